//! A laptop is lost, its backup is put back, and no number is given twice.

use boma_api::{ApiError, Code};
use boma_station::{RestoreState, Restoring, Station, StationError};
use boma_store::Password;
use kit::house::{ADMINISTRATOR, OFFICER, Office, SUPERVISOR};
use kit::screen::{Screen, password_of};
use kit::stick::{Stick, cut_short, flip_a_bit, list, name_of};
use serde_json::json;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

#[test]
fn a_lost_laptop_comes_back_and_goes_on_after_headquarters_answer() {
    let office = Office::open();
    let medium = Stick::empty();
    let first = office.sealed(1..3);
    drop(office.carry(&office.stick));
    back_up(&office, &medium);

    // Sealed and carried after the backup: the registry that comes back knows nothing of it.
    let screen = office.laptop.screen();
    let waiting = screen.as_login(OFFICER, |screen| screen.enrol(3).unwrap());
    back_up(&office, &medium);
    screen.as_login(SUPERVISOR, |screen| screen.approve(&waiting).unwrap());
    drop(office.sealed([4]));
    let on_the_way = Stick::empty();
    screen.as_login(SUPERVISOR, |screen| screen.export(on_the_way.top()).unwrap());
    drop(screen);

    office.clock.forward_days(1);
    let home = NewLaptop::restored(&office, &medium, None, &[]);
    let state = home.state(&office);
    assert_eq!((state.highest, state.confirmed), (2, false), "nobody knows yet of packets 3 and 4");
    let screen = home.screen(&office);
    let id = screen.as_login(OFFICER, |screen| screen.enrol(5).expect("enrolling and signing go on"));
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(screen.must("home.open", json!({}))["restored_unconfirmed"], true, "the home screen can say so");
        assert_eq!(screen.approve(&id).unwrap_err().code, Code::RestoredUnconfirmed, "a number might be given twice");
    });

    assert_eq!(office.hq.intake(&on_the_way).accepted, 2, "what was on its way arrives");
    office.hq.write_receipts(&on_the_way);
    screen.as_login(SUPERVISOR, |screen| {
        drop(screen.take_answers(on_the_way.top()).unwrap());
        assert_eq!(screen.state_of(&waiting), "registered", "the file that was sealed meanwhile is not sealed again");
        assert_eq!(screen.state_of(&first[0]), "registered", "what was known before stays");
        assert_eq!(screen.approve(&id).unwrap(), 5, "3 and 4 were the lost laptop's");
    });
    drop(screen);
    home.unlocked(&office, OFFICER).verify().expect("the hole is known, the rest is one chain");
    goes_on(&office, &home, 1);
}

#[test]
fn a_receipt_from_before_the_restoration_confirms_nothing() {
    let office = Office::open();
    let medium = Stick::empty();
    back_up(&office, &medium);
    drop(office.sealed(1..3));
    drop(office.carry(&office.stick));
    office.clock.forward_days(2);
    let home = NewLaptop::restored(&office, &medium, None, &[office.stick.top().to_owned()]);
    let state = home.state(&office);
    assert_eq!((state.highest, state.confirmed), (2, false), "it is read, but a later packet may be on its way");
    let mut station = home.unlocked(&office, ADMINISTRATOR);
    let refused = station.confirm_highest(2);
    assert!(matches!(refused, Err(StationError::NotAllowed(_))), "only a supervisor confirms: {refused:?}");
    drop(station);
    let state = home.unlocked(&office, SUPERVISOR).confirm_highest(4).unwrap();
    assert_eq!((state.highest, state.confirmed), (4, true), "the supervisor's own list knew of two more");
    assert_eq!(approve_next(&office, &home, 9), 5, "and goes on after them");
    let again = home.unlocked(&office, SUPERVISOR).confirm_highest(9);
    assert!(matches!(again, Err(StationError::NotRestored)), "it is confirmed once: {again:?}");
    home.unlocked(&office, OFFICER).verify().expect("the hole is known");
}

#[test]
fn an_older_backup_never_gives_two_packets_one_number() {
    let office = Office::open();
    let medium = Stick::empty();
    for round in 0..3 {
        drop(office.sealed(round * 2..round * 2 + 2));
        back_up(&office, &medium);
    }
    let oldest = NewLaptop::restored(&office, &medium, Some(1), &[]);
    let state = oldest.state(&office);
    assert_eq!((state.backup, state.highest), (1, 6), "the packets beside it tell what the registry does not");
    oldest.unlocked(&office, SUPERVISOR).confirm_highest(6).unwrap();
    assert_eq!(approve_next(&office, &oldest, 20), 7, "the next one has a number of its own");
    oldest.unlocked(&office, OFFICER).verify().expect("the hole is known");

    let last = Stick::empty();
    oldest.screen(&office).as_login(SUPERVISOR, |screen| screen.export(last.top()).unwrap());
    drop(office.carry(&office.stick));
    let report = office.hq.intake(&last);
    assert!(report.refused.is_empty(), "headquarters takes what both laptops sealed: {report:?}");
    assert_eq!(report.stations[0].contiguous_to, 7, "1 to 7, each once");
}

