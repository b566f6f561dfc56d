//! The keyring's file, word for word.

use super::KeyringError;
use super::delay::Tries;
use crate::{Password, Salt, Strength, Wrapped, file};
use boma_record::{Login, Realm, Role, StationCode, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// What a new keyring is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// The realm; bound into every wrapped key.
    pub realm: Realm,
    /// The station's code; bound into every wrapped key.
    pub station: StationCode,
    /// The office's name.
    pub office: String,
}

/// A login to add, with the password it starts with.
pub struct NewLogin {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: String,
    /// What the login may do; credentials from headquarters have the last word.
    pub role: Role,
    /// Its password.
    pub password: Password,
}

/// What the keyring tells without any password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// The realm.
    pub realm: Realm,
    /// The station's code.
    pub station: StationCode,
    /// The office's name.
    pub office: String,
    /// Who may log in, sorted by login.
    pub logins: Vec<LoginFace>,
    /// Whether headquarters could recover the store's key.
    pub recoverable: bool,
}

/// One login as the keyring tells it without any password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginFace {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: String,
    /// What the login may do, as far as this file says.
    pub role: Role,
    /// When it was locked after too many wrong passwords; none while it is not.
    pub locked_since: Option<Timestamp>,
}

pub(super) const VERSION: u32 = 1;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyringFile {
    pub(super) version: u32,
    pub(super) realm: Realm,
    pub(super) station: StationCode,
    pub(super) office: String,
    pub(super) logins: BTreeMap<Login, Entry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) recovery: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) tries: BTreeMap<Login, Tries>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) salt: Salt,
    pub(super) strength: Strength,
    pub(super) keys: Wrapped,
}

#[derive(Deserialize)]
struct VersionOnly {
    version: u32,
}

impl KeyringFile {
    pub(super) fn read(path: &Path) -> Result<Self, KeyringError> {
        let text = std::fs::read(path)?;
        let VersionOnly { version } = serde_json::from_slice(&text).map_err(|_| KeyringError::Damaged)?;
        if version > VERSION {
            return Err(KeyringError::Newer(version));
        }
        serde_json::from_slice(&text).map_err(|_| KeyringError::Damaged)
    }

    pub(super) fn write(&self, path: &Path) -> Result<(), KeyringError> {
        let mut text = serde_json::to_vec_pretty(self).map_err(|_| KeyringError::Damaged)?;
        text.push(b'\n');
        Ok(file::replace(path, &text)?)
    }

    /// What a wrapped key is bound to: whoever swaps entries between files or logins opens nothing.
    pub(super) fn purpose(&self, login: &Login, role: Role) -> String {
        format!("boma-keyring-v1 {} {} {login} {role}", self.realm, self.station)
    }

    pub(super) fn locked_since(&self, login: &Login) -> Option<Timestamp> {
        self.tries.get(login).and_then(|tries| tries.locked_since())
    }

    pub(super) fn face(&self) -> Face {
        let face = |(login, entry): (&Login, &Entry)| LoginFace {
            login: login.clone(),
            name: entry.name.clone(),
            role: entry.role,
            locked_since: self.locked_since(login),
        };
        Face {
            realm: self.realm,
            station: self.station.clone(),
            office: self.office.clone(),
            logins: self.logins.iter().map(face).collect(),
            recoverable: self.recovery.is_some(),
        }
    }
}
