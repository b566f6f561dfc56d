//! Credentials: issued once for a holder and key, kept as signed, never taken back silently.

use crate::HqError;
use crate::authority::{Signing, days_from};
use boma_packet::{
    Code, Credential, Envelope, Kind, PublicKey, RequestedOfficer, Revocation, StationRequest, Subject, sign_statement,
};
use boma_record::{Login, Realm, Role, Timestamp};
use boma_store::{Change, Reading, StoreError, params};

/// Laptop clocks are wrong; a station a little behind must not be refused on its first day.
const EARLIER_DAYS: i64 = 2;
const VALID_DAYS: i64 = 3 * 365;

/// Signs credentials as of one moment.
pub(super) struct Issuer<'a> {
    pub(super) realm: Realm,
    pub(super) signing: &'a Signing,
    pub(super) now: Timestamp,
}

struct Holder {
    login: Option<String>,
    role: Option<Role>,
    key: PublicKey,
    subject: Subject,
}

impl Issuer<'_> {
    /// The station's own credential.
    pub(super) fn station(&self, c: &Change<'_>, row: i64, asked: &StationRequest) -> Result<Envelope, HqError> {
        let subject = Subject::Station { code: asked.station.clone(), office: asked.office.clone() };
        let holder = Holder { login: None, role: None, key: asked.station_key, subject };
        if was_taken_back(c, row, &holder)? {
            return Err(HqError::TakenBack(asked.station.clone()));
        }
        self.kept_or_new(c, row, holder)
    }

    /// The credentials of the people named in the request, for each one's key and next key; none for a key that was taken back.
    pub(super) fn officers(&self, c: &Change<'_>, row: i64, asked: &StationRequest) -> Result<Vec<Envelope>, HqError> {
        let mut credentials = Vec::new();
        for officer in &asked.officers {
            for key in [Some(officer.key), officer.next_key].into_iter().flatten() {
                let holder = holder(asked, officer, key);
                if !was_taken_back(c, row, &holder)? {
                    credentials.push(self.kept_or_new(c, row, holder)?);
                }
            }
            self.end_former_keys(c, row, officer)?;
        }
        Ok(credentials)
    }

    fn kept_or_new(&self, c: &Change<'_>, row: i64, holder: Holder) -> Result<Envelope, HqError> {
        if let Some(kept) = self.kept(c, row, &holder)? {
            return Ok(kept);
        }
        // A new role ends the key's old credential, but not what was signed with it before.
        let sql = "UPDATE credential SET revoked_from = ?4
                   WHERE station = ?1 AND login = ?2 AND key = ?3 AND revoked_from IS NULL";
        c.execute(sql, params![row, holder.login, holder.key.to_string(), self.now.to_string()])?;
        self.issue(c, row, holder)
    }

    /// A login's key ends the keys it had before, but not what was signed with them. A request from before that is brought
    /// again ends nothing: the credentials issued since are later ones.
    fn end_former_keys(&self, c: &Change<'_>, row: i64, officer: &RequestedOfficer) -> Result<(), HqError> {
        let sql = "UPDATE credential SET revoked_from = ?5
                   WHERE station = ?1 AND login = ?2 AND key NOT IN (?3, ?4) AND revoked_from IS NULL
                         AND serial < (SELECT max(serial) FROM credential WHERE station = ?1 AND login = ?2 AND key = ?3)";
        let (login, key) = (officer.login.to_string(), officer.key.to_string());
        let next = officer.next_key.unwrap_or(officer.key).to_string();
        c.execute(sql, params![row, login, key, next, self.now.to_string()])?;
        Ok(())
    }

    /// A credential of the same holder, key and role that holds for a good while yet.
    fn kept(&self, c: &Change<'_>, row: i64, holder: &Holder) -> Result<Option<Envelope>, HqError> {
        let sql = "SELECT envelope FROM credential WHERE station = ?1 AND login IS ?2 AND role IS ?3 AND key = ?4
                   AND revoked_from IS NULL AND valid_until > ?5 ORDER BY serial DESC LIMIT 1";
        let role = holder.role.map(|role| role.to_string());
        let until = days_from(self.now, VALID_DAYS / 2).to_string();
        let values = params![row, holder.login, role, holder.key.to_string(), until];
        let kept: Option<Vec<u8>> = c.query_optional(sql, values, |row| row.get(0))?;
        let kept = kept.map(|bytes| Envelope::parse(&bytes)).transpose()?;
        Ok(kept.filter(|envelope| self.is_believed(envelope)))
    }

    /// Whether a station would still believe who signed this credential; otherwise it is signed anew.
    fn is_believed(&self, envelope: &Envelope) -> bool {
        match &self.signing.authority {
            Some(authority) => authority.open::<Credential>(envelope, |one| one.valid_from).is_ok(),
            None => envelope.verify(Kind::Credential, &self.signing.signer.public()).is_ok(),
        }
    }

    fn issue(&self, c: &Change<'_>, row: i64, holder: Holder) -> Result<Envelope, HqError> {
        let serial = last_serial(c)?.saturating_add(1);
        let (from, until) = (days_from(self.now, -EARLIER_DAYS), days_from(self.now, VALID_DAYS));
        let Holder { login, role, key, subject } = holder;
        let credential = Credential {
            realm: self.realm,
            subject,
            key,
            valid_from: from,
            valid_until: until,
            serial: serial_code(serial)?,
        };
        let envelope = sign_statement(&credential, &self.signing.signer)?;
        let sql = "INSERT INTO credential (serial, station, login, role, key, valid_from, valid_until, envelope)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let role = role.map(|role| role.to_string());
        let values = params![
            serial,
            row,
            login,
            role,
            key.to_string(),
            from.to_string(),
            until.to_string(),
            envelope.to_bytes()?
        ];
        c.execute_one(sql, values)?;
        Ok(envelope)
    }
}

