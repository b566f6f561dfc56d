//! Decades: `1980s`, `the 80s`, `in the eighties`.

use super::Unreadable;
use super::sentence::{Sentence, Token};
use super::vocabulary::decade;
use crate::PartialDate;
use crate::date::{DateParts, DatePrecision};
use chrono::{Datelike, NaiveDate};

/// The decades that are meant; none where the sentence speaks of none.
pub(super) fn read(sentence: &Sentence, today: NaiveDate) -> Result<Option<Vec<PartialDate>>, Unreadable> {
    let Some(start) = start(sentence) else { return Ok(None) };
    if sentence.age {
        return Err(Unreadable::AgeByTens);
    }
    let dates = centuries(start, sentence.past_century, today).filter_map(|year| date(year, sentence).ok());
    let dates: Vec<PartialDate> = dates.collect();
    if dates.is_empty() { Err(Unreadable::YearOutOfRange) } else { Ok(Some(dates)) }
}

/// The decade starting in `year`, known as the sentence says.
pub(super) fn date(year: i32, sentence: &Sentence) -> Result<PartialDate, Unreadable> {
    let method = sentence.method();
    let parts = DateParts { precision: DatePrecision::Decade, year, month: None, day: None, method };
    parts.try_into().map_err(|_| Unreadable::YearOutOfRange)
}

/// The first year that was said: 1980, or 80 where the century was left out.
fn start(sentence: &Sentence) -> Option<u32> {
    match sentence.tokens.as_slice() {
        [Token::Word(word)] => decade(word),
        // Nineteen eighties.
        [Token::Number { value: 19, digits: 0 | 2 }, Token::Word(word)] => decade(word).map(|decade| 1900 + decade),
        [Token::Number { value, digits: 2 | 4 }] if sentence.plural && value % 10 == 0 => Some(*value),
        _ => None,
    }
}

/// Without its century, a decade that has begun and in which somebody alive can be born, the latest first.
fn centuries(start: u32, past: bool, today: NaiveDate) -> impl Iterator<Item = i32> {
    let start = i32::try_from(start).unwrap_or(i32::MAX);
    let this = today.year() - today.year().rem_euclid(100);
    let possible = move |year: &i32| *year <= today.year() && *year + 9 >= today.year() - 120;
    let (whole, short) = if start >= 100 { (Some(start), None) } else { (None, Some(start)) };
    let hundreds = [this, this - 100].into_iter().skip(usize::from(past));
    let guessed = short.into_iter().flat_map(move |start| hundreds.clone().map(move |hundred| hundred + start));
    whole.into_iter().chain(guessed.filter(possible))
}
