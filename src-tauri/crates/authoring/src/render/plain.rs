//! Conditions without what is known anyway.

use crate::reasoning::unanswered;
use boma_guideline::outline::{Formula, Relation, Value, WordList};
use std::collections::BTreeSet;

/// What is known of a form before it is filled.
#[derive(Clone, Copy, Default)]
pub(super) struct Known<'a> {
    pub(super) category: Option<&'a str>,
    pub(super) process: Option<&'a str>,
    /// Questions that this form never asks.
    pub(super) absent: Option<&'a BTreeSet<String>>,
}

impl Known<'_> {
    /// The condition with what is known put in; what is left is what a person has to look at.
    pub(super) fn simplify(&self, formula: &Formula) -> Formula {
        self.unanswered(self.put_in(formula))
    }

    fn put_in(&self, formula: &Formula) -> Formula {
        match formula {
            Formula::Not(one) => match self.simplify(one) {
                Formula::Always(always) => Formula::Always(!always),
                other => Formula::Not(Box::new(other)),
            },
            Formula::All(many) => self.joined(many, true),
            Formula::Any(many) => self.joined(many, false),
            Formula::If(three) => match self.simplify(&three.0) {
                Formula::Always(true) => self.simplify(&three.1),
                Formula::Always(false) => self.simplify(&three.2),
                when => Formula::If(Box::new((when, self.simplify(&three.1), self.simplify(&three.2)))),
            },
            Formula::Compare(
                Value::Name(name),
                relation @ (Relation::Equal | Relation::NotEqual),
                Value::Text(text),
            ) => self.value(name).map_or_else(
                || formula.clone(),
                |known| Formula::Always((known == text) == (*relation == Relation::Equal)),
            ),
            Formula::Among(Value::Name(name), WordList::Written(list)) => self
                .value(name)
                .map_or_else(|| formula.clone(), |known| Formula::Always(list.iter().any(|word| word == known))),
            other => other.clone(),
        }
    }

    /// What nobody is asked is not answered.
    fn unanswered(&self, formula: Formula) -> Formula {
        let absent = self.absent.is_some_and(|absent| field_of(&formula).is_some_and(|field| absent.contains(field)));
        match unanswered(&formula) {
            Some(always) if absent => Formula::Always(always),
            _ => formula,
        }
    }

    /// `all`: one that is false decides; otherwise one that is true does.
    fn joined(&self, many: &[Formula], all: bool) -> Formula {
        let mut open = Vec::new();
        for one in many {
            match self.simplify(one) {
                Formula::Always(always) if always == all => {}
                Formula::Always(always) => return Formula::Always(always),
                other => open.push(other),
            }
        }
        match (open.len(), open.pop()) {
            (1, Some(one)) => one,
            (_, None) => Formula::Always(all),
            (_, Some(last)) => {
                open.push(last);
                if all { Formula::All(open) } else { Formula::Any(open) }
            }
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        match name {
            "category" => self.category,
            "process" => self.process,
            _ => None,
        }
    }
}

/// The one field that a plain comparison looks at; none where there are several.
fn field_of(formula: &Formula) -> Option<&str> {
    let name = match formula {
        Formula::Truth(name)
        | Formula::Among(Value::Text(_), WordList::Chosen(name))
        | Formula::Among(Value::Name(name), WordList::Written(_))
        | Formula::Compare(Value::Name(name) | Value::Size(name), _, Value::Text(_) | Value::Number(_)) => name,
        _ => return None,
    };
    let (field, part) = name.split_once('.').unwrap_or((name, ""));
    Some(if field == "answered" { part } else { field })
}
