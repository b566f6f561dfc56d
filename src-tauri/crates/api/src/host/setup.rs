//! Setting a station up, and packs from headquarters.

use super::{Host, hold};
use crate::types::session::{Nothing, State};
use crate::types::setup::{
    Compared, CreateStation, GuidelineName, NewPerson, OnStick, Pack, PackChange, PackPerson, SetUp, TakePack,
};
use crate::{ApiError, Code};
use boma_guideline::Duty;
use boma_record::{Login, Realm};
use boma_station::{Fingerprint, NewOfficer, NewStation, PackFace, PersonChange, Station, StationError, practice};
use boma_store::{Password, Strength};
use std::collections::BTreeMap;
use std::path::Path;

impl Host {
    /// Makes the station of this laptop, whole or not at all.
    pub fn create_station(&self, request: CreateStation) -> Result<State, ApiError> {
        // Held until it stands, so that nobody makes it twice.
        let held = hold(&self.station);
        if Station::face(&self.folder)?.is_some() {
            return Err(ApiError::new(Code::AlreadySetUp));
        }
        let realm = request.realm;
        let shown = passwords(&request.people);
        let new = new_station(request)?;
        Station::create(&self.folder, new, &self.lent)?;
        if realm == Realm::Practice {
            practice::write(&self.folder, &shown)?;
        }
        drop(held);
        self.state(Nothing {})
    }

    /// How far the station is with headquarters.
    pub fn set_up(&self, _: Nothing) -> Result<SetUp, ApiError> {
        self.with(|station| set_up_of(station))
    }

    /// Writes the request to a stick.
    pub fn write_request(&self, request: OnStick) -> Result<SetUp, ApiError> {
        self.with(|station| {
            station.write_request(Path::new(&request.folder))?;
            set_up_of(station)
        })
    }

    /// What the newest pack on a stick would change.
    pub fn look_at_pack(&self, request: OnStick) -> Result<Pack, ApiError> {
        self.with(|station| station.look_at_pack(Path::new(&request.folder))).map(pack)
    }

    /// Takes the newest pack on a stick in.
    pub fn take_pack(&self, request: TakePack) -> Result<State, ApiError> {
        let top = Path::new(&request.folder);
        if request.heard.trim().is_empty() {
            self.with(|station| station.provision_from(top))?;
        } else {
            let heard: Fingerprint = request.heard.parse().map_err(|_| ApiError::new(Code::WordsUnreadable))?;
            self.with(|station| station.provision_confirmed(top, heard))?;
        }
        self.state(Nothing {})
    }
}

fn set_up_of(station: &Station) -> Result<SetUp, StationError> {
    Ok(SetUp {
        provisioned: station.is_provisioned(),
        request: compared(station.request_fingerprint()?),
        written_at: station.request_written_at()?,
        root: station.root_fingerprint().map(compared),
        heard_until: station.heard_until(),
        may_take: station.may(Duty::Provision, None),
    })
}

fn compared(print: Fingerprint) -> Compared {
    Compared { words: print.words(), digits: print.digits() }
}

fn new_station(request: CreateStation) -> Result<NewStation, ApiError> {
    let code = request.code.trim().to_uppercase().parse().map_err(|_| wrong("code", "code"))?;
    let office = request.office.parse().map_err(|_| wrong("office", "office"))?;
    let mut officers: Vec<NewOfficer> = Vec::new();
    for (number, person) in request.people.into_iter().enumerate() {
        let officer = new_officer(number, person)?;
        if officers.iter().any(|one| one.login == officer.login) {
            return Err(wrong("taken", format!("login-{number}")));
        }
        officers.push(officer);
    }
    if officers.is_empty() {
        return Err(wrong("nobody", "code"));
    }
    Ok(NewStation { realm: request.realm, code, office, strength: Strength::FIELD, officers })
}

fn new_officer(number: usize, person: NewPerson) -> Result<NewOfficer, ApiError> {
    let at = |field: &str| format!("{field}-{number}");
    let name = person.name.parse().map_err(|_| wrong("name", at("name")))?;
    let login: Login = person.login.trim().to_lowercase().parse().map_err(|_| wrong("login", at("login")))?;
    let password = Password::chosen_by(&login, &person.name, &person.password);
    let password = password.map_err(|weak| ApiError::from(StationError::from(weak)).with("at", at("password")))?;
    if person.password != person.again {
        return Err(ApiError::new(Code::PasswordsDiffer).with("at", at("again")));
    }
    Ok(NewOfficer { login, name, role: person.role, password })
}

/// `at` is the field on the screen, so that it can be shown there.
fn wrong(what: &str, at: impl ToString) -> ApiError {
    ApiError::new(Code::SetUpRefused).with("what", what).with("at", at)
}

/// What the unlock screen of the practice realm shows.
fn passwords(people: &[NewPerson]) -> BTreeMap<Login, String> {
    let one = |person: &NewPerson| {
        let login = person.login.trim().to_lowercase().parse().ok()?;
        Some((login, person.password.clone()))
    };
    people.iter().filter_map(one).collect()
}

fn pack(face: PackFace) -> Pack {
    Pack {
        number: face.number,
        number_before: face.number_before,
        issued_at: face.issued_at,
        guideline: GuidelineName { id: face.guideline, version: face.version },
        guideline_before: face.version_before.map(|(id, version)| GuidelineName { id, version }),
        places: face.places,
        places_change: face.places_change,
        numbers_left: face.numbers_left,
        numbers_more: face.numbers_more,
        people: face.people.into_iter().map(person).collect(),
        valid_until: face.valid_until,
        heard_until: face.heard_until,
        to_compare: face.to_compare.is_some(),
    }
}

fn person(one: boma_station::PackPerson) -> PackPerson {
    let change = match one.change {
        PersonChange::Stays => PackChange::Stays,
        PersonChange::Added => PackChange::Added,
        PersonChange::Role => PackChange::Role,
        PersonChange::Key => PackChange::Key,
        PersonChange::Ended => PackChange::Ended,
        PersonChange::Without => PackChange::Without,
    };
    PackPerson { login: one.login, name: one.name, role: one.role, change }
}
