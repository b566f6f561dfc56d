//! What the tables hold, noted in the audit.
//!
//! Each table has a sum over its rows. Triggers of the connection (in no file, so nothing of them can be left out by who
//! writes with other tools) carry the sum on with every row that a change touches; the audit line of the change notes the
//! sums that are new. A check sums all rows up again and compares.

mod sum;
mod triggers;

use crate::audit::CONTENTS;
use crate::{Reading, StoreError};
use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use sum::{Sum, SumKey};

/// Tables that the audit's chain and the list of migrations hold already, or that hold the sums.
const NOT_SUMMED: [&str; 4] = ["audit", "content_key", "content_sum", "migration"];

/// Tables that do not fit their sums, before migrations change what rows look like.
pub(crate) struct Before(BTreeSet<String>);

/// Looks at the tables as they stand; without sums yet, nothing is wrong.
pub(crate) fn before_migrating(connection: &Connection) -> Result<Before, StoreError> {
    let there = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'content_sum'";
    if connection.prepare(there)?.exists([])? { Ok(Before(misfits(connection)?)) } else { Ok(Before(BTreeSet::new())) }
}

/// Sums everything up anew after migrations; a table that did not fit before does not fit after.
pub(crate) fn after_migrating(connection: &mut Connection, before: &Before) -> Result<(), StoreError> {
    let key = key(connection)?;
    let transaction = connection.transaction()?;
    let gone =
        "UPDATE content_sum SET sum = x'' WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')";
    transaction.execute(gone, [])?;
    for (table, columns) in tables(&transaction)? {
        let mut sum = sum_of(&transaction, &key, &table, &columns)?;
        if before.0.contains(&table) {
            sum = sum.plus(&key.row("misfit", std::iter::empty())?);
        }
        let sql = "INSERT INTO content_sum (name, sum, noted) VALUES (?1, ?2, x'')
                   ON CONFLICT (name) DO UPDATE SET sum = excluded.sum";
        transaction.execute(sql, params![table, sum.bytes()])?;
    }
    Ok(transaction.commit()?)
}

/// From now on this connection carries the sums on with every row it changes.
pub(crate) fn watch(connection: &Connection) -> Result<(), StoreError> {
    triggers::set(connection, &key(connection)?, &tables(connection)?)
}

/// The sums that changed since they were last noted, as `table=hex …`, marked as noted; empty where none did.
pub(crate) fn note(connection: &Connection) -> Result<String, StoreError> {
    let mut noted = String::new();
    let mut changed =
        connection.prepare_cached("SELECT name, sum FROM content_sum WHERE sum <> noted ORDER BY name")?;
    let mut rows = changed.query([])?;
    while let Some(row) = rows.next()? {
        let (name, sum): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let between = if noted.is_empty() { "" } else { " " };
        // Writing into a String can't fail.
        let _ = write!(noted, "{between}{name}={}", HEXLOWER.encode(&sum));
    }
    if !noted.is_empty() {
        connection.prepare_cached("UPDATE content_sum SET noted = sum WHERE sum <> noted")?.execute([])?;
    }
    Ok(noted)
}

/// Sums every row of every table up again; [`StoreError::ContentsChanged`] names the first table that does not fit.
pub(crate) fn verify(reading: &Reading<'_>) -> Result<(), StoreError> {
    let wrong = misfits(reading.connection)?;
    wrong.into_iter().next().map_or(Ok(()), |table| Err(StoreError::ContentsChanged(table)))
}

/// The tables whose rows, sum and last note in the audit are not the same.
fn misfits(connection: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let (key, told, kept) = (key(connection)?, told(connection)?, kept(connection)?);
    let mut there = BTreeMap::new();
    for (table, columns) in tables(connection)? {
        let sum = sum_of(connection, &key, &table, &columns)?;
        there.insert(table, sum.bytes().to_vec());
    }
    let fits = |table: &String| {
        let kept = kept.get(table)?;
        let rows_fit = there.get(table).map_or(kept.sum.is_empty(), |sum| *sum == kept.sum);
        // After migrations, the next change notes what is new.
        let note_fits = kept.noted != kept.sum || *told.get(table)? == HEXLOWER.encode(&kept.sum);
        (rows_fit && note_fits).then_some(())
    };
    let all: BTreeSet<&String> = there.keys().chain(told.keys()).chain(kept.keys()).collect();
    Ok(all.into_iter().filter(|table| fits(table).is_none()).cloned().collect())
}

/// What the audit says of each table last.
fn told(connection: &Connection) -> Result<BTreeMap<String, String>, StoreError> {
    let sql = format!(
        "SELECT json_extract(detail, '$.{CONTENTS}') FROM audit
         WHERE CASE WHEN json_valid(detail) THEN json_type(detail, '$.{CONTENTS}') END = 'text' ORDER BY number"
    );
    let mut told = BTreeMap::new();
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let noted: String = row.get(0)?;
        let pairs = noted.split(' ').filter_map(|pair| pair.split_once('='));
        told.extend(pairs.map(|(name, sum)| (name.to_owned(), sum.to_owned())));
    }
    Ok(told)
}

struct Kept {
    sum: Vec<u8>,
    noted: Vec<u8>,
}

fn kept(connection: &Connection) -> Result<BTreeMap<String, Kept>, StoreError> {
    let mut statement = connection.prepare("SELECT name, sum, noted FROM content_sum")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, Kept { sum: row.get(1)?, noted: row.get(2)? })))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn key(connection: &Connection) -> Result<SumKey, StoreError> {
    let key = connection.query_row("SELECT key FROM content_key", [], |row| row.get(0)).optional()?;
    key.map(SumKey::from_bytes).ok_or(StoreError::Damaged)
}

/// Each table that is summed, with its columns in their order.
fn tables(connection: &Connection) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
    let sql = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid";
    let mut tables = BTreeMap::<String, Vec<String>>::new();
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
        if !NOT_SUMMED.contains(&table.as_str()) {
            tables.entry(table).or_default().push(column);
        }
    }
    Ok(tables)
}

fn sum_of(connection: &Connection, key: &SumKey, table: &str, columns: &[String]) -> Result<Sum, StoreError> {
    let names: Vec<String> = columns.iter().map(|column| triggers::quoted(column)).collect();
    let mut statement = connection.prepare(&format!("SELECT {} FROM {}", names.join(", "), triggers::quoted(table)))?;
    let (count, mut sum) = (columns.len(), Sum::default());
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let values = (0..count).map(|at| row.get_ref(at)).collect::<Result<Vec<_>, _>>()?;
        sum = sum.plus(&key.row(table, values.into_iter())?);
    }
    Ok(sum)
}

#[cfg(test)]
mod tests;
