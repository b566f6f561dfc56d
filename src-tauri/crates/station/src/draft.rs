//! Drafts: every answer is on disk when the call returns.

use crate::list::LINE;
use crate::sight::{SEEN, Sight};
use crate::{FileLine, FileState, Station, StationError};
use boma_capture::{Finding, Purpose, prepare};
use boma_guideline::{Case, Duty, Guideline, View};
use boma_record::{Answer, AnswerKind, Answers, Attachment, Digest, EnrolmentId, FieldId, MediaType, Timestamp};
use boma_store::{Change, Reading, StoreError, params};
use std::sync::Arc;

/// A packet takes no more pictures than this.
pub const MOST_PICTURES: u64 = 64;

/// One applicant's file.
pub struct File {
    /// Its line, as lists show it.
    pub line: FileLine,
    /// All answers given, also those to questions that no longer apply.
    pub answers: Answers,
    /// When it was begun.
    pub started_at: Timestamp,
    /// The guideline that asks its questions.
    pub guideline: Arc<Guideline>,
}

impl File {
    /// What the guideline decides on, on the day of `now`.
    #[must_use]
    pub fn case(&self, now: Timestamp) -> Case<'_> {
        Case { category: &self.line.category, process: self.line.process, answers: &self.answers, today: now.day() }
    }
}

/// Of an erased file there is nothing to open.
fn refuse_erased(line: &FileLine) -> Result<(), StationError> {
    let reference = line.reference.as_ref().map(ToString::to_string).unwrap_or_default();
    line.erased_at.map_or(Ok(()), |at| Err(StationError::FileErased(reference, at.day())))
}

/// A picture taken into the registry.
pub struct Attached {
    /// Where it is.
    pub attachment: Attachment,
    /// What the officer should look at.
    pub findings: Vec<Finding>,
}

impl Station {
    /// A file that this login may see.
    pub fn file(&self, id: &EnrolmentId) -> Result<File, StationError> {
        let (line, guideline, started_at, answers) = self.store.read(|r| {
            let sql = format!(
                "{LINE}, guideline, started_at FROM file JOIN officer ON officer.login = file.officer
                 WHERE id = ?4 AND {SEEN}"
            );
            let Sight { login, private, restricted } = self.sight();
            let row = r.query_optional(&sql, params![login, private, restricted, id.to_string()], |row| {
                Ok::<_, StoreError>((
                    FileLine::of(row, &self.session.login)?,
                    row.parse::<Digest>("guideline")?,
                    row.take::<String, Timestamp>("started_at")?,
                ))
            })?;
            let (line, guideline, started_at) = row.ok_or(StationError::FileNotFound)?;
            refuse_erased(&line)?;
            Ok::<_, StationError>((line, guideline, started_at, answers_of(r, id)?))
        })?;
        Ok(File { line, answers, started_at, guideline: self.guideline_of(&guideline)? })
    }

    /// The form of a file, in the screen's language.
    pub fn view(&self, file: &File, language: &str) -> Result<View, StationError> {
        let mut view = file.guideline.view(&file.case(self.lent.now()), language)?;
        if self.is_concealed(file) {
            view.conceal(&file.guideline.restricted_fields());
        }
        Ok(view)
    }

    /// Once a file is signed, its restricted answers are for those who decide.
    pub(crate) fn is_concealed(&self, file: &File) -> bool {
        let signed = !matches!(file.line.state, FileState::Draft | FileState::Returned);
        signed && !self.may(Duty::SeeRestricted, None)
    }

    /// Saves one answer, or takes it away; gives the file as it stands now.
    pub fn answer(&mut self, id: &EnrolmentId, field: &FieldId, answer: Option<&Answer>) -> Result<File, StationError> {
        let mut file = self.own_draft(id, "file-answered")?;
        if let Some(answer) = answer {
            let fits = file.guideline.check_answer(&file.line.category, field, answer);
            fits.map_err(|problem| StationError::AnswerRefused { field: field.clone(), problem })?;
            self.require_pictures(id, field, answer)?;
            file.answers.insert(field.clone(), answer.clone());
        } else if file.answers.remove(field).is_none() {
            return Ok(file);
        }
        let person = file.guideline.person(&file.answers);
        file.line.name = person.names.line();
        file.line.changed_at = self.lent.now();
        let act = self.act("file-answered", id).with("field", field);
        self.store.change(&act, file.line.changed_at, |c| save(c, &file, field, answer))?;
        Ok(file)
    }

    /// Takes a picture file's bytes in for `field`; the next answer to that field names it.
    pub fn attach(&mut self, id: &EnrolmentId, field: &FieldId, bytes: &[u8]) -> Result<Attached, StationError> {
        let file = self.own_draft(id, "file-attached")?;
        let purpose = if purpose_of(&file, self.lent.now(), field)? { Purpose::Portrait } else { Purpose::Scan };
        let picture = prepare(bytes, purpose)?;
        let attachment = picture.attachment;
        let count = "SELECT count(*) FROM picture WHERE file = ?1 AND sha256 <> ?2";
        let sql = "INSERT INTO picture (file, sha256, media_type, size, width, height, bytes)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING";
        let (id_text, sha256) = (id.to_string(), attachment.sha256.to_string());
        let act = self.act("file-attached", id).with("field", field).with("sha256", &sha256);
        self.store.change(&act, self.lent.now(), |c| {
            forget_unused(c, &file)?;
            let others: u64 = c.query_one(count, params![id_text, sha256], |row| row.get(0))?;
            if others >= MOST_PICTURES {
                return Err(StationError::TooManyPictures(MOST_PICTURES));
            }
            let Attachment { media_type, size, width, height, .. } = attachment;
            c.execute(sql, params![id_text, sha256, media_type.as_str(), size, width, height, picture.bytes])?;
            Ok(())
        })?;
        Ok(Attached { attachment, findings: picture.findings })
    }

