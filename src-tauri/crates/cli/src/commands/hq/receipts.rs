//! `boma hq receipts`

use super::Place;
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A stick for the way back.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma hq receipts /media/office/STICK --hq /srv/boma --passphrase-file passphrase")]
pub(crate) struct Receipts {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Receipts {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let written = self.place.open(context)?.receipts(&self.stick)?;
        let line = |receipt: &boma_headquarters::WrittenReceipt| {
            format!("{}: receipt {} about {} packets\n", receipt.station, receipt.number, receipt.entries)
        };
        let text: String = written.iter().map(line).collect();
        let text = if text.is_empty() { "No station is known yet; nothing was written.".to_owned() } else { text };
        Report::new(text, &json!({ "receipts": written }))
    }
}
