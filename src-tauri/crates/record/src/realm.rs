//! The two worlds that never mix.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether a registry holds real people or practice; nothing ever crosses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Realm {
    /// Real people; what is decided here has legal effect.
    Live,
    /// Training and trial runs with fictitious people.
    Practice,
}

impl fmt::Display for Realm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Live => "live",
            Self::Practice => "practice",
        })
    }
}
