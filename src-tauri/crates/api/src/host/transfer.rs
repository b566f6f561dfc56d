//! Sticks: the queue, the drives, exports and answers.

use super::convert::{bundle, queue};
use super::{Host, Shared, with};
use crate::ApiError;
use crate::host::jobs::Report;
use crate::types::session::Nothing;
use crate::types::transfer::{
    Chosen, Drives, Export, ExportWhich, Job, JobView, Outcome, Phase, Queue, Receive, Unusable,
};
use boma_station::transfer::{self as sticks, Which, write_bundle};
use boma_station::{AnswersReport, StationError};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

impl Host {
    /// What waits for the courier and what is under way.
    pub fn queue(&self, _: Nothing) -> Result<Queue, ApiError> {
        self.with(|station| station.queue()).map(queue)
    }

    /// The drives of this machine, removable ones first.
    pub fn drives(&self, _: Nothing) -> Result<Drives, ApiError> {
        let mut drives = self.outside.drives();
        drives.sort_by(|a, b| (!a.removable, &a.path).cmp(&(!b.removable, &b.path)));
        Ok(Drives { drives })
    }

    /// Lets the person choose a folder.
    pub fn choose_folder(&self, _: Nothing) -> Result<Chosen, ApiError> {
        let folder = self.outside.choose_folder();
        Ok(Chosen { folder: folder.map(|folder| folder.display().to_string()) })
    }

    /// Starts an export.
    pub fn export(&self, request: Export) -> Result<Job, ApiError> {
        self.with(|_| Ok(()))?;
        let station = Arc::clone(&self.station);
        self.jobs.start(Phase::Writing, move |report| export(&station, &request, report))
    }

    /// Starts taking answers in.
    pub fn receive(&self, request: Receive) -> Result<Job, ApiError> {
        self.with(|_| Ok(()))?;
        let station = Arc::clone(&self.station);
        self.jobs.start(Phase::Reading, move |_| {
            with(&station, |station| station.take_answers(Path::new(&request.folder))).map(received)
        })
    }

    /// How far a job is.
    pub fn look_at_job(&self, job: Job) -> Result<JobView, ApiError> {
        self.jobs.look(job)
    }

    /// Asks a job to stop.
    pub fn cancel_job(&self, job: Job) -> Result<JobView, ApiError> {
        self.jobs.cancel(job)
    }
}

/// Holds the station only for moments, so that officers go on working while a slow stick is written.
fn export(station: &Shared, request: &Export, report: &Report) -> Result<Outcome, ApiError> {
    let top = Path::new(&request.folder);
    let which = match request.which {
        ExportWhich::Due => Which::Due,
        ExportWhich::Unanswered => Which::Unanswered,
    };
    let plan = with(station, |station| station.begin_export(top, which))?;
    write_bundle(&plan, top, &mut |progress| tell(report, progress))?;
    with(station, |station| {
        station.finish_export(&plan)?;
        let line = station.bundle(plan.bundle)?.ok_or(StationError::Damaged)?;
        Ok(Outcome::Exported { bundle: bundle(line) })
    })
}

pub(super) fn tell(report: &Report, progress: sticks::Progress) -> ControlFlow<()> {
    let phase = match progress.phase {
        sticks::Phase::Writing => Phase::Writing,
        sticks::Phase::Checking => Phase::Checking,
    };
    report.progress(phase, progress.done, progress.total)
}

fn received(report: AnswersReport) -> Outcome {
    let AnswersReport { receipts, registered, refused, in_question, missing, erased, unusable } = report;
    let unusable = unusable.into_iter().map(|answer| Unusable { file: answer.file, error: answer.error.into() });
    Outcome::Received { receipts, registered, refused, in_question, missing, erased, unusable: unusable.collect() }
}
