//! `processes.json`: what an applicant can ask for.

use super::{Basis, SchemaLink, Words};
use boma_record::Process;
use schemars::JsonSchema;
use serde::Deserialize;

/// The processes; only first registration where the file is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: processes.json")]
pub struct Processes {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The processes in the order they are offered.
    pub processes: Vec<ProcessRule>,
}

/// One process.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcessRule {
    /// Which.
    #[schemars(with = "String", extend("enum" = ["new", "update", "correction", "reissue", "withdrawal"]))]
    pub id: Process,
    /// Its name.
    pub label: Words,
    /// A sentence for the officer.
    #[serde(default)]
    pub help: Option<Words>,
    /// Why it exists.
    pub why: Basis,
    /// Legal grounds are decided in it.
    #[serde(default)]
    pub grounds: bool,
    /// The categories it is for; all where it is left out.
    #[serde(default)]
    pub categories: Vec<String>,
}
