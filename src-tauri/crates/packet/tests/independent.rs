//! Other people's tools open what this crate writes: age and tar open a packet, OpenSSL checks a signature.
#![cfg(test)]

mod fixture;

use boma_packet::*;
use data_encoding::BASE64;
use fixture::*;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs a program of the system; a missing one fails the test, since a check that is skipped proves nothing.
fn run(program: &str, package: &str, folder: &Path, arguments: &[&str]) -> Output {
    Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("{program} does not start ({error}); install it: apt install {package}"))
}

fn stdout_of(program: &str, package: &str, folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let output = run(program, package, folder, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?} must accept the file, but says: {said}");
    output.stdout
}

#[test]
fn age_and_tar_open_a_packet() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("packet.age"), sealed()).unwrap();
    fs::write(folder.join("key.txt"), hq_identity().expose_text().as_bytes()).unwrap();
    stdout_of("age", "age", folder, &["-d", "-i", "key.txt", "-o", "packet.tar", "packet.age"]);
    let listed = String::from_utf8(stdout_of("tar", "tar", folder, &["-tf", "packet.tar"])).unwrap();
    let mut names: Vec<String> = pictures().iter().map(|(attachment, _)| attachment.sha256.to_string()).collect();
    names.sort();
    names.insert(0, "statement.dsse.json".to_owned());
    assert_eq!(listed.lines().collect::<Vec<_>>(), names, "the statement first, then the pictures by name");
    let statement = stdout_of("tar", "tar", folder, &["-xOf", "packet.tar", "statement.dsse.json"]);
    assert_eq!(statement, envelope().to_bytes().unwrap(), "the envelope as signed");
    for (attachment, bytes) in pictures() {
        let name = attachment.sha256.to_string();
        assert_eq!(stdout_of("tar", "tar", folder, &["-xOf", "packet.tar", &name]), bytes, "the picture {name}");
    }
}

#[test]
fn what_age_seals_is_opened_here() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plain"), b"from another program").unwrap();
    let recipient = hq_identity().recipient().to_string();
    let sealed = stdout_of("age", "age", folder.path(), &["-r", &recipient, "plain"]);
    let opened = open_bytes(&sealed, &hq_identity(), 100).unwrap();
    assert_eq!(opened.as_slice(), b"from another program", "age's own format, in both directions");
}

/// The bytes under a DSSE signature, put together here a second time from the specification.
fn signed_bytes(envelope: &serde_json::Value) -> Vec<u8> {
    let payload_type = envelope["payloadType"].as_str().unwrap();
    let payload = BASE64.decode(envelope["payload"].as_str().unwrap().as_bytes()).unwrap();
    let head = format!("DSSEv1 {} {} {} ", payload_type.len(), payload_type, payload.len());
    [head.into_bytes(), payload].concat()
}

#[test]
fn openssl_verifies_a_statement() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let envelope: serde_json::Value = serde_json::from_slice(&envelope().to_bytes().unwrap()).unwrap();
    let signature = BASE64.decode(envelope["signatures"][0]["sig"].as_str().unwrap().as_bytes()).unwrap();
    // SubjectPublicKeyInfo of an Ed25519 key is this head (RFC 8410 section 4) and the 32 bytes.
    let head = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00];
    fs::write(folder.join("key.der"), [head.as_slice(), station().public().as_bytes()].concat()).unwrap();
    fs::write(folder.join("signature"), signature).unwrap();
    let mut signed = signed_bytes(&envelope);
    let verify = [
        "pkeyutl",
        "-verify",
        "-pubin",
        "-keyform",
        "DER",
        "-inkey",
        "key.der",
        "-rawin",
        "-in",
        "signed",
        "-sigfile",
        "signature",
    ];
    fs::write(folder.join("signed"), &signed).unwrap();
    let said = stdout_of("openssl", "openssl", folder, &verify);
    assert!(String::from_utf8_lossy(&said).contains("Verified Successfully"), "OpenSSL agrees");
    *signed.last_mut().unwrap() ^= 1;
    fs::write(folder.join("signed"), &signed).unwrap();
    assert!(!run("openssl", "openssl", folder, &verify).status.success(), "and refuses one changed bit");
}
