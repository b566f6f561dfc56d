//! The supervisor's end of day.

use super::convert::{file_line, verifying};
use super::jobs::Report;
use super::{Host, Shared, with};
use crate::types::day::{
    ApproveTicked, Ceremony, Day, DayLine, DayReport, DecideTicked, Decided, DecidedLine, ForDay, LeftFile, Tick,
    Ticked, UnusualSign, WaitingFile,
};
use crate::types::session::Nothing;
use crate::types::transfer::{Job, Outcome, Phase};
use crate::{ApiError, Code};
use boma_guideline::Duty;
use boma_record::{EnrolmentId, Realm};
use boma_station::{self as station, Batch, Fingerprint, Station, StationError};
use boma_store::Password;
use chrono::NaiveDate;
use std::sync::Arc;

impl Host {
    /// What waits for a decision, and what is unusual about it.
    pub fn day(&self, _: Nothing) -> Result<Day, ApiError> {
        let files = self.with(|station| station.waiting())?;
        Ok(Day { files: files.into_iter().map(waiting).collect() })
    }

    /// What one password would sign.
    pub fn ceremony(&self, request: Ticked) -> Result<Ceremony, ApiError> {
        let ceremony = self.with(|station| station.batch_ceremony(&request.ids))?;
        Ok(Ceremony { count: ceremony.files.len(), words: ceremony.fingerprint.words() })
    }

    /// Takes the password and starts approving; each file is sealed by itself, and officers go on working meanwhile.
    pub fn approve_ticked(&self, request: ApproveTicked) -> Result<Job, ApiError> {
        if self.jobs.is_running() {
            return Err(ApiError::new(Code::TransferRunning));
        }
        let shown: Fingerprint = request.words.parse().map_err(|_| ApiError::new(Code::BatchChanged))?;
        let password = Password::typed(&request.password);
        let batch = self.with(|station| station.begin_batch(&request.ids, shown, &password))?;
        let station = Arc::clone(&self.station);
        self.jobs.start(Phase::Sealing, move |report| Ok(seal(&station, &batch, report)))
    }

    /// Returns the files that were ticked.
    pub fn return_ticked(&self, request: DecideTicked) -> Result<Decided, ApiError> {
        self.decide_ticked(Duty::Return, &request, |station, id| {
            station.return_file(id, &request.reason, &request.note)
        })
    }

    /// Holds the files that were ticked.
    pub fn hold_ticked(&self, request: DecideTicked) -> Result<Decided, ApiError> {
        self.decide_ticked(Duty::Hold, &request, |station, id| station.hold_file(id, &request.reason, &request.note))
    }

    /// The report of a day.
    pub fn day_report(&self, request: ForDay) -> Result<DayReport, ApiError> {
        let today = self.lent.now().day();
        let wrong = || ApiError::new(Code::BadRequest).with("detail", "that is not a day");
        let day = Some(request.day.as_str()).filter(|day| !day.is_empty());
        let day: NaiveDate = day.map_or(Ok(today), |day| day.parse().map_err(|_| wrong()))?;
        self.with(|station| {
            let practice = station.realm() == Realm::Practice;
            station.day_report(day).map(|report| printed(report, practice))
        })
    }

    fn decide_ticked(
        &self,
        duty: Duty,
        request: &DecideTicked,
        decide: impl Fn(&mut Station, &EnrolmentId) -> Result<(), StationError>,
    ) -> Result<Decided, ApiError> {
        self.with(|station| {
            if !station.may(duty, None) {
                return Err(StationError::NotAllowed("decide-many"));
            }
            let mut decided = Decided { done: 0, left: Vec::new() };
            for id in &request.ids {
                match station.require_opened(id).and_then(|()| decide(station, id)) {
                    Ok(()) => decided.done = decided.done.saturating_add(1),
                    Err(error) => decided.left.push(left(station, id, Some(error.into()))),
                }
            }
            Ok(decided)
        })
    }
}

/// Stops at the first failure, or when asked to: what is sealed stays sealed, the rest is named.
fn seal(shared: &Shared, batch: &Batch, report: &Report) -> Outcome {
    let total = count(batch.files().len());
    let mut stopped = None;
    let mut sealed = 0;
    for id in batch.files() {
        if report.progress(Phase::Sealing, count(sealed), total).is_break() {
            break;
        }
        match with(shared, |station| station.approve_next(batch, id)) {
            Ok(_) => sealed = sealed.saturating_add(1),
            Err(error) => {
                stopped = Some(error);
                break;
            }
        }
    }
    let rest = batch.files().iter().skip(sealed);
    let errors = std::iter::once(stopped).chain(std::iter::repeat(None));
    // Somebody may have locked the station: what is left is then told without references.
    let named = |(id, error): (&EnrolmentId, Option<ApiError>)| {
        with(shared, |station| Ok(left(station, id, error.clone()))).unwrap_or(LeftFile { reference: None, error })
    };
    Outcome::Approved { sealed: count(sealed), left: rest.zip(errors).map(named).collect() }
}

fn left(station: &Station, id: &EnrolmentId, error: Option<ApiError>) -> LeftFile {
    LeftFile { reference: station.file(id).ok().and_then(|file| file.line.reference), error }
}

fn waiting(file: station::WaitingFile) -> WaitingFile {
    WaitingFile {
        line: file_line(file.line),
        minutes: file.minutes,
        signs: signs(file.signs),
        verifying: verifying(file.verifying),
        opened: file.opened,
        tick: match file.tick {
            station::Tick::Ready => Tick::Ready,
            station::Tick::Unusual => Tick::Unusual,
            station::Tick::NotOpened => Tick::NotOpened,
            station::Tick::NotVerified => Tick::NotVerified,
            station::Tick::NotYours => Tick::NotYours,
        },
    }
}

pub(super) fn signs(signs: Vec<station::Sign>) -> Vec<UnusualSign> {
    signs.into_iter().map(|station::Sign { kind, number }| UnusualSign { kind, number }).collect()
}

fn printed(report: station::DayReport, practice: bool) -> DayReport {
    let station::DayReport { day, office, station, logins, decided, waiting, at } = report;
    DayReport {
        day: day.to_string(),
        office,
        station: station.to_string(),
        practice,
        logins: logins.into_iter().map(|station::DayLine { login, acts }| DayLine { login, acts }).collect(),
        decided: decided.into_iter().map(decided_line).collect(),
        waiting,
        at,
    }
}

fn decided_line(line: station::DecidedLine) -> DecidedLine {
    let station::DecidedLine { reference, login, act, reason, signs: seen } = line;
    DecidedLine { reference, login, act, reason, signs: signs(seen) }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
