//! Whom headquarters believes, kept in memory while a stick is taken in.

use crate::roles::RolesInForce;
use crate::{Headquarters, HqError};
use boma_guideline::{Duty, Guideline, Matter, PackFiles, Place};
use boma_packet::{Identity, PublicKey};
use boma_record::{Digest, KeyId, Login, Realm, Role, StationCode, Timestamp};
use boma_store::{Reading, Row, StoreError};
use std::collections::BTreeMap;

/// Everything that verifying a packet needs; nothing here changes while packets are verified.
pub(crate) struct Trust {
    pub(crate) realm: Realm,
    pub(crate) identity: Identity,
    pub(crate) stations: BTreeMap<StationCode, StationTrust>,
    pub(crate) guidelines: BTreeMap<Digest, Guideline>,
    roles: RolesInForce,
}

/// One station: its row, its key and who may sign there.
pub(crate) struct StationTrust {
    pub(crate) row: i64,
    pub(crate) key: PublicKey,
    code: StationCode,
    office: String,
    credentials: Vec<Validity>,
    officers: BTreeMap<(Login, KeyId), Vec<OfficerTrust>>,
}

/// One credential of a person.
pub(crate) struct OfficerTrust {
    pub(crate) key: PublicKey,
    pub(crate) role: Role,
    validity: Validity,
}

struct Validity {
    from: Timestamp,
    until: Timestamp,
    revoked: Option<Timestamp>,
}

impl Validity {
    fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until && self.revoked.is_none_or(|revoked| at < revoked)
    }
}

impl StationTrust {
    /// Whether the station was vouched for at that moment.
    pub(crate) fn holds(&self, at: Timestamp) -> bool {
        self.credentials.iter().any(|validity| validity.holds(at))
    }

    /// The credential with which this login and key could sign at that moment.
    pub(crate) fn officer(&self, login: &Login, key: KeyId, at: Timestamp) -> Option<&OfficerTrust> {
        let known = self.officers.get(&(login.clone(), key))?;
        known.iter().find(|officer| officer.validity.holds(at))
    }
}

impl Trust {
    pub(crate) fn of(hq: &Headquarters) -> Result<Self, HqError> {
        hq.store.read(|r| {
            let mut stations = stations(r)?;
            credentials(r, &mut stations)?;
            let stations = stations.into_values().collect();
            let (guidelines, roles) = (guidelines(r)?, RolesInForce::read(r)?);
            Ok(Self { realm: hq.realm, identity: hq.keys.identity.clone(), stations, guidelines, roles })
        })
    }

    /// Whether `role` might do that there to this file, by the roles file that was in force at that moment.
    pub(crate) fn may(&self, station: &StationTrust, role: Role, duty: Duty, on: Matter<'_>, at: Timestamp) -> bool {
        let place = Place { station: &station.code, office: &station.office };
        self.roles.at(at).may(role, duty, place, Some(on))
    }
}

type ByRow = BTreeMap<i64, (StationCode, StationTrust)>;

fn stations(r: &Reading<'_>) -> Result<ByRow, StoreError> {
    let all = r.query_all("SELECT station, code, key, office FROM station", [], |row| {
        let number: i64 = row.get(0)?;
        let code: StationCode = row.parse(1)?;
        let trust = StationTrust {
            row: number,
            key: row.parse(2)?,
            code: code.clone(),
            office: row.get(3)?,
            credentials: Vec::new(),
            officers: BTreeMap::new(),
        };
        Ok::<_, StoreError>((number, (code, trust)))
    })?;
    Ok(all.into_iter().collect())
}

fn credentials(r: &Reading<'_>, stations: &mut ByRow) -> Result<(), StoreError> {
    let sql = "SELECT station, login, role, key, valid_from, valid_until, revoked_from FROM credential";
    r.query_each(sql, [], |row| {
        let Some((_, station)) = stations.get_mut(&row.get(0)?) else { return Ok(()) };
        let (validity, key) = (validity(row)?, row.parse::<PublicKey>(3)?);
        match row.parse_optional::<Login>(1)? {
            None if key == station.key => station.credentials.push(validity),
            None => {}
            Some(login) => {
                let officer = OfficerTrust { key, role: row.word(2)?, validity };
                station.officers.entry((login, key.key_id())).or_default().push(officer);
            }
        }
        Ok(())
    })
}

fn validity(row: &Row<'_>) -> Result<Validity, StoreError> {
    let revoked: Option<String> = row.get(6)?;
    let revoked =
        revoked.map(|text| Timestamp::parse(&text).map_err(|_| StoreError::Unreadable("revoked_from".to_owned())));
    Ok(Validity { from: row.take::<String, _>(4)?, until: row.take::<String, _>(5)?, revoked: revoked.transpose()? })
}

fn guidelines(r: &Reading<'_>) -> Result<BTreeMap<Digest, Guideline>, HqError> {
    let all = r.query_all("SELECT files FROM guideline", [], |row| {
        let files: PackFiles = row.json(0)?;
        let guideline = Guideline::load(&files).map_err(|defects| HqError::Guideline(defects.to_string()))?;
        Ok::<_, HqError>((files.digest(), guideline))
    })?;
    Ok(all.into_iter().collect())
}
