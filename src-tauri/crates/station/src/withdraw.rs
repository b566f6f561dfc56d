//! Withdrawal: an applicant takes a signed file back before it is sealed; nothing travels, and the journal keeps the act.

use crate::draft::File;
use crate::{FileState, Station, StationError};
use boma_guideline::{Duty, ReasonKind};
use boma_record::{EnrolmentId, OptionId};

const ACT: &str = "file-withdrawn";

impl Station {
    /// Whether this login may take the file back now.
    #[must_use]
    pub fn is_withdrawable(&self, file: &File) -> bool {
        self.check_withdrawable(file).is_ok() && !file.guideline.reasons(ReasonKind::Withdraw, "en").is_empty()
    }

    /// Takes a signed file back for its applicant, with a reason of the guideline: by its officer, or by whoever
    /// may withdraw colleagues' files.
    pub fn withdraw(&mut self, id: &EnrolmentId, reason: &OptionId, note: &str) -> Result<(), StationError> {
        let file = self.file(id)?;
        self.check_withdrawable(&file)?;
        let state = (FileState::Withdrawn, "withdrawn");
        self.set_aside(&file, state, ACT, ReasonKind::Withdraw, (reason, note))
    }

    fn check_withdrawable(&self, file: &File) -> Result<(), StationError> {
        let duty = if file.line.mine { Duty::Capture } else { Duty::Withdraw };
        self.demand(duty, Some(file.matter()), ACT)?;
        let signed = file.line.reference.is_some();
        match file.line.state {
            FileState::Submitted | FileState::Verified | FileState::Held => Ok(()),
            FileState::Returned if signed => Ok(()),
            state => Err(StationError::FileNotOpen(state)),
        }
    }
}
