//! `boma guideline pack`

use super::folder;
use crate::{CliError, Context, Report};
use boma_authoring::check::{self, Severity};
use boma_guideline::Guideline;
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Writes a pack as one file.
#[derive(Debug, Args)]
#[command(
    after_help = "The file is what “boma hq publish” takes; its digest is the one that every packet carries.\n\n\
                  Example: boma guideline pack assets/guidelines/ssd-civil-registry/0.2.0 -o guideline.json"
)]
pub(crate) struct Pack {
    /// The folder of the pack
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Pack {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let files = folder::read(&self.folder)?;
        let guideline = folder::load(&self.folder, context)?;
        let found = check::check(&files, folder::today(context));
        let errors: Vec<String> =
            found.findings.iter().filter(|f| f.severity == Severity::Error).map(|f| format!("\n{f}")).collect();
        if !errors.is_empty() {
            return Err(CliError::Guideline(errors.concat()));
        }
        // BTreeMap and no white space: the same pack is the same bytes everywhere.
        let text = serde_json::to_string(&files).map_err(CliError::program)?;
        fs::write(&self.output, text).map_err(CliError::writing(&self.output))?;
        told(&guideline, &self.output, files.0.len())
    }
}

fn told(guideline: &Guideline, output: &PathBuf, files: usize) -> Result<Report, CliError> {
    let (id, version, digest) = (guideline.id(), guideline.version(), guideline.digest().to_string());
    let text = format!("{id} {version}, {files} files, in {}\ndigest {digest}", output.display());
    Report::new(text, &json!({ "written": output, "id": id, "version": version, "digest": digest, "files": files }))
}
