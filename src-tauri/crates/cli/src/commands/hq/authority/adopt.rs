//! `boma hq authority adopt`

use super::super::Place;
use crate::{CliError, Context, Report};
use boma_headquarters::authority::read_signed;
use clap::Args;
use std::path::PathBuf;

/// A stick that came back from the root.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma hq authority adopt /media/office/STICK --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Adopt {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Adopt {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let signed = read_signed(&self.stick)?;
        let known = self.place.open(context)?.adopt_authority(&signed)?;
        let (text, json) = super::face(&known);
        Report::new(format!("{text}Stations get it with their next provisioning pack and answer."), &json)
    }
}
