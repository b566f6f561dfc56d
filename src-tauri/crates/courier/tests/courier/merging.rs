//! Several sticks onto one: whole, the same again, forks, answers, and copies that were cut off.

use crate::kit::{Stick, copy_to, manifest, name, packet, serious, station_key, try_copy, whole};
use boma_courier::{CourierError, Done, copy};
use std::fs;
use std::ops::ControlFlow;

#[test]
fn sticks_are_merged_and_the_same_again_does_nothing() {
    let (one, two, to) = (Stick::empty(), Stick::empty(), Stick::empty());
    let first = one.bundle("JUB1", 1, None, 1..=3);
    two.bundle("JUB1", 2, Some(first), 4..=9);
    two.bundle("YEI2", 1, None, 1..=2);
    let report = copy_to(&[&one, &two], &to);
    assert!(report.bundles.iter().all(|bundle| bundle.done == Done::Copied), "all three are new: {report:?}");
    let mut all = one.files();
    all.extend(two.files());
    assert_eq!(to.files(), all, "byte for byte, under the same names");
    let again = copy_to(&[&two, &one], &to);
    assert!(again.bundles.iter().all(|bundle| bundle.done == Done::Already && bundle.bytes == 0), "{again:?}");
    assert_eq!(to.files(), all, "nothing was changed");
    assert!(serious(&to.check()).is_empty() && whole(&to.check()) == 3, "and all is whole");
}

#[test]
fn one_packet_bad_here_and_another_bad_there_heal_together_or_one_after_the_other() {
    let good = Stick::usual();
    let (one, two) = (good.copied(), good.copied());
    let path = |number| format!("BOMA/JUB1/bundle-000001/packets/{}", name(number, &packet("JUB1", number)));
    fs::write(one.at(&path(1)), b"bad").unwrap();
    fs::write(two.at(&path(3)), vec![0; packet("JUB1", 3).len()]).unwrap();
    let together = Stick::empty();
    copy_to(&[&one, &two], &together);
    assert_eq!(together.files(), good.files(), "each gives what the other lacks");

    let later = Stick::empty();
    let report = copy_to(&[&one], &later);
    assert_eq!(report.bundles[0].done, Done::Incomplete, "alone it is not whole");
    assert!(report.open() && whole(&later.check()) == 2, "which is said, and it is no bundle");
    let report = copy_to(&[&two], &later);
    assert_eq!((report.bundles[0].done, report.bundles[0].written), (Done::Copied, 1), "only what lacked is written");
    assert_eq!(later.files(), good.files(), "now it is whole");
}

#[test]
fn a_damaged_bundle_on_the_stick_itself_heals_and_nothing_is_deleted() {
    let (good, to) = (Stick::usual(), Stick::usual());
    let good_again = good.files();
    for (below, bytes) in &good_again {
        to.write(below, bytes);
    }
    let spoilt = format!("BOMA/JUB1/bundle-000001/packets/{}", name(2, &packet("JUB1", 2)));
    to.write(&spoilt, b"spoilt");
    to.write("BOMA/JUB1/bundle-000002/manifest.dsse.json", b"spoilt too");
    let report = copy_to(&[&good], &to);
    let healed = report.bundles.iter().filter(|bundle| bundle.done == Done::Healed).count();
    assert_eq!(healed, 2, "a packet of one, the list of the other: {report:?}");
    let (mut files, mut aside) = (to.files(), Vec::new());
    files.retain(|below, bytes| match below.strip_prefix("BOMA-DAMAGED/") {
        Some(_) => {
            aside.push(bytes.clone());
            false
        }
        None => true,
    });
    assert_eq!(files, good_again, "everything is whole again");
    aside.sort();
    assert_eq!(aside, [b"spoilt".to_vec(), b"spoilt too".to_vec()], "what made room was kept");
}

#[test]
fn two_bundles_of_one_number_are_both_kept_and_named() {
    let (one, two, to) = (Stick::empty(), Stick::empty(), Stick::empty());
    one.bundle("JUB1", 1, None, 1..=2);
    two.bundle_of(
        &manifest("JUB1", 1, None, &[(1, b"a clone's".to_vec())]),
        &[(1, b"a clone's".to_vec())],
        &station_key("JUB1"),
    );
    let report = copy_to(&[&one, &two], &to);
    assert!(report.faults.list.iter().any(|fault| fault.code == "two-bundles"), "it is said: {report:?}");
    let checked = to.check();
    let codes: Vec<_> = serious(&checked).into_iter().map(|fault| fault.code).collect();
    assert_eq!(whole(&checked), 2, "both are whole");
    assert!(codes.contains(&"two-bundles") && codes.contains(&"fork"), "and a check names them: {codes:?}");
    let before = to.files();
    copy_to(&[&two], &to);
    copy_to(&[&two, &one], &to);
    assert_eq!(to.files(), before, "in whatever order they come again, nothing changes");
    let onward = Stick::empty();
    copy_to(&[&to], &onward);
    assert_eq!(onward.files(), before, "and the next stick gets both");
}

#[test]
fn answers_travel_and_none_is_lost() {
    let (old, new, to) = (Stick::empty(), Stick::empty(), Stick::empty());
    for stick in [&old, &new] {
        stick.bundle("JUB1", 1, None, 1..=1);
        stick.receipt("JUB1", 1, b"first");
    }
    new.receipt("JUB1", 2, b"second");
    copy_to(&[&new], &to);
    let report = copy_to(&[&old], &to);
    let receipts: Vec<_> = to.files().into_keys().filter(|below| below.contains("receipt-")).collect();
    assert_eq!(receipts.len(), 3, "both numbers, and the other text of the first: {receipts:?}");
    assert!(report.faults.list.iter().any(|fault| fault.code == "paper-twice"), "which is said: {report:?}");
    let before = to.files();
    copy_to(&[&old, &new], &to);
    assert_eq!(to.files(), before, "the same again does nothing");
    let cut = Stick::empty();
    cut.write("BOMA/JUB1/answers/receipt-000002.age", b"age-encryption.org/v1\ncut");
    let copied = try_copy(&[&cut], &to).unwrap();
    assert!(copied.faults.damage() && to.files() == before, "a cut one is named and stays where it is");
}

#[test]
fn a_copy_that_was_stopped_goes_on_where_it_stopped() {
    let (from, to) = (Stick::empty(), Stick::empty());
    from.bundle("JUB1", 1, None, 1..=20);
    let mut steps = 0;
    let stopped = copy(&[from.top().to_owned()], to.top(), &mut |_| {
        steps += 1;
        if steps == 12 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(CourierError::Cancelled)), "the person stopped it: {stopped:?}");
    assert_eq!(whole(&to.check()), 0, "there is no bundle yet");
    assert!(serious(&to.check()).iter().all(|fault| fault.code == "unfinished"), "and what there is says so itself");
    let report = copy_to(&[&from], &to);
    assert_eq!((report.bundles[0].done, report.bundles[0].written), (Done::Copied, 9), "eleven were there");
    assert_eq!(to.files(), from.files(), "whole, and nothing besides");
}

#[test]
fn what_is_to_be_copied_to_is_not_copied_from() {
    let stick = Stick::usual();
    let seen = try_copy(&[&stick], &stick);
    assert!(matches!(seen, Err(CourierError::SameFolder(_))), "a slip of the finger: {seen:?}");
    let nowhere = copy(&[stick.top().to_owned()], &stick.at("nowhere"), &mut |_| ControlFlow::Continue(()));
    assert!(matches!(nowhere, Err(CourierError::NoFolder(_))), "a stick that is not in: {nowhere:?}");
}
