//! What waits for the courier.

use crate::list::LINE;
use crate::sight::{SEEN, Sight};
use crate::{FileLine, Station, StationError};
use boma_record::{Sequence, Timestamp};
use boma_store::{Reading, StoreError, params};

/// What waits for the courier and what is under way.
pub struct Queue {
    /// Sealed packets that were never exported, the oldest first, at most 200.
    pub waiting: Vec<FileLine>,
    /// How many were never exported.
    pub waiting_count: u64,
    /// Their bytes, with those of packets that have not arrived.
    pub waiting_bytes: u64,
    /// How many were exported and have no answer.
    pub unanswered_count: u64,
    /// How many headquarters says have not arrived.
    pub missing_count: u64,
    /// Exports so far, the newest first, at most 50.
    pub bundles: Vec<BundleLine>,
}

/// One export.
pub struct BundleLine {
    /// Its number.
    pub number: u64,
    /// Whether it was finished.
    pub finished: bool,
    /// When it was finished, or started.
    pub at: Timestamp,
    /// Where it was written to.
    pub folder: String,
    /// How many packets.
    pub packets: u64,
    /// The lowest sequence in it.
    pub first: Sequence,
    /// The highest sequence in it.
    pub last: Sequence,
}

impl Station {
    /// What waits for the courier and what is under way.
    pub fn queue(&self) -> Result<Queue, StationError> {
        let sql = format!(
            "{LINE} FROM file JOIN officer ON officer.login = file.officer JOIN packet ON packet.file = file.id
             WHERE state = 'sealed' AND {SEEN} ORDER BY sequence LIMIT 200"
        );
        let Sight { login, private, restricted } = self.sight();
        Ok(self.store.read(|r| {
            let waiting =
                r.query_all(&sql, params![login, private, restricted], |row| FileLine::of(row, &self.session.login))?;
            let (waiting_count, sealed_bytes) = in_state(r, "sealed")?;
            let (missing_count, missing_bytes) = in_state(r, "missing")?;
            let waiting_bytes = sealed_bytes.saturating_add(missing_bytes);
            let unanswered_count = in_state(r, "exported")?.0;
            let bundles = bundles(r)?;
            Ok::<_, StoreError>(Queue {
                waiting,
                waiting_count,
                waiting_bytes,
                unanswered_count,
                missing_count,
                bundles,
            })
        })?)
    }

    /// One export by its number.
    pub fn bundle(&self, number: u64) -> Result<Option<BundleLine>, StationError> {
        Ok(self.store.read(bundles)?.into_iter().find(|bundle| bundle.number == number))
    }
}

fn in_state(r: &Reading<'_>, state: &str) -> Result<(u64, u64), StoreError> {
    let sql = "SELECT count(*), coalesce(sum(size), 0) FROM packet JOIN file ON file.id = packet.file WHERE state = ?1";
    r.query_one(sql, params![state], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn bundles(r: &Reading<'_>) -> Result<Vec<BundleLine>, StoreError> {
    let sql = "SELECT number, state = 'finished', at, folder, packets, first, last FROM bundle
               ORDER BY number DESC LIMIT 50";
    r.query_all(sql, [], |row| {
        Ok(BundleLine {
            number: row.get(0)?,
            finished: row.get(1)?,
            at: row.take::<String, _>(2)?,
            folder: row.get(3)?,
            packets: row.get(4)?,
            first: row.take::<u64, _>(5)?,
            last: row.take::<u64, _>(6)?,
        })
    })
}
