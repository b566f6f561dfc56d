//! Starting a file: anew, or from the file of the same household.

use crate::draft::File;
use crate::{Station, StationError, freeze};
use boma_guideline::{Duty, Guideline, Matter};
use boma_record::{Answer, Answers, EnrolmentId, FieldId, Process};
use boma_store::{Change, StoreError, params};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a new file begins with.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// What is asked for.
    pub process: Process,
    /// The guideline's category, `C01`.
    pub category: String,
    /// The answers of the screening, where there was one.
    pub screening: Answers,
    /// A file of the same household, whose shared answers are taken over.
    pub household_of: Option<EnrolmentId>,
}

impl NewFile {
    /// A first registration in `category`, with nothing answered yet.
    #[must_use]
    pub fn registration(category: &str) -> Self {
        let category = category.to_owned();
        Self { process: Process::New, category, screening: Answers::new(), household_of: None }
    }
}

impl Station {
    /// Starts a file under the guideline in use.
    pub fn start(&mut self, new: &NewFile) -> Result<EnrolmentId, StationError> {
        let matter = Matter { process: new.process, category: &new.category };
        self.demand(Duty::Capture, Some(matter), "file-started")?;
        self.refuse_frozen()?;
        let guideline = self.guideline()?;
        may_start(&guideline, &new.category, new.process)?;
        let mut answers = self.shared_answers(&guideline, new)?;
        for (field, answer) in &new.screening {
            let fits = guideline.check_answer(&new.category, field, answer);
            fits.map_err(|problem| StationError::AnswerRefused { field: field.clone(), problem })?;
            answers.insert(field.clone(), answer.clone());
        }
        let now = self.lent.now();
        let id = EnrolmentId::new(now, self.lent.randomness.as_ref())?;
        let act = self.act("file-started", id).with("process", new.process);
        let (digest, officer) = (guideline.digest().to_string(), self.session.login.to_string());
        let household = new.household_of.map(|file| file.to_string());
        let sql =
            "INSERT INTO file (id, category, process, guideline, state, name, search, officer, started_at, changed_at,
                                     counter, household_of)
                   VALUES (?1, ?2, ?3, ?4, 'draft', '', '', ?5, ?6, ?6, ?7, ?8)";
        let bounds = Some(self.clock_bounds()?);
        self.store.change(&act, now, |c| {
            let (id, process, moment, now) = (id.to_string(), new.process.as_str(), now, now.to_string());
            c.execute_one(sql, params![id, new.category, process, digest, officer, now, c.counter(), household])?;
            freeze::see_clock(c, moment, bounds)?;
            keep(c, &id, &answers)
        })?;
        Ok(id)
    }

    /// The answers of a draft that were taken over from the household and not given anew since.
    pub fn taken_over(&self, file: &File) -> Result<Vec<FieldId>, StationError> {
        let sql = "SELECT 1 FROM file WHERE id = ?1 AND household_of IS NOT NULL AND state IN ('draft', 'returned')";
        let id = file.line.id.to_string();
        if !self.store.read(|r| r.exists(sql, [&id]))? {
            return Ok(Vec::new());
        }
        let lines = self.store.audit_of(&id)?;
        let given: BTreeSet<&str> =
            lines.iter().filter_map(|line| line.detail.get("field")).map(String::as_str).collect();
        let shared = file.guideline.household_fields().into_iter();
        Ok(shared.filter(|field| file.answers.contains_key(field) && !given.contains(field.as_str())).collect())
    }

    /// Moves a draft to another category of the guideline it was started under; every answer stays.
    pub fn recategorise(&mut self, id: &EnrolmentId, category: &str) -> Result<File, StationError> {
        let file = self.own_draft(id, "file-recategorised")?;
        self.demand(Duty::Capture, Some(Matter { category, ..file.matter() }), "file-recategorised")?;
        may_start(&file.guideline, category, file.line.process)?;
        let now = self.lent.now();
        let act = self.act("file-recategorised", id).with("from", &file.line.category).with("to", category);
        let sql = "UPDATE file SET category = ?2, changed_at = ?3, counter = ?4 WHERE id = ?1";
        self.store.change(&act, now, |c| {
            c.execute_one(sql, params![id.to_string(), category, now.to_string(), c.counter()])
        })?;
        self.file(id)
    }

    /// Notes the day the applicant of a draft comes back, or that none is arranged.
    pub fn arrange_return(&mut self, id: &EnrolmentId, day: Option<NaiveDate>) -> Result<File, StationError> {
        self.own_draft(id, "file-return-arranged")?;
        let now = self.lent.now();
        if day.is_some_and(|day| day < now.day()) {
            return Err(StationError::DayPast);
        }
        let day = day.map(|day| day.to_string());
        let act = self.act("file-return-arranged", id).with("day", day.as_deref().unwrap_or("none"));
        let sql = "UPDATE file SET return_on = ?2, changed_at = ?3, counter = ?4 WHERE id = ?1";
        self.store
            .change(&act, now, |c| c.execute_one(sql, params![id.to_string(), day, now.to_string(), c.counter()]))?;
        self.file(id)
    }

    /// What the household shares: each witness swears again for each person, and pictures stay with their file.
    fn shared_answers(&self, guideline: &Guideline, new: &NewFile) -> Result<Answers, StationError> {
        let Some(of) = &new.household_of else { return Ok(Answers::new()) };
        let file = self.file(of)?;
        if !file.line.mine {
            return Err(StationError::FileNotFound);
        }
        // What the officer may not see any more does not come back through a relative's form.
        let concealed = if self.is_concealed(&file) { file.guideline.restricted_fields() } else { Vec::new() };
        let fields = guideline.household_fields().into_iter().filter(|field| !concealed.contains(field));
        let shared = fields.filter_map(|field| file.answers.get(&field).map(|answer| (field, sworn_anew(answer))));
        Ok(shared
            .filter(|(field, answer)| {
                answer.attachments().is_empty() && guideline.check_answer(&new.category, field, answer).is_ok()
            })
            .collect())
    }
}

fn may_start(guideline: &Guideline, category: &str, process: Process) -> Result<(), StationError> {
    if guideline.can_start(category, process) { Ok(()) } else { Err(StationError::UnknownName(category.to_owned())) }
}

fn sworn_anew(answer: &Answer) -> Answer {
    let mut answer = answer.clone();
    if let Answer::Witnesses(witnesses) = &mut answer {
        for witness in witnesses {
            witness.sworn = false;
        }
    }
    answer
}

fn keep(c: &Change<'_>, id: &str, answers: &Answers) -> Result<(), StoreError> {
    let sql = "INSERT INTO answer (file, field, value) VALUES (?1, ?2, ?3)";
    for (field, answer) in answers {
        let value = serde_json::to_string(answer).map_err(|_| StoreError::Unreadable("answer".to_owned()))?;
        c.execute_one(sql, params![id, field.to_string(), value])?;
    }
    Ok(())
}
