//! Backups, and what a restored station waits for.

use super::home::Backup;
use boma_record::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where backups lie and what is to be done about them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backups {
    /// Whether backups are made.
    pub state: Backup,
    /// Where, where a folder was set.
    pub folder: Option<String>,
    /// Those that lie there now, the newest first; empty while the medium is not there.
    pub there: Vec<BackupLine>,
    /// Something changed since the last one, and that was days ago or never.
    pub overdue: bool,
    /// This login may say where backups are made from now on.
    pub may_choose: bool,
    /// The station was put back from a backup.
    pub restored: Option<Restored>,
    /// This login may confirm the highest packet number.
    pub may_confirm: bool,
}

/// One backup on the medium.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupLine {
    /// Its number there.
    #[ts(type = "number")]
    pub number: u64,
    /// When it was made.
    pub made_at: Timestamp,
    /// How many sealed packets it covers.
    #[ts(type = "number")]
    pub packets: u64,
    /// Its bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// How far a restored station knows which packet numbers are taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Restored {
    /// When it was restored.
    pub at: Timestamp,
    /// From which backup.
    #[ts(type = "number")]
    pub backup: u64,
    /// The highest packet number that is known to be taken.
    #[ts(type = "number")]
    pub highest: u64,
    /// Whether headquarters or a person confirmed that.
    pub confirmed: bool,
}

/// Starts a backup; answers with [`super::transfer::Job`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeBackup {
    /// The drive or folder to write to.
    pub folder: String,
    /// Make backups there from now on, after each export and session.
    pub keep: bool,
}

/// Confirms the highest packet number; answers with [`Backups`].
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmHighest {
    /// No packet of the lost laptop has a higher number.
    #[ts(type = "number")]
    pub highest: u64,
}
