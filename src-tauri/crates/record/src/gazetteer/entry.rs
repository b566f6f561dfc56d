//! One place of the list, and how a row of the list becomes one.

use super::period::{NotAYearMonth, Period};
use crate::PCode;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How large a place is, the largest first; what is no more comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The country.
    Country,
    /// A state, or the Abyei region.
    State,
    /// An administrative area beside the states.
    AdministrativeArea,
    /// A county.
    County,
    /// A payam.
    Payam,
    /// A boma.
    Boma,
    /// A camp, cattle camp, border point or other place where people live inside a payam or boma.
    Site,
    /// A state of an earlier order, still the place of birth on people's papers.
    HistoricalState,
}

impl Level {
    /// The level as the list writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::State => "state",
            Self::AdministrativeArea => "administrative_area",
            Self::County => "county",
            Self::Payam => "payam",
            Self::Boma => "boma",
            Self::Site => "site",
            Self::HistoricalState => "historical_state",
        }
    }
}

/// One place of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its code.
    pub pcode: PCode,
    /// Its name.
    pub name: String,
    /// How large it is.
    pub level: Level,
    /// The code of the place around it.
    pub parent: Option<PCode>,
    /// The administrative area it belongs to.
    pub area: Option<PCode>,
    /// Other spellings.
    pub other_names: Vec<String>,
    /// When it was this, the earliest first; empty where the list does not say, which is no doubt of the place.
    pub periods: Vec<Period>,
    /// Where the row is known from; `GK` is general knowledge, unverified.
    pub source: String,
}

impl Entry {
    /// Its name, then its other spellings.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.other_names.iter().map(String::as_str))
    }

    /// The last time it was this, when that is over on `day`; none for a place of today.
    #[must_use]
    pub fn former_on(&self, day: NaiveDate) -> Option<Period> {
        let last = self.periods.last().copied()?;
        (last.is_over(day) && !self.periods.iter().any(|period| period.holds(day))).then_some(last)
    }

    /// The list says when it ended.
    pub(super) fn has_ended(&self) -> bool {
        self.periods.last().is_some_and(|last| last.until.is_some())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    level: Level,
    name: String,
    parent: Option<PCode>,
    pcode: PCode,
    source: String,
    admin_area: Option<PCode>,
    alt_names: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
}

impl TryFrom<Row> for Entry {
    type Error = NotAYearMonth;
    fn try_from(row: Row) -> Result<Self, NotAYearMonth> {
        let other = row.alt_names.split(';').map(str::trim).filter(|name| !name.is_empty() && *name != row.name);
        let other_names = other.map(str::to_owned).collect();
        Ok(Self {
            periods: Period::columns(&row.from, &row.until)?,
            pcode: row.pcode,
            name: row.name,
            level: row.level,
            parent: row.parent,
            area: row.admin_area,
            other_names,
            source: row.source,
        })
    }
}
