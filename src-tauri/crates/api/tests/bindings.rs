//! The TypeScript that the screens are written against is the one these types give.
//!
//! `BOMA_BLESS=1 cargo test -p boma-api --test bindings` writes it anew.

#![cfg(test)]

use boma_api::{ApiError, COMMANDS};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use ts_rs::TS;

#[test]
fn bindings_are_fresh() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/bindings");
    let fresh = tempfile::tempdir().unwrap();
    write_bindings(fresh.path());
    if std::env::var_os("BOMA_BLESS").is_some() {
        let _ = std::fs::remove_dir_all(&committed);
        copy(fresh.path(), &committed);
    }
    assert_eq!(
        read(&committed),
        read(fresh.path()),
        "the bindings are generated: run BOMA_BLESS=1 cargo test -p boma-api --test bindings"
    );
}

fn write_bindings(folder: &Path) {
    let config = ts_rs::Config::new().with_out_dir(folder).with_large_int("number");
    let mut table = String::from("export interface Commands {\n");
    let mut names = BTreeSet::new();
    for command in COMMANDS {
        (command.export)(&config).unwrap();
        let (request, answer) = ((command.request)(), (command.answer)());
        writeln!(table, "  \"{}\": {{ request: {request}; answer: {answer} }};", command.name).unwrap();
        names.extend([request, answer]);
    }
    table.push_str("}\n");
    ApiError::export_all(&config).unwrap();
    let imports: String = names.iter().map(|n| format!("import type {{ {n} }} from \"./{n}\";\n")).collect();
    let text = format!(
        "// Generated from src-tauri/crates/api: do not edit.\n{imports}\n/** Every command with its request and answer. */\n{table}"
    );
    std::fs::write(folder.join("commands.ts"), text).unwrap();
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for (name, text) in read(from) {
        std::fs::write(to.join(name), text).unwrap();
    }
}
