//! `screening.json`: "who is here?", a few questions that lead to a category.

use super::{Basis, Condition, Field, SchemaLink, Words};
use schemars::JsonSchema;
use serde::Deserialize;

/// The questions and where they lead.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: screening.json")]
pub(crate) struct Screening {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// What the page is called.
    pub(crate) title: Words,
    /// A sentence for the officer.
    #[serde(default)]
    pub(crate) help: Option<Words>,
    /// Choices, numbers and yes-no questions; later conditions of the whole pack may name them.
    pub(crate) questions: Vec<Field>,
    /// Where they lead; all that hold are offered, in this order.
    pub(crate) outcomes: Vec<ScreeningOutcome>,
}

/// A category the answers lead to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScreeningOutcome {
    /// When it is offered.
    pub(crate) when: Condition,
    /// The category's code.
    pub(crate) category: String,
    /// Why it fits, for the officer.
    pub(crate) reason: Words,
    /// What that rests on.
    pub(crate) why: Basis,
}
