//! Who signs for the one who is logged in: a key of the registry, or one that never leaves its token.

use crate::StationError;
use boma_packet::{PublicKey, Signer, Signs};
use boma_record::KeyId;
use boma_token::{KeyPlace, TokenKey};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The key of a session.
pub(crate) enum SessionKey {
    /// Unwrapped with the password.
    Registry(Signer),
    /// In a token.
    Token(Box<Seat>),
    /// Headquarters vouches for another key since this session began.
    Changed(PublicKey),
}

/// A key in a token, and the way to it once the PIN was given.
pub(crate) struct Seat {
    pub(crate) token: KnownToken,
    pub(crate) public: PublicKey,
    pub(crate) open: Option<TokenKey>,
}

/// A token as the registry knows it: the driver's path stands inside the encrypted registry, so that nobody who can
/// merely write to the disk chooses what runs inside the program.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnownToken {
    pub(crate) driver: PathBuf,
    pub(crate) serial: String,
    pub(crate) label: String,
    /// `CKA_ID` on the token.
    pub(crate) id: Vec<u8>,
}

impl SessionKey {
    /// Its public name.
    pub(crate) fn key_id(&self) -> KeyId {
        self.public().key_id()
    }
}

impl Seat {
    pub(crate) fn place(&self) -> KeyPlace {
        KeyPlace { serial: self.token.serial.clone(), id: self.token.id.clone(), public: self.public }
    }
}

impl Signs for SessionKey {
    type Error = StationError;

    fn public(&self) -> PublicKey {
        match self {
            Self::Registry(signer) => signer.public(),
            Self::Token(seat) => seat.public,
            Self::Changed(key) => *key,
        }
    }

    fn signature(&self, message: &[u8]) -> Result<[u8; 64], StationError> {
        match self {
            Self::Registry(signer) => Ok(signer.sign(message)),
            Self::Token(seat) => Ok(seat.open.as_ref().ok_or(StationError::TokenClosed)?.sign(message)?),
            Self::Changed(_) => Err(StationError::KeyChanged),
        }
    }
}
