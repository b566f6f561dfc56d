//! What a stick may hold besides good packets: each is refused by name and code, the rest goes in.

use boma_headquarters::{HqError, IntakeReport, Refusal};
use boma_record::Realm;
use kit::house::{Hq, Laptop, Office, SUPERVISOR};
use kit::lent::stepped;
use kit::stick::{Stick, copy_folder, cut_short, flip_a_bit, list, name_of};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn spoiled_packets_are_refused_by_name_and_the_rest_goes_in() {
    let office = Office::open();
    let files = office.sealed(1..8);
    export(&office);
    let packets = office.stick.packets();
    let good = office.stick.top().join("good");
    copy_folder(packets[0].parent().unwrap(), &good);
    flip_a_bit(&packets[1]);
    cut_short(&packets[3]);
    fs::write(&packets[5], b"").unwrap();

    let report = office.hq.intake(&office.stick);
    assert_eq!(report.accepted, 4, "the four whole packets are in the register: {report:?}");
    for spoiled in [1, 3, 5] {
        assert_eq!(code_for(&report, &packets[spoiled]), Some(Refusal::NotAsListed.code()), "named with its reason");
    }
    assert_eq!(report.refused.len(), 3, "and nothing else is refused: {report:?}");

    // The station learns of it, sends the three again, and all is well.
    office.hq.write_receipts(&office.stick);
    let screen = office.laptop.screen();
    let taken = screen.as_login(SUPERVISOR, |screen| screen.take_answers(office.stick.top()).unwrap());
    assert_eq!((taken["registered"].as_u64(), taken["missing"].as_u64()), (Some(4), Some(3)), "{taken}");
    let fresh = Stick::empty();
    assert_eq!(office.carry(&fresh).accepted, 3, "the three are exported again");
    assert_eq!(office.states(&files), ["registered"; 7], "and everybody is registered");
}

#[test]
fn every_flipped_byte_is_found() {
    let office = Office::open();
    drop(office.sealed([1]));
    export(&office);
    let packet = office.stick.packets().remove(0);
    let whole = fs::read(&packet).unwrap();
    let step = whole.len() / 24;
    for at in (0..whole.len()).step_by(step) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&packet, &bytes).unwrap();
        let report = office.hq.intake(&office.stick);
        assert_eq!(report.accepted, 0, "byte {at} was flipped, so the packet is not what was sealed");
        assert_eq!(code_for(&report, &packet), Some(Refusal::NotAsListed.code()), "and it is named");
    }
    fs::write(&packet, &whole).unwrap();
    assert_eq!(office.hq.intake(&office.stick).accepted, 1, "the whole packet goes in after all that");
}

#[test]
fn foreign_files_are_named_and_left_out() {
    let office = Office::open();
    drop(office.sealed(1..3));
    export(&office);
    let packets = office.stick.packets();
    let folder = packets[0].parent().unwrap();

    let stranger = Office::of(Realm::Practice, "MAL1", 99);
    drop(stranger.sealed([1]));
    export(&stranger);
    let foreign = folder.join(name_of(&stranger.stick.packets()[0]));
    fs::copy(&stranger.stick.packets()[0], &foreign).unwrap();
    let virus = folder.join("setup.exe");
    fs::write(&virus, b"MZ").unwrap();

    let report = office.hq.intake(&office.stick);
    assert_eq!(report.accepted, 2, "the station's own packets go in: {report:?}");
    assert_eq!(code_for(&report, &foreign), Some(Refusal::NotListed.code()), "the stranger's packet is not listed");
    assert_eq!(code_for(&report, &virus), Some(Refusal::NotListed.code()), "nor is the virus");
}

#[test]
fn a_station_that_headquarters_does_not_know_is_named() {
    let office = Office::open();
    let stranger = Office::of(Realm::Practice, "YAM1", 77);
    drop(stranger.sealed(1..3));
    export(&stranger);
    drop(office.sealed([9]));
    copy_folder(&stranger.stick.top().join("BOMA"), &office.stick.top().join("BOMA"));
    export(&office);
    let report = office.hq.intake(&office.stick);
    assert_eq!(report.accepted, 1, "the known station's packet goes in");
    assert!(!report.refused.is_empty(), "the unknown station's folder is named");
    assert!(report.refused.iter().all(|fault| fault.file.starts_with("YAM1/")), "and nothing else: {report:?}");
    assert!(
        report.refused.iter().all(|fault| fault.code == Refusal::FolderUnknown.code()),
        "with the reason: {report:?}"
    );
}

