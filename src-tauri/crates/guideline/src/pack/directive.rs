//! `directives.json`: orders under the law; their only effect is that a file is held.

use super::{Basis, Condition, SchemaLink, Words};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

/// The reason that a directive holds a file with; a pack with directives has it in reasons.json.
pub(crate) const REASON: &str = "directive";

/// The directives.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: directives.json")]
pub(crate) struct Directives {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The directives.
    pub(crate) directives: Vec<Directive>,
}

/// One directive.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Directive {
    /// Its name; travels in packets.
    pub(crate) id: String,
    /// The first day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub(crate) from: NaiveDate,
    /// The last day; none while it is in force.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub(crate) until: Option<NaiveDate>,
    /// Which files it holds.
    pub(crate) applies: Condition,
    /// What it is called.
    pub(crate) title: Words,
    /// Who gave it, when, and what is said against it.
    pub(crate) citation: Words,
    /// What is printed for the applicant.
    pub(crate) applicant: Words,
    /// What it rests on.
    pub(crate) why: Basis,
}

impl Directive {
    /// Whether it is in force on `day`.
    pub(crate) fn is_in_force(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}
