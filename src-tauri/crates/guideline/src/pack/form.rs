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
pub struct Form {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Options that several fields share, by name.
    #[serde(default)]
    pub option_lists: BTreeMap<String, Vec<OptionSpec>>,
    /// The steps in order.
    pub steps: Vec<Step>,
    /// The first step is the screening, which a file need not go through.
    #[serde(skip)]
    pub screened: bool,
}

/// A group of questions.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// A sentence for the officer.
    #[serde(default)]
    pub help: Option<Words>,
    /// When it is shown; may name earlier fields only.
    #[serde(default = "Condition::yes")]
    pub visible: Condition,
    /// Its questions in order.
    pub fields: Vec<Field>,
}

/// One question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name, also a variable in conditions: small letters, digits and `_`.
    #[schemars(with = "String", regex(pattern = r"^[a-z][a-z0-9_]{0,47}$"))]
    pub id: FieldId,
    /// The kind of answer.
    #[schemars(schema_with = "crate::schema::answer_kind")]
    pub kind: AnswerKind,
    /// What the answer says of the person.
    #[serde(default)]
    pub means: Option<Means>,
    /// The question.
    pub label: Words,
    /// How to ask it.
    #[serde(default)]
    pub help: Option<Words>,
    /// A notice of notices.json to read aloud here.
    #[serde(default)]
    pub notice: Option<String>,
    /// When it is asked; may name earlier fields only.
    #[serde(default = "Condition::yes")]
    pub visible: Condition,
    /// When the file can't be signed without it.
    #[serde(default = "Condition::no")]
    pub required: Condition,
    /// Options of a choice; kinds of witness; reasons why evidence is not there.
    #[serde(default)]
    pub options: Vec<OptionSpec>,
    /// The name of a shared list to use as options.
    #[serde(default)]
    pub options_from: Option<String>,
    /// The name of a shared list of reasons why a paper was not scanned (evidence only).
    #[serde(default)]
    pub no_scan_from: Option<String>,
    /// Filled from `no_scan_from` when the pack loads.
    #[serde(skip)]
    pub no_scan_options: Vec<OptionSpec>,
    /// What a right answer fulfils; looked at only when the field is answered.
    #[serde(default)]
    pub constraints: Vec<Constraint>,
    /// The field it excuses; its answer is the reason and travels as an exception (kind choice).
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub exception_for: Option<FieldId>,
    /// Copied to the next member of a household.
    #[serde(default)]
    pub household: bool,
    /// Seen by those who decide only, once the file is signed.
    #[serde(default)]
    pub restricted: bool,
    /// Why it is asked.
    #[serde(default)]
    pub why: Option<Basis>,
}

impl Field {
    /// The first code behind those of the options: on paper, reasons why a paper was not scanned stand there, and
    /// whether a witness is of age, swore, signed, put a thumbprint or had a mark made, in this order.
    #[must_use]
    pub const fn code_behind_options(&self) -> usize {
        self.options.len() + 1
    }
}

/// Something that holds for every right answer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Constraint {
    /// The condition.
    pub holds: Condition,
    /// What to say when it does not hold.
    pub message: Words,
}

/// One option.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionSpec {
    /// Its name: small letters, digits and hyphens.
    #[schemars(with = "String", regex(pattern = r"^[a-z0-9-]{1,48}$"))]
    pub id: OptionId,
    /// Its words.
    pub label: Words,
    /// When it is offered; may name earlier fields only.
    #[serde(default = "Condition::yes")]
    pub visible: Condition,
}

/// What an answer says of the person; each at most once in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the variants are the parts of a person, see boma_record::Person")]
pub enum Means {
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
    /// The number of a person in the register whom the file concerns.
    PersonNumber,
    /// The reference of an earlier file that this one concerns.
    EarlierReference,
}

impl Means {
    /// The kind of answer that can say it.
    #[must_use]
    pub const fn kind(self) -> AnswerKind {
        match self {
            Self::Sex => AnswerKind::Choice,
            Self::BirthDate => AnswerKind::Date,
            Self::BirthPlace | Self::Residence => AnswerKind::Place,
            Self::Portrait => AnswerKind::Picture,
            Self::PersonNumber | Self::EarlierReference => AnswerKind::Text,
            _ => AnswerKind::Name,
        }
    }
}
