//! The auditor's commands from outside: whole journals, forged ones, and what they tell.
#![cfg(test)]

use boma_store::keyring::Keyring;
use boma_store::{Act, Password, Store};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program's answer: its exit code and the JSON it printed.
struct Answer {
    code: i32,
    json: Value,
}

struct Office {
    dir: PathBuf,
}

fn text(path: &Path) -> &str {
    path.to_str().expect("temporary folders have plain names")
}

fn boma(words: &[&str]) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_boma")).args(words).arg("--json").output().expect("boma starts");
    let json = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{words:?} prints JSON, not: {}", String::from_utf8_lossy(&output.stderr)));
    Answer { code: output.status.code().expect("boma ends by itself"), json }
}

impl Office {
    fn walked(dir: PathBuf, people: &str) -> Self {
        let demo = boma(&["demo", "--enrolments", people, "--dir", text(&dir)]);
        assert_eq!(demo.code, 0, "people walk the road: {}", demo.json);
        Self { dir }
    }

    fn station(&self, words: &[&str], login: &str) -> Answer {
        let (station, password) = (self.dir.join("station"), self.dir.join(format!("{login}.txt")));
        fs::write(&password, format!("practice-{login}")).unwrap();
        boma(&[words, &["--station", text(&station), "--login", login, "--password-file", text(&password)]].concat())
    }

    fn hq(&self, words: &[&str]) -> Answer {
        let (hq, passphrase) = (self.dir.join("hq"), self.dir.join("passphrase"));
        boma(&[words, &["--hq", text(&hq), "--passphrase-file", text(&passphrase)]].concat())
    }

    /// Changes the station's journal as somebody can who knows a password and has other tools.
    fn forge(&self, sql: &str) {
        self.write(&[
            "DROP TRIGGER IF EXISTS audit_is_never_rewritten",
            "DROP TRIGGER IF EXISTS audit_is_never_shortened",
            sql,
        ]);
    }

    /// Changes rows of a table: other tools know nothing of the triggers that this program sets for itself.
    fn forge_rows(&self, table: &str, sql: &str) {
        let unwatched = ["INSERT", "UPDATE", "DELETE"].map(|event| format!("DROP TRIGGER temp.\"{event} {table}\""));
        self.write(&[&unwatched[0], &unwatched[1], &unwatched[2], sql]);
    }

    fn write(&self, statements: &[&str]) {
        let lent = boma_api::system::surroundings();
        let mut ring = Keyring::open(&self.dir.join("station/keyring.json")).unwrap();
        let password = Password::typed("practice-keji");
        let keys = ring.unlock(&"keji".parse().unwrap(), &password, lent.now()).unwrap();
        let path = self.dir.join("station/registry.db");
        let mut store = Store::open(&path, &keys.store, &boma_station::SCHEMA).unwrap();
        let act = Act::new("thief", "forged", "audit");
        store
            .change(&act, lent.now(), |c| statements.iter().try_for_each(|sql| c.execute(sql, []).map(|_| ())))
            .unwrap();
    }
}

#[test]
fn a_row_changed_with_other_tools_is_named_by_its_table() {
    let temporary = tempfile::tempdir().unwrap();
    let office = Office::walked(temporary.path().join("office"), "1");
    let verify = ["audit", "verify"];
    assert_eq!(office.station(&verify, "keji").code, 0, "nothing was changed yet");
    office.forge_rows("answer", "UPDATE answer SET value = '\"Garang\"'");
    let found = office.station(&verify, "keji");
    assert_eq!((found.code, &found.json["changed"]), (3, &"answer".into()), "the table is named: {}", found.json);
    assert!(found.json["broken"].is_null(), "the journal itself is whole: {}", found.json);
}

