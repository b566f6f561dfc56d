//! `boma guideline new`

use super::folder;
use crate::{CliError, Report};
use boma_authoring::begin;
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Begins a pack.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma guideline new county-pilot")]
pub(crate) struct New {
    /// A new or empty folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Copy this pack and raise its version, instead of beginning small
    #[arg(long, value_name = "PACK")]
    from: Option<PathBuf>,
}

impl New {
    pub(super) fn run(&self) -> Result<Report, CliError> {
        folder::refuse_full(&self.folder)?;
        let name = self.folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let files = match &self.from {
            Some(from) => begin::copy(&folder::read(from)?).map_err(|error| CliError::WrongUse(error.to_string()))?,
            None => begin::small(&name),
        };
        fs::create_dir_all(&self.folder).map_err(CliError::writing(&self.folder))?;
        let readme = ("README.md".to_owned(), begin::README.to_owned());
        let mut written = Vec::new();
        for (name, text) in files.0.into_iter().chain([readme]) {
            let path = self.folder.join(name);
            fs::write(&path, text).map_err(CliError::writing(&path))?;
            written.push(path);
        }
        let text = format!(
            "The pack is in {}. Its README.md says what to edit first; then “boma guideline check” it.",
            self.folder.display()
        );
        Report::new(text, &json!({ "pack": self.folder, "written": written }))
    }
}
