//! The answers worth trying: those that the pack's conditions can tell apart.

use super::conditions::{every_condition, every_need};
use boma_guideline::outline::{Field, Formula, Need, Outline, Value, WordList};
use boma_record::{Answer, AnswerKind, Evidence, OptionId};
use chrono::{Datelike, Months, NaiveDate};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// No answer needs more witnesses than this to be told apart.
const MOST_WITNESSES: i64 = 5;

/// Everything a pack compares answers with.
#[derive(Debug, Default)]
pub(super) struct Limits {
    texts: BTreeMap<String, BTreeSet<String>>,
    numbers: BTreeMap<String, BTreeSet<i64>>,
    days: BTreeSet<NaiveDate>,
    today: NaiveDate,
    witnesses: i64,
}

impl Limits {
    pub(super) fn of(outline: Outline<'_>, today: NaiveDate) -> Self {
        let mut limits = Self { today, witnesses: 1, ..Self::default() };
        limits.days.extend(around(today));
        every_condition(outline).into_iter().for_each(|condition| limits.note(&condition.formula()));
        limits.witnesses = every_need(outline).into_iter().map(witnesses_of).max().unwrap_or(1);
        limits
    }

    /// The days worth being on: now, and after every day that conditions compare with.
    pub(super) fn todays(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let named = self.texts.get("today").into_iter().flatten().filter_map(|text| text.parse().ok());
        let later = named.flat_map(around).filter(|day| *day > today);
        std::iter::once(today).chain(later).collect()
    }

    fn note(&mut self, formula: &Formula) {
        match formula {
            Formula::Not(one) => self.note(one),
            Formula::All(many) | Formula::Any(many) => many.iter().for_each(|one| self.note(one)),
            Formula::If(three) => [&three.0, &three.1, &three.2].into_iter().for_each(|one| self.note(one)),
            Formula::Same(both) => [&both.0, &both.1].into_iter().for_each(|one| self.note(one)),
            Formula::Compare(left, _, right) => {
                self.pair(left, right);
                self.pair(right, left);
            }
            Formula::Among(one, WordList::Written(words)) => {
                words.iter().for_each(|word| self.pair(one, &Value::Text(word.clone())));
            }
            _ => {}
        }
    }

    fn pair(&mut self, name: &Value, other: &Value) {
        match (name, other) {
            (Value::Name(name), Value::Text(text)) => {
                self.days.extend(text.parse::<NaiveDate>().ok().into_iter().flat_map(around));
                self.texts.entry(name.clone()).or_default().insert(text.clone());
            }
            (Value::Name(name), Value::Number(number)) => self.number(name, *number),
            (Value::Size(name), Value::Number(number)) => self.number(&format!("{name}.size"), *number),
            _ => {}
        }
    }

    fn number(&mut self, name: &str, number: i64) {
        if name.ends_with(".age_least") || name.ends_with(".age_most") {
            // On the birthday one is so old, until the next one.
            for years in [number, number.saturating_add(1)] {
                let birthday = u32::try_from(years.saturating_mul(12)).ok().map(Months::new);
                let born = birthday.and_then(|months| self.today.checked_sub_months(months));
                self.days.extend(born.into_iter().flat_map(around));
            }
        }
        self.numbers.entry(name.to_owned()).or_default().extend([number - 1, number, number + 1]);
    }

    fn texts<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s String> + use<'s> {
        self.texts.get(name).into_iter().flatten()
    }
}

fn around(day: NaiveDate) -> Vec<NaiveDate> {
    [day.pred_opt(), Some(day), day.succ_opt()].into_iter().flatten().collect()
}

fn witnesses_of(need: &Need) -> i64 {
    match need {
        Need::All(of) | Need::Any(of) | Need::AtLeast { of, .. } => of.iter().map(witnesses_of).max().unwrap_or(0),
        Need::Witnesses(wanted) => i64::try_from(wanted.n).unwrap_or(MOST_WITNESSES),
        _ => 0,
    }
}

/// The answers to a field that are worth trying; none for several options, which are decided one by one.
pub(super) fn candidates(field: &Field, limits: &Limits) -> Vec<Answer> {
    let id = field.id.as_str();
    let answers = match field.kind {
        AnswerKind::YesNo => vec![json!(true), json!(false)],
        AnswerKind::Choice => field.options.iter().map(|option| json!(option.id.as_str())).collect(),
        AnswerKind::Choices => Vec::new(),
        AnswerKind::Number => {
            let known = limits.numbers.get(id).into_iter().flatten();
            known.copied().chain([1, 40]).collect::<BTreeSet<_>>().into_iter().map(|n| json!(n)).collect()
        }
        AnswerKind::Text | AnswerKind::LongText | AnswerKind::Name => texts(id, limits),
        AnswerKind::Date => dates(id, limits),
        AnswerKind::Place => places(id, limits),
        AnswerKind::Evidence => return papers(field, limits),
        AnswerKind::Witnesses => return witnesses(field, limits),
        AnswerKind::Picture => vec![scan(0)],
    };
    answers.into_iter().filter_map(|value| answer(field.kind, value)).collect()
}

fn answer(kind: AnswerKind, value: serde_json::Value) -> Option<Answer> {
    serde_json::from_value(json!({ "kind": kind, "value": value })).ok()
}

