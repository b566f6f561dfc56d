//! Whether the registry is what was written: the journal's chain, the packets' numbers, digests and chain.

use crate::{Station, StationError, sealed};
use boma_record::{Digest, Sequence};

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
        let sql = "SELECT sequence, sha256, previous, size FROM packet ORDER BY sequence";
        self.store.read(|r| {
            r.query_each(sql, [], |row| {
                let sequence: Sequence = row.take::<u64, _>(0)?;
                let (sha256, linked): (Digest, Option<Digest>) = (row.parse(1)?, row.parse_optional(2)?);
                let size: u64 = row.get(3)?;
                let whole = sealed::read(&self.folder, sequence, &sha256)?.len() as u64 == size;
                if sequence.get() != expected || linked != previous || !whole {
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
