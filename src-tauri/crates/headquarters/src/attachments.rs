//! The pictures of the register: one file that only grows, each record sealed on its own.
//!
//! Rows that hold pictures make a merge four times as dear; so they are appended here, synced, and only then
//! named by rows. A crash in between leaves bytes that nothing names: harmless, and never removed.

use boma_record::{Digest, Randomness};
use boma_store::{Wrapped, WrappingKey};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// The open file and the key of its records (XChaCha20-Poly1305, bound to the picture's SHA-256).
pub(crate) struct AttachmentFile {
    file: File,
    key: WrappingKey,
}

/// Where a record lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) start: u64,
    pub(crate) length: u64,
}

impl AttachmentFile {
    pub(crate) fn open(path: &Path, key: WrappingKey) -> io::Result<Self> {
        let new = !path.try_exists()?;
        let file = File::options().create(true).truncate(false).read(true).write(true).open(path)?;
        if let Some(folder) = path.parent().filter(|_| new) {
            boma_store::file::sync_folder(folder)?;
        }
        Ok(Self { file, key })
    }

    /// Appends a record at the end; durable only after [`Self::sync`].
    pub(crate) fn append(&mut self, digest: &Digest, bytes: &[u8], source: &dyn Randomness) -> io::Result<Extent> {
        let sealed = self.key.wrap(bytes, &purpose(digest), source).map_err(io::Error::other)?;
        let start = self.file.seek(SeekFrom::End(0))?;
        self.file.write_all(sealed.as_bytes())?;
        Ok(Extent { start, length: sealed.as_bytes().len() as u64 })
    }

    pub(crate) fn sync(&self) -> io::Result<()> {
        self.file.sync_data()
    }

    /// The picture whose record lies at `extent`, checked against its digest.
    pub(crate) fn read(&mut self, digest: &Digest, extent: Extent) -> io::Result<Vec<u8>> {
        self.file.seek(SeekFrom::Start(extent.start))?;
        let mut sealed = Vec::new();
        (&mut self.file).take(extent.length).read_to_end(&mut sealed)?;
        let damaged = || io::Error::from(io::ErrorKind::InvalidData);
        let bytes = self.key.unwrap(&Wrapped::from_bytes(sealed), &purpose(digest)).map_err(|_| damaged())?;
        if Digest::of(&bytes) == *digest { Ok(bytes.to_vec()) } else { Err(damaged()) }
    }
}

fn purpose(digest: &Digest) -> String {
    format!("boma-hq-attachment-v1 {digest}")
}
