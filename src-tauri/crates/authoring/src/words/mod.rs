//! Conditions as a lawyer reads them.

mod compared;
mod custody;
mod phrases;

use boma_guideline::outline::{Field, Formula, Outline, Relation, Shape, Value};
pub(crate) use custody::custody;
use phrases::{Phrase, phrase};

/// Says conditions in one language, with the labels of a pack.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'a> {
    pub(crate) outline: Outline<'a>,
    /// The language of labels.
    pub(crate) language: &'a str,
    /// The language of the sentence around them.
    sentences: &'a str,
}

impl<'a> Wording<'a> {
    pub(crate) const fn new(outline: Outline<'a>, language: &'a str) -> Self {
        Self { outline, language, sentences: language }
    }

    /// English sentences with labels in another language.
    pub(crate) const fn in_english(outline: Outline<'a>, language: &'a str) -> Self {
        Self { outline, language, sentences: "en" }
    }

    /// A condition as part of a sentence.
    pub(crate) fn condition(&self, formula: &Formula) -> String {
        self.say(formula, true, false)
    }

    /// What a field asks; its name where the pack has no such field.
    pub(crate) fn label(&self, field: &str) -> String {
        self.field(field).map_or(field, |field| field.label.in_language(self.language)).to_owned()
    }

    /// A field's label in quotation marks.
    pub(crate) fn quoted(&self, field: &str) -> String {
        self.fill(Phrase::Quoted, &[&self.label(field)])
    }

    /// An option in words, in quotation marks.
    pub(crate) fn option(&self, field: &str, option: &str) -> String {
        let found = self.field(field).and_then(|field| field.options.iter().find(|known| known.id.as_str() == option));
        self.fill(Phrase::Quoted, &[found.map_or(option, |known| known.label.in_language(self.language))])
    }

    pub(crate) fn process(&self, id: &str) -> String {
        let rules = &self.outline.processes.processes;
        let label = rules.iter().find(|rule| rule.id.as_str() == id).map(|rule| rule.label.in_language(self.language));
        self.fill(Phrase::Quoted, &[label.unwrap_or(id)])
    }

