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
        let mut station = self.place.unlock(context)?;
        let (file, print) = (station.write_request(&self.stick)?, station.request_fingerprint()?);
        let text = format!(
            "The request stands in {}\nwords  {}\ndigits {}\nHeadquarters will ask for these over the telephone.",
            file.display(),
            print.words(),
            print.digits()
        );
        Report::new(text, &json!({ "file": file, "words": print.words(), "digits": print.digits() }))
    }
}
