//! What can go wrong with a registry.

use crate::AuditBreak;
use rusqlite::ffi;
use std::io;

/// Why the registry could not be opened, read or changed; never carries a value of the registry.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No registry file there, or no such row where one must be.
    #[error("not found")]
    NotFound,
    /// A registry is there already.
    #[error("a registry is there already")]
    AlreadyThere,
    /// The key is another registry's.
    #[error("the key does not open this registry")]
    WrongKey,
    /// The file's bytes are not what was written.
    #[error("the registry file is damaged")]
    Damaged,
    /// A migration that this program does not know was applied; carries its number.
    #[error("a newer program wrote this registry (migration {0})")]
    RegistryNewer(u32),
    /// An applied migration is not the one this program knows; carries its number.
    #[error("migration {0} of this registry is not the one this program knows")]
    SchemaChanged(u32),
    /// Another process, or another part of this one, holds the registry.
    #[error("the registry is in use")]
    InUse,
    /// No room left on the disk; nothing of the change was kept.
    #[error("the disk is full")]
    DiskFull,
    /// The disk fails to read or write.
    #[error("the disk fails: {0}")]
    DiskFails(String),
    /// The disk or folder can't be written to.
    #[error("the registry can't be written to")]
    ReadOnly,
    /// A row breaks a rule of its table; carries SQLite's words, which name columns and no values.
    #[error("a rule of the registry forbids this: {0}")]
    Constraint(String),
    /// A stored value is not of the type it should be; carries the column's place.
    #[error("column {0} holds what it should not")]
    Unreadable(String),
    /// The audit chain does not hold from this line on.
    #[error("the audit chain is broken at {0}")]
    AuditBroken(AuditBreak),
    /// The rows of a table are not those that the audit notes; carries the table's name.
    #[error("the rows of table {0} are not those that were written")]
    ContentsChanged(String),
    /// A statement that writes was given to a reading.
    #[error("a reading can't write")]
    WritesInReading,
    /// A statement that the registry does not understand (a fault of the program).
    #[error("the statement failed: {0}")]
    Statement(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        match error {
            E::QueryReturnedNoRows => Self::NotFound,
            E::SqliteFailure(failure, words) => from_code(failure, words.unwrap_or_else(|| failure.to_string())),
            E::FromSqlConversionFailure(column, ..) | E::IntegralValueOutOfRange(column, _) => {
                Self::Unreadable(column.to_string())
            }
            E::InvalidColumnType(column, ..) => Self::Unreadable(column.to_string()),
            other => Self::Statement(other.to_string()),
        }
    }
}

fn from_code(failure: ffi::Error, words: String) -> StoreError {
    use rusqlite::ErrorCode as C;
    match failure.code {
        C::DatabaseCorrupt | C::NotADatabase => StoreError::Damaged,
        C::DatabaseBusy | C::DatabaseLocked => StoreError::InUse,
        C::DiskFull => StoreError::DiskFull,
        C::ReadOnly => StoreError::ReadOnly,
        C::SystemIoFailure | C::CannotOpen | C::NoLargeFileSupport => StoreError::DiskFails(words),
        C::ConstraintViolation => StoreError::Constraint(words),
        _ => StoreError::Statement(words),
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::DiskFails(kind.to_string()),
        }
    }
}
