//! Which rows hold a person's data, and what stays of a file.

use super::Erasable;
use crate::list::search_text;
use boma_record::Timestamp;
use boma_store::{Change, StoreError, params};

/// Everything that an applicant, a witness or an officer said about a person.
const OF_PERSON: [&str; 4] = ["answer", "remark", "picture", "sworn"];

/// Erases a file's rows: reference, sequence, digest, state, person number and the journal stay.
pub(super) fn erase(c: &Change<'_>, due: &Erasable, known: Timestamp) -> Result<(), StoreError> {
    let id = due.id.to_string();
    for table in OF_PERSON {
        c.execute(&format!("DELETE FROM {table} WHERE file = ?1"), [&id])?;
    }
    let search = search_text("", due.reference.as_ref());
    let sql = "UPDATE file SET name = '', search = ?2, submission = NULL, approval = NULL,
                      verification = NULL, verifier = NULL, household_of = NULL,
                      return_on = NULL, erased_at = ?3 WHERE id = ?1";
    c.execute_one(sql, params![id, search, known.to_string()])?;
    c.execute_one("INSERT INTO erasing (file) VALUES (?1)", [&id])
}
