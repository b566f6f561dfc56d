//! `sop.json`: the chapters of the operating guideline that only prose can say.

use super::{Confidence, SchemaLink, Words};
use schemars::JsonSchema;
use serde::Deserialize;

/// The chapters.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: sop.json")]
pub struct Sop {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The chapters in order.
    pub chapters: Vec<Chapter>,
}

/// One chapter.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: Words,
    /// Its prose: paragraphs apart by an empty line; a line that begins with `- ` is an item of a list.
    #[serde(default)]
    pub text: Option<Words>,
    /// Ids of the pack's sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How sure it is.
    pub confidence: Confidence,
}
