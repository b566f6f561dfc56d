//! Forms from elsewhere become guideline packs, with a list of what could not be carried over as it was.
//!
//! A form is hostile until it is read: sizes are bounded before anything is unpacked. Whatever comes out is accepted by
//! [`boma_guideline::Guideline::load`].

mod conditions;
mod error;
mod logic;
mod mosip;
mod pack;
mod report;
mod sheet;
mod xlsform;

pub use error::{Fault, ImportError};
pub use mosip::mosip;
pub use report::NotCarried;
pub use xlsform::xlsform;

use boma_guideline::PackFiles;

/// Files larger than this (bytes) are not read at all.
pub const LARGEST_FILE: u64 = 16 * 1024 * 1024;

/// A pack made from a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The whole pack, marked for legal review.
    pub files: PackFiles,
    /// What it could not carry over as it was, in the order of the form.
    pub report: Vec<NotCarried>,
}

/// Refuses a file of `bytes` bytes that is larger than [`LARGEST_FILE`], before it is read.
pub const fn check_size(bytes: u64) -> Result<(), ImportError> {
    if bytes > LARGEST_FILE {
        return Err(ImportError::TooLarge { what: "the file", limit: "16 MB" });
    }
    Ok(())
}
