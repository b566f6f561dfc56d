//! Short codes that other rooms give meaning to.

use crate::PacketError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A category, ground, version, language, reason or number: 1 to 64 printable ASCII characters without space.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

impl Code {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Code {
    type Err = PacketError;
    fn from_str(text: &str) -> Result<Self, PacketError> {
        let fits = (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if fits { Ok(Self(text.to_owned())) } else { Err(PacketError::NotACode) }
    }
}

impl TryFrom<String> for Code {
    type Error = PacketError;
    fn try_from(text: String) -> Result<Self, PacketError> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
