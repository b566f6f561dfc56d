//! R10: a third login verifies between capture and approval; headquarters proves it, or verifies itself.

use crate::kit::{Hq, Recipe, Station, pack, signer};
use boma_guideline::PackFiles;
use boma_packet::Signatory;
use boma_record::Digest;

/// The shipped guideline, asking for verification.
fn verifying() -> PackFiles {
    let mut files = pack();
    let custody = r#"{"verification":{"required":true,"why":{"reason":{"en":"Four eyes","ar":"أربع عيون"},"confidence":"proposal"}}}"#;
    files.0.insert("custody.json".into(), custody.into());
    files
}

/// What headquarters with that guideline makes of a verified file that `spoil` changed: its refusals and questions.
fn outcome(spoil: impl FnOnce(&Station, &mut Recipe)) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut hq = Hq::founded(5, verifying());
    let mut station = Station::with_third(&mut hq, "JUB1");
    let mut recipe = station.recipe(10);
    recipe.submission.guideline.digest = verifying().digest();
    let mut recipe = station.verified(recipe);
    spoil(&station, &mut recipe);
    let made = station.make(recipe);
    let report = hq.intake_one(&mut station, made);
    let persons = hq.hq.status().unwrap().persons;
    let open = !report.in_question.is_empty() || !report.refused.is_empty();
    assert_eq!(persons, u64::from(!open), "a number is issued to a whole file only");
    (
        report.refused.iter().map(|fault| fault.code).collect(),
        report.in_question.iter().map(|fault| fault.code).collect(),
    )
}

fn refused(spoil: impl FnOnce(&Station, &mut Recipe)) -> &'static str {
    let (refused, questions) = outcome(spoil);
    assert_eq!((refused.len(), questions.len()), (1, 0), "it is refused, with one reason");
    refused[0]
}

#[test]
fn r10_a_verified_file_is_registered() {
    assert_eq!(outcome(|_, _| ()), (vec![], vec![]), "three logins, three signatures");
}

#[test]
fn r10_a_file_that_nobody_verified_waits_for_headquarters() {
    let (refused, questions) = outcome(|_, recipe| recipe.verification = None);
    assert_eq!(refused, Vec::<&str>::new(), "an office without a third person turns nobody away");
    assert_eq!(questions, ["verification"], "headquarters verifies before anything is issued");
}

#[test]
fn a_guideline_that_asks_for_none_takes_both() {
    let mut hq = Hq::new();
    let mut station = Station::with_third(&mut hq, "JUB1");
    let made = station.make(station.verified(station.recipe(10)));
    let report = hq.intake_one(&mut station, made);
    assert_eq!((report.accepted, report.in_question.len()), (1, 0), "a verification does no harm");
}

#[test]
fn r10_no_login_has_two_parts() {
    let said = refused(|_, recipe| {
        let (verification, signer) = recipe.verification.as_mut().unwrap();
        (verification.verifier, *signer) = (recipe.submission.officer.clone(), recipe.officer.clone());
    });
    assert_eq!(said, "same-verifier", "the officer verified the own file");
    let said = refused(|_, recipe| {
        let (verification, signer) = recipe.verification.as_mut().unwrap();
        (verification.verifier, *signer) = (recipe.approval.supervisor.clone(), recipe.supervisor.clone());
    });
    assert_eq!(said, "same-verifier", "the supervisor approved what the supervisor verified");
}

#[test]
fn a_verification_that_proves_nothing_is_refused() {
    let said = refused(|_, recipe| recipe.verification.as_mut().unwrap().1 = signer("thief"));
    assert_eq!(said, "verifier-signature", "signed by a thief in the verifier's name");
    let said = refused(|_, recipe| {
        let (verification, _) = recipe.verification.as_mut().unwrap();
        verification.verifier = Signatory { login: "achol".parse().unwrap(), ..verification.verifier.clone() };
    });
    assert_eq!(said, "verifier-credential", "nobody vouched for such a login");
    let said = refused(|_, recipe| {
        recipe.verification.as_mut().unwrap().0.submission_sha256 = Digest::of(b"other");
    });
    assert_eq!(said, "verification-foreign", "another file was verified");
    let said = refused(|_, recipe| recipe.approval.verification_sha256 = Some(Digest::of(b"other")));
    assert_eq!(said, "verification-foreign", "another verification was approved");
    let said = refused(|_, recipe| {
        recipe.approval.verification_sha256 = Some(Digest::of(b"gone"));
        recipe.verification = None;
    });
    assert_eq!(said, "verification-foreign", "the verification that was approved was taken out");
}
