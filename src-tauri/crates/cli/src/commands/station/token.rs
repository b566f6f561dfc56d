//! `boma station token`

use super::Place;
use crate::{CliError, Context, Report, secret};
use boma_station::{FoundToken, KeyHome, Station};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A signing key in a smart card or USB token, for the one who logs in.
#[derive(Debug, Args)]
#[command(
    after_help = "A key made or asked for here counts once headquarters vouches for it: write a request, and take the answer in.\n\nExample: boma station token enrol --serial 1b2c3d4e --station /home/office/station --login keji"
)]
pub(crate) struct Token {
    /// What to do
    #[arg(value_enum)]
    act: TokenAct,
    /// The token's serial number, as `list` tells it
    #[arg(long, value_name = "NUMBER", required_if_eq("act", "enrol"))]
    serial: Option<String>,
    /// The token's driver, a PKCS#11 library [default: those in their usual places]
    #[arg(long, value_name = "FILE")]
    driver: Option<PathBuf>,
    /// The file that holds the token's PIN [default: asked for]
    #[arg(long, value_name = "FILE")]
    pin_file: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

/// What to do with a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TokenAct {
    /// Tell where the own signing key lies and which tokens are in
    List,
    /// Make a signing key in a token
    Enrol,
    /// Ask for a signing key without a token
    Leave,
}

impl Token {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut station = self.place.unlock(context)?;
        match self.act {
            TokenAct::List => {}
            TokenAct::Enrol => {
                let pin = secret::pin(self.pin_file.as_deref(), "PIN of the token")?;
                let serial = self.serial.as_deref().unwrap_or_default();
                station.enrol_token(self.driver.as_deref(), serial, &pin)?;
            }
            TokenAct::Leave => {
                let question = format!("Password of {} once more", self.place.login);
                station.leave_token(&secret::known(self.place.password_file.as_deref(), &question)?)?;
            }
        }
        self.report(&station)
    }

    fn report(&self, station: &Station) -> Result<Report, CliError> {
        let (key, tokens) = (station.signing_key()?, station.tokens(self.driver.as_deref())?);
        let mut lines = vec![format!("The signing key of {} lies in {}.", self.place.login, place_of(&key.now))];
        if let Some(next) = &key.next {
            lines.push(format!("The one in {} waits for headquarters: write a request.", place_of(next)));
        }
        lines.extend(tokens.iter().map(|one| format!("{}  {}  {}", one.face.serial, one.face.label, state(one))));
        if tokens.is_empty() {
            lines.push("No token is in.".to_owned());
        }
        let found: Vec<Value> = tokens
            .iter()
            .map(|one| json!({ "serial": one.face.serial, "label": one.face.label, "model": one.face.model, "driver": one.driver, "usable": state(one) == READY }))
            .collect();
        Report::new(
            lines.join("\n"),
            &json!({ "key": named(&key.now), "next": key.next.as_ref().map(named), "tokens": found }),
        )
    }
}

const READY: &str = "can be used";

fn state(one: &FoundToken) -> &'static str {
    match &one.face {
        face if !face.ed25519 => "can't sign with Ed25519",
        face if face.locked => "is locked",
        face if !face.prepared => "has no PIN yet",
        _ => READY,
    }
}

fn place_of(home: &KeyHome) -> String {
    match home {
        KeyHome::Registry => "this registry, under the password".to_owned(),
        KeyHome::Token { label, serial } => format!("the token {serial} ({label})"),
    }
}

fn named(home: &KeyHome) -> Value {
    match home {
        KeyHome::Registry => json!("registry"),
        KeyHome::Token { serial, .. } => json!({ "token": serial }),
    }
}
