//! Recomputing the audit's chain: where it stops being what was written.

use crate::audit::{AuditHead, COLUMNS, NOTHING_BEFORE, digest_of};
use crate::{Reading, Row, StoreError};
use boma_record::Digest;
use std::collections::BTreeMap;

#[cfg(test)]
mod tests;

/// The first line of the audit that does not fit, and in what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {misfit}")]
pub struct AuditBreak {
    /// The line's number, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub misfit: Misfit,
}

/// In what a line of the audit does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// No such line, though there are others; carries the number that comes instead.
    #[error("the line is not there, the next one is numbered {next}")]
    Gap {
        /// The number that comes instead.
        next: i64,
    },
    /// It names another line before it than the one that is there.
    #[error("the line does not follow the one before it")]
    Previous,
    /// Its text is not the one that its digest was made of.
    #[error("the line's digest is not that of its text")]
    Digest,
    /// It holds what no audit line holds.
    #[error("the line can't be read")]
    Unreadable,
    /// The audit ends before it, though it was written; carries the last line's number.
    #[error("the journal ends at line {last}, though this line was written")]
    Count {
        /// The last line's number; 0 for an empty audit.
        last: u64,
    },
    /// A copy of its digest that was kept elsewhere is another one: the audit was written anew.
    #[error("a copy of the line's digest that was kept elsewhere is another one")]
    Kept,
}

impl Misfit {
    /// A short code for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gap { .. } => "gap",
            Self::Previous => "previous",
            Self::Digest => "digest",
            Self::Unreadable => "unreadable",
            Self::Count { .. } => "count",
            Self::Kept => "kept",
        }
    }
}

/// Walks over every line, one in memory at a time, and compares it with the heads that were `kept` elsewhere.
pub(crate) fn verify(reading: &Reading<'_>, kept: &[AuditHead]) -> Result<AuditHead, StoreError> {
    let mut walk = Walk::comparing(kept);
    walk.compare()?;
    reading.query_each(&format!("SELECT {COLUMNS} FROM audit ORDER BY number"), [], |row| {
        walk.take(row).map_err(|misfit| walk.broken(misfit))?;
        walk.compare()
    })?;
    walk.end()
}

struct Walk {
    head: AuditHead,
    kept: BTreeMap<u64, Vec<Digest>>,
}

impl Walk {
    fn comparing(heads: &[AuditHead]) -> Self {
        let mut kept = BTreeMap::<u64, Vec<Digest>>::new();
        for head in heads {
            kept.entry(head.number).or_default().push(head.digest);
        }
        Self { head: AuditHead { number: 0, digest: NOTHING_BEFORE }, kept }
    }

    const fn next(&self) -> u64 {
        self.head.number.saturating_add(1)
    }

    const fn broken(&self, misfit: Misfit) -> StoreError {
        StoreError::AuditBroken(AuditBreak { line: self.next(), misfit })
    }

    /// Texts are compared as stored: two spellings of one moment or one JSON object are two texts.
    fn take(&mut self, row: &Row<'_>) -> Result<(), Misfit> {
        let number: i64 = row.get(0).map_err(|_| Misfit::Unreadable)?;
        if u64::try_from(number) != Ok(self.next()) {
            return Err(Misfit::Gap { next: number });
        }
        let text = |column: usize| row.get::<String>(column).map_err(|_| Misfit::Unreadable);
        let (previous, digest) = (text(6)?, text(7)?);
        if previous != self.head.digest.to_string() {
            return Err(Misfit::Previous);
        }
        let number = number.to_string();
        let expected = digest_of([&number, &text(1)?, &text(2)?, &text(3)?, &text(4)?, &text(5)?, &previous]);
        if digest != expected.to_string() {
            return Err(Misfit::Digest);
        }
        self.head = AuditHead { number: self.next(), digest: expected };
        Ok(())
    }

    fn compare(&self) -> Result<(), StoreError> {
        let AuditHead { number, digest } = self.head;
        match self.kept.get(&number) {
            Some(kept) if kept.iter().any(|kept| *kept != digest) => {
                Err(StoreError::AuditBroken(AuditBreak { line: number, misfit: Misfit::Kept }))
            }
            _ => Ok(()),
        }
    }

    fn end(self) -> Result<AuditHead, StoreError> {
        let last = self.head.number;
        match self.kept.last_key_value() {
            Some((number, _)) if *number > last => Err(self.broken(Misfit::Count { last })),
            _ => Ok(self.head),
        }
    }
}
