//! Dates told by numbers and months: `1987`, `12/3/1987`, `3 March 1987`, `about 40`.

use super::Unreadable;
use super::sentence::{Sentence, Token};
use super::vocabulary::month;
use crate::PartialDate;
use crate::date::{DateError, DateMethod, DateParts, DatePrecision};
use chrono::{Datelike, NaiveDate};

/// A number and how many digits were written; none for a number word.
type Written = (u32, usize);

/// The dates that the numbers can mean.
pub(super) fn read(sentence: &Sentence, today: NaiveDate) -> Result<Vec<PartialDate>, Unreadable> {
    let method = sentence.method();
    if let Some(numbers) = sentence.only_numbers() {
        return match numbers.as_slice() {
            [year] if is_year(*year) => one(year_parts(year.0, method)),
            [_] if sentence.short_times => Err(Unreadable::AgeOutOfRange),
            [(age, _)] => one(year_parts(year_of_age(*age, today)?, DateMethod::Estimate)),
            [one_part, other] => month_and_year(*one_part, *other, method),
            [first, second, third] => day(*first, *second, *third, method),
            _ => Err(Unreadable::NotADate),
        };
    }
    let (month, numbers) = named_month(sentence).ok_or(Unreadable::NotADate)?;
    match numbers.as_slice() {
        [year] if is_year(*year) => one(month_parts(year.0, month, method)),
        [year, day] | [day, year] if is_year(*year) => one(day_parts(year.0, month, day.0, method)),
        [] => Err(Unreadable::NoYear),
        [(day, _)] if *day <= 31 => Err(Unreadable::NoYear),
        [_] | [_, _] => Err(Unreadable::ShortYear),
        _ => Err(Unreadable::NotADate),
    }
}

/// The month that was named, and the numbers beside it.
fn named_month(sentence: &Sentence) -> Option<(u32, Vec<Written>)> {
    let (mut named, mut numbers) = (None, Vec::new());
    for token in &sentence.tokens {
        match token {
            Token::Number { value, digits } => numbers.push((*value, *digits)),
            Token::Word(word) if named.is_none() => named = Some(month(word)?),
            Token::Word(_) => return None,
        }
    }
    Some((named?, numbers))
}

fn month_and_year(one_part: Written, other: Written, method: DateMethod) -> Result<Vec<PartialDate>, Unreadable> {
    match (one_part, other) {
        (year, (month, 0..=2)) | ((month, 0..=2), year) if is_year(year) => one(month_parts(year.0, month, method)),
        ((0..=31, 0..=2), (0..=31, 0..=2)) => Err(Unreadable::NoYear),
        ((_, 0..=2), (_, 0..=2)) => Err(Unreadable::ShortYear),
        _ => Err(Unreadable::NotADate),
    }
}

/// Day first, as it is written here; month first where that is possible too; year first as in ISO 8601.
fn day(first: Written, second: Written, third: Written, method: DateMethod) -> Result<Vec<PartialDate>, Unreadable> {
    if is_year(first) {
        return one(day_parts(first.0, second.0, third.0, method));
    }
    if !is_year(third) {
        return Err(Unreadable::ShortYear);
    }
    let day_first = one(day_parts(third.0, second.0, first.0, method));
    if first.0 == second.0 {
        return day_first;
    }
    match (day_first, one(day_parts(third.0, first.0, second.0, method))) {
        (Ok(mut readings), Ok(month_first)) => {
            readings.extend(month_first);
            Ok(readings)
        }
        (Ok(readings), Err(_)) | (Err(_), Ok(readings)) => Ok(readings),
        (Err(wrong), Err(_)) => Err(wrong),
    }
}

/// The year that has most of the days on which a person of this age can be born.
///
/// Who is 40 on 15 January has 350 of these days in the year before, and 15 in this one.
fn year_of_age(age: u32, today: NaiveDate) -> Result<u32, Unreadable> {
    if !(1..=120).contains(&age) {
        return Err(Unreadable::AgeOutOfRange);
    }
    let birthday_to_come = u32::from(today.ordinal() <= 183);
    let this = u32::try_from(today.year()).map_err(|_| Unreadable::YearOutOfRange)?;
    this.checked_sub(age + birthday_to_come).ok_or(Unreadable::YearOutOfRange)
}

const fn is_year((_, digits): Written) -> bool {
    digits == 4
}

fn one(parts: DateParts) -> Result<Vec<PartialDate>, Unreadable> {
    let date = PartialDate::try_from(parts).map_err(|error| match error {
        DateError::YearOutOfRange => Unreadable::YearOutOfRange,
        DateError::NoSuchDay | DateError::WrongParts | DateError::NotADecade => Unreadable::NoSuchDay,
    })?;
    Ok(vec![date])
}

fn day_parts(year: u32, month: u32, day: u32, method: DateMethod) -> DateParts {
    DateParts { precision: DatePrecision::Day, day: Some(day), ..month_parts(year, month, method) }
}

fn month_parts(year: u32, month: u32, method: DateMethod) -> DateParts {
    DateParts { precision: DatePrecision::Month, month: Some(month), ..year_parts(year, method) }
}

fn year_parts(year: u32, method: DateMethod) -> DateParts {
    let year = i32::try_from(year).unwrap_or(i32::MAX);
    DateParts { precision: DatePrecision::Year, year, month: None, day: None, method }
}
