//! The registry file itself: damaged, held by another program, and what lies beside it.

use boma_api::Code;
use boma_record::{Digest, Realm};
use kit::house::{OFFICER, Office, SUPERVISOR};
use kit::lent::stepped;
use kit::screen::Screen;
use kit::stick::{flip_a_bit, list};
use serde_json::json;
use std::path::{Path, PathBuf};

#[test]
fn a_damaged_registry_is_named_and_left_as_it_is() {
    let office = Office::open();
    drop(office.sealed(1..4));
    let registry = registry(&office);
    let mut bytes = std::fs::read(&registry).unwrap();
    let (middle, page) = (bytes.len() / 2, 4096);
    for byte in &mut bytes[middle..middle + 2 * page] {
        *byte ^= 0x5a;
    }
    // The first page too: it is read whenever the registry is opened.
    bytes[2000] ^= 0x5a;
    std::fs::write(&registry, &bytes).unwrap();
    let before = Digest::of(&bytes);

    let error = office.laptop.screen().unlock(OFFICER).unwrap_err();
    assert_eq!(error.code, Code::RegistryDamaged, "the screen says that the registry is damaged");
    assert_eq!(Digest::of(&std::fs::read(&registry).unwrap()), before, "whoever repairs it finds it untouched");
}

#[test]
fn damage_in_the_middle_is_named_where_it_is_read() {
    let office = Office::open();
    let files = office.sealed(1..6);
    let registry = registry(&office);
    let mut bytes = std::fs::read(&registry).unwrap();
    let from = bytes.len() / 4;
    for byte in bytes.iter_mut().skip(from).step_by(512) {
        *byte ^= 0x5a;
    }
    std::fs::write(&registry, &bytes).unwrap();
    let screen = office.laptop.screen();
    let told = screen.unlock(OFFICER).map(drop).and_then(|()| {
        for id in &files {
            screen.file(id)?;
        }
        screen.export(office.stick.top()).map(drop)
    });
    assert_eq!(told.unwrap_err().code, Code::RegistryDamaged, "a damaged page is never taken for an answer");
    assert!(office.stick.bundles().is_empty(), "and nothing of it goes out");
}

#[test]
fn a_sealed_packet_that_was_changed_on_the_disk_never_leaves() {
    let office = Office::open();
    drop(office.sealed(1..3));
    let packets = all_files(&office.laptop.path().join("packets"));
    assert_eq!(packets.len(), 2, "each sealed packet lies beside the registry");
    flip_a_bit(&packets[0]);
    let error = office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(office.stick.top()).unwrap_err());
    assert_eq!(error.code, Code::RegistryDamaged, "the chain says that it is not what was sealed");
    assert!(office.stick.bundles().is_empty(), "and no bundle with it is on the stick");
    let broken = office.laptop.unlocked(OFFICER).verify();
    assert!(matches!(broken, Err(boma_station::StationError::ChainBroken(1))), "the packet is named: {broken:?}");
}

#[test]
fn a_registry_in_use_is_left_to_who_has_it() {
    let office = Office::open();
    let (first, second) = (office.laptop.screen(), office.laptop.screen());
    first.unlock(OFFICER).unwrap();
    assert_eq!(second.unlock(SUPERVISOR).unwrap_err().code, Code::RegistryInUse, "one program at a time");
    first.start().expect("the first is not disturbed");
    first.lock();
    second.unlock(SUPERVISOR).expect("a locked station is free");
}

#[test]
fn a_damaged_keyring_is_named() {
    let office = Office::open();
    let keyring = office.laptop.path().join("keyring.json");
    std::fs::write(&keyring, "{ \"version\": 1, ").unwrap();
    let error = office.laptop.screen().unlock(OFFICER).unwrap_err();
    assert_eq!(error.code, Code::RegistryDamaged, "without its keyring the registry can't be opened");
    assert_eq!(std::fs::read_to_string(&keyring).unwrap(), "{ \"version\": 1, ", "and nothing is overwritten");
}

#[test]
fn nothing_readable_lies_on_the_laptops_disk() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let name = kit::applicant::answer("name", json!("Nyabolmading"));
    screen.as_login(OFFICER, |screen| {
        let id = screen.start().unwrap();
        screen.answer(&id, "name_own", &name).unwrap();
        screen.fill_in(&screen.start().unwrap(), 3, &kit::applicant::portrait(3)).unwrap();
    });
    drop(office.sealed([4]));
    for file in all_files(&office.laptop.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(12).any(|window| window.eq_ignore_ascii_case(b"Nyabolmading"));
        assert!(!found, "{} holds a name that anybody could read", file.display());
    }
}

#[test]
fn the_live_realm_never_shows_a_password() {
    let office = Office::of(Realm::Live, "MAL1", 5);
    let list = json!({ OFFICER: kit::screen::password_of(OFFICER) }).to_string();
    std::fs::write(office.laptop.path().join("practice.json"), list).unwrap();
    let state = office.laptop.screen().must("session.state", json!({}));
    let officers = state["station"]["officers"].as_array().unwrap();
    assert!(officers.iter().all(|one| one["practice_password"].is_null()), "whatever lies beside a live registry");
}

#[test]
fn a_newer_registry_is_not_touched() {
    let office = Office::open();
    let keyring = office.laptop.path().join("keyring.json");
    let newer = std::fs::read_to_string(&keyring).unwrap().replacen("\"version\": 1", "\"version\": 9", 1);
    std::fs::write(&keyring, &newer).unwrap();
    let (_, lent) = stepped(1);
    let error = Screen::open(&office.laptop.path(), lent).unlock(OFFICER).unwrap_err();
    assert_eq!(error.code, Code::RegistryNewer, "an older program does not guess");
    assert_eq!(std::fs::read_to_string(&keyring).unwrap(), newer, "and changes nothing");
}

/// Every file below `folder`, sorted.
fn all_files(folder: &Path) -> Vec<PathBuf> {
    let inside = |path: PathBuf| if path.is_dir() { all_files(&path) } else { vec![path] };
    list(folder).into_iter().flat_map(inside).collect()
}

fn registry(office: &Office) -> PathBuf {
    office.laptop.path().join("registry.db")
}
