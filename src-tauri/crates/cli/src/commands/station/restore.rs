//! `boma station restore`

use super::Place;
use crate::{CliError, Context, Report, secret};
use boma_station::{RestoreState, Restoring, Station, StationError};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A number further than this above what is known is more likely a slip of the finger.
const FAR: u64 = 10_000;

/// A backup that is put back, and what is known of the numbers that the lost laptop gave.
#[derive(Debug, Args)]
#[command(
    after_help = "Without --from, a supervisor confirms the highest packet number of a station that was restored before.\n\n\
                  Example: boma station restore --from /media/office/BACKUP --station /home/office/station --login keji"
)]
pub(crate) struct Restore {
    /// The medium's top folder, or the station's own folder on it
    #[arg(long, value_name = "DIR", required_unless_present = "highest")]
    from: Option<PathBuf>,
    /// Which backup [default: the newest]
    #[arg(long, value_name = "N", requires = "from")]
    number: Option<u64>,
    /// A stick with bundles or answers, which may know higher numbers; may be given several times
    #[arg(long = "stick", value_name = "DIR", requires = "from")]
    sticks: Vec<PathBuf>,
    /// The highest packet number that was given before the laptop was lost; only a supervisor confirms it
    #[arg(long, value_name = "N")]
    highest: Option<u64>,
    #[command(flatten)]
    place: Place,
}

impl Restore {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut station = match &self.from {
            Some(_) => self.restore(context)?,
            None => self.place.unlock(context)?,
        };
        let verified = station.verify()?;
        let mut state = station.restore_state()?.ok_or(StationError::NotRestored)?;
        if let Some(highest) = self.highest {
            if highest > state.highest.saturating_add(FAR) {
                return Err(CliError::WrongUse(format!(
                    "{highest} is far above {}, the highest number that is known; the station is restored, not confirmed",
                    state.highest
                )));
            }
            state = station.confirm_highest(highest)?;
        }
        let json = json!({
            "code": station.code(),
            "backup": state.backup,
            "restored_at": state.at,
            "packets": verified.packets,
            "highest": state.highest,
            "confirmed": state.confirmed,
        });
        Report::new(text(&station, &state, verified.packets), &json)
    }

    fn restore(&self, context: &Context) -> Result<Station, CliError> {
        let Some(from) = &self.from else { return Err(StationError::NoBackup.into()) };
        let password =
            secret::known(self.place.password_file.as_deref(), &format!("Password of {}", self.place.login))?;
        let ask = Restoring {
            from,
            number: self.number,
            sticks: &self.sticks,
            login: &self.place.login,
            password: &password,
        };
        Ok(Station::restore(&self.place.station, &ask, &context.lent)?)
    }
}

fn text(station: &Station, state: &RestoreState, packets: u64) -> String {
    let RestoreState { backup, highest, .. } = state;
    let next = if state.confirmed {
        format!("The next packet gets number {}.", highest.saturating_add(1))
    } else {
        "Enrolling and signing go on; approving waits for a new answer from headquarters, or for\n\
         “boma station restore --highest N” by a supervisor."
            .to_owned()
    };
    format!(
        "Station {} is whole again, from backup {backup}: {packets} packets in one chain.\n\
         The highest packet number known to be taken is {highest}. {next}",
        station.code()
    )
}
