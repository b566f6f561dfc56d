//! Taking headquarters' provisioning pack in.

use crate::outfit::Outfit;
use crate::station::KEYRING;
use crate::transfer::StickError;
use crate::{Station, StationError, restore};
use boma_guideline::{Duty, PackFiles};
use boma_packet::bundle::{ProvisioningName, station_folder};
use boma_packet::{Credential, Envelope, Provisioning, PublicKey, Subject, open_statement, read_unverified};
use boma_record::{Login, Role};
use boma_store::keyring::Keyring;
use boma_store::{Change, StoreError, params};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

impl Station {
    /// Takes in the newest provisioning pack for this station on the stick `top`.
    pub fn provision_from(&mut self, top: &Path) -> Result<(), StationError> {
        let folder = top.join(station_folder(self.code()));
        let newest = newest_pack(&folder)?.ok_or(StationError::NoPack)?;
        let bytes = fs::read(folder.join(newest.to_string())).map_err(StickError::from)?;
        self.provision(&Envelope::parse(&bytes)?)
    }

    /// Takes a provisioning pack in; the first one decides which headquarters this station belongs to.
    ///
    /// A pack of another realm, station or headquarters, or older than the one in use, is refused whole. Supervisors whom
    /// it vouches for are lifted where they were locked.
    pub fn provision(&mut self, envelope: &Envelope) -> Result<(), StationError> {
        self.demand(Duty::Provision, None, "station-provisioned")?;
        let pack = self.trusted(envelope)?;
        match self.outfit.as_ref().map(|outfit| outfit.pack.number) {
            Some(number) if pack.number < number => return Err(StationError::OlderPack),
            Some(number) if pack.number == number => return Ok(()),
            _ => {}
        }
        let credentials = self.credentials(&pack)?;
        let outfit = Outfit::of(pack)?;
        let mut ring = Keyring::open(&self.folder.join(KEYRING))?;
        ring.set_recovery(&outfit.pack.recovery_recipient.to_string(), &self.store_key)?;
        let now = self.lent.now();
        let act = self.act("station-provisioned", self.code()).with("number", outfit.pack.number);
        let text = envelope.to_bytes()?;
        self.store.change(&act, now, |c| keep(c, &outfit.pack, &text, &credentials, &now.to_string()))?;
        let number = outfit.pack.number;
        self.outfit = Some(outfit);
        let lifting = |role: Role| self.role_may(role, Duty::LiftLogin, None);
        let vouched = credentials.iter().filter(|(_, (role, _))| lifting(*role));
        let vouched: Vec<&Login> = vouched.map(|(login, _)| login).collect();
        self.lift_supervisors(vouched.into_iter(), number)
    }

    fn trusted(&self, envelope: &Envelope) -> Result<Provisioning, StationError> {
        let claimed: Provisioning = read_unverified(envelope)?;
        if claimed.realm != self.realm() {
            return Err(StationError::WrongRealm);
        }
        let key = self.outfit.as_ref().map_or(claimed.hq_key, |outfit| outfit.pack.hq_key);
        let pack: Provisioning = open_statement(envelope, &key).map_err(|_| StationError::Foreign)?;
        if pack.station == *self.code() { Ok(pack) } else { Err(StationError::Foreign) }
    }

    /// The credentials for the keys that this station really has.
    fn credentials(&self, pack: &Provisioning) -> Result<BTreeMap<Login, (Role, Envelope)>, StationError> {
        let own: Credential =
            open_statement(&pack.station_credential, &pack.hq_key).map_err(|_| StationError::Foreign)?;
        if own.key != self.station_signer()?.public() {
            return Err(StationError::Foreign);
        }
        let keys = self.officer_keys()?;
        let mut credentials = BTreeMap::new();
        for envelope in &pack.officer_credentials {
            let credential: Credential = open_statement(envelope, &pack.hq_key).map_err(|_| StationError::Foreign)?;
            let Subject::Officer { login, role, .. } = credential.subject else { continue };
            if keys.get(&login) == Some(&credential.key) {
                credentials.insert(login, (role, envelope.clone()));
            }
        }
        Ok(credentials)
    }

    fn officer_keys(&self) -> Result<BTreeMap<Login, PublicKey>, StationError> {
        let rows = self.store.read(|r| {
            r.query_all("SELECT login, public_key FROM officer", [], |row| {
                Ok::<_, StoreError>((row.parse(0)?, row.parse(1)?))
            })
        })?;
        Ok(rows.into_iter().collect())
    }
}

fn keep(
    c: &Change<'_>,
    pack: &Provisioning,
    text: &[u8],
    credentials: &BTreeMap<Login, (Role, Envelope)>,
    now: &str,
) -> Result<(), StationError> {
    let text = std::str::from_utf8(text).map_err(|_| StationError::Damaged)?;
    let sql = "INSERT INTO provisioning (number, envelope, taken_at) VALUES (?1, ?2, ?3)";
    c.execute_one(sql, params![pack.number, text, now])?;
    let files = PackFiles(pack.guideline.clone());
    let json = serde_json::to_string(&files).map_err(|_| StationError::Damaged)?;
    let sql = "INSERT INTO guideline (digest, files, taken_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    c.execute(sql, params![files.digest().to_string(), json, now])?;
    let sql = "INSERT INTO number_block (first, last, next) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    c.execute(sql, params![pack.numbers.from, pack.numbers.to, restore::first_reference(c, pack)?])?;
    c.execute("UPDATE officer SET credential = NULL", [])?;
    for (login, (role, envelope)) in credentials {
        let json = serde_json::to_string(envelope).map_err(|_| StationError::Damaged)?;
        let sql = "UPDATE officer SET credential = ?2, role = ?3 WHERE login = ?1";
        c.execute_one(sql, params![login.to_string(), json, role.to_string()])?;
    }
    Ok(())
}

fn newest_pack(folder: &Path) -> Result<Option<ProvisioningName>, StationError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(None) };
    let mut newest = None;
    for entry in entries {
        let name = entry.map_err(StickError::from)?.file_name();
        newest = newest.max(name.to_str().and_then(|name| name.parse::<ProvisioningName>().ok()));
    }
    Ok(newest)
}
