//! `boma demo`

use crate::practice::{Office, road};
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;

/// How many people walk the road, and where.
#[derive(Debug, Args)]
#[command(
    after_help = "The folder then holds station, hq, stick and passphrase. Where an office is there already, it goes on.\n\n\
                  Example: boma demo --enrolments 200 --dir /tmp/road --json"
)]
pub(crate) struct Demo {
    /// How many people to enrol
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    enrolments: u32,
    /// The office's folder [default: a new temporary folder, which is kept]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Other people for another number
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

impl Demo {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let dir = self.folder()?;
        let office = Office::prepare(&dir, &context.lent, context.progress)?;
        let walked = road::walk(&office, u64::from(self.enrolments), self.seed, &context.lent, context.progress)?;
        let mut json = serde_json::to_value(&walked).map_err(CliError::program)?;
        if let Value::Object(members) = &mut json {
            members.insert("paths".to_owned(), json!(office.paths()));
        }
        let text = format!("{walked}\nEverything lies in {}", dir.display());
        Ok(Report { text, json, refusals: walked.refusals(), faults: false })
    }

    fn folder(&self) -> Result<PathBuf, CliError> {
        match &self.dir {
            Some(dir) => Ok(dir.clone()),
            None => {
                let kept = tempfile::Builder::new().prefix("boma-demo-").tempdir();
                Ok(kept.map_err(CliError::writing(std::env::temp_dir()))?.keep())
            }
        }
    }
}