#[test]
fn bundles_on_sticks_tell_of_higher_numbers() {
    let office = Office::open();
    let medium = Stick::empty();
    back_up(&office, &medium);
    drop(office.sealed(1..4));
    let stick = Stick::empty();
    office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(stick.top()).unwrap());
    let home = NewLaptop::restored(&office, &medium, None, &[stick.top().to_owned()]);
    assert_eq!(home.state(&office).highest, 3, "the stick that was not sent yet holds them");
    home.unlocked(&office, SUPERVISOR).confirm_highest(3).unwrap();
    assert_eq!(approve_next(&office, &home, 8), 4, "and the next one follows");
    assert_eq!(office.hq.intake(&stick).accepted, 3, "the stick still goes to headquarters");
    goes_on(&office, &home, 1);
}

#[test]
fn slips_carry_no_reference_twice() {
    let office = Office::open();
    let medium = Stick::empty();
    let sign = |screen: &Screen, number| {
        screen.as_login(OFFICER, |screen| {
            let id = screen.enrol(number).unwrap();
            screen.file(&id).unwrap()["line"]["reference"].as_str().unwrap().to_owned()
        })
    };
    let screen = office.laptop.screen();
    drop(sign(&screen, 1));
    back_up(&office, &medium);
    let lost: Vec<String> = (2..5).map(|number| sign(&screen, number)).collect();
    drop(screen);
    let home = NewLaptop::restored(&office, &medium, None, &[]);
    let next = sign(&home.screen(&office), 6);
    assert!(!lost.contains(&next), "{next} is on no slip of the lost laptop: {lost:?}");
    assert!(next.starts_with("MAL1-0002"), "it skipped to the next hundred but one at the most: {next}");
}

