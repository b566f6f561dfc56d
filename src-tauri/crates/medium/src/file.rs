//! Files that are whole or not there.

use boma_record::Digest;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

const PIECE: usize = 256 * 1024;

/// SHA-256 and length in bytes of what stands in `file` from its present place on; never held in memory as a whole.
pub fn digest(mut file: &File) -> io::Result<(Digest, u64)> {
    let (mut piece, mut sum, mut length) = (vec![0; PIECE], Sha256::new(), 0_u64);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((Digest::from_bytes(sum.finalize().into()), length));
        }
        sum.update(piece.get(..read).unwrap_or_default());
        length = length.saturating_add(read as u64);
    }
}

/// Puts `bytes` at `path` so that after a power cut there is the old file or the new one, never a part.
///
/// Written under another name in the same folder, synced, renamed, folder synced.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut part = tempfile::Builder::new().prefix(".boma-").suffix(".part").tempfile_in(folder)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    part.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Makes the names in a folder durable, on systems and file systems that can; elsewhere renames are durable enough.
#[cfg(unix)]
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    match std::fs::File::open(folder)?.sync_all() {
        // Some file systems of sticks know no such thing and say so.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

/// Makes the names in a folder durable, on systems and file systems that can; elsewhere renames are durable enough.
#[cfg(not(unix))]
pub fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
