//! What the questions of a form hold, by the names its expressions use.

use super::syntax::Expr;
use std::collections::BTreeMap;

/// The questions of a form by their names in it.
pub(in super::super) type Names = BTreeMap<String, Symbol>;

/// One question.
#[derive(Debug, Clone)]
pub(in super::super) struct Symbol {
    /// Its name in the pack.
    pub(in super::super) id: String,
    /// Its place in the order of the form, from 0.
    pub(in super::super) position: usize,
    /// What it holds.
    pub(in super::super) holds: Holds,
}

/// What an answer is.
#[derive(Debug, Clone)]
pub(in super::super) enum Holds {
    Text,
    Number,
    Date,
    YesNo,
    /// One option; the form's names of options to those in the pack.
    Choice(BTreeMap<String, Vec<String>>),
    /// Several options.
    Choices(BTreeMap<String, Vec<String>>),
    /// Only that it was answered can be known: a picture, a paper.
    Other,
    /// The day of the enrolment.
    Today,
    /// An age group that the other form's program works out from a date of birth: from and up to years, by group.
    AgeGroup(BTreeMap<String, (i64, i64)>),
    /// Worked out from other answers.
    Calculated(Expr),
    /// Not in the pack; says why.
    LeftOut(&'static str),
}
