//! Taking headquarters' provisioning pack in.

use crate::outfit::Outfit;
use crate::session_key::SessionKey;
use crate::station::KEYRING;
use crate::transfer::StickError;
use crate::trust::{self, Trust};
use crate::{Station, StationError, restore, token};
use boma_guideline::{Duty, PackFiles, version_order};
use boma_packet::bundle::{ProvisioningName, station_folder};
use boma_packet::{Credential, Envelope, Fingerprint, Provisioning, PublicKey, Subject, read_unverified};
use boma_record::{Login, Role};
use boma_store::keyring::Keyring;
use boma_store::{Change, StoreError, params};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What headquarters vouches for about a login.
pub(crate) struct Vouched {
    pub(crate) role: Role,
    pub(crate) credential: Envelope,
    /// For the key that waited, which is the login's key from now on.
    pub(crate) next: Option<PublicKey>,
}

impl Station {
    /// Takes in the newest provisioning pack for this station on the stick `top`.
    pub fn provision_from(&mut self, top: &Path) -> Result<(), StationError> {
        self.provision_newest(top, None)
    }

    pub(crate) fn provision_newest(&mut self, top: &Path, root: Option<Fingerprint>) -> Result<(), StationError> {
        self.provision_with(&self.newest_pack(top)?, root)
    }

    /// The newest pack for this station on the stick `top`, unread.
    pub(crate) fn newest_pack(&self, top: &Path) -> Result<Envelope, StationError> {
        if !top.is_dir() {
            return Err(StickError::NoFolder.into());
        }
        let folder = top.join(station_folder(self.code()));
        let newest = newest_name(&folder)?.ok_or(StationError::NoPack)?;
        let bytes = fs::read(folder.join(newest.to_string())).map_err(StickError::from)?;
        Ok(Envelope::parse(&bytes)?)
    }

    /// Takes a provisioning pack in; the first one decides which headquarters this station belongs to.
    ///
    /// A pack of another realm, station or headquarters, or older than the one in use, is refused whole. Supervisors whom
    /// it vouches for are lifted where they were locked. In the live realm a person confirms the first one's root.
    pub fn provision(&mut self, envelope: &Envelope) -> Result<(), StationError> {
        self.provision_with(envelope, None)
    }

    fn provision_with(&mut self, envelope: &Envelope, root: Option<Fingerprint>) -> Result<(), StationError> {
        self.demand(Duty::Provision, None, "station-provisioned")?;
        let pack = self.claimed(envelope)?;
        let trust = self.vouched(envelope, &pack, root)?;
        match self.outfit.as_ref().map(|outfit| outfit.pack.number) {
            Some(number) if pack.number < number => return Err(StationError::OlderPack),
            Some(number) if pack.number == number => return Ok(()),
            _ => {}
        }
        let credentials = self.credentials(&pack, &trust)?;
        let outfit = Outfit::of(pack, trust)?;
        self.refuse_older(&outfit)?;
        let mut ring = Keyring::open(&self.folder.join(KEYRING))?;
        ring.set_recovery(&outfit.pack.recovery_recipient.to_string(), &self.store_key)?;
        let now = self.lent.now();
        let act = self.act("station-provisioned", self.code()).with("number", outfit.pack.number);
        let (text, me) = (envelope.to_bytes()?, self.session.login.clone());
        self.store.change(&act, now, |c| {
            trust::keep(c, outfit.trust.authority.as_ref(), &outfit.pack.authority)?;
            keep(c, &outfit.pack, &text, &credentials, &now.to_string())?;
            let mut changed = credentials.iter().filter(|(_, one)| one.next.is_some());
            changed.try_for_each(|(login, _)| token::take_next(c, &me, login))
        })?;
        let number = outfit.pack.number;
        self.outfit = Some(outfit);
        if let Some(key) = credentials.get(&self.session.login).and_then(|one| one.next) {
            self.session.signer = SessionKey::Changed(key);
        }
        let lifting = |role: Role| self.role_may(role, Duty::LiftLogin, None);
        let vouched = credentials.iter().filter(|(_, one)| lifting(one.role));
        let vouched: Vec<&Login> = vouched.map(|(login, _)| login).collect();
        self.lift_supervisors(vouched.into_iter(), number)
    }

