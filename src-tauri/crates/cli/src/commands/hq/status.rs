//! `boma hq status`

use super::Place;
use crate::{CliError, Context, Report};
use clap::Args;

/// Which headquarters.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma hq status --hq /srv/boma --passphrase-file passphrase --json")]
pub(crate) struct Status {
    #[command(flatten)]
    place: Place,
}

impl Status {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let status = self.place.open(context)?.status()?;
        let text = format!(
            "Realm     {}\nPeople    {}\nFiles     {}\nQuestions {}\nRefused   {}\nStations  {}\nRegister  {}",
            status.realm,
            status.persons,
            status.files,
            status.questions,
            status.refused,
            status.stations,
            status.register_digest
        );
        Report::new(text, &status)
    }
}
