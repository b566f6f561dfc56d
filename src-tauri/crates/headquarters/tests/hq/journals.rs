//! Journals that go back: restored and copied laptops are named, and keep nothing out.

use crate::kit::{Hq, Station, Stick};
use boma_packet::bundle::{BundleName, MANIFEST};
use boma_record::Digest;
use proptest::prelude::*;
use std::fs;
use std::sync::LazyLock;

/// Bundle numbers and journal lines of one station's manifests, and whether each goes back against any other.
const TOLD: [(u64, u64, bool); 8] = [
    (1, 100, false),
    (2, 200, true),
    (2, 230, true),
    (3, 300, false),
    (4, 260, true),
    (5, 300, true),
    (6, 310, false),
    (7, 400, false),
];

/// The manifests, written once: the bytes are the same in every order.
static MANIFESTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    TOLD.iter().map(|(bundle, line, _)| fs::read(write(&Stick::new(), &mut station, *bundle, *line)).unwrap()).collect()
});

/// A bundle without packets; its manifest's path.
fn write(stick: &Stick, station: &mut Station, bundle: u64, line: u64) -> std::path::PathBuf {
    station.bundles = bundle - 1;
    station.journal = line - 3 * bundle;
    let folder = stick.bundle(station, &[]);
    let kept = stick.path().join(format!("{bundle}-{line}"));
    fs::copy(folder.join(MANIFEST), &kept).unwrap();
    kept
}

/// Takes the manifests in as they come, a stick after each cut; the register's digest and its questions.
fn register(order: &[usize], cuts: &[bool]) -> (Digest, u64) {
    let mut hq = Hq::new();
    let station = Station::provisioned(&mut hq, "JUB1");
    let mut stick = Stick::new();
    fs::create_dir_all(stick.station(&station.code)).unwrap();
    for (at, cut) in order.iter().zip(cuts) {
        let folder = stick.station(&station.code).join(BundleName(*at as u64 + 1).to_string());
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(MANIFEST), &MANIFESTS[*at]).unwrap();
        if *cut {
            hq.intake(&stick);
            stick = Stick::new();
            fs::create_dir_all(stick.station(&station.code)).unwrap();
        }
    }
    hq.intake(&stick);
    let status = hq.hq.status().unwrap();
    (status.register_digest, status.questions)
}

static STRAIGHT: LazyLock<(Digest, u64)> = LazyLock::new(|| register(&[0, 1, 2, 3, 4, 5, 6, 7], &[false; 8]));

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_and_batching_asks_the_same(order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(), cuts in prop::collection::vec(any::<bool>(), 8)) {
        let going_back = TOLD.iter().filter(|(_, _, back)| *back).count() as u64;
        prop_assert_eq!(STRAIGHT.1, going_back, "each manifest that goes back is a question, and no other");
        prop_assert_eq!(register(&order, &cuts), *STRAIGHT, "order {:?} with cuts {:?}", order, cuts);
    }
}

#[test]
fn a_restored_laptop_is_named_and_its_packets_go_in() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    station.journal = 100;
    let (first, second) = (station.enrol(1), station.enrol(2));
    assert!(hq.intake_one(&mut station, first).rewound.is_empty(), "the first bundle goes back behind nothing");
    station.journal = 50;
    let stick = Stick::new();
    stick.bundle(&mut station, &[second]);
    let report = hq.intake(&stick);
    assert_eq!(report.rewound.len(), 1, "bundle 2 tells of an earlier line than bundle 1");
    let told = &report.rewound[0];
    assert_eq!((told.code, told.file.as_str()), ("journal-rewound", "JUB1/bundle-000002/manifest.dsse.json"), "named");
    assert_eq!((report.accepted, report.refused.len()), (1, 0), "nobody waits for it");
    let status = hq.hq.status().unwrap();
    assert_eq!((status.persons, status.questions), (2, 1), "one question, about the laptop");
    let audit = hq.hq.verify_audit().unwrap();
    assert!(hq.intake(&stick).rewound.is_empty(), "the same stick again tells nothing new");
    assert_eq!(hq.hq.verify_audit().unwrap(), audit, "and writes nothing");
}

#[test]
fn a_copied_laptop_is_named_whichever_comes_first() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let (own, copied) = (Stick::new(), Stick::new());
    own.bundle(&mut station, &[]);
    station.bundles = 0;
    let packet = station.enrol(1);
    copied.bundle(&mut station, &[packet]);
    assert!(hq.intake(&copied).rewound.is_empty(), "one bundle alone tells nothing");
    assert_eq!(hq.intake(&own).rewound.len(), 1, "a second one with its number does");
    assert_eq!(hq.hq.status().unwrap().questions, 2, "both manifests are asked about");
}

#[test]
fn an_export_that_came_to_nothing_is_no_question() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let stick = Stick::new();
    stick.bundle(&mut station, &[]);
    station.bundles += 3;
    stick.bundle(&mut station, &[]);
    assert!(hq.intake(&stick).rewound.is_empty(), "numbers that were skipped go forward");
    assert_eq!(hq.hq.status().unwrap().questions, 0, "nothing is asked");
}
