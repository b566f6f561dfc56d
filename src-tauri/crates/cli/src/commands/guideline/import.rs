//! `boma guideline import-xlsform` and `boma guideline import-mosip`

use super::folder;
use crate::{CliError, Report};
use boma_authoring::import::{self, ImportError, Imported, NotCarried};
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A form of the humanitarian field.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma guideline import-xlsform household.xlsx -o household")]
pub(crate) struct ImportXlsform {
    #[command(flatten)]
    way: Way,
}

/// A form of a MOSIP registration client.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma guideline import-mosip newProcess.json -o new-registration")]
pub(crate) struct ImportMosip {
    #[command(flatten)]
    way: Way,
}

/// From where to where.
#[derive(Debug, Args)]
struct Way {
    /// The form
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A new or empty folder for the pack
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
}

impl ImportXlsform {
    pub(super) fn run(&self) -> Result<Report, CliError> {
        self.way.walk(import::xlsform)
    }
}

impl ImportMosip {
    pub(super) fn run(&self) -> Result<Report, CliError> {
        self.way.walk(import::mosip)
    }
}

impl Way {
    fn walk(&self, read: fn(&[u8], &str) -> Result<Imported, ImportError>) -> Result<Report, CliError> {
        folder::refuse_full(&self.output)?;
        let name = self.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let imported = read(&bytes_of(&self.file)?, &name).map_err(CliError::Import)?;
        let written = write(&self.output, &imported)?;
        let json = json!({ "pack": self.output, "written": written, "not_carried": imported.report });
        Report::new(told(&self.output, &imported.report), &json)
    }
}

fn bytes_of(file: &Path) -> Result<Vec<u8>, CliError> {
    let size = fs::metadata(file).map_err(CliError::reading(file))?.len();
    import::check_size(size).map_err(CliError::Import)?;
    fs::read(file).map_err(CliError::reading(file))
}

fn write(folder: &Path, imported: &Imported) -> Result<Vec<PathBuf>, CliError> {
    fs::create_dir_all(folder).map_err(CliError::writing(folder))?;
    let files = imported.files.0.iter().map(|(name, text)| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(CliError::writing(&path))?;
        Ok(path)
    });
    files.collect()
}

fn told(folder: &Path, report: &[NotCarried]) -> String {
    let mut text = format!("The pack is in {}.\n", folder.display());
    if report.is_empty() {
        text.push_str("Everything was carried over.\n");
    } else {
        text.push_str("Not carried over as it was:\n");
    }
    for line in report {
        text.push_str(&format!("  {line}\n"));
    }
    text.push_str("Next: give every rule its law and source, then “boma guideline check” the folder.");
    text
}
