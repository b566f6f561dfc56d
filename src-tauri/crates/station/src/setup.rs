//! A new laptop becomes a station that asks headquarters to vouch for it.

use crate::station::{KEYRING, REGISTRY, signing_purpose};
use crate::transfer::StickError;
use crate::{SCHEMA, Station, StationError, setting};
use boma_packet::bundle::{PACKETS, REQUEST, station_folder};
use boma_packet::{Envelope, Identity, PublicKey, RequestedOfficer, Signer, StationRequest, sign_statement};
use boma_record::{Login, Name, Realm, Role, StationCode, Surroundings, Timestamp};
use boma_store::keyring::{Founding, Keyring, NewLogin};
use boma_store::{Act, Change, Password, Store, StoreError, StoreKey, Strength, Wrapped, file, params};
use std::fs;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The keyring of a set-up that is not finished.
const UNFINISHED: &str = "keyring.unfinished";
/// The setting that says when the request was last written.
const WRITTEN_AT: &str = "request_written_at";

/// What a new station starts with.
pub struct NewStation {
    /// Its realm, for ever.
    pub realm: Realm,
    /// The code it asks for.
    pub code: StationCode,
    /// The office it stands in.
    pub office: Name,
    /// How hard guessing a password is made.
    pub strength: Strength,
    /// Who works there.
    pub officers: Vec<NewOfficer>,
}

/// A person who will work at the station.
pub struct NewOfficer {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: Name,
    /// The part played.
    pub role: Role,
    /// The first password.
    pub password: Password,
}

/// A person's keys as they are made.
pub(crate) struct Founded {
    pub(crate) officer: RequestedOfficer,
    pub(crate) wrapped_key: Wrapped,
}

impl Station {
    /// Makes a station in `folder` and gives back its request to headquarters.
    ///
    /// The keyring gets its name last: a set-up that was cut off leaves a folder that is no station, and the next one
    /// clears it away. A registry without any keyring is never touched: it may be somebody's work.
    pub fn create(folder: &Path, new: NewStation, lent: &Surroundings) -> Result<Envelope, StationError> {
        if new.officers.is_empty() {
            return Err(StationError::NobodyNamed);
        }
        let unfinished = folder.join(UNFINISHED);
        clear_unfinished(folder)?;
        if folder.join(KEYRING).exists() || folder.join(REGISTRY).exists() {
            return Err(StationError::AlreadySetUp);
        }
        fs::create_dir_all(folder.join(PACKETS)).map_err(StoreError::from)?;
        let random = lent.randomness.as_ref();
        let key = StoreKey::random(random)?;
        let founding = Founding { realm: new.realm, station: new.code.clone(), office: new.office.as_str().to_owned() };
        let mut ring = Keyring::create(&unfinished, founding)?;
        let mut founded = Vec::new();
        for officer in new.officers {
            founded.push(found_officer(&mut ring, officer, &new.code, &key, new.strength, lent)?);
        }
        let (signer, identity) = (Signer::generate(random)?, Identity::generate(random)?);
        let request = StationRequest {
            realm: new.realm,
            station: new.code.clone(),
            office: new.office,
            station_key: signer.public(),
            station_recipient: identity.recipient(),
            officers: founded.iter().map(|one| one.officer.clone()).collect(),
            requested_at: lent.now(),
        };
        let mut store = Store::create(&folder.join(REGISTRY), &key, &SCHEMA)?;
        let act = Act::new("station", "station-created", &new.code);
        store.change(&act, lent.now(), |c| write(c, &founded, &signer, &identity, &request))?;
        drop(store);
        fs::rename(&unfinished, folder.join(KEYRING)).map_err(StoreError::from)?;
        file::sync_folder(folder).map_err(StoreError::from)?;
        Ok(sign_statement(&request, &signer)?)
    }

    /// The request to headquarters, made anew from the registry.
    pub fn request(&self) -> Result<Envelope, StationError> {
        let sql = "SELECT login, name, role, officer.public_key, next_key.public_key
                   FROM officer LEFT JOIN next_key USING (login) ORDER BY login";
        let officers: Vec<RequestedOfficer> = self.store.read(|r| {
            r.query_all(sql, [], |row| {
                Ok::<_, StoreError>(RequestedOfficer {
                    login: row.parse(0)?,
                    name: row.parse(1)?,
                    role: row.word(2)?,
                    key: row.take::<String, PublicKey>(3)?,
                    next_key: row.parse_optional(4)?,
                })
            })
        })?;
        // After a dead laptop was opened, those who did not come along have no key here any more.
        let here = |officer: &RequestedOfficer| self.face.logins.iter().any(|known| known.login == officer.login);
        let officers = officers.into_iter().filter(here).collect();
        let signer = self.station_signer()?;
        let request = StationRequest {
            realm: self.realm(),
            station: self.code().clone(),
            office: self.office().parse().map_err(|_| StationError::Damaged)?,
            station_key: signer.public(),
            station_recipient: self.station_identity()?.recipient(),
            officers,
            requested_at: self.requested_at()?,
        };
        Ok(sign_statement(&request, &signer)?)
    }

