//! Which files are due, by headquarters' clock alone.

use crate::{FileState, Station, StationError, setting};
use boma_record::{EnrolmentId, Reference, Sequence, Timestamp};
use boma_store::{Change, Reading, StoreError, params};

const HEADQUARTERS_TIME: &str = "headquarters_time";
const DAY_MILLIS: i64 = 86_400_000;

/// A file whose person's data is due to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasable {
    /// The file.
    pub id: EnrolmentId,
    /// Its reference, which stays.
    pub reference: Option<Reference>,
    /// Its packet's number, which stays.
    pub sequence: Sequence,
    /// What headquarters decided.
    pub state: FileState,
    /// When headquarters said so, by its own clock.
    pub settled_at: Timestamp,
}

/// What is kept, and what of it is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retained {
    /// Days that data stays after the receipt; none where the guideline in use says nothing, and nothing is erased.
    pub days: Option<u32>,
    /// The latest time that headquarters ever signed.
    pub known: Option<Timestamp>,
    /// Due now, in the order of their packets.
    pub due: Vec<Erasable>,
    /// Settled files whose period is not over.
    pub later: u64,
    /// Files whose data was erased before.
    pub erased: u64,
}

impl Station {
    /// What is due to be erased, and what is kept for how long; changes nothing.
    pub fn retained(&self) -> Result<Retained, StationError> {
        let outfit = self.outfit()?;
        let days = outfit.guideline.custody().retention.as_ref().map(|retention| retention.days_after_receipt);
        let issued = outfit.pack.issued_at;
        Ok(self.store.read(|r| {
            let known = known_time(r)?.map_or(issued, |time| time.max(issued));
            let settled = settled(r, known)?;
            let is_due = |one: &Erasable| days.is_some_and(|days| is_over(one.settled_at, days, known));
            let (due, later): (Vec<_>, Vec<_>) = settled.into_iter().partition(is_due);
            let sql = "SELECT count(*) FROM file WHERE erased_at IS NOT NULL";
            let erased = r.query_one(sql, [], |row| row.get::<u64>(0))?;
            Ok::<_, StoreError>(Retained { days, known: Some(known), due, later: later.len() as u64, erased })
        })?)
    }
}

/// Keeps the latest time that headquarters signed; an earlier one changes nothing.
pub(crate) fn learn_time(c: &Change<'_>, signed: Timestamp) -> Result<(), StoreError> {
    if known_time(c)?.is_none_or(|known| known < signed) {
        setting::set(c, HEADQUARTERS_TIME, &signed.to_string())?;
    }
    Ok(())
}

/// Notes when headquarters settled a packet; the first receipt that said so counts, and an open question counts for nothing.
pub(crate) fn settle(c: &Change<'_>, sequence: u64, state: FileState, signed: Timestamp) -> Result<(), StoreError> {
    let settled = matches!(state, FileState::Registered | FileState::Refused).then(|| signed.to_string());
    let sql = "UPDATE outcome SET settled_at = iif(?2 IS NULL, NULL, coalesce(settled_at, ?2)) WHERE sequence = ?1";
    c.execute(sql, params![sequence, settled])?;
    Ok(())
}

fn is_over(settled: Timestamp, days: u32, known: Timestamp) -> bool {
    let kept = i64::from(days).saturating_mul(DAY_MILLIS);
    known.unix_millis() >= settled.unix_millis().saturating_add(kept)
}

fn known_time(r: &Reading<'_>) -> Result<Option<Timestamp>, StoreError> {
    Ok(setting::get(r, HEADQUARTERS_TIME)?.and_then(|text| Timestamp::parse(&text).ok()))
}

/// Settled files that still hold data; one that was settled before times were kept counts from now on.
fn settled(r: &Reading<'_>, known: Timestamp) -> Result<Vec<Erasable>, StoreError> {
    let sql = "SELECT file.id, reference, sequence, state, settled_at FROM outcome
               JOIN packet USING (sequence) JOIN file ON file.id = packet.file
               WHERE state IN ('registered', 'refused') AND erased_at IS NULL ORDER BY sequence";
    r.query_all(sql, [], |row| {
        let settled: Option<String> = row.get(4)?;
        let settled_at = settled.and_then(|text| Timestamp::parse(&text).ok()).unwrap_or(known);
        Ok(Erasable {
            id: row.parse(0)?,
            reference: row.parse_optional(1)?,
            sequence: row.take::<u64, _>(2)?,
            state: row.word(3)?,
            settled_at,
        })
    })
}
