//! The whole road with fictitious people: enrol, sign, return, mend, approve, export, take in, answer, receive.

mod office_work;
mod walked;

pub use office_work::{AtCounter, enrol, files_in};
pub use walked::Walked;

use super::office::{ACHOL, KEJI, MAJOK, Office, PracticeLogin};
use crate::{CliError, Progress};
use boma_guideline::ReasonKind;
use boma_headquarters::IntakeStep;
use boma_record::{OptionId, Surroundings};
use boma_station::transfer::Which;
use boma_station::{FileState, Station};
use std::collections::BTreeSet;
use std::ops::{ControlFlow, Range};

/// Every seventh file is sent back once, so that returning and mending are on the road.
const RETURNED: usize = 7;

/// Files of one day at the office: they are verified and approved before the next, as a station stops where too many wait.
const DAY: u64 = 50;

/// Files after which somebody carries the stick to headquarters: a station stops as well where too many never left it.
const TRIP: u64 = 400;

/// What a walk needs at every step.
struct Walk<'o> {
    office: &'o Office,
    lent: &'o Surroundings,
    progress: Progress,
    seed: u64,
}

/// Enrols `people` more people at the office and carries them to headquarters and back.
pub fn walk(
    office: &Office,
    people: u64,
    seed: u64,
    lent: &Surroundings,
    progress: Progress,
) -> Result<Walked, CliError> {
    let walk = Walk { office, lent, progress, seed };
    let mut walked = Walked::default();
    let (first, answered_before) = walk.so_far()?;
    for trip in parts(first..first + people, TRIP) {
        for day in parts(trip, DAY) {
            walk.day(day, &mut walked)?;
        }
        walk.export(&mut walked)?;
        walk.answer(&mut walked)?;
        walk.receive(&mut walked, answered_before)?;
    }
    Ok(walked)
}

/// A range in parts of at most `size`.
fn parts(all: Range<u64>, size: u64) -> impl Iterator<Item = Range<u64>> {
    let (start, end) = (all.start, all.end);
    (0..(end - start).div_ceil(size)).map(move |n| start + n * size..end.min(start + (n + 1) * size))
}

