//! `categories.json`: who can ask, and on which legal grounds.

use super::{Basis, Need, SchemaLink, Words};
use boma_record::{FieldId, OptionId};
use schemars::JsonSchema;
use serde::Deserialize;

/// All categories.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: categories.json")]
pub(crate) struct Categories {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The categories in the order they are offered.
    pub(crate) categories: Vec<Category>,
}

/// One kind of applicant.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Category {
    /// Its code, `C01`.
    pub(crate) code: String,
    /// Its name.
    pub(crate) label: Words,
    /// Why it exists and the law it rests on.
    pub(crate) why: Basis,
    /// The legal alternatives; one that is shown is enough.
    pub(crate) grounds: Vec<Ground>,
}

/// One legal alternative.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ground {
    /// Its name, `s8-1-a`; travels in packets.
    pub(crate) id: String,
    /// What it says.
    pub(crate) label: Words,
    /// The law.
    pub(crate) why: Basis,
    /// Claimed only when this option is chosen; always where it is left out.
    #[serde(default)]
    pub(crate) claimed_when: Option<ClaimedWhen>,
    /// The step where it is shown.
    pub(crate) step: String,
    /// What shows it.
    pub(crate) needs: Need,
}

/// The answer by which an applicant claims a ground.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimedWhen {
    /// A field of kind choice or choices.
    #[schemars(with = "String")]
    pub(crate) field: FieldId,
    /// One of its options.
    #[schemars(with = "String")]
    pub(crate) option: OptionId,
}
