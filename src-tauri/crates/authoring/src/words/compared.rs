//! Comparisons in words.

use super::phrases::Phrase;
use super::{Wording, split};
use boma_guideline::outline::{Relation, Value, WordList};

impl Wording<'_> {
    pub(super) fn compared(&self, left: &Value, relation: Relation, right: &Value) -> String {
        if let (Value::Text(_) | Value::Number(_), Value::Name(_) | Value::Size(_)) = (left, right) {
            return self.compared(right, turned(relation), left);
        }
        match (left, right) {
            (Value::Name(name), Value::Number(age)) if name.contains(".age_") => self.aged(name, relation, *age),
            (Value::Size(name), Value::Number(0)) if matches!(relation, Relation::Greater | Relation::NotEqual) => {
                self.fill(Phrase::Chosen, &[&self.quoted(name)])
            }
            (Value::Name(_), Value::Text(word)) if matches!(relation, Relation::Equal | Relation::NotEqual) => {
                self.among(left, &WordList::Written(vec![word.clone()]), relation == Relation::Equal)
            }
            _ => self.fill(of(relation), &[&self.value(left), &self.value_beside(right, left)]),
        }
    }

    /// Ages as people say them: what is certain, and what may be.
    fn aged(&self, name: &str, relation: Relation, age: i64) -> String {
        let (field, part) = split(name);
        let certain_if_old = part == "age_least";
        let (phrase, years) = match (relation, certain_if_old) {
            (Relation::GreaterOrEqual, true) => (Phrase::CertainlyAtLeast, age),
            (Relation::Greater, true) => (Phrase::CertainlyAtLeast, age + 1),
            (Relation::GreaterOrEqual, false) => (Phrase::MaybeAtLeast, age),
            (Relation::Greater, false) => (Phrase::MaybeAtLeast, age + 1),
            (Relation::Less, true) => (Phrase::MaybeUnder, age),
            (Relation::LessOrEqual, true) => (Phrase::MaybeUnder, age + 1),
            (Relation::Less, false) => (Phrase::CertainlyUnder, age),
            (Relation::LessOrEqual, false) => (Phrase::CertainlyUnder, age + 1),
            (Relation::Equal, _) => (Phrase::Aged, age),
            (Relation::NotEqual, _) => (Phrase::NotAged, age),
        };
        self.fill(phrase, &[&self.quoted(field), &years.to_string()])
    }

    pub(super) fn among(&self, one: &Value, words: &WordList, wanted: bool) -> String {
        match (one, words) {
            (Value::Text(option), WordList::Chosen(field)) => {
                let name = if wanted { Phrase::OptionChosen } else { Phrase::OptionNotChosen };
                self.fill(name, &[&self.option(field, option), &self.quoted(field)])
            }
            (one, WordList::Chosen(field)) => {
                let name = if wanted { Phrase::OptionChosen } else { Phrase::OptionNotChosen };
                self.fill(name, &[&self.value(one), &self.quoted(field)])
            }
            (Value::Name(name), WordList::Written(list)) if name == "category" => {
                let name = if wanted { Phrase::Category } else { Phrase::NotCategory };
                self.fill(name, &[&self.listed(list.iter().cloned())])
            }
            (Value::Name(name), WordList::Written(list)) if name == "process" => {
                let name = if wanted { Phrase::Process } else { Phrase::NotProcess };
                self.fill(name, &[&self.listed(list.iter().map(|id| self.process(id)))])
            }
            (one, WordList::Written(list)) => {
                let name = if wanted { Phrase::Is } else { Phrase::IsNot };
                let said = list.iter().map(|word| self.value_beside(&Value::Text(word.clone()), one));
                self.fill(name, &[&self.value(one), &self.listed(said)])
            }
        }
    }
}

const fn turned(relation: Relation) -> Relation {
    match relation {
        Relation::Less => Relation::Greater,
        Relation::LessOrEqual => Relation::GreaterOrEqual,
        Relation::Greater => Relation::Less,
        Relation::GreaterOrEqual => Relation::LessOrEqual,
        same => same,
    }
}

const fn of(relation: Relation) -> Phrase {
    match relation {
        Relation::Equal => Phrase::Is,
        Relation::NotEqual => Phrase::IsNot,
        Relation::Less => Phrase::Less,
        Relation::LessOrEqual => Phrase::AtMost,
        Relation::Greater => Phrase::More,
        Relation::GreaterOrEqual => Phrase::AtLeast,
    }
}
