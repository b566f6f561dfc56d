//! `boma hq roles`

use super::Place;
use crate::commands::guideline::folder;
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Gives stations another table of who may do what.
#[derive(Debug, Args)]
#[command(
    after_help = "Stations get it with their next provisioning pack. What is signed from now on is judged by it, so take nothing away\n\
                  from people at a station that has not got it yet. assets/roles/default.json is what holds without such a file.\n\n\
                  Example: boma hq roles roles.json --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Roles {
    /// The roles file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Roles {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let text = folder::text(&self.file)?;
        let roles = self.place.open(context)?.adopt_roles(&text)?;
        let told = format!("Stations get the roles “{}” from now on.\nNext: boma hq provision", roles.id);
        Report::new(told, &json!({ "published": self.file, "id": roles.id }))
    }
}
