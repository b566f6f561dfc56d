//! Whether the registry is what was written: the journal's chain, the rows it notes, the packets' numbers, digests and chain.

use crate::restore::mark::Mark;
use crate::{Station, StationError, sealed};
use boma_record::{Digest, Sequence};
use boma_store::AuditHead;

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
        let AuditHead { number, .. } = self.journal_head(&[])?;
        self.store.verify_contents()?;
        let packets = self.store.read(|r| {
            let mark = Mark::read(r)?;
            let may_miss = |sequence| mark.as_ref().is_some_and(|mark| mark.may_miss(sequence));
            let (mut expected, mut previous, mut packets) = (1_u64, None::<Digest>, 0_u64);
            let sql = "SELECT sequence, sha256, previous, size, erased_at IS NOT NULL
                       FROM packet JOIN file ON file.id = packet.file ORDER BY sequence";
            r.query_each(sql, [], |row| {
                let sequence: Sequence = row.take::<u64, _>(0)?;
                let (sha256, linked): (Digest, Option<Digest>) = (row.parse(1)?, row.parse_optional(2)?);
                let (size, number): (u64, u64) = (row.get(3)?, sequence.get());
                let lost = (expected..number).all(may_miss) && number >= expected;
                // Of what the lost laptop sealed, the bytes and the links are with headquarters.
                let taken_over = size == 0 && may_miss(number);
                let follows = taken_over || linked == previous || may_miss(number.saturating_sub(1));
                // Erased packets are with headquarters, who settled them.
                let whole = taken_over
                    || row.get::<bool>(4)?
                    || sealed::read(&self.folder, sequence, &sha256)?.len() as u64 == size;
                if !lost || !follows || !whole {
                    return Err(StationError::ChainBroken(expected));
                }
                (expected, previous) = (number.saturating_add(1), Some(sha256));
                packets = packets.saturating_add(1);
                Ok::<_, StationError>(())
            })?;
            Ok::<_, StationError>(packets)
        })?;
        Ok(Verified { journal_lines: number, packets })
    }
}