#[test]
fn a_backup_is_made_after_each_export_and_each_session_where_something_changed() {
    let office = Office::open();
    let medium = Stick::empty();
    let mut station = office.laptop.unlocked(ADMINISTRATOR);
    let first = station.set_backup_folder(medium.top(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(first.number, 1, "setting the folder makes the first");
    station.close().unwrap();
    drop(station);
    let newest = || backups(&office, &medium).last().map(|path| name_of(path)).unwrap_or_default();
    let after_closing = newest();
    office.laptop.screen().as_login(OFFICER, |_| ());
    assert_eq!(newest(), after_closing, "who only looks in changes nothing");

    drop(office.sealed([1]));
    let after_sealing = newest();
    assert_ne!(after_sealing, after_closing, "sealing does");
    office.laptop.screen().as_login(SUPERVISOR, |screen| {
        screen.export(office.stick.top()).unwrap();
        assert_ne!(newest(), after_sealing, "and so does an export, before anybody locks");
    });
    assert!(backups(&office, &medium).len() <= 3, "three are kept");

    std::fs::remove_dir_all(medium.top().join("BOMA-BACKUP")).unwrap();
    let id = office.laptop.screen().as_login(OFFICER, |screen| {
        let backup = screen.must("home.open", json!({}))["backup"].clone();
        assert_eq!((&backup["set"], &backup["reachable"]), (&json!(true), &json!(false)), "the home screen can say so");
        assert!(backup["last_at"].is_string(), "and when the last one was made: {backup}");
        screen.enrol(2).expect("work goes on without it")
    });
    assert_eq!(office.states(&[id]), ["submitted"], "and is kept");
    assert!(backups(&office, &medium).is_empty(), "an empty mount point is no medium");
}

#[test]
fn a_damaged_backup_is_named_and_leaves_nothing() {
    let office = Office::open();
    drop(office.sealed(1..3));
    for spoil in [flip_a_bit as fn(&Path), cut_short, |path| std::fs::remove_file(path).unwrap()] {
        for file in ["registry.db", "keyring.json", "packet"] {
            let medium = Stick::empty();
            back_up(&office, &medium);
            let newest = backups(&office, &medium).pop().unwrap();
            let packets = newest.with_file_name("packets");
            spoil(&if file == "packet" { list(&packets).remove(0) } else { newest.join(file) });
            let folder = tempfile::tempdir().unwrap();
            let code = refusal(restore(&office, &medium, folder.path(), None, &[]));
            assert_eq!(code, Code::BackupDamaged, "{file} is not what was written");
            assert!(list(folder.path()).is_empty(), "and nothing of it was put back");
        }
    }
}

#[test]
fn a_backup_is_put_back_into_an_empty_folder_by_those_who_may() {
    let office = Office::open();
    let medium = Stick::empty();
    let nothing = refusal(restore(&office, &medium, &medium.top().join("new"), None, &[]));
    assert_eq!(nothing, Code::NoBackup, "an empty medium holds none");
    back_up(&office, &medium);
    let full = refusal(restore(&office, &medium, &office.laptop.path(), None, &[]));
    assert_eq!(full, Code::FolderNotEmpty, "a station is never overwritten");
    let unknown = refusal(restore(&office, &medium, &medium.top().join("new"), Some(7), &[]));
    assert_eq!(unknown, Code::NoBackup, "there is no seventh");

    let folder = tempfile::tempdir().unwrap();
    let try_as = |login: &str, password: &str| {
        let (login, password) = (login.parse().unwrap(), Password::typed(password));
        let ask = Restoring { from: medium.top(), number: None, sticks: &[], login: &login, password: &password };
        refusal(Station::restore(folder.path(), &ask, &office.lent))
    };
    assert_eq!(try_as(OFFICER, &password_of(OFFICER)), Code::NotAllowed, "an officer restores no station");
    assert_eq!(try_as(SUPERVISOR, "something else"), Code::WrongPassword, "nor does somebody who found the medium");
    assert!(list(folder.path()).is_empty(), "and nothing lies open meanwhile");
}

#[test]
fn a_backup_holds_nothing_readable() {
    let office = Office::open();
    drop(office.sealed(1..2));
    let medium = Stick::empty();
    back_up(&office, &medium);
    let newest = backups(&office, &medium).pop().unwrap();
    let names: Vec<String> = list(&newest).iter().map(|path| name_of(path)).collect();
    assert_eq!(names, ["backup.json", "keyring.json", "registry.db"], "these three and nothing beside them");
    let registry = std::fs::read(newest.join("registry.db")).unwrap();
    let original = std::fs::read(office.laptop.path().join("registry.db")).unwrap();
    assert_eq!(registry[..16], original[..16], "the copy bears the mark of the same key");
    assert!(!registry.windows(6).any(|found| found == b"SQLite"), "and is encrypted from its first byte");
}

/// A laptop that took a lost one's place.
struct NewLaptop {
    folder: TempDir,
}

impl NewLaptop {
    #[track_caller]
    fn restored(office: &Office, medium: &Stick, number: Option<u64>, sticks: &[PathBuf]) -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        drop(restore(office, medium, home.folder.path(), number, sticks).expect("the backup is whole"));
        home
    }

    fn screen(&self, office: &Office) -> Screen {
        Screen::open(self.folder.path(), office.lent.clone())
    }

    #[track_caller]
    fn unlocked(&self, office: &Office, login: &str) -> Station {
        let (name, password) = (login.parse().unwrap(), Password::typed(&password_of(login)));
        Station::unlock(self.folder.path(), &name, &password, office.lent.clone())
            .expect("everybody's password is back")
    }

    #[track_caller]
    fn state(&self, office: &Office) -> RestoreState {
        self.unlocked(office, OFFICER).restore_state().unwrap().expect("it knows that it was restored")
    }
}

fn restore(
    office: &Office,
    medium: &Stick,
    folder: &Path,
    number: Option<u64>,
    sticks: &[PathBuf],
) -> Result<Station, StationError> {
    let (login, password) = (ADMINISTRATOR.parse().unwrap(), Password::typed(&password_of(ADMINISTRATOR)));
    let ask = Restoring { from: medium.top(), number, sticks, login: &login, password: &password };
    Station::restore(folder, &ask, &office.lent)
}

#[track_caller]
fn refusal(restored: Result<Station, StationError>) -> Code {
    ApiError::from(restored.map(drop).expect_err("this must not be put back")).code
}

#[track_caller]
fn back_up(office: &Office, medium: &Stick) {
    let mut station = office.laptop.unlocked(ADMINISTRATOR);
    station.back_up(medium.top(), &mut |_| ControlFlow::Continue(())).expect("the medium is good");
}

fn backups(office: &Office, medium: &Stick) -> Vec<PathBuf> {
    let home = medium.top().join("BOMA-BACKUP").join(office.laptop.code.as_str());
    list(&home).into_iter().filter(|path| name_of(path).starts_with("backup-")).collect()
}

/// Enrols somebody on the restored laptop and approves; the packet's number.
fn approve_next(office: &Office, home: &NewLaptop, number: u64) -> u64 {
    let screen = home.screen(office);
    let id = screen.as_login(OFFICER, |screen| screen.enrol(number).unwrap());
    screen.as_login(SUPERVISOR, |screen| screen.approve(&id).unwrap())
}

/// The restored laptop's packets are taken by headquarters, and nothing is missing or in question.
fn goes_on(office: &Office, home: &NewLaptop, packets: usize) {
    let stick = Stick::empty();
    home.screen(office).as_login(SUPERVISOR, |screen| screen.export(stick.top()).unwrap());
    let report = office.hq.intake(&stick);
    assert_eq!(report.accepted, packets, "headquarters takes what the new laptop sealed: {report:?}");
    assert!(report.refused.is_empty() && report.stations[0].missing.is_empty(), "nothing is missing: {report:?}");
}
