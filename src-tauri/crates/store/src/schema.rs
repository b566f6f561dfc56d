//! Numbered SQL files and the record of which were applied.

use crate::StoreError;
use boma_record::Digest;
use rusqlite::{Connection, OptionalExtension, params};

/// One numbered SQL file; once released its text never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// From 1, without gaps.
    pub number: u32,
    /// A few words on what it adds.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
}

/// The tables of one kind of registry.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// The kind: `station`, `hq`.
    pub name: &'static str,
    /// In the order of their numbers.
    pub migrations: &'static [Migration],
}

/// What every registry has, whatever its kind: applied migrations and the audit.
const FOUNDATION: Migration = Migration { number: 0, name: "foundation", sql: include_str!("foundation.sql") };

/// Applies what is missing, each file in a transaction of its own; refuses a registry it does not know.
pub(crate) fn migrate(connection: &mut Connection, schema: &Schema) -> Result<(), StoreError> {
    refuse_unknown(connection, schema)?;
    for migration in std::iter::once(&FOUNDATION).chain(schema.migrations) {
        apply(connection, migration)?;
    }
    Ok(())
}

fn refuse_unknown(connection: &Connection, schema: &Schema) -> Result<(), StoreError> {
    let newest = schema.migrations.last().map_or(0, |m| m.number);
    if !has_record(connection)? {
        return Ok(());
    }
    let applied: Option<u32> = connection.query_row("SELECT max(number) FROM migration", [], |row| row.get(0))?;
    applied.filter(|number| *number > newest).map_or(Ok(()), |number| Err(StoreError::RegistryNewer(number)))
}

fn has_record(connection: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
    Ok(connection.query_row(sql, [], |_| Ok(())).optional()?.is_some())
}

/// A table that is made anew must not take along the rows that refer to it: references are looked at in the end.
fn apply(connection: &mut Connection, migration: &Migration) -> Result<(), StoreError> {
    connection.execute_batch("PRAGMA foreign_keys = OFF")?;
    let applied = apply_unlinked(connection, migration);
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    applied
}

fn apply_unlinked(connection: &mut Connection, migration: &Migration) -> Result<(), StoreError> {
    let digest = Digest::of(migration.sql.as_bytes()).to_string();
    if let Some(applied) = recorded(connection, migration.number)? {
        return if applied == digest { Ok(()) } else { Err(StoreError::SchemaChanged(migration.number)) };
    }
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    transaction.execute_batch(migration.sql)?;
    if transaction.query_row("SELECT 1 FROM pragma_foreign_key_check", [], |_| Ok(())).optional()?.is_some() {
        return Err(StoreError::Damaged);
    }
    transaction.execute(
        "INSERT INTO migration (number, name, sha256) VALUES (?1, ?2, ?3)",
        params![migration.number, migration.name, digest],
    )?;
    Ok(transaction.commit()?)
}

fn recorded(connection: &Connection, number: u32) -> Result<Option<String>, StoreError> {
    if !has_record(connection)? {
        return Ok(None);
    }
    let sql = "SELECT sha256 FROM migration WHERE number = ?1";
    Ok(connection.query_row(sql, [number], |row| row.get(0)).optional()?)
}
