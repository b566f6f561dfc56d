//! Passwords, lock-outs and lifting.

use super::Host;
use crate::types::login::{ChangePassword, Lift, LoginLine, Logins};
use crate::types::session::{Nothing, State};
use crate::{ApiError, Code};
use boma_station::{Station, StationError};

impl Host {
    /// Gives the one who is logged in a new password.
    pub fn change_password(&self, request: ChangePassword) -> Result<State, ApiError> {
        let ChangePassword { old, new, again } = request;
        if new != again {
            return Err(ApiError::new(Code::PasswordsDiffer));
        }
        let changed = self.with(|station| station.change_password(&old, &new));
        if changed.as_ref().is_err_and(|error| error.code == Code::LoginLocked) {
            // Whoever guesses at a station that was left open gets no further.
            self.lock(Nothing {})?;
        }
        changed.map_err(|error| match error.code {
            Code::WrongPassword => ApiError { code: Code::OldPasswordWrong, ..error },
            _ => error,
        })?;
        self.state(Nothing {})
    }

    /// The logins of this station.
    pub fn logins(&self, _: Nothing) -> Result<Logins, ApiError> {
        self.with(|station| logins_of(station))
    }

    /// Lets a locked login try again.
    pub fn lift(&self, request: Lift) -> Result<Logins, ApiError> {
        self.with(|station| {
            station.lift(&request.login)?;
            logins_of(station)
        })
    }
}

/// The logins as a supervisor sees them, for a station already held.
pub(super) fn logins_of(station: &Station) -> Result<Logins, StationError> {
    let own = &station.session().login;
    let line = |one: boma_station::LoginLine| LoginLine {
        liftable: one.locked_since.is_some() && one.login != *own,
        login: one.login,
        name: one.name,
        role: one.role,
        locked_since: one.locked_since,
    };
    Ok(Logins { logins: station.logins()?.into_iter().map(line).collect() })
}
