//! Retention: a person's data leaves the station once headquarters has it for good and the period is over.
//!
//! ```text
//! receipt says registered or refused      outcome.settled_at = the receipt's time, by headquarters' clock
//! settled_at + days_after_receipt <= the latest time that headquarters ever signed
//!   1. one transaction: the rows go, a line for each file, the files stand in `erasing`
//!   2. the sealed packets beside the registry go
//!   3. the registry is written anew without free pages, and its log is cut to nothing
//!   4. `erasing` is emptied
//! ```
//!
//! The laptop's clock plays no part: setting it forward erases nothing. What was cut off after 1 goes on at the next start.
//! Backups made before still hold the data; the third backup after an erasing is the last that pushes one of them out.

mod due;
mod rows;

pub use due::{Erasable, Retained};
pub(crate) use due::{learn_time, settle};

use crate::{Station, StationError, sealed};
use boma_guideline::Duty;
use boma_record::{Digest, Sequence};
use boma_store::{Act, StoreError, file};
use std::fs;
use std::io;

/// What an erasing did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    /// Files whose person's data was erased.
    pub files: u64,
    /// Sealed packets that were removed.
    pub packets: u64,
}

impl Station {
    /// Erases what is due, for those whose duty it is.
    pub fn erase(&mut self) -> Result<Erased, StationError> {
        self.demand(Duty::Erase, None, "files-erased")?;
        let files = self.erase_rows()?;
        Ok(Erased { files, packets: self.finish_erasing()? })
    }

    /// Erases what is due, whoever took the answers in that made it due; says how many files.
    ///
    /// What a full disk keeps from being finished is finished at a later start: it must not hold anybody up.
    pub(crate) fn erase_when_due(&mut self) -> Result<u64, StationError> {
        if !self.is_provisioned() {
            return Ok(0);
        }
        let files = self.erase_rows()?;
        drop(self.finish_erasing());
        Ok(files)
    }

    fn erase_rows(&mut self) -> Result<u64, StationError> {
        let retained = self.retained()?;
        let Some(known) = retained.known.filter(|_| !retained.due.is_empty()) else { return Ok(0) };
        let act = self.act("files-erased", self.code()).with("files", retained.due.len());
        self.store.change(&act, self.lent.now(), |c| {
            for due in &retained.due {
                rows::erase(c, due, known)?;
                c.also(&Act::new("system", "file-erased", due.id).with("sequence", due.sequence));
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(retained.due.len() as u64)
    }

    /// Goes on with an erasing: packets, free space, log; says how many packets it removed. Does nothing where none is open.
    pub(crate) fn finish_erasing(&mut self) -> Result<u64, StationError> {
        let sql = "SELECT packet.sequence, packet.sha256 FROM erasing JOIN packet USING (file) ORDER BY sequence";
        let open: Vec<(Sequence, Digest)> = self
            .store
            .read(|r| r.query_all(sql, [], |row| Ok::<_, StoreError>((row.take::<u64, _>(0)?, row.parse(1)?))))?;
        if open.is_empty() {
            return Ok(0);
        }
        let mut packets = 0_u64;
        for (sequence, sha256) in &open {
            packets = packets.saturating_add(u64::from(self.forget_packet(*sequence, sha256)?));
        }
        self.store.compact()?;
        let act = Act::new("system", "erasing-finished", self.code()).with("packets", packets);
        self.store.change(&act, self.lent.now(), |c| c.execute("DELETE FROM erasing", []).map(drop))?;
        Ok(packets)
    }

    fn forget_packet(&self, sequence: Sequence, sha256: &Digest) -> Result<bool, StoreError> {
        let path = sealed::path(&self.folder, sequence, sha256);
        match fs::remove_file(&path) {
            Ok(()) => path.parent().map_or(Ok(true), |folder| Ok(file::sync_folder(folder).map(|()| true)?)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}
