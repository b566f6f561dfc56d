//! What no station ever wrote: it is named, printed safely, not followed, and holds nothing else up.

use crate::kit::{Stick, copy_to, serious, whole};
use boma_courier::{CourierError, check};
use std::fs;
use std::ops::ControlFlow;

#[test]
fn folders_of_strangers_are_notes_and_hold_nothing_up() {
    let stick = Stick::usual();
    stick.write("holiday.mp4", b"a film");
    stick.write("BOMA/readme.txt", b"hello");
    stick.write("BOMA/JUB1/notes/list.doc", b"x");
    stick.write("BOMA/JUB1/bundle-000001/autorun.inf", b"x");
    stick.write("BOMA/JUB1/bundle-000001/packets/Thumbs.db", b"x");
    stick.write("BOMA/JUB1/answers/old.age", b"x");
    stick.write("BOMA/JUB1/.boma-Ab12.part", b"x");
    let report = stick.check();
    assert!(report.complete() && whole(&report) == 3, "everything of ours is whole: {:?}", serious(&report));
    assert!(serious(&report).is_empty(), "and nobody has to do anything");
    let text = format!("{report:?}");
    for name in ["readme.txt", "notes", "autorun.inf", "Thumbs.db", "old.age"] {
        assert!(text.contains(name), "{name} is named all the same");
    }
    assert!(text.contains("half-copied") && !text.contains("holiday"), "outside of BOMA a stick is its owner's");
    let to = Stick::empty();
    copy_to(&[&stick], &to);
    assert_eq!(to.files(), Stick::usual_files_of(&stick), "none of it is copied");
}

#[cfg(unix)]
#[test]
fn pipes_links_and_names_in_no_letters() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let stick = Stick::usual();
    let packets = stick.at("BOMA/JUB1/bundle-000001/packets");
    fs::write(packets.join(OsStr::from_bytes(b"\xff\xfe.age")), b"x").unwrap();
    fs::write(packets.join("\u{1b}[2Jgone\u{202e}"), b"x").unwrap();
    let made = std::process::Command::new("mkfifo").arg(stick.at("BOMA/JUB1/pipe")).status().unwrap();
    assert!(made.success(), "a pipe, which nobody must open: that waits for ever");
    std::os::unix::fs::symlink("..", stick.at("BOMA/JUB1/again")).unwrap();
    let report = stick.check();
    let codes: Vec<_> = serious(&report).into_iter().map(|fault| fault.code).collect();
    assert!(codes.contains(&"name-unreadable") && codes.contains(&"no-file") && codes.contains(&"link"), "{codes:?}");
    let printed = serde_free(&report);
    assert!(!printed.contains('\u{1b}') && !printed.contains('\u{202e}'), "no name can steer a terminal");
    assert_eq!(whole(&report), 3, "and the bundles are whole");
}

/// Everything that would be printed of a report.
fn serde_free(report: &boma_courier::CheckReport) -> String {
    let bundles = report.stations.iter().flat_map(|station| &station.bundles).map(|bundle| &bundle.faults);
    let all = bundles.chain(report.stations.iter().map(|station| &station.faults)).chain([&report.faults]);
    all.flat_map(|faults| &faults.list).map(|fault| format!("{} {}\n", fault.place, fault.sentence)).collect()
}

#[test]
fn any_folder_of_a_stick_may_be_pointed_at() {
    let stick = Stick::usual();
    let count = |below: &str| {
        let report = check(&stick.at(below), None, &mut |_| ControlFlow::Continue(())).unwrap();
        assert!(serious(&report).is_empty(), "{below:?} is whole: {:?}", serious(&report));
        whole(&report)
    };
    assert_eq!(count(""), 3, "the top folder");
    assert_eq!(count("BOMA"), 3, "its folder BOMA");
    assert_eq!(count("BOMA/JUB1"), 2, "one station");
    assert_eq!(count("BOMA/JUB1/bundle-000002"), 1, "one bundle");
    fs::rename(stick.at("BOMA"), stick.at("from Juba")).unwrap();
    assert_eq!(count("from Juba"), 3, "stations in a folder of any name");
}

#[test]
fn a_place_without_bundles_is_an_error_and_no_verdict() {
    let nothing = Stick::empty();
    let seen = check(nothing.top(), None, &mut |_| ControlFlow::Continue(()));
    assert!(matches!(seen, Err(CourierError::NothingThere(_))), "an empty stick is not complete: {seen:?}");
    let seen = check(&nothing.at("nowhere"), None, &mut |_| ControlFlow::Continue(()));
    assert!(matches!(seen, Err(CourierError::NoFolder(_))), "nor is one that is not there: {seen:?}");
}

#[test]
fn a_check_can_be_stopped() {
    let stick = Stick::usual();
    let seen = check(stick.top(), None, &mut |_| ControlFlow::Break(()));
    assert!(matches!(seen, Err(CourierError::Cancelled)), "whoever stops it gets no verdict: {seen:?}");
}

impl Stick {
    /// The files of ours among those of a stick.
    fn usual_files_of(stick: &Self) -> std::collections::BTreeMap<String, Vec<u8>> {
        let strangers = ["holiday", "readme", "notes/", "autorun", "Thumbs", "old.age", ".part"];
        let mut files = stick.files();
        files.retain(|below, _| strangers.iter().all(|stranger| !below.contains(stranger)));
        files
    }
}
