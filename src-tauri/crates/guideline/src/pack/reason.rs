//! `reasons.json`: why a file is returned, held or refused, in the applicant's words.

use super::{SchemaLink, Words};
use boma_record::OptionId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// All reasons.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: reasons.json")]
pub struct Reasons {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The reasons in the order they are offered.
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Its name.
    #[schemars(with = "String")]
    pub id: OptionId,
    /// The decisions it can be given for.
    pub decisions: Vec<ReasonKind>,
    /// Its words for the supervisor.
    pub label: Words,
    /// What the applicant is told, and what the applicant can do.
    pub applicant: Words,
}

/// The decisions that need a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReasonKind {
    /// Back to the officer.
    Return,
    /// Kept until something is settled.
    Hold,
    /// Refused, by headquarters only.
    Refuse,
    /// Taken back by the applicant before it leaves the office.
    Withdraw,
}
