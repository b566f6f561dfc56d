//! Dates told by an event: `the year of independence`.

use super::sentence::{Sentence, Token};
use super::{CalendarEvent, Reading, Unreadable};
use crate::date::{DateMethod, DateParts, DatePrecision};
use std::collections::BTreeSet;

/// The events that the words name, in the order of their years.
///
/// Every word has to stand in the event's name: `before independence` is not the year of independence.
pub(super) fn read(sentence: &Sentence, events: &[CalendarEvent]) -> Result<Vec<Reading>, Unreadable> {
    let typed: BTreeSet<&Token> = sentence.tokens.iter().collect();
    let named = typed.iter().any(|token| matches!(token, Token::Word(_)));
    let mut found: Vec<&CalendarEvent> = events.iter().filter(|event| named && is_called(event, &typed)).collect();
    found.sort_by_key(|event| (event.year, &event.id));
    let readings: Vec<Reading> = found.into_iter().flat_map(readings).collect();
    if readings.is_empty() { Err(Unreadable::NotADate) } else { Ok(readings) }
}

fn is_called(event: &CalendarEvent, typed: &BTreeSet<&Token>) -> bool {
    event.names.values().any(|name| {
        let name = Sentence::of(name);
        typed.iter().all(|token| name.tokens.contains(token))
    })
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