/// Whether the last credential of this holder's key was revoked: asking again does not bring it back.
fn was_taken_back(c: &Change<'_>, row: i64, holder: &Holder) -> Result<bool, StoreError> {
    let sql = "SELECT revoked_from IS NOT NULL FROM credential
               WHERE station = ?1 AND login IS ?2 AND key = ?3 ORDER BY serial DESC LIMIT 1";
    let last = c.query_optional(sql, params![row, holder.login, holder.key.to_string()], |row| row.get(0))?;
    Ok(last.unwrap_or(false))
}

/// What the station must no longer believe.
pub(super) fn revoked(c: &Change<'_>, row: i64) -> Result<Vec<Revocation>, HqError> {
    let sql =
        "SELECT serial, revoked_from FROM credential WHERE station = ?1 AND revoked_from IS NOT NULL ORDER BY serial";
    let all = c.query_all(sql, [row], |row| Ok::<_, StoreError>((row.get::<i64>(0)?, row.take::<String, _>(1)?)))?;
    all.into_iter().map(|(serial, from)| Ok(Revocation { serial: serial_code(serial)?, from })).collect()
}

/// The number of the credential issued last, 0 where there is none.
pub(super) fn last_serial(r: &Reading<'_>) -> Result<i64, StoreError> {
    r.query_one("SELECT coalesce(max(serial), 0) FROM credential", [], |row| row.get(0))
}

/// The logins that got a credential after the one with that number, sorted: new people, new keys, new roles.
pub(super) fn issued_after(r: &Reading<'_>, serial: i64) -> Result<Vec<Login>, StoreError> {
    let sql = "SELECT DISTINCT login FROM credential WHERE serial > ?1 AND login IS NOT NULL ORDER BY login";
    r.query_all(sql, [serial], |row| row.parse(0))
}

fn holder(asked: &StationRequest, officer: &RequestedOfficer, key: PublicKey) -> Holder {
    let RequestedOfficer { login, name, role, .. } = officer.clone();
    let subject = Subject::Officer { station: asked.station.clone(), login: login.clone(), name, role };
    Holder { login: Some(login.to_string()), role: Some(role), key, subject }
}

fn serial_code(serial: i64) -> Result<Code, HqError> {
    Ok(format!("C-{serial:06}").parse()?)
}
