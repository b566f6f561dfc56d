//! `boma station init`

use crate::commands::words::{OfficerWord, RealmWord};
use crate::{CliError, Context, Report, secret};
use boma_record::{Name, StationCode};
use boma_station::{NewOfficer, NewStation, Station};
use boma_store::Strength;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A new station.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma station init --station /home/office/station --code JUB1 --office 'Juba County' \
                        --realm live --officer 'achol:officer:Achol Deng' --officer 'keji:supervisor:Keji Wani'")]
pub(crate) struct Init {
    /// The station's folder
    #[arg(long, value_name = "DIR")]
    station: PathBuf,
    /// The station's code: 3 to 8 capital letters and digits
    #[arg(long, value_name = "CODE")]
    code: StationCode,
    /// The office it stands in
    #[arg(long, value_name = "NAME")]
    office: Name,
    /// Live or practice, for ever
    #[arg(long, value_enum)]
    realm: RealmWord,
    /// Who works there; the password is asked for, or stands in a file: login:role:Name[=PASSWORDFILE]
    #[arg(long = "officer", value_name = "LOGIN:ROLE:NAME", required = true)]
    officers: Vec<OfficerWord>,
}

impl Init {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        if Station::face(&self.station)?.is_some() {
            return Err(CliError::WrongUse(
                "the folder holds a station already; name another with --station".to_owned(),
            ));
        }
        let officers = self.officers.iter().map(new_officer).collect::<Result<_, _>>()?;
        let new = NewStation {
            realm: self.realm.into(),
            code: self.code.clone(),
            office: self.office.clone(),
            strength: Strength::FIELD,
            officers,
        };
        Station::create(&self.station, new, &context.lent)?;
        let text = format!(
            "Station {} is set up in {}.\nNext: “boma station request” writes its request onto a stick for headquarters.",
            self.code,
            self.station.display()
        );
        Report::new(text, &json!({ "station": self.station, "code": self.code, "logins": self.officers.len() }))
    }
}

fn new_officer(word: &OfficerWord) -> Result<NewOfficer, CliError> {
    let password = secret::new(word.password_file.as_deref(), &format!("New password of {}", word.login))?;
    Ok(NewOfficer { login: word.login.clone(), name: word.name.clone(), role: word.role, password })
}
