//! A dead laptop's disk becomes a station again: headquarters' recovery secret opens it, new people with new passwords go on.
//!
//! The disk is only read. Its registry is the newest there is, but nobody knows that for certain of a folder: what holds
//! for a restored backup holds here, and nothing is approved until headquarters says which numbers arrived.

use super::mark::{Known, Mark};
use super::{references, source};
use crate::setup::{Founded, found_officer};
use crate::station::{KEYRING, REGISTRY};
use crate::{FileState, NewOfficer, SCHEMA, Station, StationError};
use boma_packet::Identity;
use boma_packet::bundle::PACKETS;
use boma_record::{Reference, Sequence, StationCode, Surroundings, Timestamp};
use boma_store::keyring::{Face, Founding, Keyring};
use boma_store::{Act, Change, Reading, Store, StoreError, StoreKey, Strength, file, params};
use std::fs;
use std::path::{Path, PathBuf};

/// A dead laptop, and who goes on with its work.
pub struct DeadDisk<'a> {
    /// The station's folder on the disk, or one backup's.
    pub disk: &'a Path,
    /// Headquarters' recovery secret.
    pub recovery: &'a Identity,
    /// Sticks that may know higher numbers.
    pub sticks: &'a [PathBuf],
    /// Who goes on; a login that was there before takes over its drafts.
    pub people: Vec<NewOfficer>,
    /// How hard guessing a password is made.
    pub strength: Strength,
}

/// What was found on a disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskReport {
    /// The station.
    pub station: StationCode,
    /// When its journal ends, by its own clock.
    pub last_at: Timestamp,
    /// Sealed packets that were found whole.
    pub packets: u64,
    /// Files without headquarters' answer: what may stand nowhere else.
    pub open: Vec<DiskFile>,
}

/// A file without headquarters' answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskFile {
    /// Its reference, once signed.
    pub reference: Option<Reference>,
    /// Its packet's number, once sealed.
    pub sequence: Option<Sequence>,
    /// Where it stands.
    pub state: FileState,
    /// The applicant's names.
    pub name: String,
    /// The login of the officer who enrolled.
    pub officer: String,
    /// The last change.
    pub changed_at: Timestamp,
}

impl Station {
    /// Opens a dead laptop's disk with headquarters' recovery secret and puts the station into the empty folder `folder`.
    ///
    /// The keyring gets its name last: what was cut off leaves a folder that is no station.
    pub fn restore_disk(folder: &Path, dead: DeadDisk<'_>, lent: &Surroundings) -> Result<DiskReport, StationError> {
        if dead.people.is_empty() {
            return Err(StationError::NobodyNamed);
        }
        let ring = Keyring::open(&dead.disk.join(KEYRING))?;
        let key = ring.recover(&dead.recovery.expose_text())?;
        if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(StationError::FolderNotEmpty);
        }
        fs::create_dir_all(folder).map_err(StoreError::from)?;
        let made = put_back(folder, &ring.own_face(), &key, dead, lent);
        if made.is_err() {
            super::clear(folder);
        }
        made
    }
}

fn put_back(
    folder: &Path,
    face: &Face,
    key: &StoreKey,
    dead: DeadDisk<'_>,
    lent: &Surroundings,
) -> Result<DiskReport, StationError> {
    copy_registry(dead.disk, folder)?;
    let (packets, mut known) = source::copy_whole_packets(&packets_of(dead.disk), &folder.join(PACKETS))?;
    for stick in dead.sticks {
        let seen = source::of_stick(stick, &face.station)?;
        known.packet(seen.highest, seen.head);
        known.bundle = known.bundle.max(seen.bundle);
    }
    let mut store = Store::open(&folder.join(REGISTRY), key, &SCHEMA).map_err(damaged)?;
    store.check_whole_file().map_err(damaged)?;
    store.verify_audit().map_err(damaged)?;
    let unfinished = folder.join("keyring.unfinished");
    let founding = Founding { realm: face.realm, station: face.station.clone(), office: face.office.clone() };
    let mut ring = Keyring::create(&unfinished, founding)?;
    ring.set_recovery(&dead.recovery.recipient().to_string(), key)?;
    let mut people = Vec::new();
    for person in dead.people {
        people.push(found_officer(&mut ring, person, &face.station, key, dead.strength, lent)?);
    }
    let last_at = store.read(last_line)?;
    let act = Act::new("headquarters", "station-recovered", &face.station)
        .with("packets", packets)
        .with("logins", people.len());
    let now = lent.now();
    store.change(&act, now, |c| go_on(c, &people, known, last_at, now))?;
    let open = store.read(open_files)?;
    drop(store);
    fs::rename(&unfinished, folder.join(KEYRING)).map_err(StoreError::from)?;
    file::sync_folder(folder).map_err(StoreError::from)?;
    Ok(DiskReport { station: face.station.clone(), last_at, packets, open })
}

