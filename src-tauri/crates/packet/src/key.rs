//! Keys that sign: Ed25519 (RFC 8032).

use crate::PacketError;
use boma_record::{KeyId, NoRandomness, Randomness, source::random_bytes};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// A secret Ed25519 key; its memory is wiped when it goes, and `Debug` shows its public name only.
#[derive(Clone)]
pub struct Signer(SigningKey);

impl Signer {
    /// The key of a 32-byte seed (RFC 8032 section 5.1.5).
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// A new key from fresh random bytes.
    pub fn generate(source: &dyn Randomness) -> Result<Self, NoRandomness> {
        let seed = Zeroizing::new(random_bytes(source)?);
        Ok(Self::from_seed(&seed))
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// The public key's name: SHA-256 of its 32 bytes.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.public().key_id()
    }

    /// The 64-byte signature over `message` (RFC 8032 section 5.1.6).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// The secret seed, to be stored wrapped and nothing else.
    #[must_use]
    pub fn expose_seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.key_id())
    }
}

/// Who can sign: a key in memory, or one that never leaves a token.
pub trait Signs {
    /// Why a signature could not be made, or a statement not be written.
    type Error: From<PacketError>;

    /// The public half.
    fn public(&self) -> PublicKey;

    /// The 64-byte signature over `message` (RFC 8032 section 5.1.6).
    fn signature(&self, message: &[u8]) -> Result<[u8; 64], Self::Error>;
}

impl Signs for Signer {
    type Error = PacketError;

    fn public(&self) -> PublicKey {
        self.public()
    }

    fn signature(&self, message: &[u8]) -> Result<[u8; 64], PacketError> {
        Ok(self.sign(message))
    }
}

/// A public Ed25519 key, written as 64 small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Takes 32 bytes that are a point of the curve and not one of small order.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, PacketError> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| PacketError::NotAPublicKey)?;
        // A key of small order accepts signatures nobody made.
        if key.is_weak() { Err(PacketError::NotAPublicKey) } else { Ok(Self(key)) }
    }

    /// The 32 bytes (RFC 8032 section 5.1.2).
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Its name: SHA-256 of its 32 bytes.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        KeyId::of(self.as_bytes())
    }

    /// Checks a 64-byte signature over `message`, strictly: one message and key have one valid signature only.
    pub fn verify(&self, message: &[u8], signature: &[u8; 64]) -> Result<(), PacketError> {
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        self.0.verify_strict(message, &signature).map_err(|_| PacketError::SignatureWrong(self.key_id()))
    }
}

impl FromStr for PublicKey {
    type Err = PacketError;
    fn from_str(text: &str) -> Result<Self, PacketError> {
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| PacketError::NotAPublicKey)?;
        Self::from_bytes(&bytes.try_into().map_err(|_| PacketError::NotAPublicKey)?)
    }
}

impl TryFrom<String> for PublicKey {
    type Error = PacketError;
    fn try_from(text: String) -> Result<Self, PacketError> {
        text.parse()
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.to_string()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(self.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl PartialOrd for PublicKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PublicKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}
