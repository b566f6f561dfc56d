//! The supervisor's end of day: what waits, many decisions at once, and the day's report.

use super::file::{FileLine, Verifying};
use crate::ApiError;
use boma_record::{EnrolmentId, FieldId, OptionId, Reference, Timestamp};
use boma_station::SignKind;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Approves a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// The file.
    pub id: EnrolmentId,
    /// The fields of the exceptions that the supervisor saw and allows; all of the file's must be here.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub exceptions: BTreeSet<FieldId>,
    /// The screen's language, `en` or `ar`.
    pub language: String,
}

/// What waits for a decision, the longest waiting first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Day {
    /// The files.
    pub files: Vec<WaitingFile>,
}

/// A colleague's file that waits for a decision.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WaitingFile {
    /// Its line as lists show it.
    pub line: FileLine,
    /// Minutes from its start to its first signature.
    #[ts(type = "number")]
    pub minutes: u64,
    /// What is unusual about it.
    pub signs: Vec<UnusualSign>,
    /// How far its verification is.
    pub verifying: Verifying,
    /// This login opened it since its last change; only then it can be ticked for anything.
    pub opened: bool,
    /// Whether it can be approved together with others.
    pub tick: Tick,
}

/// One unusual thing.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct UnusualSign {
    /// What.
    pub kind: SignKind,
    /// How many, or how many minutes.
    #[ts(type = "number")]
    pub number: u64,
}

/// Whether a file can be approved together with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Tick {
    /// It can.
    Ready,
    /// Something about it is unusual: it is decided by itself.
    Unusual,
    /// This login has not opened it as it is now.
    NotOpened,
    /// Somebody else here verifies it first.
    NotVerified,
    /// This login verified it, or may not approve it.
    NotYours,
}

/// Names the files that were ticked.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Ticked {
    /// The files.
    pub ids: BTreeSet<EnrolmentId>,
}

/// What one password would sign.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Ceremony {
    /// How many files.
    pub count: usize,
    /// Six words that stand for exactly these files as they are now.
    pub words: String,
}

/// Approves the files that were ticked, one after another; answers with a job.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApproveTicked {
    /// The files.
    pub ids: BTreeSet<EnrolmentId>,
    /// The words that were shown.
    pub words: String,
    /// The own password as typed.
    pub password: String,
}

/// Returns or holds the files that were ticked, all for one reason.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideTicked {
    /// The files.
    pub ids: BTreeSet<EnrolmentId>,
    /// One of the guideline's reasons.
    pub reason: OptionId,
    /// More words for the officers, up to 1,000 characters.
    pub note: String,
}

/// What came of returning or holding many files.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Decided {
    /// How many were decided.
    pub done: usize,
    /// Those that were not, each with the reason.
    pub left: Vec<LeftFile>,
}

/// A file that was not decided.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeftFile {
    /// Its reference.
    pub reference: Option<Reference>,
    /// Why; none where the work ended before it.
    pub error: Option<ApiError>,
}

/// Asks for a day's report.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForDay {
    /// The day, `2026-03-12`; empty for today.
    pub day: String,
}

/// A day in numbers, ready to print; no names of applicants.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayReport {
    /// The day, `2026-03-12`.
    pub day: String,
    /// The office.
    pub office: String,
    /// The station.
    pub station: String,
    /// The practice realm.
    pub practice: bool,
    /// What each login did.
    pub logins: Vec<DayLine>,
    /// Decisions about files with something unusual, in order.
    pub decided: Vec<DecidedLine>,
    /// Files that wait for a decision now.
    #[ts(type = "number")]
    pub waiting: u64,
    /// When it was drawn up.
    pub at: Timestamp,
}

/// What one login did on the day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayLine {
    /// The login; `guideline` for what a directive holds.
    pub login: String,
    /// How often each act of the journal: `file-signed`.
    #[ts(type = "Record<string, number>")]
    pub acts: BTreeMap<String, u64>,
}

/// A decision about a file with something unusual.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DecidedLine {
    /// The file.
    pub reference: Option<Reference>,
    /// Who decided.
    pub login: String,
    /// The act of the journal: `file-returned`.
    pub act: String,
    /// The guideline's reason by its code.
    pub reason: Option<String>,
    /// What was unusual then.
    pub signs: Vec<UnusualSign>,
}
