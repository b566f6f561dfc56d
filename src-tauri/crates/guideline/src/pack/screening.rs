//! `screening.json`: "who is here?", a few questions that lead to a category.

use super::{Basis, Condition, Field, SchemaLink, Words};
use schemars::JsonSchema;
use serde::Deserialize;

/// The questions and where they lead.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: screening.json")]
pub struct Screening {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// What the page is called.
    pub title: Words,
    /// A sentence for the officer.
    #[serde(default)]
    pub help: Option<Words>,
    /// Choices, numbers and yes-no questions; later conditions of the whole pack may name them.
    pub questions: Vec<Field>,
    /// Where they lead; all that hold are offered, in this order.
    pub outcomes: Vec<ScreeningOutcome>,
}

/// A category the answers lead to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScreeningOutcome {
    /// When it is offered.
    pub when: Condition,
    /// The category's code.
    pub category: String,
    /// Why it fits, for the officer.
    pub reason: Words,
    /// What that rests on.
    pub why: Basis,
}
