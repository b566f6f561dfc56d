//! A signing key in a token, for those who have one: set up, opened with its PIN once a session, left again.
//!
//! The password opens the registry as for everybody; what is signed, verified or approved needs the token as well. A new
//! key counts from the day headquarters vouches for it; until then the login signs with the one it has.

use crate::session_key::{KnownToken, SessionKey};
use crate::station::{KEYRING, signing_purpose};
use crate::{Station, StationError};
use boma_packet::{PublicKey, Signer};
use boma_record::{Login, source::random_bytes};
use boma_store::keyring::Keyring;
use boma_store::{Act, Change, Password, StoreError, params};
use boma_token::{Driver, Pin, TokenError, TokenFace, usual_drivers};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A token that is in, and the driver that found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundToken {
    /// The driver's path.
    pub driver: PathBuf,
    /// The token.
    pub face: TokenFace,
}

/// Where the signing key of the one who is logged in lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// Where it lies now.
    pub now: KeyHome,
    /// Where the key lies that waits for headquarters; none where none does.
    pub next: Option<KeyHome>,
}

/// Where a key lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyHome {
    /// In the registry, wrapped under the login's password.
    Registry,
    /// In a token, with its label and serial number.
    Token {
        /// What its owner called it.
        label: String,
        /// Its serial number.
        serial: String,
    },
}

impl Station {
    /// Where the own signing key lies.
    pub fn signing_key(&self) -> Result<SigningKey, StationError> {
        let sql = "SELECT token FROM next_key WHERE login = ?1";
        let login = self.session.login.to_string();
        let next: Option<Option<String>> =
            self.store.read(|r| r.query_optional(sql, params![login], |row| row.get::<Option<String>>(0)))?;
        let now = match &self.session.signer {
            SessionKey::Token(seat) => home(&seat.token),
            SessionKey::Registry(_) | SessionKey::Changed(_) => KeyHome::Registry,
        };
        Ok(SigningKey { now, next: next.map(|token| home_of(token.as_deref())).transpose()? })
    }

    /// The tokens that are in, behind `driver` or the drivers in their usual places, sorted by serial number.
    ///
    /// A usual driver that does not work is passed over; one that was named is not.
    pub fn tokens(&self, driver: Option<&Path>) -> Result<Vec<FoundToken>, StationError> {
        let found = |driver: &Driver| {
            let faces = driver.tokens()?.into_iter();
            Ok::<_, TokenError>(faces.map(|face| FoundToken { driver: driver.path().to_owned(), face }).collect())
        };
        let mut tokens: Vec<FoundToken> = match driver {
            Some(path) => found(&Driver::load(path)?)?,
            None => usual_drivers().iter().filter_map(|path| found(&Driver::load(path).ok()?).ok()).flatten().collect(),
        };
        // Two drivers may serve one token.
        let mut seen = BTreeSet::new();
        tokens.retain(|one| seen.insert(one.face.serial.clone()));
        tokens.sort_by(|one, other| one.face.serial.cmp(&other.face.serial));
        Ok(tokens)
    }

    /// Makes a key in the token with this serial number, to be the own signing key once headquarters vouches for it.
    pub fn enrol_token(&mut self, driver: Option<&Path>, serial: &str, pin: &Pin) -> Result<(), StationError> {
        let mut tokens = self.tokens(driver)?.into_iter();
        let wanted = tokens.find(|one| one.face.serial == serial).ok_or(TokenError::Absent)?;
        let FoundToken { driver, face } = wanted;
        let id: [u8; 16] = random_bytes(self.lent.randomness.as_ref())?;
        let named = format!("boma {} {}", self.face.station, self.session.login);
        let place = Driver::load(&driver)?.make_key(serial, pin, &id, &named)?;
        let known = KnownToken { driver, serial: serial.to_owned(), label: face.label, id: place.id };
        let json = serde_json::to_string(&known).map_err(|_| StationError::Damaged)?;
        let act = self.act("token-enrolled", &self.session.login).with("serial", serial);
        self.keep_next(&act, place.public, &[], Some(&json))
    }

    /// Opens the own token with its PIN, which stays in memory until the station is locked.
    pub fn open_token(&mut self, pin: Pin) -> Result<(), StationError> {
        let SessionKey::Token(seat) = &mut self.session.signer else { return Err(StationError::NoToken) };
        seat.open = None;
        seat.open = Some(Driver::load(&seat.token.driver)?.open(seat.place(), pin)?);
        Ok(())
    }

    /// Makes a key in the registry, to be the own signing key again once headquarters vouches for it; takes the password.
    ///
    /// Where only a token's key waits for headquarters, it waits no longer.
    pub fn leave_token(&mut self, password: &Password) -> Result<(), StationError> {
        let login = self.session.login.clone();
        let waits = self.signing_key()?.next.is_some();
        let in_registry = matches!(self.session.signer, SessionKey::Registry(_));
        if in_registry && !waits {
            return Err(StationError::NoToken);
        }
        let random = Arc::clone(&self.lent.randomness);
        let keys = Keyring::open(&self.folder.join(KEYRING))?.unlock(&login, password, self.lent.now())?;
        let act = self.act("token-left", &login);
        if in_registry {
            return self.store.change(&act, self.lent.now(), |c| forget_next(c, &login));
        }
        let signer = Signer::generate(random.as_ref())?;
        let purpose = signing_purpose(&self.face.station, &login);
        let wrapped = keys.personal.wrap(signer.expose_seed().as_slice(), &purpose, random.as_ref())?;
        self.keep_next(&act, signer.public(), wrapped.as_bytes(), None)
    }

    fn keep_next(
        &mut self,
        act: &Act,
        key: PublicKey,
        wrapped: &[u8],
        token: Option<&str>,
    ) -> Result<(), StationError> {
        let login = self.session.login.clone();
        self.store.change(act, self.lent.now(), |c| {
            forget_next(c, &login)?;
            let sql = "INSERT INTO next_key (login, public_key, wrapped_key, token) VALUES (?1, ?2, ?3, ?4)";
            c.execute_one(sql, params![login.to_string(), key.to_string(), wrapped, token])?;
            Ok(())
        })
    }
}

/// The next key of a login becomes its key; the old one is gone.
pub(crate) fn take_next(c: &Change<'_>, by: &Login, login: &Login) -> Result<(), StationError> {
    let sql = "UPDATE officer SET public_key = next.public_key, wrapped_key = next.wrapped_key, token = next.token
               FROM next_key AS next WHERE officer.login = ?1 AND next.login = ?1";
    c.execute_one(sql, params![login.to_string()])?;
    c.also(&Act::new(by, "signing-key-changed", login));
    forget_next(c, login)
}

/// No other key waits for headquarters.
pub(crate) fn forget_next(c: &Change<'_>, login: &Login) -> Result<(), StationError> {
    c.execute("DELETE FROM next_key WHERE login = ?1", params![login.to_string()])?;
    Ok(())
}

/// The token that a row of the registry names.
pub(crate) fn known(json: &str) -> Result<KnownToken, StoreError> {
    serde_json::from_str(json).map_err(|_| StoreError::Unreadable("token".to_owned()))
}

fn home_of(json: Option<&str>) -> Result<KeyHome, StationError> {
    Ok(json.map(known).transpose()?.map_or(KeyHome::Registry, |token| home(&token)))
}

fn home(token: &KnownToken) -> KeyHome {
    KeyHome::Token { label: token.label.clone(), serial: token.serial.clone() }
}
