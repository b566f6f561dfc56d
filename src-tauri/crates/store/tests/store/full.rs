//! A full disk refuses the change and keeps the registry.

use crate::kit::{SCHEMA, add_goat, count, key, noon};
use boma_store::{Act, Store, StoreError, params};
use std::path::Path;
use std::process::Command;

/// A file system of 2 MiB, where the machine lets us mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|done| done.status.success()).then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).output();
    }
}

/// Adds bales of 64 KiB until the disk is full; the error and the number of bales that were kept.
fn fill(store: &mut Store) -> (StoreError, u64) {
    for kept in 0..1000_u64 {
        let bale = vec![7_u8; 65_536];
        let added = store.change(&Act::new("deng", "bale", kept), noon(), |c| {
            c.execute_one("INSERT INTO goat (name) VALUES (hex(?1))", params![bale])
        });
        if let Err(error) = added {
            return (error, kept);
        }
    }
    panic!("1000 bales of 64 KiB can't fit");
}

fn refuses_and_keeps(path: &Path, mut store: Store) {
    let (error, kept) = fill(&mut store);
    assert!(matches!(error, StoreError::DiskFull), "a full disk is named as such, not {error:?}");
    assert_eq!(count(&store, "goat"), kept, "the change that did not fit left nothing");
    assert_eq!(store.verify_audit().unwrap().number, store.audit_head().unwrap().number, "the chain holds");
    drop(store);
    let store = Store::open(path, &key(1), &SCHEMA).unwrap();
    assert_eq!(count(&store, "goat"), kept, "and what was kept is still there after closing");
}

#[test]
fn a_full_disk_is_an_error_with_its_name() {
    if let Some(disk) = SmallDisk::mount() {
        let path = disk.0.path().join("goats.db");
        let store = Store::create(&path, &key(1), &SCHEMA).unwrap();
        refuses_and_keeps(&path, store);
    } else {
        println!("NOTE: no tmpfs can be mounted here (not root?); the page limit test stands in for the full disk");
    }
}

#[test]
fn a_registry_that_may_not_grow_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("goats.db");
    let mut store = Store::create(&path, &key(1), &SCHEMA).unwrap();
    add_goat(&mut store, 1).unwrap();
    let limit = store.read(|r| r.query_one("PRAGMA max_page_count = 200", [], |row| row.get::<u64>(0))).unwrap();
    assert_eq!(limit, 200, "the limit stands");
    let (error, kept) = fill(&mut store);
    assert!(matches!(error, StoreError::DiskFull), "SQLITE_FULL is a full disk");
    assert_eq!(count(&store, "goat"), kept + 1, "the change that did not fit left nothing");
}
