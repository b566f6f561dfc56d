//! Export against a plain copy of the same files.

use super::Effort;
use super::bed::Bed;
use super::figures::{Samples, megabytes_per_second, millis, ratio, rounded, timed};
use crate::CliError;
use crate::practice::office::KEJI;
use boma_record::Digest;
use boma_station::Station;
use boma_station::transfer::{ExportPlan, Phase, Which};
use serde::Serialize;
use std::fmt;
use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Export and plain copy, medians of the rounds.
#[derive(Debug, Serialize)]
pub(super) struct Export {
    packets: usize,
    bytes: u64,
    rounds: usize,
    /// Written, synced, read back from the device and compared.
    export_mb_per_s: f64,
    /// Written and synced, which is what a plain copy does.
    write_and_sync_mb_per_s: f64,
    /// Alone: reading the packets where the station keeps them.
    source_read_ms: f64,
    /// Of the export: written and synced.
    writing_ms: f64,
    /// Of the export: reading back, comparing, manifest, rename.
    checking_ms: f64,
    /// Copied and synced, nothing read back.
    plain_copy_mb_per_s: f64,
    /// Copied, synced, read back and hashed.
    plain_copy_read_back_mb_per_s: f64,
    /// Speed of writing and syncing over that of the plain copy, which does the same; the aim is 0.8.
    ratio: f64,
    /// Speed of the whole export, reading back among it, over that of the plain copy, which reads nothing back.
    ratio_whole_export: f64,
    /// Speed of the whole export over that of the copy that reads back too (through the system's cache).
    ratio_read_back: f64,
}

/// Exports everything in every round, and copies the same files in turn.
pub(super) fn measure(bed: &Bed<'_>, effort: Effort) -> Result<Export, CliError> {
    let mut station = KEJI.unlock(&bed.office, &bed.context.lent)?;
    let source = bed.folder("export-source")?;
    let first = station.export_to(&source, Which::Due, &mut |_| ControlFlow::Continue(()))?;
    let files = source.join(&first.folder);
    let (read, source_read) =
        timed(|| first.packets.iter().try_for_each(|packet| station.packet_bytes(packet.sequence).map(drop)));
    read?;
    let (mut exports, mut writings, mut copies, mut reads) =
        (Samples::default(), Samples::default(), Samples::default(), Samples::default());
    for round in 0..effort.rounds {
        let (target, copy) = (bed.folder(&format!("export-{round}"))?, bed.folder(&format!("copy-{round}"))?);
        let mut exported = || -> Result<(), CliError> {
            let (whole, writing) = export(&mut station, &target)?;
            exports.add(whole);
            writings.add(writing);
            Ok(())
        };
        let mut copied = || -> Result<(), CliError> {
            let (done, took) = timed(|| copy_and_sync(&files, &copy));
            let copied = done?;
            copies.add(took);
            let (done, reading) = timed(|| read_back(&copied));
            done?;
            reads.add(took + reading);
            Ok(())
        };
        // Turn about: whoever comes second finds a busier disk.
        if round % 2 == 0 {
            exported()?;
            copied()?;
        } else {
            copied()?;
            exported()?;
        }
        bed.context.progress.count("Measuring export", round as u64 + 1, effort.rounds as u64);
    }
    Ok(figures(&first, source_read, &exports, &writings, &copies, &reads))
}

fn figures(
    plan: &ExportPlan,
    source: Duration,
    exports: &Samples,
    writings: &Samples,
    copies: &Samples,
    reads: &Samples,
) -> Export {
    Export {
        packets: plan.packets.len(),
        bytes: plan.bytes,
        rounds: exports.count(),
        source_read_ms: millis(source),
        export_mb_per_s: megabytes_per_second(plan.bytes, exports.median()),
        write_and_sync_mb_per_s: megabytes_per_second(plan.bytes, writings.median()),
        writing_ms: millis(writings.median()),
        checking_ms: rounded(millis(exports.median()) - millis(writings.median())),
        plain_copy_mb_per_s: megabytes_per_second(plan.bytes, copies.median()),
        plain_copy_read_back_mb_per_s: megabytes_per_second(plan.bytes, reads.median()),
        ratio: ratio(copies.median(), writings.median()),
        ratio_whole_export: ratio(copies.median(), exports.median()),
        ratio_read_back: ratio(reads.median(), exports.median()),
    }
}

/// How long a whole export takes, and how long of it until everything is synced.
fn export(station: &mut Station, target: &Path) -> Result<(Duration, Duration), CliError> {
    let start = Instant::now();
    let mut written = None;
    let mut watch = |step: boma_station::transfer::Progress| {
        if step.phase == Phase::Writing {
            written = Some(start.elapsed());
        }
        ControlFlow::Continue(())
    };
    station.export_to(target, Which::Unanswered, &mut watch)?;
    Ok((start.elapsed(), written.unwrap_or_default()))
}

/// What `cp -r` and `sync` do: all files copied, then all made durable.
fn copy_and_sync(from: &Path, to: &Path) -> Result<Vec<PathBuf>, CliError> {
    let mut copied = Vec::new();
    copy(from, to, &mut copied)?;
    for path in &copied {
        File::options().write(true).open(path).and_then(|file| file.sync_all()).map_err(CliError::writing(path))?;
    }
    Ok(copied)
}

fn copy(from: &Path, to: &Path, copied: &mut Vec<PathBuf>) -> Result<(), CliError> {
    fs::create_dir_all(to).map_err(CliError::writing(to))?;
    for entry in fs::read_dir(from).map_err(CliError::reading(from))? {
        let path = entry.map_err(CliError::reading(from))?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target, copied)?;
        } else {
            fs::copy(&path, &target).map_err(CliError::writing(&target))?;
            copied.push(target);
        }
    }
    Ok(())
}

fn read_back(files: &[PathBuf]) -> Result<Vec<Digest>, CliError> {
    files.iter().map(|path| Ok(Digest::of(&fs::read(path).map_err(CliError::reading(path))?))).collect()
}

impl fmt::Display for Export {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "Export        written and synced {} MB/s, plain copy and sync {} MB/s: ratio {} (aim 0.8); {} packets, {} bytes",
            self.write_and_sync_mb_per_s, self.plain_copy_mb_per_s, self.ratio, self.packets, self.bytes
        )?;
        writeln!(
            f,
            "              read back from the device and compared too {} MB/s: ratio {} to the plain copy, {} to one read back too ({} MB/s)",
            self.export_mb_per_s, self.ratio_whole_export, self.ratio_read_back, self.plain_copy_read_back_mb_per_s
        )?;
        write!(
            f,
            "              writing and syncing {} ms (reading the packets at the station alone {} ms), reading back {} ms",
            self.writing_ms, self.source_read_ms, self.checking_ms
        )
    }
}
