//! `notices.json`: what is read to the applicant and what the applicant declares.

use super::{Basis, SchemaLink, Words};
use boma_record::FieldId;
use schemars::JsonSchema;
use serde::Deserialize;

/// The notices, the declaration and the slip.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: notices.json")]
pub struct Notices {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Texts read aloud.
    pub notices: Vec<Notice>,
    /// What the applicant declares when the file is signed.
    pub declaration: Words,
    /// What the slip says happens next.
    pub slip_text: Words,
}

/// A text read aloud to the applicant.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Its name; travels in packets.
    pub id: String,
    /// The text.
    pub text: Words,
    /// Why it is read.
    pub why: Basis,
    /// The yes-no field that says it was read.
    #[schemars(with = "String")]
    pub read_field: FieldId,
    /// The choice that says in which language.
    #[schemars(with = "String")]
    pub language_field: FieldId,
    /// The choice that says by whom.
    #[schemars(with = "String")]
    pub reader_field: FieldId,
}
