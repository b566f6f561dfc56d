//! What a station is answered.

use crate::kit::{Hq, Station, Stick};
use boma_packet::bundle::ANSWERS;
use boma_packet::{NumberRange, Outcome};
use boma_record::Sequence;
use std::fs;

fn ranges(missing: &[NumberRange]) -> Vec<(u64, u64)> {
    missing.iter().map(|range| (range.from.get(), range.to.get())).collect()
}

#[test]
fn every_packet_is_answered_and_missing_numbers_are_named() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let packets: Vec<_> = (0..6).map(|seed| station.enrol(seed)).collect();
    let stick = Stick::new();
    let some: Vec<_> = [0, 1, 4].iter().map(|at| packets[*at].clone()).collect();
    stick.bundle(&mut station, &some);
    let report = hq.intake(&stick);
    assert_eq!((report.accepted, report.refused.len()), (3, 0), "what arrived went in, gaps or not: {report:?}");
    assert_eq!(report.stations[0].contiguous_to, 2, "1 and 2 are there");
    hq.hq.receipts(stick.path()).unwrap();
    let receipt = stick.receipt(&station);
    assert_eq!(
        (receipt.number, receipt.contiguous_to, ranges(&receipt.missing)),
        (1, 2, vec![(3, 4)]),
        "3 and 4 did not arrive"
    );
    let answered: Vec<u64> = receipt.entries.iter().map(|entry| entry.sequence.get()).collect();
    assert_eq!(answered, [1, 2, 5], "each packet that arrived has its answer");
    assert!(receipt.entries.iter().all(|e| matches!(e.outcome, Outcome::Registered { .. })), "and a person number");
    assert_eq!(receipt.entries[2].packet_sha256, packets[4].sealed(), "the answer names the bytes that were judged");
}

#[test]
fn a_packet_that_a_list_names_and_nobody_brought_is_missing() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let packets: Vec<_> = (0..2).map(|seed| station.enrol(seed)).collect();
    let stick = Stick::new();
    let folder = stick.bundle(&mut station, &packets);
    fs::remove_file(folder.join("packets").join(packets[1].name.to_string())).unwrap();
    let report = hq.intake(&stick);
    assert_eq!(report.refused[0].code, "file-missing", "the list names what is not there");
    assert_eq!(ranges(&report.stations[0].missing), [(2, 2)], "so the last one is known to be missing");
    hq.hq.receipts(stick.path()).unwrap();
    let receipt = stick.receipt(&station);
    assert_eq!((receipt.contiguous_to, ranges(&receipt.missing)), (1, vec![(2, 2)]), "and the station is told");
    assert_eq!(receipt.refused_files[0].code.as_str(), "file-missing", "with the name of the file");
    stick.bundle(&mut station, &packets);
    let report = hq.intake(&stick);
    assert_eq!((report.accepted, report.already), (1, 2), "brought again, it goes in");
    hq.hq.receipts(stick.path()).unwrap();
    let receipt = stick.receipt(&station);
    assert_eq!((receipt.number, receipt.contiguous_to), (2, 2), "and the next receipt says so");
}

#[test]
fn the_same_state_is_the_same_receipt() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let stick = Stick::new();
    let packet = station.enrol(1);
    stick.bundle(&mut station, &[packet]);
    hq.intake(&stick);
    let first = hq.hq.receipts(stick.path()).unwrap();
    let bytes = fs::read(&first[0].file).unwrap();
    hq.clock.forward_days(1);
    hq.intake(&stick);
    let second = hq.hq.receipts(stick.path()).unwrap();
    assert_eq!(first, second, "nothing changed, so nothing new is said");
    assert_eq!(fs::read(&second[0].file).unwrap(), bytes, "not even the bytes differ");
    fs::remove_file(&second[0].file).unwrap();
    hq.hq.receipts(stick.path()).unwrap();
    assert_eq!(fs::read(&first[0].file).unwrap(), bytes, "a lost receipt is written again as it was");
    let names: Vec<_> =
        fs::read_dir(stick.station(&station.code).join(ANSWERS)).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["receipt-000001.age"], "and no unfinished file is left");
}

#[test]
fn a_receipt_goes_to_the_stations_on_the_stick_and_opens_for_them_only() {
    let mut hq = Hq::new();
    let mut first = Station::provisioned(&mut hq, "JUB1");
    let second = Station::provisioned(&mut hq, "BOR2");
    let stick = Stick::new();
    let packet = first.enrol(1);
    stick.bundle(&mut first, &[packet]);
    hq.intake(&stick);
    let written = hq.hq.receipts(stick.path()).unwrap();
    assert_eq!(written.len(), 1, "this stick came from one station");
    let sealed = fs::read(&written[0].file).unwrap();
    assert!(boma_packet::open_bytes(&sealed, &second.identity, 1 << 20).is_err(), "another station can't read it");
    let empty = Stick::new();
    assert_eq!(hq.hq.receipts(empty.path()).unwrap().len(), 2, "an empty stick gets everybody's");
}

#[test]
fn a_refused_file_that_arrives_whole_later_is_no_longer_listed() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let packet = station.enrol(1);
    let stick = Stick::new();
    let folder = stick.bundle(&mut station, std::slice::from_ref(&packet));
    let file = folder.join("packets").join(packet.name.to_string());
    let mut bytes = packet.bytes.clone();
    bytes[300] ^= 1;
    fs::write(&file, bytes).unwrap();
    hq.intake(&stick);
    fs::write(&file, &packet.bytes).unwrap();
    assert_eq!(hq.intake(&stick).accepted, 1, "whole, it goes in");
    hq.hq.receipts(stick.path()).unwrap();
    let receipt = stick.receipt(&station);
    assert_eq!(receipt.refused_files, [], "what is under this name has arrived");
    assert_eq!(receipt.contiguous_to, Sequence::FIRST.get(), "and is answered");
}
