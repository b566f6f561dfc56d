//! What changes from one pack to another, and for whom.

use crate::Told;
use crate::explain::CaseFile;
use boma_guideline::Guideline;
use chrono::NaiveDate;

/// Says in words what changes from `old` to `new`, and decides made-up and given cases under both.
#[must_use]
pub fn diff(_old: &Guideline, _new: &Guideline, _cases: &[CaseFile], _today: NaiveDate) -> Told {
    Told::default()
}
