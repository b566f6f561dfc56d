//! Sticks: what goes out, what comes back.

use super::file::FileLine;
use crate::ApiError;
use boma_record::{Sequence, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What waits for the courier and what is under way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Queue {
    /// Sealed packets that were never exported, the oldest first, at most 200.
    pub waiting: Vec<FileLine>,
    /// How many were never exported.
    #[ts(type = "number")]
    pub waiting_count: u64,
    /// Their bytes.
    #[ts(type = "number")]
    pub waiting_bytes: u64,
    /// How many were exported and have no answer.
    #[ts(type = "number")]
    pub unanswered_count: u64,
    /// How many headquarters says have not arrived.
    #[ts(type = "number")]
    pub missing_count: u64,
    /// Exports so far, the newest first, at most 50.
    pub bundles: Vec<Bundle>,
}

/// One export.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Bundle {
    /// Its number at this station.
    #[ts(type = "number")]
    pub number: u64,
    /// Whether it was finished.
    pub finished: bool,
    /// When it was finished, or started.
    pub at: Timestamp,
    /// The folder or drive it was written to.
    pub folder: String,
    /// How many packets.
    #[ts(type = "number")]
    pub packets: u64,
    /// The lowest sequence in it.
    pub first: Option<Sequence>,
    /// The highest sequence in it.
    pub last: Option<Sequence>,
}

/// The drives of this machine.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Drives {
    /// Removable ones first.
    pub drives: Vec<Drive>,
}

/// One drive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Drive {
    /// Where it is mounted.
    pub path: String,
    /// Its label, or its path where it has none.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Free bytes.
    #[ts(type = "number")]
    pub free: u64,
    /// The system says that it can be taken out.
    pub removable: bool,
}

/// A folder the person chose, or none.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Chosen {
    /// The folder.
    pub folder: Option<String>,
}

/// Starts an export; answers with [`Job`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// The drive or folder to write to.
    pub folder: String,
    /// What to export.
    pub which: ExportWhich,
}

/// Which packets an export takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ExportWhich {
    /// Never exported ones, and those headquarters says have not arrived.
    Due,
    /// Everything that has no answer yet.
    Unanswered,
}

/// Starts taking answers in; answers with [`Job`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Receive {
    /// The drive or folder to read.
    pub folder: String,
}

/// Names a job.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// Its number in this session.
    pub job: u32,
}

/// How far a job is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JobView {
    /// Its number in this session.
    pub job: u32,
    /// What it does now.
    pub phase: Phase,
    /// Bytes done; files, where files are sealed.
    #[ts(type = "number")]
    pub done: u64,
    /// Bytes in all; 0 while not known.
    #[ts(type = "number")]
    pub total: u64,
    /// What came of it, when done.
    pub outcome: Option<Outcome>,
    /// What went wrong, when failed.
    pub error: Option<ApiError>,
}

/// What a job does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Writing packets to the stick.
    Writing,
    /// Reading them back from the stick.
    Checking,
    /// Reading answers.
    Reading,
    /// Approving and sealing files.
    Sealing,
    /// Finished well.
    Done,
    /// Stopped by the person; nothing was marked exported.
    Cancelled,
    /// Failed.
    Failed,
}

/// What came of a job.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum Outcome {
    /// A bundle lies on the stick.
    Exported {
        /// The bundle.
        bundle: Bundle,
    },
    /// A backup was made.
    BackedUp {
        /// Its number on that medium.
        #[ts(type = "number")]
        number: u64,
        /// All packets that it covers.
        #[ts(type = "number")]
        packets: u64,
    },
    /// Files were approved; those left are named.
    Approved {
        /// How many are sealed.
        #[ts(type = "number")]
        sealed: u64,
        /// The others: the first with what went wrong, where something did.
        left: Vec<super::day::LeftFile>,
    },
    /// Answers were taken in.
    Received {
        /// Receipts that were new.
        #[ts(type = "number")]
        receipts: u64,
        /// Files registered by them.
        #[ts(type = "number")]
        registered: u64,
        /// Files refused by them.
        #[ts(type = "number")]
        refused: u64,
        /// Files under question at headquarters.
        #[ts(type = "number")]
        in_question: u64,
        /// Files that have not arrived at headquarters.
        #[ts(type = "number")]
        missing: u64,
        /// Files whose data was erased here, because their period is over.
        #[ts(type = "number")]
        erased: u64,
        /// Answer files that could not be used, by name and error code.
        unusable: Vec<Unusable>,
    },
}

/// An answer file that could not be used.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Unusable {
    /// The file's name.
    pub file: String,
    /// Why.
    pub error: ApiError,
}
