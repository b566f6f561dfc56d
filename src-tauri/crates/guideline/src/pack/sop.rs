//! `sop.json`: the chapters of the operating guideline that only prose can say.

use super::{Confidence, SchemaLink, Words};
use schemars::JsonSchema;
use serde::Deserialize;

/// The chapters.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: sop.json")]
pub(crate) struct Sop {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The chapters in order.
    pub(crate) chapters: Vec<Chapter>,
}

/// One chapter.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chapter {
    /// Its number.
    pub(crate) number: u32,
    /// Its title.
    pub(crate) title: Words,
    /// Its prose: paragraphs apart by an empty line; a line that begins with `- ` is an item of a list.
    #[serde(default)]
    pub(crate) text: Option<Words>,
    /// Ids of the pack's sources.
    #[serde(default)]
    pub(crate) sources: Vec<String>,
    /// How sure it is.
    pub(crate) confidence: Confidence,
}
