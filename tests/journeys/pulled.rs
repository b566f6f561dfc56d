//! Sticks that are full, locked or pulled out while they are written: a clear code, nothing marked, nothing lost.

mod backups;
mod relays;

use boma_api::{ApiError, Code};
use boma_station::StationError;
use boma_station::transfer::{Phase, Progress, Which};
use kit::applicant::picture;
use kit::house::{OFFICER, Office, SUPERVISOR};
use kit::mount::{ExfatStick, MemoryStick};
use kit::stick::Stick;
use std::ops::ControlFlow;

#[test]
fn a_stick_without_room_is_refused_before_anything_is_written() {
    let office = Office::open();
    let files = heavy_files(&office, 3);
    let small = MemoryStick::plug_in(1024);
    let error = export(&office, &small.stick()).unwrap_err();
    assert_eq!(error.code, Code::StickFull, "a stick of 1 MB can't hold it");
    let (needed, free): (u64, u64) = (error.args["needed"].parse().unwrap(), error.args["free"].parse().unwrap());
    assert!(needed > free && free > 0, "the screen can say what is needed and what is free");
    assert!(small.stick().bundles().is_empty(), "no bundle is on it");
    nothing_was_marked_and_a_good_stick_works(&office, &files);
}

#[test]
fn a_stick_that_fills_up_meanwhile_holds_no_half_bundle() {
    let office = Office::open();
    let files = heavy_files(&office, 3);
    let stick = MemoryStick::plug_in(8 << 10);
    let rubbish = stick.stick().top().join("film.mp4");
    let error = export_and(&office, &stick.stick(), Phase::Writing, || {
        // Somebody copies a film onto it: as much as goes.
        drop(std::fs::write(&rubbish, vec![0; 7 << 20]));
    });
    assert_eq!(error.code, Code::StickFull, "the room that was there is gone");
    assert!(stick.stick().bundles().is_empty(), "what did not fit is no bundle");
    nothing_was_marked_and_a_good_stick_works(&office, &files);
}

#[test]
fn a_locked_stick_is_named_as_such() {
    let office = Office::open();
    let files = office.sealed(1..3);
    let stick = MemoryStick::plug_in(8 << 10);
    stick.make_read_only();
    assert_eq!(export(&office, &stick.stick()).unwrap_err().code, Code::StickReadOnly, "the lock on its side is set");
    nothing_was_marked_and_a_good_stick_works(&office, &files);
}

#[test]
fn a_stick_pulled_out_while_it_is_written_leaves_everything_to_the_next() {
    for phase in [Phase::Writing, Phase::Checking] {
        let office = Office::open();
        let files = office.sealed(1..4);
        let stick = MemoryStick::plug_in(8 << 10);
        let error = export_and(&office, &stick.stick(), phase, || stick.pull_out());
        assert_eq!(error.code, Code::StickGone, "the screen says that the stick is gone while {phase:?}");
        nothing_was_marked_and_a_good_stick_works(&office, &files);
    }
}

#[test]
fn a_real_exfat_stick_pulled_out_holds_no_half_bundle_and_can_be_used_again() {
    for phase in [Phase::Writing, Phase::Checking] {
        let office = Office::open();
        let files = office.sealed(1..4);
        let mut exfat = ExfatStick::plug_in();
        let stick = exfat.stick();
        let error = export_and(&office, &stick, phase, || exfat.pull_out());
        assert_eq!(error.code, Code::StickGone, "the screen says that the stick is gone while {phase:?}");
        assert_eq!(office.states(&files), ["sealed"; 3], "nothing is marked exported");

        exfat.plug_in_again();
        assert!(stick.bundles().is_empty(), "there is no whole bundle on it");
        export(&office, &stick).expect("the same stick works again");
        assert!(stick.unfinished().is_empty(), "what was left unfinished is cleared away");
        assert_eq!(office.hq.intake(&stick).accepted, 3, "and headquarters takes all of it");
        office.hq.write_receipts(&stick);
        let taken = office.laptop.screen().as_login(OFFICER, |screen| screen.take_answers(stick.top()).unwrap());
        assert_eq!(taken["registered"], 3, "the answers come back on the same stick");
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let office = Office::open();
    drop(office.sealed([1]));
    let nowhere = Stick::at(&office.stick.top().join("no such folder"));
    assert_eq!(export(&office, &nowhere).unwrap_err().code, Code::FolderNotFound, "it may have been another drive");
    let screen = office.laptop.screen();
    let answers = screen.as_login(OFFICER, |screen| screen.take_answers(nowhere.top()).unwrap_err().code);
    assert_eq!(answers, Code::FolderNotFound, "the same for answers");
    let empty = screen.as_login(OFFICER, |screen| screen.take_answers(office.stick.top()).unwrap_err().code);
    assert_eq!(empty, Code::NoAnswers, "an empty stick holds no answers");
}

#[test]
fn an_export_that_is_stopped_marks_nothing() {
    let office = Office::open();
    let files = office.sealed(1..4);
    let mut station = office.laptop.unlocked(SUPERVISOR);
    let stopped = station.export_to(office.stick.top(), Which::Due, &mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(StationError::Cancelled)), "the person stopped it: {stopped:?}");
    drop(station);
    assert!(office.stick.bundles().is_empty(), "no bundle is on the stick");
    nothing_was_marked_and_a_good_stick_works(&office, &files);
}

fn heavy_files(office: &Office, count: u64) -> Vec<String> {
    let screen = office.laptop.screen();
    let enrol = |number| screen.enrol_with(number, &picture(number, 900, 1200, 150)).unwrap();
    let files: Vec<String> = screen.as_login(OFFICER, |_| (0..count).map(enrol).collect());
    screen
        .as_login(SUPERVISOR, |screen| assert!(files.iter().all(|id| screen.approve(id).is_ok()), "all are approved"));
    files
}

fn export(office: &Office, stick: &Stick) -> Result<serde_json::Value, ApiError> {
    office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(stick.top()))
}

/// Exports, and does something to the stick once the second packet is reached in `phase`; the error it ends with.
fn export_and(office: &Office, stick: &Stick, phase: Phase, act: impl FnOnce()) -> ApiError {
    let mut station = office.laptop.unlocked(SUPERVISOR);
    let mut act = Some(act);
    let ended = station.export_to(stick.top(), Which::Due, &mut |progress: Progress| {
        if progress.phase == phase
            && progress.done > 0
            && let Some(act) = act.take()
        {
            act();
        }
        ControlFlow::Continue(())
    });
    assert!(act.is_none(), "the export got as far as {phase:?}");
    ApiError::from(ended.expect_err("no stick survives that"))
}

fn nothing_was_marked_and_a_good_stick_works(office: &Office, files: &[String]) {
    assert!(office.states(files).iter().all(|state| state == "sealed"), "nothing is marked exported");
    let report = office.carry(&office.stick);
    assert_eq!(report.accepted, files.len(), "a good stick carries everything: {report:?}");
    assert!(report.refused.is_empty() && report.stations[0].missing.is_empty(), "with nothing wrong: {report:?}");
    assert!(office.states(files).iter().all(|state| state == "registered"), "and all are registered");
    office.laptop.verify();
}
