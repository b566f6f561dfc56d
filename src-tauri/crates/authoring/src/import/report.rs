//! What a pack could not carry over as it was.

use serde::Serialize;
use std::fmt;

/// One thing of the form that is not in the pack, or not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotCarried {
    /// Where it stands in the form: `survey row 12`.
    pub place: String,
    /// What it is.
    pub what: String,
    /// Why, and what stands in its place.
    pub why: String,
}

impl fmt::Display for NotCarried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.place, self.what, self.why)
    }
}

/// Collects the report while a form is read.
#[derive(Debug, Default)]
pub(super) struct Notes(Vec<NotCarried>);

impl Notes {
    pub(super) fn add(&mut self, place: &str, what: impl Into<String>, why: impl Into<String>) {
        let line = NotCarried { place: place.to_owned(), what: what.into(), why: why.into() };
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }

    pub(super) fn into_lines(self) -> Vec<NotCarried> {
        self.0
    }
}