/// The registry with its log: the laptop may have died between the two.
fn copy_registry(disk: &Path, folder: &Path) -> Result<(), StationError> {
    let copy = |name: &str| fs::copy(disk.join(name), folder.join(name)).map(drop);
    copy(REGISTRY).map_err(StoreError::from)?;
    let log = format!("{REGISTRY}-wal");
    if disk.join(&log).exists() {
        copy(&log).map_err(StoreError::from)?;
    }
    Ok(())
}

/// A backup's packets lie beside it, for all backups.
fn packets_of(disk: &Path) -> PathBuf {
    let own = disk.join(PACKETS);
    if own.is_dir() { own } else { disk.join("..").join(PACKETS) }
}

fn damaged(error: StoreError) -> StationError {
    match error {
        StoreError::DiskFull | StoreError::RegistryNewer(_) => error.into(),
        _ => StationError::BackupDamaged(REGISTRY.to_owned()),
    }
}

fn last_line(r: &Reading<'_>) -> Result<Timestamp, StoreError> {
    r.query_one("SELECT at FROM audit ORDER BY number DESC LIMIT 1", [], |row| row.take::<String, Timestamp>(0))
}

/// New keys for the people, and what a restored station knows of numbers.
fn go_on(
    c: &Change<'_>,
    people: &[Founded],
    known: Known,
    last_at: Timestamp,
    now: Timestamp,
) -> Result<(), StationError> {
    let sql = "INSERT INTO officer (login, name, role, public_key, wrapped_key) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (login) DO UPDATE SET name = ?2, role = ?3, public_key = ?4, wrapped_key = ?5, credential = NULL, token = NULL";
    for Founded { officer, wrapped_key } in people {
        let (login, name, role) = (officer.login.to_string(), officer.name.to_string(), officer.role.to_string());
        c.execute_one(sql, params![login, name, role, String::from(officer.key), wrapped_key.as_bytes()])?;
        crate::token::forget_next(c, &officer.login)?;
    }
    crate::setting::set(c, "requested_at", &now.to_string())?;
    let mut mark = Mark::new(c, now, 0)?;
    mark.learn(known);
    mark.keep(c)?;
    c.note("highest", mark.highest);
    Ok(references::skip_references(c, references::gap(last_at, now))?)
}

fn open_files(r: &Reading<'_>) -> Result<Vec<DiskFile>, StoreError> {
    let sql = "SELECT reference, sequence, state, name, officer, changed_at FROM file
               LEFT JOIN packet ON packet.file = file.id
               WHERE state NOT IN ('registered', 'refused', 'in-question') ORDER BY sequence NULLS LAST, counter";
    r.query_all(sql, [], |row| {
        let sequence: Option<u64> = row.get(1)?;
        let unreadable = |_| StoreError::Unreadable("sequence".to_owned());
        Ok(DiskFile {
            reference: row.parse_optional(0)?,
            sequence: sequence.map(|number| Sequence::try_from(number).map_err(unreadable)).transpose()?,
            state: row.word(2)?,
            name: row.get(3)?,
            officer: row.get(4)?,
            changed_at: row.take::<String, _>(5)?,
        })
    })
}
