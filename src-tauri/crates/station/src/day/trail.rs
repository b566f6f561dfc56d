//! What the journal and the list of witnesses know of many files, in two queries.

use super::judge::from_answers;
use super::{Circumstances, Row, json_of};
use crate::witnesses::CIRCLE_DAYS;
use crate::{FileState, StationError, Verifying};
use boma_record::{EnrolmentId, Login, Timestamp};
use boma_store::{Reading, Store, StoreError, params};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// What happened to files before.
pub(super) struct Past {
    trails: BTreeMap<EnrolmentId, Trail>,
    sworn: BTreeMap<EnrolmentId, Sworn>,
}

/// What a file's journal lines tell, read in their order.
#[derive(Default)]
struct Trail {
    read_back: bool,
    edits_now: u64,
    edits: u64,
    came_back: bool,
    first_signed: Option<Timestamp>,
    /// The line of the last opening by the present login.
    opened: u64,
}

#[derive(Default, Clone, Copy)]
struct Sworn {
    circular: u64,
    most_a_day: u64,
}

impl Past {
    pub(super) fn of(
        store: &Store,
        login: &Login,
        ids: &[EnrolmentId],
        today: NaiveDate,
    ) -> Result<Self, StationError> {
        let ids = json_of(ids)?;
        let past = store
            .read(|r| Ok::<_, StoreError>(Self { trails: trails(r, login, &ids)?, sworn: sworn(r, &ids, today)? }))?;
        Ok(past)
    }

    pub(super) fn is_opened(&self, id: &EnrolmentId, counter: u64) -> bool {
        self.trails.get(id).is_some_and(|trail| trail.opened > counter)
    }

    pub(super) fn circumstances(&self, row: &Row, verifying: Verifying) -> Circumstances {
        let sworn = self.sworn.get(&row.line.id).copied().unwrap_or_default();
        let trail = self.trails.get(&row.line.id);
        let signed = trail.and_then(|trail| trail.first_signed).unwrap_or(row.submission.signed_at);
        let millis = signed.unix_millis().saturating_sub(row.started_at.unix_millis());
        Circumstances {
            minutes: u64::try_from(millis).unwrap_or(0) / 60_000,
            came_back: trail.is_some_and(|trail| trail.came_back),
            edits: trail.map_or(0, |trail| trail.edits),
            circular: sworn.circular,
            most_a_day: sworn.most_a_day,
            held: row.line.state == FileState::Held,
            restricted: row.line.restricted,
            unverified: matches!(verifying, Verifying::Waits | Verifying::Headquarters),
            ..from_answers(&row.submission)
        }
    }
}

impl Trail {
    fn take(&mut self, act: &str, number: u64, at: Timestamp) {
        match act {
            "file-read-back" => self.read_back = true,
            "file-answered" if self.read_back => self.edits_now = self.edits_now.saturating_add(1),
            "file-signed" => {
                self.first_signed.get_or_insert(at);
                self.edits = std::mem::take(&mut self.edits_now);
                self.read_back = false;
            }
            "file-return-arranged" => self.came_back = true,
            "file-opened" => self.opened = number,
            _ => {}
        }
    }
}

fn trails(r: &Reading<'_>, login: &Login, ids: &str) -> Result<BTreeMap<EnrolmentId, Trail>, StoreError> {
    let sql = "SELECT subject, act, number, at FROM audit
               WHERE subject IN (SELECT value FROM json_each(?1))
                     AND act IN ('file-read-back', 'file-answered', 'file-signed', 'file-return-arranged', 'file-opened')
                     AND (act <> 'file-opened' OR actor = ?2)
               ORDER BY number";
    let lines = r.query_all(sql, params![ids, login.to_string()], |row| {
        Ok::<_, StoreError>((
            row.parse::<EnrolmentId>(0)?,
            row.get::<String>(1)?,
            row.get::<u64>(2)?,
            row.take::<String, Timestamp>(3)?,
        ))
    })?;
    let mut trails: BTreeMap<EnrolmentId, Trail> = BTreeMap::new();
    for (id, act, number, at) in lines {
        trails.entry(id).or_default().take(&act, number, at);
    }
    Ok(trails)
}

/// The signs of `witnesses.rs`, for many files at once.
fn sworn(r: &Reading<'_>, ids: &str, today: NaiveDate) -> Result<BTreeMap<EnrolmentId, Sworn>, StoreError> {
    let sql = "WITH asked AS (SELECT file, witness, applicant FROM sworn
                              WHERE file IN (SELECT value FROM json_each(?1))),
                    busy AS (SELECT witness, max(files) AS files
                             FROM (SELECT witness, count(*) AS files FROM sworn
                                   WHERE witness IN (SELECT witness FROM asked) GROUP BY witness, day)
                             GROUP BY witness)
               SELECT file,
                      sum(EXISTS (SELECT 1 FROM sworn AS other JOIN file ON file.id = other.file
                                  WHERE other.witness = asked.applicant AND other.applicant = asked.witness
                                        AND other.day >= ?2 AND file.reference IS NOT NULL)),
                      max(busy.files)
               FROM asked JOIN busy ON busy.witness = asked.witness GROUP BY file";
    let since = today.checked_sub_days(Days::new(CIRCLE_DAYS)).unwrap_or(today).to_string();
    let rows = r.query_all(sql, params![ids, since], |row| {
        let sworn = Sworn { circular: row.get(1)?, most_a_day: row.get(2)? };
        Ok::<_, StoreError>((row.parse::<EnrolmentId>(0)?, sworn))
    })?;
    Ok(rows.into_iter().collect())
}
