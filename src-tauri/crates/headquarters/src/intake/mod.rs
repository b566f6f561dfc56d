//! Taking a stick in: read the names, verify in parallel, merge in batches, report.

mod candidates;
mod refusals;
mod report;
mod workers;

pub use report::{Fault, IntakeReport, IntakeStep, StationReport};

use crate::merge::{self, Merged};
use crate::questions::QuestionKind;
use crate::stick::{self, StationFolder};
use crate::trust::Trust;
use crate::verify::{Candidate, Verdict};
use crate::{Headquarters, HqError, Refusal, gaps};
use boma_record::Digest;
use report::Findings;
use std::collections::BTreeSet;
use std::path::Path;

/// Packets merged in one transaction, and the most sealed bytes held in memory for them.
const BATCH_PACKETS: usize = 64;
const BATCH_BYTES: u64 = 64 << 20;

impl Headquarters {
    /// Takes in what lies under `top`/BOMA; the same stick again changes nothing.
    ///
    /// One bad file keeps no other out. When the stick or the disk fails half-way, what was merged before stays.
    pub fn intake(&mut self, top: &Path, progress: &mut dyn FnMut(IntakeStep)) -> Result<IntakeReport, HqError> {
        let folders = stick::read(top)?;
        let trust = Trust::of(self)?;
        let mut findings = Findings::default();
        let candidates = self.candidates(&folders, &trust, &mut findings)?;
        self.verify_and_merge(&candidates, &trust, &mut findings, progress)?;
        if findings.any_unreadable() {
            stick::still_there(top)?;
        }
        self.keep_refusals(&findings.refused)?;
        let stations = self.station_reports(&folders, &trust)?;
        Ok(findings.into_report(stations))
    }

    /// While one batch is written, the next is verified.
    fn verify_and_merge(
        &mut self,
        candidates: &[Candidate],
        trust: &Trust,
        findings: &mut Findings,
        progress: &mut dyn FnMut(IntakeStep),
    ) -> Result<(), HqError> {
        let mut waiting: Vec<(&Candidate, Verdict)> = Vec::new();
        let (mut done, total) = (0, candidates.len());
        for batch in batches(candidates).chain([&[][..]]) {
            let (verified, merged) = std::thread::scope(|scope| {
                let workers = scope.spawn(|| workers::verify_all(batch, trust));
                let merged = self.merge_batch(std::mem::take(&mut waiting), findings);
                (workers.join(), merged)
            });
            done += merged?;
            progress(IntakeStep { done, total });
            // A panic while verifying is a fault of the program; it must not pass as a refusal.
            waiting = verified.map_err(|_| HqError::Verifying)?;
        }
        Ok(())
    }

    fn merge_batch(&mut self, batch: Vec<(&Candidate, Verdict)>, findings: &mut Findings) -> Result<usize, HqError> {
        let count = batch.len();
        let mut valid = Vec::new();
        for (candidate, verdict) in batch {
            match verdict {
                Verdict::Already => findings.already += 1,
                Verdict::Refused(sha256, refusal) => {
                    findings.refuse(&candidate.folder, &candidate.file, sha256, refusal)
                }
                Verdict::Valid(verified) => valid.push((candidate, verified)),
            }
        }
        let packets: Vec<_> = valid.iter().map(|(_, verified)| verified.as_ref()).collect();
        let merged = merge::merge(self, &packets)?;
        for ((candidate, _), merged) in valid.iter().zip(merged) {
            findings.count(&candidate.folder, &candidate.file, merged);
        }
        Ok(count)
    }

    fn station_reports(&self, folders: &[StationFolder], trust: &Trust) -> Result<Vec<StationReport>, HqError> {
        let mut reports = Vec::new();
        for folder in folders {
            let known = folder.code.as_ref().and_then(|code| Some((code, trust.stations.get(code)?)));
            let Some((code, station)) = known else { continue };
            let gaps = self.store.read(|r| gaps::of_station(r, station.row))?;
            reports.push(StationReport {
                code: code.clone(),
                contiguous_to: gaps.contiguous_to,
                missing: gaps.missing,
                unfinished: folder.unfinished.clone(),
            });
        }
        Ok(reports)
    }
}

fn batches(candidates: &[Candidate]) -> impl Iterator<Item = &[Candidate]> {
    let mut rest = candidates;
    std::iter::from_fn(move || {
        let mut bytes = 0_u64;
        let fits = |candidate: &&Candidate| {
            bytes = bytes.saturating_add(candidate.size);
            bytes <= BATCH_BYTES
        };
        // At least one, or a single large packet would never get in.
        let count = rest.iter().take(BATCH_PACKETS).take_while(fits).count().max(1);
        let (batch, after) = rest.split_at_checked(count)?;
        rest = after;
        Some(batch)
    })
}

impl Findings {
    fn count(&mut self, folder: &str, file: &str, merged: Merged) {
        match merged {
            Merged::Already => self.already += 1,
            Merged::Registered => self.accepted += 1,
            Merged::Questioned(kinds) => self.question(folder, file, kinds),
        }
    }

    fn question(&mut self, folder: &str, file: &str, kinds: BTreeSet<QuestionKind>) {
        self.accepted += 1;
        let faults = kinds.into_iter().map(|kind| Fault::new(folder, file, kind.code(), kind.sentence()));
        self.in_question.extend(faults);
    }

    fn any_unreadable(&self) -> bool {
        self.refused.iter().any(|(_, _, _, refusal)| matches!(refusal, Refusal::Unreadable | Refusal::ManifestInvalid))
    }

    fn refuse(&mut self, folder: &str, file: &str, sha256: Digest, refusal: Refusal) {
        self.refused.insert((folder.to_owned(), file.to_owned(), sha256, refusal));
    }
}
