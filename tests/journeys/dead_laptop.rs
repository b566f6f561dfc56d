//! A laptop died with its passwords: two administrators open its disk, and nothing is lost and no number given twice.

use boma_headquarters::{GivenShare, HqError, Split};
use boma_packet::Identity;
use boma_record::Role;
use boma_station::{DeadDisk, DiskReport, FileState, NewOfficer, Station, StationError};
use boma_store::keyring::KeyringError;
use boma_store::{Password, Strength};
use kit::house::{OFFICER, Office, SUPERVISOR, share_passphrase};
use kit::screen::{Screen, password_of};
use kit::stick::{Stick, copy_folder};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn given(split: &Split, numbers: &[usize]) -> Vec<GivenShare> {
    let one = |number: &usize| {
        let share = &split.shares[number - 1];
        GivenShare { file: share.file.clone(), passphrase: share_passphrase(&share.holder) }
    };
    numbers.iter().map(one).collect()
}

fn new_password(login: &str) -> String {
    format!("{} after the rain", password_of(login))
}

fn person(login: &str, name: &str, role: Role) -> NewOfficer {
    NewOfficer {
        login: login.parse().unwrap(),
        name: name.parse().unwrap(),
        role,
        password: Password::chosen(&new_password(login)).unwrap(),
    }
}

fn opened(office: &Office, disk: &Path, to: &Path, recovery: &Identity) -> Result<DiskReport, StationError> {
    let people = vec![person(OFFICER, "Ayen Kuol", Role::Officer), person(SUPERVISOR, "Deng Garang", Role::Supervisor)];
    let dead = DeadDisk { disk, recovery, sticks: &[], people, strength: Strength::WEAK };
    Station::restore_disk(to, dead, &office.lent)
}

/// The disk as it stood when the power went: the program was still open, with its log beside the registry.
fn dead_disk(office: &Office, at: &TempDir) -> PathBuf {
    let disk = at.path().join("disk");
    let screen = office.laptop.screen();
    screen.unlock(OFFICER).expect("the officer works");
    screen.start().expect("a draft was under way");
    copy_folder(&office.laptop.path(), &disk);
    drop(screen);
    disk
}

#[test]
fn two_administrators_open_a_dead_laptop() {
    let office = Office::open();
    let split = office.hq.split_recovery();
    drop(office.sealed(1..3));
    drop(office.carry(&office.stick));
    drop(office.sealed([3]));
    let place = tempfile::tempdir().unwrap();
    let disk = dead_disk(&office, &place);

    let mut hq = office.hq.open();
    let alone = hq.open_recovery(&given(&split, &[2]), &office.laptop.code);
    assert!(matches!(alone, Err(HqError::SharesTooFew { present: 1, needed: 2 })), "one alone opens nothing");
    let recovery = hq.open_recovery(&given(&split, &[3, 1]), &office.laptop.code).expect("two holders are enough");
    drop(hq);
    office.clock.forward_days(3);
    let home = place.path().join("new");
    let report = opened(&office, &disk, &home, &recovery).expect("the disk is whole");
    let states: Vec<FileState> = report.open.iter().map(|file| file.state).collect();
    assert_eq!(states, [FileState::Sealed, FileState::Draft], "what headquarters does not have, and nothing else");
    assert!(report.open[0].reference.is_some() && !report.open[0].name.is_empty(), "told so that people can read it");
    assert_eq!(report.packets, 3, "every sealed packet was found whole");

    let old = Password::typed(&password_of(OFFICER));
    let told = Station::unlock(&home, &OFFICER.parse().unwrap(), &old, office.lent.clone());
    assert!(
        matches!(told, Err(StationError::Keyring(KeyringError::WrongPassword { .. }))),
        "the dead laptop's passwords open nothing any more"
    );
    goes_on(&office, &home);
}

/// The new laptop's whole first day: vouched for anew, the old packet carried, the next one numbered after it.
fn goes_on(office: &Office, home: &Path) {
    let stick = Stick::empty();
    office.clock.forward_seconds(120);
    let mut station = unlocked(office, home, SUPERVISOR);
    station.write_request(stick.top()).expect("the stick has room");
    office.hq.provision(&office.laptop, &stick);
    station.provision_from(stick.top()).expect("it is the headquarters that it always had");
    drop(station);
    let screen = Screen::open(home, office.lent.clone());
    let (officer, supervisor) = (new_password(OFFICER), new_password(SUPERVISOR));
    screen.unlock_with(OFFICER, &officer).expect("the new password");
    let id = screen.enrol(4).expect("enrolling goes on at once, with the new keys");
    screen.lock();
    screen.unlock_with(SUPERVISOR, &supervisor).expect("the new password");
    assert!(screen.approve_alone(&id).is_err(), "approving waits for headquarters");
    screen.export(stick.top()).expect("what was sealed on the dead laptop is carried");
    assert_eq!(office.hq.intake(&stick).accepted, 1, "and arrives: nothing is lost");
    office.hq.write_receipts(&stick);
    screen.take_answers(stick.top()).expect("the answer is for this station");
    assert_eq!(
        screen.approve_alone(&id).expect("headquarters confirmed"),
        4,
        "the number after the dead laptop's last"
    );
    screen.lock();
    unlocked(office, home, SUPERVISOR).verify().expect("one journal and one chain");
}

fn unlocked(office: &Office, home: &Path, login: &str) -> Station {
    let password = Password::typed(&new_password(login));
    Station::unlock(home, &login.parse().unwrap(), &password, office.lent.clone()).expect("a new login")
}

#[test]
fn another_headquarters_opens_nothing_and_leaves_nothing() {
    let office = Office::open();
    let other = Office::of(boma_record::Realm::Practice, "BOR1", 7);
    let split = other.hq.split_recovery();
    let place = tempfile::tempdir().unwrap();
    let disk = dead_disk(&office, &place);
    let recovery = other.hq.open().open_recovery(&given(&split, &[1, 2]), &other.laptop.code).expect("its own secret");
    let home = place.path().join("new");
    let told = opened(&office, &disk, &home, &recovery);
    assert!(matches!(told, Err(StationError::Keyring(KeyringError::RecoveryKey))), "another authority's: {told:?}");
    assert!(!home.exists(), "and nothing was made");
    std::fs::create_dir(&home).unwrap();
    std::fs::write(home.join("letter.txt"), "mine").unwrap();
    let split = office.hq.split_recovery();
    let own = office.hq.open().open_recovery(&given(&split, &[1, 2]), &office.laptop.code).expect("the own secret");
    let told = opened(&office, &disk, &home, &own);
    assert!(matches!(told, Err(StationError::FolderNotEmpty)), "nothing is written over: {told:?}");
    std::fs::remove_file(home.join("letter.txt")).unwrap();
    kit::stick::flip_a_bit(&disk.join("registry.db"));
    let told = opened(&office, &disk, &home, &own);
    assert!(matches!(told, Err(StationError::BackupDamaged(_))), "a damaged registry is named: {told:?}");
    assert_eq!(kit::stick::list(&home).len(), 0, "and leaves no half station");
}
