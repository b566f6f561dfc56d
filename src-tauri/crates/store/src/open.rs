//! Opening the encrypted file and telling what is wrong when it does not open.

use crate::{StoreError, StoreKey};
use data_encoding::HEXLOWER;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// Opens a connection with the key given and the pragmas of the house; `create` makes the file.
pub(crate) fn connect(path: &Path, key: &StoreKey, create: bool) -> Result<Connection, StoreError> {
    let writable = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let flags = if create { writable | OpenFlags::SQLITE_OPEN_CREATE } else { writable };
    let connection = Connection::open_with_flags(path, flags)?;
    unlock(&connection, key)?;
    // The first page is read here: a wrong key and a damaged page look alike to SQLCipher.
    let first = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
    match first.map_err(StoreError::from) {
        Err(StoreError::Damaged) if !create && !bears_mark(path, key)? => Err(StoreError::WrongKey),
        Err(error) => Err(error),
        Ok(_) => settle(connection),
    }
}

/// Opens a connection that writes nothing, neither in the file nor beside it.
pub(crate) fn look(path: &Path, key: &StoreKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    unlock(&connection, key)?;
    Ok(connection)
}

fn unlock(connection: &Connection, key: &StoreKey) -> Result<(), StoreError> {
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    // Put together in one piece of memory that is wiped; an error must not quote it.
    let mut statement = Zeroizing::new(String::with_capacity(160));
    statement.push_str("PRAGMA key = \"x'");
    statement.push_str(&Zeroizing::new(HEXLOWER.encode(key.expose())));
    statement.push_str(&HEXLOWER.encode(&mark(key)));
    statement.push_str("'\";");
    connection.execute_batch(&statement).map_err(|_| StoreError::Statement("the key was not taken".to_owned()))
}

/// SQLCipher's salt, the file's first 16 bytes; made from the key, so that a wrong key can be told from a damaged file.
///
/// With a raw random key the salt keeps no secret, and a hash of 256 random bits tells nothing of them.
fn mark(key: &StoreKey) -> [u8; 16] {
    let digest: [u8; 32] =
        Sha256::new().chain_update(b"boma registry mark v1").chain_update(key.expose()).finalize().into();
    let (mark, _) = digest.split_first_chunk::<16>().unwrap_or((&[0; 16], &[]));
    *mark
}

fn bears_mark(path: &Path, key: &StoreKey) -> Result<bool, StoreError> {
    let mut start = Vec::with_capacity(16);
    File::open(path)?.take(16).read_to_end(&mut start)?;
    Ok(start.len() < 16 || start == mark(key))
}

fn settle(connection: Connection) -> Result<Connection, StoreError> {
    connection.busy_timeout(Duration::from_secs(2))?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}