impl Walk<'_> {
    /// How many files there are already, and how many of them headquarters has answered.
    fn so_far(&self) -> Result<(u64, u64), CliError> {
        let station = KEJI.unlock(self.office, self.lent)?;
        Ok((station.counts()?.into_iter().map(|(_, count)| count).sum(), answered(&station)?))
    }

    /// Two officers enrol, mend and verify each other's files; the supervisor returns some and approves all.
    fn day(&self, people: Range<u64>, walked: &mut Walked) -> Result<(), CliError> {
        let middle = people.start + (people.end - people.start).div_ceil(2);
        walked.enrolled += self.enrol(&ACHOL, people.start..middle)?;
        walked.enrolled += self.enrol(&MAJOK, middle..people.end)?;
        walked.returned += self.return_some()?;
        for officer in [&ACHOL, &MAJOK] {
            walked.mended += self.mend(officer)?;
        }
        self.verify(&MAJOK)?;
        self.verify(&ACHOL)?;
        walked.approved += self.approve()?;
        Ok(())
    }

    fn enrol(&self, officer: &PracticeLogin, people: Range<u64>) -> Result<u64, CliError> {
        if people.is_empty() {
            return Ok(0);
        }
        let mut station = officer.unlock(self.office, self.lent)?;
        let total = people.end - people.start;
        let what = format!("{} enrols", officer.name);
        for (done, index) in (1..).zip(people) {
            let person = super::people::person(self.seed, index);
            let id = enrol(&mut station, &person)?;
            station.sign(&id, true)?;
            self.progress.count(&what, done, total);
        }
        Ok(total)
    }

    fn return_some(&self) -> Result<u64, CliError> {
        let mut station = KEJI.unlock(self.office, self.lent)?;
        let reasons = station.guideline()?.reasons(ReasonKind::Return, "en");
        let reasons: Vec<OptionId> = reasons.into_iter().map(|reason| reason.id).collect();
        let waiting = files_in(&station, &[FileState::Submitted])?;
        let mut returned = 0;
        for (id, reason) in waiting.iter().step_by(RETURNED).zip(reasons.iter().cycle()) {
            station.return_file(id, reason, "Practice: please look at it again.")?;
            returned += 1;
        }
        self.progress.say(&format!("{} returned {returned} files", KEJI.name));
        Ok(returned)
    }

    fn mend(&self, officer: &PracticeLogin) -> Result<u64, CliError> {
        let mut station = officer.unlock(self.office, self.lent)?;
        let returned = files_in(&station, &[FileState::Returned])?;
        for id in &returned {
            office_work::mend(&mut station, id)?;
            station.sign(id, true)?;
        }
        Ok(returned.len() as u64)
    }

    /// Each officer verifies what the other enrolled.
    fn verify(&self, officer: &PracticeLogin) -> Result<(), CliError> {
        let mut station = officer.unlock(self.office, self.lent)?;
        let what = format!("{} verifies", officer.name);
        let mut done = 0;
        loop {
            let (left, files) = station.files_to_verify(200, 0)?;
            if files.is_empty() {
                return Ok(());
            }
            for file in files {
                station.verify_file(&file.id)?;
                done += 1;
                self.progress.count(&what, done, done.max(left));
            }
        }
    }

    fn approve(&self) -> Result<u64, CliError> {
        let mut station = KEJI.unlock(self.office, self.lent)?;
        let waiting = files_in(&station, &[FileState::Submitted, FileState::Verified])?;
        let total = waiting.len() as u64;
        for (done, id) in (1..).zip(&waiting) {
            station.approve(id, &BTreeSet::new())?;
            self.progress.count(&format!("{} approves", KEJI.name), done, total);
        }
        Ok(total)
    }

    fn export(&self, walked: &mut Walked) -> Result<(), CliError> {
        let mut station = KEJI.unlock(self.office, self.lent)?;
        walked.sealed += files_in(&station, &[FileState::Sealed])?.len() as u64;
        self.progress.say("Writing the packets to the stick");
        let bundle = station.export_to(&self.office.stick(), Which::Due, &mut |_| ControlFlow::Continue(()))?;
        walked.exported += bundle.packets.len() as u64;
        walked.bundle = bundle.bundle;
        Ok(())
    }

    fn answer(&self, walked: &mut Walked) -> Result<(), CliError> {
        let mut hq = self.office.open_hq(self.lent)?;
        let progress = self.progress;
        let mut tell = |step: IntakeStep| progress.count("Headquarters takes in", step.done as u64, step.total as u64);
        let report = hq.intake(&self.office.stick(), &mut tell)?;
        hq.receipts(&self.office.stick())?;
        let status = hq.status()?;
        walked.intake_accepted += report.accepted as u64;
        walked.intake_already += report.already as u64;
        walked.intake_refused += report.refused.len() as u64;
        walked.merged = status.files;
        walked.persons = status.persons;
        walked.register_digest = status.register_digest.to_string();
        Ok(())
    }

    fn receive(&self, walked: &mut Walked, answered_before: u64) -> Result<(), CliError> {
        let mut station = KEJI.unlock(self.office, self.lent)?;
        let report = station.take_answers(&self.office.stick())?;
        walked.receipts += report.receipts;
        walked.registered += report.registered;
        walked.in_question += report.in_question;
        walked.refused += report.refused;
        walked.missing = report.missing;
        walked.receipts_verified = answered(&station)?.saturating_sub(answered_before);
        self.progress.say("The station took headquarters' answers in");
        Ok(())
    }
}

/// Files about which a receipt that was verified says what became of them.
fn answered(station: &Station) -> Result<u64, CliError> {
    let told = |state: &FileState| matches!(state, FileState::Registered | FileState::InQuestion | FileState::Refused);
    Ok(station.counts()?.into_iter().filter(|(state, _)| told(state)).map(|(_, count)| count).sum())
}
