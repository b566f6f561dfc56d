//! Each reason to refuse a file, from a packet made for it; the good one beside it always goes in.

use crate::kit::{Hq, Made, Recipe, Station, Stick, line_of};
use boma_headquarters::Refusal;
use boma_packet::bundle::PacketName;
use boma_packet::{Identity, PacketLine, Process, Signatory, Signer, open_bytes, seal_bytes};
use boma_record::{Digest, Realm, Sequence};
use std::collections::BTreeSet;
use std::fs::{self, File};

const GOOD: u64 = 1;
const BAD: u64 = 2;

/// Takes in a good packet and a spoilt one; the code of the spoilt one's refusal.
fn refused(spoil: impl FnOnce(&mut Hq, &mut Station) -> Made) -> &'static str {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let good = station.enrol(GOOD);
    let bad = spoil(&mut hq, &mut station);
    let stick = Stick::new();
    stick.bundle(&mut station, &[good, bad.clone()]);
    let report = hq.intake(&stick);
    assert_eq!(
        (report.accepted, report.refused.len()),
        (1, 1),
        "the good one goes in, the other is refused: {report:?}"
    );
    assert_eq!(report.refused[0].file, format!("JUB1/{}", bad.name), "by its name");
    assert_eq!(hq.hq.status().unwrap().refused, 1, "and kept as refused");
    report.refused[0].code
}

/// The same for a recipe with one part spoilt.
fn spoilt(spoil: impl FnOnce(&mut Recipe)) -> &'static str {
    refused(|_, station| {
        let mut recipe = station.recipe(BAD);
        spoil(&mut recipe);
        station.make(recipe)
    })
}

/// The same for a packet whose archive is changed inside its seal.
fn rearchived(change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> &'static str {
    refused(|hq, station| {
        let inside = Identity::from_seed(&[5; 32]).unwrap();
        let mut recipe = station.recipe(BAD);
        recipe.recipient = inside.recipient();
        let made = station.make(recipe);
        let plain = open_bytes(&made.bytes, &inside, 1 << 24).unwrap().to_vec();
        let _ = hq;
        made.with_bytes(seal_bytes(&change(plain), std::slice::from_ref(&station.hq)).unwrap())
    })
}

/// Where the picture's entry begins in the archive: after the statement's header and padded content.
fn picture_entry(plain: &[u8]) -> usize {
    let size = std::str::from_utf8(&plain[124..135]).unwrap();
    512 + (u64::from_str_radix(size, 8).unwrap() as usize).next_multiple_of(512)
}

fn thief() -> Signer {
    Signer::from_seed(&[7; 32])
}

#[test]
fn packets_that_do_not_open() {
    assert_eq!(refused(|_, s| s.make(s.recipe(BAD)).with_bytes(b"hello".to_vec())), "not-sealed", "no age file");
    let stranger = Identity::from_seed(&[6; 32]).unwrap();
    assert_eq!(spoilt(|r| r.recipient = stranger.recipient()), "foreign-recipient", "for other eyes");
    let cut = |_: &mut Hq, s: &mut Station| {
        let made = s.make(s.recipe(BAD));
        made.with_bytes(made.bytes[..made.bytes.len() - 40].to_vec())
    };
    assert_eq!(refused(cut), "damaged", "cut short, and listed so");
    let without = |plain: Vec<u8>| [&plain[..picture_entry(&plain)], &[0; 1024]].concat();
    assert_eq!(rearchived(without), "attachment-missing", "the picture's entry is gone");
    let twice = |plain: Vec<u8>| [&plain[..plain.len() - 1024], &plain[picture_entry(&plain)..]].concat();
    assert_eq!(rearchived(twice), "attachment-extra", "one entry too many");
    let flipped = |mut plain: Vec<u8>| {
        let at = picture_entry(&plain) + 600;
        plain[at] ^= 1;
        plain
    };
    assert_eq!(rearchived(flipped), "attachment-differs", "not the picture that was signed");
    let nonsense = |mut plain: Vec<u8>| {
        plain[512] = b'[';
        plain
    };
    assert_eq!(rearchived(nonsense), "malformed", "the statement is no JSON object");
}

#[test]
fn packets_of_somebody_else() {
    assert_eq!(spoilt(|r| r.enrolment.realm = Realm::Live), "wrong-realm", "live in practice");
    assert_eq!(spoilt(|r| r.submission.realm = Realm::Live), "wrong-realm", "inside as well");
    assert_eq!(spoilt(|r| r.enrolment.station = "WAU9".parse().unwrap()), "station-unknown", "nobody vouched for it");
    let foreign = |hq: &mut Hq, _: &mut Station| {
        let other = Station::provisioned(hq, "BOR2");
        other.make(other.recipe(BAD))
    };
    assert_eq!(refused(foreign), "foreign-station", "right, but in another station's folder");
    assert_eq!(spoilt(|r| r.station = thief()), "station-signature", "signed by a thief in the station's name");
    let own_key = |r: &mut Recipe| {
        r.station = thief();
        r.enrolment.key = thief().public();
    };
    assert_eq!(spoilt(own_key), "station-credential", "a key that nobody vouched for");
    assert_eq!(
        spoilt(|r| r.name_sequence = Sequence::try_from(9).unwrap()),
        "sequence-wrong",
        "the name says 9, the station signed 2"
    );
    assert_eq!(spoilt(|r| r.enrolment.previous = None), "sequence-wrong", "only the first packet follows none");
}

