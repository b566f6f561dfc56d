//! A registry that is open.

use crate::audit::{self, AuditHead, AuditLine};
use crate::lock::RegistryLock;
use crate::{Act, Change, JournalQuery, Reading, Schema, StoreError, StoreKey, chain, contents, journal, open, schema};
use boma_record::Timestamp;
use rusqlite::backup::Backup;
use rusqlite::{Connection, TransactionBehavior};
use std::fmt;
use std::path::Path;
use std::time::Duration;

const PAGES_AT_ONCE: i32 = 1024;

/// An open registry: one process, one connection, every change with its audit line.
pub struct Store {
    // Before the lock, so that the file is closed before another process may open it.
    connection: Connection,
    _lock: RegistryLock,
}

impl Store {
    /// Makes a new registry at `path`; [`StoreError::AlreadyThere`] where a file is.
    pub fn create(path: &Path, key: &StoreKey, schema: &Schema) -> Result<Self, StoreError> {
        let lock = RegistryLock::take(path)?;
        if path.try_exists()? {
            return Err(StoreError::AlreadyThere);
        }
        Self::with(lock, open::connect(path, key, true)?, schema)
    }

    /// Opens the registry at `path` and applies what is new in `schema`; deletes nothing, whatever is wrong.
    pub fn open(path: &Path, key: &StoreKey, schema: &Schema) -> Result<Self, StoreError> {
        if !path.try_exists()? {
            return Err(StoreError::NotFound);
        }
        let lock = RegistryLock::take(path)?;
        Self::with(lock, open::connect(path, key, false)?, schema)
    }

    fn with(lock: RegistryLock, mut connection: Connection, schema: &Schema) -> Result<Self, StoreError> {
        schema::migrate(&mut connection, schema)?;
        contents::watch(&connection)?;
        Ok(Self { connection, _lock: lock })
    }

    /// Reads; a statement that writes is refused ([`StoreError::WritesInReading`]).
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reading<'_>) -> Result<T, E>) -> Result<T, E> {
        work(&self.reading(false))
    }

    /// Changes the registry in one transaction that also writes the audit line of `act`.
    ///
    /// When `work` fails, or the disk does, nothing of it stays.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        act: &Act,
        now: Timestamp,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // Dropped without commit, a transaction rolls back.
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut head = audit::head(&Reading { connection: &transaction, may_write: false })?;
        let reading = Reading { connection: &transaction, may_write: true };
        let change = Change::new(reading, head.number.saturating_add(1), act);
        let result = work(&change)?;
        let noted = contents::note(&transaction)?;
        for act in change.acts(noted) {
            head = audit::append(&transaction, head, now, &act)?;
        }
        transaction.commit().map_err(StoreError::from)?;
        Ok(result)
    }

    /// The last audit line's number and digest.
    pub fn audit_head(&self) -> Result<AuditHead, StoreError> {
        audit::head(&self.reading(false))
    }

    /// Recomputes the whole audit chain; [`StoreError::AuditBroken`] names the first line that does not hold.
    pub fn verify_audit(&self) -> Result<AuditHead, StoreError> {
        self.verify_audit_against(&[])
    }

    /// The same, and compares the chain with heads kept elsewhere, by which a shortened or rewritten one shows.
    pub fn verify_audit_against(&self, kept: &[AuditHead]) -> Result<AuditHead, StoreError> {
        chain::verify(&self.reading(false), kept)
    }

    /// Sums the rows of every table up and compares them with what the audit noted last; reads everything.
    ///
    /// [`StoreError::ContentsChanged`] names a table whose rows were changed by another way than [`Self::change`].
    pub fn verify_contents(&self) -> Result<(), StoreError> {
        contents::verify(&self.reading(false))
    }

    /// The next audit lines after number `after` that fit, at most [`crate::JOURNAL_PAGE`], oldest first.
    pub fn journal(&self, query: &JournalQuery, after: u64) -> Result<Vec<AuditLine>, StoreError> {
        journal::page(&self.reading(false), query, after)
    }

    /// The audit lines about `subject`, oldest first.
    pub fn audit_of(&self, subject: &str) -> Result<Vec<AuditLine>, StoreError> {
        audit::of_subject(&self.reading(false), subject)
    }

    /// Reads every page and checks its seal; slow, for when something is doubted.
    pub fn check_whole_file(&self) -> Result<(), StoreError> {
        check_pages(&self.connection)
    }

    /// Copies the registry into a new file under its own `key`; the copy is whole, and nothing is overwritten.
    pub fn copy_to(&self, path: &Path, key: &StoreKey) -> Result<(), StoreError> {
        if path.try_exists()? {
            return Err(StoreError::AlreadyThere);
        }
        let mut copy = open::connect(path, key, true)?;
        Backup::new(&self.connection, &mut copy)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
        // One file, not three: a copy is carried away.
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        copy.close().map_err(|(_, error)| error.into())
    }

    /// Writes the file anew and cuts its log to nothing: of rows that were deleted no byte is left in either.
    ///
    /// Takes memory and log as large as what is kept. A power cut leaves the file as it was, or written anew.
    pub fn compact(&mut self) -> Result<(), StoreError> {
        self.connection.execute_batch("VACUUM")?;
        let held = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, bool>(0))?;
        if held { Err(StoreError::InUse) } else { Ok(()) }
    }

    /// Reads a copy that [`Self::copy_to`] made, every page, audit line and row; gives its last line, writes nothing.
    pub fn check_copy(path: &Path, key: &StoreKey) -> Result<AuditHead, StoreError> {
        let connection = open::look(path, key)?;
        check_pages(&connection)?;
        let reading = Reading { connection: &connection, may_write: false };
        contents::verify(&reading)?;
        chain::verify(&reading, &[])
    }

    const fn reading(&self, may_write: bool) -> Reading<'_> {
        Reading { connection: &self.connection, may_write }
    }
}

fn check_pages(connection: &Connection) -> Result<(), StoreError> {
    let reading = Reading { connection, may_write: false };
    let problems = reading.query_all("PRAGMA cipher_integrity_check", [], |_| Ok::<_, StoreError>(()))?;
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if problems.is_empty() && verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged) }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store(open)")
    }
}

/// The statements that make the registry as it stands, sorted, for comparing with the written schema.
pub fn schema_text(store: &Store) -> Result<String, StoreError> {
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
               ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name";
    let statements: Vec<String> = store.reading(false).query_all(sql, [], |row| row.get::<String>(0))?;
    Ok(statements.iter().map(|statement| format!("{};\n", statement.trim())).collect::<Vec<_>>().join("\n"))
}
