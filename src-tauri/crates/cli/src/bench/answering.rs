//! Saving an answer, and sealing a packet.

use super::Effort;
use super::bed::Bed;
use super::figures::{Samples, Times, rounded};
use crate::CliError;
use crate::practice::office::{ACHOL, KEJI, MAJOK};
use crate::practice::road::{AtCounter, files_in};
use crate::practice::{Counter, fill, people};
use boma_guideline::View;
use boma_record::{Answer, Attachment, Evidence, FieldId};
use boma_station::{FileState, NewFile, Station};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt;

/// Both figures of the counter.
pub(super) struct Worked {
    pub(super) answer: Answering,
    pub(super) seal: Sealing,
}

/// From an answer to the form as it stands then, on disk.
#[derive(Debug, Serialize)]
pub(super) struct Answering {
    #[serde(flatten)]
    times: Times,
    aim_ms: u32,
}

/// From a supervisor's approval to a sealed packet, on disk.
#[derive(Debug, Serialize)]
pub(super) struct Sealing {
    #[serde(flatten)]
    times: Times,
    packet_megabytes: f64,
}

/// A counter that keeps how long answers take, and whose people bring heavy pictures.
struct TimedCounter<'b> {
    counter: AtCounter<'b>,
    bed: &'b Bed<'b>,
    samples: &'b mut Samples,
    pictures: u64,
}

/// Scans of one paper.
const SCANS: usize = 3;

impl Counter for TimedCounter<'_> {
    fn view(&mut self) -> Result<View, CliError> {
        self.counter.view()
    }

    fn answer(&mut self, field: &FieldId, answer: &Answer) -> Result<(), CliError> {
        let answer = self.with_all_scans(field, answer.clone())?;
        let AtCounter { station, id } = &mut self.counter;
        self.samples.time(|| {
            let file = station.answer(id, field, Some(&answer))?;
            station.view(&file, "en")
        })?;
        Ok(())
    }

    fn attach(&mut self, field: &FieldId, _picture: &[u8]) -> Result<Attachment, CliError> {
        self.pictures += 1;
        let recipe = if field.as_str() == "portrait" { self.bed.portrait } else { self.bed.scan };
        let picture = recipe.draw(self.pictures)?;
        self.counter.attach(field, &picture)
    }
}

impl TimedCounter<'_> {
    fn with_all_scans(&mut self, field: &FieldId, mut answer: Answer) -> Result<Answer, CliError> {
        if let Answer::Evidence(Evidence::Presented { scans, .. }) = &mut answer {
            while scans.len() < SCANS {
                scans.push(self.attach(field, &[])?);
            }
        }
        Ok(answer)
    }
}

/// Enrols and approves people with a portrait and three scans each.
pub(super) fn measure(bed: &mut Bed<'_>, effort: Effort) -> Result<Worked, CliError> {
    let (mut answers, mut seals) = (Samples::default(), Samples::default());
    let mut station = ACHOL.unlock(&bed.office, &bed.context.lent)?;
    for index in 0..effort.packets {
        enrol(bed, &mut station, &mut answers, index)?;
        bed.context.progress.count("Measuring answers", index + 1, effort.packets);
    }
    drop(station);
    let mut station = MAJOK.unlock(&bed.office, &bed.context.lent)?;
    for id in files_in(&station, &[FileState::Submitted])? {
        station.verify_file(&id)?;
    }
    drop(station);
    let mut station = KEJI.unlock(&bed.office, &bed.context.lent)?;
    for id in files_in(&station, &[FileState::Verified])? {
        seals.time(|| station.approve(&id, &BTreeSet::new()))?;
    }
    let bytes = station.queue()?.waiting_bytes / effort.packets.max(1);
    Ok(Worked {
        answer: Answering { times: answers.times(), aim_ms: 20 },
        seal: Sealing { times: seals.times(), packet_megabytes: megabytes(bytes) },
    })
}

fn enrol(bed: &Bed<'_>, station: &mut Station, samples: &mut Samples, index: u64) -> Result<(), CliError> {
    let mut person = people::person(2, index);
    person.has_papers = true;
    let id = station.start(&NewFile::registration("C01"))?;
    let counter = AtCounter { station: &mut *station, id };
    fill(&mut TimedCounter { counter, bed, samples, pictures: index * 16 }, &person)?;
    station.sign(&id, true)?;
    Ok(())
}

fn megabytes(bytes: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a packet has at most 48 MiB")]
    let bytes = bytes as f64;
    rounded(bytes / 1e6)
}

impl fmt::Display for Answering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answer saved  {} (aim {} ms)", self.times, self.aim_ms)
    }
}

impl fmt::Display for Sealing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Packet sealed {}, {} MB each", self.times, self.packet_megabytes)
    }
}
