//! A live headquarters, its root and a station, set up with sticks alone: each step is refused until people have compared.
#![cfg(test)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Media as folders: headquarters' machine, the root's medium, a stick, the laptop, and two safes.
struct Table {
    top: TempDir,
}

impl Table {
    fn set() -> Self {
        let table = Self { top: tempfile::tempdir().unwrap() };
        fs::write(table.path("passphrase"), "the baobab at the ford\n").unwrap();
        fs::write(table.path("password"), "twelve white herons\n").unwrap();
        for folder in ["stick", "safe-a", "safe-b"] {
            fs::create_dir(table.path(folder)).unwrap();
        }
        table
    }

    fn path(&self, name: &str) -> PathBuf {
        self.top.path().join(name)
    }

    /// Runs boma; words that begin with `@` are paths on the table. Its exit code and JSON.
    fn boma(&self, words: &[&str]) -> (i32, Value) {
        let place = |word: &&str| word.strip_prefix('@').map_or_else(|| (*word).into(), |name| self.path(name).into());
        let words: Vec<std::ffi::OsString> = words.iter().map(place).collect();
        let done = Command::new(env!("CARGO_BIN_EXE_boma")).args(&words).arg("--json").output().unwrap();
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        let json = serde_json::from_slice(&done.stdout).unwrap_or_else(|_| panic!("{words:?} prints JSON, not {told}"));
        (done.status.code().unwrap(), json)
    }

    fn hq(&self, words: &[&str]) -> (i32, Value) {
        self.boma(&[&["hq"], words, &["--hq", "@hq", "--passphrase-file", "@passphrase"]].concat())
    }

    fn station(&self, words: &[&str]) -> (i32, Value) {
        let place = ["--station", "@station", "--login", "keji", "--password-file", "@password"];
        self.boma(&[&["station"], words, &place].concat())
    }
}

fn done((code, json): (i32, Value)) -> Value {
    assert_eq!(code, 0, "this step is done: {json}");
    json
}

/// The error's code, or that of the first refusal.
fn refused((code, json): (i32, Value)) -> String {
    assert_ne!(code, 0, "this step is refused: {json}");
    let error = if json["error"].is_object() { &json["error"] } else { &json["refused"][0]["error"] };
    error["code"].as_str().unwrap_or_default().to_owned()
}

fn words(json: &Value) -> String {
    json["words"].as_str().expect("words to compare").to_owned()
}

#[test]
fn a_live_office_is_set_up_with_sticks_alone() {
    let table = Table::set();
    // The root, on its own medium; only its public half is carried away.
    done(table.boma(&["hq", "root", "new", "@root", "--realm", "live", "--passphrase-file", "@passphrase"]));
    fs::copy(table.path("root").join("root-public.txt"), table.path("stick").join("root-public.txt")).unwrap();

    assert_eq!(table.hq(&["init", "--realm", "live"]).0, 2, "a live headquarters needs to hear of its root");
    done(table.hq(&["init", "--realm", "live", "--root-later"]));
    share_recovery(&table);
    let public = "@stick/root-public.txt";
    let asked = done(table.hq(&["authority", "request", "@stick", "--root-public", public]));

    let sign = ["hq", "authority", "sign", "@stick", "--root", "@root", "--passphrase-file", "@passphrase"];
    assert_eq!(refused(table.boma(&sign)), "not-compared", "the root signs nothing that nobody compared");
    let wrong = [&sign[..], &["--confirm", "zoo zoo zoo zoo zoo zoo"]].concat();
    assert_eq!(refused(table.boma(&wrong)), "not-compared", "nor anything else");
    assert_eq!(refused(table.hq(&["authority", "adopt", "@stick"])), "no-draft", "there is nothing signed yet");
    done(table.boma(&[&sign[..], &["--confirm", &words(&asked)]].concat()));
    let adopted = done(table.hq(&["authority", "adopt", "@stick"]));
    assert_eq!(adopted["version"], 1, "the first version is in force: {adopted}");

    set_up_station(&table);
    let request = done(table.station(&["request", "@stick"]));
    assert_eq!(refused(table.hq(&["provision", "@stick"])), "request-unconfirmed", "nobody telephoned the station");
    done(table.hq(&["provision", "@stick", "--confirm", &words(&request)]));
    assert_eq!(refused(table.station(&["provision", "@stick"])), "root-unconfirmed", "nobody telephoned headquarters");
    let other = table.station(&["provision", "@stick", "--root", "zoo zoo zoo zoo zoo zoo"]);
    assert_eq!(refused(other), "root-differs", "another root is not ours");
    let shown = words(&done(table.hq(&["authority", "show"])));
    done(table.station(&["provision", "@stick", "--root", &shown]));

    // A new signing key: nothing is compared again at the station.
    let asked = done(table.hq(&["authority", "request", "@stick", "--revoke"]));
    done(table.boma(&[&sign[..], &["--confirm", &words(&asked)]].concat()));
    assert_eq!(done(table.hq(&["authority", "adopt", "@stick"]))["version"], 2, "the next version is in force");
    done(table.hq(&["provision", "@stick"]));
    done(table.station(&["provision", "@stick"]));
    done(table.hq(&["audit"]));
    let secret = fs::read_to_string(table.path("root").join("root.json")).unwrap();
    assert!(!holds(&table.path("hq"), secret.as_bytes()), "the root's medium never met headquarters' folder");
}

#[test]
fn a_practice_office_makes_its_root_by_itself() {
    let table = Table::set();
    done(table.hq(&["init", "--realm", "practice"]));
    assert!(table.path("hq-root").join("root.json").is_file(), "beside the folder, since nothing there is real");
    assert_eq!(done(table.hq(&["authority", "show"]))["version"], 1, "headquarters can go to work");
}

fn share_recovery(table: &Table) {
    let holders = ["--holder", "Amina Lado", "--to", "@safe-a", "--holder", "Bol Deng", "--to", "@safe-b"];
    let keys = ["--share-passphrase-file", "@passphrase", "--share-passphrase-file", "@passphrase"];
    done(table.hq(&[&["recovery", "split"], &holders[..], &keys[..]].concat()));
}

fn set_up_station(table: &Table) {
    let password = table.path("password").display().to_string();
    let keji = format!("keji:supervisor:Keji Wani={password}");
    let achol = format!("achol:officer:Achol Deng={password}");
    let place = ["station", "init", "--station", "@station", "--code", "JUB1", "--office", "Juba County"];
    done(table.boma(&[&place[..], &["--realm", "live", "--officer", &keji, "--officer", &achol]].concat()));
}

/// Whether any file of the folder is `secret`.
fn holds(folder: &Path, secret: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| fs::read(entry.path()).is_ok_and(|bytes| bytes == secret))
}
