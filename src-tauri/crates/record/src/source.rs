//! What the outside world must lend: the time and unpredictable bytes.
//!
//! Both are passed in, so that a test can run the same day twice.

use crate::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment by the laptop's clock.
    fn now(&self) -> Timestamp;
}

/// Gives bytes that nobody can predict.
pub trait Randomness: Send + Sync {
    /// Fills `bytes`; fails when the system can give none, and then nothing may go on.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness>;
}

/// `N` fresh bytes from any source.
pub fn random_bytes<const N: usize>(source: &dyn Randomness) -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    source.fill(&mut bytes)?;
    Ok(bytes)
}

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct NoRandomness;

/// What a room borrows from outside: the time and unpredictable bytes.
#[derive(Clone)]
pub struct Surroundings {
    /// Tells the time.
    pub clock: std::sync::Arc<dyn Clock>,
    /// Gives unpredictable bytes.
    pub randomness: std::sync::Arc<dyn Randomness>,
}

impl Surroundings {
    /// The present moment by the laptop's clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// `N` fresh bytes.
    pub fn random<const N: usize>(&self) -> Result<[u8; N], NoRandomness> {
        random_bytes(self.randomness.as_ref())
    }
}
