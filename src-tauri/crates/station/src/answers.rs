//! Headquarters' answers: receipts give every file its true state.

use crate::transfer::StickError;
use crate::trust::{self, Vouched};
use crate::{FileState, Station, StationError, erase, restore};
use boma_guideline::{Duty, ReasonKind};
use boma_packet::bundle::{ReceiptName, answers_folder};
use boma_packet::{Envelope, Outcome, Receipt, ReceiptLine, open_bytes, read_unverified};
use boma_record::{Digest, Timestamp};
use boma_store::{Act, Change, StoreError, params};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A receipt is at most this large, sealed: room for more than 40,000 packets.
const MOST_BYTES: u64 = 24 << 20;

/// What came of taking answers in.
#[derive(Debug, Default)]
pub struct AnswersReport {
    /// Receipts that were new.
    pub receipts: u64,
    /// Files registered by them.
    pub registered: u64,
    /// Files refused by them.
    pub refused: u64,
    /// Files that people at headquarters decide about.
    pub in_question: u64,
    /// Files that have not arrived at headquarters.
    pub missing: u64,
    /// Files whose data was erased, because their period is over.
    pub erased: u64,
    /// Answer files that could not be used.
    pub unusable: Vec<UnusableAnswer>,
}

/// An answer file that could not be used.
#[derive(Debug)]
pub struct UnusableAnswer {
    /// The file's name.
    pub file: String,
    /// Why.
    pub error: StationError,
}

impl Station {
    /// Takes in all receipts for this station on the stick `top`, the oldest first; one taken before changes nothing.
    pub fn take_answers(&mut self, top: &Path) -> Result<AnswersReport, StationError> {
        self.demand(Duty::Receive, None, "answers-taken")?;
        self.take_all_answers(top)
    }

    /// The same for whoever put a backup back.
    pub(crate) fn take_all_answers(&mut self, top: &Path) -> Result<AnswersReport, StationError> {
        let folder = top.join(answers_folder(self.code()));
        let names = receipts_in(top, &folder)?;
        let mut report = AnswersReport::default();
        for name in names {
            let taken = self.take_answer(&folder.join(name.to_string()), &mut report);
            if let Err(error) = taken {
                // The laptop's own trouble is no fault of the receipt.
                if let StationError::Store(_) = error {
                    return Err(error);
                }
                report.unusable.push(UnusableAnswer { file: name.to_string(), error });
            }
        }
        report.erased = self.erase_when_due()?;
        Ok(report)
    }

    fn take_answer(&mut self, path: &Path, report: &mut AnswersReport) -> Result<(), StationError> {
        let (Vouched { receipt, authority }, envelope) = self.read_receipt(path)?;
        let newest: u64 = self
            .store
            .read(|r| r.query_one("SELECT coalesce(max(number), 0) FROM receipt", [], |row| row.get::<u64>(0)))?;
        // Receipts are cumulative: an older one knows nothing that the newest does not.
        if receipt.number <= newest {
            return Ok(());
        }
        let (now, reasons) = (self.lent.now(), self.refusing_reasons()?);
        let act = self.act("answers-taken", self.code()).with("receipt", receipt.number);
        let tally = self.store.change(&act, now, |c| {
            trust::keep(c, authority.as_ref(), &receipt.authority)?;
            take(c, &receipt, &envelope, (now, &reasons))
        })?;
        if let (Some(newer), Some(outfit)) = (authority, self.outfit.as_mut()) {
            outfit.trust.authority = Some(newer);
        }
        report.receipts = report.receipts.saturating_add(1);
        report.registered = report.registered.saturating_add(tally.registered);
        report.refused = report.refused.saturating_add(tally.refused);
        report.in_question = tally.in_question;
        report.missing = tally.missing;
        Ok(())
    }

