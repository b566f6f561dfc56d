//! `form.json`: the steps and questions.

use super::{Basis, Condition, SchemaLink, Words};
use boma_record::{AnswerKind, FieldId, OptionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The form.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: form.json")]
pub(crate) struct Form {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Options that several fields share, by name.
    #[serde(default)]
    pub(crate) option_lists: BTreeMap<String, Vec<OptionSpec>>,
    /// The steps in order.
    pub(crate) steps: Vec<Step>,
    /// The first step is the screening, which a file need not go through.
    #[serde(skip)]
    pub(crate) screened: bool,
}

/// A group of questions.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// Its name.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: Words,
    /// A sentence for the officer.
    #[serde(default)]
    pub(crate) help: Option<Words>,
    /// When it is shown; may name earlier fields only.
    #[serde(default = "Condition::yes")]
    pub(crate) visible: Condition,
    /// Its questions in order.
    pub(crate) fields: Vec<Field>,
}

/// One question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    /// Its name, also a variable in conditions: small letters, digits and `_`.
    #[schemars(with = "String", regex(pattern = r"^[a-z][a-z0-9_]{0,47}$"))]
    pub(crate) id: FieldId,
    /// The kind of answer.
    #[schemars(schema_with = "crate::schema::answer_kind")]
    pub(crate) kind: AnswerKind,
    /// What the answer says of the person.
    #[serde(default)]
    pub(crate) means: Option<Means>,
    /// The question.
    pub(crate) label: Words,
    /// How to ask it.
    #[serde(default)]
    pub(crate) help: Option<Words>,
    /// A notice of notices.json to read aloud here.
    #[serde(default)]
    pub(crate) notice: Option<String>,
    /// When it is asked; may name earlier fields only.
    #[serde(default = "Condition::yes")]
    pub(crate) visible: Condition,
    /// When the file can't be signed without it.
    #[serde(default = "Condition::no")]
    pub(crate) required: Condition,
    /// Options of a choice; kinds of witness; reasons why evidence is not there.
    #[serde(default)]
    pub(crate) options: Vec<OptionSpec>,
    /// The name of a shared list to use as options.
    #[serde(default)]
    pub(crate) options_from: Option<String>,
    /// The name of a shared list of reasons why a paper was not scanned (evidence only).
    #[serde(default)]
    pub(crate) no_scan_from: Option<String>,
    /// Filled from `no_scan_from` when the pack loads.
    #[serde(skip)]
    pub(crate) no_scan_options: Vec<OptionSpec>,
    /// What a right answer fulfils; looked at only when the field is answered.
    #[serde(default)]
    pub(crate) constraints: Vec<Constraint>,
    /// Copied to the next member of a household.
    #[serde(default)]
    pub(crate) household: bool,
    /// Seen by those who decide only, once the file is signed.
    #[serde(default)]
    pub(crate) restricted: bool,
    /// Why it is asked.
    #[serde(default)]
    pub(crate) why: Option<Basis>,
}

/// Something that holds for every right answer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Constraint {
    /// The condition.
    pub(crate) holds: Condition,
    /// What to say when it does not hold.
    pub(crate) message: Words,
}

/// One option.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OptionSpec {
    /// Its name: small letters, digits and hyphens.
    #[schemars(with = "String", regex(pattern = r"^[a-z0-9-]{1,48}$"))]
    pub(crate) id: OptionId,
    /// Its words.
    pub(crate) label: Words,
    /// When it is offered; may name earlier fields only.
    #[serde(default = "Condition::yes")]
    pub(crate) visible: Condition,
}

/// What an answer says of the person; each at most once in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Means {
    NameOwn,
    NameFather,
    NameGrandfather,
    NameGreatGrandfather,
    NameBaptismal,
    NameKnownAs,
    NameMother,
    NameMotherFather,
    Sex,
    BirthDate,
    BirthPlace,
    Residence,
    Portrait,
}

impl Means {
    /// The kind of answer that can say it.
    pub(crate) const fn kind(self) -> AnswerKind {
        match self {
            Self::Sex => AnswerKind::Choice,
            Self::BirthDate => AnswerKind::Date,
            Self::BirthPlace | Self::Residence => AnswerKind::Place,
            Self::Portrait => AnswerKind::Picture,
            _ => AnswerKind::Name,
        }
    }
}
