//! Paper forms that are typed in.

use crate::{Station, StationError};
use boma_guideline::{Paper, PaperReading};
use boma_record::EnrolmentId;

impl Station {
    /// What a line typed from a paper form with the code `code` means for a draft of this login; nothing is saved.
    pub fn read_paper(
        &self,
        id: &EnrolmentId,
        code: &str,
        line: &str,
        language: &str,
    ) -> Result<PaperReading, StationError> {
        let file = self.own_draft(id, "file-answered")?;
        let paper = Paper { case: file.case(self.lent.now()), code, places: self.gazetteer()? };
        Ok(file.guideline.read_paper(&paper, line, language)?)
    }
}
