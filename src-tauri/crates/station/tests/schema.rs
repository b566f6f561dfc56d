//! The written schema is the one that migrations make.

use boma_station::SCHEMA;
use boma_store::{Store, StoreKey, schema_text};
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
