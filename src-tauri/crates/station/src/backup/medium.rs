//! Writing a backup's files: under a temporary name, synced, read back from the device and compared, then named.

use super::form::{BackupList, Listed, folder_name, whole_backups};
use crate::transfer::{StickError, digest_on_device};
use boma_packet::bundle::{PACKETS, UNFINISHED};
use boma_record::Digest;
use boma_store::file::sync_folder;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const PART: &str = ".part";
/// How many backups are kept.
const KEPT: usize = 3;

/// A station's folder on the medium, with a backup that is being written.
pub(super) struct Medium {
    home: PathBuf,
    part: PathBuf,
    /// The number that the new backup will have.
    pub(super) number: u64,
}

impl Medium {
    /// Starts the next backup in `home`, clearing away what earlier attempts left unfinished.
    pub(super) fn start(home: PathBuf) -> Result<Self, StickError> {
        fs::create_dir_all(home.join(PACKETS))?;
        clear(&home, UNFINISHED)?;
        clear(&home.join(PACKETS), PART)?;
        let number = whole_backups(&home)?.last().map_or(1, |(last, _)| last.saturating_add(1));
        let part = home.join(format!("{}{UNFINISHED}", folder_name(number)));
        fs::create_dir(&part)?;
        Ok(Self { home, part, number })
    }

    /// The place of a file of this backup.
    pub(super) fn own(&self, name: &str) -> PathBuf {
        self.part.join(name)
    }

    /// Copies a packet that is not there yet; what it must be, `listed` says.
    pub(super) fn keep_packet(&self, from: &Path, listed: &Listed) -> Result<(), StickError> {
        let whole = self.home.join(PACKETS).join(&listed.name);
        let part = self.home.join(PACKETS).join(format!("{}{PART}", listed.name));
        let mut to = File::create(&part)?;
        io::copy(&mut File::open(from)?, &mut to)?;
        to.sync_all()?;
        drop(to);
        if digest_on_device(&part)? != (listed.sha256, listed.size) {
            drop(fs::remove_file(&part));
            return Err(StickError::Lies(listed.name.clone()));
        }
        Ok(fs::rename(&part, &whole)?)
    }

    /// Writes one small file of this backup.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<Listed, StickError> {
        let path = self.own(name);
        let mut file = File::create_new(&path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        let (sha256, size) = digest_on_device(&path)?;
        let listed = Listed { name: name.to_owned(), size, sha256 };
        if sha256 == Digest::of(bytes) { Ok(listed) } else { Err(StickError::Lies(name.to_owned())) }
    }

    /// Syncs a file that was written by other hands, and lists it as it stands on the device.
    pub(super) fn list(&self, name: &str) -> Result<Listed, StickError> {
        let path = self.own(name);
        File::options().write(true).open(&path)?.sync_all()?;
        let (sha256, size) = digest_on_device(&path)?;
        Ok(Listed { name: name.to_owned(), size, sha256 })
    }

    /// Gives the backup its name and removes the oldest beyond [`KEPT`].
    ///
    /// Packets stay, but for those `erased` at the station that no backup kept here lists.
    pub(super) fn finish(self, erased: &[String]) -> Result<PathBuf, StickError> {
        sync_folder(&self.home.join(PACKETS))?;
        sync_folder(&self.part)?;
        let whole = self.home.join(folder_name(self.number));
        fs::rename(&self.part, &whole)?;
        sync_folder(&self.home)?;
        for (_, folder) in whole_backups(&self.home)?.iter().rev().skip(KEPT) {
            fs::remove_dir_all(folder)?;
        }
        self.forget_erased(erased)?;
        Ok(whole)
    }

    fn forget_erased(&self, erased: &[String]) -> Result<(), StickError> {
        let mut listed = BTreeSet::new();
        for (_, folder) in whole_backups(&self.home)? {
            // A list that can't be read may name any packet.
            let Ok(list) = BackupList::read(&folder) else { return Ok(()) };
            listed.extend(list.packets.into_iter().map(|packet| packet.name));
        }
        for name in erased.iter().filter(|name| !listed.contains(*name)) {
            let path = self.home.join(PACKETS).join(name);
            if path.exists() {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Takes the unfinished backup away; what can't be removed is removed by the next.
    pub(super) fn abandon(&self) {
        drop(fs::remove_dir_all(&self.part));
    }
}

/// Removes what ends in `end`: it is a copy of what the laptop still holds.
fn clear(folder: &Path, end: &str) -> Result<(), StickError> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(end)) {
            if path.is_dir() { fs::remove_dir_all(&path)? } else { fs::remove_file(&path)? }
        }
    }
    Ok(())
}
