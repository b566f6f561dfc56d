//! Dates in the words that people say: `1987`, `about 40`, `in the eighties`, `مارس 1987`, the year of an event.
//!
//! Nothing is filled in that was not said. What comes of it:
//!
//! - `about 40`, and any age, is one year, known by estimate. Decades would be coarser and less true: who is about 40 may
//!   stand on either side of the border between two decades. That the year is not sure is what the method says.
//! - `in the eighties` stays the decade. Nobody said a year.
//! - An event gives its year, never its month: a child of the year of independence was not born in July for that.
//!   An event of several years gives its decade; one that reaches over decades gives each of them to choose from.
//! - Where two days can be meant (12/3), both are given, the day first, as it is written in South Sudan.

mod decades;
mod events;
mod numbers;
mod sentence;
mod vocabulary;

use super::{DateMethod, PartialDate};
use chrono::NaiveDate;
use sentence::Sentence;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An event that people date their lives by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Its name in the calendar.
    pub id: String,
    /// What it is called, by language (BCP 47).
    pub names: BTreeMap<String, String>,
    /// Its year, or its first.
    pub year: i32,
    /// Its month, 1 to 12; told to people, never given to a birth.
    pub month: Option<u32>,
    /// Its last year, where it lasted longer.
    pub until_year: Option<i32>,
}

/// One date that the words can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The date; its method is how it seems to be known: by statement, by estimate, or by an event.
    pub date: PartialDate,
    /// The event it was told by.
    pub event: Option<String>,
}

/// Why words were not understood as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Unreadable {
    /// These are no words for a date.
    #[error("these are no words for a date")]
    NotADate,
    /// A day or month without its year.
    #[error("the year is missing")]
    NoYear,
    /// A year of two digits: 87 may be 1887 or 1987.
    #[error("the year needs four digits")]
    ShortYear,
    /// Outside 1850 to 2150.
    #[error("the year is not between 1850 and 2150")]
    YearOutOfRange,
    /// The calendar has no such day.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// An age under 1 or over 120 years.
    #[error("an age is 1 to 120 years")]
    AgeOutOfRange,
    /// Ten years of age at once (`in her forties`): they lie in two decades.
    #[error("the age is told by tens of years: one number is needed")]
    AgeByTens,
}

/// What the words can mean on the day `today`, the likeliest first and at least one; `events` is the calendar in use.
pub fn read(text: &str, today: NaiveDate, events: &[CalendarEvent]) -> Result<Vec<Reading>, Unreadable> {
    let sentence = Sentence::of(text);
    let dates = match decades::read(&sentence, today)? {
        Some(dates) => dates,
        None => match numbers::read(&sentence, today) {
            Err(Unreadable::NotADate) => return events::read(&sentence, events),
            dates => dates?,
        },
    };
    Ok(dates.into_iter().map(|date| Reading { date, event: None }).collect())
}

impl Sentence {
    const fn method(&self) -> DateMethod {
        if self.about { DateMethod::Estimate } else { DateMethod::Statement }
    }
}

#[cfg(test)]
mod tests;
