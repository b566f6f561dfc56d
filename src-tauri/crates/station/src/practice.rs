//! The practice realm shows its passwords: everybody may try every part.

use crate::StationError;
use boma_record::{Login, Realm};
use boma_store::{StoreError, file};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

const FILE: &str = "practice.json";

/// Writes the practice logins' passwords beside the registry; the unlock screen shows them.
pub fn write(folder: &Path, passwords: &BTreeMap<Login, String>) -> Result<(), StationError> {
    let text = serde_json::to_vec_pretty(passwords).map_err(|_| StationError::Damaged)?;
    Ok(file::replace(&folder.join(FILE), &text).map_err(StoreError::from)?)
}

/// The practice logins' passwords; none in the live realm, whatever lies in the folder.
#[must_use]
pub fn read(folder: &Path, realm: Realm) -> BTreeMap<Login, String> {
    if realm != Realm::Practice {
        return BTreeMap::new();
    }
    fs::read(folder.join(FILE)).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
}

/// Keeps the list of a practice office true after a login took another password; elsewhere there is no list.
pub(crate) fn renew(folder: &Path, realm: Realm, login: &Login, password: &str) -> Result<(), StationError> {
    let mut passwords = read(folder, realm);
    let Some(shown) = passwords.get_mut(login) else { return Ok(()) };
    password.clone_into(shown);
    write(folder, &passwords)
}

/// Removes a list of passwords that somebody put beside a live registry.
pub(crate) fn forget_in_live(folder: &Path, realm: Realm) -> Result<(), StationError> {
    if realm == Realm::Practice {
        return Ok(());
    }
    match fs::remove_file(folder.join(FILE)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::from(error).into()),
        _ => Ok(()),
    }
}