#[test]
fn a_whole_journal_fits_its_bundles_and_a_forged_one_breaks_at_its_line() {
    let temporary = tempfile::tempdir().unwrap();
    let office = Office::walked(temporary.path().join("office"), "2");
    let (stick, older) = (office.dir.join("stick"), temporary.path().join("older"));
    copy_folder(&office.dir.join("station"), &older);
    let office = Office::walked(office.dir, "1");
    let verify = ["audit", "verify", "--stick", text(&stick)];
    let whole = office.station(&verify, "keji");
    assert_eq!((whole.code, &whole.json["whole"]), (0, &true.into()), "nothing was touched: {}", whole.json);
    let bundles = whole.json["bundles"].as_array().unwrap();
    assert_eq!(bundles.len(), 4, "two bundles in the registry's list and their two manifests on the stick");
    assert!(bundles.iter().all(|bundle| bundle["fit"] == "fits"), "each fits: {bundles:?}");
    assert_eq!(office.hq(&["audit", "verify"]).code, 0, "headquarters' journal is whole");
    let questions = office.hq(&["audit", "journal", "--act", "question-opened"]).json.to_string();
    assert!(!questions.contains("journal-rewound"), "an honest station's journal goes back nowhere: {questions}");

    office.forge("UPDATE audit SET actor = 'nobody' WHERE number = 5");
    let forged = office.station(&verify, "keji");
    assert_eq!(forged.code, 3, "a forged journal is told by the exit code");
    let broken = &forged.json["broken"];
    assert_eq!((&broken["line"], &broken["misfit"]), (&5.into(), &"digest".into()), "line and misfit are named");

    fs::remove_dir_all(office.dir.join("station")).unwrap();
    fs::rename(older, office.dir.join("station")).unwrap();
    let restored = office.station(&verify, "keji");
    let fits: Vec<&Value> = restored.json["bundles"].as_array().unwrap().iter().map(|bundle| &bundle["fit"]).collect();
    assert_eq!(restored.code, 3, "an earlier state is no whole journal beside later bundles");
    assert_eq!(fits, ["fits", "fits", "unknown"], "the second bundle is one that this registry never wrote");

    let bundle = stick.join("BOMA/JUB1/bundle-000001");
    let manifest = bundle.join("manifest.dsse.json");
    let one = office.station(&["audit", "verify", "--stick", text(&bundle)], "keji");
    assert_eq!(one.code, 0, "a bundle's folder can be compared alone: {}", one.json);
    fs::write(&manifest, fs::read_to_string(&manifest).unwrap().replace("\"sig\":\"", "\"sig\":\"A")).unwrap();
    let foreign = office.station(&["audit", "verify", "--stick", text(&bundle)], "keji");
    assert_eq!((foreign.code, &foreign.json["bundles"][1]["fit"]), (3, &"foreign".into()), "a spoilt list is told");

    fs::remove_dir_all(&stick).unwrap();
    let office = Office::walked(office.dir, "1");
    let asked = office.hq(&["audit", "journal", "--act", "question-opened"]).json.to_string();
    assert!(asked.contains("journal-rewound"), "headquarters names a laptop that was put back: {asked}");
}

#[test]
fn the_journal_reads_as_english_and_names_nobody() {
    let temporary = tempfile::tempdir().unwrap();
    let office = Office::walked(temporary.path().join("office"), "3");
    let (here, there) = (office.dir.join("station.csv"), office.dir.join("hq.csv"));
    let names = names_of(&office);
    for (answer, csv) in [
        (office.station(&["audit", "journal", "--csv", text(&here)], "keji"), &here),
        (office.hq(&["audit", "journal", "--csv", text(&there)]), &there),
    ] {
        assert_eq!(answer.code, 0, "the journal is written: {}", answer.json);
        let written = fs::read_to_string(csv).unwrap();
        assert_eq!(written.lines().count() as u64, 1 + answer.json["lines"].as_u64().unwrap(), "a head and every line");
        for name in &names {
            assert!(!written.contains(name.as_str()), "the journal names nobody, not {name}");
        }
    }
    let all = office.station(&["audit", "journal"], "keji");
    for line in all.json["lines"].as_array().unwrap() {
        let (act, words) = (line["act"].as_str().unwrap(), line["words"].as_str().unwrap());
        assert!(!words.starts_with(act), "{act} has words of its own");
    }
    let count = |words: &[&str]| {
        office.station(&[&["audit", "journal"], words].concat(), "keji").json["lines"].as_array().unwrap().len()
    };
    assert_eq!(count(&["--act", "file-sealed"]), 3, "three files were sealed");
    assert_eq!(count(&["--actor", "keji", "--act", "file-approved"]), 3, "by act and login together");
    assert_eq!(count(&["--since", "2200-01-01"]), 0, "nothing is of a later day");
    assert_eq!(count(&["--until", "2000-01-01"]), 0, "nor of an earlier one");
    let officer = office.station(&["audit", "journal"], "achol");
    assert_eq!((officer.code, &officer.json["error"]["code"]), (1, &"not-allowed".into()), "it is not for officers");
}

/// Every name of the fictitious people, and the officers' own.
fn names_of(office: &Office) -> Vec<String> {
    let files = office.station(&["station", "list"], "keji").json["files"].clone();
    let all = files.as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap().to_owned());
    let all: Vec<String> = all.chain(["Keji Wani Pitia".to_owned(), "Achol Deng Garang".to_owned()]).collect();
    let names: Vec<String> = all.iter().flat_map(|name| name.split(' ')).map(str::to_owned).collect();
    assert!(names.len() > 10, "there are names to look for: {names:?}");
    names
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        if path.is_dir() {
            copy_folder(&path, &to.join(name));
        } else {
            fs::copy(path, to.join(name)).unwrap();
        }
    }
}
