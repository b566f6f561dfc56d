//! `boma bundle …` as a carrier meets it: words, exit codes, and copies that are killed.
#![cfg(test)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

struct Answer {
    code: i32,
    text: String,
    json: Value,
}

fn boma(arguments: &[&str]) -> Answer {
    let run = |more: &[&str]| {
        let all = [arguments, more].concat();
        Command::new(env!("CARGO_BIN_EXE_boma")).args(all).output().expect("boma starts")
    };
    let Output { status, stdout, .. } = run(&["--json"]);
    let text = String::from_utf8(run(&[]).stdout).expect("a terminal can show it");
    let json = serde_json::from_slice(&stdout).unwrap_or_default();
    Answer { code: status.code().expect("boma ends by itself"), text, json }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("temporary folders have plain names")
}

fn packets(stick: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(stick.join("BOMA/JUB1/bundle-000001/packets")).unwrap();
    let mut all: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

/// A practice office's own stick, with a bundle, the station's papers and headquarters' answers.
fn demo_stick(folder: &Path) -> PathBuf {
    assert_eq!(boma(&["demo", "--enrolments", "6", "--dir", text(folder)]).code, 0, "a stick is walked through");
    folder.join("stick")
}

#[test]
fn a_carrier_checks_relays_and_heals_a_stick_of_a_real_station() {
    let temporary = tempfile::tempdir().unwrap();
    let stick = demo_stick(&temporary.path().join("office"));
    let whole = boma(&["bundle", "check", text(&stick)]);
    assert_eq!((whole.code, &whole.json["complete"]), (0, &true.into()), "it is complete: {}", whole.text);
    assert!(whole.text.contains("COMPLETE: ") && whole.text.contains("signed by the station"), "{}", whole.text);
    let bundle = &whole.json["stations"][0]["bundles"][0];
    assert_eq!((&bundle["state"], &bundle["listed"]["signature"]), (&"complete".into(), &"holds".into()), "{bundle}");

    let [one, two] = ["one", "two"].map(|name| temporary.path().join(name));
    for to in [&one, &two] {
        fs::create_dir(to).unwrap();
        assert_eq!(boma(&["bundle", "copy", text(&stick), text(to)]).code, 0, "a copy is whole");
    }
    fs::remove_file(&packets(&one)[1]).unwrap();
    let missing = boma(&["bundle", "check", text(&one)]);
    assert_eq!((missing.code, &missing.json["complete"]), (1, &false.into()), "what is missing makes it fail");
    assert!(missing.text.contains("packet-missing") && missing.text.contains("NOT COMPLETE"), "{}", missing.text);
    let healed = boma(&["bundle", "copy", text(&two), text(&one)]);
    assert_eq!(healed.code, 0, "the other stick has it: {}", healed.text);
    assert_eq!(boma(&["bundle", "check", text(&one)]).code, 0, "and all is whole again");

    let mut spoilt = fs::read(&packets(&two)[0]).unwrap();
    spoilt[100] ^= 1;
    fs::write(&packets(&two)[0], spoilt).unwrap();
    let three = temporary.path().join("three");
    fs::create_dir(&three).unwrap();
    let part = boma(&["bundle", "copy", text(&two), text(&three)]);
    assert_eq!((part.code, &part.json["bundles"][0]["done"]), (3, &"incomplete".into()), "done, with something open");
    assert!(part.text.contains("NOT WHOLE") && part.text.contains("packet-changed"), "{}", part.text);
    let merged = boma(&["bundle", "copy", text(&two), text(&one), text(&three)]);
    assert_eq!(merged.json["bundles"][0]["done"], "copied", "a second stick completed it: {}", merged.text);
}

#[test]
fn wrong_use_is_told_from_failure() {
    let temporary = tempfile::tempdir().unwrap();
    let empty = text(temporary.path());
    let seen = boma(&["bundle", "check", empty]);
    assert_eq!((seen.code, &seen.json["error"]["code"]), (1, &"nothing-there".into()), "an empty stick is no success");
    let seen = boma(&["bundle", "check", "/nowhere/at/all"]);
    assert_eq!((seen.code, &seen.json["error"]["code"]), (2, &"folder-not-found".into()), "a folder that is not there");
    assert_eq!(boma(&["bundle", "copy", empty]).code, 2, "a stick to write to has to be named");
    assert_eq!(boma(&["bundle", "check", empty, "--root", "one two"]).code, 2, "no fingerprint");
    fs::create_dir_all(temporary.path().join("BOMA/JUB1/bundle-000001")).unwrap();
    let same = boma(&["bundle", "copy", empty, empty]);
    assert_eq!((same.code, &same.json["error"]["code"]), (2, &"same-folder".into()), "onto itself");
}

/// Draws the moments; another seed, other moments.
const SEED: u64 = 20_261_124;
const KILLS: u64 = 30;

#[cfg(unix)]
#[test]
fn a_copy_killed_at_thirty_moments_goes_on_and_ends_whole() {
    let temporary = tempfile::tempdir().unwrap();
    let stick = demo_stick(&temporary.path().join("office"));
    let to = temporary.path().join("to");
    fs::create_dir(&to).unwrap();
    let (mut chance, mut cut) = (SEED, 0);
    for kill in 0..KILLS {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let child = Command::new(env!("CARGO_BIN_EXE_boma"))
            .args(["bundle", "copy", text(&stick), text(&to)])
            .stdout(Stdio::null())
            .spawn();
        let mut child = child.expect("boma starts");
        std::thread::sleep(Duration::from_micros(chance >> 50));
        // Ctrl-C one time, the power another.
        let signal = if kill % 2 == 0 { "-INT" } else { "-KILL" };
        assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().is_ok(), "kill is there");
        cut += u32::from(child.wait().unwrap().code().is_none());
        let folder = to.join("BOMA/JUB1/bundle-000001");
        let bad = folder.exists() && boma(&["bundle", "check", text(&to)]).code != 0;
        assert!(!bad, "kill {kill} of seed {SEED}: what has a bundle's name is whole");
    }
    eprintln!("{KILLS} copies with seed {SEED}: {cut} were cut off");
    let last = boma(&["bundle", "copy", text(&stick), text(&to)]);
    assert_eq!(last.code, 0, "the last one ends: {}", last.text);
    let checked = boma(&["bundle", "check", text(&to)]);
    assert_eq!((checked.code, &checked.json["complete"]), (0, &true.into()), "all is whole: {}", checked.text);
}
