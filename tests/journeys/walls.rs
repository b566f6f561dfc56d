//! The walls between the rooms, as docs/architecture.md tells them.

use kit::house::tree;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which room may use which; what is not here is a broken wall.
const DOORS: &[(&str, &[&str])] = &[
    ("boma-record", &[]),
    ("boma-guideline", &["boma-record"]),
    ("boma-authoring", &["boma-record", "boma-guideline"]),
    ("boma-packet", &["boma-record"]),
    ("boma-matching", &["boma-record"]),
    ("boma-capture", &["boma-record"]),
    ("boma-token", &["boma-packet"]),
    ("boma-print", &["boma-record"]),
    ("boma-medium", &["boma-record"]),
    ("boma-courier", &["boma-record", "boma-medium", "boma-packet"]),
    ("boma-store", &["boma-record", "boma-medium"]),
    (
        "boma-station",
        &[
            "boma-record",
            "boma-guideline",
            "boma-packet",
            "boma-capture",
            "boma-medium",
            "boma-courier",
            "boma-store",
            "boma-token",
        ],
    ),
    (
        "boma-headquarters",
        &["boma-record", "boma-guideline", "boma-packet", "boma-matching", "boma-capture", "boma-store"],
    ),
    (
        "boma-api",
        &["boma-record", "boma-guideline", "boma-packet", "boma-capture", "boma-store", "boma-station", "boma-token"],
    ),
    ("boma-shell", &["boma-api"]),
];

/// May use every room: they stand at the end of the road.
const ENDS: &[&str] = &["boma-cli", "boma-tests"];

/// Which rooms alone may name a crate of the outside world.
const KEEPERS: &[(&str, &[&str])] = &[
    ("rusqlite", &["boma-store"]),
    ("tauri", &["boma-shell"]),
    ("tauri-build", &["boma-shell"]),
    ("tauri-plugin-dialog", &["boma-shell"]),
    ("getrandom", &["boma-api"]),
    ("cryptoki", &["boma-token"]),
    ("tiny_http", &["boma-tests"]),
];

/// What no room below api may ask for: it is lent to them.
const LENT: &[&str] = &["SystemTime::now", "Instant::now", "std::env", "env::var", "OsRng", "home_dir", "stdout()"];

#[test]
fn rooms_use_only_the_rooms_they_may() {
    for (room, uses) in rooms() {
        let own: BTreeSet<&String> = uses.iter().filter(|used| used.starts_with("boma-")).collect();
        if ENDS.contains(&room.as_str()) {
            continue;
        }
        let doors = DOORS.iter().find(|(name, _)| *name == room);
        let (_, doors) = doors.unwrap_or_else(|| panic!("{room} is a new room: say here and in docs which it may use"));
        for used in own {
            assert!(doors.contains(&used.as_str()), "{room} may not use {used}: the wall between them is broken");
        }
    }
}

#[test]
fn the_station_window_holds_nothing_of_headquarters() {
    let rooms = rooms();
    let (mut seen, mut open) = (BTreeSet::new(), vec!["boma-shell".to_owned()]);
    while let Some(room) = open.pop() {
        open.extend(rooms.get(&room).into_iter().flatten().filter(|used| !seen.contains(*used)).cloned());
        seen.insert(room);
    }
    assert!(seen.contains("boma-station"), "the window reaches the station");
    assert!(!seen.contains("boma-headquarters"), "and never headquarters, by whatever way");
}

#[test]
fn outside_crates_stay_in_their_rooms() {
    for (room, uses) in rooms() {
        for (kept, keepers) in KEEPERS {
            let allowed = !uses.contains(*kept) || keepers.contains(&room.as_str());
            assert!(allowed, "{room} may not name {kept}: only {keepers:?} may");
        }
    }
}

#[test]
fn time_chance_and_surroundings_are_lent_to_the_rooms_below_api() {
    let below = [
        "record",
        "guideline",
        "packet",
        "matching",
        "capture",
        "medium",
        "courier",
        "store",
        "token",
        "station",
        "headquarters",
    ];
    for room in below {
        for file in sources(&tree().join("src-tauri/crates").join(room).join("src")) {
            let text = std::fs::read_to_string(&file).unwrap();
            let own = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = own.lines().filter(|line| !line.trim_start().starts_with("//"));
            for (line, words) in code.flat_map(|line| LENT.iter().map(move |words| (line, words))) {
                assert!(!line.contains(words), "{} asks for {words} itself: it is lent to it", file.display());
            }
        }
    }
}

#[test]
fn only_the_command_line_speaks_on_stdout() {
    for file in sources(&tree().join("src-tauri")).into_iter().chain(sources(&tree().join("tests"))) {
        let text = std::fs::read_to_string(&file).unwrap();
        // The words are put together here, so that this file does not name them itself.
        let lifted = ["out", "err"].iter().any(|end| text.contains(&format!("clippy::print_{}{end}", "std")));
        let inside = file.strip_prefix(tree()).unwrap().starts_with("src-tauri/crates/cli");
        assert!(inside || !lifted, "{} may not lift the rule against printing", file.display());
    }
}

#[test]
fn no_source_file_outgrows_its_reader() {
    for file in sources(&tree().join("src-tauri")).into_iter().chain(sources(&tree().join("tests"))) {
        let lines = std::fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 400, "{} has {lines} lines: divide it", file.display());
    }
}

/// Each package of this workspace with what it names itself, tests aside.
fn rooms() -> BTreeMap<String, BTreeSet<String>> {
    let asked = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline", "--manifest-path"])
        .arg(tree().join("Cargo.toml"))
        .output()
        .unwrap();
    assert!(asked.status.success(), "cargo tells of the workspace: {}", String::from_utf8_lossy(&asked.stderr));
    let told: Value = serde_json::from_slice(&asked.stdout).unwrap();
    let packages = told["packages"].as_array().unwrap().iter();
    packages.map(|package| (text(&package["name"]), names(package))).collect()
}

fn names(package: &Value) -> BTreeSet<String> {
    let all = package["dependencies"].as_array().unwrap().iter();
    all.filter(|used| used["kind"] != "dev").map(|used| text(&used["name"])).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Every Rust file below `folder`, sorted.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for path in kit::stick::list(&folder) {
            if path.is_dir() && !path.ends_with("node_modules") {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
