//! Asking the registry.

use crate::StoreError;
use rusqlite::types::FromSql;
use rusqlite::{CachedStatement, Connection, Params, RowIndex};
use serde::de::DeserializeOwned;
use std::fmt::Display;
use std::str::FromStr;

/// Asks the registry; statements are prepared once and kept.
pub struct Reading<'c> {
    pub(crate) connection: &'c Connection,
    pub(crate) may_write: bool,
}

impl Reading<'_> {
    /// The first row; [`StoreError::NotFound`] where there is none.
    pub fn query_one<T, E: From<StoreError>>(
        &self,
        sql: &str,
        params: impl Params,
        take: impl FnOnce(&Row<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.query_optional(sql, params, take)?.ok_or_else(|| StoreError::NotFound.into())
    }

    /// The first row, if there is one.
    pub fn query_optional<T, E: From<StoreError>>(
        &self,
        sql: &str,
        params: impl Params,
        take: impl FnOnce(&Row<'_>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(params).map_err(StoreError::from)?;
        let row = rows.next().map_err(StoreError::from)?;
        row.map(|row| take(&Row(row))).transpose()
    }

    /// All rows, in the statement's order.
    pub fn query_all<T, E: From<StoreError>>(
        &self,
        sql: &str,
        params: impl Params,
        mut take: impl FnMut(&Row<'_>) -> Result<T, E>,
    ) -> Result<Vec<T>, E> {
        let mut all = Vec::new();
        self.query_each(sql, params, |row| {
            all.push(take(row)?);
            Ok::<_, E>(())
        })?;
        Ok(all)
    }

    /// Hands every row to `take` without keeping any, for answers too long for memory.
    pub fn query_each<E: From<StoreError>>(
        &self,
        sql: &str,
        params: impl Params,
        mut take: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(params).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            take(&Row(row))?;
        }
        Ok(())
    }

    /// Whether the statement has any row.
    pub fn exists(&self, sql: &str, params: impl Params) -> Result<bool, StoreError> {
        self.query_optional(sql, params, |_| Ok(())).map(|row| row.is_some())
    }

    pub(crate) fn prepare(&self, sql: &str) -> Result<CachedStatement<'_>, StoreError> {
        let statement = self.connection.prepare_cached(sql)?;
        if statement.readonly() || self.may_write { Ok(statement) } else { Err(StoreError::WritesInReading) }
    }
}

/// One row of an answer; columns by place (from 0) or by name.
pub struct Row<'r>(&'r rusqlite::Row<'r>);

impl Row<'_> {
    /// A value as SQLite keeps it: whole numbers, texts, bytes, `Option` of these.
    pub fn get<T: FromSql>(&self, column: impl RowIndex) -> Result<T, StoreError> {
        Ok(self.0.get(column)?)
    }

    /// A value kept as its text form: identifiers, digests, references.
    pub fn parse<T: FromStr>(&self, column: impl RowIndex + Display) -> Result<T, StoreError> {
        let text: String = self.get(column)?;
        text.parse().map_err(|_| StoreError::Unreadable(column.to_string()))
    }

    /// The same where the column may be NULL.
    pub fn parse_optional<T: FromStr>(&self, column: impl RowIndex + Display) -> Result<Option<T>, StoreError> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| text.parse().map_err(|_| StoreError::Unreadable(column.to_string()))).transpose()
    }

    /// A value kept as a text or whole number that the type takes with `TryFrom`: timestamps, sequences.
    pub fn take<S: FromSql, T: TryFrom<S>>(&self, column: impl RowIndex + Display) -> Result<T, StoreError> {
        let stored: S = self.get(column)?;
        T::try_from(stored).map_err(|_| StoreError::Unreadable(column.to_string()))
    }

    /// A value kept as JSON.
    pub fn json<T: DeserializeOwned>(&self, column: impl RowIndex + Display) -> Result<T, StoreError> {
        let text: String = self.get(column)?;
        serde_json::from_str(&text).map_err(|_| StoreError::Unreadable(column.to_string()))
    }

    /// A unit-only enum kept as the word `serde` writes for it: roles, states, realms.
    pub fn word<T: DeserializeOwned>(&self, column: impl RowIndex + Display) -> Result<T, StoreError> {
        let text: String = self.get(column)?;
        serde_json::from_value(serde_json::Value::String(text)).map_err(|_| StoreError::Unreadable(column.to_string()))
    }
}
