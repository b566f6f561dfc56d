//! The same for the medium that backups are made on.

use super::{Phase, Progress, heavy_files};
use boma_api::{ApiError, Code};
use boma_station::BackupReport;
use kit::house::{ADMINISTRATOR, Office};
use kit::mount::MemoryStick;
use kit::stick::{Stick, list, name_of};
use std::ops::ControlFlow;
use std::path::PathBuf;

#[test]
fn a_medium_without_room_is_refused_before_anything_is_written() {
    let office = Office::open();
    drop(heavy_files(&office, 3));
    let small = MemoryStick::plug_in(1024);
    let error = back_up(&office, &small.stick(), || ()).unwrap_err();
    assert_eq!(error.code, Code::StickFull, "a medium of 1 MB can't hold it");
    let (needed, free): (u64, u64) = (error.args["needed"].parse().unwrap(), error.args["free"].parse().unwrap());
    assert!(needed > free && free > 0, "the words can say what is needed and what is free");
    assert!(list(small.stick().top()).is_empty(), "nothing was begun");
}

#[test]
fn a_medium_that_fills_up_meanwhile_keeps_the_backup_before() {
    let office = Office::open();
    let medium = MemoryStick::plug_in(16 << 10);
    back_up(&office, &medium.stick(), || ()).expect("there is room for the first");
    drop(heavy_files(&office, 3));
    let rubbish = medium.stick().top().join("film.mp4");
    let filled = back_up(&office, &medium.stick(), || {
        // Somebody copies a film onto it: as much as goes.
        drop(std::fs::write(&rubbish, vec![0; 16 << 20]));
    });
    assert_eq!(filled.unwrap_err().code, Code::StickFull, "the room that was there is gone");
    assert_eq!(whole(&office, &medium.stick()), ["backup-000001"], "the one before stands, and no half one");
    std::fs::remove_file(&rubbish).unwrap();
    back_up(&office, &medium.stick(), || ()).expect("with room again it works");
    assert_eq!(whole(&office, &medium.stick()), ["backup-000001", "backup-000002"], "and nothing unfinished is left");
}

#[test]
fn a_locked_medium_is_named_as_such() {
    let office = Office::open();
    let medium = MemoryStick::plug_in(16 << 10);
    medium.make_read_only();
    let error = back_up(&office, &medium.stick(), || ()).unwrap_err();
    assert_eq!(error.code, Code::StickReadOnly, "the lock on its side is set");
}

#[test]
fn a_medium_pulled_out_meanwhile_leaves_no_half_backup() {
    let office = Office::open();
    drop(office.sealed(1..4));
    let medium = MemoryStick::plug_in(16 << 10);
    let error = back_up(&office, &medium.stick(), || medium.pull_out()).unwrap_err();
    assert_eq!(error.code, Code::StickGone, "the words say that the medium is gone");
    let state = office.laptop.unlocked(ADMINISTRATOR).backup_state().unwrap();
    assert_eq!(state.last_at, None, "it does not count as made");
    office.laptop.verify();
    let other = Stick::empty();
    back_up(&office, &other, || ()).expect("another medium takes it");
    assert_eq!(whole(&office, &other), ["backup-000001"], "whole");
}

/// Makes a backup, and does something to the medium once a part of it was written.
fn back_up(office: &Office, medium: &Stick, act: impl FnOnce()) -> Result<BackupReport, ApiError> {
    let mut station = office.laptop.unlocked(ADMINISTRATOR);
    let mut act = Some(act);
    let made = station.back_up(medium.top(), &mut |progress: Progress| {
        if progress.phase == Phase::Writing
            && progress.done > 0
            && let Some(act) = act.take()
        {
            act();
        }
        ControlFlow::Continue(())
    });
    made.map_err(ApiError::from)
}

/// What looks like a backup on the medium, whole or not.
fn whole(office: &Office, medium: &Stick) -> Vec<String> {
    let home: PathBuf = medium.top().join("BOMA-BACKUP").join(office.laptop.code.as_str());
    let all = list(&home).into_iter().map(|path| name_of(&path));
    all.filter(|name| name.starts_with("backup-")).collect()
}
