//! `pack.json`: what the pack is and how far it may be trusted.

use super::{SchemaLink, Words};
use schemars::JsonSchema;
use serde::Deserialize;

/// The pack's name, version and standing.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: pack.json")]
pub struct Head {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Small letters, digits and hyphens; also its folder.
    pub id: String,
    /// Version (semver.org); also its folder.
    pub version: String,
    /// What it is called.
    pub title: Words,
    /// Whether it may be used.
    pub status: Status,
    /// Shown on every screen while the pack is not in force.
    #[serde(default)]
    pub banner: Option<Words>,
    /// The languages every text must have.
    pub languages: Vec<PackLanguage>,
    /// Where facts come from.
    pub sources: Vec<Source>,
}

/// Whether a pack may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Not signed by a legal officer; the banner is shown.
    ForLegalReview,
    /// In force.
    InForce,
}

/// A language of the pack.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackLanguage {
    /// Language tag (BCP 47).
    pub tag: String,
    /// How far its texts are read: `reviewed`, or `needs language review`.
    pub review: String,
    /// Every text of the pack is there; otherwise English stands in, with a mark.
    #[serde(default = "yes")]
    pub complete: bool,
}

const fn yes() -> bool {
    true
}

/// Where facts of the pack come from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name in the pack.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Where to find it.
    #[serde(default)]
    pub address: Option<String>,
}