    pub(crate) fn field(&self, id: &str) -> Option<&'a Field> {
        self.outline.form.steps.iter().flat_map(|step| &step.fields).find(|field| field.id.as_str() == id)
    }

    fn fill(&self, name: Phrase, values: &[&str]) -> String {
        let (mut said, mut rest, mut next) = (String::new(), phrase(self.sentences, name), 0);
        while let Some((before, after)) = rest.split_once('{') {
            let (index, tail) = after.split_once('}').unwrap_or(("", after));
            let value = values.get(index.parse().unwrap_or(next)).copied().unwrap_or_default();
            said.push_str(before);
            said.push_str(value);
            (rest, next) = (tail, next + 1);
        }
        said + rest
    }

    /// `wanted` false says the opposite; `inside` brackets what is joined.
    fn say(&self, formula: &Formula, wanted: bool, inside: bool) -> String {
        match formula {
            Formula::Always(always) => self.fill(if *always == wanted { Phrase::Always } else { Phrase::Never }, &[]),
            Formula::Not(one) => self.say(one, !wanted, inside),
            Formula::All(many) => self.joined(many, wanted, if wanted { Phrase::And } else { Phrase::Or }, inside),
            Formula::Any(many) => self.joined(many, wanted, if wanted { Phrase::Or } else { Phrase::And }, inside),
            Formula::If(three) => {
                let (when, yes, no) = (&three.0, &three.1, &three.2);
                self.fill(
                    Phrase::If,
                    &[&self.say(when, true, true), &self.say(yes, wanted, true), &self.say(no, wanted, true)],
                )
            }
            Formula::Same(both) => {
                let name = if wanted { Phrase::Same } else { Phrase::Different };
                self.fill(name, &[&self.say(&both.0, true, true), &self.say(&both.1, true, true)])
            }
            Formula::Truth(name) => self.truth(name, wanted),
            Formula::Compare(left, relation, right) => {
                let relation = if wanted { *relation } else { opposite(*relation) };
                self.compared(left, relation, right)
            }
            Formula::Among(one, words) => self.among(one, words, wanted),
            Formula::Shaped(shape, text, pattern) => self.shaped(*shape, text, pattern, wanted),
            Formula::Other(source) => self.fill(if wanted { Phrase::Other } else { Phrase::NotOther }, &[source]),
        }
    }

    fn joined(&self, many: &[Formula], wanted: bool, with: Phrase, inside: bool) -> String {
        let parts: Vec<String> = many.iter().map(|one| self.say(one, wanted, true)).collect();
        let said = parts.join(phrase(self.sentences, with));
        if inside && parts.len() > 1 { format!("({said})") } else { said }
    }

    fn truth(&self, name: &str, wanted: bool) -> String {
        let (field, part) = split(name);
        let label = self.quoted(field);
        let pair = match part {
            "answered" => (Phrase::Answered, Phrase::NotAnswered),
            "presented" => (Phrase::Presented, Phrase::NotPresented),
            "unavailable" => (Phrase::Unavailable, Phrase::NotUnavailable),
            "listed" => (Phrase::Listed, Phrase::NotListed),
            "taken" => (Phrase::Taken, Phrase::NotTaken),
            _ => (Phrase::Yes, Phrase::No),
        };
        self.fill(if wanted { pair.0 } else { pair.1 }, &[&label])
    }

    fn shaped(&self, shape: Shape, text: &Value, pattern: &Value, wanted: bool) -> String {
        let (yes, no) = match shape {
            Shape::Begins => (Phrase::Begins, Phrase::NotBegins),
            Shape::Ends => (Phrase::Ends, Phrase::NotEnds),
            Shape::Contains => (Phrase::Contains, Phrase::NotContains),
            Shape::Matches => (Phrase::Matches, Phrase::NotMatches),
        };
        self.fill(if wanted { yes } else { no }, &[&self.value(text), &self.value(pattern)])
    }

    /// `a`, `a or b`, `a, b or c`.
    fn listed(&self, words: impl Iterator<Item = String>) -> String {
        let mut words: Vec<String> = words.collect();
        let Some(last) = words.pop() else { return String::new() };
        if words.is_empty() {
            return last;
        }
        format!("{}{}{last}", words.join(phrase(self.sentences, Phrase::Comma)), phrase(self.sentences, Phrase::Or))
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => self.fill(Phrase::Quoted, &[text]),
            Value::Number(number) => number.to_string(),
            Value::Size(name) => self.fill(Phrase::Size, &[&self.quoted(name)]),
            Value::Name(name) if name == "today" => self.fill(Phrase::Today, &[]),
            Value::Name(name) if name == "category" => self.fill(Phrase::TheCategory, &[]),
            Value::Name(name) => self.named(name),
        }
    }

    fn named(&self, name: &str) -> String {
        let (field, part) = split(name);
        let label = self.quoted(field);
        let part = match part {
            "earliest" => Phrase::Earliest,
            "latest" => Phrase::Latest,
            "age_least" | "age_most" => Phrase::Age,
            "precision" => Phrase::Precision,
            "method" => Phrase::Method,
            "country" => Phrase::Country,
            "reason" => Phrase::Reason,
            "number" => Phrase::NumberOf,
            "scans" => Phrase::Scans,
            "count" => Phrase::Count,
            "sworn" => Phrase::Sworn,
            "certified" => Phrase::Certified,
            _ => return label,
        };
        self.fill(part, &[&label])
    }

    /// How much of a date is known.
    fn precision(&self, word: &str) -> String {
        let known = match word {
            "day" => Phrase::Day,
            "month" => Phrase::Month,
            "year" => Phrase::Year,
            "decade" => Phrase::Decade,
            other => return other.to_owned(),
        };
        self.fill(known, &[])
    }

    /// How a date is known, in the pack's own words.
    fn method(&self, word: &str) -> String {
        let methods = &self.outline.phrases.dates.methods;
        let known = match word {
            "document" => &methods.document,
            "age-assessment" => &methods.age_assessment,
            "event-calendar" => &methods.event_calendar,
            "statement" => &methods.statement,
            "estimate" => &methods.estimate,
            other => return other.to_owned(),
        };
        self.fill(Phrase::Quoted, &[known.in_language(self.language)])
    }

    /// A written word, said as the option of what it is compared with.
    fn value_beside(&self, value: &Value, other: &Value) -> String {
        match (value, other) {
            (Value::Text(text), _) if text.is_empty() => self.fill(Phrase::Nothing, &[]),
            (Value::Text(day), Value::Name(name)) if is_day(name) => day.clone(),
            (Value::Text(word), Value::Name(name)) => match split(name).1 {
                "precision" => self.precision(word),
                "method" => self.method(word),
                _ => self.option(split(name).0, word),
            },
            (value, _) => self.value(value),
        }
    }
}

fn is_day(name: &str) -> bool {
    name == "today" || name.ends_with(".earliest") || name.ends_with(".latest")
}

fn split(name: &str) -> (&str, &str) {
    match name.split_once('.') {
        Some(("answered", field)) => (field, "answered"),
        Some((field, part)) => (field, part),
        None => (name, ""),
    }
}

const fn opposite(relation: Relation) -> Relation {
    match relation {
        Relation::Equal => Relation::NotEqual,
        Relation::NotEqual => Relation::Equal,
        Relation::Less => Relation::GreaterOrEqual,
        Relation::LessOrEqual => Relation::Greater,
        Relation::Greater => Relation::LessOrEqual,
        Relation::GreaterOrEqual => Relation::Less,
    }
}
