//! Killed or unplugged in mid-intake: what was merged is whole, the rest goes in next time.

use crate::kit::{Counted, Hq, PASSPHRASE, Station, Stick, picture};
use boma_headquarters::{Headquarters, HqError};
use boma_record::{Clock, Surroundings, Timestamp};
use boma_store::Password;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

const FOLDER: &str = "BOMA_TEST_CRASH_HQ";
const STICK: &str = "BOMA_TEST_CRASH_STICK";
const PACKETS: u64 = 150;

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_millis(1_773_300_000_000)
    }
}

fn open(folder: &Path) -> Result<Headquarters, HqError> {
    let surroundings = Surroundings { clock: Arc::new(Noon), randomness: Arc::new(Counted::from(3)) };
    Headquarters::open(folder, &Password::typed(PASSPHRASE), surroundings)
}

/// Not a test of its own: the process that `a_killed_intake_...` kills.
#[test]
fn child_that_takes_a_stick_in_until_it_is_killed() {
    let (Ok(folder), Ok(stick)) = (std::env::var(FOLDER), std::env::var(STICK)) else { return };
    let mut hq = open(Path::new(&folder)).unwrap();
    println!("ready");
    hq.intake(Path::new(&stick), &mut |step| println!("merged {}", step.done)).unwrap();
}

/// Starts the child and kills it when it has told `lines` lines.
fn kill_after(hq: &Path, stick: &Stick, lines: usize) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child_that_takes_a_stick_in_until_it_is_killed", "--nocapture"])
        .env(FOLDER, hq)
        .env(STICK, stick.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let told = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let _ = told.filter(|line| line.contains("ready") || line.contains("merged")).take(lines).count();
    child.kill().unwrap();
    child.wait().unwrap();
}

fn full_stick(station: &mut Station) -> Stick {
    let packets: Vec<_> = (0..PACKETS).map(|at| station.enrol(at % 36)).collect();
    let stick = Stick::new();
    stick.bundle(station, &packets);
    stick
}

#[test]
fn a_killed_intake_leaves_a_whole_register_and_goes_on() {
    let mut straight = Hq::new();
    let mut station = Station::provisioned(&mut straight, "JUB1");
    let stick = full_stick(&mut station);
    straight.intake(&stick);
    let wanted = straight.hq.status().unwrap();
    // Made from the same seed, so it has the same keys and the same stick opens.
    let mut killed = Hq::new();
    Station::provisioned(&mut killed, "JUB1");
    let folder = killed.path();
    killed.hq = straight.hq;
    for lines in 1..=4 {
        kill_after(&folder, &stick, lines);
        let hq = open(&folder).unwrap();
        let status = hq.status().unwrap();
        assert!(
            status.files.is_multiple_of(64) || status.files == PACKETS,
            "whole batches only, here {}",
            status.files
        );
        hq.verify_audit().unwrap();
    }
    let mut hq = open(&folder).unwrap();
    hq.intake(stick.path(), &mut |_| {}).unwrap();
    assert_eq!(hq.status().unwrap(), wanted, "in the end the register is that of an undisturbed intake");
    for seed in 0..36 {
        let (facts, bytes) = picture(seed);
        assert_eq!(hq.picture(&facts.sha256).unwrap(), Some(bytes), "every picture that a row names is whole");
    }
}

#[test]
fn a_stick_pulled_out_stops_the_intake_and_blames_nobody() {
    let mut hq = Hq::new();
    let mut station = Station::provisioned(&mut hq, "JUB1");
    let stick = full_stick(&mut station);
    let (here, away) = (stick.path().join("BOMA"), stick.path().join("away"));
    let mut pull = |step: boma_headquarters::IntakeStep| {
        if step.done > 0 && here.exists() {
            fs::rename(&here, &away).unwrap();
        }
    };
    let stopped = hq.hq.intake(stick.path(), &mut pull);
    assert!(matches!(stopped, Err(HqError::StickUnreadable(_))), "the stick is gone: {stopped:?}");
    let status = hq.hq.status().unwrap();
    assert!(status.files > 0 && status.files < PACKETS, "what was merged stays, here {}", status.files);
    assert_eq!(status.refused, 0, "files that could not be read were not refused");
    fs::rename(&away, &here).unwrap();
    let report = hq.intake(&stick);
    assert_eq!(report.accepted as u64 + report.already as u64, PACKETS, "put back in, the rest follows");
}
