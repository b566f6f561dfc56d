//! The threat model names, for each threat, the tests that show what holds it; these tests exist.

use kit::house::tree;
use kit::stick::list;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_threat_names_tests_that_exist() {
    let there = ["tests", "src-tauri/src", "src-tauri/crates"].iter().flat_map(|room| functions(&tree().join(room)));
    let there: BTreeSet<String> = there.collect();
    let page = fs::read_to_string(tree().join("docs/threat-model.md")).unwrap();
    let rows: Vec<Vec<&str>> = page.lines().filter(|line| line.starts_with('|')).map(cells).collect();
    assert!(rows.len() > 20, "the page is a table of threats");
    for row in rows.iter().skip(2) {
        let [threat, _, _, shown] = row[..] else { panic!("threat, what holds it, what is left, shown by: {row:?}") };
        let named: Vec<&str> = shown.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "a measure that no test shows is a hope: {threat}");
        for name in named {
            assert!(there.contains(name), "{threat}: there is no test {name}");
        }
    }
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// The names of all functions without arguments in the Rust files under `folder`.
fn functions(folder: &Path) -> BTreeSet<String> {
    let inside = list(folder).into_iter().filter(|path| !path.ends_with("node_modules"));
    inside.flat_map(|path| if path.is_dir() { functions(&path) } else { in_file(&path) }).collect()
}

fn in_file(file: &Path) -> BTreeSet<String> {
    let rust = file.extension().is_some_and(|kind| kind == "rs");
    let text = if rust { fs::read_to_string(file).unwrap_or_default() } else { String::new() };
    let named = text.lines().filter_map(|line| line.split_once("fn ")?.1.split_once("()"));
    named.map(|(name, _)| name.to_owned()).collect()
}
