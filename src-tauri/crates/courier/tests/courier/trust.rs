//! What a carrier can know of a signature, and what not.

use crate::kit::{Stick, at, credential, hq, provisioning, root, serious};
use boma_courier::{CheckReport, Signed, Voucher, check};
use boma_packet::authority::Trusted;
use boma_packet::bundle::{CREDENTIAL, REQUEST};
use boma_packet::{Authority, Envelope, Fingerprint, Identity, Signer, SigningKey, sign_statement};
use boma_record::Realm;
use std::fs;
use std::ops::ControlFlow;

fn authority(root: &Signer) -> Envelope {
    let recipient = Identity::from_seed(&[5; 32]).unwrap().recipient();
    let authority = Authority {
        realm: Realm::Practice,
        version: 1,
        previous: None,
        roots: vec![root.public()],
        threshold: 1,
        signing_keys: vec![SigningKey { key: hq().public(), valid_from: at(-2000), valid_until: at(600_000) }],
        revoked: Vec::new(),
        hq_recipients: vec![recipient.clone()],
        recovery_recipient: recipient,
        issued_at: at(-1900),
        expires_at: at(900_000),
    };
    sign_statement(&authority, root).unwrap()
}

fn print_of(root: &Signer) -> Fingerprint {
    Trusted::found(&[authority(root)], Realm::Practice).unwrap().root_fingerprint()
}

/// A stick with one bundle, and nothing that tells the station's key.
fn bare() -> Stick {
    let stick = Stick::empty();
    stick.bundle("JUB1", 1, None, 1..=2);
    stick
}

fn seen(stick: &Stick, root: Option<&Signer>) -> (CheckReport, Option<Signed>) {
    let print = root.map(print_of);
    let report = check(stick.top(), print.as_ref(), &mut |_| ControlFlow::Continue(())).unwrap();
    let signed = report.stations[0].bundles[0].listed.as_ref().map(|listed| listed.signed.clone());
    (report, signed)
}

fn codes(report: &CheckReport) -> Vec<&'static str> {
    serious(report).into_iter().map(|fault| fault.code).collect()
}

#[test]
fn without_any_paper_only_sizes_and_digests_are_known_and_that_is_said() {
    let (report, signed) = seen(&bare(), None);
    assert!(report.complete(), "sizes and digests are right");
    assert!(matches!(signed, Some(Signed::NoKey { .. })), "who signed is not known: {signed:?}");
    assert!(format!("{report:?}").contains("no-key"), "which is said");
    let (report, _) = seen(&bare(), Some(&root()));
    assert_eq!(codes(&report), ["not-vouched"], "whoever asks for the root is told that nothing shows it");
}

#[test]
fn each_paper_says_as_much_as_it_can() {
    let stick = bare();
    stick.write(&format!("BOMA/JUB1/{REQUEST}"), &crate::kit::request("JUB1").to_bytes().unwrap());
    let holds = |stick: &Stick, root| match seen(stick, root).1 {
        Some(Signed::Holds { voucher }) => voucher,
        other => panic!("the signature holds: {other:?}"),
    };
    assert_eq!(holds(&stick, None), Voucher::Itself, "the station says so itself");
    stick.write(&format!("BOMA/JUB1/{CREDENTIAL}"), &credential("JUB1").to_bytes().unwrap());
    let id = hq().key_id();
    assert_eq!(holds(&stick, None), Voucher::Headquarters(id), "a key that says it is headquarters'");
    stick.write("BOMA/JUB1/authority-000001.dsse.json", &authority(&root()).to_bytes().unwrap());
    let words = print_of(&root()).to_string();
    assert_eq!(holds(&stick, None), Voucher::Authority(words), "a root, whose words people can compare");
    assert_eq!(holds(&stick, Some(&root())), Voucher::NamedRoot, "the root that was named");
    let (report, _) = seen(&stick, Some(&Signer::from_seed(&[77; 32])));
    assert_eq!(codes(&report), ["other-root"], "another root than the one that was named");
}

#[test]
fn a_provisioning_pack_carries_the_whole_proof() {
    let stick = bare();
    let pack = provisioning("JUB1", 1, &[authority(&root())]);
    stick.write("BOMA/JUB1/provisioning-000001.dsse.json", &pack.to_bytes().unwrap());
    let (report, signed) = seen(&stick, Some(&root()));
    assert_eq!(signed, Some(Signed::Holds { voucher: Voucher::NamedRoot }), "root, headquarters, station, list");
    assert!(codes(&report).is_empty(), "nothing is left to do");
}

#[test]
fn a_credential_that_nothing_verifies_never_speaks_against_a_bundle() {
    let stick = bare();
    stick.write(&format!("BOMA/JUB1/{CREDENTIAL}"), &credential("JUB1").to_bytes().unwrap());
    let other = Stick::empty();
    other.bundle_of(&crate::kit::manifest("JUB1", 1, None, &[(1, b"one".to_vec())]), &[(1, b"one".to_vec())], &root());
    fs::copy(stick.at(&format!("BOMA/JUB1/{CREDENTIAL}")), other.at(&format!("BOMA/JUB1/{CREDENTIAL}"))).unwrap();
    let (report, signed) = seen(&other, None);
    assert!(
        report.complete() && matches!(signed, Some(Signed::NoKey { .. })),
        "it may be the credential that is wrong"
    );
    let asked = check(other.top(), Some(&print_of(&root())), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(codes(&asked), ["not-vouched"], "and with a root nothing is shown");
}
