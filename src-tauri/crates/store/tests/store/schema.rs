//! Migrations.

use crate::kit::{FIRST, SCHEMA, add_goat, count, created, key};
use boma_store::{Migration, Schema, Store, StoreError, schema_text};

const SECOND: Migration =
    Migration { number: 2, name: "hay", sql: "CREATE TABLE hay (bales INTEGER NOT NULL) STRICT;" };
const NEWER: Schema = Schema { name: "goats", migrations: &[FIRST, SECOND] };
const REWRITTEN: Schema = Schema {
    name: "goats",
    migrations: &[Migration { sql: "CREATE TABLE goat (number INTEGER PRIMARY KEY) STRICT;", ..FIRST }],
};
const FAULTY: Schema = Schema {
    name: "goats",
    migrations: &[FIRST, Migration { sql: "CREATE TABLE hay (bales INTEGER) STRICT; CREATE NONSENSE;", ..SECOND }],
};

#[test]
fn a_new_migration_is_applied_once_and_keeps_what_is_there() {
    let (_folder, path, mut store) = created();
    add_goat(&mut store, 7).unwrap();
    drop(store);
    for _ in 0..2 {
        let store = Store::open(&path, &key(1), &NEWER).unwrap();
        assert_eq!(
            (count(&store, "goat"), count(&store, "hay"), count(&store, "migration")),
            (1, 0, 4),
            "foundation, goats, hay and contents, each once"
        );
    }
}

#[test]
fn an_older_program_refuses_a_newer_registry() {
    let (_folder, path, store) = created();
    drop(store);
    drop(Store::open(&path, &key(1), &NEWER).unwrap());
    assert!(
        matches!(Store::open(&path, &key(1), &SCHEMA), Err(StoreError::RegistryNewer(2))),
        "it does not know what hay means"
    );
}

#[test]
fn a_rewritten_migration_is_refused() {
    let (_folder, path, store) = created();
    drop(store);
    assert!(
        matches!(Store::open(&path, &key(1), &REWRITTEN), Err(StoreError::SchemaChanged(1))),
        "released SQL never changes"
    );
}

#[test]
fn a_failing_migration_leaves_the_registry_as_it_was() {
    let (_folder, path, store) = created();
    drop(store);
    assert!(Store::open(&path, &key(1), &FAULTY).is_err(), "nonsense is no SQL");
    let store = Store::open(&path, &key(1), &SCHEMA).unwrap();
    assert!(!schema_text(&store).unwrap().contains("hay"), "half a migration is no migration");
}

#[test]
fn the_schema_reads_as_it_was_written() {
    let (_folder, _path, store) = created();
    let text = schema_text(&store).unwrap();
    assert!(text.starts_with("CREATE TABLE audit"), "sorted by table, the same in every run: {text}");
    assert!(
        text.contains("CREATE TABLE goat (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"),
        "the words of the migration"
    );
}

#[test]
fn a_table_made_anew_keeps_the_rows_that_refer_to_it() {
    const ANEW: &str =
        "CREATE TABLE goat_anew (number INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) STRICT;
        INSERT INTO goat_anew SELECT number, name FROM goat; DROP TABLE goat; ALTER TABLE goat_anew RENAME TO goat;";
    const LOST: &str = "DELETE FROM goat;";
    const WITH: Schema = Schema { name: "goats", migrations: &[FIRST, Migration { sql: ANEW, ..SECOND }] };
    const WITHOUT: Schema = Schema { name: "goats", migrations: &[FIRST, Migration { sql: LOST, ..SECOND }] };
    let (_folder, path, mut store) = created();
    add_goat(&mut store, 7).unwrap();
    drop(store);
    assert!(
        matches!(Store::open(&path, &key(1), &WITHOUT), Err(StoreError::Damaged)),
        "a migration that leaves ears without a goat is not applied"
    );
    let store = Store::open(&path, &key(1), &WITH).unwrap();
    assert_eq!((count(&store, "goat"), count(&store, "ear")), (1, 2), "the ears stay with their goat");
    drop(store);
    let mut store = Store::open(&path, &key(1), &WITH).unwrap();
    assert!(add_goat(&mut store, 7).is_err(), "and the table's own rules hold: no goat twice");
}
