//! The journal page by page and as a file, without what stands for a person.

use crate::transfer::StickError;
use crate::{JournalCheck, Station, StationError};
use boma_guideline::Duty;
use boma_record::Reference;
use boma_store::{AuditLine, CONTENTS, JournalQuery, StoreError, params};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Some lines of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalPage {
    /// The lines, the oldest first.
    pub lines: Vec<AuditLine>,
    /// There are later lines that fit.
    pub more: bool,
}

impl Station {
    /// At most `most` lines after number `after` that fit, without what stands for a person.
    pub fn journal_page(&self, query: &JournalQuery, after: u64, most: usize) -> Result<JournalPage, StationError> {
        let mut lines = self.journal(query, after)?;
        let more = lines.len() > most;
        lines.truncate(most);
        Ok(JournalPage { lines: lines.into_iter().map(impersonal).collect(), more })
    }

    /// Whether the journal and the tables are what was written, without a stick; for those who may read the journal.
    pub fn checked_journal(&self) -> Result<JournalCheck, StationError> {
        self.demand(Duty::ReadJournal, None, "journal-read")?;
        self.check_journal(None)
    }

    /// What the journal calls a thing: a file by its id, where `typed` is the reference on its slip.
    pub fn journal_subject(&self, typed: &str) -> Result<String, StationError> {
        let Ok(reference) = typed.parse::<Reference>() else { return Ok(typed.to_owned()) };
        let sql = "SELECT id FROM file WHERE reference = ?1";
        let known: Option<String> =
            self.store.read(|r| r.query_optional(sql, params![reference.to_string()], |row| row.get(0)))?;
        Ok(known.unwrap_or_else(|| typed.to_owned()))
    }

    /// Writes the lines that fit to a new CSV file (RFC 4180) in `folder`; gives the file and how many lines.
    pub fn write_journal(&mut self, query: &JournalQuery, folder: &Path) -> Result<(PathBuf, u64), StationError> {
        if !folder.is_dir() {
            return Err(StickError::NoFolder.into());
        }
        // The line that says so comes first: what leaves the station is never unknown.
        let written = self.store.audit_head()?.number.saturating_add(1);
        let path = folder.join(format!("journal-{}-{written:06}.csv", self.code()));
        let first = self.journal(query, 0)?;
        let act = self.act("journal-exported", self.code());
        self.store.change(&act, self.lent.now(), |_| Ok::<_, StoreError>(()))?;
        let mut out = csv::Writer::from_writer(File::create_new(&path).map_err(StickError::from)?);
        out.write_record(["number", "at", "login", "act", "subject", "detail"]).map_err(failed)?;
        let (mut page, mut count) = (first, 0_u64);
        while let Some(last) = page.last().map(|line| line.number) {
            for line in page {
                out.write_record(row(impersonal(line))).map_err(failed)?;
                count = count.saturating_add(1);
            }
            page = self.journal(query, last)?;
        }
        out.flush().map_err(StickError::from)?;
        let file = out.into_inner().map_err(|error| StickError::from(error.into_error()))?;
        file.sync_all().map_err(StickError::from)?;
        Ok((path, count))
    }
}

/// Leaves out what stands for a person, and the sums that only the check of the journal reads.
fn impersonal(mut line: AuditLine) -> AuditLine {
    line.detail.remove(CONTENTS);
    if line.act == "person-registered" {
        line.detail.remove("number");
    }
    if line.detail.get("kind").is_some_and(|kind| kind == "same-person") {
        "-".clone_into(&mut line.subject);
    }
    line
}

fn row(line: AuditLine) -> [String; 6] {
    let details: Vec<String> = line.detail.iter().map(|(name, value)| format!("{name}={value}")).collect();
    [line.number.to_string(), line.at.to_string(), line.actor, line.act, line.subject, details.join(", ")]
}

fn failed(error: csv::Error) -> StationError {
    StickError::from(std::io::Error::from(error)).into()
}
