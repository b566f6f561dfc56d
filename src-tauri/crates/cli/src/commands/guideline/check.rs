//! `boma guideline check`

use super::folder;
use crate::{CliError, Context, Report};
use boma_authoring::check::{self, Checked, Severity};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Finds everything that is wrong with packs.
#[derive(Debug, Args)]
#[command(after_help = "Errors make the exit code 1; with --strict, warnings do too.\n\n\
                  Example: boma guideline check assets/guidelines/ssd-civil-registry/0.2.0")]
pub(crate) struct Check {
    /// Folders of packs
    #[arg(value_name = "DIR", required = true)]
    folders: Vec<PathBuf>,
    /// Take warnings for errors
    #[arg(long)]
    strict: bool,
    /// Leave out what needs no act
    #[arg(long)]
    quiet: bool,
}

impl Check {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let (mut text, mut packs, mut faults) = (String::new(), Vec::new(), false);
        for path in &self.folders {
            let found = check::check(&folder::read(path)?, folder::today(context));
            let accepted = found.is_accepted(self.strict);
            faults |= !accepted;
            let lines = found.findings.iter().filter(|finding| !self.quiet || finding.severity != Severity::Note);
            for finding in lines {
                text.push_str(&path.join(&finding.file).display().to_string());
                let said = finding.to_string();
                text.push_str(said.strip_prefix(&finding.file).unwrap_or(&said));
                text.push('\n');
            }
            text.push_str(&format!("{}: {}\n", path.display(), summary(&found, accepted)));
            packs.push(json!({ "pack": path, "accepted": accepted, "findings": found.findings }));
        }
        Ok(Report::new(text, &json!({ "packs": packs }))?.faulty(faults))
    }
}

fn summary(found: &Checked, accepted: bool) -> String {
    let count = |severity, one: &str, many: &str| match found.count(severity) {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    };
    format!(
        "{}: {}, {}, {}",
        if accepted { "the pack can be used" } else { "the pack can not be used" },
        count(Severity::Error, "error", "errors"),
        count(Severity::Warning, "warning", "warnings"),
        count(Severity::Note, "note", "notes")
    )
}
