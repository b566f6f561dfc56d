//! Why a command failed.

use crate::explain::{self, Told};
use boma_api::{ApiError, Code};
use boma_authoring::explain::CaseError;
use boma_authoring::import::ImportError;
use boma_courier::CourierError;
use boma_headquarters::{HqError, Refusal};
use boma_packet::{Fingerprint, PacketError};
use boma_station::StationError;
use boma_store::SecretError;
use std::io;
use std::path::PathBuf;

/// Why a command failed; never carries a name, an answer, a key or a password.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The arguments do not fit together; a sentence that says how they should.
    #[error("{0}")]
    WrongUse(String),
    /// The station can't do it.
    #[error("{}", .0.code.as_str())]
    Station(ApiError),
    /// Headquarters can't do it.
    #[error(transparent)]
    Headquarters(#[from] HqError),
    /// The packet was not taken.
    #[error("{}", .0.sentence())]
    Refused(Refusal),
    /// Bytes that travel are not as they should be.
    #[error(transparent)]
    Packet(#[from] PacketError),
    /// Sticks could not be checked or copied.
    #[error(transparent)]
    Courier(CourierError),
    /// A password or passphrase can't be used.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// A file could not be read or written.
    #[error("the file {} can't be {act}: {source}", path.display())]
    File {
        /// `read` or `written`.
        act: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The guideline pack has faults; carries them all.
    #[error("the guideline can't be used: {0}")]
    Guideline(String),
    /// A form from elsewhere can't be read.
    #[error("{0}")]
    Import(ImportError),
    /// A case for a guideline can't be read or decided.
    #[error("the case {}: {}", .0.display(), .1)]
    Case(PathBuf, CaseError),
    /// The folder for a new guideline pack holds something already.
    #[error("the folder {} is not empty", .0.display())]
    FolderNotEmpty(PathBuf),
    /// Nobody has compared what the root is asked to sign; carries its fingerprint.
    #[error("what the root should sign is not compared: {0}")]
    NotCompared(Fingerprint),
    /// The stick has no request of that station.
    #[error("there is no request on the stick")]
    NoRequest,
    /// The folder of a practice office holds something else already; says what.
    #[error("the folder holds {0}, which is no practice office's")]
    NotPractice(String),
    /// A practice officer did not know how to go on; carries what is missing.
    #[error("the form could not be completed: {0}")]
    FormStuck(String),
    /// A measurement could not be made.
    #[error("could not measure: {0}")]
    Bench(String),
    /// A fault of the program.
    #[error("a fault of the program: {0}")]
    Program(String),
}

impl CliError {
    /// 2 for wrong use, 1 for everything else.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::WrongUse(_) | Self::NotPractice(_) | Self::FolderNotEmpty(_) => 2,
            Self::Station(error) if matches!(error.code, Code::FolderNotFound) => 2,
            Self::Headquarters(HqError::FolderNotFound) => 2,
            Self::Courier(CourierError::NoFolder(_) | CourierError::SameFolder(_)) => 2,
            _ => 1,
        }
    }

    /// What went wrong and what to do about it, in English.
    #[must_use]
    pub(crate) fn told(&self) -> Told {
        explain::tell(self)
    }

    /// An error of reading `path`.
    pub(crate) fn reading(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { act: "read", path, source }
    }

    /// An error of writing `path`.
    pub(crate) fn writing(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { act: "written", path, source }
    }

    /// A fault of the program, from whatever error showed it.
    pub(crate) fn program(error: impl ToString) -> Self {
        Self::Program(error.to_string())
    }
}

impl From<StationError> for CliError {
    fn from(error: StationError) -> Self {
        Self::Station(error.into())
    }
}

impl From<boma_record::NoRandomness> for CliError {
    fn from(error: boma_record::NoRandomness) -> Self {
        Self::Headquarters(error.into())
    }
}
