//! How far a check or a copy is, for whoever waits longer than a moment.

use crate::Progress;
use boma_courier::{Phase, Step};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// What takes less than this is not spoken of.
const FIRST: Duration = Duration::from_secs(1);
const THEN: Duration = Duration::from_millis(200);

/// Tells of steps, not too often.
pub(super) struct Watch {
    progress: Progress,
    next: Instant,
    spoke: bool,
}

impl Watch {
    pub(super) fn new(progress: Progress) -> Self {
        let now = Instant::now();
        Self { progress, next: now.checked_add(FIRST).unwrap_or(now), spoke: false }
    }

    pub(super) fn see(&mut self, step: Step<'_>) -> ControlFlow<()> {
        let now = Instant::now();
        let ends = self.spoke && step.done >= step.total;
        if now >= self.next || ends {
            let act = match step.phase {
                Phase::Checking => "read back",
                Phase::Writing => "written",
            };
            self.progress.count(&format!("{} {act}, bytes", step.place), step.done, step.total);
            self.next = now.checked_add(THEN).unwrap_or(now);
            self.spoke = !ends;
        }
        ControlFlow::Continue(())
    }
}
