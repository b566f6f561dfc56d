//! Texts in several languages, and where a rule comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text by language tag (`en`, `ar`); English always, and every language of the pack.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(try_from = "BTreeMap<String, String>")]
#[schemars(with = "BTreeMap<String, String>", extend("required" = ["en"]))]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// Every text with its language tag; texts that stand in for a missing translation begin with «EN».
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, text)| (language.as_str(), text.as_str()))
    }

    /// The text in `language`, else in English.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.get("en")).map_or("", String::as_str)
    }
}

impl TryFrom<BTreeMap<String, String>> for Words {
    type Error = String;
    fn try_from(texts: BTreeMap<String, String>) -> Result<Self, String> {
        if !texts.contains_key("en") {
            return Err("the English text is missing".into());
        }
        match texts.iter().find(|(_, text)| text.trim().is_empty()) {
            Some((language, _)) => Err(format!("the text in '{language}' is empty")),
            None => Ok(Self(texts)),
        }
    }
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in a source that the pack names.
    Source,
    /// What offices are known to do.
    Practice,
    /// General knowledge, not verified.
    GeneralKnowledge,
    /// Proposed by the authors of the pack.
    Proposal,
}

impl Confidence {
    /// The word for it in packs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Practice => "practice",
            Self::GeneralKnowledge => "general-knowledge",
            Self::Proposal => "proposal",
        }
    }
}

/// Why a rule exists and how that is known.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The reason in one sentence.
    pub reason: Words,
    /// The law or regulation; none where it is practice.
    #[serde(default)]
    pub legal_basis: Option<Words>,
    /// Ids of the pack's sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How sure it is.
    pub confidence: Confidence,
}
