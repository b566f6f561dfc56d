//! The tar inside a packet (POSIX.1-1988 ustar), written and read in one form only.
//!
//! Reading does not go through `tar::Archive`, which kindly understands GNU and PAX extensions: a header
//! is taken only when it is byte for byte the header this module would have written for that name and size.

use crate::PacketError;
use std::io::{Read, Write};

const BLOCK: usize = 512;

/// Writes one regular file.
pub(crate) fn write_entry(out: &mut dyn Write, name: &str, content: &[u8]) -> Result<(), PacketError> {
    let header = header_of(name, content.len() as u64)?;
    let padding = [0; BLOCK];
    let padding = padding.get(..padding_of(content.len() as u64)).unwrap_or_default();
    for part in [header.as_bytes().as_slice(), content, padding] {
        out.write_all(part).map_err(|_| PacketError::SealingFailed)?;
    }
    Ok(())
}

/// Writes the two empty blocks that end a tar.
pub(crate) fn write_end(out: &mut dyn Write) -> Result<(), PacketError> {
    out.write_all(&[0; 2 * BLOCK]).map_err(|_| PacketError::SealingFailed)
}

/// Reads entries one after another.
pub(crate) struct ArchiveReader<R>(R);

/// What comes next in the archive.
pub(crate) struct EntryHead {
    pub(crate) name: String,
    pub(crate) size: u64,
}

impl<R: Read> ArchiveReader<R> {
    pub(crate) const fn new(reader: R) -> Self {
        Self(reader)
    }

    /// The next entry's name and size, or nothing at a proper end.
    pub(crate) fn next(&mut self) -> Result<Option<EntryHead>, PacketError> {
        let block = self.block()?;
        if block == [0; BLOCK] {
            return self.end().map(|()| None);
        }
        let header = tar::Header::from_byte_slice(&block);
        let size = header.entry_size().map_err(|_| PacketError::UnexpectedEntry)?;
        let name = String::from_utf8(header.path_bytes().into_owned()).map_err(|_| PacketError::UnexpectedEntry)?;
        if header_of(&name, size)?.as_bytes() == &block {
            Ok(Some(EntryHead { name, size }))
        } else {
            Err(PacketError::UnexpectedEntry)
        }
    }

    /// The content of the entry just announced; `size` must have been checked against a limit.
    pub(crate) fn content(&mut self, size: u64) -> Result<Vec<u8>, PacketError> {
        let mut content = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        self.0.by_ref().take(size).read_to_end(&mut content).map_err(|_| PacketError::Damaged)?;
        if content.len() as u64 != size {
            return Err(PacketError::ArchiveCutShort);
        }
        let mut padding = [0; BLOCK];
        let padding = padding.get_mut(..padding_of(size)).unwrap_or_default();
        self.fill(padding)?;
        if padding.iter().all(|byte| *byte == 0) { Ok(content) } else { Err(PacketError::UnexpectedEntry) }
    }

    fn end(&mut self) -> Result<(), PacketError> {
        if self.block()? != [0; BLOCK] {
            return Err(PacketError::UnexpectedEntry);
        }
        // Reading on to the very end also lets age notice a missing last chunk.
        match self.0.read(&mut [0; 1]) {
            Ok(0) => Ok(()),
            Ok(_) => Err(PacketError::TrailingBytes),
            Err(_) => Err(PacketError::Damaged),
        }
    }

    fn block(&mut self) -> Result<[u8; BLOCK], PacketError> {
        let mut block = [0; BLOCK];
        self.fill(&mut block)?;
        Ok(block)
    }

    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), PacketError> {
        let mut filled = 0;
        while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.0.read(rest) {
                Ok(0) => return Err(PacketError::ArchiveCutShort),
                Ok(count) => filled += count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => return Err(PacketError::Damaged),
            }
        }
        Ok(())
    }
}

/// The one header an entry may have: a regular file, mode 0644, owner 0, time 0.
fn header_of(name: &str, size: u64) -> Result<tar::Header, PacketError> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name).map_err(|_| PacketError::UnexpectedEntry)?;
    header.set_entry_type(tar::EntryType::Regular);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_size(size);
    header.set_cksum();
    Ok(header)
}

const fn padding_of(size: u64) -> usize {
    let over = (size % BLOCK as u64) as usize;
    if over == 0 { 0 } else { BLOCK - over }
}
