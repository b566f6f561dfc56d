//! `boma packet verify`

use super::outside::Outside;
use super::{Keys, examine, read};
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;

/// A packet to check.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma packet verify STICK/BOMA/JUB1/bundle-000001/packets/00000001-0123456789abcdef.age"
)]
pub(crate) struct Verify {
    /// The packet's file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    keys: Keys,
}

impl Verify {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let sealed = read(&self.file)?;
        let outside = Outside::of(&self.file, &sealed)?;
        let mut text = outside.text();
        let mut json = serde_json::to_value(&outside).map_err(CliError::program)?;
        let mut sound = outside.sound();
        if let Some(hq) = &self.keys.hq {
            let verdict = match examine(hq, self.keys.passphrase_file.as_deref(), &sealed, context) {
                Ok(examined) => {
                    let claims = examined.opened.claims();
                    text.push_str(&format!(
                        "Signed by station {}, officer and supervisor; packet {}, {} pictures.\n",
                        claims.station,
                        claims.sequence,
                        claims.attachments.len()
                    ));
                    json!({ "valid": true, "station": claims.station, "sequence": claims.sequence })
                }
                Err(CliError::Refused(refusal)) => {
                    sound = false;
                    text.push_str(&format!("Refused ({}): {}\n", refusal.code(), refusal.sentence()));
                    json!({ "valid": false, "code": refusal.code(), "sentence": refusal.sentence() })
                }
                Err(other) => return Err(other),
            };
            if let Value::Object(members) = &mut json {
                members.insert("inside".to_owned(), verdict);
            }
        } else {
            text.push_str("What is inside can only be checked with headquarters' keys (--hq).\n");
        }
        Ok(Report::new(text, &json)?.refused(!sound))
    }
}
