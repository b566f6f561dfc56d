//! Names as they are said: a chain of generations, not a family name.

use crate::text::{TextError, clean};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One name, kept as written (Unicode NFC, letters untouched), 1 to 120 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
pub struct Name(String);

impl Name {
    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Name {
    type Err = TextError;
    fn from_str(written: &str) -> Result<Self, TextError> {
        clean(written, 120, false).map(Self)
    }
}

impl TryFrom<String> for Name {
    type Error = TextError;
    fn try_from(written: String) -> Result<Self, TextError> {
        written.parse()
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person's names by generation; nobody inherits a surname, women keep their own chain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NameChain {
    /// The person's own name.
    pub own: Option<Name>,
    /// The father's own name; none where the father is unknown.
    pub father: Option<Name>,
    /// The father's father's own name.
    pub grandfather: Option<Name>,
    /// One generation further.
    pub great_grandfather: Option<Name>,
    /// Baptismal or Arabic name, which may stand first on other papers.
    pub baptismal: Option<Name>,
    /// What people call the person.
    pub known_as: Option<Name>,
    /// The mother's own name.
    pub mother: Option<Name>,
}

impl NameChain {
    /// The line on a document: own, father, grandfather, great-grandfather.
    #[must_use]
    pub fn line(&self) -> String {
        let chain = [&self.own, &self.father, &self.grandfather, &self.great_grandfather];
        chain.into_iter().flatten().map(Name::as_str).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_letters_and_composes_only() {
        let name: Name = "  De\u{308}ŋ ".parse().unwrap();
        assert_eq!(name.as_str(), "Dëŋ", "NFC joins the mark, nothing else changes");
        let bari: Name = "Ku'de".parse().unwrap();
        assert_eq!(bari.as_str(), "Ku'de", "the apostrophe is a letter in Bari");
        let open: Name = "Dɛ\u{308}ŋ".parse().unwrap();
        assert_eq!(open.as_str().chars().count(), 4, "no precomposed form exists, the mark stays");
    }

    #[test]
    fn refuses_hidden_characters() {
        assert_eq!(
            "Deng\u{202E}gneD".parse::<Name>(),
            Err(TextError::Hidden(0x202E)),
            "a direction override hides text"
        );
        assert_eq!("".parse::<Name>(), Err(TextError::Empty), "a name has a letter");
        assert!("ɛ\u{331}\u{308}".repeat(120).parse::<Name>().is_ok(), "a letter with two marks is one letter");
        assert!("x\u{331}\u{302}\u{303}\u{304}".repeat(120).parse::<Name>().is_err(), "a tower of marks is no letter");
        assert_eq!("x".repeat(121).parse::<Name>(), Err(TextError::TooLong(120)), "the limit is 120");
    }

    #[test]
    fn the_line_skips_what_is_unknown() {
        let chain = NameChain {
            own: "Nyandeng".parse().ok(),
            grandfather: "Garang".parse().ok(),
            baptismal: "Maria".parse().ok(),
            ..NameChain::default()
        };
        assert_eq!(chain.line(), "Nyandeng Garang", "baptismal names are kept apart from the chain");
    }
}
