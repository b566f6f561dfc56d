//! `boma hq provision`

use super::Place;
use crate::{CliError, Context, Report};
use boma_headquarters::WrittenProvisioning;
use boma_packet::Fingerprint;
use boma_record::Realm;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A stick with requests; in the live realm a new station's is answered once its fingerprint was compared.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma hq provision /media/office/STICK --hq /srv/boma --passphrase-file passphrase")]
pub(crate) struct Provision {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    #[command(flatten)]
    place: Place,
    /// The words or digits that a new station showed; once for each
    #[arg(long, value_name = "WORDS")]
    confirm: Vec<Fingerprint>,
    /// Answer every request without comparing; only where the stick never left your hands
    #[arg(long)]
    confirm_all: bool,
}

impl Provision {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut headquarters = self.place.open(context)?;
        let all = self.confirm_all || headquarters.realm() == Realm::Practice;
        let mut compared = |request: &Fingerprint| all || self.confirm.contains(request);
        let answered = headquarters.provision_compared(&self.stick, &mut compared)?;
        if answered.is_empty() {
            return Err(CliError::NoRequest);
        }
        let (mut text, mut written, mut refused) = (String::new(), Vec::new(), Vec::new());
        for (folder, answer) in answered {
            match answer {
                Ok(answer) => {
                    text.push_str(&told_of(&answer));
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

/// Whoever reads this should be surprised by a name that nobody announced: its key is a new one.
fn told_of(answer: &WrittenProvisioning) -> String {
    let WrittenProvisioning { station, number, request, credentials_for, .. } = answer;
    let people: Vec<String> = credentials_for.iter().map(ToString::to_string).collect();
    let people = if people.is_empty() { "nobody".to_owned() } else { people.join(", ") };
    format!("{station}: answer {number} written; its request is {request}; new credentials for {people}\n")
}
