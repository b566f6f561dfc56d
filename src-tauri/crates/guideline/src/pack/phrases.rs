//! `phrases.json`: the small words around answers.

use super::{SchemaLink, Words};
use boma_record::{DateMethod, DatePrecision};
use schemars::JsonSchema;
use serde::Deserialize;

/// Words the evaluator needs in every language; `{…}` marks what is filled in.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: phrases.json")]
pub(crate) struct Phrases {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Yes.
    pub(crate) yes: Words,
    /// No.
    pub(crate) no: Words,
    /// An answer that no longer fits its question.
    pub(crate) unfit: Words,
    /// A paper that was shown has neither scan nor a reason for that.
    pub(crate) scan_or_reason: Words,
    /// None of the legal alternatives is shown yet.
    pub(crate) no_ground: Words,
    /// Evidence that was shown: `{number}` and `{scans}`.
    pub(crate) presented: Words,
    /// Evidence that is not there: `{reason}`.
    pub(crate) unavailable: Words,
    /// A witness: `{name}`, `{kind}`, `{relation}`, `{statement}`.
    pub(crate) witness: Words,
    /// A picture was taken.
    pub(crate) picture: Words,
    /// A number that was not given.
    pub(crate) no_number: Words,
    /// Dates.
    pub(crate) dates: DatePhrases,
}

/// Words for dates.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DatePhrases {
    /// A date with its method: `{date}`, `{method}`.
    pub(crate) known_by: Words,
    /// A whole date: `{day}`, `{month}`, `{year}`.
    pub(crate) day: Words,
    /// A month: `{month}`, `{year}`.
    pub(crate) month: Words,
    /// A year: `{year}`.
    pub(crate) year: Words,
    /// Ten years from `{year}`.
    pub(crate) decade: Words,
    /// The names of the twelve months.
    pub(crate) months: [Words; 12],
    /// How a date is known.
    pub(crate) methods: MethodPhrases,
}

/// Words for how a date is known.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MethodPhrases {
    /// Read from a paper.
    pub(crate) document: Words,
    /// A medical board's age assessment.
    pub(crate) age_assessment: Words,
    /// Placed by a known event.
    pub(crate) event_calendar: Words,
    /// Somebody said so.
    pub(crate) statement: Words,
    /// The officer's estimate.
    pub(crate) estimate: Words,
}

impl DatePhrases {
    pub(crate) const fn template(&self, precision: DatePrecision) -> &Words {
        match precision {
            DatePrecision::Day => &self.day,
            DatePrecision::Month => &self.month,
            DatePrecision::Year => &self.year,
            DatePrecision::Decade => &self.decade,
        }
    }

    pub(crate) const fn method(&self, method: DateMethod) -> &Words {
        match method {
            DateMethod::Document => &self.methods.document,
            DateMethod::AgeAssessment => &self.methods.age_assessment,
            DateMethod::EventCalendar => &self.methods.event_calendar,
            DateMethod::Statement => &self.methods.statement,
            DateMethod::Estimate => &self.methods.estimate,
        }
    }
}