    /// The reasons with which headquarters can refuse, under every guideline known here.
    fn refusing_reasons(&self) -> Result<BTreeSet<String>, StationError> {
        let sql = "SELECT digest FROM guideline";
        let known: Vec<Digest> = self.store.read(|r| r.query_all(sql, [], |row| row.parse(0)))?;
        let mut reasons = BTreeSet::new();
        for digest in known {
            let guideline = self.guideline_of(&digest)?;
            reasons.extend(guideline.reasons(ReasonKind::Refuse, "en").into_iter().map(|reason| reason.id.to_string()));
        }
        Ok(reasons)
    }

    fn read_receipt(&self, path: &Path) -> Result<(Vouched, Vec<u8>), StationError> {
        if fs::metadata(path).map_err(StickError::from)?.len() > MOST_BYTES {
            return Err(StationError::Damaged);
        }
        let sealed = fs::read(path).map_err(StickError::from)?;
        let identity = self.station_identity()?;
        let bytes = open_bytes(&sealed, &identity, MOST_BYTES).map_err(|_| StationError::Damaged)?;
        let envelope = Envelope::parse(&bytes).map_err(|_| StationError::Damaged)?;
        let claimed: Receipt = read_unverified(&envelope).map_err(|_| StationError::Damaged)?;
        if claimed.realm != self.realm() {
            return Err(StationError::WrongRealm);
        }
        if claimed.station != *self.code() {
            return Err(StationError::Foreign);
        }
        Ok((self.vouched_receipt(&envelope, claimed)?, bytes.to_vec()))
    }
}

#[derive(Default)]
struct Tally {
    registered: u64,
    refused: u64,
    in_question: u64,
    missing: u64,
}

fn take(
    c: &Change<'_>,
    receipt: &Receipt,
    envelope: &[u8],
    (now, reasons): (Timestamp, &BTreeSet<String>),
) -> Result<Tally, StationError> {
    let text = std::str::from_utf8(envelope).map_err(|_| StationError::Damaged)?;
    let sql = "INSERT INTO receipt (number, envelope, taken_at) VALUES (?1, ?2, ?3)";
    c.execute_one(sql, params![receipt.number, text, now.to_string()])?;
    restore::learn_from(c, receipt)?;
    erase::learn_time(c, receipt.issued_at)?;
    let mut tally = Tally::default();
    for line in &receipt.entries {
        if let Some(state) = take_line(c, line, (now, reasons), &mut tally)? {
            erase::settle(c, line.sequence.get(), state, receipt.issued_at)?;
        }
    }
    take_missing(c, receipt, now, &mut tally)?;
    Ok(tally)
}

/// One packet's answer, and the state it gives; an answer about other bytes than this station sealed changes nothing.
fn take_line(
    c: &Change<'_>,
    line: &ReceiptLine,
    (now, reasons): (Timestamp, &BTreeSet<String>),
    tally: &mut Tally,
) -> Result<Option<FileState>, StationError> {
    let state = state_of(&line.outcome, reasons);
    let person_number = match &line.outcome {
        Outcome::Registered { person_number } => Some(person_number.to_string()),
        Outcome::InQuestion { .. } | Outcome::Refused { .. } => None,
    };
    let known = file_of(c, line.sequence.get(), &line.packet_sha256)?;
    let Some((file, before)) = known.map_or_else(|| restore::adopt(c, line, now), |known| Ok(Some(known)))? else {
        return Ok(None);
    };
    if state == FileState::InQuestion {
        tally.in_question = tally.in_question.saturating_add(1);
    }
    if before == state {
        return Ok(Some(state));
    }
    match state {
        FileState::Registered => tally.registered = tally.registered.saturating_add(1),
        FileState::Refused => tally.refused = tally.refused.saturating_add(1),
        _ => {}
    }
    let sql = "INSERT INTO outcome (sequence, person_number) VALUES (?1, ?2)
               ON CONFLICT (sequence) DO UPDATE SET person_number = ?2";
    c.execute_one(sql, params![line.sequence.get(), person_number])?;
    if let (FileState::Refused, Outcome::Refused { reason: Some(reason), .. }) = (state, &line.outcome) {
        remark(c, &file, reason.as_str())?;
    }
    set_state(c, &file, state, now)?;
    Ok(Some(state))
}

