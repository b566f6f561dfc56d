//! Sealed packets as files beside the registry.
//!
//! They are encrypted to headquarters already, so the registry's own encryption would only slow every export.
//! A packet's file is on disk before the row that names it, is never changed, and goes only when its file is erased. A file
//! that no row names is left over from a sealing that was cut off, or from before an older registry was put back;
//! it stays, since it may be all that is left of somebody's file.

use crate::{Station, StationError};
use boma_packet::bundle::{PACKETS, PacketName};
use boma_record::{Digest, Sequence};
use boma_store::{StoreError, file};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where the packet numbered `sequence` with the content `sha256` lies.
pub(crate) fn path(folder: &Path, sequence: Sequence, sha256: &Digest) -> PathBuf {
    folder.join(PACKETS).join(PacketName::new(sequence, sha256).to_string())
}

/// Makes a packet's bytes durable; its row may follow.
pub(crate) fn keep(folder: &Path, sequence: Sequence, sha256: &Digest, bytes: &[u8]) -> Result<(), StoreError> {
    fs::create_dir_all(folder.join(PACKETS))?;
    Ok(file::replace(&path(folder, sequence, sha256), bytes)?)
}

/// Removes half-written files, which a power cut leaves behind; whole packets stay.
pub(crate) fn clear_half_written(folder: &Path) -> Result<(), StoreError> {
    let Ok(entries) = fs::read_dir(folder.join(PACKETS)) else { return Ok(()) };
    for entry in entries {
        let entry = entry?;
        if entry.file_name().to_string_lossy().ends_with(".part") {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

impl Station {
    /// The sealed bytes of a packet, checked against its digest.
    pub fn packet_bytes(&self, sequence: Sequence) -> Result<Vec<u8>, StationError> {
        let sql = "SELECT sha256 FROM packet WHERE sequence = ?1";
        let sha256: Digest = self.store.read(|r| r.query_one(sql, [sequence.get()], |row| row.parse::<Digest>(0)))?;
        read(&self.folder, sequence, &sha256)
    }
}

/// A packet's bytes; [`StationError::ChainBroken`] where they are not what was sealed.
pub(crate) fn read(folder: &Path, sequence: Sequence, sha256: &Digest) -> Result<Vec<u8>, StationError> {
    let bytes = fs::read(path(folder, sequence, sha256)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => StationError::ChainBroken(sequence.get()),
        _ => StoreError::from(error).into(),
    })?;
    if Digest::of(&bytes) == *sha256 { Ok(bytes) } else { Err(StationError::ChainBroken(sequence.get())) }
}
