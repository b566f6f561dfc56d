//! What a login may do.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The part a person plays; never two roles' acts by one login on one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Role {
    /// Enrols applicants at the counter.
    Officer,
    /// Reviews, returns, holds and approves what officers submit.
    Supervisor,
    /// Decides cases at headquarters.
    Adjudicator,
    /// Provisions stations and issues credentials.
    Administrator,
    /// Prepares and runs training in the practice realm.
    Trainer,
    /// Reads the journal; changes nothing.
    Auditor,
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Officer => "officer",
            Self::Supervisor => "supervisor",
            Self::Adjudicator => "adjudicator",
            Self::Administrator => "administrator",
            Self::Trainer => "trainer",
            Self::Auditor => "auditor",
        })
    }
}
