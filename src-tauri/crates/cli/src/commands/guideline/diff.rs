//! `boma guideline diff`

use super::folder;
use crate::{CliError, Context, Report};
use boma_authoring::diff;
use boma_authoring::explain::CaseFile;
use clap::Args;
use std::path::PathBuf;

/// Says what changes for whom.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma guideline diff assets/guidelines/ssd-civil-registry/0.1.0 assets/guidelines/ssd-civil-registry/0.2.0"
)]
pub(crate) struct Diff {
    /// The folder of the pack as it was
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The folder of the pack as it will be
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// A case to decide under both, besides those that are made up; may be given several times
    #[arg(long = "case", value_name = "FILE")]
    cases: Vec<PathBuf>,
}

impl Diff {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let (old, new) = (folder::load(&self.old, context)?, folder::load(&self.new, context)?);
        let read =
            |path: &PathBuf| CaseFile::read(&folder::text(path)?).map_err(|error| CliError::Case(path.clone(), error));
        let cases = self.cases.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let told = diff::diff(&old, &new, &cases, folder::today(context));
        Report::new(told.to_string(), &told)
    }
}
