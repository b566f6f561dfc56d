//! Why a typed line was not understood.

use super::line::Typed;
use super::reader::Reader;
use crate::evaluate::EvaluationError;
use crate::pack::Field;
use boma_record::date::said::Unreadable;
use serde::Serialize;

/// Why a typed line was not understood; never carries what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Misread {
    /// In which point.
    pub kind: MisreadKind,
    /// The number of the question.
    pub number: Option<u32>,
    /// The question; empty where none is known.
    pub label: String,
    /// The codes that would fit, with their words; for another form, the code it should have.
    pub options: String,
    /// Why the words are no date.
    pub date: Option<Unreadable>,
}

/// In which point a typed line was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum MisreadKind {
    /// The paper was printed from another version: its numbers may stand for other questions.
    OtherForm,
    /// The line does not begin with the number of a question.
    NoNumber,
    /// No question has this number.
    NoField,
    /// The question is not asked as the answers stand.
    NotAsked,
    /// Nothing stands behind the number.
    NoAnswer,
    /// The question has no such option, or not as the answers stand.
    NoOption,
    /// Only one option can be chosen.
    OneOption,
    /// The question takes codes and no words.
    CodesOnly,
    /// The question takes words and has no codes.
    WordsOnly,
    /// Words behind the codes of several questions.
    OneQuestion,
    /// Not a whole number.
    NotANumber,
    /// Not a date.
    NotADate,
    /// Too long, or with a hidden character.
    NotAText,
    /// No place of the list has the name given to look for.
    PlaceUnknown,
    /// Several places of the list have the name given to look for.
    PlaceMany,
    /// A witness without kind, name, relation or statement.
    WitnessParts,
    /// A witness with several marks, or without the name of who made the mark.
    WitnessMark,
    /// More witnesses than are taken.
    TooMany,
    /// A picture can't be typed.
    Picture,
}

impl Misread {
    pub(super) const fn new(kind: MisreadKind) -> Self {
        Self { kind, number: None, label: String::new(), options: String::new(), date: None }
    }
}

/// Why a line gives no answers.
pub(super) enum Fault {
    Misread(Box<Misread>),
    Evaluation(EvaluationError),
}

impl From<Misread> for Fault {
    fn from(misread: Misread) -> Self {
        Self::Misread(Box::new(misread))
    }
}

impl From<EvaluationError> for Fault {
    fn from(error: EvaluationError) -> Self {
        Self::Evaluation(error)
    }
}

impl Reader<'_> {
    pub(super) fn misread(&self, field: &Field, typed: &Typed<'_>, kind: MisreadKind) -> Fault {
        let options = match kind {
            MisreadKind::NoOption | MisreadKind::OneOption | MisreadKind::CodesOnly | MisreadKind::WitnessParts => {
                self.codes_in_words(field, typed.number)
            }
            _ => Ok(String::new()),
        };
        let label = field.label.in_language(self.language).to_owned();
        match options {
            Ok(options) => Misread { number: Some(typed.number), label, options, ..Misread::new(kind) }.into(),
            Err(error) => error.into(),
        }
    }

    pub(super) fn not_a_date(&self, field: &Field, typed: &Typed<'_>, why: Unreadable) -> Fault {
        match self.misread(field, typed, MisreadKind::NotADate) {
            Fault::Misread(misread) => Misread { date: Some(why), ..*misread }.into(),
            fault @ Fault::Evaluation(_) => fault,
        }
    }
}
