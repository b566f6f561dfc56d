//! Unlocking, and changing who may.

use super::delay::Tries;
use super::form::{Entry, KeyringFile, VERSION};
use super::{Face, Founding, KeyringError, NewLogin};
use crate::{Password, Salt, SecretError, StoreKey, Strength, WrappingKey};
use boma_record::{Login, Randomness, Role, Timestamp};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A keyring file that was read.
pub struct Keyring {
    path: PathBuf,
    file: KeyringFile,
}

/// What a right password opens.
#[derive(Debug)]
pub struct Unlocked {
    /// Opens the registry.
    pub store: StoreKey,
    /// Wraps what only this login may use; stays the same when the password changes.
    pub personal: WrappingKey,
    /// The login's role as bound to its keys.
    pub role: Role,
}

impl Keyring {
    /// What the file at `path` tells without any password.
    pub fn face(path: &Path) -> Result<Face, KeyringError> {
        Ok(KeyringFile::read(path)?.face())
    }

    /// Makes a keyring without logins at `path`; fails where a file is.
    pub fn create(path: &Path, founding: Founding) -> Result<Self, KeyringError> {
        if path.try_exists()? {
            return Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists).into());
        }
        let Founding { realm, station, office } = founding;
        let file = KeyringFile {
            version: VERSION,
            realm,
            station,
            office,
            logins: BTreeMap::new(),
            recovery: None,
            tries: BTreeMap::new(),
        };
        file.write(path)?;
        Ok(Self { path: path.to_owned(), file })
    }

    /// Reads the keyring at `path`.
    pub fn open(path: &Path) -> Result<Self, KeyringError> {
        Ok(Self { path: path.to_owned(), file: KeyringFile::read(path)? })
    }

    /// What this keyring tells without any password.
    #[must_use]
    pub fn own_face(&self) -> Face {
        self.file.face()
    }

    /// Gives a login the store's key under its password; gives back the login's personal key.
    pub fn add(
        &mut self,
        new: NewLogin,
        store: &StoreKey,
        strength: Strength,
        source: &dyn Randomness,
    ) -> Result<WrappingKey, KeyringError> {
        let NewLogin { login, name, role, password } = new;
        if self.file.logins.contains_key(&login) {
            return Err(KeyringError::LoginTaken);
        }
        let personal = WrappingKey::random(source)?;
        let keys = Unlocked { store: store.clone(), personal: personal.clone(), role };
        let entry = self.entry(&login, name, &keys, &password, strength, source)?;
        self.save(|file| {
            file.logins.insert(login, entry);
        })?;
        Ok(personal)
    }

    /// Opens the keys of a login; a wrong password is counted before it is tried, and makes the next try wait.
    ///
    /// After ten in a row not even the right one opens, until the login is lifted.
    pub fn unlock(&mut self, login: &Login, password: &Password, now: Timestamp) -> Result<Unlocked, KeyringError> {
        let entry = self.file.logins.get(login).cloned().ok_or(KeyringError::WrongPassword { wait: 0 })?;
        self.refuse_early(login, now)?;
        let before = self.file.tries.get(login).copied();
        let tries = Tries::after(before, now);
        self.save(|file| {
            file.tries.insert(login.clone(), tries);
        })?;
        match self.open_entry(login, &entry, password) {
            Ok(keys) => {
                self.save(|file| {
                    file.tries.remove(login);
                })?;
                Ok(keys)
            }
            Err(SecretError::DoesNotOpen) if tries.locked_since().is_some() => Err(KeyringError::LockedOut),
            Err(SecretError::DoesNotOpen) => Err(KeyringError::WrongPassword { wait: tries.delay() }),
            Err(other) => {
                self.save(|file| restore(file, login, before))?;
                Err(other.into())
            }
        }
    }

    /// Sets a new password of the same strength with the old one; a wrong old one is counted like any wrong password.
    pub fn change_password(
        &mut self,
        login: &Login,
        old: &Password,
        new: &Password,
        now: Timestamp,
        source: &dyn Randomness,
    ) -> Result<(), KeyringError> {
        let keys = self.unlock(login, old, now)?;
        let Entry { name, strength, .. } = self.file.logins.get(login).cloned().ok_or(KeyringError::UnknownLogin)?;
        let entry = self.entry(login, name, &keys, new, strength, source)?;
        self.save(|file| {
            file.logins.insert(login.clone(), entry);
        })
    }

    /// Forgets a login's wrong passwords, so that it may try again; its password stays.
    pub fn lift(&mut self, login: &Login) -> Result<(), KeyringError> {
        if !self.file.logins.contains_key(login) {
            return Err(KeyringError::UnknownLogin);
        }
        self.save(|file| {
            file.tries.remove(login);
        })
    }

    /// Takes a login's key away; what it signed stays signed.
    pub fn remove(&mut self, login: &Login) -> Result<(), KeyringError> {
        if !self.file.logins.contains_key(login) {
            return Err(KeyringError::UnknownLogin);
        }
        self.save(|file| {
            file.logins.remove(login);
            file.tries.remove(login);
        })
    }

    /// Seals the store's key to headquarters' recovery recipient (`age1...`, age-encryption.org/v1 X25519).
    pub fn set_recovery(&mut self, recipient: &str, store: &StoreKey) -> Result<(), KeyringError> {
        let recipient: age::x25519::Recipient = recipient.parse().map_err(|_| KeyringError::RecoveryKey)?;
        let sealed = age::encrypt(&recipient, store.expose()).map_err(|_| KeyringError::RecoveryKey)?;
        self.save(|file| file.recovery = Some(data_encoding::BASE64.encode(&sealed)))
    }

    /// Takes the recovery key away.
    pub fn remove_recovery(&mut self) -> Result<(), KeyringError> {
        self.save(|file| file.recovery = None)
    }

    /// Opens the store's key with headquarters' recovery identity (`AGE-SECRET-KEY-1...`).
    pub fn recover(&self, identity: &str) -> Result<StoreKey, KeyringError> {
        let sealed = self.file.recovery.as_ref().ok_or(KeyringError::NoRecovery)?;
        let sealed = data_encoding::BASE64.decode(sealed.as_bytes()).map_err(|_| KeyringError::Damaged)?;
        let identity: age::x25519::Identity = identity.parse().map_err(|_| KeyringError::RecoveryKey)?;
        let opened = Zeroizing::new(age::decrypt(&identity, &sealed).map_err(|_| KeyringError::RecoveryKey)?);
        let bytes: [u8; 32] = opened.as_slice().try_into().map_err(|_| KeyringError::Damaged)?;
        Ok(StoreKey::from_bytes(bytes))
    }

    fn refuse_early(&mut self, login: &Login, now: Timestamp) -> Result<(), KeyringError> {
        let Some(tries) = self.file.tries.get(login).copied() else { return Ok(()) };
        if tries.locked_since().is_some() {
            return Err(KeyringError::LockedOut);
        }
        if let Some(rebased) = tries.rebased(now) {
            self.save(|file| {
                file.tries.insert(login.clone(), rebased);
            })?;
        }
        match tries.left(now) {
            0 => Ok(()),
            wait => Err(KeyringError::Wait { wait }),
        }
    }

    fn entry(
        &self,
        login: &Login,
        name: String,
        keys: &Unlocked,
        password: &Password,
        strength: Strength,
        source: &dyn Randomness,
    ) -> Result<Entry, KeyringError> {
        let salt = Salt::random(source)?;
        let both = Zeroizing::new([keys.store.expose().as_slice(), keys.personal.expose().as_slice()].concat());
        let wrapping = WrappingKey::from_password(password, &salt, strength)?;
        let wrapped = wrapping.wrap(&both, &self.file.purpose(login, keys.role), source)?;
        Ok(Entry { name, role: keys.role, salt, strength, keys: wrapped })
    }

    fn open_entry(&self, login: &Login, entry: &Entry, password: &Password) -> Result<Unlocked, SecretError> {
        let wrapping = WrappingKey::from_password(password, &entry.salt, entry.strength)?;
        let both = wrapping.unwrap(&entry.keys, &self.file.purpose(login, entry.role))?;
        let (store, personal) = both.split_first_chunk::<32>().ok_or(SecretError::Malformed)?;
        let personal: [u8; 32] = personal.try_into().map_err(|_| SecretError::Malformed)?;
        Ok(Unlocked {
            store: StoreKey::from_bytes(*store),
            personal: WrappingKey::from_bytes(personal),
            role: entry.role,
        })
    }

    /// Changes the file first and the copy in memory after, so that the two never disagree.
    fn save(&mut self, change: impl FnOnce(&mut KeyringFile)) -> Result<(), KeyringError> {
        let mut file = self.file.clone();
        change(&mut file);
        file.write(&self.path)?;
        self.file = file;
        Ok(())
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring({:?})", self.file.face())
    }
}

fn restore(file: &mut KeyringFile, login: &Login, before: Option<Tries>) {
    match before {
        Some(tries) => file.tries.insert(login.clone(), tries),
        None => file.tries.remove(login),
    };
}
