//! `boma hq authority show`

use super::super::Place;
use crate::{CliError, Context, Report};
use boma_headquarters::HqError;
use clap::Args;

/// Which headquarters.
#[derive(Debug, Args)]
#[command(after_help = "Stations compare the words or the digits before they take their first pack.\n\n\
                  Example: boma hq authority show --hq /srv/boma --passphrase-file passphrase")]
pub(crate) struct Show {
    #[command(flatten)]
    place: Place,
}

impl Show {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let known = self.place.open(context)?.authority()?.ok_or(HqError::RootsMissing)?;
        let (text, json) = super::face(&known);
        Report::new(text, &json)
    }
}
