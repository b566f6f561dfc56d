//! Where a file stands.

use serde::{Deserialize, Serialize};

/// Where a file stands between the counter and headquarters' answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum FileState {
    /// Being filled in.
    Draft,
    /// Signed by the officer; waits for a supervisor.
    Submitted,
    /// Compared by a second login; waits for a supervisor.
    Verified,
    /// Sent back to the officer with a reason.
    Returned,
    /// Waits for something named in its reason.
    Held,
    /// Taken back by the applicant before it was sealed; nothing travels.
    Withdrawn,
    /// Approved and sealed; waits to be exported.
    Sealed,
    /// In a finished bundle; no answer yet.
    Exported,
    /// Headquarters says that it has not arrived.
    Missing,
    /// In the national register.
    Registered,
    /// Arrived; people at headquarters decide a question about it.
    InQuestion,
    /// Refused at headquarters, with a reason.
    Refused,
}
