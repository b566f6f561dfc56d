//! Looking at one packet without taking it in.

use crate::trust::Trust;
use crate::verify::examine;
use crate::{Headquarters, HqError, Refusal};
use boma_packet::{Opened, Submission};

/// A packet that proved itself: the station, the officer and the supervisor signed it.
#[derive(Debug)]
pub struct Examined {
    /// The packet, opened.
    pub opened: Opened,
    /// The officer's file inside it.
    pub submission: Submission,
}

impl Headquarters {
    /// Opens one sealed packet and makes every check of an intake, but that of its file's name; takes nothing in.
    pub fn examine(&self, sealed: &[u8]) -> Result<Result<Examined, Refusal>, HqError> {
        let trust = Trust::of(self)?;
        Ok(examine(sealed, &trust).map(|(opened, submission)| Examined { opened, submission }))
    }
}