#[test]
fn people_who_might_not() {
    assert_eq!(
        spoilt(|r| r.submission.officer.login = "achol".parse().unwrap()),
        "officer-credential",
        "no such login"
    );
    assert_eq!(spoilt(|r| r.officer = thief()), "officer-signature", "signed by a thief in the officer's name");
    let by_officer = |hq: &mut Hq, station: &mut Station| {
        let _ = hq;
        let mut recipe = station.recipe(BAD);
        recipe.approval.supervisor = recipe.submission.officer.clone();
        recipe.supervisor = station.deng.clone();
        station.make(recipe)
    };
    assert_eq!(refused(by_officer), "supervisor-credential", "an officer can't approve");
    assert_eq!(
        spoilt(|r| r.supervisor = thief()),
        "supervisor-signature",
        "signed by a thief in the supervisor's name"
    );
    assert_eq!(spoilt(|r| r.approves = Some(Digest::of(b"other"))), "approval-foreign", "another file was approved");
    let alone = |_: &mut Hq, station: &mut Station| {
        let mut recipe = station.recipe(BAD);
        recipe.submission.officer = Signatory { ..recipe.approval.supervisor.clone() };
        recipe.officer = station.nyandeng.clone();
        station.make(recipe)
    };
    assert_eq!(refused(alone), "same-login", "a supervisor may enrol, but not approve the same file");
}

#[test]
fn credentials_that_no_longer_hold() {
    let revoked = |login: Option<&'static str>| {
        move |hq: &mut Hq, station: &mut Station| {
            hq.clock.forward_days(1);
            hq.hq.revoke(&station.code, login.map(|l| l.parse().unwrap()).as_ref()).unwrap();
            hq.clock.forward_days(1);
            station.at(hq.now());
            station.make(station.recipe(BAD))
        }
    };
    assert_eq!(refused(revoked(None)), "station-credential", "a stolen laptop, after it was reported");
    assert_eq!(refused(revoked(Some("deng"))), "officer-credential", "an officer who left");
    assert_eq!(refused(revoked(Some("nyandeng"))), "supervisor-credential", "a supervisor who left");
    let expired = |hq: &mut Hq, station: &mut Station| {
        hq.clock.forward_days(4 * 365);
        station.at(hq.now());
        station.make(station.recipe(BAD))
    };
    assert_eq!(refused(expired), "station-credential", "after three years");
}

#[test]
fn files_that_the_guideline_does_not_take() {
    assert_eq!(
        spoilt(|r| r.submission.process = Process::Reissue),
        "category-reserved",
        "not a process of this guideline"
    );
    let grounds = |r: &mut Recipe| r.submission.grounds = ["s8-1-b".parse().unwrap()].into();
    assert_eq!(spoilt(grounds), "grounds-differ", "a ground that no answer claims");
    let directives = |r: &mut Recipe| r.submission.directives = ["held-for-ever".parse().unwrap()].into();
    assert_eq!(spoilt(directives), "directives-differ", "a directive that the guideline does not know");
    let foreign = boma_record::Reference::at_or_after(&"BOR2".parse().unwrap(), 1).unwrap();
    assert_eq!(spoilt(|r| r.submission.reference = foreign), "reference-foreign", "another station's number");
    assert_eq!(
        spoilt(|r| r.submission.guideline.digest = Digest::of(b"")),
        "guideline-unknown",
        "a pack nobody issued"
    );
    assert_eq!(
        spoilt(|r| r.submission.guideline.version = "9".parse().unwrap()),
        "guideline-unknown",
        "or another version"
    );
    let wrong_kind = |r: &mut Recipe| {
        let yes = r.submission.answers[&"notice_read".parse().unwrap()].clone();
        r.submission.answers.insert("name_own".parse().unwrap(), yes);
    };
    assert_eq!(spoilt(wrong_kind), "answer-refused", "yes is no name");
    let without_name = |r: &mut Recipe| drop(r.submission.answers.remove(&"name_own".parse().unwrap()));
    assert_eq!(spoilt(without_name), "incomplete", "a file without a name");
    assert_eq!(
        spoilt(|r| r.pictures.push(crate::kit::picture(99))),
        "pictures-differ",
        "a picture that no answer names"
    );
    let no_picture = |r: &mut Recipe| {
        let bytes = b"no picture".to_vec();
        let (facts, _) = r.pictures.remove(0);
        let facts = boma_record::Attachment { sha256: Digest::of(&bytes), size: bytes.len() as u64, ..facts };
        r.submission.answers = crate::kit::answers(BAD, &facts);
        r.pictures.push((facts, bytes));
    };
    assert_eq!(spoilt(no_picture), "picture-refused", "signed and sealed, and still no picture");
}

