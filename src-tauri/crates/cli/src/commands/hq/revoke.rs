//! `boma hq revoke`

use super::Place;
use crate::{CliError, Context, Report};
use boma_record::{Login, StationCode};
use clap::Args;
use serde_json::json;

/// Whose credential.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma hq revoke --station JUB1 --login achol --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Revoke {
    /// The station
    #[arg(long, value_name = "CODE")]
    station: StationCode,
    /// The login there [default: the station itself]
    #[arg(long, value_name = "LOGIN")]
    login: Option<Login>,
    #[command(flatten)]
    place: Place,
}

impl Revoke {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        self.place.open(context)?.revoke(&self.station, self.login.as_ref())?;
        let holder = self.login.as_ref().map_or_else(|| "the station itself".to_owned(), ToString::to_string);
        let text = format!("Revoked from now on: {holder} at {}. What was signed before stays valid.", self.station);
        Report::new(text, &json!({ "station": self.station, "login": self.login }))
    }
}
