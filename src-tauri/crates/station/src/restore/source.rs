//! Reading a backup: found, checked file by file, copied into an empty folder.

use super::mark::Known;
use crate::StationError;
use crate::backup::form::{BACKUPS, BackupList, Listed, whole_backups};
use crate::transfer::{StickError, digest_on_device};
use boma_packet::bundle::{BundleName, PACKETS, PacketName, UNFINISHED, station_folder};
use boma_record::StationCode;
use boma_store::StoreError;
use boma_store::file::sync_folder;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// A backup of which every file was found as listed.
pub(super) struct Source {
    home: PathBuf,
    folder: PathBuf,
    /// What it says of itself.
    pub(super) list: BackupList,
}

impl Source {
    /// Finds the newest whole backup on the medium `from`, or the one with this number, and checks every file of it.
    pub(super) fn find(from: &Path, number: Option<u64>) -> Result<Self, StationError> {
        if !from.is_dir() {
            return Err(StickError::NoFolder.into());
        }
        let home = home_of(from)?;
        let mut whole = whole_backups(&home)?;
        whole.retain(|(found, _)| number.is_none_or(|number| number == *found));
        let (_, folder) = whole.pop().ok_or(StationError::NoBackup)?;
        let source = Self { list: BackupList::read(&folder)?, home, folder };
        for listed in &source.list.files {
            check(&source.folder.join(&listed.name), listed)?;
        }
        for listed in &source.list.packets {
            check(&source.home.join(PACKETS).join(&listed.name), listed)?;
        }
        Ok(source)
    }

    /// Copies one of its own files.
    pub(super) fn copy(&self, name: &str, to: &Path) -> Result<(), StationError> {
        let listed = self.list.files.iter().find(|listed| listed.name == name);
        copy(&self.folder.join(name), to, listed.ok_or_else(|| StationError::BackupDamaged(name.to_owned()))?)
    }

    /// Copies all whole packets, also those of newer backups: they may be all that is left of somebody's file.
    pub(super) fn copy_packets(&self, to: &Path) -> Result<(u64, Known), StationError> {
        copy_whole_packets(&self.home.join(PACKETS), to)
    }
}

/// Copies the packets in `from` that are whole; how many, and what they and the others tell of numbers.
pub(super) fn copy_whole_packets(from: &Path, to: &Path) -> Result<(u64, Known), StationError> {
    fs::create_dir(to).map_err(StoreError::from)?;
    let (mut count, mut known) = (0_u64, Known::default());
    for (path, name) in packets_in(from)? {
        let (sha256, size) = digest_on_device(&path)?;
        let whole = name.fits(&sha256);
        known.packet(name.sequence().get(), whole.then_some(sha256));
        if whole {
            copy(&path, &to.join(name.to_string()), &Listed { name: name.to_string(), size, sha256 })?;
            count = count.saturating_add(1);
        }
    }
    sync_folder(to).map_err(StoreError::from)?;
    Ok((count, known))
}

/// What the bundles on a stick, also unfinished ones, tell of a station's numbers.
pub(super) fn of_stick(top: &Path, station: &StationCode) -> Result<Known, StickError> {
    if !top.is_dir() {
        return Err(StickError::NoFolder);
    }
    let mut known = Known::default();
    let Ok(entries) = fs::read_dir(top.join(station_folder(station))) else { return Ok(known) };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(bundle) = name.strip_suffix(UNFINISHED).unwrap_or(&name).parse::<BundleName>() else { continue };
        known.bundle = known.bundle.max(bundle.0);
        let packets = entry.path().join(PACKETS);
        for (path, name) in if packets.is_dir() { packets_in(&packets)? } else { Vec::new() } {
            let (sha256, _) = digest_on_device(&path)?;
            known.packet(name.sequence().get(), name.fits(&sha256).then_some(sha256));
        }
    }
    Ok(known)
}

/// The station's folder on the medium; `from` may be that folder itself, which is needed where there are several.
fn home_of(from: &Path) -> Result<PathBuf, StationError> {
    if !whole_backups(from)?.is_empty() {
        return Ok(from.to_owned());
    }
    let Ok(entries) = fs::read_dir(from.join(BACKUPS)) else { return Err(StationError::NoBackup) };
    let mut homes = Vec::new();
    for entry in entries {
        homes.push(entry.map_err(StickError::from)?.path());
    }
    match <[PathBuf; 1]>::try_from(homes) {
        Ok([home]) => Ok(home),
        Err(_) => Err(StationError::NoBackup),
    }
}

fn packets_in(folder: &Path) -> Result<Vec<(PathBuf, PacketName)>, StickError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_str().and_then(|name| name.parse().ok());
        found.extend(name.map(|name| (entry.path(), name)));
    }
    found.sort();
    Ok(found)
}

fn check(path: &Path, listed: &Listed) -> Result<(), StationError> {
    let damaged = || StationError::BackupDamaged(listed.name.clone());
    match digest_on_device(path) {
        Ok(found) if found == (listed.sha256, listed.size) => Ok(()),
        Err(StickError::Gone(error)) if error.kind() != io::ErrorKind::NotFound => Err(StickError::Gone(error).into()),
        _ => Err(damaged()),
    }
}

fn copy(from: &Path, to: &Path, listed: &Listed) -> Result<(), StationError> {
    let mut source = File::open(from).map_err(StickError::from)?;
    let mut target = File::create_new(to).map_err(StoreError::from)?;
    io::copy(&mut source, &mut target).map_err(StoreError::from)?;
    target.sync_all().map_err(StoreError::from)?;
    drop(target);
    let (sha256, size) = digest_on_device(to)?;
    if (sha256, size) == (listed.sha256, listed.size) {
        Ok(())
    } else {
        Err(StationError::BackupDamaged(listed.name.clone()))
    }
}
