//! What a provisioning pack on a stick would change, told before it is taken in.

use crate::outfit::Outfit;
use crate::provision::Vouched;
use crate::{Fingerprint, Station, StationError};
use boma_guideline::Duty;
use boma_packet::{Credential, Provisioning, read_unverified};
use boma_record::{Login, Role, Timestamp};
use boma_store::StoreError;
use std::collections::BTreeMap;
use std::path::Path;

/// The newest pack for this station on a stick, beside the one in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFace {
    /// Its number for this station.
    pub number: u64,
    /// The number in use; none before the first pack.
    pub number_before: Option<u64>,
    /// When headquarters made it.
    pub issued_at: Timestamp,
    /// Its guideline's id.
    pub guideline: String,
    /// Its guideline's version.
    pub version: String,
    /// The guideline in use, id and version, where it is another one.
    pub version_before: Option<(String, String)>,
    /// How many places it lists.
    pub places: usize,
    /// Whether the list of places is another one than the one in use.
    pub places_change: bool,
    /// Reference numbers left once it is taken in.
    pub numbers_left: u64,
    /// How many of them come with it.
    pub numbers_more: u64,
    /// Everybody who works at this station, by login.
    pub people: Vec<PackPerson>,
    /// How long headquarters vouches for the station.
    pub valid_until: Timestamp,
    /// By when the station should have heard from headquarters again.
    pub heard_until: Option<Timestamp>,
    /// The root that a person has to compare before it is taken in; none where nobody has to.
    pub to_compare: Option<Fingerprint>,
}

/// What a pack says about one person of this station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPerson {
    /// The login.
    pub login: Login,
    /// The name.
    pub name: String,
    /// The role from then on.
    pub role: Role,
    /// What changes.
    pub change: PersonChange,
}

/// What a pack changes for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonChange {
    /// Nothing: headquarters vouches for the person as before.
    Stays,
    /// Headquarters vouches for the person from then on.
    Added,
    /// Another role.
    Role,
    /// Another signing key.
    Key,
    /// Headquarters no longer vouches for the person.
    Ended,
    /// Headquarters vouches for the person neither before nor then.
    Without,
}

struct Known {
    login: Login,
    name: String,
    role: Role,
    credential: Option<String>,
}

impl Station {
    /// What the newest pack on the stick `top` would change; refused like taking it in would be, but nobody is asked yet.
    pub fn look_at_pack(&self, top: &Path) -> Result<PackFace, StationError> {
        self.demand(Duty::Provision, None, "station-provisioned")?;
        let envelope = self.newest_pack(top)?;
        let pack = self.claimed(&envelope)?;
        let (trust, to_compare) = self.to_confirm(&envelope, &pack)?;
        let number_before = self.outfit.as_ref().map(|outfit| outfit.pack.number);
        if number_before.is_some_and(|number| pack.number < number) {
            return Err(StationError::OlderPack);
        }
        let vouched = self.credentials(&pack, &trust)?;
        let new = Outfit::of(pack, trust)?;
        self.refuse_older(&new)?;
        let people = self.people(&new, &vouched)?;
        let (numbers_left, numbers_more) = self.numbers(&new.pack)?;
        let own: Credential = read_unverified(&new.pack.station_credential)?;
        let old = self.outfit.as_ref();
        let (id, version) = (new.guideline.id().to_owned(), new.guideline.version().to_owned());
        let before = old.map(|old| (old.guideline.id().to_owned(), old.guideline.version().to_owned()));
        Ok(PackFace {
            number: new.pack.number,
            number_before,
            issued_at: new.pack.issued_at,
            version_before: before.filter(|before| (&before.0, &before.1) != (&id, &version)),
            guideline: id,
            version,
            places: new.gazetteer.len(),
            places_change: old.is_none_or(|old| old.pack.gazetteer != new.pack.gazetteer),
            numbers_left,
            numbers_more,
            people,
            valid_until: own.valid_until,
            heard_until: new.pack.expires_at,
            to_compare,
        })
    }

    fn people(&self, new: &Outfit, vouched: &BTreeMap<Login, Vouched>) -> Result<Vec<PackPerson>, StationError> {
        let sql = "SELECT login, name, role, credential FROM officer ORDER BY login";
        let known: Vec<Known> = self.store.read(|r| {
            r.query_all(sql, [], |row| {
                let (login, name, role) = (row.parse(0)?, row.get(1)?, row.word(2)?);
                Ok::<_, StoreError>(Known { login, name, role, credential: row.get(3)? })
            })
        })?;
        known.into_iter().map(|one| self.person(one, new, vouched)).collect()
    }

    fn person(
        &self,
        known: Known,
        new: &Outfit,
        vouched: &BTreeMap<Login, Vouched>,
    ) -> Result<PackPerson, StationError> {
        let Known { login, name, role, credential } = known;
        let now = self.lent.now();
        let had = match &self.outfit {
            Some(old) => old.vouches(credential.as_deref(), now)?,
            None => false,
        };
        let found = vouched.get(&login);
        let text = found.map(|one| serde_json::to_string(&one.credential)).transpose();
        // By the time it is taken in, a credential that begins in a moment holds.
        let has = new.vouches(text.map_err(|_| StationError::Damaged)?.as_deref(), now.max(new.pack.issued_at))?;
        let change = match (had, has, found) {
            (false, false, _) => PersonChange::Without,
            (true, false, _) => PersonChange::Ended,
            (false, true, _) => PersonChange::Added,
            (true, true, Some(one)) if one.next.is_some() => PersonChange::Key,
            (true, true, Some(one)) if one.role != role => PersonChange::Role,
            (true, true, _) => PersonChange::Stays,
        };
        Ok(PackPerson { login, name, role: found.map_or(role, |one| one.role), change })
    }

    /// Reference numbers left with this pack, and how many it brings.
    fn numbers(&self, pack: &Provisioning) -> Result<(u64, u64), StationError> {
        let sql = "SELECT coalesce(sum(last - next + 1), 0) FROM number_block WHERE next <= last";
        let (left, known) = self.store.read(|r| {
            let left: u64 = r.query_one(sql, [], |row| row.get(0))?;
            let known = r.exists("SELECT 1 FROM number_block WHERE first = ?1", [pack.numbers.from])?;
            Ok::<_, StoreError>((left, known))
        })?;
        let block = u64::from(pack.numbers.to.saturating_add(1).saturating_sub(pack.numbers.from));
        let more = if known { 0 } else { block };
        Ok((left.saturating_add(more), more))
    }
}