fn texts(id: &str, limits: &Limits) -> Vec<serde_json::Value> {
    let lengths = limits.numbers.get(&format!("{id}.size")).into_iter().flatten();
    let long = lengths.filter_map(|length| usize::try_from(*length).ok()).filter(|length| (1..=200).contains(length));
    let plain = std::iter::once("Example".to_owned()).chain(long.map(|length| "x".repeat(length)));
    plain.chain(limits.texts(id).cloned()).map(|text| json!(text)).collect()
}

fn dates(id: &str, limits: &Limits) -> Vec<serde_json::Value> {
    let told = limits.texts.contains_key(&format!("{id}.method"));
    let all = ["document", "statement", "estimate", "age-assessment", "event-calendar"];
    let methods = if told { all.to_vec() } else { vec!["document"] };
    let old = limits.today.checked_sub_months(Months::new(40 * 12));
    let days = old.into_iter().chain(limits.days.iter().copied());
    let days: Vec<NaiveDate> = days.filter(|day| (1850..=2150).contains(&day.year())).collect();
    let years: BTreeSet<i32> = days.iter().map(|day| day.year()).collect();
    let mut dates = Vec::new();
    for method in methods {
        dates.extend(days.iter().map(|day| json!({ "precision": "day", "year": day.year(), "month": day.month(), "day": day.day(), "method": method })));
        dates.extend(years.iter().map(|year| json!({ "precision": "year", "year": year, "method": method })));
        let decades: BTreeSet<i32> = years.iter().map(|year| year - year % 10).collect();
        dates.extend(decades.iter().map(|year| json!({ "precision": "decade", "year": year, "method": method })));
    }
    if limits.texts(&format!("{id}.precision")).any(|word| word == "month") {
        dates.extend(days.iter().map(
            |day| json!({ "precision": "month", "year": day.year(), "month": day.month(), "method": "document" }),
        ));
    }
    dates
}

fn places(id: &str, limits: &Limits) -> Vec<serde_json::Value> {
    let named = limits.texts(&format!("{id}.country")).map(String::as_str).filter(|code| !code.is_empty());
    let countries: BTreeSet<&str> = named.chain(["SSD", "SDN", "KEN"]).collect();
    let codes: Vec<&String> = limits.texts(&format!("{id}.pcode")).collect();
    let mut places = Vec::new();
    for country in countries {
        places.push(json!({ "country": country, "spoken": "Example" }));
        places.push(json!({ "country": country, "pcode": "SS01", "spoken": "Example" }));
        places.extend(codes.iter().map(|code| json!({ "country": country, "pcode": code, "spoken": "Example" })));
    }
    places
}

fn scan(seed: usize) -> serde_json::Value {
    let sha256 = format!("{seed:02x}").repeat(32);
    json!({ "sha256": sha256, "media_type": "image/jpeg", "size": 1000, "width": 600, "height": 800 })
}

fn papers(field: &Field, limits: &Limits) -> Vec<Answer> {
    let scans = limits.numbers.get(&format!("{}.scans", field.id)).into_iter().flatten();
    let counts: BTreeSet<usize> =
        scans.filter_map(|n| usize::try_from(*n).ok()).filter(|n| (1..=20).contains(n)).collect();
    let numbers = limits.texts(&format!("{}.number", field.id)).map(|number| json!(number));
    let numbers: Vec<_> = std::iter::once(json!("1")).chain(numbers).collect();
    let mut papers = Vec::new();
    for count in counts.into_iter().chain([1]) {
        let pages: Vec<_> = (0..count).map(scan).collect();
        let shown = numbers.iter().map(|number| json!({ "state": "presented", "number": number, "scans": pages }));
        papers.extend(shown.filter_map(|value| answer(AnswerKind::Evidence, value)));
    }
    let reason = |reason: &OptionId| Answer::Evidence(Evidence::Unavailable { reason: reason.clone() });
    papers.extend(field.options.iter().map(|option| reason(&option.id)));
    papers
}

fn witnesses(field: &Field, limits: &Limits) -> Vec<Answer> {
    let named = ["count", "sworn", "certified"].map(|part| limits.numbers.get(&format!("{}.{part}", field.id)));
    let most = named.into_iter().flatten().flatten().copied().max().unwrap_or(1).max(limits.witnesses);
    let most = most.clamp(1, MOST_WITNESSES);
    let kinds: Vec<&str> = field.options.iter().map(|option| option.id.as_str()).collect();
    let mut sets = Vec::new();
    for (count, sworn, certified) in
        (1..=most).rev().flat_map(|c| (0..=c).rev().flat_map(move |s| (0..=c).rev().map(move |k| (c, s, k))))
    {
        for kind in &kinds {
            let one = |n: i64| {
                let mut witness = json!({ "name": "Example", "kind": kind, "relation": "example", "adult": true, "statement": "Example.", "sworn": n < sworn });
                if let (true, Some(members)) = (n < certified, witness.as_object_mut()) {
                    members.insert("certificate_number".into(), json!("1"));
                }
                witness
            };
            sets.extend(answer(AnswerKind::Witnesses, (0..count).map(one).collect()));
        }
    }
    sets
}
