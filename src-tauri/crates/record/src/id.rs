//! Names of things: each a type of its own, so that none can stand where another belongs.

use crate::source::{NoRandomness, random_bytes};
use crate::{Randomness, Timestamp};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

/// A text that is not the identifier it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{text}' is not {wanted}")]
pub struct NotAnId {
    /// What was given, cut to 80 characters.
    pub text: String,
    /// What it should have been, in words.
    pub wanted: &'static str,
}

impl NotAnId {
    pub(crate) fn new(text: &str, wanted: &'static str) -> Self {
        Self { text: text.chars().take(80).collect(), wanted }
    }
}

macro_rules! text_form {
    ($type:ident) => {
        impl TryFrom<String> for $type {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }
        impl From<$type> for String {
            fn from(id: $type) -> Self {
                id.to_string()
            }
        }
    };
}
pub(crate) use text_form;

macro_rules! text_id {
    ($(#[$doc:meta])* $type:ident, $wanted:literal, $test:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
        pub struct $type(String);

        impl $type {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl FromStr for $type {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let test: fn(&str) -> bool = $test;
                if test(text) { Ok(Self(text.to_owned())) } else { Err(NotAnId::new(text, $wanted)) }
            }
        }
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        text_form!($type);
    };
}
pub(crate) use text_id;

text_id!(
    /// A station's code, 3 to 8 capital letters and digits, also a folder name on a stick: `JUB1`.
    StationCode,
    "a station code of 3 to 8 capital letters and digits",
    |t| (3..=8).contains(&t.len())
        && t.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && t.bytes().next().is_some_and(|b| b.is_ascii_uppercase())
);

text_id!(
    /// The name a person logs in with: 2 to 32 of `a-z 0-9 . -`, starting with a letter.
    Login,
    "a login of 2 to 32 small letters, digits, dots or hyphens",
    |t| (2..=32).contains(&t.len())
        && t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-')
        && t.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
);

macro_rules! hash_id {
    ($(#[$doc:meta])* $type:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
        pub struct $type([u8; 32]);

        impl $type {
            /// SHA-256 (FIPS 180-4) of `bytes`.
            #[must_use]
            pub fn of(bytes: &[u8]) -> Self {
                Self(Sha256::digest(bytes).into())
            }
            /// Wraps 32 bytes that are such a hash already.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }
            /// The 32 bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }
        impl FromStr for $type {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let wrong = || NotAnId::new(text, "a SHA-256 in 64 small hexadecimal digits");
                let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| wrong())?;
                bytes.try_into().map(Self).map_err(|_| wrong())
            }
        }
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&HEXLOWER.encode(&self.0))
            }
        }
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($type))
            }
        }
        text_form!($type);
    };
}

hash_id!(
    /// SHA-256 of some bytes, written as 64 small hexadecimal digits.
    Digest
);
hash_id!(
    /// SHA-256 of an Ed25519 public key (32 bytes, RFC 8032).
    KeyId
);

/// An enrolment's identity for ever: a UUID version 7 (RFC 9562).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
pub struct EnrolmentId(uuid::Uuid);

impl EnrolmentId {
    /// A new identity from the time and 74 random bits.
    pub fn new(now: Timestamp, source: &dyn Randomness) -> Result<Self, NoRandomness> {
        let millis = u64::try_from(now.unix_millis()).unwrap_or(0);
        let random: [u8; 10] = random_bytes(source)?;
        Ok(Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()))
    }
}

impl FromStr for EnrolmentId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let id = uuid::Uuid::parse_str(text).ok().filter(|id| id.get_version_num() == 7);
        // Only one spelling per identity: the same file must not appear under two names.
        id.filter(|id| id.hyphenated().to_string() == text)
            .map(Self)
            .ok_or_else(|| NotAnId::new(text, "an enrolment id (UUID version 7 in small letters)"))
    }
}

impl fmt::Display for EnrolmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}
text_form!(EnrolmentId);

/// A packet's number at its station, from 1, without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "number"))]
pub struct Sequence(u64);

impl Sequence {
    /// The first packet of a station.
    pub const FIRST: Self = Self(1);
    /// The number that follows.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl TryFrom<u64> for Sequence {
    type Error = NotAnId;
    /// Takes 1 to 2^53-1, so that JSON carries it exactly.
    fn try_from(number: u64) -> Result<Self, NotAnId> {
        if (1..=(1 << 53) - 1).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotAnId::new(&number.to_string(), "a sequence number from 1"))
        }
    }
}

impl From<Sequence> for u64 {
    fn from(sequence: Sequence) -> Self {
        sequence.0
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
