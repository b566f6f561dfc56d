//! The triggers that carry the sums on.

use super::sum::{Sum, SumKey};
use crate::StoreError;
use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use std::collections::BTreeMap;

/// Sets the triggers of every table, for this connection only.
pub(super) fn set(
    connection: &Connection,
    key: &SumKey,
    tables: &BTreeMap<String, Vec<String>>,
) -> Result<(), StoreError> {
    add_function(connection, "sum_with", key, Sum::plus)?;
    add_function(connection, "sum_without", key, Sum::minus)?;
    // Without it a row that a REPLACE puts out fires no trigger.
    connection.pragma_update(None, "recursive_triggers", true)?;
    for (table, columns) in tables {
        connection.execute_batch(&triggers_of(table, columns))?;
    }
    Ok(())
}

fn triggers_of(table: &str, columns: &[String]) -> String {
    let row = |side: &str| columns.iter().map(|column| format!(", {side}.{}", quoted(column))).collect::<String>();
    let (name, text) = (quoted(table), table.replace('\'', "''"));
    let with = |sum: &str| format!("sum_with({sum}, '{text}'{})", row("NEW"));
    let without = format!("sum_without(sum, '{text}'{})", row("OLD"));
    let trigger = |event: &str, sum: &str| {
        let own = quoted(&format!("{event} {table}"));
        format!(
            "DROP TRIGGER IF EXISTS temp.{own};
             CREATE TEMP TRIGGER {own} AFTER {event} ON main.{name}
             BEGIN UPDATE content_sum SET sum = {sum} WHERE name = '{text}'; END;"
        )
    };
    trigger("INSERT", &with("sum")) + &trigger("DELETE", &without) + &trigger("UPDATE", &with(&without))
}

pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn add_function(
    connection: &Connection,
    name: &str,
    key: &SumKey,
    step: fn(Sum, &[u8; 32]) -> Sum,
) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    let key = key.clone();
    Ok(connection.create_scalar_function(name, -1, flags, move |context| carried_on(context, &key, step))?)
}

/// `sum_with(sum, table, values…)`.
fn carried_on(context: &Context<'_>, key: &SumKey, step: fn(Sum, &[u8; 32]) -> Sum) -> rusqlite::Result<[u8; 32]> {
    let (sum, table): ([u8; 32], String) = (context.get(0)?, context.get(1)?);
    let values = (2..context.len()).map(|at| context.get_raw(at));
    let row = key.row(&table, values).map_err(|error| rusqlite::Error::UserFunctionError(error.into()))?;
    Ok(*step(Sum::from_bytes(sum), &row).bytes())
}
