//! Keys, passwords, and keys wrapped under keys.

use argon2::{Algorithm, Argon2, Params, Version};
use boma_record::{NoRandomness, Randomness, source::random_bytes};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Why a secret could not be made, wrapped or unwrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The wrapped bytes do not open under this key for this purpose.
    #[error("the key does not open this secret")]
    DoesNotOpen,
    /// The text is no wrapped secret or key.
    #[error("this is not a wrapped secret")]
    Malformed,
    /// The password is shorter than [`Password::SHORTEST`].
    #[error("the password has fewer than {} characters", Password::SHORTEST)]
    TooShort,
    /// The strength asks for what Argon2 can't do, or more memory than there is.
    #[error("the password's strength settings can't be used")]
    Strength,
}

/// The 32 bytes that open a registry; wiped from memory when dropped, never shown.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct StoreKey([u8; 32]);

impl StoreKey {
    /// A fresh key.
    pub fn random(source: &dyn Randomness) -> Result<Self, NoRandomness> {
        random_bytes(source).map(Self)
    }
    /// Wraps 32 bytes that are a key already.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
    /// The 32 bytes.
    #[must_use]
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A password as typed, brought to one spelling (NFKC, as NIST SP 800-63B 5.1.1.2 asks); wiped when dropped.
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// The fewest characters a new password has.
    pub const SHORTEST: usize = 10;

    /// Takes a password that someone typed to get in.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        // Room enough from the start: growing would leave copies behind.
        let mut password = Zeroizing::new(String::with_capacity(text.len().saturating_mul(4)));
        password.extend(text.nfkc());
        Self(password)
    }
    /// Takes a new password; [`SecretError::TooShort`] below [`Self::SHORTEST`] characters.
    pub fn chosen(text: &str) -> Result<Self, SecretError> {
        let password = Self::typed(text);
        if password.text().chars().count() < Self::SHORTEST { Err(SecretError::TooShort) } else { Ok(password) }
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// 16 random bytes that make equal passwords unequal; base64 where written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Salt([u8; 16]);

impl Salt {
    /// A fresh salt.
    pub fn random(source: &dyn Randomness) -> Result<Self, NoRandomness> {
        random_bytes(source).map(Self)
    }
}

impl TryFrom<String> for Salt {
    type Error = SecretError;
    fn try_from(text: String) -> Result<Self, SecretError> {
        let bytes = BASE64.decode(text.as_bytes()).map_err(|_| SecretError::Malformed)?;
        bytes.try_into().map(Self).map_err(|_| SecretError::Malformed)
    }
}

impl From<Salt> for String {
    fn from(salt: Salt) -> Self {
        BASE64.encode(&salt.0)
    }
}

/// How hard guessing a password is made: Argon2id version 0x13 (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strength {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Strength {
    /// For the field: 128 MiB and 3 passes, about a quarter of a second on a slow laptop core.
    pub const FIELD: Self = Self { memory_kib: 128 * 1024, passes: 3, lanes: 1 };
    /// For tests only: guessable in no time.
    pub const WEAK: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };
    // A hostile file must not make the laptop fill its memory before anyone typed a password.
    const MOST_MEMORY_KIB: u32 = 1024 * 1024;
    const MOST_PASSES: u32 = 16;
}

impl Default for Strength {
    fn default() -> Self {
        Self::FIELD
    }
}

/// A 32-byte key that wraps other keys (XChaCha20-Poly1305); wiped when dropped, never shown.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct WrappingKey([u8; 32]);

impl WrappingKey {
    /// A fresh key.
    pub fn random(source: &dyn Randomness) -> Result<Self, NoRandomness> {
        random_bytes(source).map(Self)
    }
    /// Wraps 32 bytes that are a key already.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
    /// The 32 bytes.
    #[must_use]
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Argon2id of a password; slow on purpose.
    pub fn from_password(password: &Password, salt: &Salt, strength: Strength) -> Result<Self, SecretError> {
        if strength.memory_kib > Strength::MOST_MEMORY_KIB || strength.passes > Strength::MOST_PASSES {
            return Err(SecretError::Strength);
        }
        let params = Params::new(strength.memory_kib, strength.passes, strength.lanes, Some(32))
            .map_err(|_| SecretError::Strength)?;
        let mut key = Self([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.0.as_bytes(), &salt.0, &mut key.0)
            .map_err(|_| SecretError::Strength)?;
        Ok(key)
    }

    /// Seals `secret` so that it opens only under this key and for the same `purpose`.
    pub fn wrap(&self, secret: &[u8], purpose: &str, source: &dyn Randomness) -> Result<Wrapped, SecretError> {
        let nonce: [u8; 24] = random_bytes(source)?;
        let payload = Payload { msg: secret, aad: purpose.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| SecretError::Malformed)?;
        Ok(Wrapped([nonce.as_slice(), &sealed].concat()))
    }

    /// Opens what [`Self::wrap`] sealed for the same `purpose`.
    pub fn unwrap(&self, wrapped: &Wrapped, purpose: &str) -> Result<Zeroizing<Vec<u8>>, SecretError> {
        let (nonce, sealed) = wrapped.0.split_first_chunk::<24>().ok_or(SecretError::Malformed)?;
        let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
        let opened = self.cipher().decrypt(&XNonce::from(*nonce), payload);
        opened.map(Zeroizing::new).map_err(|_| SecretError::DoesNotOpen)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

macro_rules! never_shown {
    ($($type:ident),+) => { $(
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($type), "(..)"))
            }
        }
    )+ };
}
never_shown!(StoreKey, Password, WrappingKey);

/// A secret sealed under a [`WrappingKey`]: 24-byte nonce, ciphertext, 16-byte tag; base64 where written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Wrapped(Vec<u8>);

impl Wrapped {
    /// Takes bytes that [`Self::as_bytes`] gave.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
    /// Nonce, ciphertext and tag.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl TryFrom<String> for Wrapped {
    type Error = SecretError;
    fn try_from(text: String) -> Result<Self, SecretError> {
        BASE64.decode(text.as_bytes()).map(Self).map_err(|_| SecretError::Malformed)
    }
}

impl From<Wrapped> for String {
    fn from(wrapped: Wrapped) -> Self {
        BASE64.encode(&wrapped.0)
    }
}
