//! When a place was what the list says it is.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A year, or a month of one, written `2015` or `2015-12`; years 1800 to 2150.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct YearMonth {
    year: i32,
    month: Option<u32>,
}

/// The text is neither a year nor a month of one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a year or a month like 2015 or 2015-12")]
pub struct NotAYearMonth(String);

/// A time in which a place was what the list says; the month in which it began counts, the one in which it ended not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// When it began; none where that is not known.
    pub from: Option<YearMonth>,
    /// When it ended; none where it lasts.
    pub until: Option<YearMonth>,
}

impl YearMonth {
    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// Whether it has come on `day`; of a year alone, its first day counts.
    #[must_use]
    pub fn has_come(self, day: NaiveDate) -> bool {
        (self.year, self.month.unwrap_or(1)) <= (day.year(), day.month())
    }
}

impl Period {
    /// Whether the place was this on `day`.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from.has_come(day)) && !self.is_over(day)
    }

    /// Whether it had ended on `day`.
    #[must_use]
    pub fn is_over(self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until.has_come(day))
    }

    /// Periods from two columns whose parts stand in the same order, separated by `;`: `2005-07;2020-02`, `2015-12;`.
    pub(super) fn columns(from: &str, until: &str) -> Result<Vec<Self>, NotAYearMonth> {
        if from.is_empty() && until.is_empty() {
            return Ok(Vec::new());
        }
        let (mut begins, mut ends) = (from.split(';'), until.split(';'));
        let mut periods = Vec::new();
        loop {
            match (begins.next(), ends.next()) {
                (None, None) => return Ok(periods),
                (from, until) => periods.push(Self { from: known(from)?, until: known(until)? }),
            }
        }
    }
}

fn known(part: Option<&str>) -> Result<Option<YearMonth>, NotAYearMonth> {
    part.map(str::trim).filter(|part| !part.is_empty()).map(str::parse).transpose()
}

impl FromStr for YearMonth {
    type Err = NotAYearMonth;
    fn from_str(text: &str) -> Result<Self, NotAYearMonth> {
        let wrong = || NotAYearMonth(text.chars().take(20).collect());
        let (year, month) = text.split_once('-').map_or((text, None), |(year, month)| (year, Some(month)));
        let year =
            number(year, 4).and_then(|year| i32::try_from(year).ok()).filter(|year| (1800..=2150).contains(year));
        let month = month.map(|month| number(month, 2).filter(|month| (1..=12).contains(month)).ok_or_else(wrong));
        Ok(Self { year: year.ok_or_else(wrong)?, month: month.transpose()? })
    }
}

fn number(text: &str, digits: usize) -> Option<u32> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl TryFrom<String> for YearMonth {
    type Error = NotAYearMonth;
    fn try_from(text: String) -> Result<Self, NotAYearMonth> {
        text.parse()
    }
}

impl From<YearMonth> for String {
    fn from(moment: YearMonth) -> Self {
        moment.to_string()
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(f, "{}-{month:02}", self.year),
            None => write!(f, "{}", self.year),
        }
    }
}
