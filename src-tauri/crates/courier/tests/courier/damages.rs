//! What can happen to a stick, kind by kind: each is named at its place, the rest goes on, and another copy heals it.

use crate::kit::{Stick, copy_to, hq, line, manifest, name, packet, provisioning, serious, station_key, whole};
use boma_courier::{Done, FaultKind, Weight};
use boma_packet::Manifest;
use std::collections::BTreeSet;
use std::fs::{self, File};

const BUNDLE: &str = "BOMA/JUB1/bundle-000001";
const LIST: &str = "BOMA/JUB1/bundle-000001/manifest.dsse.json";
const PACKETS: &str = "BOMA/JUB1/bundle-000001/packets";
const PACK: &str = "BOMA/JUB1/provisioning-000001.dsse.json";
const RECEIPT: &str = "BOMA/JUB1/answers/receipt-000001.age";

/// What is done to the stick, the code it must give, the end of its place, and whether a good copy heals it.
type Damage = (&'static str, fn(&Stick), &'static str, &'static str, Heals);

#[derive(Clone, Copy, PartialEq)]
enum Heals {
    /// The damaged copy and a good one give a whole stick.
    Yes,
    /// Nothing of ours is damaged: it is named, and both are copied.
    Nothing,
    /// Both stay, apart from each other.
    Apart,
}
use Heals::{Apart, Nothing, Yes};

fn second() -> String {
    format!("{PACKETS}/{}", name(2, &packet("JUB1", 2)))
}

fn edit(stick: &Stick, below: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(stick.at(below)).unwrap();
    change(&mut bytes);
    fs::write(stick.at(below), bytes).unwrap();
}

fn replace_by_folder(stick: &Stick, below: &str) {
    fs::remove_file(stick.at(below)).unwrap();
    fs::create_dir(stick.at(below)).unwrap();
}

#[cfg(unix)]
fn replace_by_link(stick: &Stick, below: &str) {
    let elsewhere = stick.at("elsewhere");
    fs::rename(stick.at(below), &elsewhere).unwrap();
    std::os::unix::fs::symlink(elsewhere, stick.at(below)).unwrap();
}

fn rewrite(stick: &Stick, change: impl FnOnce(&mut Manifest)) {
    let packets: Vec<_> = (1..=3).map(|number| (number, packet("JUB1", number))).collect();
    let mut manifest = manifest("JUB1", 1, None, &packets);
    change(&mut manifest);
    let signed = boma_packet::sign_statement(&manifest, &station_key("JUB1")).unwrap();
    stick.write(LIST, &signed.to_bytes().unwrap());
}

#[cfg(unix)]
const DAMAGES: &[Damage] = &[
    ("a packet is gone", |s| fs::remove_file(s.at(&second())).unwrap(), "packet-missing", ".age", Yes),
    ("a bit of a packet flipped", |s| edit(s, &second(), |b| b[700] ^= 4), "packet-changed", ".age", Yes),
    ("a packet is all zeros", |s| edit(s, &second(), |b| b.fill(0)), "packet-changed", ".age", Yes),
    ("a packet is cut short", |s| edit(s, &second(), |b| b.truncate(1000)), "packet-short", ".age", Yes),
    ("a packet is empty", |s| edit(s, &second(), Vec::clear), "packet-short", ".age", Yes),
    ("a packet has a tail", |s| edit(s, &second(), |b| b.push(7)), "packet-long", ".age", Yes),
    (
        "a packet is a bomb",
        |s| File::options().write(true).open(s.at(&second())).unwrap().set_len(1 << 40).unwrap(),
        "packet-long",
        ".age",
        Yes,
    ),
    ("a packet is a folder", |s| replace_by_folder(s, &second()), "packet-not-a-file", ".age", Yes),
    ("a packet is a link", |s| replace_by_link(s, &second()), "packet-not-a-file", ".age", Yes),
    (
        "a packet stands under another's name",
        |s| {
            fs::copy(s.at(&format!("{PACKETS}/{}", name(1, &packet("JUB1", 1)))), s.at(&second())).unwrap();
        },
        "packet-short",
        ".age",
        Yes,
    ),
    ("the packets' folder is gone", |s| fs::remove_dir_all(s.at(PACKETS)).unwrap(), "packets-missing", "packets", Yes),
    (
        "the packets' folder is a file",
        |s| {
            fs::remove_dir_all(s.at(PACKETS)).unwrap();
            s.write(PACKETS, b"x");
        },
        "packets-missing",
        "packets",
        Yes,
    ),
    ("the list is gone", |s| fs::remove_file(s.at(LIST)).unwrap(), "manifest-missing", "manifest.dsse.json", Yes),
    ("the list is a folder", |s| replace_by_folder(s, LIST), "manifest-not-a-file", "manifest.dsse.json", Yes),
    ("the list is a link", |s| replace_by_link(s, LIST), "manifest-not-a-file", "manifest.dsse.json", Yes),
    (
        "the list is a bomb",
        |s| File::options().write(true).open(s.at(LIST)).unwrap().set_len(1 << 40).unwrap(),
        "manifest-too-large",
        "manifest.dsse.json",
        Yes,
    ),
    ("the list is cut short", |s| edit(s, LIST, |b| b.truncate(300)), "manifest-damaged", "manifest.dsse.json", Yes),
    ("the list is empty", |s| edit(s, LIST, Vec::clear), "manifest-damaged", "manifest.dsse.json", Yes),
    ("the list is no list", |s| edit(s, LIST, |b| *b = b"{}".to_vec()), "manifest-damaged", "manifest.dsse.json", Yes),
    (
        "a statement of another kind stands for the list",
        |s| {
            fs::copy(s.at(PACK), s.at(LIST)).unwrap();
        },
        "manifest-damaged",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "the list says something else than was signed",
        |s| {
            edit(s, LIST, |b| {
                let mut e = String::from_utf8(b.clone()).unwrap();
                let at = e.rfind("\"sig\":\"").unwrap() + 10;
                let other = if e.as_bytes()[at] == b'A' { "B" } else { "A" };
                e.replace_range(at..=at, other);
                *b = e.into_bytes();
            })
        },
        "signature-wrong",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "somebody else signed the list",
        |s| {
            s.bundle_of(&manifest("JUB1", 1, None, &[(1, packet("JUB1", 1))]), &[], &hq());
        },
        "other-key",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "the list is another station's",
        |s| {
            fs::copy(s.at("BOMA/YEI2/bundle-000001/manifest.dsse.json"), s.at(LIST)).unwrap();
        },
        "other-station",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "the list is another bundle's",
        |s| {
            fs::copy(s.at("BOMA/JUB1/bundle-000002/manifest.dsse.json"), s.at(LIST)).unwrap();
        },
        "other-number",
        "manifest.dsse.json",
        Yes,
    ),
    ("the list names nothing", |s| rewrite(s, |m| m.packets.clear()), "no-lines", "manifest.dsse.json", Yes),
    (
        "the list is out of order",
        |s| rewrite(s, |m| m.packets.reverse()),
        "lines-disordered",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "the list names a packet twice",
        |s| rewrite(s, |m| m.packets.push(line(3, &packet("JUB1", 3)))),
        "lines-disordered",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "a name in the list fits no digest",
        |s| rewrite(s, |m| m.packets[0].name = name(1, b"other")),
        "line-misnamed",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "a size in the list is no packet's",
        |s| rewrite(s, |m| m.packets[0].size = 1 << 40),
        "line-size",
        "manifest.dsse.json",
        Yes,
    ),
    (
        "the folder of a bundle is spelled otherwise",
        |s| fs::rename(s.at(BUNDLE), s.at("BOMA/JUB1/bundle-1")).unwrap(),
        "not-a-bundle",
        "JUB1/bundle-1",
        Yes,
    ),
    (
        "a bundle was never finished",
        |s| fs::rename(s.at(BUNDLE), s.at(&format!("{BUNDLE}.unfinished"))).unwrap(),
        "unfinished",
        ".unfinished",
        Yes,
    ),
    (
        "a packet lies there that nobody listed",
        |s| s.write(&format!("{PACKETS}/{}", name(9, b"nine")), b"nine"),
        "packet-not-listed",
        ".age",
        Nothing,
    ),
    (
        "a folder of no station",
        |s| fs::create_dir(s.at("BOMA/System Volume Information")).unwrap(),
        "not-a-station",
        "System Volume Information",
        Nothing,
    ),
    (
        "a station that Windows can't open",
        |s| fs::create_dir(s.at("BOMA/COM1")).unwrap(),
        "reserved-name",
        "COM1",
        Nothing,
    ),
    (
        "a link in a station's folder",
        |s| std::os::unix::fs::symlink("/etc/passwd", s.at("BOMA/JUB1/bundle-000007")).unwrap(),
        "link",
        "bundle-000007",
        Nothing,
    ),
    (
        "a provisioning pack was changed",
        |s| edit(s, PACK, |b| b[40] ^= 1),
        "paper-damaged",
        "provisioning-000001.dsse.json",
        Yes,
    ),
    (
        "a provisioning pack is for another station",
        |s| s.write(PACK, &provisioning("YEI2", 1, &[]).to_bytes().unwrap()),
        "paper-misplaced",
        "provisioning-000001.dsse.json",
        Yes,
    ),
    (
        "a provisioning pack is a bomb",
        |s| File::options().write(true).open(s.at(PACK)).unwrap().set_len(1 << 40).unwrap(),
        "paper-unreadable",
        "provisioning-000001.dsse.json",
        Yes,
    ),
    ("a receipt is cut short", |s| edit(s, RECEIPT, |b| b.truncate(30)), "receipt-damaged", "receipt-000001.age", Yes),
    (
        "two packets have one number",
        |s| {
            s.bundle_of(
                &manifest("JUB1", 3, None, &[(5, b"another five".to_vec())]),
                &[(5, b"another five".to_vec())],
                &station_key("JUB1"),
            );
        },
        "fork",
        ".age",
        Nothing,
    ),
    (
        "a bundle names a later one as the one before",
        |s| {
            s.bundle_of(
                &manifest("JUB1", 3, Some(s.bundle("JUB1", 4, None, 8..=8)), &[(7, b"seven".to_vec())]),
                &[(7, b"seven".to_vec())],
                &station_key("JUB1"),
            );
        },
        "previous-later",
        "bundle-000003",
        Nothing,
    ),
    (
        "another laptop wrote a bundle of this number",
        |s| {
            s.bundle_of(&manifest("JUB1", 1, None, &[(1, packet("JUB1", 1))]), &[], &station_key("JUB1"));
        },
        "packet-not-listed",
        ".age",
        Apart,
    ),
];

#[cfg(unix)]
#[test]
fn every_damage_is_named_at_its_place_and_heals_from_a_good_copy() {
    let good = Stick::usual();
    for (what, damage, code, place, heals) in DAMAGES {
        let damaged = good.copied();
        damage(&damaged);
        let report = damaged.check();
        let found = serious(&report);
        let named = found.iter().find(|fault| fault.code == *code && fault.place.ends_with(place));
        assert!(named.is_some(), "{what}: {code} is named at {place}, not only {found:?}");
        let others = found.iter().filter(|fault| fault.code != *code && fault.code != "no-file").count();
        assert!(others == 0 || *heals == Apart, "{what}: and nothing else is: {found:?}");
        let serious = found.iter().any(|fault| fault.weight == Weight::Damage);
        assert_eq!(report.complete(), !serious, "{what}: the verdict is that of the worst");

        let before = damaged.files();
        for order in [[&damaged, &good], [&good, &damaged]] {
            let to = Stick::empty();
            copy_to(&order, &to);
            heals_or_stays(what, *heals, &good, &to);
            assert_eq!(
                copy_to(&order, &to).bundles.iter().filter(|b| b.done == Done::Copied).count(),
                0,
                "{what}: the second time nothing is written"
            );
        }
        assert_eq!(damaged.files(), before, "{what}: what is copied from is not touched");
    }
}

fn heals_or_stays(what: &str, heals: Heals, good: &Stick, to: &Stick) {
    let files = to.files();
    for (below, bytes) in good.files() {
        let there = files.get(&below) == Some(&bytes);
        assert!(there || heals == Apart, "{what}: {below} is whole on the new stick");
    }
    let report = to.check();
    if heals == Yes {
        assert!(report.complete() && whole(&report) == 3, "{what}: everything is whole there: {:?}", serious(&report));
        assert_eq!(files.len(), good.files().len(), "{what}: and nothing else is there: {:?}", files.keys());
    }
    if heals == Apart {
        assert!(files.keys().any(|below| below.starts_with("BOMA-APART/")), "{what}: both are kept");
    }
}

#[cfg(unix)]
#[test]
fn every_fault_a_check_can_name_is_tried() {
    let tried: BTreeSet<&str> = DAMAGES.iter().map(|(_, _, code, _, _)| *code).collect();
    // Tried elsewhere: hostile.rs, trust.rs, merging.rs, look.rs; what can't be read in tests/journeys/pulled.
    let elsewhere = BTreeSet::from([
        "no-file",
        "name-unreadable",
        "foreign",
        "folder-unreadable",
        "too-many",
        "manifest-unreadable",
        "no-key",
        "not-vouched",
        "other-root",
        "packet-unreadable",
        "half-copied",
        "two-bundles",
        "previous-elsewhere",
        "paper-twice",
        "set-aside",
    ]);
    let missing: Vec<_> =
        FaultKind::CODES.iter().filter(|code| !tried.contains(*code) && !elsewhere.contains(*code)).collect();
    assert!(missing.is_empty(), "each fault is shown by a stick that has it: {missing:?}");
    assert!(DAMAGES.len() >= 25 && tried.len() >= 25, "{} damages, {} codes", DAMAGES.len(), tried.len());
}
