//! Which backups lie on the medium, and whether the next is overdue.

use super::form::{BackupList, whole_backups};
use crate::{BackupState, Station, StationError};
use boma_record::Timestamp;

/// Days without a backup after which the people of an office are told, where something changed meanwhile.
const OVERDUE_DAYS: i64 = 3;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// One backup on the medium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupLine {
    /// Its number there.
    pub number: u64,
    /// When it was made.
    pub made_at: Timestamp,
    /// How many sealed packets it covers.
    pub packets: u64,
    /// Its bytes, with those of its packets.
    pub bytes: u64,
}

impl Station {
    /// The whole backups of this station on the medium that was set, the newest first; none where it is not there.
    ///
    /// Only the lists are read: what they name is checked when a backup is made and when it is put back.
    pub fn backups_there(&self) -> Result<Vec<BackupLine>, StationError> {
        let BackupState { folder: Some(top), reachable: true, .. } = self.backup_state()? else {
            return Ok(Vec::new());
        };
        let folders = whole_backups(&self.backup_home(&top))?;
        let lists = folders.iter().rev().filter_map(|(_, folder)| BackupList::read(folder).ok());
        Ok(lists.map(line).collect())
    }

    /// Something changed since the last backup, and that was days ago or never.
    pub fn backup_is_overdue(&self) -> Result<bool, StationError> {
        if !self.has_changed_since_backup()? {
            return Ok(false);
        }
        let Some(last) = self.backup_state()?.last_at else { return Ok(true) };
        let since = self.lent.now().unix_millis().saturating_sub(last.unix_millis());
        Ok(since >= OVERDUE_DAYS.saturating_mul(DAY_MILLIS))
    }
}

fn line(list: BackupList) -> BackupLine {
    let sizes = list.files.iter().chain(&list.packets).map(|listed| listed.size);
    let bytes = sizes.fold(0, u64::saturating_add);
    BackupLine { number: list.number, made_at: list.made_at, packets: list.packets.len() as u64, bytes }
}
