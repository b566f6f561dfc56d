//! The whole road through the program itself: what it prints and how it ends.
#![cfg(test)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program's answer: its exit code and the JSON it printed.
struct Answer {
    code: i32,
    json: Value,
}

fn boma(arguments: &[&str]) -> Answer {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_boma")).args(arguments).arg("--json").output().expect("boma starts");
    let json = serde_json::from_slice(&stdout)
        .unwrap_or_else(|_| panic!("{arguments:?} prints JSON, not: {}", String::from_utf8_lossy(&stderr)));
    Answer { code: status.code().expect("boma ends by itself"), json }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("temporary folders have plain names")
}

struct Office {
    dir: PathBuf,
}

impl Office {
    fn hq(&self, words: &[&str]) -> Answer {
        let (hq, passphrase) = (self.dir.join("hq"), self.dir.join("passphrase"));
        let keys = ["--hq", text(&hq), "--passphrase-file", text(&passphrase)];
        boma(&[words, &keys].concat())
    }

    fn stick(&self) -> PathBuf {
        self.dir.join("stick")
    }

    fn packets(&self, bundle: u64) -> Vec<PathBuf> {
        let folder = self.stick().join(format!("BOMA/JUB1/bundle-{bundle:06}/packets"));
        let mut all: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        all.sort();
        all
    }
}

fn flip_last_byte(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn six_people_walk_the_road() {
    let temporary = tempfile::tempdir().unwrap();
    let office = Office { dir: temporary.path().to_owned() };
    let demo = boma(&["demo", "--enrolments", "6", "--dir", text(&office.dir)]);
    assert_eq!(demo.code, 0, "nothing is refused on the way: {}", demo.json);
    for count in ["enrolled", "approved", "sealed", "exported", "intake_accepted", "merged", "receipts_verified"] {
        assert_eq!(demo.json[count], 6, "all six pass '{count}'");
    }
    assert_eq!(demo.json["missing"], 0, "headquarters misses none");
    assert!(demo.json["returned"].as_u64() >= Some(1), "a file is sent back and mended on the way");

    let before = office.hq(&["hq", "status"]);
    let stick = office.stick();
    let again = office.hq(&["hq", "intake", text(&stick)]);
    assert_eq!((again.code, &again.json["accepted"]), (0, &0.into()), "the same stick brings nothing new");
    let after = office.hq(&["hq", "status"]);
    assert!(before.json["register_digest"].is_string(), "the register has a digest");
    assert_eq!(before.json, after.json, "the same stick changes nothing");

    let hq_before = temporary.path().join("hq-before");
    copy_folder(&office.dir.join("hq"), &hq_before);
    let more = boma(&["demo", "--enrolments", "2", "--dir", text(&office.dir)]);
    assert_eq!((more.code, &more.json["merged"]), (0, &8.into()), "an office that is there goes on with other people");
    fs::remove_dir_all(office.dir.join("hq")).unwrap();
    fs::rename(hq_before, office.dir.join("hq")).unwrap();
    a_flipped_byte_keeps_no_other_packet_out(&office);
}

/// Headquarters has not seen the second bundle, of which one packet is damaged now.
fn a_flipped_byte_keeps_no_other_packet_out(office: &Office) {
    let [packet, sound] = <[PathBuf; 2]>::try_from(office.packets(2)).expect("two people are in the second bundle");
    let whole = office.hq(&["packet", "verify", text(&packet)]);
    assert_eq!((whole.code, &whole.json["inside"]["valid"]), (0, &true.into()), "it is whole so far");
    flip_last_byte(&packet);

    let stick = office.stick();
    let intake = office.hq(&["hq", "intake", text(&stick)]);
    assert_eq!(intake.code, 3, "done, with a refusal");
    assert_eq!((&intake.json["accepted"], &intake.json["already"]), (&1.into(), &6.into()), "the others go in");
    let refused = intake.json["refused"].as_array().unwrap();
    let name = packet.file_name().unwrap().to_str().unwrap();
    assert_eq!(refused.len(), 1, "the others are not touched by it");
    assert_eq!(refused[0]["file"], format!("JUB1/{name}"), "the file is named");
    assert_eq!(refused[0]["code"], "not-as-listed", "the reason is told as a code");

    assert_eq!(boma(&["packet", "verify", text(&packet)]).code, 3, "the name alone shows it, without keys");
    assert_eq!(office.hq(&["packet", "verify", text(&packet)]).code, 3, "and the seal does");
    let to = office.dir.join("opened");
    assert_eq!(office.hq(&["packet", "open", text(&packet), "--to", text(&to)]).code, 1, "it can't be opened");
    assert_eq!(office.hq(&["packet", "open", text(&sound), "--to", text(&to)]).code, 0, "its neighbour can");
    assert!(to.join("statements.json").is_file(), "the statements lie open");
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

#[test]
fn wrong_use_and_failures_have_their_codes() {
    let temporary = tempfile::tempdir().unwrap();
    let nowhere = temporary.path().join("nowhere");
    let failed = boma(&["station", "status", "--station", text(&nowhere)]);
    assert_eq!((failed.code, &failed.json["error"]["code"]), (1, &"not-set-up".into()), "no station, said plainly");
    let failed = boma(&["hq", "status", "--hq", text(&nowhere)]);
    assert_eq!((failed.code, &failed.json["error"]["code"]), (1, &"not-founded".into()), "no headquarters");
    let wrong = Command::new(env!("CARGO_BIN_EXE_boma")).args(["hq", "intake"]).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2), "a stick has to be named");
}
