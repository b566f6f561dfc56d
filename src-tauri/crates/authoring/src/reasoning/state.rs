//! What is decided so far while possibilities are tried.

use boma_record::{Answer, Answers, FieldId, Process};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One thing that can still be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Atom {
    Category,
    Process,
    Today,
    /// The answer to a field.
    Field(String),
    /// Whether an option of several is chosen.
    Option(String, String),
}

/// What is known of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Slot {
    Unanswered,
    Answered(Answer),
    /// Several options; those not decided yet are none.
    Choosing(BTreeMap<String, Option<bool>>),
}

/// What is decided so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    pub(crate) category: Option<String>,
    pub(crate) process: Option<Process>,
    pub(crate) today: Option<NaiveDate>,
    pub(crate) slots: BTreeMap<String, Slot>,
    /// Fields that were not decided are not answered.
    pub(crate) closed: bool,
}

impl State {
    /// A real file: nothing is open.
    pub(crate) fn of(category: &str, process: Process, today: NaiveDate, answers: &Answers) -> Self {
        let slot = |(field, answer): (&FieldId, &Answer)| (field.to_string(), Slot::Answered(answer.clone()));
        Self {
            category: Some(category.to_owned()),
            process: Some(process),
            today: Some(today),
            slots: answers.iter().map(slot).collect(),
            closed: true,
        }
    }

    pub(crate) fn slot(&self, field: &str) -> Option<&Slot> {
        self.slots.get(field).or(if self.closed { Some(&Slot::Unanswered) } else { None })
    }

    /// The answers chosen.
    pub(crate) fn answers(&self) -> Answers {
        let answer = |(field, slot): (&String, &Slot)| {
            let answer = match slot {
                Slot::Unanswered => return None,
                Slot::Answered(answer) => answer.clone(),
                Slot::Choosing(options) => {
                    let chosen = options.iter().filter(|(_, chosen)| **chosen == Some(true));
                    Answer::Choices(chosen.filter_map(|(option, _)| option.parse().ok()).collect())
                }
            };
            Some((field.parse().ok()?, answer))
        };
        self.slots.iter().filter_map(answer).collect()
    }
}
