//! What officers do with one file.

use super::super::form::{Counter, fill};
use super::super::people::FictitiousPerson;
use crate::CliError;
use boma_guideline::View;
use boma_record::{Answer, Attachment, EnrolmentId, FieldId};
use boma_station::{FileState, ListQuery, NewFile, Station};

/// The category of the practice people: nationals by descent.
const CATEGORY: &str = "C01";
/// As many lines as a list gives at once.
const PAGE: u32 = 200;

/// A file that lies open at a station.
pub struct AtCounter<'s> {
    /// The unlocked station.
    pub station: &'s mut Station,
    /// The file.
    pub id: EnrolmentId,
}

impl Counter for AtCounter<'_> {
    fn view(&mut self) -> Result<View, CliError> {
        let file = self.station.file(&self.id)?;
        Ok(self.station.view(&file, "en")?)
    }

    fn answer(&mut self, field: &FieldId, answer: &Answer) -> Result<(), CliError> {
        self.station.answer(&self.id, field, Some(answer))?;
        Ok(())
    }

    fn attach(&mut self, field: &FieldId, picture: &[u8]) -> Result<Attachment, CliError> {
        Ok(self.station.attach(&self.id, field, picture)?.attachment)
    }
}

/// Starts a file for `person` and fills it until it may be signed.
pub fn enrol(station: &mut Station, person: &FictitiousPerson) -> Result<EnrolmentId, CliError> {
    let id = station.start(&NewFile::registration(CATEGORY))?;
    fill(&mut AtCounter { station, id }, person)?;
    Ok(id)
}

/// All files in these states that the login may see, the oldest change first.
pub fn files_in(station: &Station, states: &[FileState]) -> Result<Vec<EnrolmentId>, CliError> {
    let mut found = Vec::new();
    loop {
        let offset = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let query = ListQuery { search: String::new(), states: states.to_vec(), offset, limit: PAGE };
        let (total, page) = station.list(&query)?;
        let empty = page.is_empty();
        found.extend(page.into_iter().map(|line| line.id));
        if empty || found.len() as u64 >= total {
            found.reverse();
            return Ok(found);
        }
    }
}

/// Answers the first question about a name again, as the supervisor asked.
pub(super) fn mend(station: &mut Station, id: &EnrolmentId) -> Result<(), CliError> {
    let file = station.file(id)?;
    let again = file.answers.iter().find(|(_, answer)| matches!(answer, Answer::Name(_)));
    if let Some((field, answer)) = again {
        station.answer(id, field, Some(answer))?;
    }
    Ok(())
}
