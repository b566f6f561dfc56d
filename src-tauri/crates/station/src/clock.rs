//! Which days the laptop's clock may show.
//!
//! Order never comes from the clock, but signatures carry it and credentials have an end: a clock that shows
//! 1970 or 2040 would make good files look forged. Drafting goes on whatever it shows.

use crate::StationError;
use boma_record::Timestamp;

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// The moments between which the clock can be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockBounds {
    /// A day before headquarters issued the provisioning pack.
    pub from: Timestamp,
    /// The end of the station's credential.
    pub until: Timestamp,
}

impl ClockBounds {
    /// Bounds for a pack issued at `issued`, with a station's credential valid until `until`.
    #[must_use]
    pub fn new(issued: Timestamp, until: Timestamp) -> Self {
        Self { from: Timestamp::from_unix_millis(issued.unix_millis().saturating_sub(DAY_MILLIS)), until }
    }

    /// Fails when `now` can't be.
    pub fn check(&self, now: Timestamp) -> Result<(), StationError> {
        let wrong = |known: Timestamp| StationError::ClockWrong {
            shown: now.day().to_string(),
            known: known.day().to_string(),
        };
        if now < self.from {
            return Err(wrong(self.from));
        }
        if now >= self.until { Err(wrong(self.until)) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_can_be_pass() {
        let at = |text| Timestamp::parse(text).unwrap();
        let bounds = ClockBounds::new(at("2026-11-01T08:00:00Z"), at("2029-11-01T08:00:00Z"));
        assert!(bounds.check(at("2026-11-01T07:00:00Z")).is_ok(), "an hour early is a laptop's usual drift");
        assert!(bounds.check(at("1970-01-01T00:10:00Z")).is_err(), "an empty clock battery shows 1970");
        assert!(bounds.check(at("2040-01-01T00:00:00Z")).is_err(), "no credential lasts until 2040");
    }
}
