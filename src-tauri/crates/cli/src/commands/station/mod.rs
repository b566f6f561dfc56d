//! `boma station …`

mod backup;
mod erase;
mod export;
mod init;
mod list;
mod provision;
mod receive;
mod request;
mod restore;
mod status;
mod token;
mod verify;

use crate::{CliError, Context, Report, secret};
use boma_record::Login;
use boma_station::{Station, StationError};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What a station can do without a window.
#[derive(Debug, Subcommand)]
pub(crate) enum StationCommand {
    /// Set up a station on this laptop
    Init(init::Init),
    /// Write the request to headquarters onto a stick
    Request(request::Request),
    /// Take headquarters' answer in from a stick
    Provision(provision::Provision),
    /// List files
    List(list::List),
    /// Write sealed packets onto a stick
    Export(export::Export),
    /// Take headquarters' receipts in from a stick
    Receive(receive::Receive),
    /// Make an encrypted backup on a second medium
    Backup(backup::Backup),
    /// List or erase data that headquarters has for good
    Erase(erase::Erase),
    /// Put a backup back into an empty folder
    Restore(restore::Restore),
    /// Keep the own signing key in a smart card or USB token
    Token(token::Token),
    /// Check the whole registry: journal, numbers, packets
    Verify(verify::Verify),
    /// Tell what the station is and what waits
    Status(status::Status),
}

impl StationCommand {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Init(init) => init.run(context),
            Self::Request(request) => request.run(context),
            Self::Provision(provision) => provision.run(context),
            Self::List(list) => list.run(context),
            Self::Export(export) => export.run(context),
            Self::Receive(receive) => receive.run(context),
            Self::Backup(backup) => backup.run(context),
            Self::Erase(erase) => erase.run(context),
            Self::Restore(restore) => restore.run(context),
            Self::Token(token) => token.run(context),
            Self::Verify(verify) => verify.run(context),
            Self::Status(status) => status.run(context),
        }
    }
}

/// Which station, and who opens it.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// The station's folder
    #[arg(long, value_name = "DIR")]
    pub(crate) station: PathBuf,
    /// Who logs in
    #[arg(long, value_name = "LOGIN")]
    pub(crate) login: Login,
    /// The file that holds the password [default: asked for]
    #[arg(long, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
}

impl Place {
    /// Unlocks it.
    pub(crate) fn unlock(&self, context: &Context) -> Result<Station, CliError> {
        if Station::face(&self.station)?.is_none() {
            return Err(StationError::NotSetUp.into());
        }
        let password = secret::known(self.password_file.as_deref(), &format!("Password of {}", self.login))?;
        Ok(Station::unlock(&self.station, &self.login, &password, context.lent.clone())?)
    }
}
