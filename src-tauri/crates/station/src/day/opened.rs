//! Notes in the journal of who looked: without them nobody could tell a decision from a habit.

use super::is_waiting;
use crate::draft::File;
use crate::{FileState, Station, StationError};
use boma_guideline::Duty;
use boma_record::EnrolmentId;
use boma_store::{StoreError, params};

impl Station {
    /// Notes that this login opened a colleague's file that it may decide, once after each change of the file.
    pub fn note_opened(&mut self, file: &File) -> Result<(), StationError> {
        let decides = [Duty::Approve, Duty::Return, Duty::Hold].iter().any(|duty| self.may(*duty, Some(file.matter())));
        if file.line.mine || !decides || !is_waiting(file.line.state) {
            return Ok(());
        }
        self.note_once(file, "file-opened")
    }

    /// Fails unless this login opened the waiting file since its last change.
    pub fn require_opened(&self, id: &EnrolmentId) -> Result<(), StationError> {
        match self.looked_through(Some(&[*id]))?.first() {
            Some(file) if file.opened => Ok(()),
            Some(_) => Err(StationError::NotOpened),
            None => self.file(id).and_then(|file| Err(StationError::FileNotOpen(file.line.state))),
        }
    }

    /// Notes that an own draft was shown to be read aloud, once after each change of the file.
    pub fn note_read_back(&mut self, file: &File) -> Result<(), StationError> {
        let open = matches!(file.line.state, FileState::Draft | FileState::Returned);
        if !file.line.mine || !open { Ok(()) } else { self.note_once(file, "file-read-back") }
    }

    fn note_once(&mut self, file: &File, act: &'static str) -> Result<(), StationError> {
        let sql = "SELECT 1 FROM audit JOIN file ON file.id = audit.subject
                   WHERE subject = ?1 AND act = ?2 AND actor = ?3 AND number > counter";
        let id = file.line.id;
        let known = params![id.to_string(), act, self.session.login.to_string()];
        if self.store.read(|r| r.exists(sql, known))? {
            return Ok(());
        }
        let act = self.act(act, id);
        Ok(self.store.change(&act, self.lent.now(), |_| Ok::<_, StoreError>(()))?)
    }
}
