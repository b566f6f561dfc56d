//! `boma station request`

use super::Place;
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A stick for headquarters.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma station request /media/office/STICK --station /home/office/station --login keji")]
pub(crate) struct Request {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Request {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let file = self.place.unlock(context)?.write_request(&self.stick)?;
        Report::new(format!("The request stands in {}", file.display()), &json!({ "file": file }))
    }
}
