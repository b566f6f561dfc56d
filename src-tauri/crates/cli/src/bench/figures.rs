//! Samples and what is told of them.

use serde::Serialize;
use std::fmt;
use std::time::{Duration, Instant};

/// Times of the same work done many times.
#[derive(Debug, Clone, Default)]
pub(super) struct Samples(Vec<Duration>);

/// What is told of samples; milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Times {
    pub(super) best_ms: f64,
    pub(super) median_ms: f64,
    pub(super) p95_ms: f64,
    pub(super) samples: usize,
}

impl Samples {
    /// Does some work and keeps how long it took.
    pub(super) fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (result, took) = timed(work);
        self.add(took);
        result
    }

    pub(super) fn add(&mut self, took: Duration) {
        let at = self.0.partition_point(|known| *known < took);
        self.0.insert(at, took);
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    pub(super) fn sum(&self) -> Duration {
        self.0.iter().sum()
    }

    /// The sample below which `percent` of all lie.
    pub(super) fn percentile(&self, percent: usize) -> Duration {
        let at = self.0.len().saturating_mul(percent).div_ceil(100).saturating_sub(1);
        self.0.get(at).copied().unwrap_or_default()
    }

    pub(super) fn median(&self) -> Duration {
        self.percentile(50)
    }

    pub(super) fn times(&self) -> Times {
        let best = self.0.first().copied().unwrap_or_default();
        Times {
            best_ms: millis(best),
            median_ms: millis(self.median()),
            p95_ms: millis(self.percentile(95)),
            samples: self.0.len(),
        }
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { best_ms, median_ms, p95_ms, samples } = self;
        write!(f, "median {median_ms:.1} ms, p95 {p95_ms:.1} ms, best {best_ms:.1} ms of {samples}")
    }
}

/// Does some work and says how long it took.
pub(super) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// Milliseconds to a hundredth.
pub(super) fn millis(took: Duration) -> f64 {
    rounded(took.as_secs_f64() * 1000.0)
}

/// To a hundredth: more digits than that are noise.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Millions of bytes a second.
pub(super) fn megabytes_per_second(bytes: u64, took: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a bench never moves 2^52 bytes")]
    let bytes = bytes as f64;
    rounded(bytes / 1e6 / took.as_secs_f64())
}

/// How many of `count` a second.
pub(super) fn per_second(count: u64, took: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a bench never counts to 2^52")]
    let count = count as f64;
    rounded(count / took.as_secs_f64())
}

/// How many times `whole` is `part`.
pub(super) fn ratio(whole: Duration, part: Duration) -> f64 {
    rounded(whole.as_secs_f64() / part.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_samples() {
        let mut samples = Samples::default();
        for millis in [30, 10, 20, 50, 40] {
            samples.add(Duration::from_millis(millis));
        }
        assert_eq!(samples.median(), Duration::from_millis(30), "two are smaller, two are larger");
        assert_eq!(samples.percentile(95), Duration::from_millis(50), "of five, the largest");
        assert_eq!(Samples::default().median(), Duration::ZERO, "nothing measured, nothing claimed");
    }
}
