//! A pack that is being made, whatever form it comes from.

use super::Texts;
use std::collections::{BTreeMap, BTreeSet};

/// A pack in the making.
#[derive(Debug, Default)]
pub(in super::super) struct Draft {
    /// What the form calls itself: becomes the id.
    pub(in super::super) name: String,
    /// Its version, where it has one that a pack can have.
    pub(in super::super) version: Option<String>,
    pub(in super::super) title: Texts,
    /// What it was made from: `XLSForm 'household'`.
    pub(in super::super) origin: String,
    /// Language tags besides English.
    pub(in super::super) languages: BTreeSet<String>,
    pub(in super::super) lists: BTreeMap<String, Vec<Choice>>,
    pub(in super::super) sections: Vec<Section>,
}

/// A step.
#[derive(Debug, Default)]
pub(in super::super) struct Section {
    /// Where it stands in the form.
    pub(in super::super) place: String,
    pub(in super::super) id: String,
    pub(in super::super) title: Texts,
    pub(in super::super) help: Texts,
    pub(in super::super) visible: Option<String>,
    pub(in super::super) questions: Vec<Question>,
}

/// A field.
#[derive(Debug, Default)]
pub(in super::super) struct Question {
    /// Where it stands in the form.
    pub(in super::super) place: String,
    pub(in super::super) id: String,
    /// The kind of answer, as form.json writes it.
    pub(in super::super) kind: &'static str,
    /// What the answer says of the person, as form.json writes it.
    pub(in super::super) means: Option<&'static str>,
    pub(in super::super) label: Texts,
    pub(in super::super) help: Texts,
    pub(in super::super) visible: Option<String>,
    /// `true`, a condition, or never.
    pub(in super::super) required: Option<String>,
    /// Its own options.
    pub(in super::super) choices: Vec<Choice>,
    /// A shared list instead.
    pub(in super::super) list: Option<String>,
    /// Conditions that hold for a right answer, each with what to say otherwise.
    pub(in super::super) constraints: Vec<(String, Texts)>,
}

/// An option.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Choice {
    pub(in super::super) id: String,
    pub(in super::super) label: Texts,
    pub(in super::super) visible: Option<String>,
}
