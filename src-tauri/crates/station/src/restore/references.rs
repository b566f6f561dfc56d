//! Reference numbers after a restoration: none that a slip of the lost laptop may carry.

use super::mark::Mark;
use boma_packet::Provisioning;
use boma_record::Timestamp;
use boma_store::{Change, StoreError, params};

/// Reference numbers skipped for each day begun since the backup.
const GAP: u32 = 100;
/// No more than that, whatever the clock shows.
const MOST_GAP: u32 = 2_000;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// How many reference numbers may have been given since the backup: a hundred for each day begun.
pub(super) fn gap(made_at: Timestamp, now: Timestamp) -> u32 {
    let days = now.unix_millis().saturating_sub(made_at.unix_millis()).max(0) / DAY_MILLIS;
    u32::try_from(days.saturating_add(1)).unwrap_or(MOST_GAP).saturating_mul(GAP).min(MOST_GAP)
}

/// The first number of a pack's block; of a pack that the lost laptop may have had before, not the block's own first.
pub(crate) fn first_reference(c: &Change<'_>, pack: &Provisioning) -> Result<u32, StoreError> {
    let had_before = Mark::read(c)?.is_some_and(|mark| pack.issued_at < mark.at);
    let skipped = if had_before { MOST_GAP } else { 0 };
    Ok(pack.numbers.from.saturating_add(skipped).min(pack.numbers.to.saturating_add(1)))
}

/// Skips reference numbers that the lost laptop may have given out: `gap` of them, then on to the next hundred.
pub(super) fn skip_references(c: &Change<'_>, gap: u32) -> Result<(), StoreError> {
    let sql = "SELECT first, last, next FROM number_block WHERE next <= last ORDER BY first";
    let blocks: Vec<(u32, u32, u32)> =
        c.query_all(sql, [], |row| Ok::<_, StoreError>((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let mut gap = gap;
    for (first, last, next) in blocks {
        let wanted = next.saturating_add(gap).div_ceil(100).saturating_mul(100);
        let after = last.saturating_add(1);
        let sql = "UPDATE number_block SET next = ?2 WHERE first = ?1";
        c.execute_one(sql, params![first, wanted.min(after)])?;
        if wanted <= last {
            break;
        }
        gap = gap.saturating_sub(after.saturating_sub(next));
    }
    Ok(())
}

/// Skips reference numbers up to one that headquarters has seen.
pub(super) fn skip_reference(c: &Change<'_>, number: u32) -> Result<(), StoreError> {
    let sql = "UPDATE number_block SET next = ?1 + 1 WHERE ?1 BETWEEN next AND last";
    c.execute(sql, params![number]).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SCHEMA;
    use boma_store::{Act, Store, StoreKey};

    #[test]
    fn older_backups_skip_more_references() {
        let at = |text| Timestamp::parse(text).unwrap();
        let made = at("2026-03-12T08:00:00Z");
        assert_eq!(gap(made, at("2026-03-12T17:00:00Z")), 100, "the same day");
        assert_eq!(gap(made, at("2026-03-16T07:00:00Z")), 400, "the fourth day has begun");
        assert_eq!(gap(made, at("2040-01-01T00:00:00Z")), 2_000, "a wrong clock uses no block up");
        assert_eq!(gap(made, at("1970-01-01T00:00:00Z")), 100, "nor gives numbers again");
    }

    #[test]
    fn a_gap_goes_on_in_the_next_block() {
        assert_eq!(after_gap(&[(1, 5_000, 38)], 100), [200], "138 to the next full hundred");
        assert_eq!(after_gap(&[(1, 100, 41), (2_001, 4_000, 2_001)], 100), [101, 2_100], "60 here, 40 there");
        assert_eq!(after_gap(&[(1, 100, 41)], 100), [101], "used up: headquarters gives another block");
    }

    /// Where each block of (first, last, next) goes on after `gap` was skipped.
    fn after_gap(blocks: &[(u32, u32, u32)], gap: u32) -> Vec<u32> {
        let folder = tempfile::tempdir().unwrap();
        let mut store =
            Store::create(&folder.path().join("registry.db"), &StoreKey::from_bytes([7; 32]), &SCHEMA).unwrap();
        let now = Timestamp::from_unix_millis(0);
        let change = store.change(&Act::new("test", "station-restored", "JUB1"), now, |c| {
            for (first, last, next) in blocks {
                let sql = "INSERT INTO number_block (first, last, next) VALUES (?1, ?2, ?3)";
                c.execute_one(sql, params![first, last, next])?;
            }
            skip_references(c, gap)?;
            c.query_all("SELECT next FROM number_block ORDER BY first", [], |row| row.get::<u32>(0))
        });
        change.unwrap()
    }
}
