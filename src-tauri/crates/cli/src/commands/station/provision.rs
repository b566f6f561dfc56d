//! `boma station provision`

use super::Place;
use crate::{CliError, Context, Report};
use boma_packet::Fingerprint;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A stick that came back from headquarters.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma station provision /media/office/STICK --station /home/office/station --login keji"
)]
pub(crate) struct Provision {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    /// The words or digits of headquarters' root, compared over the telephone; for the first pack
    #[arg(long, value_name = "WORDS")]
    root: Option<Fingerprint>,
    #[command(flatten)]
    place: Place,
}

impl Provision {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut station = self.place.unlock(context)?;
        match self.root {
            Some(root) => station.provision_confirmed(&self.stick, root)?,
            None => station.provision_from(&self.stick)?,
        }
        let guideline = station.guideline()?;
        let text = format!("Station {} works now, by {} {}.", station.code(), guideline.id(), guideline.version());
        let json = json!({ "code": station.code(), "guideline": guideline.id(), "version": guideline.version() });
        Report::new(text, &json)
    }
}
