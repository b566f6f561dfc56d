//! Killed in mid-change, the registry is whole and keeps what it acknowledged.

use crate::kit::{SCHEMA, add_goat, count, created, key};
use boma_store::Store;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const REGISTRY: &str = "BOMA_TEST_CRASH_REGISTRY";

/// Not a test of its own: the process that `a_killed_process_...` kills.
#[test]
fn child_that_adds_goats_until_it_is_killed() {
    let Ok(path) = std::env::var(REGISTRY) else { return };
    let mut store = Store::open(Path::new(&path), &key(1), &SCHEMA).unwrap();
    let first = count(&store, "goat") + 1;
    for number in first.. {
        add_goat(&mut store, number).unwrap();
        println!("kept {number}");
    }
}

/// Starts the child, lets it acknowledge `changes` changes, kills it; the last number it acknowledged.
fn kill_after(path: &Path, changes: usize) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child_that_adds_goats_until_it_is_killed", "--nocapture"])
        .env(REGISTRY, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut kept = 0;
    let mut seen = 0;
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        if let Some(number) = line.unwrap().split("kept ").nth(1) {
            kept = number.parse().unwrap();
            seen += 1;
        }
        if seen == changes {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    kept
}

#[test]
fn a_killed_process_leaves_a_whole_registry() {
    let (_folder, path, store) = created();
    drop(store);
    for changes in [1, 2, 5, 13, 34, 3, 21, 8] {
        let kept = kill_after(&path, changes);
        let store = Store::open(&path, &key(1), &SCHEMA).unwrap();
        let goats = count(&store, "goat");
        assert!(goats >= kept && kept > 0, "what was acknowledged ({kept}) is there ({goats})");
        assert_eq!(count(&store, "ear"), goats * 2, "no goat has one ear: a change is whole");
        assert_eq!(store.verify_audit().unwrap().number, goats, "each change has its line and no line is alone");
        store.check_whole_file().unwrap();
    }
}
