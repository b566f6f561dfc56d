//! `boma guideline render`

use super::folder;
use crate::{CliError, Context, Report};
use boma_authoring::render::{self, RenderError};
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Prints a pack.
#[derive(Debug, Args)]
#[command(after_help = "Open the file in any browser and print it, or save it as PDF from there.\n\n\
                  Example: boma guideline render assets/guidelines/ssd-civil-registry/0.2.0 -o guideline.html --language ar")]
pub(crate) struct Render {
    /// The folder of the pack
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The HTML file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// The language
    #[arg(long, default_value = "en", value_name = "TAG")]
    language: String,
    /// A blank form for days without power, instead of the guideline
    #[arg(long)]
    paper_form: bool,
    /// Only what one category is asked
    #[arg(long, value_name = "CODE", requires = "paper_form")]
    category: Option<String>,
}

impl Render {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let guideline = folder::load(&self.folder, context)?;
        let today = folder::today(context);
        let written = if self.paper_form {
            render::paper_form(&guideline, self.category.as_deref(), today, &self.language)
        } else {
            render::document(&guideline, today, &self.language)
        };
        let html = written.map_err(|error: RenderError| CliError::WrongUse(error.to_string()))?;
        fs::write(&self.output, html).map_err(CliError::writing(&self.output))?;
        let text = format!("Wrote {}. Open it in a browser and print it.", self.output.display());
        Report::new(
            text,
            &json!({ "written": self.output, "guideline": guideline.id(), "version": guideline.version(), "digest": guideline.digest().to_string() }),
        )
    }
}
