//! The same for sticks that carriers copy, without any key.

use boma_courier::{CheckReport, CopyReport, CourierError, Done, Phase, Step, Weight, check, copy};
use boma_medium::StickError;
use boma_packet::bundle::{BundleName, MANIFEST, PACKETS, PacketName};
use boma_packet::{Manifest, PacketLine, Signer, sign_statement};
use boma_record::{Digest, Realm, Timestamp};
use kit::mount::{ExfatStick, MemoryStick};
use kit::stick::{Stick, flip_a_bit, list};
use kit::window::built_program;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

const PACKET: usize = 64 << 10;

#[test]
fn a_stick_without_room_is_refused_before_anything_is_written() {
    let (from, to) = (Stick::empty(), MemoryStick::plug_in(1024));
    bundle(&from, 1, 1..=40);
    match relay(&from, &to.stick(), |_| ()) {
        Err(CourierError::Stick(StickError::Full { needed, free })) => {
            assert!(needed > free && free > 0, "what is needed and what is free is told")
        }
        other => panic!("a stick of 1 MB can't hold it: {other:?}"),
    }
    assert!(list(to.stick().top()).is_empty(), "nothing was begun");
}

#[test]
fn a_stick_that_fills_up_meanwhile_goes_on_with_room() {
    let (from, to) = (Stick::empty(), MemoryStick::plug_in(4 << 10));
    bundle(&from, 1, 1..=40);
    let rubbish = to.stick().top().join("film.mp4");
    let mut filled = false;
    let ended = relay(&from, &to.stick(), |step| {
        if !filled && step.done > 0 {
            // Somebody copies a film onto it: as much as goes.
            drop(fs::write(&rubbish, vec![0; 4 << 20]));
            filled = true;
        }
    });
    assert!(matches!(ended, Err(CourierError::Stick(StickError::Full { .. }))), "the room is gone: {ended:?}");
    assert_eq!(to.stick().bundles().len(), 0, "what did not fit is no bundle");
    fs::remove_file(&rubbish).unwrap();
    relay(&from, &to.stick(), |_| ()).expect("with room again it goes on");
    all_is_whole(&to.stick(), 1);
}

#[test]
fn a_locked_stick_is_checked_and_copied_from_but_not_to() {
    let stick = MemoryStick::plug_in(8 << 10);
    bundle(&stick.stick(), 1, 1..=4);
    stick.make_read_only();
    all_is_whole(&stick.stick(), 1);
    let to = Stick::empty();
    relay(&stick.stick(), &to, |_| ()).expect("reading needs no writing");
    all_is_whole(&to, 1);
    let other = Stick::empty();
    bundle(&other, 2, 5..=6);
    let ended = relay(&other, &stick.stick(), |_| ());
    assert!(matches!(ended, Err(CourierError::Stick(StickError::ReadOnly))), "the lock on its side is set: {ended:?}");
}

#[test]
fn an_exfat_stick_pulled_out_while_it_is_written_goes_on_when_it_is_back() {
    for phase in [Phase::Writing, Phase::Checking] {
        let from = Stick::empty();
        bundle(&from, 1, 1..=30);
        bundle(&from, 2, 31..=40);
        let mut exfat = ExfatStick::plug_in();
        let to = exfat.stick();
        let mut pulled = false;
        let ended = relay(&from, &to, |step| {
            if !pulled && step.phase == phase && step.done > 4 * PACKET as u64 {
                exfat.pull_out();
                pulled = true;
            }
        });
        assert!(pulled && matches!(ended, Err(CourierError::Stick(_))), "it is gone while {phase:?}: {ended:?}");
        exfat.plug_in_again();
        assert!(to.bundles().iter().all(|bundle| bundle.join(MANIFEST).is_file()), "no half bundle looks whole");
        let report = relay(&from, &to, |_| ()).expect("the same stick works again");
        assert!(report.bundles.iter().all(|bundle| bundle.done != Done::Incomplete), "{report:?}");
        all_is_whole(&to, 2);
        assert!(to.unfinished().is_empty(), "what was begun became the bundle");
    }
}

#[test]
fn an_exfat_stick_pulled_out_while_it_is_read_is_named_and_not_called_damaged() {
    let mut exfat = ExfatStick::plug_in();
    bundle(&exfat.stick(), 1, 1..=30);
    let (from, to) = (exfat.stick(), Stick::empty());
    let mut pulled = false;
    let ended = relay(&from, &to, |step| {
        if !pulled && step.done > 4 * PACKET as u64 {
            exfat.pull_out();
            pulled = true;
        }
    });
    assert!(matches!(ended, Err(CourierError::SourceGone(_))), "the stick to read from is gone: {ended:?}");
    assert!(to.bundles().is_empty(), "and no half bundle came of it");
    exfat.plug_in_again();
    relay(&from, &to, |_| ()).expect("with the stick in again it goes on");
    all_is_whole(&to, 1);
}

