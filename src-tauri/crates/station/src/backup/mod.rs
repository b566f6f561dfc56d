//! Backups on a second medium: whole, consistent, encrypted as the registry is, read back before they count.
//!
//! ```text
//! BOMA-BACKUP/JUB1/packets/00000001-0123456789abcdef.age    shared by all backups: a packet never changes
//! BOMA-BACKUP/JUB1/backup-000007/{registry.db, keyring.json, backup.json}
//! ```

pub(crate) mod form;
mod medium;
mod there;

pub use there::BackupLine;

use crate::station::{KEYRING, REGISTRY};
use crate::transfer::{Phase, Progress, StickError, check_room};
use crate::{Station, StationError};
use boma_guideline::Duty;
use boma_packet::bundle::{PACKETS, PacketName};
use boma_record::{Digest, Sequence, Timestamp};
use boma_store::{Store, StoreError, params};
use form::{BACKUPS, BackupList, Head, LIST, Listed};
use medium::Medium;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

const FOLDER: &str = "backup_folder";
const LAST_AT: &str = "backup_last_at";
const LAST_LINE: &str = "backup_last_line";
/// SQLCipher 4's page, in bytes.
const PAGE: u64 = 4096;

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupReport {
    /// Its number on that medium.
    pub number: u64,
    /// Where it stands.
    pub folder: PathBuf,
    /// All packets that it covers.
    pub packets: u64,
    /// Those that the medium did not have yet.
    pub new_packets: u64,
    /// What was written, in bytes.
    pub bytes: u64,
}

/// Whether backups are made, for the home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupState {
    /// The folder that was set.
    pub folder: Option<PathBuf>,
    /// When the last backup was made.
    pub last_at: Option<Timestamp>,
    /// The folder is there and holds this station's backups.
    pub reachable: bool,
}

