//! Contradictions: both sides are kept.

use crate::kit::{Hq, Station, Stick};
use boma_packet::Outcome;

fn states(stick: &Stick, station: &Station) -> Vec<(u64, &'static str)> {
    let state = |outcome: &Outcome| match outcome {
        Outcome::Registered { .. } => "registered",
        Outcome::InQuestion { .. } => "in-question",
        Outcome::Refused { .. } => "refused",
    };
    stick.receipt(station).entries.iter().map(|entry| (entry.sequence.get(), state(&entry.outcome))).collect()
}

#[test]
fn a_fork_keeps_both_packets_and_asks() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let copied = station.make(station.recipe(20));
    let packet = station.enrol(10);
    assert_eq!(copied.sequence, packet.sequence, "a copied laptop gives the same number again");
    hq.intake_one(&mut station, packet);
    let stick = Stick::new();
    stick.bundle(&mut station, &[copied]);
    let report = hq.intake(&stick);
    assert_eq!(report.in_question[0].code, "fork", "one number, two packets");
    let status = hq.hq.status().unwrap();
    assert_eq!(
        (status.files, status.persons, status.questions),
        (2, 1, 1),
        "both files are kept, one waits for people"
    );
    hq.hq.receipts(stick.path()).unwrap();
    let mut answered = states(&stick, &station);
    answered.sort_unstable();
    assert_eq!(answered, [(1, "in-question"), (1, "registered")], "the station is told of both");
}

#[test]
fn the_same_enrolment_with_other_content_asks() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let first = station.recipe(1);
    let id = first.submission.enrolment_id;
    let packet = station.make(first);
    hq.intake_one(&mut station, packet);
    let mut second = station.recipe(2);
    second.submission.enrolment_id = id;
    second.approval.enrolment_id = id;
    let packet = station.make(second);
    let report = hq.intake_one(&mut station, packet);
    let codes: Vec<&str> = report.in_question.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["fork", "same-enrolment"], "nothing is overwritten: two contents, one identity");
}

#[test]
fn two_files_that_agree_on_everything_ask() {
    let mut hq = Hq::new();
    let (mut first, mut second) = (Station::provisioned(&mut hq, "JUB1"), Station::provisioned(&mut hq, "BOR2"));
    let packet = first.enrol(7);
    hq.intake_one(&mut first, packet);
    let packet = second.enrol(7);
    let report = hq.intake_one(&mut second, packet);
    assert_eq!(report.in_question[0].code, "same-person", "names, mother and year agree");
    let packet = second.enrol(8);
    let report = hq.intake_one(&mut second, packet);
    assert_eq!((report.accepted, report.in_question.len()), (1, 0), "a sister with another name is another person");
}

#[test]
fn a_packet_that_follows_another_chain_asks_and_arrival_can_answer() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let copied = station.make(station.recipe(30));
    let (first, second) = (station.enrol(1), station.enrol(2));
    hq.intake_one(&mut station, copied);
    let report = hq.intake_one(&mut station, second);
    assert_eq!(report.in_question[0].code, "chain-break", "it follows a packet that is not the one here");
    assert_eq!(hq.hq.status().unwrap().persons, 1, "so nobody is registered by it yet");
    hq.intake_one(&mut station, first);
    let status = hq.hq.status().unwrap();
    assert_eq!(
        (status.persons, status.questions),
        (2, 1),
        "the one it follows arrived; only the fork is left to decide"
    );
    assert!(hq.hq.verify_audit().unwrap().number > 0, "and the audit holds");
}

#[test]
fn a_question_names_everybody_it_is_about() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let stick = Stick::new();
    let packets: Vec<_> = (0..5).map(|_| station.enrol(7)).collect();
    stick.bundle(&mut station, &packets);
    let report = hq.intake(&stick);
    assert_eq!((report.accepted, report.in_question.len()), (5, 4), "the first is registered, the others ask");
    assert_eq!(hq.hq.status().unwrap().questions, 1, "one question about one person, however often she came");
    hq.hq.receipts(stick.path()).unwrap();
    let cases: std::collections::BTreeSet<_> =
        stick.receipt(&station).entries.into_iter().skip(1).map(|entry| format!("{:?}", entry.outcome)).collect();
    assert_eq!(cases.len(), 1, "all four are told the same question: {cases:?}");
}
