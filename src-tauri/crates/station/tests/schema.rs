//! The written schema is the one that migrations make.

use boma_record::Timestamp;
use boma_station::SCHEMA;
use boma_store::{Act, Schema, Store, StoreKey, schema_text};
use std::path::Path;

#[test]
fn docs_schema_station_is_what_migrations_make() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("registry.db"), &StoreKey::from_bytes([1; 32]), &SCHEMA).unwrap();
    let made = schema_text(&store).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/schema-station.sql");
    if std::env::var_os("BOMA_BLESS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == made,
        "docs/schema-station.sql is stale; run BOMA_BLESS=1 cargo test -p boma-station --test schema"
    );
}

#[test]
fn an_older_registry_keeps_its_files_when_the_table_of_files_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (path, key) = (folder.path().join("registry.db"), StoreKey::from_bytes([1; 32]));
    let older = Schema { name: SCHEMA.name, migrations: SCHEMA.migrations.get(..2).unwrap() };
    let mut store = Store::create(&path, &key, &older).unwrap();
    let now = Timestamp::parse("2026-03-12T10:00:00.000Z").unwrap();
    let rows = [
        "INSERT INTO officer (login, name, role, public_key, wrapped_key) VALUES ('achol', 'Achol', 'officer', '', x'')",
        "INSERT INTO guideline (digest, files, taken_at) VALUES ('d', '{}', '')",
        "INSERT INTO file (id, reference, category, guideline, state, name, search, officer, started_at, changed_at, counter,
                           process, return_on, restricted)
         VALUES ('f', 'JUB1-1', 'C01', 'd', 'sealed', 'Rin', 'rin', 'achol', 's', 'c', 7, 'update', '2026-03-20', 1)",
        "INSERT INTO answer (file, field, value) VALUES ('f', 'name_own', '{}')",
        "INSERT INTO packet (sequence, file, sha256, size, sealed_at) VALUES (1, 'f', 's', 3, '')",
    ];
    let act = Act::new("achol", "file-signed", "f");
    store.change(&act, now, |c| rows.iter().try_for_each(|sql| c.execute_one(sql, []))).unwrap();
    drop(store);
    let store = Store::open(&path, &key, &SCHEMA).unwrap();
    let sql =
        "SELECT state || ' ' || process || ' ' || return_on || ' ' || restricted || ' ' || counter || ' ' || reference
                      || coalesce(verification, ', not verified') FROM file JOIN packet ON packet.file = file.id
                      JOIN answer ON answer.file = file.id";
    let kept: String = store.read(|r| r.query_one(sql, [], |row| row.get(0))).unwrap();
    let wanted = "sealed update 2026-03-20 1 7 JUB1-1, not verified";
    assert_eq!(kept, wanted, "each column, the packet and the answers are there; nobody verified it");
}
