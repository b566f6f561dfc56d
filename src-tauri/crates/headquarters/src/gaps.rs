//! Which packet numbers of a station have not arrived.

use boma_packet::NumberRange;
use boma_record::Sequence;
use boma_store::{Reading, StoreError, params};

/// A station's chain as far as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gaps {
    /// Every packet up to this number has arrived; 0 when the first is missing.
    pub(crate) contiguous_to: u64,
    /// The numbers above that have not, though later ones have or a manifest named them.
    pub(crate) missing: Vec<NumberRange>,
}

pub(crate) fn of_station(r: &Reading<'_>, station: i64) -> Result<Gaps, StoreError> {
    let announced: u64 =
        r.query_one("SELECT announced FROM station WHERE station = ?1", [station], |row| row.get(0))?;
    let mut gaps = Walk { last: 0, missing: Vec::new() };
    r.query_each(
        "SELECT DISTINCT sequence FROM packet WHERE station = ?1 ORDER BY sequence",
        params![station],
        |row| {
            gaps.arrived(row.get(0)?);
            Ok::<_, StoreError>(())
        },
    )?;
    gaps.arrived(announced.saturating_add(1));
    let before_first_gap = |range: &NumberRange| range.from.get().saturating_sub(1);
    let contiguous_to = gaps.missing.first().map_or(gaps.last.saturating_sub(1).max(announced), before_first_gap);
    Ok(Gaps { contiguous_to, missing: gaps.missing })
}

struct Walk {
    last: u64,
    missing: Vec<NumberRange>,
}

impl Walk {
    /// Whatever lies between the last arrived number and this one is missing.
    fn arrived(&mut self, number: u64) {
        let (from, to) = (self.last.saturating_add(1), number.saturating_sub(1));
        if from <= to
            && let (Ok(from), Ok(to)) = (Sequence::try_from(from), Sequence::try_from(to))
        {
            self.missing.push(NumberRange { from, to });
        }
        self.last = self.last.max(number);
    }
}
