//! Encrypted SQLite foundations: open, key, migrate, read, change with audit.
//!
//! The only room that names rusqlite. Station and headquarters keep their SQL beside their tables and
//! run it here, so that every change goes through one transaction that also writes its audit line.
//!
//! ```text
//! Store::create / Store::open      one process at a time, raw key, migrations checked
//!   .read(|r| r.query_all(SQL, params![..], |row| ..))
//!   .change(&act, now, |c| { c.execute(SQL, params![..])?; .. })   all or nothing, with its audit line
//! keyring::Keyring                 who may unlock which store
//! ```

mod audit;
mod chain;
mod change;
mod choice;
mod contents;
mod error;
mod journal;
pub mod keyring;
mod lock;
mod open;
mod query;
mod schema;
mod secret;
mod store;

pub use audit::{Act, AuditHead, AuditLine, CONTENTS};
pub use chain::{AuditBreak, Misfit};
pub use change::Change;
pub use choice::WeakPassword;
pub use error::StoreError;
pub use journal::{JOURNAL_PAGE, JournalQuery};
pub use query::{Reading, Row};
pub use schema::{Migration, Schema};
pub use secret::{Password, Salt, SecretError, StoreKey, Strength, Wrapped, WrappingKey};
pub use store::{Store, schema_text};

pub use boma_medium::file;
pub use rusqlite::types::{FromSql, ToSql};
pub use rusqlite::{Params, RowIndex, named_params, params, params_from_iter};
