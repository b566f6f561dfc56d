//! The home screen: what waits and what to do next.

use super::file::{FileLine, FileState};
use boma_record::Timestamp;
use boma_station::{FreezeLevel, FreezeRule};
use serde::Serialize;
use ts_rs::TS;

/// Counts by state and the next acts, most urgent first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Home {
    /// How many files stand in each state; states without files are left out.
    pub counts: Vec<Count>,
    /// What this login should do next, most urgent first.
    pub next: Vec<NextStep>,
    /// Own drafts whose applicants come back today or were to come before, the longest waiting first.
    pub due_back: Vec<FileLine>,
    /// Whether backups are made.
    pub backup: Backup,
    /// This station was put back from a backup, and approving waits until somebody confirms which packet numbers are taken.
    pub restored_unconfirmed: bool,
    /// What may soon stop, or stops, the starting of files, the worst first; what is in order is left out.
    pub freeze: Vec<Freeze>,
}

/// One of the guideline's limits as it stands now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Freeze {
    /// The rule.
    pub rule: FreezeRule,
    /// Whether it warns or stops.
    pub level: FreezeLevel,
    /// The number found: days, files, minutes or megabytes, as the rule says.
    #[ts(type = "number")]
    pub number: u64,
    /// The number that stops.
    #[ts(type = "number")]
    pub limit: u64,
    /// Days until it stops, where time alone stops it.
    #[ts(type = "number | null")]
    pub days_left: Option<u64>,
}

/// Whether backups are made on a second medium.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backup {
    /// A folder was set.
    pub set: bool,
    /// When the last backup was made.
    pub last_at: Option<Timestamp>,
    /// The medium is there, so that the next can be made.
    pub reachable: bool,
}

/// How many files stand in one state.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Count {
    /// The state.
    pub state: FileState,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
}

/// One thing to do, with the number of files it is about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextStep {
    /// What to do.
    pub act: NextAct,
    /// How many files it is about.
    #[ts(type = "number")]
    pub count: u64,
}

/// What a login can do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NextAct {
    /// Set the clock right: it shows a date that can't be.
    MendClock,
    /// Let people try again whose logins were locked after wrong passwords.
    LiftLogins,
    /// Answer what a supervisor sent back.
    MendReturned,
    /// Finish drafts.
    FinishDrafts,
    /// Review submitted files.
    Review,
    /// Verify files that others enrolled.
    Verify,
    /// Export again what headquarters says is missing.
    ExportAgain,
    /// Export sealed packets.
    Export,
    /// Take answers in from a stick.
    TakeAnswers,
    /// Start an enrolment.
    Enrol,
}
