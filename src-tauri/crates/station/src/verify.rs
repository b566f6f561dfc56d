//! Whether the registry is what was written: the journal's chain, the packets' numbers, digests and chain.

use crate::{Station, StationError};
use boma_record::Digest;

/// What was found whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// Lines of the journal.
    pub journal_lines: u64,
    /// Sealed packets.
    pub packets: u64,
}

impl Station {
    /// Checks the whole registry; says where it breaks.
    pub fn verify(&self) -> Result<Verified, StationError> {
        self.store.check_whole_file()?;
        let head = self.store.verify_audit()?;
        let (mut expected, mut previous) = (1_u64, None::<Digest>);
        let sql = "SELECT sequence, sha256, previous, size, bytes FROM packet ORDER BY sequence";
        self.store.read(|r| {
            r.query_each(sql, [], |row| {
                let sequence: u64 = row.get(0)?;
                let (sha256, linked): (Digest, Option<Digest>) = (row.parse(1)?, row.parse_optional(2)?);
                let (size, bytes): (u64, Vec<u8>) = (row.get(3)?, row.get(4)?);
                let whole = Digest::of(&bytes) == sha256 && bytes.len() as u64 == size;
                if sequence != expected || linked != previous || !whole {
                    return Err(StationError::ChainBroken(expected));
                }
                expected = expected.saturating_add(1);
                previous = Some(sha256);
                Ok::<_, StationError>(())
            })
        })?;
        Ok(Verified { journal_lines: head.number, packets: expected.saturating_sub(1) })
    }
}