/// A good packet and a bundle whose list says `lines` of it and a second one; the codes of what was refused.
fn listed(
    lines: impl FnOnce(&Made, &Made) -> Vec<PacketLine>,
    write: impl FnOnce(&Made) -> Option<Made>,
) -> Vec<(String, &'static str)> {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let (good, bad) = (station.enrol(GOOD), station.enrol(BAD));
    let (stick, signer) = (Stick::new(), station.signer.clone());
    let lines = lines(&good, &bad);
    let files: Vec<Made> = [Some(good), write(&bad)].into_iter().flatten().collect();
    stick.bundle_as(&mut station, &files, lines, &signer);
    let report = hq.intake(&stick);
    assert_eq!(report.accepted, 1, "the good one goes in: {report:?}");
    report.refused.into_iter().map(|fault| (fault.file, fault.code)).collect()
}

#[test]
fn files_and_lists_that_disagree() {
    let both = |good: &Made, bad: &Made| vec![line_of(good), line_of(bad)];
    let codes = |found: Vec<(String, &'static str)>| found.into_iter().map(|(_, code)| code).collect::<Vec<_>>();
    assert_eq!(codes(listed(both, |_| None)), ["file-missing"], "listed, not there");
    assert_eq!(
        codes(listed(|good, _| vec![line_of(good)], |bad| Some(bad.clone()))),
        ["not-listed"],
        "there, not listed"
    );
    let flipped = |bad: &Made| {
        let mut bytes = bad.bytes.clone();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        Some(Made { bytes, ..bad.clone() })
    };
    assert_eq!(codes(listed(both, flipped)), ["not-as-listed"], "one flipped bit");
    let cut = |bad: &Made| Some(Made { bytes: bad.bytes[..1000].to_vec(), ..bad.clone() });
    assert_eq!(codes(listed(both, cut)), ["not-as-listed"], "cut short");
    let other_name = PacketName::new(Sequence::try_from(2).unwrap(), &Digest::of(b"other"));
    let renamed =
        |good: &Made, bad: &Made| vec![line_of(good), PacketLine { name: other_name.clone(), ..line_of(bad) }];
    let found = listed(renamed, |bad| Some(Made { name: other_name.clone(), ..bad.clone() }));
    assert_eq!(codes(found), ["name-wrong"], "the list says so, but a name is bound to its bytes");
}

#[test]
fn a_spoilt_list_keeps_no_packet_out() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let packets = [station.enrol(GOOD), station.enrol(BAD)];
    let stick = Stick::new();
    stick.bundle_as(&mut station, &packets, packets.iter().map(line_of).collect(), &thief());
    let report = hq.intake(&stick);
    assert_eq!(report.accepted, 2, "each packet proves itself");
    assert_eq!(report.refused[0].code, "manifest-invalid", "the list is not the station's");
    assert_eq!(report.refused[0].file, "JUB1/bundle-000001/manifest.dsse.json", "and is named");
}

#[test]
fn folders_of_strangers_and_unfinished_bundles() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let stick = Stick::new();
    let packet = station.enrol(GOOD);
    let folder = stick.bundle(&mut station, &[packet]);
    fs::rename(&folder, folder.with_file_name("bundle-000001.unfinished")).unwrap();
    fs::create_dir_all(stick.path().join("BOMA/Holiday Pictures")).unwrap();
    fs::create_dir_all(stick.station(&station.code).join("bundle-000002/packets")).unwrap();
    let report = hq.intake(&stick);
    assert_eq!(report.accepted, 0, "an unfinished bundle is left alone");
    assert_eq!(report.stations[0].unfinished, ["bundle-000001.unfinished", "bundle-000002"], "and told");
    assert_eq!(
        (report.refused[0].file.as_str(), report.refused[0].code),
        ("Holiday Pictures/", "folder-unknown"),
        "a stranger's folder"
    );
}

#[test]
fn a_file_larger_than_a_packet_may_be_is_not_read() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let packet = station.enrol(GOOD);
    let stick = Stick::new();
    let folder = stick.bundle(&mut station, std::slice::from_ref(&packet));
    let file = File::options().write(true).open(folder.join("packets").join(packet.name.to_string())).unwrap();
    file.set_len(1 << 32).unwrap();
    assert_eq!(hq.intake(&stick).refused[0].code, "too-large", "4 GiB of zeros are no packet");
}

#[test]
fn every_reason_has_one_code_and_a_sentence() {
    let codes: BTreeSet<&str> = Refusal::ALL.iter().map(|refusal| refusal.code()).collect();
    assert_eq!(codes.len(), Refusal::ALL.len(), "no two reasons share a code");
    for refusal in Refusal::ALL {
        assert!(refusal.code().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{refusal:?} is kebab-case");
        assert!(refusal.sentence().ends_with('.'), "{refusal:?} is a sentence");
    }
}
