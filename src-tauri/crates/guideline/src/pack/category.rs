//! `categories.json`: who can ask, and on which legal grounds.

use super::{Basis, Need, SchemaLink, Way, Words};
use boma_record::{FieldId, OptionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// All categories.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: categories.json")]
pub struct Categories {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Grounds that several categories use, by their names.
    #[serde(default)]
    pub grounds: Vec<Ground>,
    /// The categories in the order they are offered.
    pub categories: Vec<Category>,
}

/// One kind of applicant.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its code, `C01`.
    pub code: String,
    /// Its name.
    pub label: Words,
    /// Why it exists and the law it rests on.
    pub why: Basis,
    /// The legal alternatives; one that is shown is enough.
    #[serde(rename = "grounds")]
    pub named: Vec<GroundUse>,
    /// Filled from `named` and the shared grounds when the pack loads.
    #[serde(skip)]
    pub grounds: Vec<Ground>,
    /// Nationality as travel documents write it (ICAO Doc 9303: `SSD`, `XXA`); none where it is the person's own.
    #[serde(default)]
    pub nationality: Option<String>,
    /// What the person gets in the end.
    #[serde(default)]
    pub outcome: Option<Words>,
    /// Who decides.
    #[serde(default)]
    pub decides: Option<Words>,
    /// What the office does with a complete file.
    #[serde(default)]
    pub line: Line,
    /// What must never be done to these people.
    #[serde(default)]
    pub never: Option<Words>,
    /// Seen by those who decide only.
    #[serde(default)]
    pub restricted: bool,
    /// No office can start it.
    #[serde(default)]
    pub headquarters_only: bool,
}

/// What the office does with a complete file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Line {
    /// The office's own approval line decides.
    #[default]
    Approve,
    /// The person is registered; nothing is granted.
    Register,
    /// Headquarters decides; the office refuses nothing.
    Escalate,
    /// Received here and sent on to the authority that decides.
    Forward,
    /// Another authority is right; what is asked is explained and the person is recorded.
    Redirect,
    /// Capture ends here; the person is referred.
    Stop,
}

/// A ground written out, or one of the shared ones.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(
    untagged,
    expecting = "a ground is either {\"use\": a shared ground's id, \"always\"?} or has id, label, why, step, and needs or ways, and no other keys than these and claimed_when"
)]
pub enum GroundUse {
    /// One of the shared grounds.
    Shared(SharedGround),
    /// Written out.
    Own(Box<Ground>),
}

/// The use of a shared ground.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedGround {
    /// Its name among the shared grounds.
    #[serde(rename = "use")]
    pub name: String,
    /// Claimed without any answer.
    #[serde(default)]
    pub always: bool,
}

/// One legal alternative; shown by `needs`, or in one of the `ways`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Its name, `s8-1-a`; travels in packets.
    pub id: String,
    /// What it says.
    pub label: Words,
    /// The law.
    pub why: Basis,
    /// Claimed only when this option is chosen; always where it is left out.
    #[serde(default)]
    pub claimed_when: Option<ClaimedWhen>,
    /// The step where it is shown.
    pub step: String,
    /// What shows it.
    #[serde(default)]
    pub needs: Option<Need>,
    /// Ways to show it; one is enough.
    #[serde(default)]
    pub ways: Vec<Way>,
}

/// The answer by which an applicant claims a ground.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimedWhen {
    /// A field of kind choice or choices.
    #[schemars(with = "String")]
    pub field: FieldId,
    /// One of its options.
    #[schemars(with = "String")]
    pub option: OptionId,
}
