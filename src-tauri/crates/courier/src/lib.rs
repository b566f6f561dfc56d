//! Bundles on sticks, as somebody without keys can write, check and relay them.
//!
//! ```text
//! check(dir)        complete, or exactly what is missing or damaged: from signatures and digests alone
//! copy(from, to)    relays and merges sticks; one damaged copy heals from another; nothing is ever deleted
//! Unfinished        a bundle's folder while it is written: whole under its name, or visibly unfinished
//! ```
//!
//! It knows the names and statements of `boma_packet` and no secret. Whatever lies on a stick may be hostile: links are
//! not followed, sizes are looked at before reading, and packets are never held in memory as a whole.

mod check;
mod copy;
mod fault;
mod keys;
mod list;
mod look;
mod paper;
mod survey;
mod unfinished;

pub use check::{BundleReport, BundleState, CheckReport, Listed, StationReport, check};
pub use copy::{BundleCopy, CopyReport, Done, PaperCopy, copy};
pub use fault::{Fault, FaultKind, Faults, Weight};
pub use keys::{Signed, Voucher};
pub use list::Run;
pub use paper::{PaperKind, PaperReport};
pub use survey::{APART, DAMAGED};
pub use unfinished::Unfinished;

use keys::StationKeys;

use boma_medium::StickError;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// Why nothing could be checked or copied, or why a copy ended before its end.
#[derive(Debug, thiserror::Error)]
pub enum CourierError {
    /// There is no such folder.
    #[error("the folder {} does not exist", .0.display())]
    NoFolder(PathBuf),
    /// The folder holds neither stations nor bundles.
    #[error("there are no bundles in {}", .0.display())]
    NothingThere(PathBuf),
    /// The stick to copy from is the stick to copy to.
    #[error("{} is what is to be copied to", .0.display())]
    SameFolder(PathBuf),
    /// A stick to read from can't be reached any more.
    #[error("{} can't be read any more", .0.display())]
    SourceGone(PathBuf),
    /// The stick to write to fails.
    #[error(transparent)]
    Stick(#[from] StickError),
    /// The caller stopped it.
    #[error("stopped")]
    Cancelled,
}

/// How far a check or a copy is with one bundle; bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// What it is about: `JUB1/bundle-000001`.
    pub place: &'a str,
    /// What is done now.
    pub phase: Phase,
    /// Done of it.
    pub done: u64,
    /// Of how many.
    pub total: u64,
}

/// What is done with a bundle now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Reading it from the device.
    Checking,
    /// Writing it, until all is on the device.
    Writing,
}

/// Hears how far the work is, and may stop it.
pub type Tell<'t> = &'t mut dyn FnMut(Step<'_>) -> ControlFlow<()>;

fn told(tell: Tell<'_>, step: Step<'_>) -> Result<(), CourierError> {
    match tell(step) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(CourierError::Cancelled),
    }
}