/// The state that an answer gives. A refusal counts with a reason of the guideline only, since its words tell the
/// applicant why and how to appeal; without one, people at headquarters have not decided yet.
fn state_of(outcome: &Outcome, reasons: &BTreeSet<String>) -> FileState {
    match outcome {
        Outcome::Registered { .. } => FileState::Registered,
        Outcome::Refused { reason: Some(reason), .. } if reasons.contains(reason.as_str()) => FileState::Refused,
        Outcome::InQuestion { .. } | Outcome::Refused { .. } => FileState::InQuestion,
    }
}

/// Numbers that later ones have overtaken have not arrived, whatever bundle they were in.
fn take_missing(c: &Change<'_>, receipt: &Receipt, now: Timestamp, tally: &mut Tally) -> Result<(), StationError> {
    let sql = "SELECT file, state FROM packet JOIN file ON file.id = packet.file
               WHERE sequence BETWEEN ?1 AND ?2 AND state IN ('exported', 'missing')";
    for range in &receipt.missing {
        let files: Vec<(String, FileState)> = c.query_all(sql, params![range.from.get(), range.to.get()], |row| {
            Ok::<_, StoreError>((row.get(0)?, row.word(1)?))
        })?;
        for (file, before) in files {
            tally.missing = tally.missing.saturating_add(1);
            if before != FileState::Missing {
                set_state(c, &file, FileState::Missing, now)?;
            }
        }
    }
    Ok(())
}

fn file_of(c: &Change<'_>, sequence: u64, sha256: &Digest) -> Result<Option<(String, FileState)>, StoreError> {
    let sql = "SELECT file, state FROM packet JOIN file ON file.id = packet.file WHERE sequence = ?1 AND sha256 = ?2";
    c.query_optional(sql, params![sequence, sha256.to_string()], |row| Ok((row.get(0)?, row.word(1)?)))
}

fn set_state(c: &Change<'_>, file: &str, state: FileState, now: Timestamp) -> Result<(), StationError> {
    let (word, act) = match state {
        FileState::Registered => ("registered", "file-registered"),
        FileState::InQuestion => ("in-question", "file-in-question"),
        FileState::Refused => ("refused", "file-refused"),
        _ => ("missing", "file-missing"),
    };
    let sql = "UPDATE file SET state = ?2, changed_at = ?3, counter = ?4 WHERE id = ?1";
    c.execute_one(sql, params![file, word, now.to_string(), c.counter()])?;
    c.also(&Act::new("headquarters", act, file));
    Ok(())
}

fn remark(c: &Change<'_>, file: &str, reason: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO remark (file, reason, note, by) VALUES (?1, ?2, '', 'headquarters')
               ON CONFLICT (file) DO UPDATE SET reason = ?2, note = '', by = 'headquarters'";
    c.execute_one(sql, params![file, reason])
}

fn receipts_in(top: &Path, folder: &Path) -> Result<Vec<ReceiptName>, StationError> {
    if !top.is_dir() {
        return Err(StickError::NoFolder.into());
    }
    let Ok(entries) = fs::read_dir(folder) else { return Err(StationError::NoAnswers) };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(StickError::from)?.file_name();
        names.extend(name.to_str().and_then(|name| name.parse::<ReceiptName>().ok()));
    }
    names.sort();
    if names.is_empty() { Err(StationError::NoAnswers) } else { Ok(names) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r09_a_refusal_without_a_reason_that_says_how_to_appeal_refuses_nobody() {
        let reasons = BTreeSet::from(["no-ground-shown".to_owned()]);
        let refused = |reason: Option<&str>| {
            let reason = reason.map(|reason| reason.parse().unwrap());
            state_of(&Outcome::Refused { code: "decided".parse().unwrap(), reason }, &reasons)
        };
        assert_eq!(
            refused(Some("no-ground-shown")),
            FileState::Refused,
            "the guideline has its words, with the appeal"
        );
        assert_eq!(
            refused(Some("because")),
            FileState::InQuestion,
            "a reason that no guideline knows tells nobody why"
        );
        assert_eq!(refused(None), FileState::InQuestion, "and without a reason nobody is refused");
    }
}
