//! `boma hq provision`

use super::Place;
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A stick with requests.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma hq provision /media/office/STICK --hq /srv/boma --passphrase-file passphrase")]
pub(crate) struct Provision {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Provision {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let answered = self.place.open(context)?.provision_stick(&self.stick)?;
        if answered.is_empty() {
            return Err(CliError::NoRequest);
        }
        let (mut text, mut written, mut refused) = (String::new(), Vec::new(), Vec::new());
        for (folder, answer) in answered {
            match answer {
                Ok(answer) => {
                    text.push_str(&format!("{}: answer {} written\n", answer.station, answer.number));
                    written.push(answer);
                }
                Err(error) => {
                    let told = CliError::from(error).told();
                    text.push_str(&format!("{folder}: refused. {} {}\n", told.what, told.fix));
                    refused.push(json!({ "folder": folder, "error": told }));
                }
            }
        }
        let refusals = !refused.is_empty();
        Ok(Report::new(text, &json!({ "provisioned": written, "refused": refused }))?.refused(refusals))
    }
}
