//! Dates that people half know.

pub mod said;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DatePrecision {
    /// Year, month and day.
    Day,
    /// Year and month.
    Month,
    /// The year only.
    Year,
    /// One of the ten years from `year`, which ends in 0.
    Decade,
}

/// How a date came to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DateMethod {
    /// Read from a paper.
    Document,
    /// A medical board's age assessment.
    AgeAssessment,
    /// Placed by a known event (independence, a war, a famine).
    EventCalendar,
    /// The person, a parent or a witness said so.
    Statement,
    /// The officer's estimate.
    Estimate,
}

/// A date with its precision and how it is known; never filled up with an invented 1 January.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "DateParts", into = "DateParts")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(as = "DateParts"))]
pub struct PartialDate {
    precision: DatePrecision,
    earliest: NaiveDate,
    method: DateMethod,
}

/// The parts of a [`PartialDate`] as they travel: `month` and `day` only where known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DateParts {
    /// How much is known.
    pub precision: DatePrecision,
    /// Year of the Gregorian calendar, 1850 to 2150; for a decade its first year.
    pub year: i32,
    /// 1 to 12, for month and day precision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional))]
    pub month: Option<u32>,
    /// 1 to 31, for day precision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional))]
    pub day: Option<u32>,
    /// How it is known.
    pub method: DateMethod,
}

/// Why the parts make no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The calendar has no such day.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// A part is given that the precision does not have, or one is missing.
    #[error("the parts given do not fit the precision")]
    WrongParts,
    /// Outside 1850 to 2150.
    #[error("the year is not between 1850 and 2150")]
    YearOutOfRange,
    /// A decade starts in a year that ends in 0.
    #[error("a decade starts in a year that ends in 0")]
    NotADecade,
}

impl PartialDate {
    /// How much is known.
    #[must_use]
    pub const fn precision(self) -> DatePrecision {
        self.precision
    }
    /// How it is known.
    #[must_use]
    pub const fn method(self) -> DateMethod {
        self.method
    }
    /// The first day it can mean.
    #[must_use]
    pub const fn earliest(self) -> NaiveDate {
        self.earliest
    }
    /// The last day it can mean.
    #[must_use]
    pub fn latest(self) -> NaiveDate {
        let next = match self.precision {
            DatePrecision::Day => return self.earliest,
            DatePrecision::Month => self.earliest.checked_add_months(chrono::Months::new(1)),
            DatePrecision::Year => self.earliest.checked_add_months(chrono::Months::new(12)),
            DatePrecision::Decade => self.earliest.checked_add_months(chrono::Months::new(120)),
        };
        next.and_then(|day| day.pred_opt()).unwrap_or(self.earliest)
    }
    /// Whole years between the date and `day`: the least and the most it can be.
    #[must_use]
    pub fn years_until(self, day: NaiveDate) -> (i32, i32) {
        (whole_years(self.latest(), day), whole_years(self.earliest, day))
    }
    /// The parts as they travel.
    #[must_use]
    pub fn parts(self) -> DateParts {
        self.into()
    }
}

fn whole_years(from: NaiveDate, to: NaiveDate) -> i32 {
    let before_birthday = (to.month(), to.day()) < (from.month(), from.day());
    to.year() - from.year() - i32::from(before_birthday)
}

impl TryFrom<DateParts> for PartialDate {
    type Error = DateError;
    fn try_from(parts: DateParts) -> Result<Self, DateError> {
        let DateParts { precision, year, month, day, method } = parts;
        if !(1850..=2150).contains(&year) {
            return Err(DateError::YearOutOfRange);
        }
        let (month, day) = match (precision, month, day) {
            (DatePrecision::Day, Some(month), Some(day)) => (month, day),
            (DatePrecision::Month, Some(month), None) => (month, 1),
            (DatePrecision::Year, None, None) => (1, 1),
            (DatePrecision::Decade, None, None) if year % 10 == 0 => (1, 1),
            (DatePrecision::Decade, None, None) => return Err(DateError::NotADecade),
            _ => return Err(DateError::WrongParts),
        };
        let earliest = NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay)?;
        Ok(Self { precision, earliest, method })
    }
}

impl From<PartialDate> for DateParts {
    fn from(date: PartialDate) -> Self {
        let month = matches!(date.precision, DatePrecision::Day | DatePrecision::Month);
        Self {
            precision: date.precision,
            year: date.earliest.year(),
            month: month.then(|| date.earliest.month()),
            day: (date.precision == DatePrecision::Day).then(|| date.earliest.day()),
            method: date.method,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Result<PartialDate, serde_json::Error> {
        serde_json::from_str(text)
    }

    #[test]
    fn a_year_is_a_year_and_not_the_first_of_january() {
        let year = date(r#"{"precision":"year","year":1987,"method":"estimate"}"#).unwrap();
        assert_eq!(year.latest(), NaiveDate::from_ymd_opt(1987, 12, 31).unwrap(), "a year lasts until December");
        let on = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        assert_eq!(year.years_until(on), (38, 39), "both ages are possible");
        assert_eq!(
            serde_json::to_string(&year).unwrap(),
            r#"{"precision":"year","year":1987,"method":"estimate"}"#,
            "no day is invented"
        );
    }

    #[test]
    fn wrong_parts_are_refused() {
        for (text, why) in [
            (r#"{"precision":"day","year":2001,"month":2,"day":29,"method":"document"}"#, "2001 was no leap year"),
            (r#"{"precision":"year","year":2001,"month":2,"method":"document"}"#, "a year has no month"),
            (r#"{"precision":"decade","year":1987,"method":"estimate"}"#, "a decade starts at a round year"),
            (r#"{"precision":"year","year":9999,"method":"estimate"}"#, "nobody was born in 9999"),
        ] {
            assert!(date(text).is_err(), "{why}");
        }
    }

    #[test]
    fn leap_day_birthdays_count() {
        let born = date(r#"{"precision":"day","year":2008,"month":2,"day":29,"method":"document"}"#).unwrap();
        let eve = NaiveDate::from_ymd_opt(2026, 2, 28).unwrap();
        assert_eq!(born.years_until(eve), (17, 17), "not yet eighteen on 28 February");
    }
}
