//! Single values of a registry, by name.

use boma_store::{Change, Reading, StoreError, params};

/// The value called `name`.
pub(crate) fn get(r: &Reading<'_>, name: &str) -> Result<Option<String>, StoreError> {
    r.query_optional("SELECT value FROM setting WHERE name = ?1", params![name], |row| row.get(0))
}

/// Sets the value called `name`.
pub(crate) fn set(c: &Change<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
    c.execute_one(sql, params![name, value])
}
