//! Conditions without what is known anyway.

use boma_guideline::outline::{Formula, Relation, Value, WordList};

/// What is known of a form before it is filled.
#[derive(Clone, Copy, Default)]
pub(super) struct Known<'a> {
    pub(super) category: Option<&'a str>,
    pub(super) process: Option<&'a str>,
}

impl Known<'_> {
    /// The condition with what is known put in; what is left is what a person has to look at.
    pub(super) fn simplify(&self, formula: &Formula) -> Formula {
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
