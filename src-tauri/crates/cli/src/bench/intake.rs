//! Headquarters' intake against the sum of what no intake can leave out.

use super::Effort;
use super::bed::{Bed, cores};
use super::figures::{Samples, per_second, ratio, timed};
use super::parts::{self, Parts};
use crate::CliError;
use crate::practice::office::KEJI;
use boma_headquarters::Headquarters;
use boma_station::transfer::Which;
use serde::Serialize;
use std::fmt;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Intake, its parts, and their ratio.
#[derive(Debug, Serialize)]
pub(super) struct Intake {
    packets: u64,
    cores: usize,
    packets_per_s: f64,
    ms_a_packet: f64,
    /// Each part alone, on one core.
    parts: Parts,
    parts_ms_a_packet: f64,
    /// Intake, on all cores, over the parts one after the other on one core; the aim is at most 1.5.
    ratio: f64,
    /// The same without decoding pictures among the parts.
    ratio_without_decoding: f64,
    /// Intake over the parts with all but the insert spread over all cores.
    ratio_all_cores: f64,
}

/// Takes the same stick into the same fresh headquarters in every round.
pub(super) fn measure(bed: &Bed<'_>, effort: Effort) -> Result<Intake, CliError> {
    let stick = bed.folder("intake-stick")?;
    let mut station = KEJI.unlock(&bed.office, &bed.context.lent)?;
    let plan = station.export_to(&stick, Which::Unanswered, &mut |_| ControlFlow::Continue(()))?;
    drop(station);
    let sealed = packets_in(&stick.join(&plan.folder).join("packets"))?;
    let hq = bed.office.open_hq(&bed.context.lent)?;
    let parts = parts::measure(bed, &hq, &sealed)?;
    drop(hq);
    let mut rounds = Samples::default();
    for round in 0..effort.rounds {
        let mut hq = fresh_hq(bed, round)?;
        let (report, took) = timed(|| hq.intake(&stick, &mut |_| ()));
        let accepted = report?.accepted;
        if accepted != sealed.len() {
            return Err(CliError::Bench(format!("{accepted} of {} packets were accepted", sealed.len())));
        }
        rounds.add(took);
        bed.context.progress.count("Measuring intake", round as u64 + 1, effort.rounds as u64);
    }
    Ok(figures(sealed.len() as u64, rounds.median(), parts))
}

fn figures(packets: u64, took: Duration, parts: Parts) -> Intake {
    let a_packet = took / u32::try_from(packets.max(1)).unwrap_or(u32::MAX);
    Intake {
        packets,
        cores: cores(),
        packets_per_s: per_second(packets, took),
        ms_a_packet: super::figures::millis(a_packet),
        parts_ms_a_packet: super::figures::millis(parts.sum()),
        ratio: ratio(a_packet, parts.sum()),
        ratio_without_decoding: ratio(a_packet, parts.sum_without_decoding()),
        ratio_all_cores: ratio(a_packet, parts.spread_over(cores())),
        parts,
    }
}

/// The office's headquarters as it was before any intake.
fn fresh_hq(bed: &Bed<'_>, round: usize) -> Result<Headquarters, CliError> {
    let (from, to) = (bed.office.hq(), bed.folder(&format!("hq-{round}"))?);
    for entry in fs::read_dir(&from).map_err(CliError::reading(&from))? {
        let path = entry.map_err(CliError::reading(&from))?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        fs::copy(&path, &target).map_err(CliError::writing(&target))?;
    }
    let passphrase = crate::secret::known(Some(&bed.office.passphrase_file()), "Passphrase")?;
    Ok(Headquarters::open(&to, &passphrase, bed.context.lent.clone())?)
}

fn packets_in(folder: &Path) -> Result<Vec<Vec<u8>>, CliError> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).map_err(CliError::reading(folder))? {
        paths.push(entry.map_err(CliError::reading(folder))?.path());
    }
    paths.sort();
    paths.iter().map(|path| fs::read(path).map_err(CliError::reading(path))).collect()
}

impl fmt::Display for Intake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "Intake        {} packets/s, {} ms a packet on {} cores; its parts alone on one core {} ms",
            self.packets_per_s, self.ms_a_packet, self.cores, self.parts_ms_a_packet
        )?;
        writeln!(f, "              of that {}", self.parts)?;
        write!(
            f,
            "              ratio {} (aim 1.5); without decoding pictures {}; parts spread over all cores {}",
            self.ratio, self.ratio_without_decoding, self.ratio_all_cores
        )
    }
}
