//! `boma packet …`

mod open;
mod outside;
mod verify;

use crate::{CliError, Context, Report, secret};
use boma_headquarters::{Examined, Headquarters, HqError};
use clap::{Args, Subcommand};
use std::fs;
use std::path::{Path, PathBuf};

/// What can be done with one packet.
#[derive(Debug, Subcommand)]
pub(crate) enum Packet {
    /// Check one packet: without headquarters' keys its name, size and digest, with them everything
    Verify(verify::Verify),
    /// Open one packet with headquarters' keys; nothing is taken in
    Open(open::Open),
}

impl Packet {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Verify(verify) => verify.run(context),
            Self::Open(open) => open.run(context),
        }
    }
}

/// The headquarters whose keys open packets.
#[derive(Debug, Args)]
pub(crate) struct Keys {
    /// The folder of the headquarters that the packet is sealed to
    #[arg(long, value_name = "DIR")]
    hq: Option<PathBuf>,
    /// The file that holds its passphrase [default: asked for]
    #[arg(long, value_name = "FILE", requires = "hq")]
    passphrase_file: Option<PathBuf>,
}

/// Opens a packet and makes every check of an intake.
fn examine(hq: &Path, passphrase_file: Option<&Path>, sealed: &[u8], context: &Context) -> Result<Examined, CliError> {
    if !hq.join("hq.json").is_file() {
        return Err(HqError::NotFounded.into());
    }
    let passphrase = secret::known(passphrase_file, "Passphrase of headquarters")?;
    let hq = Headquarters::open(hq, &passphrase, context.lent.clone())?;
    hq.examine(sealed)?.map_err(CliError::Refused)
}

fn read(path: &Path) -> Result<Vec<u8>, CliError> {
    let limit = boma_packet::Limits::default().total;
    let size = fs::metadata(path).map_err(CliError::reading(path))?.len();
    if size > limit {
        return Err(boma_packet::PacketError::TooLarge { what: "the file", limit }.into());
    }
    fs::read(path).map_err(CliError::reading(path))
}
