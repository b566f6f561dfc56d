//! `evidence.json`: what has to be shown, and in which ways it can be.

use super::{Basis, Condition, SchemaLink, Words};
use boma_record::{FieldId, OptionId};
use schemars::JsonSchema;
use serde::Deserialize;

/// All evidence rules.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: evidence.json")]
pub struct EvidenceRules {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The rules in the order they are shown.
    pub rules: Vec<Rule>,
}

/// One thing that has to be shown.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name.
    pub id: String,
    /// The step it is shown with.
    pub step: String,
    /// When it holds at all; always where it is left out.
    #[serde(default = "Condition::yes")]
    pub applies: Condition,
    /// What has to be shown.
    pub label: Words,
    /// Why.
    pub why: Basis,
    /// Ways to show it; one is enough.
    pub ways: Vec<Way>,
}

/// One way; all its parts together.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// The way in words.
    pub label: Words,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// One part of a way.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The part in words.
    pub label: Words,
    /// What fulfils it.
    pub needs: Need,
}

/// What fulfils a part or shows a ground; answers to questions that are not asked never count.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Need {
    /// Every one of these.
    All(Vec<Need>),
    /// One of these.
    Any(Vec<Need>),
    /// So many of these.
    AtLeast {
        /// How many.
        n: usize,
        /// Of which.
        of: Vec<Need>,
    },
    /// This evidence was shown, with a scan or the reason why there is none.
    Presented(#[schemars(with = "String")] FieldId),
    /// The reason why this evidence is not there is recorded.
    Unavailable(#[schemars(with = "String")] FieldId),
    /// Witnesses.
    Witnesses(WitnessNeed),
    /// This field has an answer, and not a wrong one.
    Answered(#[schemars(with = "String")] FieldId),
    /// This condition holds.
    Holds(Condition),
}

/// How many witnesses of which kind.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WitnessNeed {
    /// The field that holds the witnesses.
    #[schemars(with = "String")]
    pub field: FieldId,
    /// How many at least.
    pub n: usize,
    /// Only adults who swore count.
    #[serde(default)]
    pub sworn_adult: bool,
    /// Only those with a nationality certificate of their own count.
    #[serde(default)]
    pub certified: bool,
    /// Only these kinds count; every kind where it is left out.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub kinds: Vec<OptionId>,
}
