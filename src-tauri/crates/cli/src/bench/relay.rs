//! A carrier's check against `sha256sum`, and a carrier's copy against `cp -r` and `sync`, on the same files.

use super::Effort;
use super::bed::Bed;
use super::figures::{Samples, megabytes_per_second, ratio, timed};
use crate::CliError;
use boma_packet::bundle::{BundleName, MANIFEST, PACKETS, PacketName, station_folder};
use boma_packet::{Manifest, PacketLine, Signer, sign_statement};
use boma_record::{Digest, Realm, StationCode};
use serde::Serialize;
use std::fmt;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Check and copy, medians of the rounds.
#[derive(Debug, Serialize)]
pub(super) struct Relay {
    packets: u64,
    bytes: u64,
    rounds: usize,
    /// Signature, names, sizes and digests, read from the device.
    check_mb_per_s: f64,
    /// Digests only, read from the device.
    sha256sum_mb_per_s: f64,
    /// Speed of the check over that of `sha256sum`.
    ratio_check: f64,
    /// Written, synced, read back from the device and compared.
    copy_mb_per_s: f64,
    /// `cp -r` and `sync`: nothing read back.
    cp_sync_mb_per_s: f64,
    /// Speed of the whole copy, reading back among it, over that of `cp -r` and `sync`.
    ratio_copy: f64,
    /// The same over `cp -r`, `sync` and `sha256sum` of what was written, which does as much.
    ratio_copy_read_back: f64,
}

/// What a packet of a portrait and a scan weighs, in bytes.
const WEIGHT: usize = 250_000;

/// Checks and copies a bundle in every round, and lets the common programs do the same in turn.
pub(super) fn measure(bed: &Bed<'_>, effort: Effort) -> Result<Relay, CliError> {
    let packets = effort.packets.saturating_mul(6);
    let source = bed.folder("relay-source")?;
    let files = write(bed, &source, packets)?;
    let (mut checks, mut sums, mut copies, mut plain, mut compared) =
        (Samples::default(), Samples::default(), Samples::default(), Samples::default(), Samples::default());
    for round in 0..effort.rounds {
        let (one, other) = (bed.folder(&format!("relay-{round}"))?, bed.folder(&format!("relay-cp-{round}"))?);
        forget(&files)?;
        let (done, took) = timed(|| boma_courier::check(&source, None, &mut |_| ControlFlow::Continue(())));
        checks.add(took);
        let complete = done.is_ok_and(|report| report.complete());
        forget(&files)?;
        let (done, took) = timed(|| run(Command::new("sha256sum").args(&files)));
        done?;
        sums.add(took);
        forget(&files)?;
        let (done, took) =
            timed(|| boma_courier::copy(std::slice::from_ref(&source), &one, &mut |_| ControlFlow::Continue(())));
        copies.add(took);
        if !complete || !done.is_ok_and(|report| !report.open()) {
            return Err(CliError::Bench("the bundle to measure with is not whole".to_owned()));
        }
        forget(&files)?;
        let (done, took) = timed(|| copy_and_sync(&source, &other));
        done?;
        plain.add(took);
        let copied = files.iter().map(|file| other.join(file.strip_prefix(&source).unwrap_or(file)));
        let copied: Vec<PathBuf> = copied.collect();
        forget(&copied)?;
        let (done, summing) = timed(|| run(Command::new("sha256sum").args(&copied)));
        done?;
        compared.add(took + summing);
        bed.context.progress.count("Measuring a carrier", round as u64 + 1, effort.rounds as u64);
    }
    let bytes = packets.saturating_mul(WEIGHT as u64);
    Ok(Relay {
        packets,
        bytes,
        rounds: checks.count(),
        check_mb_per_s: megabytes_per_second(bytes, checks.median()),
        sha256sum_mb_per_s: megabytes_per_second(bytes, sums.median()),
        ratio_check: ratio(sums.median(), checks.median()),
        copy_mb_per_s: megabytes_per_second(bytes, copies.median()),
        cp_sync_mb_per_s: megabytes_per_second(bytes, plain.median()),
        ratio_copy: ratio(plain.median(), copies.median()),
        ratio_copy_read_back: ratio(compared.median(), copies.median()),
    })
}

/// A bundle of random bytes, which is what sealed packets look like from outside; its packets' files.
fn write(bed: &Bed<'_>, stick: &Path, packets: u64) -> Result<Vec<PathBuf>, CliError> {
    let station: StationCode = "BENCH1".parse().map_err(CliError::program)?;
    let folder = stick.join(station_folder(&station)).join(BundleName(1).to_string());
    fs::create_dir_all(folder.join(PACKETS)).map_err(CliError::writing(&folder))?;
    let (mut lines, mut files, mut bytes) = (Vec::new(), Vec::new(), vec![0; WEIGHT]);
    for number in 1..=packets {
        bed.context.lent.randomness.fill(&mut bytes)?;
        let (sequence, sha256) = (number.try_into().map_err(CliError::program)?, Digest::of(&bytes));
        let name = PacketName::new(sequence, &sha256);
        let path = folder.join(PACKETS).join(name.to_string());
        fs::write(&path, &bytes).map_err(CliError::writing(&path))?;
        lines.push(PacketLine { name, size: WEIGHT as u64, sha256, sequence });
        files.push(path);
    }
    let manifest = Manifest {
        realm: Realm::Practice,
        station,
        number: 1,
        previous_bundle: None,
        packets: lines,
        chain_head: None,
        audit_head: Digest::of(b"bench"),
        exported_at: bed.context.lent.now(),
        counter: 1,
    };
    let signed = sign_statement(&manifest, &Signer::generate(bed.context.lent.randomness.as_ref())?)?;
    let path = folder.join(MANIFEST);
    fs::write(&path, signed.to_bytes()?).map_err(CliError::writing(&path))?;
    // What is still to be written out would be measured with whoever comes first.
    run(Command::new("sync").arg("-f").arg(stick))?;
    Ok(files)
}

fn forget(files: &[PathBuf]) -> Result<(), CliError> {
    files.iter().try_for_each(|file| boma_medium::forget(file)).map_err(|error| CliError::Bench(error.to_string()))
}

fn copy_and_sync(from: &Path, to: &Path) -> Result<(), CliError> {
    run(Command::new("cp").arg("-r").arg(from.join("BOMA")).arg(to))?;
    run(Command::new("sync").arg("-f").arg(to))
}

fn run(command: &mut Command) -> Result<(), CliError> {
    let name = command.get_program().to_string_lossy().into_owned();
    let done = command.stdout(Stdio::null()).status();
    if done.is_ok_and(|status| status.success()) { Ok(()) } else { Err(CliError::Bench(format!("{name} failed"))) }
}

impl fmt::Display for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "Check         {} MB/s from the device, sha256sum {} MB/s: ratio {}; {} packets, {} bytes",
            self.check_mb_per_s, self.sha256sum_mb_per_s, self.ratio_check, self.packets, self.bytes
        )?;
        write!(
            f,
            "Copy          read back and compared {} MB/s, cp -r and sync {} MB/s: ratio {}, {} to one with sha256sum after it",
            self.copy_mb_per_s, self.cp_sync_mb_per_s, self.ratio_copy, self.ratio_copy_read_back
        )
    }
}
