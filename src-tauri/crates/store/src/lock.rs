//! One process at a time.

use crate::StoreError;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Holds a registry for this process; the operating system lets go of it even when the process is killed.
pub(crate) struct RegistryLock {
    file: File,
}

impl RegistryLock {
    /// Takes the lock of the registry at `path`; [`StoreError::InUse`] where someone holds it.
    pub(crate) fn take(path: &Path) -> Result<Self, StoreError> {
        let file = File::options().create(true).truncate(false).write(true).open(lock_path(path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl Drop for RegistryLock {
    fn drop(&mut self) {
        // A child process that is being started right now has the file too: closing ours would leave it the lock.
        // Where unlocking fails, closing still does what it can.
        drop(self.file.unlock());
    }
}

fn lock_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}
