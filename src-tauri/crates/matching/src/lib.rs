//! Candidates for the question whether two files are the same person.
//!
//! Keys only find candidates; whether two files are one person is decided by people.

mod key;

pub use key::{ExactKey, exact_keys};