impl Station {
    /// Makes a backup on the medium `top`.
    ///
    /// Whatever happens, the medium holds either the whole backup or a folder whose name ends in `.unfinished`.
    pub fn back_up(
        &mut self,
        top: &Path,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<BackupReport, StationError> {
        self.demand(Duty::Backup, None, "backup-made")?;
        self.make_backup(top, progress)
    }

    /// Makes a backup on the medium `top` and from now on one there after each export and at the end of each session.
    pub fn set_backup_folder(
        &mut self,
        top: &Path,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<BackupReport, StationError> {
        self.demand(Duty::ChooseBackup, None, "backup-folder-set")?;
        let top = std::path::absolute(top).map_err(StickError::from)?;
        let text = top.to_str().ok_or(StickError::NoFolder)?;
        let report = self.make_backup(&top, progress)?;
        let act = self.act("backup-folder-set", self.code());
        self.store.change(&act, self.lent.now(), |c| crate::setting::set(c, FOLDER, text))?;
        Ok(report)
    }

    /// Whether backups are made, when the last was, and whether the next can be.
    pub fn backup_state(&self) -> Result<BackupState, StationError> {
        let (folder, last_at) = self.store.read(|r| {
            let last_at = crate::setting::get(r, LAST_AT)?.and_then(|text| Timestamp::parse(&text).ok());
            Ok::<_, StoreError>((crate::setting::get(r, FOLDER)?.map(PathBuf::from), last_at))
        })?;
        // The mount point of a medium that is not there is an ordinary folder: backups must not land in it.
        let reachable = folder.as_ref().is_some_and(|top| self.backup_home(top).is_dir());
        Ok(BackupState { folder, last_at, reachable })
    }

    /// Makes a backup where one is due and can be made; what goes wrong is journalled and stops nothing.
    pub(crate) fn back_up_when_due(&mut self) -> Result<(), StationError> {
        let BackupState { folder: Some(top), reachable: true, .. } = self.backup_state()? else { return Ok(()) };
        if !self.has_changed_since_backup()? {
            return Ok(());
        }
        let Err(error) = self.make_backup(&top, &mut |_| ControlFlow::Continue(())) else { return Ok(()) };
        let act = self.act("backup-failed", self.code()).with("why", why(&error));
        Ok(self.store.change(&act, self.lent.now(), |_| Ok::<_, StoreError>(()))?)
    }

    fn backup_home(&self, top: &Path) -> PathBuf {
        top.join(BACKUPS).join(self.code().as_str())
    }

    /// Logging in and out changes nothing that could be lost.
    fn has_changed_since_backup(&self) -> Result<bool, StationError> {
        let sql = "SELECT 1 FROM audit WHERE number > ?1
                   AND act NOT IN ('session-opened', 'session-closed', 'backup-made', 'backup-failed')";
        Ok(self.store.read(|r| {
            let last: i64 = crate::setting::get(r, LAST_LINE)?.and_then(|text| text.parse().ok()).unwrap_or(0);
            r.exists(sql, params![last])
        })?)
    }

    fn make_backup(
        &mut self,
        top: &Path,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<BackupReport, StationError> {
        let home = self.backup_home(top);
        let packets = self.store.read(listed_packets)?;
        let there = |listed: &&Listed| {
            fs::metadata(home.join(PACKETS).join(&listed.name)).is_ok_and(|facts| facts.len() == listed.size)
        };
        let new: Vec<Listed> = packets.iter().filter(|listed| !there(listed)).cloned().collect();
        let registry = self.store.read(registry_size)?;
        let bytes = new.iter().map(|listed| listed.size).fold(registry, u64::saturating_add);
        check_room(top, bytes)?;
        let now = self.lent.now();
        let head = self.store.audit_head()?;
        let medium = Medium::start(home)?;
        let number = medium.number;
        let head = Head { number: head.number, digest: head.digest };
        let mut list = BackupList::of(self.realm(), self.code().clone(), number, now, head);
        list.packets = packets;
        let filled = self.fill(&medium, &mut list, &new, bytes, progress);
        if let Err(error) = filled {
            medium.abandon();
            return Err(error);
        }
        let folder = medium.finish(&self.store.read(erased_packets)?)?;
        let (packets, new_packets) = (list.packets.len() as u64, new.len() as u64);
        let act = self.act("backup-made", self.code()).with("backup", number).with("packets", packets);
        self.store.change(&act, now, |c| {
            crate::setting::set(c, LAST_AT, &now.to_string())?;
            crate::setting::set(c, LAST_LINE, &list.audit.number.to_string())
        })?;
        Ok(BackupReport { number, folder, packets, new_packets, bytes })
    }

    fn fill(
        &self,
        medium: &Medium,
        list: &mut BackupList,
        new: &[Listed],
        total: u64,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<(), StationError> {
        let mut done = 0_u64;
        let mut tell = |phase, done| match progress(Progress { phase, done, total }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(StationError::Cancelled),
        };
        for listed in new {
            tell(Phase::Writing, done)?;
            let from = self.folder.join(PACKETS).join(&listed.name);
            medium.keep_packet(&from, listed).map_err(|error| blame(error, &from, listed))?;
            done = done.saturating_add(listed.size);
        }
        tell(Phase::Writing, done)?;
        let copy = medium.own(REGISTRY);
        self.store.copy_to(&copy, &self.store_key).map_err(|error| self.of_medium(error))?;
        tell(Phase::Checking, total)?;
        list.files.push(medium.list(REGISTRY)?);
        let head = Store::check_copy(&copy, &self.store_key).map_err(|error| self.of_medium(error))?;
        if (head.number, head.digest) != (list.audit.number, list.audit.digest) {
            return Err(StickError::Lies(REGISTRY.to_owned()).into());
        }
        let keyring = fs::read(self.folder.join(KEYRING)).map_err(StoreError::from)?;
        list.files.push(medium.write(KEYRING, &keyring)?);
        medium.write(LIST, &list.to_bytes()?)?;
        Ok(())
    }

    /// An error of copying: the medium's, unless the registry itself is damaged.
    fn of_medium(&self, error: StoreError) -> StationError {
        match error {
            StoreError::DiskFull => StickError::Full { needed: 0, free: 0 }.into(),
            StoreError::ReadOnly => StickError::ReadOnly.into(),
            StoreError::DiskFails(words) => StickError::Gone(std::io::Error::other(words)).into(),
            StoreError::NotFound => StickError::Gone(std::io::ErrorKind::NotFound.into()).into(),
            error => match self.store.check_whole_file().and_then(|()| self.store.verify_audit()) {
                Ok(_) if !matches!(error, StoreError::InUse) => StickError::Lies(REGISTRY.to_owned()).into(),
                Ok(_) => error.into(),
                Err(own) => own.into(),
            },
        }
    }
}

/// What reads back wrong, or could not be read, may be the laptop's own packet.
fn blame(error: StickError, from: &Path, listed: &Listed) -> StationError {
    let whole = fs::read(from).is_ok_and(|bytes| Digest::of(&bytes) == listed.sha256);
    let sequence = listed.packet().map_or(0, |name| name.sequence().get());
    if whole { error.into() } else { StationError::ChainBroken(sequence) }
}

/// What went wrong with a backup that nobody waited for, as one word of the journal.
const fn why(error: &StationError) -> &'static str {
    match error {
        StationError::Stick(StickError::Full { .. }) => "full",
        StationError::Stick(StickError::ReadOnly) => "read-only",
        StationError::Stick(StickError::Gone(_) | StickError::NoFolder) => "gone",
        StationError::Stick(StickError::Lies(_)) => "lies",
        _ => "registry",
    }
}

/// The packets whose bytes are here: those that a restored station knows from headquarters alone have none.
fn listed_packets(r: &boma_store::Reading<'_>) -> Result<Vec<Listed>, StoreError> {
    let sql = "SELECT sequence, sha256, size FROM packet JOIN file ON file.id = packet.file
               WHERE size > 0 AND erased_at IS NULL ORDER BY sequence";
    r.query_all(sql, [], |row| {
        let (sequence, sha256): (Sequence, Digest) = (row.take::<u64, _>(0)?, row.parse(1)?);
        Ok(Listed { name: PacketName::new(sequence, &sha256).to_string(), size: row.get(2)?, sha256 })
    })
}

/// The names of packets whose files were erased: backups need not keep them any longer.
fn erased_packets(r: &boma_store::Reading<'_>) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT sequence, sha256 FROM packet JOIN file ON file.id = packet.file WHERE erased_at IS NOT NULL";
    r.query_all(sql, [], |row| {
        let (sequence, sha256): (Sequence, Digest) = (row.take::<u64, _>(0)?, row.parse(1)?);
        Ok(PacketName::new(sequence, &sha256).to_string())
    })
}

fn registry_size(r: &boma_store::Reading<'_>) -> Result<u64, StoreError> {
    let pages: u64 = r.query_one("PRAGMA page_count", [], |row| row.get::<u64>(0))?;
    Ok(pages.saturating_mul(PAGE))
}
