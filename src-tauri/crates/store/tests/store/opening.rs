//! Keys, damage, and two who want the same registry.

use crate::kit::{SCHEMA, add_goat, count, created, folder, key};
use boma_store::{Store, StoreError, params};
use std::fs;

#[test]
fn nothing_of_the_registry_can_be_read_without_its_key() {
    let (_folder, path, mut store) = created();
    add_goat(&mut store, 1).unwrap();
    drop(store);
    let bytes = fs::read(&path).unwrap();
    assert!(
        !bytes.windows(6).any(|w| w == b"goat 1" || w == b"SQLite"),
        "the file holds no plain text, not even SQLite's name"
    );
    assert!(matches!(Store::open(&path, &key(2), &SCHEMA), Err(StoreError::WrongKey)), "another key is a wrong key");
    let store = Store::open(&path, &key(1), &SCHEMA).unwrap();
    assert_eq!(count(&store, "goat"), 1, "the right key opens what was written");
}

#[test]
fn damage_is_told_from_a_wrong_key_and_nothing_is_deleted() {
    let (_folder, path, mut store) = created();
    add_goat(&mut store, 1).unwrap();
    drop(store);
    let whole = fs::read(&path).unwrap();
    for at in [100, 2000] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&path, &bytes).unwrap();
        assert!(
            matches!(Store::open(&path, &key(1), &SCHEMA), Err(StoreError::Damaged)),
            "a flipped bit at {at} is damage"
        );
        assert_eq!(fs::read(&path).unwrap(), bytes, "the damaged file stays for those who can mend it");
    }
    fs::write(&path, &whole[..50]).unwrap();
    assert!(matches!(Store::open(&path, &key(1), &SCHEMA), Err(StoreError::Damaged)), "a truncated file is damage");
    fs::write(&path, &whole).unwrap();
    assert!(Store::open(&path, &key(1), &SCHEMA).is_ok(), "the whole file opens again");
}

#[test]
fn damage_behind_the_first_page_is_found_when_asked() {
    let (_folder, path, mut store) = created();
    add_goat(&mut store, 1).unwrap();
    store.check_whole_file().unwrap();
    drop(store);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 2000;
    bytes[last] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let found = match Store::open(&path, &key(1), &SCHEMA) {
        Ok(store) => store.check_whole_file(),
        Err(error) => Err(error),
    };
    assert!(matches!(found, Err(StoreError::Damaged)), "every page is sealed, so one flipped bit anywhere is found");
}

#[test]
fn a_flipped_bit_in_the_mark_alone_harms_nothing() {
    let (_folder, path, store) = created();
    drop(store);
    let mut bytes = fs::read(&path).unwrap();
    bytes[3] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert!(
        Store::open(&path, &key(1), &SCHEMA).is_ok(),
        "the mark is made from the key, the file's copy is not needed"
    );
}

#[test]
fn one_at_a_time() {
    let (_folder, path, store) = created();
    assert!(matches!(Store::open(&path, &key(1), &SCHEMA), Err(StoreError::InUse)), "the registry is held");
    drop(store);
    assert!(Store::open(&path, &key(1), &SCHEMA).is_ok(), "and free again when let go");
}

#[test]
fn creating_never_overwrites_and_opening_never_creates() {
    let (_folder, path) = folder();
    assert!(matches!(Store::open(&path, &key(1), &SCHEMA), Err(StoreError::NotFound)), "no file is no registry");
    assert!(!path.exists(), "opening makes no file");
    fs::write(&path, b"").unwrap();
    assert!(
        matches!(Store::create(&path, &key(1), &SCHEMA), Err(StoreError::AlreadyThere)),
        "even an empty file is somebody's"
    );
}

#[test]
fn a_reading_can_not_write() {
    let (_folder, _path, store) = created();
    let written = store.read(|r| {
        r.query_optional("INSERT INTO goat (name) VALUES (?1) RETURNING 1", params!["stray"], |_| {
            Ok::<_, StoreError>(())
        })
    });
    assert!(matches!(written, Err(StoreError::WritesInReading)), "what writes must be a change, with its audit line");
    assert_eq!(count(&store, "goat"), 0, "nothing was written");
}

#[test]
fn a_failed_change_leaves_nothing() {
    let (_folder, _path, mut store) = created();
    add_goat(&mut store, 1).unwrap();
    let before = store.audit_head().unwrap();
    assert!(matches!(add_goat(&mut store, 1), Err(StoreError::Constraint(_))), "the number is taken");
    assert_eq!(store.audit_head().unwrap(), before, "no audit line of what did not happen");
    assert_eq!((count(&store, "goat"), count(&store, "ear")), (1, 2), "and no row");
}

#[test]
fn a_copy_is_a_registry_of_its_own_under_the_same_key() {
    let (folder, path, mut store) = created();
    add_goat(&mut store, 1).unwrap();
    let copy = folder.path().join("copy.db");
    store.copy_to(&copy, &key(1)).unwrap();
    add_goat(&mut store, 2).unwrap();
    assert!(matches!(store.copy_to(&copy, &key(1)), Err(StoreError::AlreadyThere)), "a copy overwrites nothing");
    assert!(!folder.path().join("copy.db-wal").exists(), "a copy is one file");
    let copied = Store::open(&copy, &key(1), &SCHEMA).unwrap();
    assert_eq!(
        (count(&copied, "goat"), copied.verify_audit().unwrap().number),
        (1, 1),
        "what was there when it was made"
    );
    copied.check_whole_file().unwrap();
    drop(copied);
    assert!(matches!(Store::open(&copy, &key(2), &SCHEMA), Err(StoreError::WrongKey)), "and as secret");
    assert_eq!(count(&store, "goat"), 2, "the registry goes on");
    assert!(path.exists(), "in its own file");
}
