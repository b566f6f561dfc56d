//! Waiting after wrong passwords.

use boma_record::Timestamp;
use serde::{Deserialize, Serialize};

const LONGEST: u64 = 60;

/// After this many wrong passwords in a row a login stays locked until somebody lifts it.
pub(crate) const MOST_WRONG: u32 = 10;

/// Wrong tries in a row and the last one's time; kept in the file, so that a restart forgives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tries {
    wrong: u32,
    last: Timestamp,
}

impl Tries {
    /// One more wrong try at `now`.
    pub(crate) fn after(before: Option<Self>, now: Timestamp) -> Self {
        Self { wrong: before.map_or(0, |tries| tries.wrong).saturating_add(1), last: now }
    }

    /// When the login was locked; none while it may still try.
    pub(crate) fn locked_since(self) -> Option<Timestamp> {
        (self.wrong >= MOST_WRONG).then_some(self.last)
    }

    /// Seconds to wait after this many wrong tries: 1, 2, 4 ... 60.
    pub(crate) fn delay(self) -> u64 {
        1_u64.checked_shl(self.wrong.saturating_sub(1)).unwrap_or(LONGEST).min(LONGEST)
    }

    /// Seconds left at `now`; 0 when the next try may be made.
    ///
    /// A clock that went backwards makes the wait start anew and no longer, so nobody is locked out until
    /// a year that the clock once showed.
    pub(crate) fn left(self, now: Timestamp) -> u64 {
        let passed = now.unix_millis().saturating_sub(self.last.unix_millis());
        let wait = self.delay().saturating_mul(1000);
        u64::try_from(passed).map_or(wait, |passed| wait.saturating_sub(passed)).div_ceil(1000)
    }

    /// The same tries, counted from `now`, where the clock went backwards.
    pub(crate) fn rebased(self, now: Timestamp) -> Option<Self> {
        (now < self.last).then_some(Self { last: now, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_unix_millis(second * 1000)
    }

    #[test]
    fn the_wait_doubles_up_to_a_minute() {
        let mut tries = None;
        let waits: Vec<u64> = (0..9)
            .map(|second| {
                tries = Some(Tries::after(tries, at(second)));
                tries.unwrap().delay()
            })
            .collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60], "each wrong try doubles the wait, a minute is the most");
    }

    #[test]
    fn the_tenth_wrong_password_locks() {
        let tried = |times| (0..times).fold(None, |tries, second| Some(Tries::after(tries, at(second)))).unwrap();
        assert_eq!(tried(9).locked_since(), None, "nine wrong passwords only make one wait");
        assert_eq!(tried(10).locked_since(), Some(at(9)), "the tenth locks, and its time is kept");
    }

    #[test]
    fn a_clock_gone_backwards_neither_locks_for_ever_nor_unlocks() {
        let tries = Tries::after(Some(Tries { wrong: 3, last: at(0) }), at(2_000_000_000));
        assert_eq!(tries.left(at(0)), 8, "in 1970 the whole wait is left, not sixty years");
        let rebased = tries.rebased(at(0)).unwrap();
        assert_eq!(rebased.left(at(7)), 1, "from then on it runs down");
        assert_eq!(rebased.left(at(8)), 0, "and ends");
    }
}