    /// Writes the request to the stick `top` and notes that; says where.
    pub fn write_request(&mut self, top: &Path) -> Result<PathBuf, StationError> {
        let path = write_request(top, self.code(), &self.request()?)?;
        let (act, now) = (self.act("request-written", self.code()), self.lent.now());
        self.store.change(&act, now, |c| setting::set(c, WRITTEN_AT, &now.to_string()))?;
        Ok(path)
    }

    /// When the request was last written to a stick; none before the first time.
    pub fn request_written_at(&self) -> Result<Option<Timestamp>, StationError> {
        let text = self.store.read(|r| setting::get(r, WRITTEN_AT))?;
        text.map(|text| Timestamp::parse(&text).map_err(|_| StationError::Damaged)).transpose()
    }

    /// The station's signing key.
    pub(crate) fn station_signer(&self) -> Result<Signer, StationError> {
        let seed = self.own_key("sign")?;
        let seed: &[u8; 32] = seed.as_slice().try_into().map_err(|_| StationError::Damaged)?;
        Ok(Signer::from_seed(seed))
    }

    /// What headquarters' answers are sealed to.
    pub(crate) fn station_identity(&self) -> Result<Identity, StationError> {
        let text = self.own_key("receive")?;
        let text = std::str::from_utf8(&text).map_err(|_| StationError::Damaged)?;
        text.parse().map_err(|_| StationError::Damaged)
    }

    fn own_key(&self, purpose: &str) -> Result<Zeroizing<Vec<u8>>, StationError> {
        let sql = "SELECT secret FROM own_key WHERE purpose = ?1";
        let secret = self.store.read(|r| r.query_one(sql, [purpose], |row| row.get::<Vec<u8>>(0)))?;
        Ok(Zeroizing::new(secret))
    }

    fn requested_at(&self) -> Result<Timestamp, StationError> {
        let sql = "SELECT value FROM setting WHERE name = 'requested_at'";
        Ok(self.store.read(|r| r.query_one(sql, [], |row| row.take::<String, Timestamp>(0)))?)
    }
}

/// Writes a station's request to the stick `top`, reads it back, and says where.
pub(crate) fn write_request(top: &Path, code: &StationCode, request: &Envelope) -> Result<PathBuf, StationError> {
    if !top.is_dir() {
        return Err(StickError::NoFolder.into());
    }
    let folder = top.join(station_folder(code));
    fs::create_dir_all(&folder).map_err(StickError::from)?;
    let (path, bytes) = (folder.join(REQUEST), request.to_bytes()?);
    file::replace(&path, &bytes).map_err(StickError::from)?;
    if fs::read(&path).map_err(StickError::from)? != bytes {
        return Err(StickError::Lies(REQUEST.to_owned()).into());
    }
    Ok(path)
}

/// Removes what a set-up that was cut off left behind; nobody has worked with it.
fn clear_unfinished(folder: &Path) -> Result<(), StationError> {
    if !folder.join(UNFINISHED).exists() || folder.join(KEYRING).exists() {
        return Ok(());
    }
    // The unfinished keyring goes last: cut off here, the next try still knows whose leftovers these are.
    for name in [REGISTRY.to_owned(), format!("{REGISTRY}-wal"), format!("{REGISTRY}-shm"), UNFINISHED.to_owned()] {
        match fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(StoreError::from(error).into()),
            _ => {}
        }
    }
    Ok(())
}

/// Makes a person's keys and the entry of the keyring that opens them.
pub(crate) fn found_officer(
    ring: &mut Keyring,
    new: NewOfficer,
    station: &StationCode,
    key: &StoreKey,
    strength: Strength,
    lent: &Surroundings,
) -> Result<Founded, StationError> {
    let random = lent.randomness.as_ref();
    let signer = Signer::generate(random)?;
    let NewOfficer { login, name, role, password } = new;
    let officer = RequestedOfficer { login: login.clone(), name, role, key: signer.public(), next_key: None };
    let new_login = NewLogin { login: login.clone(), name: officer.name.to_string(), role, password };
    let personal = ring.add(new_login, key, strength, random)?;
    let seed = signer.expose_seed();
    let wrapped_key = personal.wrap(seed.as_slice(), &signing_purpose(station, &login), random)?;
    Ok(Founded { officer, wrapped_key })
}

fn write(
    c: &Change<'_>,
    founded: &[Founded],
    signer: &Signer,
    identity: &Identity,
    request: &StationRequest,
) -> Result<(), StationError> {
    let setting = "INSERT INTO setting (name, value) VALUES (?1, ?2)";
    c.execute_one(setting, params!["requested_at", request.requested_at.to_string()])?;
    let own_key = "INSERT INTO own_key (purpose, secret) VALUES (?1, ?2)";
    c.execute_one(own_key, params!["sign", signer.expose_seed().as_slice()])?;
    c.execute_one(own_key, params!["receive", identity.expose_text().as_bytes()])?;
    let sql = "INSERT INTO officer (login, name, role, public_key, wrapped_key) VALUES (?1, ?2, ?3, ?4, ?5)";
    for Founded { officer, wrapped_key } in founded {
        let (login, name, role) = (officer.login.to_string(), officer.name.to_string(), officer.role.to_string());
        c.execute_one(sql, params![login, name, role, String::from(officer.key), wrapped_key.as_bytes()])?;
    }
    Ok(())
}
