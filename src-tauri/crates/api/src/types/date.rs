//! Dates in the words that people say.

use boma_record::PartialDate;
use boma_record::date::said::Unreadable;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what typed words mean as a date; answers with [`DateReadings`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadDate {
    /// The words: `about 40`, `مارس 1987`; only the first 200 letters are looked at.
    pub text: String,
    /// The screen's language.
    pub language: String,
}

/// What words can mean; not understanding them is an answer, not an error.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DateReadings {
    /// The dates they can mean, the likeliest first.
    pub readings: Vec<DateReading>,
    /// Why there is none.
    pub unreadable: Option<Unreadable>,
}

/// One date that words can mean.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DateReading {
    /// The date, with how it seems to be known.
    pub date: PartialDate,
    /// The event it was told by, in the screen's language.
    pub event: Option<String>,
}