#[test]
fn practice_and_live_never_mix() {
    let (practice, live) = (Office::open(), Office::of(Realm::Live, "MAL1", 55));
    drop(practice.sealed(1..3));
    export(&practice);
    let report = live.hq.intake(&practice.stick);
    assert_eq!(report.accepted, 0, "no practised person becomes a real one");
    assert!(!report.refused.is_empty(), "and everything is named: {report:?}");
    assert_eq!(live.hq.status().files, 0, "the live register is empty");

    // A laptop set up for practice asks a live headquarters.
    let (_, lent) = stepped(3);
    let (laptop, stick) = (Laptop::set_up("NEW1", Realm::Practice, &lent), Stick::empty());
    laptop.write_request(&stick);
    let request = fs::read(stick.station(&laptop.code).join("request.dsse.json")).unwrap();
    let request = boma_packet::Envelope::parse(&request).unwrap();
    let refused = live.hq.open().provision(&request);
    assert!(matches!(refused, Err(HqError::WrongRealm(Realm::Practice))), "it is sent away: {refused:?}");
}

#[test]
fn a_pack_for_another_station_or_of_another_headquarters_is_not_taken() {
    let office = Office::open();
    let (_, lent) = stepped(31);
    let other_hq = Hq::found(Realm::Practice, &lent);
    let stick = Stick::empty();
    office.laptop.write_request(&stick);
    other_hq.provision(&office.laptop, &stick);
    let from = stick.station(&office.laptop.code);
    // A number above the one in use, so that only the signature speaks against it.
    fs::rename(from.join("provisioning-000001.dsse.json"), from.join("provisioning-000007.dsse.json")).unwrap();
    let taken = office.laptop.unlocked(SUPERVISOR).provision_from(stick.top());
    assert!(matches!(taken, Err(boma_station::StationError::Foreign)), "a station has one headquarters: {taken:?}");

    let other = office.another_laptop("JUB2");
    let stick = Stick::empty();
    other.write_request(&stick);
    office.hq.provision(&other, &stick);
    fs::rename(stick.station(&other.code), stick.station(&office.laptop.code)).unwrap();
    let taken = office.laptop.unlocked(SUPERVISOR).provision_from(stick.top());
    assert!(matches!(taken, Err(boma_station::StationError::Foreign)), "another's pack is not ours: {taken:?}");
}

#[test]
fn an_unfinished_bundle_is_reported_and_never_read() {
    let office = Office::open();
    drop(office.sealed(1..4));
    export(&office);
    let bundle = office.stick.bundles().remove(0);
    let unfinished = bundle.with_file_name("bundle-000002.unfinished");
    copy_folder(&bundle, &unfinished);
    cut_short(&list(&unfinished.join("packets"))[0]);
    let report = office.hq.intake(&office.stick);
    assert_eq!((report.accepted, report.refused.len()), (3, 0), "only the whole bundle is read: {report:?}");
    assert_eq!(report.stations[0].unfinished, ["bundle-000002.unfinished"], "the other one is reported");
}

#[test]
fn a_spoiled_list_is_named() {
    let office = Office::open();
    drop(office.sealed(1..3));
    export(&office);
    flip_a_bit(&office.stick.bundles()[0].join("manifest.dsse.json"));
    let report = office.hq.intake(&office.stick);
    let named = report.refused.iter().any(|fault| fault.code == Refusal::ManifestInvalid.code());
    assert!(named, "the list is not what the station signed: {report:?}");
    office.hq.open().verify_audit().expect("headquarters' journal is whole");
}

#[test]
fn order_and_batching_make_no_difference() {
    let office = Office::open();
    let mut sticks = Vec::new();
    for day in 0..4 {
        drop(office.sealed(day * 10..day * 10 + 2));
        let stick = Stick::empty();
        office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(stick.top()).unwrap());
        sticks.push(stick);
    }
    let digest = |order: &[usize]| {
        let hq = Hq::copied(&office.hq);
        order.iter().for_each(|at| drop(hq.intake(&sticks[*at])));
        hq.status()
    };
    let in_order = digest(&[0, 1, 2, 3]);
    assert_eq!(in_order.files, 8, "all files arrive");
    assert_eq!(digest(&[3, 1, 0, 2]), in_order, "whatever the order");
    assert_eq!(digest(&[2, 2, 3, 0, 1, 1, 3]), in_order, "and however often");
}

fn export(office: &Office) {
    office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(office.stick.top()).unwrap());
}

/// The code with which the report names this file.
fn code_for(report: &IntakeReport, file: &Path) -> Option<&'static str> {
    let name = PathBuf::from(name_of(file));
    report.refused.iter().find(|fault| Path::new(&fault.file).ends_with(&name)).map(|fault| fault.code)
}
