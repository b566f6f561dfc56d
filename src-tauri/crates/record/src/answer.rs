//! Answers: what one field of the form holds.

use crate::evidence::Statement;
use crate::id::{NotAnId, text_form, text_id};
use crate::{Attachment, Evidence, Name, PartialDate, Place, Witness};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

text_id!(
    /// A field's name in a guideline: small letters, digits and `_`, at most 48; also a variable in conditions.
    FieldId,
    "a field name of small letters, digits and underscores",
    |t| is_snake(t)
);

text_id!(
    /// An option's name in a guideline: small letters, digits and `-`, at most 48.
    OptionId,
    "an option name of small letters, digits and hyphens",
    |t| (1..=48).contains(&t.len())
        && t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
);

fn is_snake(text: &str) -> bool {
    (1..=48).contains(&text.len())
        && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// All answers of a file by field, in the order of the fields' names.
pub type Answers = BTreeMap<FieldId, Answer>;

/// One answer; its kind must be the kind its field declares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Answer {
    /// A short text, one line.
    Text(Name),
    /// A text of several lines.
    LongText(Statement),
    /// One name of a chain.
    Name(Name),
    /// Yes or no.
    YesNo(bool),
    /// One option.
    Choice(OptionId),
    /// Any number of options.
    Choices(BTreeSet<OptionId>),
    /// A whole number.
    Number(#[cfg_attr(feature = "bindings", ts(type = "number"))] i64),
    /// A date as far as it is known.
    Date(PartialDate),
    /// A place.
    Place(Place),
    /// One kind of evidence: shown, or why not.
    Evidence(Evidence),
    /// The witnesses, in the order they spoke.
    Witnesses(Vec<Witness>),
    /// The portrait.
    Picture(Attachment),
}

/// The kind of an answer, without its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the variants are those of Answer")]
pub enum AnswerKind {
    Text,
    LongText,
    Name,
    YesNo,
    Choice,
    Choices,
    Number,
    Date,
    Place,
    Evidence,
    Witnesses,
    Picture,
}

impl Answer {
    /// The kind of this answer.
    #[must_use]
    pub const fn kind(&self) -> AnswerKind {
        match self {
            Self::Text(_) => AnswerKind::Text,
            Self::LongText(_) => AnswerKind::LongText,
            Self::Name(_) => AnswerKind::Name,
            Self::YesNo(_) => AnswerKind::YesNo,
            Self::Choice(_) => AnswerKind::Choice,
            Self::Choices(_) => AnswerKind::Choices,
            Self::Number(_) => AnswerKind::Number,
            Self::Date(_) => AnswerKind::Date,
            Self::Place(_) => AnswerKind::Place,
            Self::Evidence(_) => AnswerKind::Evidence,
            Self::Witnesses(_) => AnswerKind::Witnesses,
            Self::Picture(_) => AnswerKind::Picture,
        }
    }

    /// The pictures this answer points to.
    #[must_use]
    pub fn attachments(&self) -> &[Attachment] {
        match self {
            Self::Picture(picture) => std::slice::from_ref(picture),
            Self::Evidence(Evidence::Presented { scans, .. }) => scans,
            _ => &[],
        }
    }
}
