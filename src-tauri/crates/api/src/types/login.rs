//! Passwords and the logins of a station.

use boma_record::{Login, Role, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A new password for the one who is logged in; answers with [`super::session::State`].
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    /// The password until now, as typed.
    pub old: String,
    /// The new one as typed.
    pub new: String,
    /// The new one as typed again.
    pub again: String,
}

/// Lets a locked login try again; answers with [`Logins`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Lift {
    /// The login.
    pub login: Login,
}

/// The logins of this station, for supervisors.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Logins {
    /// One line for each, sorted by login.
    pub logins: Vec<LoginLine>,
}

/// One login as a supervisor sees it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LoginLine {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: String,
    /// What the login may do.
    pub role: Role,
    /// When it was locked after too many wrong passwords; none while it is not.
    pub locked_since: Option<Timestamp>,
    /// Whether the one who looks may lift it.
    pub liftable: bool,
}
