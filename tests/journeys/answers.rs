//! Receipts that are lost, doubled, spoiled or somebody else's, and packets that never arrived.

use boma_packet::{Receipt, Signer, StationRequest, read_unverified, seal_bytes, sign_statement};
use boma_record::{Realm, Sequence, Timestamp};
use kit::house::{OFFICER, Office, SUPERVISOR};
use kit::stick::{Stick, flip_a_bit};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

#[test]
fn a_lost_receipt_is_made_good_by_the_next() {
    let office = Office::open();
    let mut files = office.sealed(1..3);
    let (first, second) = (Stick::empty(), Stick::empty());
    export(&office, &first, "due");
    drop(office.hq.intake(&first));
    office.hq.write_receipts(&first);
    // The first stick never comes back.
    files.extend(office.sealed(3..5));
    assert_eq!(office.carry(&second).accepted, 2, "the second stick carries what is new");
    assert_eq!(office.states(&files), ["registered"; 4], "its receipt answers for the first one too");
}

#[test]
fn a_lost_stick_is_sent_again() {
    let office = Office::open();
    let files = office.sealed(1..4);
    export(&office, &Stick::empty(), "due");
    assert_eq!(office.states(&files), ["exported"; 3], "they are on their way, as far as anybody knows");
    let due = office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(office.stick.top()).unwrap_err().code);
    assert_eq!(due, boma_api::Code::NothingToExport, "nothing new waits");
    export(&office, &office.stick, "unanswered");
    assert_eq!(office.hq.intake(&office.stick).accepted, 3, "everything without an answer goes again");
    office.hq.write_receipts(&office.stick);
    take(&office, &office.stick);
    assert_eq!(office.states(&files), ["registered"; 3], "and arrives");
}

#[test]
fn a_packet_that_did_not_arrive_is_missing_then_sent_again_then_registered() {
    let office = Office::open();
    let files = office.sealed(1..5);
    export(&office, &office.stick, "due");
    fs::remove_file(&office.stick.packets()[1]).unwrap();
    assert_eq!(office.hq.intake(&office.stick).accepted, 3, "three of four arrived");
    office.hq.write_receipts(&office.stick);
    let told = take(&office, &office.stick);
    assert_eq!((told["registered"].as_u64(), told["missing"].as_u64()), (Some(3), Some(1)), "{told}");
    assert_eq!(office.states(&files), ["registered", "missing", "registered", "registered"], "the gap is named");

    let home = office.laptop.screen().as_login(SUPERVISOR, |screen| screen.must("home.open", json!({})));
    let acts: Vec<&str> = home["next"].as_array().unwrap().iter().filter_map(|step| step["act"].as_str()).collect();
    assert!(acts.contains(&"export-again"), "the home screen says what to do: {acts:?}");

    let report = office.carry(&Stick::empty());
    assert_eq!(report.accepted, 1, "only the missing one goes again");
    assert_eq!(report.stations[0].contiguous_to, 4, "the chain is whole at headquarters");
    assert_eq!(office.states(&files), ["registered"; 4], "and everybody is registered");
}

#[test]
fn receipts_that_are_not_ours_change_nothing() {
    let office = Office::open();
    let other = office.another_laptop("JUB2");
    let files = office.sealed([1]);
    drop(kit::house::sealed(&other.screen(), [2]));
    other.screen().as_login(SUPERVISOR, |screen| screen.export(office.stick.top()).unwrap());
    export(&office, &office.stick, "due");
    // Only the other station's folder goes to headquarters.
    let half = Stick::empty();
    kit::stick::copy_folder(&office.stick.station(&other.code), &half.station(&other.code));
    drop(office.hq.intake(&half));
    office.hq.write_receipts(&half);
    fs::create_dir_all(answers(&office)).unwrap();
    fs::copy(&half.receipts()[0], answers(&office).join("receipt-000001.age")).unwrap();

    let told = take(&office, &office.stick);
    assert_eq!(told["unusable"][0]["file"], "receipt-000001.age", "it is named: {told}");
    let code = told["unusable"][0]["error"]["code"].as_str().unwrap();
    assert!(["answer-foreign", "answer-damaged"].contains(&code), "with a code that tells people to keep it: {code}");
    assert_eq!(office.states(&files), ["exported"], "and says nothing about our files");
}

#[test]
fn a_receipt_of_a_false_headquarters_is_foreign() {
    let office = Office::open();
    let files = office.sealed([1]);
    export(&office, &office.stick, "due");
    forge(&office, Realm::Practice, "receipt-000001.age");
    forge(&office, Realm::Live, "receipt-000002.age");
    let told = take(&office, &office.stick);
    assert_eq!(told["receipts"], 0, "neither counts");
    assert_eq!(told["unusable"][0]["error"]["code"], "answer-foreign", "signed with another key: {told}");
    assert_eq!(told["unusable"][1]["error"]["code"], "wrong-realm", "of the other realm: {told}");
    assert_eq!(office.states(&files), ["exported"], "nobody is registered by a forger");
}

#[test]
fn a_spoiled_receipt_is_named_and_the_others_count() {
    let office = Office::open();
    let mut files = office.sealed([1]);
    drop(office.carry(&office.stick));
    files.extend(office.sealed([2]));
    export(&office, &office.stick, "due");
    drop(office.hq.intake(&office.stick));
    office.hq.write_receipts(&office.stick);
    flip_a_bit(&office.stick.receipts()[0]);
    let told = take(&office, &office.stick);
    assert_eq!(told["registered"], 1, "the whole receipt is taken: {told}");
    assert_eq!(told["unusable"][0]["error"]["code"], "answer-damaged", "the spoiled one is named: {told}");
    assert_eq!(office.states(&files), ["registered"; 2], "and the whole one is enough");
}

#[test]
fn the_same_person_twice_becomes_a_question() {
    let office = Office::open();
    let (first, second) = (office.sealed([7]), office.sealed([7]));
    let report = office.carry(&office.stick);
    assert_eq!(report.in_question.len(), 1, "two people are rarely named alike in four generations: {report:?}");
    let mut states = office.states(&[first[0].clone(), second[0].clone()]);
    states.sort();
    assert!(states.contains(&"in-question".to_owned()), "the screen shows that people decide: {states:?}");
}

/// Writes a receipt that says all is registered, signed by nobody we know, sealed to this station.
fn forge(office: &Office, realm: Realm, name: &str) {
    let request = office.laptop.unlocked(OFFICER).request().unwrap();
    let station: StationRequest = read_unverified(&request).unwrap();
    let receipt = Receipt {
        realm,
        station: station.station.clone(),
        number: 9,
        issued_at: Timestamp::parse("2026-03-12T09:00:00Z").unwrap(),
        contiguous_to: Sequence::FIRST.get(),
        missing: Vec::new(),
        entries: Vec::new(),
        refused_files: Vec::new(),
        authority: Vec::new(),
    };
    let signed = sign_statement(&receipt, &Signer::from_seed(&[3; 32])).unwrap();
    let sealed = seal_bytes(&signed.to_bytes().unwrap(), &[station.station_recipient]).unwrap();
    fs::create_dir_all(answers(office)).unwrap();
    fs::write(answers(office).join(name), sealed).unwrap();
}

fn answers(office: &Office) -> PathBuf {
    office.stick.station(&office.laptop.code).join("answers")
}

fn export(office: &Office, stick: &Stick, which: &str) {
    office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export_which(stick.top(), which).unwrap());
}

fn take(office: &Office, stick: &Stick) -> Value {
    office.laptop.screen().as_login(OFFICER, |screen| screen.take_answers(stick.top()).unwrap())
}
