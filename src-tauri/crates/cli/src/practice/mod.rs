//! Practice: a sample office and fictitious people, so that everybody can try the whole road.
//!
//! Nothing here touches the live realm: the office is created in the practice realm and stays there.

pub mod form;
pub mod office;
pub mod people;
pub mod pictures;
pub mod road;

pub use form::{Counter, fill};
pub use office::{Office, PRACTICE_LOGINS, PracticeLogin};
