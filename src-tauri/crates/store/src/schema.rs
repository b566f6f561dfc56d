//! Numbered SQL files and the record of which were applied.

use crate::{StoreError, contents};
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

/// What every registry has, whatever its kind: applied migrations, the audit, and what the tables hold.
const FOUNDATION: Migration = Migration { number: 0, name: "foundation", sql: include_str!("foundation.sql") };
const CONTENTS: Migration =
    Migration { number: FOUNDATION_FROM + 1, name: "contents", sql: include_str!("contents.sql") };
/// Numbers from here on are the foundation's own; those of a kind of registry stay below.
const FOUNDATION_FROM: u32 = 1_000_000;

/// Applies what is missing, each file in a transaction of its own; refuses a registry it does not know.
pub(crate) fn migrate(connection: &mut Connection, schema: &Schema) -> Result<(), StoreError> {
    refuse_unknown(connection, schema)?;
    let all = [&FOUNDATION].into_iter().chain(schema.migrations).chain([&CONTENTS]);
    let missing: Vec<&Migration> = all
        .map(|migration| is_missing(connection, migration))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    // A table that is made anew must not take along the rows that refer to it.
    connection.pragma_update(None, "foreign_keys", false)?;
    let before = contents::before_migrating(connection)?;
    missing.into_iter().try_for_each(|migration| apply(connection, migration))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    contents::after_migrating(connection, &before)
}

fn refuse_unknown(connection: &Connection, schema: &Schema) -> Result<(), StoreError> {
    if !has_record(connection)? {
        return Ok(());
    }
    let newest = schema.migrations.last().map_or(0, |m| m.number);
    let sql = "SELECT max(number) FROM migration WHERE number > ?1 AND number < ?2 OR number > ?3";
    let unknown: Option<u32> =
        connection.query_row(sql, params![newest, FOUNDATION_FROM, CONTENTS.number], |row| row.get(0))?;
    unknown.map_or(Ok(()), |number| Err(StoreError::RegistryNewer(number)))
}

fn has_record(connection: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
    Ok(connection.query_row(sql, [], |_| Ok(())).optional()?.is_some())
}

/// The migration where it was not applied yet; an applied one must be the one known here.
fn is_missing<'m>(connection: &Connection, migration: &'m Migration) -> Result<Option<&'m Migration>, StoreError> {
    match recorded(connection, migration.number)? {
        None => Ok(Some(migration)),
        Some(applied) if applied == digest_of(migration) => Ok(None),
        Some(_) => Err(StoreError::SchemaChanged(migration.number)),
    }
}

fn digest_of(migration: &Migration) -> String {
    Digest::of(migration.sql.as_bytes()).to_string()
}

/// A table that is made anew must not take along the rows that refer to it: references are looked at in the end.
fn apply(connection: &mut Connection, migration: &Migration) -> Result<(), StoreError> {
    connection.execute_batch("PRAGMA foreign_keys = OFF")?;
    let applied = apply_unlinked(connection, migration);
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    applied
}

fn apply_unlinked(connection: &mut Connection, migration: &Migration) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    transaction.execute_batch(migration.sql)?;
    if transaction.query_row("SELECT 1 FROM pragma_foreign_key_check", [], |_| Ok(())).optional()?.is_some() {
        return Err(StoreError::Damaged);
    }
    transaction.execute(
        "INSERT INTO migration (number, name, sha256) VALUES (?1, ?2, ?3)",
        params![migration.number, migration.name, digest_of(migration)],
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
