//! `boma guideline explain`

use super::folder;
use crate::{CliError, Context, Report};
use boma_authoring::explain::{self, CaseFile};
use clap::Args;
use std::path::PathBuf;

/// Says what a pack decides on one case.
#[derive(Debug, Args)]
#[command(
    after_help = "A case is a JSON file with category, process, today and answers; the guide for authors shows one.\n\n\
                  Example: boma guideline explain assets/guidelines/ssd-civil-registry/0.2.0 --case case.json"
)]
pub(crate) struct Explain {
    /// The folder of the pack
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The case
    #[arg(long, value_name = "FILE")]
    case: PathBuf,
    /// The language of labels
    #[arg(long, default_value = "en", value_name = "TAG")]
    language: String,
}

impl Explain {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let guideline = folder::load(&self.folder, context)?;
        let case =
            CaseFile::read(&folder::text(&self.case)?).map_err(|error| CliError::Case(self.case.clone(), error))?;
        let told = explain::explain(&guideline, &case, folder::today(context), &self.language)
            .map_err(|error| CliError::Case(self.case.clone(), error))?;
        Report::new(told.to_string(), &told)
    }
}