    /// What the pack says, before anybody has shown that headquarters says it.
    pub(crate) fn claimed(&self, envelope: &Envelope) -> Result<Provisioning, StationError> {
        let pack: Provisioning = read_unverified(envelope)?;
        if pack.realm != self.realm() {
            return Err(StationError::WrongRealm);
        }
        if pack.station != *self.code() {
            return Err(StationError::Foreign);
        }
        Ok(pack)
    }

    /// Numbers, guideline and places never go back; nor does headquarters' clock, which a stolen key could turn.
    pub(crate) fn refuse_older(&self, new: &Outfit) -> Result<(), StationError> {
        let Some(old) = &self.outfit else { return Ok(()) };
        if new.pack.issued_at < old.pack.issued_at {
            return Err(StationError::OlderPack);
        }
        let (one, other) = (&new.guideline, &old.guideline);
        if one.id() == other.id() && version_order(one.version(), other.version()) == Ordering::Less {
            return Err(StationError::OlderGuideline(other.version().to_owned()));
        }
        if new.pack.gazetteer_number < old.pack.gazetteer_number { Err(StationError::OlderPlaces) } else { Ok(()) }
    }

    /// The credentials for the keys that this station really has.
    pub(crate) fn credentials(
        &self,
        pack: &Provisioning,
        trust: &Trust,
    ) -> Result<BTreeMap<Login, Vouched>, StationError> {
        let own = trust.credential(&pack.station_credential)?;
        if own.key != self.station_signer()?.public() {
            return Err(StationError::Foreign);
        }
        let keys = self.keys_of("SELECT login, public_key FROM officer")?;
        let next_keys = self.keys_of("SELECT login, public_key FROM next_key")?;
        let mut credentials = BTreeMap::new();
        for envelope in &pack.officer_credentials {
            let Credential { subject, key, .. } = trust.credential(envelope)?;
            let Subject::Officer { login, role, .. } = subject else { continue };
            let next = (next_keys.get(&login) == Some(&key)).then_some(key);
            let known = next.is_some() || keys.get(&login) == Some(&key);
            let newer = credentials.get(&login).is_none_or(|one: &Vouched| one.next.is_none());
            if known && newer {
                credentials.insert(login, Vouched { role, credential: envelope.clone(), next });
            }
        }
        Ok(credentials)
    }

    fn keys_of(&self, sql: &str) -> Result<BTreeMap<Login, PublicKey>, StationError> {
        let rows =
            self.store.read(|r| r.query_all(sql, [], |row| Ok::<_, StoreError>((row.parse(0)?, row.parse(1)?))))?;
        Ok(rows.into_iter().collect())
    }
}

fn keep(
    c: &Change<'_>,
    pack: &Provisioning,
    text: &[u8],
    credentials: &BTreeMap<Login, Vouched>,
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
    for (login, Vouched { role, credential, .. }) in credentials {
        let json = serde_json::to_string(credential).map_err(|_| StationError::Damaged)?;
        let sql = "UPDATE officer SET credential = ?2, role = ?3 WHERE login = ?1";
        c.execute_one(sql, params![login.to_string(), json, role.to_string()])?;
    }
    Ok(())
}

fn newest_name(folder: &Path) -> Result<Option<ProvisioningName>, StationError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(None) };
    let mut newest = None;
    for entry in entries {
        let name = entry.map_err(StickError::from)?.file_name();
        newest = newest.max(name.to_str().and_then(|name| name.parse::<ProvisioningName>().ok()));
    }
    Ok(newest)
}
