//! The files on a stick: written so that a pulled stick leaves a whole bundle or a visibly unfinished one.

use boma_packet::bundle::{PACKETS, UNFINISHED};
use boma_record::Digest;
use boma_store::file::{digest, sync_folder};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Why a stick could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum StickError {
    /// Too little room, in bytes.
    #[error("the stick has {free} bytes free, {needed} are needed")]
    Full {
        /// What the export needs.
        needed: u64,
        /// What is free.
        free: u64,
    },
    /// Write protected, or this login may not write there.
    #[error("the stick can't be written to")]
    ReadOnly,
    /// It was pulled out, or its electronics fail.
    #[error("the stick can't be reached: {0}")]
    Gone(#[source] io::Error),
    /// What was read back is not what was written; carries the file's name.
    #[error("'{0}' reads back differently than it was written")]
    Lies(String),
    /// The folder does not exist.
    #[error("the folder does not exist")]
    NoFolder,
}

impl From<io::Error> for StickError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full { needed: 0, free: 0 }
            }
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Gone(error),
        }
    }
}

/// Fails unless `root` is a folder with room for `needed` bytes and a tenth more for its own tables.
pub fn check_room(root: &Path, needed: u64) -> Result<(), StickError> {
    if !root.is_dir() {
        return Err(StickError::NoFolder);
    }
    let free = fs4::available_space(root)?;
    let with_reserve = needed.saturating_add(needed / 10).saturating_add(64 * 1024);
    if free < with_reserve {
        return Err(StickError::Full { needed: with_reserve, free });
    }
    Ok(())
}

/// A bundle's folder while it is written: `<name>.unfinished` until [`Unfinished::finish`] renames it.
pub struct Unfinished {
    part: PathBuf,
    whole: PathBuf,
    written: Vec<(PathBuf, Digest)>,
}

impl Unfinished {
    /// Starts `station_folder/name`, removing what earlier attempts left unfinished there.
    ///
    /// Leftovers are copies of packets that the registry still holds, so nothing is lost with them.
    pub fn start(station_folder: &Path, name: &str) -> Result<Self, StickError> {
        fs::create_dir_all(station_folder)?;
        for entry in fs::read_dir(station_folder)? {
            let path = entry?.path();
            let unfinished = path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(UNFINISHED));
            if unfinished && path.is_dir() {
                fs::remove_dir_all(&path)?;
            }
        }
        let part = station_folder.join(format!("{name}{UNFINISHED}"));
        fs::create_dir_all(part.join(PACKETS))?;
        Ok(Self { part, whole: station_folder.join(name), written: Vec::new() })
    }

    /// Writes one small file.
    pub fn write(&mut self, name: &Path, bytes: &[u8]) -> Result<(), StickError> {
        let path = self.part.join(name);
        File::create_new(&path)?.write_all(bytes)?;
        self.written.push((path, Digest::of(bytes)));
        Ok(())
    }

    /// Copies one file that must have the content `sha256`; whether it has, [`Unfinished::check`] tells.
    pub fn copy(&mut self, mut from: &File, name: &Path, sha256: Digest) -> Result<(), StickError> {
        let path = self.part.join(name);
        io::copy(&mut from, &mut File::create_new(&path)?)?;
        self.written.push((path, sha256));
        Ok(())
    }

    /// Makes file number `at` (from 0, in the order of writing) durable.
    pub fn sync(&self, at: usize) -> Result<(), StickError> {
        let Some((path, _)) = self.written.get(at) else { return Ok(()) };
        Ok(File::options().write(true).open(path)?.sync_all()?)
    }

    /// Reads file number `at` back past the system's cache and compares; gives its size, or none when there is none.
    pub fn check(&self, at: usize) -> Result<Option<u64>, StickError> {
        let Some((path, digest)) = self.written.get(at) else { return Ok(None) };
        let bytes = read_back(path)?;
        if Digest::of(&bytes) == *digest {
            Ok(Some(bytes.len() as u64))
        } else {
            Err(StickError::Lies(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        }
    }

    /// Makes the bundle whole: folders synced, the folder renamed, the rename synced.
    pub fn finish(self) -> Result<(), StickError> {
        sync_folder(&self.part.join(PACKETS))?;
        sync_folder(&self.part)?;
        fs::rename(&self.part, &self.whole)?;
        if let Some(parent) = self.whole.parent() {
            sync_folder(parent)?;
        }
        Ok(())
    }

    /// Takes the unfinished bundle off the stick; what can't be removed is removed by the next export.
    pub fn abandon(self) {
        // Nothing depends on it: an unfinished folder is never taken for a bundle.
        drop(fs::remove_dir_all(&self.part));
    }
}

/// SHA-256 and size of a file as it stands on the device, never held in memory as a whole.
pub(crate) fn digest_on_device(path: &Path) -> Result<(Digest, u64), StickError> {
    let file = File::open(path)?;
    forget_cached(&file);
    Ok(digest(&file)?)
}

fn read_back(path: &Path) -> Result<Vec<u8>, StickError> {
    let mut file = File::open(path)?;
    forget_cached(&file);
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Asks the system to drop its cached copy, so that reading asks the device.
#[cfg(target_os = "linux")]
fn forget_cached(file: &File) {
    // Only advice: a file system that ignores it (tmpfs) still gives the right bytes.
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}

/// Elsewhere the file is read through the cache after the sync.
#[cfg(not(target_os = "linux"))]
fn forget_cached(_file: &File) {}
