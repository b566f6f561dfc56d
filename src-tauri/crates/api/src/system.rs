//! The laptop's own clock and random source, lent to the rooms below by whoever has a `main`.

use boma_record::{Clock, NoRandomness, Randomness, Surroundings, Timestamp};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// The laptop's clock; before 1970 it reads as 1970.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

/// The operating system's random source.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandomness;

/// The laptop's clock and random source together.
#[must_use]
pub fn surroundings() -> Surroundings {
    Surroundings { clock: Arc::new(SystemClock), randomness: Arc::new(SystemRandomness) }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_unix_millis(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
    }
}

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        getrandom::fill(bytes).map_err(|_| NoRandomness)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ() {
        let lent = surroundings();
        let (first, second) = (lent.random::<32>().unwrap(), lent.random::<32>().unwrap());
        assert_ne!(first, second, "32 random bytes never repeat in practice");
    }

    #[test]
    fn the_clock_is_past_the_day_this_was_written() {
        let written = Timestamp::parse("2026-01-01T00:00:00Z").unwrap();
        assert!(surroundings().now() > written, "a test machine's clock is not before this program existed");
    }
}
