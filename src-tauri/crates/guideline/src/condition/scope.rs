//! What a condition finds: the answers that count, and a fixed value for each that is not there.

use crate::load::Catalogue;
use boma_record::{
    Answer, AnswerKind, DateMethod, DatePrecision, Evidence, FieldId, PartialDate, Place, Process, Witness,
};
use cel::common::types::{CelBool, CelInt, CelList, CelString};
use cel::common::value::{CowVal, Val};
use cel::context::VariableResolver;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The answers that count for one evaluation.
///
/// An unanswered text or option is `""`, a number 0, yes-no `false`, several options none. An unanswered date could be
/// any day: it runs from 0001-01-01 to 9999-12-31 and its age from 0 to 200, so nothing is certain about it.
pub(crate) struct Scope<'a> {
    catalogue: &'a Catalogue,
    answers: BTreeMap<&'a str, &'a Answer>,
    category: &'a str,
    process: Process,
    today: NaiveDate,
}

type Found<'b> = Option<CowVal<'b, 'b>>;

impl<'a> Scope<'a> {
    pub(crate) const fn new(catalogue: &'a Catalogue, category: &'a str, process: Process, today: NaiveDate) -> Self {
        Self { catalogue, answers: BTreeMap::new(), category, process, today }
    }

    /// Lets an answer count; an answer of another kind than its field's never does.
    pub(crate) fn count(&mut self, field: &'a FieldId, answer: &'a Answer) {
        if self.catalogue.kind(field.as_str()) == Some(answer.kind()) {
            self.answers.insert(field.as_str(), answer);
        }
    }

    /// The answer to a field, where it counts.
    pub(crate) fn answer(&self, field: &FieldId) -> Option<&'a Answer> {
        self.answers.get(field.as_str()).copied()
    }

    fn value<'b>(&'b self, field: &str, part: &str) -> Found<'b> {
        let answer = self.answers.get(field).copied();
        match (self.catalogue.kind(field)?, part) {
            (AnswerKind::YesNo, "") => truth(matches!(answer, Some(Answer::YesNo(true)))),
            (AnswerKind::Number, "") => number(if let Some(Answer::Number(n)) = answer { *n } else { 0 }),
            (AnswerKind::Choices, "") => words(answer),
            (AnswerKind::Picture, "taken") => truth(answer.is_some()),
            (AnswerKind::Date, part) => {
                date(if let Some(Answer::Date(d)) = answer { Some(*d) } else { None }, part, self.today)
            }
            (AnswerKind::Place, part) => place(if let Some(Answer::Place(p)) = answer { Some(p) } else { None }, part),
            (AnswerKind::Evidence, part) => {
                evidence(if let Some(Answer::Evidence(e)) = answer { Some(e) } else { None }, part)
            }
            (AnswerKind::Witnesses, part) => {
                witnesses(if let Some(Answer::Witnesses(w)) = answer { w } else { &[] }, part)
            }
            (_, "") => text(plain(answer)),
            _ => None,
        }
    }
}

impl VariableResolver for Scope<'_> {
    fn resolve<'b>(&'b self, variable: &str) -> Found<'b> {
        match variable {
            "today" => return text(self.today.to_string()),
            "category" => return text(self.category),
            "process" => return text(self.process.as_str()),
            _ => {}
        }
        let (field, part) = variable.split_once('.').unwrap_or((variable, ""));
        if field == "answered" {
            return truth(self.answers.contains_key(part));
        }
        self.value(field, part)
    }
}

fn truth<'b>(value: bool) -> Found<'b> {
    Some(CowVal::owned(CelBool::from(value)))
}

fn number<'b>(value: i64) -> Found<'b> {
    Some(CowVal::owned(CelInt::from(value)))
}

fn count<'b>(value: usize) -> Found<'b> {
    number(i64::try_from(value).unwrap_or(i64::MAX))
}

fn text<'b>(value: impl Into<std::borrow::Cow<'b, str>>) -> Found<'b> {
    Some(CowVal::owned(CelString::from(value.into())))
}

fn plain(answer: Option<&Answer>) -> &str {
    match answer {
        Some(Answer::Text(name) | Answer::Name(name)) => name.as_str(),
        Some(Answer::LongText(statement)) => statement.as_str(),
        Some(Answer::Choice(option)) => option.as_str(),
        _ => "",
    }
}

fn words<'b>(answer: Option<&'b Answer>) -> Found<'b> {
    let chosen = if let Some(Answer::Choices(options)) = answer { Some(options) } else { None };
    let boxed = |option: &'b boma_record::OptionId| Box::new(CelString::from(option.as_str())) as Box<dyn Val + 'b>;
    Some(CowVal::owned(CelList::from(chosen.into_iter().flatten().map(boxed).collect::<Vec<_>>())))
}

fn date<'b>(date: Option<PartialDate>, part: &str, today: NaiveDate) -> Found<'b> {
    let (least, most) = date.map_or((0, 200), |d| d.years_until(today));
    match part {
        "earliest" => text(date.map_or_else(|| "0001-01-01".to_owned(), |d| d.earliest().to_string())),
        "latest" => text(date.map_or_else(|| "9999-12-31".to_owned(), |d| d.latest().to_string())),
        "age_least" => number(least.into()),
        "age_most" => number(most.into()),
        "precision" => text(date.map_or("", |d| precision(d.precision()))),
        "method" => text(date.map_or("", |d| method(d.method()))),
        _ => None,
    }
}

const fn precision(precision: DatePrecision) -> &'static str {
    match precision {
        DatePrecision::Day => "day",
        DatePrecision::Month => "month",
        DatePrecision::Year => "year",
        DatePrecision::Decade => "decade",
    }
}

const fn method(method: DateMethod) -> &'static str {
    match method {
        DateMethod::Document => "document",
        DateMethod::AgeAssessment => "age-assessment",
        DateMethod::EventCalendar => "event-calendar",
        DateMethod::Statement => "statement",
        DateMethod::Estimate => "estimate",
    }
}

fn place<'b>(place: Option<&'b Place>, part: &str) -> Found<'b> {
    let code = place.and_then(Place::pcode);
    match part {
        "country" => text(place.map_or("", |p| p.country().as_str())),
        "pcode" => text(code.map_or("", |code| code.as_str())),
        "spoken" => text(place.map_or("", Place::spoken)),
        "listed" => truth(code.is_some()),
        _ => None,
    }
}

fn evidence<'b>(evidence: Option<&'b Evidence>, part: &str) -> Found<'b> {
    let (scans, paper) = match evidence {
        Some(Evidence::Presented { scans, number, .. }) => (scans.len(), number.as_ref()),
        _ => (0, None),
    };
    let reason = if let Some(Evidence::Unavailable { reason }) = evidence { reason.as_str() } else { "" };
    match part {
        "presented" => truth(matches!(evidence, Some(Evidence::Presented { .. }))),
        "unavailable" => truth(matches!(evidence, Some(Evidence::Unavailable { .. }))),
        "reason" => text(reason),
        "scans" => count(scans),
        "number" => text(paper.map_or("", |number| number.as_str())),
        _ => None,
    }
}

fn witnesses<'b>(witnesses: &[Witness], part: &str) -> Found<'b> {
    match part {
        "count" => count(witnesses.len()),
        "sworn" => count(witnesses.iter().filter(|w| w.sworn && w.adult).count()),
        "certified" => count(witnesses.iter().filter(|w| w.certificate_number.is_some()).count()),
        _ => None,
    }
}
