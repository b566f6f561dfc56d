//! Passwords and lock-outs of the station's logins.

use crate::station::KEYRING;
use crate::{Station, StationError, practice};
use boma_guideline::Duty;
use boma_record::{Login, Role, Timestamp};
use boma_store::keyring::{Face, Keyring, KeyringError, LoginFace};
use boma_store::{Act, Password, Store, StoreError, WeakPassword};
use std::sync::Arc;

/// One login as a supervisor sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginLine {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: String,
    /// What the login may do.
    pub role: Role,
    /// When it was locked after too many wrong passwords; none while it is not.
    pub locked_since: Option<Timestamp>,
}

impl Station {
    /// Gives the one who is logged in a new password; a wrong old one is counted like any wrong password.
    pub fn change_password(&mut self, old: &str, new: &str) -> Result<(), StationError> {
        let old = Password::typed(old);
        let chosen = Password::chosen_by(&self.session.login, &self.session.name, new)?;
        if chosen.is(&old) {
            return Err(WeakPassword::Same.into());
        }
        let result = self.rewrap(&old, &chosen);
        if matches!(result, Err(StationError::Keyring(KeyringError::LockedOut))) {
            self.note_lockouts()?;
        }
        result?;
        practice::renew(&self.folder, self.face.realm, &self.session.login, new)
    }

    /// Fails unless the one who is logged in types the own password; a wrong one is counted like any wrong password.
    pub(crate) fn confirm_password(&mut self, typed: &Password) -> Result<(), StationError> {
        let mut ring = Keyring::open(&self.folder.join(KEYRING))?;
        match ring.unlock(&self.session.login, typed, self.lent.now()) {
            Ok(_) => Ok(()),
            Err(KeyringError::LockedOut) => {
                self.note_lockouts()?;
                Err(KeyringError::LockedOut.into())
            }
            Err(other) => Err(other.into()),
        }
    }

    /// The logins and which of them are locked; for supervisors.
    pub fn logins(&self) -> Result<Vec<LoginLine>, StationError> {
        self.demand(Duty::LiftLogin, None, "see-logins")?;
        let face = Keyring::face(&self.folder.join(KEYRING))?;
        let sql = "SELECT login, name, role FROM officer ORDER BY login";
        let lines = self.store.read(|r| {
            r.query_all(sql, [], |row| {
                let login = row.parse::<Login>(0)?;
                let locked_since = locked_since(&face, &login);
                Ok::<_, StoreError>(LoginLine { login, name: row.get(1)?, role: row.word(2)?, locked_since })
            })
        })?;
        Ok(lines)
    }

    /// Lets a locked login try again; for supervisors, and never for the own login.
    pub fn lift(&mut self, login: &Login) -> Result<(), StationError> {
        const ACT: &str = "lift-login";
        self.demand(Duty::LiftLogin, None, ACT)?;
        if *login == self.session.login {
            return Err(StationError::NotAllowed(ACT));
        }
        self.note_lockouts()?;
        let act = self.act("login-lifted", login);
        self.lift_as(&act, login)
    }

    /// Lifts the supervisors whom a new pack of headquarters vouches for: where the only one is locked, nobody else can.
    pub(crate) fn lift_supervisors<'a>(
        &mut self,
        vouched: impl Iterator<Item = &'a Login>,
        pack: u64,
    ) -> Result<(), StationError> {
        let face = Keyring::face(&self.folder.join(KEYRING))?;
        for login in vouched.filter(|login| locked_since(&face, login).is_some()) {
            let act = self.act("login-lifted", login).with("pack", pack);
            self.lift_as(&act, login)?;
        }
        Ok(())
    }

    fn note_lockouts(&mut self) -> Result<(), StationError> {
        let face = Keyring::face(&self.folder.join(KEYRING))?;
        note_lockouts(&mut self.store, &face.logins, self.lent.now())
    }

    /// Inside the transaction: where the disk refuses the key or the journal, there is neither.
    fn rewrap(&mut self, old: &Password, new: &Password) -> Result<(), StationError> {
        let login = self.session.login.clone();
        let (now, random) = (self.lent.now(), Arc::clone(&self.lent.randomness));
        let mut ring = Keyring::open(&self.folder.join(KEYRING))?;
        let act = self.act("password-changed", &login);
        self.store.change(&act, now, |_| Ok(ring.change_password(&login, old, new, now, random.as_ref())?))
    }

    fn lift_as(&mut self, act: &Act, login: &Login) -> Result<(), StationError> {
        let mut ring = Keyring::open(&self.folder.join(KEYRING))?;
        self.store.change(act, self.lent.now(), |_| Ok(ring.lift(login)?))
    }
}

/// Writes the lock-outs down that the journal does not have yet: nobody was logged in when they came.
pub(crate) fn note_lockouts(store: &mut Store, logins: &[LoginFace], now: Timestamp) -> Result<(), StationError> {
    for LoginFace { login, locked_since, .. } in logins {
        let Some(since) = locked_since.map(|since| since.to_string()) else { continue };
        let lines = store.audit_of(login.as_str())?;
        let known = |line: &boma_store::AuditLine| line.act == LOCKED && line.detail.get(SINCE) == Some(&since);
        if !lines.iter().any(known) {
            let act = Act::new("station", LOCKED, login).with(SINCE, &since);
            store.change(&act, now, |_| Ok::<_, StoreError>(()))?;
        }
    }
    Ok(())
}

const LOCKED: &str = "login-locked";
const SINCE: &str = "since";

fn locked_since(face: &Face, login: &Login) -> Option<Timestamp> {
    face.logins.iter().find(|one| one.login == *login).and_then(|one| one.locked_since)
}
