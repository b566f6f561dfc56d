//! A day in numbers, drawn from the journal: logins, references and codes, no names of applicants.

use super::Sign;
use crate::{Station, StationError};
use boma_guideline::Duty;
use boma_record::{Reference, StationCode, Timestamp};
use boma_store::{StoreError, params};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What was done on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayReport {
    /// The day, in Juba.
    pub day: NaiveDate,
    /// The office.
    pub office: String,
    /// The station.
    pub station: StationCode,
    /// What each login did; `guideline` held what a directive holds.
    pub logins: Vec<DayLine>,
    /// Decisions about files with something unusual, in order.
    pub decided: Vec<DecidedLine>,
    /// Files that wait for a decision now.
    pub waiting: u64,
    /// When this was drawn up.
    pub at: Timestamp,
}

/// What one login did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayLine {
    /// The login.
    pub login: String,
    /// How often each act: `file-signed`.
    pub acts: BTreeMap<String, u64>,
}

/// A decision about a file with something unusual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedLine {
    /// The file.
    pub reference: Option<Reference>,
    /// Who decided.
    pub login: String,
    /// What was decided: `file-returned`.
    pub act: String,
    /// The guideline's reason, where one was given.
    pub reason: Option<String>,
    /// What was unusual then.
    pub signs: Vec<Sign>,
}

/// A day's first and last moment, as the journal writes them.
struct Span(String, String);

impl Station {
    /// What was done on `day`, for those who may read the journal.
    pub fn day_report(&self, day: NaiveDate) -> Result<DayReport, StationError> {
        self.demand(Duty::ReadJournal, None, "journal-read")?;
        let span = Span::of(day)?;
        let waiting = "SELECT count(*) FROM file WHERE state IN ('submitted', 'verified', 'held')";
        Ok(DayReport {
            day,
            office: self.office().to_owned(),
            station: self.code().clone(),
            logins: self.done_by_logins(&span)?,
            decided: self.decided(&span)?,
            waiting: self.store.read(|r| r.query_one::<_, StoreError>(waiting, [], |row| row.get(0)))?,
            at: self.lent.now(),
        })
    }

    fn done_by_logins(&self, Span(from, before): &Span) -> Result<Vec<DayLine>, StationError> {
        let sql = "SELECT actor, act, count(*) FROM audit WHERE at >= ?1 AND at < ?2
                   AND act IN ('file-started', 'file-signed', 'file-verified', 'file-approved', 'file-returned',
                               'file-held', 'file-withdrawn', 'file-exported')
                   GROUP BY actor, act ORDER BY actor, act";
        let counted: Vec<(String, String, u64)> = self.store.read(|r| {
            r.query_all(sql, params![from, before], |row| Ok::<_, StoreError>((row.get(0)?, row.get(1)?, row.get(2)?)))
        })?;
        let mut logins: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
        for (login, act, count) in counted {
            logins.entry(login).or_default().insert(act, count);
        }
        Ok(logins.into_iter().map(|(login, acts)| DayLine { login, acts }).collect())
    }

    fn decided(&self, Span(from, before): &Span) -> Result<Vec<DecidedLine>, StationError> {
        let sql = "SELECT reference, actor, act, detail ->> 'reason', detail ->> 'unusual'
                   FROM audit JOIN file ON file.id = audit.subject
                   WHERE at >= ?1 AND at < ?2 AND detail ->> 'unusual' IS NOT NULL
                         AND act IN ('file-approved', 'file-returned', 'file-held', 'file-withdrawn')
                   ORDER BY number";
        Ok(self.store.read(|r| {
            r.query_all(sql, params![from, before], |row| {
                let unusual: String = row.get(4)?;
                Ok::<_, StoreError>(DecidedLine {
                    reference: row.parse_optional(0)?,
                    login: row.get(1)?,
                    act: row.get(2)?,
                    reason: row.get(3)?,
                    signs: unusual.split(' ').filter_map(Sign::read).collect(),
                })
            })
        })?)
    }
}

impl Span {
    /// South Sudan is at UTC+2.
    fn of(day: NaiveDate) -> Result<Self, StationError> {
        let midnight = |day: NaiveDate| {
            let moment = Timestamp::parse(&format!("{day}T00:00:00+02:00"));
            moment.map(|moment| moment.to_string()).map_err(|_| StationError::UnknownName(day.to_string()))
        };
        Ok(Self(midnight(day)?, midnight(day.succ_opt().unwrap_or(day))?))
    }
}
