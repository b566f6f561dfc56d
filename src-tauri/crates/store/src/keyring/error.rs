//! What can go wrong with a keyring.

use crate::{SecretError, StoreError};
use boma_record::NoRandomness;

/// Why a keyring could not be used; never says more than the one at the keyboard may know.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// Wrong login or password; `wait` is the seconds until the next try.
    #[error("wrong login or password")]
    WrongPassword {
        /// Seconds until the next try.
        wait: u64,
    },
    /// Too soon after a wrong password; `wait` is the seconds left.
    #[error("the next try is allowed in {wait} seconds")]
    Wait {
        /// Seconds left.
        wait: u64,
    },
    /// Too many wrong passwords in a row: locked until somebody lifts it.
    #[error("the login is locked after too many wrong passwords")]
    LockedOut,
    /// The login has a key already.
    #[error("the login has a key already")]
    LoginTaken,
    /// No such login.
    #[error("no such login")]
    UnknownLogin,
    /// The file is no keyring, or was changed by other hands.
    #[error("the keyring file is damaged")]
    Damaged,
    /// A newer program wrote the file; carries its version.
    #[error("a newer program wrote the keyring (version {0})")]
    Newer(u32),
    /// No recovery key was set.
    #[error("no recovery key was set")]
    NoRecovery,
    /// The recovery key is no age X25519 key, or another one.
    #[error("the recovery key does not fit")]
    RecoveryKey,
    /// A secret could not be made.
    #[error(transparent)]
    Secret(SecretError),
    /// The file could not be read or written.
    #[error(transparent)]
    File(StoreError),
}

impl From<NoRandomness> for KeyringError {
    fn from(error: NoRandomness) -> Self {
        Self::Secret(error.into())
    }
}

impl From<SecretError> for KeyringError {
    fn from(error: SecretError) -> Self {
        match error {
            SecretError::Malformed => Self::Damaged,
            other => Self::Secret(other),
        }
    }
}

impl From<std::io::Error> for KeyringError {
    fn from(error: std::io::Error) -> Self {
        Self::File(error.into())
    }
}
