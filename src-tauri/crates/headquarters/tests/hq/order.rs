//! The same packets in any order and batching are the same register.

use crate::kit::{Hq, Made, Station, Stick};
use boma_record::Digest;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Packets of two stations, a copied laptop's and a person who came twice among them.
static PACKETS: LazyLock<Vec<(usize, Made)>> = LazyLock::new(|| {
    let mut hq = Hq::new();
    let (mut first, mut second) = stations(&mut hq);
    let copied = first.make(first.recipe(30));
    let mut packets = vec![(0, copied)];
    packets.extend((0..4).map(|seed| (0, first.enrol(seed))));
    packets.extend((3..6).map(|seed| (1, second.enrol(seed))));
    packets
});

/// The register when they come in order, on one stick.
static STRAIGHT: LazyLock<(Digest, u64, u64)> = LazyLock::new(|| register(&[0, 1, 2, 3, 4, 5, 6, 7], &[false; 8]));

fn stations(hq: &mut Hq) -> (Station, Station) {
    (Station::provisioned(hq, "JUB1"), Station::provisioned(hq, "BOR2"))
}

/// Takes the packets in as they come, a stick after each cut; the register's digest and its counts.
fn register(order: &[usize], cuts: &[bool]) -> (Digest, u64, u64) {
    let mut hq = Hq::new();
    if cuts.first() == Some(&true) {
        // Stations come in any order too.
        Station::provisioned(&mut hq, "BOR2");
    }
    let (first, second) = stations(&mut hq);
    let mut stations = [first, second];
    let mut stick = Stick::new();
    for (at, cut) in order.iter().zip(cuts) {
        let (station, made) = &PACKETS[*at];
        stick.bundle(&mut stations[*station], std::slice::from_ref(made));
        if *cut {
            hq.intake(&stick);
            stick = Stick::new();
        }
    }
    let last = stick.path().join("BOMA");
    std::fs::create_dir_all(last).unwrap();
    hq.intake(&stick);
    let status = hq.hq.status().unwrap();
    (status.register_digest, status.files, status.questions)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_and_batching(order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(), cuts in prop::collection::vec(any::<bool>(), 8)) {
        prop_assert_eq!(STRAIGHT.1, 8, "all packets are kept");
        prop_assert_eq!(register(&order, &cuts), *STRAIGHT, "order {:?} with cuts {:?}", order, cuts);
    }
}

#[test]
fn ten_times_the_same_stick() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let packets: Vec<_> = (0..5).map(|seed| station.enrol(seed)).collect();
    let stick = Stick::new();
    stick.bundle(&mut station, &packets);
    std::fs::write(stick.station(&station.code).join("bundle-000001/packets/stray.txt"), "hello").unwrap();
    let report = hq.intake(&stick);
    assert_eq!((report.accepted, report.already, report.refused.len()), (5, 0, 1), "five packets and a stray file");
    let (status, audit) = (hq.hq.status().unwrap(), hq.hq.verify_audit().unwrap());
    for _ in 0..10 {
        let again = hq.intake(&stick);
        assert_eq!((again.accepted, again.already), (0, 5), "nothing is new");
        assert_eq!(again.refused, report.refused, "what was refused is refused for the same reason");
    }
    assert_eq!(hq.hq.status().unwrap(), status, "the register is the same");
    assert_eq!(hq.hq.verify_audit().unwrap(), audit, "nothing was done, so nothing was written");
}

#[test]
fn more_packets_than_a_batch_and_the_same_one_twice() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let packets: Vec<_> = (0..36).chain(0..36).map(|seed| station.enrol(seed)).collect();
    let stick = Stick::new();
    stick.bundle(&mut station, &packets);
    stick.bundle(&mut station, &packets[..3]);
    let mut steps = Vec::new();
    let report = hq.hq.intake(stick.path(), &mut |step| steps.push((step.done, step.total))).unwrap();
    assert_eq!((report.accepted, report.already), (72, 3), "each once, however often it lies on the stick");
    assert_eq!(report.in_question.len(), 36, "each person came twice");
    assert_eq!(steps, [(0, 75), (64, 75), (75, 75)], "progress is told batch by batch");
    let (facts, bytes) = crate::kit::picture(5);
    assert_eq!(hq.hq.picture(&facts.sha256).unwrap(), Some(bytes), "pictures come back whole");
    assert_eq!(hq.hq.picture(&Digest::of(b"")).unwrap(), None, "and only those that are there");
}
