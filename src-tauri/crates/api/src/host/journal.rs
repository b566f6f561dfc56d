//! The journal page by page, checked, and as a file.

use super::Host;
use crate::types::journal::{
    JournalFilter, JournalFit, JournalLine, JournalPage, JournalWritten, ReadJournal, WriteJournal,
};
use crate::types::session::Nothing;
use crate::{ApiError, Code};
use boma_record::Timestamp;
use boma_station::{Station, StationError};
use boma_store::JournalQuery;
use chrono::NaiveDate;
use std::path::Path;

/// Lines on a page.
const PAGE: usize = 50;

impl Host {
    /// A page of the journal.
    pub fn read_journal(&self, request: ReadJournal) -> Result<JournalPage, ApiError> {
        let (from, before) = days(&request.filter)?;
        self.with(|station| {
            let query = query(station, &request.filter, from, before)?;
            let page = station.journal_page(&query, request.after, PAGE)?;
            let line = |line: boma_store::AuditLine| JournalLine {
                number: line.number,
                at: line.at,
                login: line.actor,
                act: line.act,
                subject: line.subject,
                detail: line.detail,
            };
            Ok(JournalPage { lines: page.lines.into_iter().map(line).collect(), more: page.more })
        })
    }

    /// Whether the journal is what was written.
    pub fn check_journal(&self, _: Nothing) -> Result<JournalFit, ApiError> {
        self.with(|station| {
            let check = station.checked_journal()?;
            Ok(JournalFit {
                whole: check.is_whole(),
                lines: check.head.map_or(0, |head| head.number),
                broken: check.broken.map(|broken| broken.line),
            })
        })
    }

    /// Writes the lines that fit to a CSV file.
    pub fn write_journal(&self, request: WriteJournal) -> Result<JournalWritten, ApiError> {
        let (from, before) = days(&request.filter)?;
        self.with(|station| {
            let query = query(station, &request.filter, from, before)?;
            let (file, lines) = station.write_journal(&query, Path::new(&request.folder))?;
            Ok(JournalWritten { file: file.display().to_string(), lines })
        })
    }
}

type Span = (Option<Timestamp>, Option<Timestamp>);

fn days(filter: &JournalFilter) -> Result<Span, ApiError> {
    let next = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    Ok((day(&filter.from)?.map(midnight).transpose()?, day(&filter.to)?.map(next).map(midnight).transpose()?))
}

fn day(text: &str) -> Result<Option<NaiveDate>, ApiError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| no_day())
}

/// Midnight in South Sudan, which is at UTC+2.
fn midnight(day: NaiveDate) -> Result<Timestamp, ApiError> {
    Timestamp::parse(&format!("{day}T00:00:00+02:00")).map_err(|_| no_day())
}

fn no_day() -> ApiError {
    ApiError::new(Code::BadRequest).with("detail", "that is not a day")
}

fn query(
    station: &Station,
    filter: &JournalFilter,
    since: Option<Timestamp>,
    before: Option<Timestamp>,
) -> Result<JournalQuery, StationError> {
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let subject = given(&filter.subject).map(|typed| station.journal_subject(&typed)).transpose()?;
    Ok(JournalQuery { since, before, actor: given(&filter.login), act: given(&filter.act), subject })
}
