//! Room on a stick, what goes wrong with one, and what really stands on it.

use crate::file::digest;
use boma_record::Digest;
use std::fs::File;
use std::io;
use std::path::Path;

/// Why a stick could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum StickError {
    /// Too little room, in bytes.
    #[error("the stick has {free} bytes free, {needed} are needed")]
    Full {
        /// What is to be written.
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

/// SHA-256 and size of a file as it stands on the device, never held in memory as a whole.
pub fn digest_on_device(path: &Path) -> Result<(Digest, u64), StickError> {
    let file = File::open(path)?;
    forget_cached(&file);
    Ok(digest(&file)?)
}

/// Lets the next reader of a file get it from the device, where the system takes such advice.
pub fn forget(path: &Path) -> Result<(), StickError> {
    forget_cached(&File::open(path)?);
    Ok(())
}

/// Has the system write everything out at once to what `folder` lies on, where it can; then syncing each file is quick.
///
/// Promises nothing: whether a file is on the device, only its own sync tells.
pub fn write_out(folder: &Path) {
    #[cfg(target_os = "linux")]
    if let Ok(folder) = File::open(folder) {
        let _ = rustix::fs::syncfs(folder);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
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