    /// Throws a draft away for good; a file that was ever signed stays.
    pub fn discard(&mut self, id: &EnrolmentId) -> Result<(), StationError> {
        let file = self.own_draft(id, "file-discarded")?;
        if file.line.reference.is_some() {
            return Err(StationError::FileNotOpen(file.line.state));
        }
        let act = self.act("file-discarded", id);
        let sql = "DELETE FROM file WHERE id = ?1";
        Ok(self.store.change(&act, self.lent.now(), |c| c.execute_one(sql, params![id.to_string()]))?)
    }

    /// A picture by its SHA-256, where a file that this login may see has it.
    pub fn picture(&self, sha256: &Digest) -> Result<Option<(MediaType, Vec<u8>)>, StationError> {
        let sql = format!(
            "SELECT media_type, bytes FROM picture JOIN file ON file.id = picture.file
             WHERE sha256 = ?4 AND {SEEN} LIMIT 1"
        );
        let Sight { login, private, restricted } = self.sight();
        Ok(self.store.read(|r| {
            r.query_optional(&sql, params![login, private, restricted, sha256.to_string()], |row| {
                Ok::<_, StoreError>((row.word::<MediaType>(0)?, row.get(1)?))
            })
        })?)
    }

    /// A file of this login that can be changed.
    pub(crate) fn own_draft(&self, id: &EnrolmentId, act: &'static str) -> Result<File, StationError> {
        self.demand(Duty::Capture, None, act)?;
        let file = self.file(id)?;
        if !file.line.mine {
            return Err(StationError::NotAllowed(act));
        }
        self.demand(Duty::Capture, Some(file.matter()), act)?;
        match file.line.state {
            FileState::Draft | FileState::Returned => Ok(file),
            state => Err(StationError::FileNotOpen(state)),
        }
    }

    fn require_pictures(&self, id: &EnrolmentId, field: &FieldId, answer: &Answer) -> Result<(), StationError> {
        let sql = "SELECT 1 FROM picture
                   WHERE file = ?1 AND sha256 = ?2 AND media_type = ?3 AND size = ?4 AND width = ?5 AND height = ?6";
        for a in answer.attachments() {
            let (sha256, media_type) = (a.sha256.to_string(), a.media_type.as_str());
            let here = params![id.to_string(), sha256, media_type, a.size, a.width, a.height];
            if !self.store.read(|r| r.exists(sql, here))? {
                return Err(StationError::PictureUnknown(field.clone()));
            }
        }
        Ok(())
    }
}

/// All answers of a file.
pub(crate) fn answers_of(r: &Reading<'_>, id: &EnrolmentId) -> Result<Answers, StoreError> {
    let sql = "SELECT field, value FROM answer WHERE file = ?1 ORDER BY field";
    let rows = r.query_all(sql, params![id.to_string()], |row| Ok::<_, StoreError>((row.parse(0)?, row.json(1)?)))?;
    Ok(rows.into_iter().collect())
}

fn save(c: &Change<'_>, file: &File, field: &FieldId, answer: Option<&Answer>) -> Result<(), StationError> {
    let id = file.line.id.to_string();
    match answer {
        Some(answer) => {
            let value = serde_json::to_string(answer).map_err(|_| StationError::Damaged)?;
            let sql = "INSERT INTO answer (file, field, value) VALUES (?1, ?2, ?3)
                       ON CONFLICT (file, field) DO UPDATE SET value = ?3";
            c.execute_one(sql, params![id, field.to_string(), value])?;
        }
        None => c.execute_one("DELETE FROM answer WHERE file = ?1 AND field = ?2", params![id, field.to_string()])?,
    }
    let sql = "UPDATE file SET name = ?2, search = ?3, changed_at = ?4, counter = ?5 WHERE id = ?1";
    let search = crate::list::search_text(&file.line.name, file.line.reference.as_ref());
    c.execute_one(sql, params![id, file.line.name, search, file.line.changed_at.to_string(), c.counter()])?;
    Ok(())
}

/// Frees pictures that were replaced: nobody consented to keep what is not shown.
fn forget_unused(c: &Change<'_>, file: &File) -> Result<(), StoreError> {
    let id = file.line.id.to_string();
    let kept = "SELECT sha256 FROM picture WHERE file = ?1 ORDER BY rowid DESC";
    let all: Vec<Digest> = c.query_all(kept, params![id], |row| row.parse(0))?;
    let used = |digest: &Digest| file.answers.values().flat_map(Answer::attachments).any(|a| a.sha256 == *digest);
    // The newest few may be on their way into an answer that is being given now.
    for unused in all.iter().skip(FRESH).filter(|digest| !used(digest)) {
        c.execute("DELETE FROM picture WHERE file = ?1 AND sha256 = ?2", params![id, unused.to_string()])?;
    }
    Ok(())
}

const FRESH: usize = 20;

/// Whether `field` takes the portrait; an error where it takes no picture at all.
fn purpose_of(file: &File, now: Timestamp, field: &FieldId) -> Result<bool, StationError> {
    let view = file.guideline.view(&file.case(now), "en")?;
    let asked = view.steps.iter().flat_map(|step| &step.fields).find(|asked| asked.id == *field);
    match asked.map(|asked| asked.kind) {
        Some(AnswerKind::Picture) => Ok(true),
        Some(AnswerKind::Evidence) => Ok(false),
        _ => Err(StationError::UnknownName(field.to_string())),
    }
}
