//! A lost laptop: believed up to a moment, and listed as far as it is known.

use crate::kit::{Hq, Station, Stick};
use boma_headquarters::HqError;
use boma_record::StationCode;

/// Three packets: the first and third go on a stick, the second stays on the laptop.
fn half_carried(hq: &mut Hq, station: &mut Station) -> (Stick, Stick) {
    let made: Vec<_> = (1..4).map(|seed| station.enrol(seed)).collect();
    let (carried, late) = (Stick::new(), Stick::new());
    carried.bundle(station, &[made[0].clone(), made[2].clone()]);
    late.bundle(station, &[made[1].clone()]);
    assert_eq!(hq.intake(&carried).accepted, 2, "two arrive");
    (carried, late)
}

#[test]
fn lists_what_arrived_and_who_is_asked_back() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let (_carried, _late) = half_carried(&mut hq, &mut station);
    let lost = hq.hq.declare_lost(&station.code, hq.now()).unwrap();
    assert_eq!(lost.credentials, 3, "the station's own and its two people's");
    let arrived: Vec<u64> = lost.arrived.iter().map(|file| file.sequence).collect();
    assert_eq!(arrived, [1, 3], "what is acknowledged");
    let missing: Vec<_> = lost.missing.iter().map(|range| (range.from.get(), range.to.get())).collect();
    assert_eq!(missing, [(2, 2)], "the number between was sealed, and never came");
    let between =
        |number: u32| (lost.arrived[0].reference.number()..lost.arrived[1].reference.number()).contains(&number);
    assert!(!lost.asked_back.is_empty(), "somebody holds the slip between");
    assert!(lost.asked_back.iter().all(|slip| between(slip.number())), "and no slip that arrived is asked back");
    let again = hq.hq.declare_lost(&station.code, hq.now()).unwrap();
    assert_eq!((again.credentials, again.arrived.len()), (0, 2), "a second time takes nothing back and lists anew");
    let nobody: StationCode = "YEI1".parse().unwrap();
    assert!(matches!(hq.hq.declare_lost(&nobody, hq.now()), Err(HqError::UnknownHolder)), "no such station");
}

#[test]
fn what_was_sealed_before_goes_in_and_what_a_thief_seals_does_not() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let (_carried, late) = half_carried(&mut hq, &mut station);
    hq.clock.forward_days(2);
    let stolen_at = hq.now();
    hq.clock.forward_days(3);
    hq.hq.declare_lost(&station.code, stolen_at).unwrap();
    assert_eq!(hq.intake(&late).accepted, 1, "the courier's stick was sealed before");
    station.at(hq.now());
    let thief = station.enrol(9);
    let report = hq.intake_one(&mut station, thief);
    assert_eq!((report.accepted, report.refused.len()), (0, 1), "the stolen keys seal nothing that is believed");
    let lost = hq.hq.declare_lost(&station.code, stolen_at).unwrap();
    assert!(lost.missing.iter().all(|range| range.from.get() > 3), "the list got shorter: the second packet is here");
}
