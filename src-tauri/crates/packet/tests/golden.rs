//! Old files, read for ever: what version 1 wrote must stay readable, byte for byte.
//!
//! `BOMA_BLESS=1 cargo test -p boma-packet --test golden` writes them anew; after a release that is never right.
#![cfg(test)]

mod fixture;

use boma_packet::*;
use fixture::*;
use std::fs;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden/v1")
}

fn blessing() -> bool {
    std::env::var_os("BOMA_BLESS").is_some()
}

fn committed(name: &str) -> Vec<u8> {
    let path = folder().join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{} must be committed: {error}", path.display()))
}

/// Ed25519 signs the same bytes in the same way, so an envelope never changes.
fn check_statement<T: Statement + PartialEq + std::fmt::Debug>(name: &str, statement: &T, signer: &Signer) {
    let written = sign_statement(statement, signer).unwrap().to_bytes().unwrap();
    if blessing() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(folder().join(name), &written).unwrap();
    }
    let old = committed(name);
    let envelope = Envelope::parse(&old).unwrap();
    let read = open_statement::<T>(&envelope, &signer.public()).unwrap();
    assert_eq!(&read, statement, "{name} says what it said when it was written");
    assert_eq!(envelope.to_bytes().unwrap(), old, "{name} is written again in the same bytes");
    assert_eq!(written, old, "{name} would be signed in the same bytes today");
}

#[test]
fn old_statements_read_for_ever() {
    check_statement("submission.dsse.json", &submission(), &officer());
    check_statement("approval.dsse.json", &approval(), &supervisor());
    check_statement("verification.dsse.json", &verification(), &verifier());
    check_statement("enrolment-verified.dsse.json", &verified_enrolment(), &station());
    check_statement("enrolment.dsse.json", &enrolment(), &station());
    check_statement("manifest.dsse.json", &manifest(), &station());
    check_statement("receipt.dsse.json", &receipt(), &hq());
    check_statement("station-request.dsse.json", &station_request(), &station());
    check_statement("credential-station.dsse.json", &station_credential(), &hq());
    check_statement("credential-officer.dsse.json", &officer_credential(), &hq());
    check_statement("authority.dsse.json", &authority(), &root());
    check_statement("provisioning.dsse.json", &provisioning(), &hq());
}

/// Each sealing differs, so an old sealed file is blessed only where there is none.
fn sealed_file(name: &str, make: impl Fn() -> Vec<u8>) -> Vec<u8> {
    if blessing() && !folder().join(name).exists() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(folder().join(name), make()).unwrap();
    }
    committed(name)
}

#[test]
fn an_old_packet_opens_for_ever() {
    let opened = open(&sealed_file("packet.age", sealed), &hq_identity(), &Limits::default()).unwrap();
    assert_eq!(opened.verify(&station().public()), Ok(&enrolment()), "the enrolment it was sealed with");
    for (attachment, bytes) in pictures() {
        assert_eq!(opened.attachments[&attachment.sha256], bytes, "the pictures it was sealed with");
    }
}

#[test]
fn an_old_receipt_opens_for_ever() {
    let written = sign_statement(&receipt(), &hq()).unwrap().to_bytes().unwrap();
    let sealed = sealed_file("receipt.age", || seal_bytes(&written, &[station_identity().recipient()]).unwrap());
    let plain = open_bytes(&sealed, &station_identity(), 1 << 20).unwrap();
    assert_eq!(plain.as_slice(), written, "the envelope that was sealed");
}

#[test]
fn the_keys_written_down_are_the_fixture_s() {
    let keys = format!(
        "officer {}\nsupervisor {}\nstation {}\nheadquarters {}\nheadquarters-identity {}\nstation-identity {}\n",
        officer().public(),
        supervisor().public(),
        station().public(),
        hq().public(),
        *hq_identity().expose_text(),
        *station_identity().expose_text(),
    );
    if blessing() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(folder().join("keys.txt"), &keys).unwrap();
    }
    assert_eq!(String::from_utf8(committed("keys.txt")).unwrap(), keys, "others can check the files with these keys");
}
