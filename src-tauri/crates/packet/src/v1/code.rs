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
    /// A code for any text, such as a stranger's file name: other characters become `_`, and 64 are kept.
    #[must_use]
    pub fn squeezed(text: &str) -> Self {
        let kept = text.chars().take(64).map(|c| if c.is_ascii_graphic() { c } else { '_' });
        let code: String = kept.collect();
        Self(if code.is_empty() { "_".to_owned() } else { code })
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_are_short_and_plain() {
        for text in ["", "two words", "né", "line\n", &"x".repeat(65)] {
            assert_eq!(text.parse::<Code>(), Err(PacketError::NotACode), "{text:?} is no code");
        }
        assert_eq!(Code::squeezed("My file.doc").as_str(), "My_file.doc", "spaces are no part of a code");
    }

    proptest! {
        #[test]
        fn any_text_can_be_squeezed(text in ".{0,100}") {
            let code = Code::squeezed(&text);
            prop_assert_eq!(code.as_str().parse(), Ok(code.clone()), "what comes out is a code");
        }
    }
}
