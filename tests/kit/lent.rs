//! A clock that a test moves, and random bytes that are the same in every run.

use boma_record::{Clock, NoRandomness, Randomness, Surroundings, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

const DAY_MILLIS: i64 = 86_400_000;

/// A clock that stands still until a test moves it; it starts on the morning of 12 March 2026.
pub struct SteppedClock(AtomicI64);

impl SteppedClock {
    /// A clock that shows `moment`, as [`Self::set`] takes it.
    #[must_use]
    pub fn at(moment: &str) -> Self {
        let clock = Self(AtomicI64::new(0));
        clock.set(moment);
        clock
    }

    /// Shows `moment`, an RFC 3339 text; what can't be read shows 1970, as an empty clock battery does.
    pub fn set(&self, moment: &str) {
        self.0.store(Timestamp::parse(moment).map_or(0, Timestamp::unix_millis), Ordering::SeqCst);
    }

    /// Goes on by whole days.
    pub fn forward_days(&self, days: i64) {
        self.0.fetch_add(days.saturating_mul(DAY_MILLIS), Ordering::SeqCst);
    }

    /// Goes on by whole seconds.
    pub fn forward_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds.saturating_mul(1000), Ordering::SeqCst);
    }
}

impl Clock for SteppedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_millis(self.0.load(Ordering::SeqCst))
    }
}

/// Numbers from a seed (Steele, Lea, Flood: SplitMix64, 2014); no secret may come from it outside tests.
pub struct Seeded(AtomicU64);

impl Seeded {
    /// Starts at `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    /// The next number.
    pub fn draw(&self) -> u64 {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        let mut mixed = self.0.fetch_add(STEP, Ordering::SeqCst).wrapping_add(STEP);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; 0 for a limit of 0.
    pub fn below(&self, limit: u64) -> u64 {
        self.draw().checked_rem(limit).unwrap_or(0)
    }
}

impl Randomness for Seeded {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        for chunk in bytes.chunks_mut(8) {
            for (byte, random) in chunk.iter_mut().zip(self.draw().to_le_bytes()) {
                *byte = random;
            }
        }
        Ok(())
    }
}

/// A clock in the test's hand and seeded random bytes.
#[must_use]
pub fn stepped(seed: u64) -> (Arc<SteppedClock>, Surroundings) {
    let clock = Arc::new(SteppedClock::at("2026-03-12T08:30:00Z"));
    let lent = Surroundings { clock: clock.clone(), randomness: Arc::new(Seeded::new(seed)) };
    (clock, lent)
}
