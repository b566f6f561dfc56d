//! Transfers under way: one at a time, looked at by number.

use crate::types::transfer::{Job, JobView, Outcome, Phase};
use crate::{ApiError, Code};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// All jobs of this program's run; only the last can be running.
#[derive(Default)]
pub(super) struct Jobs {
    all: Mutex<Vec<Arc<Running>>>,
}

/// One job, shared between its thread and those who look.
struct Running {
    view: Mutex<JobView>,
    stop: AtomicBool,
}

/// What a job's thread tells of itself.
pub(super) struct Report(Arc<Running>);

impl Report {
    /// Tells how far the job is; breaks when the person wants it stopped.
    pub(super) fn progress(&self, phase: Phase, done: u64, total: u64) -> ControlFlow<()> {
        let mut view = held(&self.0.view);
        (view.phase, view.done, view.total) = (phase, done, total);
        if self.0.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Jobs {
    /// Starts a job on a thread of its own; refused while another runs.
    pub(super) fn start(
        &self,
        phase: Phase,
        work: impl FnOnce(&Report) -> Result<Outcome, ApiError> + Send + 'static,
    ) -> Result<Job, ApiError> {
        let mut all = held(&self.all);
        if all.last().is_some_and(|last| last.is_running()) {
            return Err(ApiError::new(Code::TransferRunning));
        }
        let job = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let view = JobView { job, phase, done: 0, total: 0, outcome: None, error: None };
        let running = Arc::new(Running { view: Mutex::new(view), stop: AtomicBool::new(false) });
        all.push(Arc::clone(&running));
        let report = Report(Arc::clone(&running));
        let named = thread::Builder::new().name("transfer".to_owned());
        let started = named.spawn(move || running.end(work(&report)));
        match started {
            Ok(_) => Ok(Job { job }),
            Err(error) => {
                all.pop();
                Err(ApiError::new(Code::Internal).with("detail", error.kind()))
            }
        }
    }

    pub(super) fn look(&self, job: Job) -> Result<JobView, ApiError> {
        self.of(job).map(|running| held(&running.view).clone())
    }

    pub(super) fn cancel(&self, job: Job) -> Result<JobView, ApiError> {
        let running = self.of(job)?;
        running.stop.store(true, Ordering::Relaxed);
        let view = held(&running.view).clone();
        Ok(view)
    }

    /// Asks whatever runs to stop; nothing is marked exported by a job that was stopped.
    pub(super) fn stop_all(&self) {
        for running in held(&self.all).iter() {
            running.stop.store(true, Ordering::Relaxed);
        }
    }

    pub(super) fn is_running(&self) -> bool {
        held(&self.all).last().is_some_and(|last| last.is_running())
    }

    fn of(&self, job: Job) -> Result<Arc<Running>, ApiError> {
        let at = usize::try_from(job.job).unwrap_or(usize::MAX);
        held(&self.all).get(at).cloned().ok_or(ApiError::new(Code::JobNotFound))
    }
}

impl Running {
    fn is_running(&self) -> bool {
        !matches!(held(&self.view).phase, Phase::Done | Phase::Cancelled | Phase::Failed)
    }

    fn end(&self, ended: Result<Outcome, ApiError>) {
        let mut view = held(&self.view);
        match ended {
            Ok(outcome) => (view.phase, view.outcome) = (Phase::Done, Some(outcome)),
            Err(_) if self.stop.load(Ordering::Relaxed) => view.phase = Phase::Cancelled,
            Err(error) => (view.phase, view.error) = (Phase::Failed, Some(error)),
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
