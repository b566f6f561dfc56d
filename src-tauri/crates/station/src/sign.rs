//! Signing: a file that was read back becomes a submission with a reference that is valid at once.

use crate::draft::File;
use crate::{Station, StationError, witnesses};
use boma_guideline::{Case, DirectiveView, ReadBackLine};
use boma_packet::{
    Code, EnrolmentException, Envelope, GuidelineRef, NoticeRead, Signatory, Submission, sign_statement,
};
use boma_record::{Answers, EnrolmentId, FieldId, Name, Reference, StationCode, Timestamp};
use boma_store::{Act, Change, StoreError, params};
use std::collections::BTreeSet;

impl Station {
    /// What is read aloud to the applicant.
    pub fn read_back(&self, file: &File, language: &str) -> Result<Vec<ReadBackLine>, StationError> {
        let case = file.case(self.lent.now());
        if !self.is_concealed(file) {
            return Ok(file.guideline.read_back(&case, language)?);
        }
        let mut answers = file.answers.clone();
        file.guideline.restricted_fields().iter().for_each(|field| drop(answers.remove(field)));
        Ok(file.guideline.read_back(&Case { answers: &answers, ..case }, language)?)
    }

    /// Signs and submits a draft that is complete and was read back; gives its reference.
    pub fn sign(&mut self, id: &EnrolmentId, read_back: bool) -> Result<Reference, StationError> {
        let file = self.own_draft(id, "file-signed")?;
        let now = self.lent.now();
        self.may_sign(now)?;
        let view = self.view(&file, "en")?;
        if !view.complete {
            return Err(StationError::Incomplete(view.missing.len().max(1)));
        }
        if !read_back {
            return Err(StationError::NotReadBack);
        }
        let answers = file.guideline.travelling_answers(&file.case(now))?;
        let orders = Orders { directives: view.directives, restricted: view.restricted, now };
        let (signer, code) = (&self.session.signer, self.face.station.clone());
        let officer = Signatory { login: self.session.login.clone(), key_id: signer.key_id() };
        let realm = self.face.realm;
        let act = self.act("file-signed", id);
        self.store.change(&act, now, |c| {
            let reference = file.line.reference.clone().map_or_else(|| next_reference(c, &code), Ok)?;
            let submission = Submission {
                realm,
                enrolment_id: *id,
                reference: reference.clone(),
                process: file.line.process,
                category: code_of(&file.line.category)?,
                grounds: grounds(&file, &answers)?,
                guideline: guideline_ref(&file)?,
                notices: notices(&file, &answers)?,
                exceptions: exceptions(&file, &answers)?,
                directives: orders.codes()?,
                answers: answers.clone(),
                officer,
                started_at: file.started_at,
                signed_at: now,
                counter: c.counter(),
                software: code_of(concat!("boma/", env!("CARGO_PKG_VERSION")))?,
            };
            save(c, &file, &sign_statement(&submission, signer)?, &reference, &orders)?;
            witnesses::note(c, &file, &answers, now.day())?;
            Ok(reference)
        })
    }
}

/// The next unused number of the station's block.
fn next_reference(c: &Change<'_>, station: &StationCode) -> Result<Reference, StationError> {
    let sql = "SELECT first, last, next FROM number_block WHERE next <= last ORDER BY first";
    let blocks: Vec<(u32, u32, u32)> =
        c.query_all(sql, [], |row| Ok::<_, StoreError>((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (first, last, next) in blocks {
        let found = Reference::at_or_after(station, next).filter(|reference| reference.number() <= last);
        if let Some(reference) = found {
            let sql = "UPDATE number_block SET next = ?2 WHERE first = ?1";
            c.execute_one(sql, params![first, reference.number().saturating_add(1)])?;
            return Ok(reference);
        }
    }
    Err(StationError::NumbersUsedUp)
}

/// What the guideline orders for a file that is being signed.
struct Orders {
    directives: Vec<DirectiveView>,
    restricted: bool,
    now: Timestamp,
}

impl Orders {
    fn codes(&self) -> Result<BTreeSet<Code>, StationError> {
        self.directives.iter().map(|directive| code_of(&directive.id)).collect()
    }

    /// What a directive holds waits from the start; nothing is refused.
    const fn state(&self) -> &'static str {
        if self.directives.is_empty() { "submitted" } else { "held" }
    }

    /// The names of the directives, one a line: readers are told in their own language what is ordered.
    fn note(&self) -> String {
        self.directives.iter().map(|directive| directive.id.as_str()).collect::<Vec<_>>().join("\n")
    }
}

fn save(
    c: &Change<'_>,
    file: &File,
    submission: &Envelope,
    reference: &Reference,
    orders: &Orders,
) -> Result<(), StationError> {
    let json = serde_json::to_string(submission).map_err(|_| StationError::Damaged)?;
    let sql = "UPDATE file SET state = ?7, reference = ?2, search = ?3, submission = ?4, changed_at = ?5, counter = ?6,
                               restricted = ?8, return_on = NULL, verification = NULL, verifier = NULL WHERE id = ?1";
    let search = crate::list::search_text(&file.line.name, Some(reference));
    let (id, now) = (file.line.id.to_string(), orders.now.to_string());
    let (state, restricted) = (orders.state(), u8::from(orders.restricted));
    c.execute_one(sql, params![id, reference.to_string(), search, json, now, c.counter(), state, restricted])?;
    c.execute("DELETE FROM remark WHERE file = ?1", params![id])?;
    if !orders.directives.is_empty() {
        let sql = "INSERT INTO remark (file, reason, note, by) VALUES (?1, 'directive', ?2, 'guideline')";
        c.execute_one(sql, params![id, orders.note()])?;
        c.also(&Act::new("guideline", "file-held", &id).with("reason", "directive"));
    }
    Ok(())
}

pub(crate) fn code_of(text: &str) -> Result<Code, StationError> {
    Ok(text.parse()?)
}

fn grounds(file: &File, answers: &Answers) -> Result<BTreeSet<Code>, StationError> {
    let case = Case { answers, ..file.case(file.started_at) };
    let claimed = file.guideline.claimed_grounds(&case);
    claimed.iter().map(|ground| code_of(ground)).collect()
}

fn exceptions(file: &File, answers: &Answers) -> Result<Vec<EnrolmentException>, StationError> {
    let excused = file.guideline.exceptions(answers).into_iter();
    excused.map(|(field, reason)| Ok(EnrolmentException { field, reason: code_of(reason.as_str())? })).collect()
}

fn guideline_ref(file: &File) -> Result<GuidelineRef, StationError> {
    let guideline = &file.guideline;
    Ok(GuidelineRef {
        id: code_of(guideline.id())?,
        version: code_of(guideline.version())?,
        digest: guideline.digest(),
    })
}

/// The notices read out, each with its language and reader where the form asks for them.
fn notices(file: &File, answers: &Answers) -> Result<Vec<NoticeRead>, StationError> {
    let read = file.guideline.notices_read(answers);
    let notice = |notice: boma_guideline::NoticeRead| {
        let field: FieldId = notice.id.parse().map_err(|_| StationError::UnknownName(notice.id.clone()))?;
        let language = notice.language.map_or_else(|| "und".to_owned(), |language| language.to_string());
        let reader = notice.reader.map_or_else(|| "officer".to_owned(), |reader| reader.to_string());
        let reader: Name = reader.parse().map_err(|_| StationError::Damaged)?;
        Ok(NoticeRead { field, language: code_of(&language)?, reader })
    };
    read.into_iter().map(notice).collect()
}
