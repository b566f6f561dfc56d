//! What is left on the disks when a laptop stops in the midst of its work: nothing of it can be read without a key.

use crate::search::{Needle, files, search};
use boma_record::{NoRandomness, Randomness, Realm, Surroundings};
use data_encoding::HEXLOWER;
use kit::applicant::portrait;
use kit::case_file::CaseFile;
use kit::house::{ADMINISTRATOR, Hq, Laptop, OFFICER, Office, PASSPHRASE, SUPERVISOR, provision};
use kit::lent::{Seeded, stepped};
use kit::screen::password_of;
use kit::stick::Stick;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

/// Set for the part of this test that walks the road and stops: the folder for what it knows.
const KNOWN: &str = "BOMA_KNOWN";

/// The applicant in words that stand nowhere else: names, a place as said, a paper's number, what a witness swore.
const OWN: &str = "Nya\u{14b}\u{eb}thi\u{f6}l";
const FATHER: &str = "Gatw\u{eb}ch\u{f6}l";
const MOTHER: &str = "Adh\u{eb}lb\u{f6}ny";
const WITNESS: &str = "Kwaj\u{f6}kdit";
const SPOKEN: &str = "behind the W\u{eb}irab\u{e4}k ford";
const NUMBER: &str = "TEST-84713-QXV";
const SWORN: &str = "I held her under the tamarind on that day.";
/// A slip of the fingers at the unlock screen is a secret too.
const MISTYPED: &str = "ayen has seven goatz";

/// How a JPEG file of ours begins: a picture that lies open.
const PICTURE: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF";
/// How an age identity begins.
const IDENTITY: &[u8] = b"AGE-SECRET-KEY-1";

#[test]
fn a_stopped_laptop_leaves_nothing_to_read() {
    if let Some(known) = std::env::var_os(KNOWN) {
        walk_and_stop(Path::new(&known));
    }
    let (left, known) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut walk = Command::new(std::env::current_exe().unwrap());
    walk.args(["remains::a_stopped_laptop_leaves_nothing_to_read", "--exact", "--nocapture"]).env(KNOWN, known.path());
    for variable in ["TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"] {
        walk.env(variable, left.path());
    }
    let walked = walk.output().unwrap();
    assert!(walked.status.success(), "the road is walked: {}", String::from_utf8_lossy(&walked.stderr));
    fs::write(left.path().join("told"), [walked.stdout, walked.stderr].concat()).unwrap();

    let needles = needles(known.path());
    let open = search(known.path(), &needles);
    for what in ["a picture", "an age identity", OWN, NUMBER, PASSPHRASE] {
        assert!(open.iter().any(|found| found.ends_with(what)), "{what} is found where it lies open: {open:?}");
    }
    let searched = files(left.path());
    for part in [
        "keyring.json",
        "registry.db",
        "registry.db-wal",
        "registry.db-shm",
        "register.db",
        "hq.json",
        "attachments.dat",
        "manifest.dsse.json",
        "receipt-000001.age",
        "told",
    ] {
        assert!(searched.iter().any(|file| file.ends_with(part)), "{part} was searched too: {searched:?}");
    }
    let found = search(left.path(), &needles);
    assert!(found.is_empty(), "no name, number, picture, password or key can be read: {found:#?}");
}

/// A whole road in the live realm, then an end without a goodbye while a draft is open: no value is dropped, no folder
/// removed, no registry closed.
fn walk_and_stop(known: &Path) -> ! {
    let (clock, _) = stepped(17);
    let drawn = Arc::new(Drawn { source: Seeded::new(17), keys: Mutex::default() });
    let lent = Surroundings { clock: clock.clone(), randomness: drawn.clone() };
    let (hq, laptop) = (Hq::found(Realm::Live, &lent), Laptop::set_up("MAL1", Realm::Live, &lent));
    provision(&laptop, &hq);
    let office = Office { clock, lent, hq, laptop, stick: Stick::empty() };

    let screen = office.laptop.screen();
    screen.unlock_with(OFFICER, MISTYPED).expect_err("that is not the password");
    office.clock.forward_seconds(5);
    let file = screen.as_login(OFFICER, |screen| screen.enrol_case(&applicant()).expect("the file is complete"));
    screen.as_login(SUPERVISOR, |screen| screen.approve(&file).expect("another login approves"));
    drop(screen);
    assert_eq!(office.carry(&office.stick).accepted, 1, "the file is registered");

    let screen = office.laptop.screen();
    screen.unlock(OFFICER).expect("the right password opens");
    let draft = screen.start_case(&applicant()).expect("an officer starts a file");
    screen.fill_in_case(&draft, &applicant()).expect("every answer is saved at once");
    let _at_work = office.hq.open();
    let keys = drawn.keys.lock().unwrap().iter().map(|key| HEXLOWER.encode(key)).collect::<Vec<_>>();
    fs::write(known.join("keys"), keys.join("\n")).unwrap();
    fs::write(known.join("words"), words().join("\n")).unwrap();
    fs::write(known.join("others"), [&portrait(1), IDENTITY].concat()).unwrap();
    std::process::exit(0);
}

fn applicant() -> CaseFile {
    let scan =
        json!({ "sha256": "02".repeat(32), "media_type": "image/jpeg", "size": 90_000, "width": 900, "height": 1200 });
    CaseFile::read("C01")
        .with("name_own", "name", json!(OWN))
        .with("name_father", "name", json!(FATHER))
        .with("mother_name", "name", json!(MOTHER))
        .with("birth_place", "place", json!({ "country": "SSD", "pcode": "SS0303", "spoken": SPOKEN }))
        .with("older_id", "evidence", json!({ "state": "presented", "number": NUMBER, "scans": [scan] }))
        .with("older_id_type", "choice", json!("certificate"))
        .with("older_id_country", "choice", json!("sdn"))
        .with_witness("name", json!(WITNESS))
        .with_witness("statement", json!(SWORN))
}

fn words() -> Vec<String> {
    let passwords = [OFFICER, SUPERVISOR, ADMINISTRATOR].map(password_of);
    let said = [OWN, FATHER, MOTHER, WITNESS, SPOKEN, NUMBER, SWORN, MISTYPED, PASSPHRASE];
    passwords.into_iter().chain(said.map(str::to_owned)).collect()
}

fn needles(known: &Path) -> Vec<Needle> {
    let keys = fs::read_to_string(known.join("keys")).unwrap();
    assert!(keys.lines().count() > 10, "each login, the station, headquarters and both registries have keys");
    let keys = keys.lines().flat_map(|key| Needle::key(&HEXLOWER.decode(key.as_bytes()).unwrap()));
    let words = words();
    let words = words.iter().flat_map(|word| Needle::word(word));
    let others = [Needle::bytes("a picture", PICTURE), Needle::bytes("an age identity", IDENTITY)];
    others.into_iter().chain(words).chain(keys).collect()
}

/// Seeded bytes that remember each key drawn: all keys of the house are 32 bytes long, and nothing else is.
struct Drawn {
    source: Seeded,
    keys: Mutex<Vec<Vec<u8>>>,
}

impl Randomness for Drawn {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        self.source.fill(bytes)?;
        if bytes.len() == 32 {
            self.keys.lock().map_err(|_| NoRandomness)?.push(bytes.to_owned());
        }
        Ok(())
    }
}
