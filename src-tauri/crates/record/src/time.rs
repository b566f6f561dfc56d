//! Moments, as the laptop's clock told them.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A moment in UTC with millisecond precision, written as RFC 3339 (`2026-03-12T08:30:00.000Z`).
///
/// Laptop clocks are wrong: order comes from counters and sequences, never from this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
pub struct Timestamp(DateTime<Utc>);

/// The text is not an RFC 3339 moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a moment in the form 2026-03-12T08:30:00.000Z")]
pub struct NotATimestamp(String);

impl Timestamp {
    /// The moment `millis` milliseconds after 1970-01-01T00:00Z; out of range becomes 1970.
    #[must_use]
    pub fn from_unix_millis(millis: i64) -> Self {
        Self(DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::UNIX_EPOCH))
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    #[must_use]
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The calendar day in Juba (UTC+2 since 1 February 2021, IANA tz `Africa/Juba`).
    #[must_use]
    pub fn day(self) -> NaiveDate {
        (self.0 + chrono::TimeDelta::hours(2)).date_naive()
    }

    /// Parses RFC 3339.
    pub fn parse(text: &str) -> Result<Self, NotATimestamp> {
        DateTime::parse_from_rfc3339(text)
            .map(|moment| Self::from_unix_millis(moment.timestamp_millis()))
            .map_err(|_| NotATimestamp(text.to_owned()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl TryFrom<String> for Timestamp {
    type Error = NotATimestamp;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Timestamp> for String {
    fn from(moment: Timestamp) -> Self {
        moment.to_string()
    }
}
