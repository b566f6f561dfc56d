//! Vouching for a station and its people.

mod credentials;
mod station_row;
mod stick;

pub use stick::{Answered, WrittenProvisioning};

use crate::authority::days_from;
use crate::{Headquarters, HqError, roles};
use boma_guideline::PackFiles;
use boma_packet::{Envelope, Provisioning, PublicKey, StationRequest, open_statement, read_unverified, sign_statement};
use boma_record::{Login, Role, StationCode};
use boma_store::{Act, Reading, StoreError, params};
use credentials::Issuer;
use std::collections::BTreeSet;

/// A station that has heard nothing for so long should ask.
const HEARD_DAYS: i64 = 365;

impl Headquarters {
    /// Answers a station's request: credentials, keys, guideline, places, numbers; signed, to be carried back.
    ///
    /// The same request again gets a newer answer with the same numbers; a new request of the same key gets the next block.
    pub fn provision(&mut self, request: &Envelope) -> Result<Envelope, HqError> {
        self.refuse_whole_recovery()?;
        let asked = self.believe(request)?;
        let now = self.surroundings.now();
        let act = Act::new("headquarters", "station-provisioned", &asked.station);
        let signing = self.signing()?;
        let Self { store, keys, realm, .. } = self;
        let issuer = Issuer { realm: *realm, signing: &signing, now };
        store.change(&act, now, |c| {
            let before = credentials::last_serial(c)?;
            let station = station_row::keep(c, &asked, &request.payload_digest())?;
            let (guideline, gazetteer, gazetteer_number) = pack(c)?;
            let provisioning = Provisioning {
                realm: *realm,
                station: asked.station.clone(),
                number: station.provisioning,
                hq_key: signing.signer.public(),
                hq_recipients: vec![keys.identity.recipient()],
                recovery_recipient: keys.recovery.clone(),
                station_credential: issuer.station(c, station.row, &asked)?,
                officer_credentials: issuer.officers(c, station.row, &asked)?,
                guideline: guideline.0,
                gazetteer,
                numbers: station.numbers,
                revoked: credentials::revoked(c, station.row)?,
                issued_at: now,
                roles: roles::latest(c)?,
                authority: signing.chain.clone(),
                gazetteer_number: Some(gazetteer_number),
                expires_at: Some(days_from(now, HEARD_DAYS)),
            };
            c.note("number", station.provisioning);
            c.note("credentials_for", names(&credentials::issued_after(c, before)?));
            Ok(sign_statement(&provisioning, &signing.signer)?)
        })
    }

    /// Takes a credential back from now on: a login's, or the station's own where `login` is none.
    pub fn revoke(&mut self, station: &StationCode, login: Option<&Login>) -> Result<(), HqError> {
        let now = self.surroundings.now();
        let login = login.map(ToString::to_string);
        let holder = login.as_deref().unwrap_or("station");
        let act = Act::new("headquarters", "credential-revoked", station).with("holder", holder);
        let sql = "UPDATE credential SET revoked_from = ?3 WHERE revoked_from IS NULL AND login IS ?2
                   AND station = (SELECT station FROM station WHERE code = ?1)";
        self.store.change(&act, now, |c| {
            match c.execute(sql, params![station.to_string(), login, now.to_string()])? {
                0 => Err(HqError::UnknownHolder),
                _ => Ok(()),
            }
        })
    }

    /// The request, once it proved that who asks has the key it names.
    fn believe(&self, request: &Envelope) -> Result<StationRequest, HqError> {
        let claimed: StationRequest = read_unverified(request).map_err(HqError::Request)?;
        let asked: StationRequest = open_statement(request, &claimed.station_key).map_err(HqError::Request)?;
        if asked.realm != self.realm {
            return Err(HqError::WrongRealm(asked.realm));
        }
        if officers_fit(&asked) { Ok(asked) } else { Err(HqError::Officers) }
    }
}

fn officers_fit(asked: &StationRequest) -> bool {
    let logins: BTreeSet<&Login> = asked.officers.iter().map(|officer| &officer.login).collect();
    let named = asked.officers.iter().flat_map(|officer| [Some(officer.key), officer.next_key].into_iter().flatten());
    let named: Vec<PublicKey> = named.chain([asked.station_key]).collect();
    let keys: BTreeSet<&PublicKey> = named.iter().collect();
    let all = asked.officers.len();
    let roles = asked.officers.iter().all(|officer| officer.role != Role::Adjudicator);
    all > 0 && logins.len() == all && keys.len() == named.len() && roles
}

fn names(logins: &[Login]) -> String {
    logins.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn pack(r: &Reading<'_>) -> Result<(PackFiles, String, u64), StoreError> {
    let sql = "SELECT files, gazetteer, gazetteer_number FROM headquarters JOIN guideline ON guideline.digest = headquarters.guideline";
    r.query_one(sql, [], |row| Ok((row.json(0)?, row.get(1)?, row.get(2)?)))
}
