//! `directives.json`: orders under the law; their only effect is that a file is held.

use super::{Basis, Condition, SchemaLink, Words};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

/// The reason that a directive holds a file with; a pack with directives has it in reasons.json.
pub const REASON: &str = "directive";

/// The directives.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: directives.json")]
pub struct Directives {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The directives.
    pub directives: Vec<Directive>,
}

/// One directive.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Directive {
    /// Its name; travels in packets.
    pub id: String,
    /// The first day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: NaiveDate,
    /// The last day; none while it is in force.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub until: Option<NaiveDate>,
    /// Which files it holds.
    pub applies: Condition,
    /// What it is called.
    pub title: Words,
    /// Who gave it, when, and what is said against it.
    pub citation: Words,
    /// What is printed for the applicant.
    pub applicant: Words,
    /// What it rests on.
    pub why: Basis,
}

impl Directive {
    /// Whether it is in force on `day`.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}
