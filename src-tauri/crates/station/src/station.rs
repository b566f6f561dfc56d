//! The unlocked station.

use crate::outfit::Outfit;
use crate::session_key::{Seat, SessionKey};
use crate::token;
use crate::{ClockBounds, StationError, freeze, logins, practice, sealed};
use boma_packet::{PublicKey, Signer};
use boma_record::{Login, Realm, Role, StationCode, Surroundings};
use boma_store::keyring::{Face, Keyring, KeyringError};
use boma_store::{Act, Migration, Password, Schema, Store, StoreError, StoreKey, Wrapped, WrappingKey, params};
use std::path::{Path, PathBuf};

/// The tables of a station's registry.
pub const SCHEMA: Schema = Schema {
    name: "station",
    migrations: &[
        Migration { number: 1, name: "station", sql: include_str!("migrations/0001_station.sql") },
        Migration { number: 2, name: "guideline", sql: include_str!("migrations/0002_guideline.sql") },
        Migration { number: 3, name: "verification", sql: include_str!("migrations/0003_verification.sql") },
        Migration { number: 4, name: "erasing", sql: include_str!("migrations/0004_erasing.sql") },
        Migration { number: 5, name: "token", sql: include_str!("migrations/0005_token.sql") },
    ],
};

pub(crate) const KEYRING: &str = "keyring.json";
pub(crate) const REGISTRY: &str = "registry.db";

/// A station that somebody unlocked; one process at a time.
pub struct Station {
    pub(crate) folder: PathBuf,
    pub(crate) face: Face,
    pub(crate) store: Store,
    pub(crate) store_key: StoreKey,
    pub(crate) session: Session,
    pub(crate) outfit: Option<Outfit>,
    pub(crate) lent: Surroundings,
}

/// Who is logged in.
pub struct Session {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: String,
    /// What the login may do.
    pub role: Role,
    pub(crate) signer: SessionKey,
}

impl Session {
    /// The login's key lies in a token whose PIN was not given yet.
    #[must_use]
    pub const fn pin_wanted(&self) -> bool {
        match &self.signer {
            SessionKey::Token(seat) => seat.open.is_none(),
            SessionKey::Registry(_) | SessionKey::Changed(_) => false,
        }
    }
}

impl Station {
    /// What the station in `folder` tells without any password; none where there is no station.
    pub fn face(folder: &Path) -> Result<Option<Face>, StationError> {
        match Keyring::face(&folder.join(KEYRING)) {
            Ok(face) => Ok(Some(face)),
            Err(KeyringError::File(StoreError::NotFound)) => Ok(None),
            Err(other) => Err(other.into()),
        }
    }

    /// Unlocks the station in `folder`; a wrong password is counted and makes the next try wait.
    pub fn unlock(folder: &Path, login: &Login, password: &Password, lent: Surroundings) -> Result<Self, StationError> {
        let mut ring = Keyring::open(&folder.join(KEYRING)).map_err(not_set_up)?;
        let face = ring.own_face();
        let keys = ring.unlock(login, password, lent.now())?;
        let mut store = Store::open(&folder.join(REGISTRY), &keys.store, &SCHEMA).map_err(damaged_not_wrong)?;
        let session = open_session(&store, &face, login, &keys.personal)?;
        let act = Act::new(login, "session-opened", login);
        let now = lent.now();
        let outfit = Outfit::latest(&store, &face)?;
        let bounds = outfit.as_ref().map(|outfit| outfit.clock);
        store.change(&act, now, |c| freeze::see_clock(c, now, bounds))?;
        logins::note_lockouts(&mut store, &face.logins, lent.now())?;
        practice::forget_in_live(folder, face.realm)?;
        sealed::clear_half_written(folder)?;
        let mut station = Self { folder: folder.to_owned(), face, store, store_key: keys.store, session, outfit, lent };
        // Where the disk is full it waits for another start: nobody may be kept out by it.
        drop(station.finish_erasing());
        Ok(station)
    }

    /// Notes that the login leaves and makes a backup where one is due; the keys go when the station is dropped.
    pub fn close(&mut self) -> Result<(), StationError> {
        let act = self.act("session-closed", &self.session.login);
        self.store.change(&act, self.lent.now(), |_| Ok::<_, StoreError>(()))?;
        self.back_up_when_due()
    }

    /// Who is logged in.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }
    /// The realm.
    #[must_use]
    pub const fn realm(&self) -> Realm {
        self.face.realm
    }
    /// The station's code.
    #[must_use]
    pub const fn code(&self) -> &StationCode {
        &self.face.station
    }
    /// The office's name.
    #[must_use]
    pub fn office(&self) -> &str {
        &self.face.office
    }
    /// Headquarters' provisioning pack was taken in.
    #[must_use]
    pub const fn is_provisioned(&self) -> bool {
        self.outfit.is_some()
    }
    /// The days that the laptop's clock may show.
    pub fn clock_bounds(&self) -> Result<ClockBounds, StationError> {
        self.outfit().map(|outfit| outfit.clock)
    }

    pub(crate) fn outfit(&self) -> Result<&Outfit, StationError> {
        self.outfit.as_ref().ok_or(StationError::NotProvisioned)
    }

    pub(crate) fn act(&self, act: &'static str, subject: impl std::fmt::Display) -> Act {
        Act::new(&self.session.login, act, subject)
    }
}

/// What binds a wrapped signing key to its owner.
pub(crate) fn signing_purpose(station: &StationCode, login: &Login) -> String {
    format!("boma-officer-sign-v1 {station} {login}")
}

fn open_session(store: &Store, face: &Face, login: &Login, personal: &WrappingKey) -> Result<Session, StationError> {
    let sql = "SELECT name, role, wrapped_key, public_key, token FROM officer WHERE login = ?1";
    let (name, role, wrapped, public, token) = store.read(|r| {
        r.query_one(sql, params![login.to_string()], |row| {
            let token = row.get::<Option<String>>(4)?.as_deref().map(token::known).transpose()?;
            let public = row.parse::<PublicKey>(3)?;
            Ok::<_, StoreError>((row.get(0)?, row.word::<Role>(1)?, Wrapped::from_bytes(row.get(2)?), public, token))
        })
    })?;
    let signer = match token {
        Some(token) => SessionKey::Token(Box::new(Seat { token, public, open: None })),
        None => SessionKey::Registry(unwrapped(personal, &wrapped, &signing_purpose(&face.station, login))?),
    };
    Ok(Session { login: login.clone(), name, role, signer })
}

fn unwrapped(personal: &WrappingKey, wrapped: &Wrapped, purpose: &str) -> Result<Signer, StationError> {
    let seed = personal.unwrap(wrapped, purpose)?;
    let seed: &[u8; 32] = seed.as_slice().try_into().map_err(|_| StationError::Damaged)?;
    Ok(Signer::from_seed(seed))
}

fn not_set_up(error: KeyringError) -> StationError {
    match error {
        KeyringError::File(StoreError::NotFound) => StationError::NotSetUp,
        other => other.into(),
    }
}

/// The keyring just gave this key out, so a registry that it does not open is a damaged one.
fn damaged_not_wrong(error: StoreError) -> StationError {
    match error {
        StoreError::WrongKey | StoreError::NotFound => StoreError::Damaged.into(),
        other => other.into(),
    }
}
