//! `boma station verify`

use super::Place;
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;

/// Which station.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma station verify --station /home/office/station --login keji")]
pub(crate) struct Verify {
    #[command(flatten)]
    place: Place,
}

impl Verify {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let verified = self.place.unlock(context)?.verify()?;
        let text = format!(
            "The registry is whole: {} lines of the journal, {} packets in one chain.",
            verified.journal_lines, verified.packets
        );
        Report::new(text, &json!({ "journal_lines": verified.journal_lines, "packets": verified.packets }))
    }
}
