//! Who may unlock a registry: the store's key, wrapped once per login and once to headquarters' recovery key.
//!
//! The file `keyring.json` lies beside the registry. Each login's password (Argon2id) opens two keys: the
//! store's, and a personal key that wraps what only this login may use, such as its signing key. A new
//! password wraps the two again and nothing else changes.

mod delay;
mod error;
mod form;
mod ring;

pub use error::KeyringError;
pub use form::{Face, Founding, LoginFace, NewLogin};
pub use ring::{Keyring, Unlocked};
