//! `boma hq audit`

use super::Place;
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;

/// Which headquarters.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma hq audit --hq /srv/boma --passphrase-file passphrase")]
pub(crate) struct Audit {
    #[command(flatten)]
    place: Place,
}

impl Audit {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let head = self.place.open(context)?.verify_audit()?;
        let text = format!("The journal is whole: {} lines, the last is {}", head.number, head.digest);
        Report::new(text, &json!({ "lines": head.number, "head": head.digest }))
    }
}
