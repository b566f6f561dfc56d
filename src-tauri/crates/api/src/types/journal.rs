//! The journal as an auditor reads it.

use boma_record::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which lines; what is empty limits nothing.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JournalFilter {
    /// Only what this login did.
    pub login: String,
    /// Only this act, `file-signed`.
    pub act: String,
    /// Only what was done to this: a file's reference or id, a login, a station.
    pub subject: String,
    /// Not before this day in South Sudan, `2026-03-12`.
    pub from: String,
    /// Not after this day.
    pub to: String,
}

/// Asks for a page; answers with [`JournalPage`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadJournal {
    /// Which lines.
    pub filter: JournalFilter,
    /// Only lines after this number; 0 for the first page.
    #[ts(type = "number")]
    pub after: u64,
}

/// A page of the journal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalPage {
    /// At most 50 lines, the oldest first.
    pub lines: Vec<JournalLine>,
    /// There are later lines that fit.
    pub more: bool,
}

/// One line, without what stands for a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalLine {
    /// Its number, without gaps in the whole journal.
    #[ts(type = "number")]
    pub number: u64,
    /// By the laptop's clock.
    pub at: Timestamp,
    /// Who did it: a login, `station` or `headquarters`.
    pub login: String,
    /// What was done.
    pub act: String,
    /// To what: an id, a login, a code.
    pub subject: String,
    /// Details.
    pub detail: BTreeMap<String, String>,
}

/// Whether the journal is what was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalFit {
    /// Everything fits.
    pub whole: bool,
    /// How many lines fit, where all do.
    #[ts(type = "number")]
    pub lines: u64,
    /// The first line that does not fit.
    #[ts(type = "number | null")]
    pub broken: Option<u64>,
}

/// Writes the lines that fit to a CSV file; answers with [`JournalWritten`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteJournal {
    /// Which lines.
    pub filter: JournalFilter,
    /// The drive or folder to write to.
    pub folder: String,
}

/// The file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalWritten {
    /// Where.
    pub file: String,
    /// How many lines.
    #[ts(type = "number")]
    pub lines: u64,
}
