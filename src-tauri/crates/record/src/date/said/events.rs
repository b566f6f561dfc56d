//! Dates told by an event: `the year of independence`.

use super::sentence::{Sentence, Token};
use super::vocabulary::RELATION;
use super::{CalendarEvent, Reading, Unreadable};
use crate::date::{DateMethod, DateParts, DatePrecision};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The events that the words name, the latest first: more people were born by the later ones.
///
/// Every word has to stand in the event's name, so that `before independence` is not the year of independence. An event
/// called just so leaves out those that are called so among other words: Sudan's independence, and South Sudan's.
pub(super) fn read(sentence: &Sentence, events: &[CalendarEvent]) -> Result<Vec<Reading>, Unreadable> {
    let typed: BTreeSet<String> = sentence.tokens.iter().map(plain).collect();
    let named = sentence.tokens.iter().any(|token| matches!(token, Token::Word(_)));
    let fitting = |fits: fn(&CalendarEvent, &BTreeSet<String>) -> bool| -> Vec<&CalendarEvent> {
        events.iter().filter(|event| named && fits(event, &typed)).collect()
    };
    let mut found = fitting(is_called_just_so);
    if found.is_empty() {
        found = fitting(is_called);
    }
    found.sort_by_key(|event| (Reverse(event.year), &event.id));
    let readings: Vec<Reading> = found.into_iter().flat_map(readings).collect();
    if readings.is_empty() { Err(Unreadable::NotADate) } else { Ok(readings) }
}

/// The words are one of its names, with its year or without.
fn is_called_just_so(event: &CalendarEvent, typed: &BTreeSet<String>) -> bool {
    let year = event.year.to_string();
    let without_year: BTreeSet<String> = typed.iter().filter(|word| **word != year).cloned().collect();
    event.names.values().any(|name| {
        let sentence = Sentence::of(name);
        let whole: BTreeSet<String> = sentence.tokens.iter().map(plain).collect();
        let own: BTreeSet<String> = own_words(&sentence).map(plain).collect();
        [typed, &without_year].into_iter().any(|typed| *typed == whole || *typed == own)
    })
}

/// Every word stands in one of its names, or is its year.
fn is_called(event: &CalendarEvent, typed: &BTreeSet<String>) -> bool {
    let year = event.year.to_string();
    event.names.values().any(|name| {
        let own: BTreeSet<String> = own_words(&Sentence::of(name)).map(plain).chain([year.clone()]).collect();
        typed.is_subset(&own)
    })
}

/// What stands before `before` or `after`: the rest names another event.
fn own_words(name: &Sentence) -> impl Iterator<Item = &Token> {
    name.tokens.iter().take_while(|token| !matches!(token, Token::Word(word) if RELATION.contains(&word.as_str())))
}

fn plain(token: &Token) -> String {
    match token {
        Token::Number { value, .. } => value.to_string(),
        Token::Word(word) => word.clone(),
    }
}

/// Its year; its decade where it lasted longer; each of its decades where it lasted very long.
fn readings(event: &CalendarEvent) -> Vec<Reading> {
    let until = event.until_year.unwrap_or(event.year);
    let decade = |year: i32| year - year.rem_euclid(10);
    let starts: Vec<(DatePrecision, i32)> = if until <= event.year {
        vec![(DatePrecision::Year, event.year)]
    } else {
        let decades = (decade(event.year)..=decade(until)).step_by(10);
        decades.take(30).map(|year| (DatePrecision::Decade, year)).collect()
    };
    let parts = starts.into_iter().map(|(precision, year)| DateParts {
        precision,
        year,
        month: None,
        day: None,
        method: DateMethod::EventCalendar,
    });
    parts.filter_map(|parts| Some(Reading { date: parts.try_into().ok()?, event: Some(event.id.clone()) })).collect()
}
