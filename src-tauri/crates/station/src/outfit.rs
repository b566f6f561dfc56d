//! What headquarters equipped this station with.

use crate::trust::{self, Trust};
use crate::{ClockBounds, Station, StationError};
use boma_guideline::{Guideline, PackFiles, Roles};
use boma_packet::{Credential, Envelope, Provisioning, read_unverified};
use boma_record::{Digest, Gazetteer, Timestamp};
use boma_store::keyring::Face;
use boma_store::{Store, params};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// The provisioning pack in use, ready for work.
pub(crate) struct Outfit {
    pub(crate) pack: Provisioning,
    pub(crate) trust: Trust,
    pub(crate) guideline: Arc<Guideline>,
    pub(crate) gazetteer: Gazetteer,
    pub(crate) roles: Roles,
    pub(crate) clock: ClockBounds,
    /// Guidelines of older files, read when such a file is opened.
    older: Mutex<BTreeMap<Digest, Arc<Guideline>>>,
}

impl Outfit {
    /// The newest pack of the registry.
    pub(crate) fn latest(store: &Store, face: &Face) -> Result<Option<Self>, StationError> {
        let sql = "SELECT envelope FROM provisioning ORDER BY number DESC LIMIT 1";
        let text: Option<String> = store.read(|r| r.query_optional(sql, [], |row| row.get(0)))?;
        let Some(text) = text else { return Ok(None) };
        let pack: Provisioning = read_unverified(&Envelope::parse(text.as_bytes())?)?;
        if pack.station != face.station || pack.realm != face.realm {
            return Err(StationError::Damaged);
        }
        let authority = store.read(|r| trust::kept(r, face.realm))?;
        let trust = Trust { authority, hq_key: pack.hq_key };
        Self::of(pack, trust).map(Some)
    }

    /// Makes a pack ready; it was verified when it was taken in.
    pub(crate) fn of(pack: Provisioning, trust: Trust) -> Result<Self, StationError> {
        let files = PackFiles(pack.guideline.clone());
        let guideline = Guideline::load(&files).map_err(|defects| StationError::Guideline(defects.to_string()))?;
        let gazetteer =
            Gazetteer::parse(&pack.gazetteer).map_err(|error| StationError::Gazetteer(error.to_string()))?;
        let credential: Credential = read_unverified(&pack.station_credential)?;
        let roles = crate::roles::roles_of(&pack)?;
        let clock = ClockBounds::new(pack.issued_at, credential.valid_until);
        let guideline = Arc::new(guideline);
        Ok(Self { pack, trust, guideline, gazetteer, roles, clock, older: Mutex::default() })
    }
}

impl Outfit {
    /// Whether headquarters vouches at `now` for whoever this credential is about.
    pub(crate) fn vouches(&self, credential: Option<&str>, now: Timestamp) -> Result<bool, StationError> {
        let Some(text) = credential else { return Ok(false) };
        // A signing key may have been revoked since the credential was issued.
        let Ok(credential) = self.trust.credential(&Envelope::parse(text.as_bytes())?) else { return Ok(false) };
        let revoked = self.pack.revoked.iter().any(|one| one.serial == credential.serial && one.from <= now);
        Ok(!revoked && credential.valid_from <= now && now < credential.valid_until)
    }
}

impl Station {
    /// The guideline for new files.
    pub fn guideline(&self) -> Result<Arc<Guideline>, StationError> {
        self.outfit().map(|outfit| Arc::clone(&outfit.guideline))
    }

    /// The places.
    pub fn gazetteer(&self) -> Result<&Gazetteer, StationError> {
        self.outfit().map(|outfit| &outfit.gazetteer)
    }

    /// Fails when the clock can't be right or went back, or when headquarters does not vouch for this login now: what it would
    /// sign would be refused weeks later, when the applicant has long gone home.
    pub(crate) fn may_sign(&self, now: Timestamp) -> Result<&Outfit, StationError> {
        let outfit = self.outfit()?;
        outfit.clock.check(now)?;
        self.refuse_clock_back()?;
        let sql = "SELECT credential FROM officer WHERE login = ?1";
        let login = self.session.login.to_string();
        let text: Option<String> = self.store.read(|r| r.query_one(sql, params![login], |row| row.get(0)))?;
        if outfit.vouches(text.as_deref(), now)? {
            Ok(outfit)
        } else {
            Err(StationError::Credential(self.session.login.clone()))
        }
    }

    /// The guideline with which a file was started.
    pub(crate) fn guideline_of(&self, digest: &Digest) -> Result<Arc<Guideline>, StationError> {
        let outfit = self.outfit()?;
        if outfit.guideline.digest() == *digest {
            return Ok(Arc::clone(&outfit.guideline));
        }
        let mut older = outfit.older.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = older.get(digest) {
            return Ok(Arc::clone(known));
        }
        let sql = "SELECT files FROM guideline WHERE digest = ?1";
        let files: PackFiles =
            self.store.read(|r| r.query_one(sql, params![digest.to_string()], |row| row.json::<PackFiles>(0)))?;
        let read = Guideline::load(&files).map_err(|defects| StationError::Guideline(defects.to_string()))?;
        let read = Arc::new(read);
        older.insert(*digest, Arc::clone(&read));
        Ok(read)
    }
}
