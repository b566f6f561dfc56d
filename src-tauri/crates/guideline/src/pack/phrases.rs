//! `phrases.json`: the small words around answers.

use super::{SchemaLink, Words};
use boma_record::{DateMethod, DatePrecision};
use schemars::JsonSchema;
use serde::Deserialize;

/// Words the evaluator needs in every language; `{…}` marks what is filled in.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: phrases.json")]
pub struct Phrases {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Yes.
    pub yes: Words,
    /// No.
    pub no: Words,
    /// An answer that no longer fits its question.
    pub unfit: Words,
    /// A paper that was shown has neither scan nor a reason for that.
    pub scan_or_reason: Words,
    /// None of the legal alternatives is shown yet.
    pub no_ground: Words,
    /// Evidence that was shown: `{number}` and `{scans}`.
    pub presented: Words,
    /// Evidence that is not there: `{reason}`.
    pub unavailable: Words,
    /// A witness: `{name}`, `{kind}`, `{relation}`, `{statement}`.
    pub witness: Words,
    /// A picture was taken.
    pub picture: Words,
    /// A number that was not given.
    pub no_number: Words,
    /// Dates.
    pub dates: DatePhrases,
}

/// Words for dates.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatePhrases {
    /// A date with its method: `{date}`, `{method}`.
    pub known_by: Words,
    /// A whole date: `{day}`, `{month}`, `{year}`.
    pub day: Words,
    /// A month: `{month}`, `{year}`.
    pub month: Words,
    /// A year: `{year}`.
    pub year: Words,
    /// Ten years from `{year}`.
    pub decade: Words,
    /// The names of the twelve months.
    pub months: [Words; 12],
    /// How a date is known.
    pub methods: MethodPhrases,
}

/// Words for how a date is known.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MethodPhrases {
    /// Read from a paper.
    pub document: Words,
    /// A medical board's age assessment.
    pub age_assessment: Words,
    /// Placed by a known event.
    pub event_calendar: Words,
    /// Somebody said so.
    pub statement: Words,
    /// The officer's estimate.
    pub estimate: Words,
}

impl DatePhrases {
    /// The words for a date of this precision.
    #[must_use]
    pub const fn template(&self, precision: DatePrecision) -> &Words {
        match precision {
            DatePrecision::Day => &self.day,
            DatePrecision::Month => &self.month,
            DatePrecision::Year => &self.year,
            DatePrecision::Decade => &self.decade,
        }
    }

    /// The words for how a date is known.
    #[must_use]
    pub const fn method(&self, method: DateMethod) -> &Words {
        match method {
            DateMethod::Document => &self.methods.document,
            DateMethod::AgeAssessment => &self.methods.age_assessment,
            DateMethod::EventCalendar => &self.methods.event_calendar,
            DateMethod::Statement => &self.methods.statement,
            DateMethod::Estimate => &self.methods.estimate,
        }
    }
}
