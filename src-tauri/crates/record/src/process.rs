//! What an applicant asks for.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What an applicant asks for; a guideline says what each asks and shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Process {
    /// To be registered for the first time.
    New,
    /// A change in life to be recorded.
    Update,
    /// A mistake to be put right.
    Correction,
    /// A lost or worn document again.
    Reissue,
    /// To take an earlier file back.
    Withdrawal,
}

impl Process {
    /// Every process.
    pub const ALL: [Self; 5] = [Self::New, Self::Update, Self::Correction, Self::Reissue, Self::Withdrawal];

    /// The word for it in packets, packs and registries.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Update => "update",
            Self::Correction => "correction",
            Self::Reissue => "reissue",
            Self::Withdrawal => "withdrawal",
        }
    }
}

impl fmt::Display for Process {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no process.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such process")]
pub struct UnknownProcess;

impl FromStr for Process {
    type Err = UnknownProcess;
    fn from_str(text: &str) -> Result<Self, UnknownProcess> {
        Self::ALL.into_iter().find(|process| process.as_str() == text).ok_or(UnknownProcess)
    }
}
