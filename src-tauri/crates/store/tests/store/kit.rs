//! A registry for tests.

use boma_record::{NoRandomness, Randomness, Timestamp};
use boma_store::{Act, Migration, Schema, Store, StoreError, StoreKey, params};
use std::path::PathBuf;
use std::sync::Mutex;
use tempfile::TempDir;

pub const FIRST: Migration = Migration {
    number: 1,
    name: "goats",
    sql: "CREATE TABLE goat (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
          CREATE TABLE ear (goat INTEGER NOT NULL REFERENCES goat (number), side TEXT NOT NULL) STRICT;",
};
pub const SCHEMA: Schema = Schema { name: "goats", migrations: &[FIRST] };

/// Bytes that are the same in every run.
pub struct Counted(Mutex<u64>);

impl Counted {
    pub fn new() -> Self {
        Self(Mutex::new(0))
    }
}

impl Randomness for Counted {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        let mut count = self.0.lock().unwrap();
        for byte in bytes {
            *count = count.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (*count >> 56) as u8;
        }
        Ok(())
    }
}

pub fn key(byte: u8) -> StoreKey {
    StoreKey::from_bytes([byte; 32])
}

pub fn noon() -> Timestamp {
    Timestamp::parse("2026-03-12T10:00:00.000Z").unwrap()
}

pub fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("goats.db");
    (folder, path)
}

pub fn created() -> (TempDir, PathBuf, Store) {
    let (folder, path) = folder();
    let store = Store::create(&path, &key(1), &SCHEMA).unwrap();
    (folder, path, store)
}

pub fn add_goat(store: &mut Store, number: u64) -> Result<(), StoreError> {
    store.change(&Act::new("deng", "goat-added", number), noon(), |c| {
        c.execute_one("INSERT INTO goat (number, name) VALUES (?1, ?2)", params![number, format!("goat {number}")])?;
        for side in ["left", "right"] {
            c.execute_one("INSERT INTO ear (goat, side) VALUES (?1, ?2)", params![number, side])?;
        }
        Ok(())
    })
}

pub fn count(store: &Store, table: &str) -> u64 {
    store.read(|r| r.query_one(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<u64>(0))).unwrap()
}
