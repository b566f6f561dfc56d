//! `boma station status`

use super::Place;
use super::list::word;
use crate::{CliError, Context, Report};
use boma_record::Login;
use boma_station::{Station, StationError};
use clap::Args;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Which station; what waits is told to a login only.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma station status --station /home/office/station --login keji --password-file keji.txt"
)]
pub(crate) struct Status {
    /// The station's folder
    #[arg(long, value_name = "DIR")]
    station: PathBuf,
    /// Who logs in [default: nobody; tells only what the station is]
    #[arg(long, value_name = "LOGIN")]
    login: Option<Login>,
    /// The file that holds the password [default: asked for]
    #[arg(long, value_name = "FILE", requires = "login")]
    password_file: Option<PathBuf>,
}

impl Status {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let face = Station::face(&self.station)?.ok_or(StationError::NotSetUp)?;
        let logins: BTreeMap<String, String> =
            face.logins.iter().map(|one| (one.login.to_string(), one.role.to_string())).collect();
        let mut text = format!("Station {} of the {} realm, {}\n", face.station, face.realm, face.office);
        for (login, role) in &logins {
            text.push_str(&format!("  {login:<16} {role}\n"));
        }
        let mut json = json!({ "code": face.station, "realm": face.realm, "office": face.office, "logins": logins });
        if let Some(login) = &self.login {
            let place = Place {
                station: self.station.clone(),
                login: login.clone(),
                password_file: self.password_file.clone(),
            };
            inside(&place.unlock(context)?, &mut text, &mut json)?;
        }
        Report::new(text, &json)
    }
}

fn inside(station: &Station, text: &mut String, json: &mut Value) -> Result<(), CliError> {
    let counts: BTreeMap<String, u64> = station.counts()?.into_iter().map(|(state, n)| (word(state), n)).collect();
    let queue = station.queue()?;
    for (state, count) in &counts {
        text.push_str(&format!("{state:<12} {count:>6}\n"));
    }
    let waiting = (queue.waiting_count, queue.waiting_bytes);
    text.push_str(&format!("To export    {:>6} packets, {} bytes\n", waiting.0, waiting.1));
    let (restored, backup) = (station.restore_state()?, station.backup_state()?);
    if let Some(state) = restored.as_ref().filter(|state| !state.confirmed) {
        text.push_str(&format!(
            "Restored from backup {}; packet numbers are known up to {}, which nobody has confirmed yet.\n",
            state.backup, state.highest
        ));
    }
    let last = backup.last_at.map_or_else(|| "none yet".to_owned(), |at| at.to_string());
    text.push_str(&format!("Last backup  {last}\n"));
    if let Value::Object(members) = json {
        let confirmed = restored.as_ref().map(|state| state.confirmed);
        members.insert("restored".to_owned(), json!({ "restored": restored.is_some(), "confirmed": confirmed }));
        let set = backup.folder.is_some();
        let state = json!({ "set": set, "last_at": backup.last_at, "reachable": backup.reachable });
        members.insert("backup".to_owned(), state);
        members.insert("provisioned".to_owned(), json!(station.is_provisioned()));
        members.insert("counts".to_owned(), json!(counts));
        members.insert("waiting".to_owned(), json!({ "packets": waiting.0, "bytes": waiting.1 }));
        members.insert("unanswered".to_owned(), json!(queue.unanswered_count));
        members.insert("missing".to_owned(), json!(queue.missing_count));
    }
    Ok(())
}
