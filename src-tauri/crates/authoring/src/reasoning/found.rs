//! What names hold, as far as it is known.

use super::State;
use super::state::{Atom, Slot};
use boma_guideline::outline::Value;
use boma_record::{Answer, DateMethod, DatePrecision, Evidence, PartialDate, Process, Witness};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a name holds now.
pub(super) enum Found {
    Truth(bool),
    Number(i64),
    Text(String),
    Open(Atom),
    /// At least and at most so many; this decides it further.
    Between(i64, i64, Atom),
    /// Not answered: a text is empty, a number 0, yes-no false.
    Nothing,
}

impl Found {
    fn count(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

pub(super) fn look_up(state: &State, name: &str) -> Found {
    match name {
        "today" => state.today.map_or(Found::Open(Atom::Today), |day| Found::Text(day.to_string())),
        "category" => state.category.clone().map_or(Found::Open(Atom::Category), Found::Text),
        "process" => state.process.map_or(Found::Open(Atom::Process), |p| Found::Text(Process::as_str(p).to_owned())),
        _ => of_field(state, name),
    }
}

fn of_field(state: &State, name: &str) -> Found {
    let (field, part) = name.split_once('.').unwrap_or((name, ""));
    let (field, part) = if field == "answered" { (part, "answered") } else { (field, part) };
    let Some(slot) = state.slot(field) else { return Found::Open(Atom::Field(field.to_owned())) };
    match (slot, part) {
        (Slot::Unanswered, "answered") => Found::Truth(false),
        (_, "answered") => Found::Truth(true),
        (Slot::Unanswered, part) => nothing(part),
        (Slot::Answered(answer), part) => something(answer, part, state.today),
        (Slot::Choosing(_), _) => Found::Nothing,
    }
}

/// An unanswered field, by the part that is asked for; a field itself is told apart by [`compare`] and `Truth`.
fn nothing(part: &str) -> Found {
    match part {
        "earliest" => Found::Text("0001-01-01".into()),
        "latest" => Found::Text("9999-12-31".into()),
        "age_least" | "scans" | "count" | "sworn" | "certified" => Found::Number(0),
        "age_most" => Found::Number(200),
        "listed" | "presented" | "unavailable" | "taken" => Found::Truth(false),
        "" => Found::Nothing,
        _ => Found::Text(String::new()),
    }
}

fn something(answer: &Answer, part: &str, today: Option<NaiveDate>) -> Found {
    match (answer, part) {
        (Answer::YesNo(truth), _) => Found::Truth(*truth),
        (Answer::Number(number), _) => Found::Number(*number),
        (Answer::Text(text) | Answer::Name(text), _) => Found::Text(text.as_str().to_owned()),
        (Answer::LongText(text), _) => Found::Text(text.as_str().to_owned()),
        (Answer::Choice(option), _) => Found::Text(option.to_string()),
        (Answer::Picture(_), _) => Found::Truth(true),
        (Answer::Date(date), part) => of_date(*date, part, today),
        (Answer::Place(place), "country") => Found::Text(place.country().to_string()),
        (Answer::Place(place), "pcode") => Found::Text(place.pcode().map(ToString::to_string).unwrap_or_default()),
        (Answer::Place(place), "listed") => Found::Truth(place.pcode().is_some()),
        (Answer::Place(place), _) => Found::Text(place.spoken().to_owned()),
        (Answer::Evidence(evidence), part) => of_evidence(evidence, part),
        (Answer::Witnesses(many), part) => of_witnesses(many, part),
        (Answer::Choices(_), _) => Found::Nothing,
    }
}

fn of_date(date: PartialDate, part: &str, today: Option<NaiveDate>) -> Found {
    let ages = || today.map(|day| date.years_until(day));
    match part {
        "earliest" => Found::Text(date.earliest().to_string()),
        "latest" => Found::Text(date.latest().to_string()),
        "age_least" => ages().map_or(Found::Open(Atom::Today), |(least, _)| Found::Number(least.into())),
        "age_most" => ages().map_or(Found::Open(Atom::Today), |(_, most)| Found::Number(most.into())),
        "precision" => Found::Text(word_of_precision(date.precision()).into()),
        _ => Found::Text(word_of_method(date.method()).into()),
    }
}

const fn word_of_precision(precision: DatePrecision) -> &'static str {
    match precision {
        DatePrecision::Day => "day",
        DatePrecision::Month => "month",
        DatePrecision::Year => "year",
        DatePrecision::Decade => "decade",
    }
}

const fn word_of_method(method: DateMethod) -> &'static str {
    match method {
        DateMethod::Document => "document",
        DateMethod::AgeAssessment => "age-assessment",
        DateMethod::EventCalendar => "event-calendar",
        DateMethod::Statement => "statement",
        DateMethod::Estimate => "estimate",
    }
}

fn of_evidence(evidence: &Evidence, part: &str) -> Found {
    match (evidence, part) {
        (Evidence::Presented { .. }, "presented") | (Evidence::Unavailable { .. }, "unavailable") => Found::Truth(true),
        (_, "presented" | "unavailable") => Found::Truth(false),
        (Evidence::Presented { scans, .. }, "scans") => Found::count(scans.len()),
        (Evidence::Unavailable { .. }, "scans") => Found::Number(0),
        (Evidence::Unavailable { reason }, "reason") => Found::Text(reason.to_string()),
        (Evidence::Presented { number: Some(number), .. }, "number") => Found::Text(number.as_str().to_owned()),
        _ => Found::Text(String::new()),
    }
}

fn of_witnesses(many: &[Witness], part: &str) -> Found {
    Found::count(match part {
        "sworn" => many.iter().filter(|witness| witness.sworn && witness.adult).count(),
        "certified" => many.iter().filter(|witness| witness.certificate_number.is_some()).count(),
        _ => many.len(),
    })
}

pub(super) fn value(state: &State, value: &Value) -> Found {
    match value {
        Value::Text(text) => Found::Text(text.clone()),
        Value::Number(number) => Found::Number(*number),
        Value::Name(name) => look_up(state, name),
        Value::Size(name) => size(state, name),
    }
}

fn size(state: &State, field: &str) -> Found {
    match state.slot(field) {
        None => Found::Open(Atom::Field(field.to_owned())),
        Some(Slot::Unanswered) => Found::Number(0),
        Some(Slot::Answered(Answer::Choices(options))) => Found::count(options.len()),
        Some(Slot::Choosing(options)) => so_many(field, options),
        Some(Slot::Answered(_)) => match look_up(state, field) {
            Found::Text(text) => Found::count(text.chars().count()),
            other => other,
        },
    }
}

fn so_many(field: &str, options: &BTreeMap<String, Option<bool>>) -> Found {
    let chosen = options.values().filter(|chosen| **chosen == Some(true)).count();
    let mut open = options.iter().filter(|(_, chosen)| chosen.is_none());
    let Some((first, _)) = open.next() else { return Found::count(chosen) };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Found::Between(count(chosen), count(chosen + 1 + open.count()), Atom::Option(field.to_owned(), first.clone()))
}
