//! `boma practice`

use crate::practice::{Office, PRACTICE_LOGINS};
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Where the practice office is.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma practice --dir /home/office/practice")]
pub(crate) struct Practice {
    /// The office's folder; made when it is not there
    #[arg(long, value_name = "DIR")]
    dir: PathBuf,
}

impl Practice {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let office = Office::prepare(&self.dir, &context.lent, context.progress)?;
        let mut text = format!("The practice office is ready. Its station is {}\n", office.station().display());
        for officer in &PRACTICE_LOGINS {
            let line = format!(
                "  {:<8} {:<18} {:<11} {}\n",
                officer.login,
                officer.password,
                officer.role.to_string(),
                officer.name
            );
            text.push_str(&line);
        }
        text.push_str("Practice only: every name is fictitious, and nothing here has legal effect.");
        let logins: Vec<_> = PRACTICE_LOGINS.iter().map(|officer| officer.face()).collect();
        Report::new(text, &json!({ "paths": office.paths(), "logins": logins }))
    }
}
