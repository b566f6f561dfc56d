//! A supervisor's decisions short of approval.

use crate::day::UNUSUAL;
use crate::draft::File;
use crate::{FileState, Station, StationError};
use boma_guideline::{Duty, ReasonKind};
use boma_record::{EnrolmentId, OptionId, evidence};
use boma_store::params;

impl Station {
    /// Sends a submitted file back to its officer with a reason.
    pub fn return_file(&mut self, id: &EnrolmentId, reason: &OptionId, note: &str) -> Result<(), StationError> {
        self.decide(id, Duty::Return, FileState::Returned, ReasonKind::Return, reason, note)
    }

    /// Sets a submitted file aside with a reason; it can be approved or returned later.
    pub fn hold_file(&mut self, id: &EnrolmentId, reason: &OptionId, note: &str) -> Result<(), StationError> {
        self.decide(id, Duty::Hold, FileState::Held, ReasonKind::Hold, reason, note)
    }

    /// A file that this login may decide: submitted or held, and enrolled by somebody else.
    pub(crate) fn to_decide(&self, id: &EnrolmentId, duty: Duty, act: &'static str) -> Result<File, StationError> {
        self.demand(duty, None, act)?;
        let file = self.file(id)?;
        if file.line.mine {
            return Err(StationError::SameLogin);
        }
        self.demand(duty, Some(file.matter()), act)?;
        match file.line.state {
            FileState::Submitted | FileState::Verified | FileState::Held => Ok(file),
            state => Err(StationError::FileNotOpen(state)),
        }
    }

    fn decide(
        &mut self,
        id: &EnrolmentId,
        duty: Duty,
        state: FileState,
        kind: ReasonKind,
        reason: &OptionId,
        note: &str,
    ) -> Result<(), StationError> {
        let (word, act) =
            if state == FileState::Returned { ("returned", "file-returned") } else { ("held", "file-held") };
        let file = self.to_decide(id, duty, act)?;
        self.set_aside(&file, (state, word), act, kind, (reason, note))
    }

    /// Gives a file another state, with a reason of the guideline and a note; its verification, if any, is over where it goes back.
    pub(crate) fn set_aside(
        &mut self,
        file: &File,
        (state, word): (FileState, &str),
        act: &'static str,
        kind: ReasonKind,
        (reason, note): (&OptionId, &str),
    ) -> Result<(), StationError> {
        if !file.guideline.reasons(kind, "en").iter().any(|known| known.id == *reason) {
            return Err(StationError::UnknownName(reason.to_string()));
        }
        let note = checked_note(note)?;
        let now = self.lent.now();
        let id = file.line.id;
        let mut act = self.act(act, id).with("reason", reason);
        if let Some(unusual) = self.unusual_words(&id)? {
            act = act.with(UNUSUAL, unusual);
        }
        let over = if state == FileState::Returned { ", verification = NULL, verifier = NULL" } else { "" };
        let update = format!("UPDATE file SET state = ?2, changed_at = ?3, counter = ?4{over} WHERE id = ?1");
        let remark = "INSERT INTO remark (file, reason, note, by) VALUES (?1, ?2, ?3, ?4)
                      ON CONFLICT (file) DO UPDATE SET reason = ?2, note = ?3, by = ?4";
        let by = self.session.login.to_string();
        Ok(self.store.change(&act, now, |c| {
            c.execute_one(&update, params![id.to_string(), word, now.to_string(), c.counter()])?;
            c.execute_one(remark, params![id.to_string(), reason.to_string(), note, by])
        })?)
    }
}

/// A note of at most 1,000 characters, or none.
fn checked_note(note: &str) -> Result<String, StationError> {
    if note.trim().is_empty() {
        return Ok(String::new());
    }
    let note = evidence::Statement::try_from(note.to_owned()).map_err(|_| StationError::Note)?;
    if note.as_str().chars().count() > 1000 { Err(StationError::Note) } else { Ok(note.into()) }
}
