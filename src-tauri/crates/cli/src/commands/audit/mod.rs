//! `boma audit …`: the journal of a station or of headquarters.

mod journal;
mod verify;
mod words;

use crate::commands::{hq, station};
use crate::{CliError, Context, Report};
use boma_headquarters::Headquarters;
use boma_record::Login;
use boma_station::Station;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What an auditor does.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Recompute the journal's chain and say where it breaks
    Verify(verify::Verify),
    /// Read the journal: who did what, one line for each act
    Journal(journal::Journal),
}

impl AuditCommand {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Verify(verify) => verify.run(context),
            Self::Journal(journal) => journal.run(context),
        }
    }
}

/// Whose journal, and what opens it.
#[derive(Debug, Args)]
pub(crate) struct Whose {
    /// The station's folder
    #[arg(long, value_name = "DIR", required_unless_present = "hq", conflicts_with = "hq", requires = "login")]
    station: Option<PathBuf>,
    /// Who logs in at the station
    #[arg(long, value_name = "LOGIN", requires = "station")]
    login: Option<Login>,
    /// The file that holds the password [default: asked for]
    #[arg(long, value_name = "FILE", requires = "station")]
    password_file: Option<PathBuf>,
    /// Headquarters' folder
    #[arg(long, value_name = "DIR")]
    hq: Option<PathBuf>,
    /// The file that holds the passphrase [default: asked for]
    #[arg(long, value_name = "FILE", requires = "hq")]
    passphrase_file: Option<PathBuf>,
}

/// A journal that is open.
enum Opened {
    Station(Box<Station>),
    Headquarters(Box<Headquarters>),
}

impl Whose {
    fn open(&self, context: &Context) -> Result<Opened, CliError> {
        match (&self.station, &self.login, &self.hq) {
            (Some(folder), Some(login), _) => {
                let (station, password_file) = (folder.clone(), self.password_file.clone());
                let place = station::Place { station, login: login.clone(), password_file };
                Ok(Opened::Station(Box::new(place.unlock(context)?)))
            }
            (_, _, Some(folder)) => {
                let place = hq::Place { hq: folder.clone(), passphrase_file: self.passphrase_file.clone() };
                Ok(Opened::Headquarters(Box::new(place.open(context)?)))
            }
            _ => Err(CliError::WrongUse("name a station with --station and --login, or a headquarters".to_owned())),
        }
    }
}
