//! Verifying on all cores.

use crate::trust::Trust;
use crate::verify::{Candidate, Verdict, verify};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Verifies a batch on all cores; the answers stand in the order of the batch, whichever core was faster.
pub(super) fn verify_all<'c>(batch: &'c [Candidate], trust: &Trust) -> Vec<(&'c Candidate, Verdict)> {
    let next = AtomicUsize::new(0);
    let verdicts = Mutex::new(Vec::with_capacity(batch.len()));
    let cores = thread::available_parallelism().map_or(1, usize::from).min(batch.len());
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some((at, candidate)) = take(batch, &next) {
                    let verdict = verify(candidate, trust);
                    // The list is whole even if another worker died with it in hand.
                    verdicts.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push((at, candidate, verdict));
                }
            });
        }
    });
    let mut verdicts = verdicts.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    verdicts.sort_by_key(|(at, _, _)| *at);
    verdicts.into_iter().map(|(_, candidate, verdict)| (candidate, verdict)).collect()
}

fn take<'c>(batch: &'c [Candidate], next: &AtomicUsize) -> Option<(usize, &'c Candidate)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    batch.get(at).map(|candidate| (at, candidate))
}
