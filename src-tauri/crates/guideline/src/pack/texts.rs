//! `texts.<tag>.json`: what translators fill in, apart from the rules.

use super::SchemaLink;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The translations of one language.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: texts.<language>.json")]
pub struct Texts {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// From the English text, exactly as it stands in the pack, to the translation.
    pub texts: BTreeMap<String, String>,
}
