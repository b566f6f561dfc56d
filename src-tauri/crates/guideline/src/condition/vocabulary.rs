//! The names a condition may use and what each holds.

use crate::pack::{Categories, Field, Form};
use boma_record::{AnswerKind, OptionId, Process};
use std::collections::{BTreeMap, BTreeSet};

/// What a name or an expression holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// true or false.
    Truth,
    /// A whole number.
    Number,
    /// Any text.
    Text,
    /// A day, written as `2011-07-09`.
    Day,
    /// One of these words, or none while unanswered.
    Word(BTreeSet<String>),
    /// Several of these words.
    Words(BTreeSet<String>),
    /// A text written in the condition.
    Literal(String),
}

impl Kind {
    /// The kind as an author would say it.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Truth => "true or false",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::Day => "a day",
            Self::Word(_) => "an option",
            Self::Words(_) => "several options",
            Self::Literal(_) => "a written text",
        }
    }
}

/// Every name of one pack.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    names: BTreeMap<String, Kind>,
}

impl Vocabulary {
    pub(crate) fn new(form: &Form, categories: &Categories) -> Self {
        let codes = categories.categories.iter().map(|category| category.code.clone()).collect();
        let processes = Process::ALL.map(|process| process.as_str().to_owned());
        let mut names = BTreeMap::from([
            ("today".to_owned(), Kind::Day),
            ("category".to_owned(), Kind::Word(codes)),
            ("process".to_owned(), Kind::Word(processes.into())),
        ]);
        for field in form.steps.iter().flat_map(|step| &step.fields) {
            names.insert(format!("answered.{}", field.id), Kind::Truth);
            for (part, kind) in parts(field) {
                let name = if part.is_empty() { field.id.to_string() } else { format!("{}.{part}", field.id) };
                names.insert(name, kind);
            }
        }
        Self { names }
    }

    pub(crate) fn kind(&self, name: &str) -> Option<&Kind> {
        self.names.get(name)
    }

    /// The names that begin with `field.`, for telling an author what there is.
    pub(crate) fn parts_of(&self, field: &str) -> Vec<&str> {
        let start = format!("{field}.");
        self.names.keys().filter_map(|name| name.strip_prefix(&start)).collect()
    }

    #[cfg(test)]
    pub(crate) fn names(&self) -> impl Iterator<Item = (&str, &Kind)> {
        self.names.iter().map(|(name, kind)| (name.as_str(), kind))
    }
}

/// The parts of a field and what each holds; the empty part is the field itself.
fn parts(field: &Field) -> Vec<(&'static str, Kind)> {
    let options = || field.options.iter().map(|option| OptionId::to_string(&option.id)).collect();
    match field.kind {
        AnswerKind::Text | AnswerKind::LongText | AnswerKind::Name => vec![("", Kind::Text)],
        AnswerKind::YesNo => vec![("", Kind::Truth)],
        AnswerKind::Choice => vec![("", Kind::Word(options()))],
        AnswerKind::Choices => vec![("", Kind::Words(options()))],
        AnswerKind::Number => vec![("", Kind::Number)],
        AnswerKind::Date => date_parts(),
        AnswerKind::Place => {
            vec![("country", Kind::Text), ("pcode", Kind::Text), ("spoken", Kind::Text), ("listed", Kind::Truth)]
        }
        AnswerKind::Evidence => vec![
            ("presented", Kind::Truth),
            ("unavailable", Kind::Truth),
            ("reason", Kind::Word(options())),
            ("scans", Kind::Number),
            ("number", Kind::Text),
        ],
        AnswerKind::Witnesses => vec![("count", Kind::Number), ("sworn", Kind::Number), ("certified", Kind::Number)],
        AnswerKind::Picture => vec![("taken", Kind::Truth)],
    }
}

fn date_parts() -> Vec<(&'static str, Kind)> {
    let words = |list: &[&str]| Kind::Word(list.iter().map(|word| (*word).to_owned()).collect());
    vec![
        ("earliest", Kind::Day),
        ("latest", Kind::Day),
        ("age_least", Kind::Number),
        ("age_most", Kind::Number),
        ("precision", words(&["day", "month", "year", "decade"])),
        ("method", words(&["document", "age-assessment", "event-calendar", "statement", "estimate"])),
    ]
}
