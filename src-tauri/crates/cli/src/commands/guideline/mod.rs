//! `boma guideline …`

mod import;

use crate::{CliError, Report};
use clap::Subcommand;

/// What authors of guideline packs can do.
#[derive(Debug, Subcommand)]
pub(crate) enum GuidelineCommand {
    /// Make a pack from an XLSForm (.xlsx, .xls) and name what it can't carry
    ImportXlsform(import::ImportXlsform),
    /// Make a pack from the UI specification of a MOSIP registration client (.json) and name what it can't carry
    ImportMosip(import::ImportMosip),
}

impl GuidelineCommand {
    pub(crate) fn run(&self) -> Result<Report, CliError> {
        match self {
            Self::ImportXlsform(import) => import.run(),
            Self::ImportMosip(import) => import.run(),
        }
    }
}