#[test]
fn an_exfat_stick_holds_every_name_and_heals_in_place() {
    let good = Stick::empty();
    bundle(&good, 1, 1..=5);
    let exfat = ExfatStick::plug_in();
    relay(&good, &exfat.stick(), |_| ()).expect("every name is one that such sticks keep");
    flip_a_bit(&exfat.stick().packets()[2]);
    assert!(!seen(exfat.stick().top()).complete(), "the flipped bit is found on the device");
    let report = relay(&good, &exfat.stick(), |_| ()).unwrap();
    assert_eq!((report.bundles[0].done, report.bundles[0].written), (Done::Healed, 1), "one packet was spoilt");
    all_is_whole(&exfat.stick(), 1);
}

#[test]
fn a_stick_pulled_out_while_it_is_checked_is_not_called_damaged() {
    let mut exfat = ExfatStick::plug_in();
    bundle(&exfat.stick(), 1, 1..=30);
    let top = exfat.stick().top().to_owned();
    let mut pulled = false;
    let ended = check(&top, None, &mut |step| {
        if !pulled && step.done > 4 * PACKET as u64 {
            exfat.pull_out();
            pulled = true;
        }
        ControlFlow::Continue(())
    });
    assert!(
        matches!(ended, Err(CourierError::SourceGone(_))),
        "there is no verdict on a stick that is gone: {ended:?}"
    );
}

#[test]
fn what_a_login_may_not_read_is_named_and_the_rest_goes_on() {
    let memory = MemoryStick::plug_in(8 << 10);
    let stick = memory.stick();
    (1..=4).for_each(|number| bundle(&stick, number, [number]));
    permit(stick.top(), 0o755);
    let home = stick.station(&"JUB1".parse().unwrap());
    permit(&stick.packets()[0], 0);
    permit(&home.join("bundle-000002/packets"), 0);
    permit(&home.join("bundle-000003").join(MANIFEST), 0);
    fs::write(home.join("provisioning-000001.dsse.json"), b"{}").unwrap();
    permit(&home.join("provisioning-000001.dsse.json"), 0);
    // The same user, but no longer above the rights of files.
    const ABOVE: &str = "-dac_override,-dac_read_search";
    let humble = [format!("--bounding-set={ABOVE}"), format!("--inh-caps={ABOVE}")];
    let mut check = Command::new("setpriv");
    check.args(humble).arg(built_program("boma")).args(["bundle", "check"]).arg(stick.top());
    let done = check.output().expect("setpriv is part of every system");
    let said = String::from_utf8_lossy(&done.stdout);
    for code in ["packet-unreadable", "folder-unreadable", "manifest-unreadable", "paper-unreadable"] {
        assert!(said.contains(code), "{code} is named: {said}{}", String::from_utf8_lossy(&done.stderr));
    }
    assert!(said.contains("bundle-000004: complete"), "what can be read is checked: {said}");
    assert_eq!(done.status.code(), Some(1), "and nobody takes it for complete");
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

fn relay(from: &Stick, to: &Stick, mut see: impl FnMut(Step<'_>)) -> Result<CopyReport, CourierError> {
    copy(&[from.top().to_owned()], to.top(), &mut |step| {
        see(step);
        ControlFlow::Continue(())
    })
}

fn seen(top: &Path) -> CheckReport {
    check(top, None, &mut |_| ControlFlow::Continue(())).expect("the stick can be read")
}

fn all_is_whole(stick: &Stick, bundles: usize) {
    let report = seen(stick.top());
    assert!(report.worst() < Some(Weight::Open), "nothing is wrong with it: {report:?}");
    assert_eq!(report.stations[0].bundles.len(), bundles, "and every bundle is there");
}

/// A bundle of packets that nobody could open: whoever carries it can't either.
fn bundle(stick: &Stick, number: u64, packets: impl IntoIterator<Item = u64>) {
    let station = "JUB1".parse().unwrap();
    let folder = stick.station(&station).join(BundleName(number).to_string());
    fs::create_dir_all(folder.join(PACKETS)).unwrap();
    let write = |number: u64| {
        let start = Digest::of(&number.to_le_bytes());
        let bytes: Vec<u8> = start.as_bytes().iter().copied().cycle().take(PACKET + number as usize).collect();
        let (sequence, sha256) = (number.try_into().unwrap(), Digest::of(&bytes));
        let name = PacketName::new(sequence, &sha256);
        fs::write(folder.join(PACKETS).join(name.to_string()), &bytes).unwrap();
        PacketLine { name, size: bytes.len() as u64, sha256, sequence }
    };
    let manifest = Manifest {
        realm: Realm::Practice,
        station,
        number,
        previous_bundle: None,
        packets: packets.into_iter().map(write).collect(),
        chain_head: None,
        audit_head: Digest::of(b"journal"),
        exported_at: Timestamp::from_unix_millis(0),
        counter: number,
    };
    let signed = sign_statement(&manifest, &Signer::from_seed(&[7; 32])).unwrap();
    fs::write(folder.join(MANIFEST), signed.to_bytes().unwrap()).unwrap();
}
