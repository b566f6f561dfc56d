//! One process at a time.

use crate::StoreError;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Holds a registry for this process; the operating system lets go of it even when the process is killed.
pub(crate) struct RegistryLock {
    _file: File,
}

impl RegistryLock {
    /// Takes the lock of the registry at `path`; [`StoreError::InUse`] where someone holds it.
    pub(crate) fn take(path: &Path) -> Result<Self, StoreError> {
        let file = File::options().create(true).truncate(false).write(true).open(lock_path(path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

fn lock_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}
