//! `boma guideline check`

use super::folder;
use crate::{CliError, Context, Report};
use boma_authoring::check::{self, Checked, Severity};
use boma_guideline::Roles;
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Finds everything that is wrong with packs and roles files.
#[derive(Debug, Args)]
#[command(after_help = "Errors make the exit code 1; with --strict, warnings do too.\n\n\
                  A file is taken for a roles file: who may do what, see boma hq roles.\n\n\
                  Example: boma guideline check assets/guidelines/ssd-civil-registry/0.2.0\n\
                  Example: boma guideline check assets/roles/default.json")]
pub(crate) struct Check {
    /// Folders of packs, and roles files
    #[arg(value_name = "PACK", required = true)]
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
        let (roles_files, folders): (Vec<_>, Vec<_>) = self.folders.iter().partition(|path| path.is_file());
        let mut roles = Vec::new();
        for path in roles_files {
            let defects = defects_of_roles(path)?;
            faults |= !defects.is_empty();
            text.push_str(
                &defects.iter().map(|said| format!("{}: error: {said}\n", path.display())).collect::<String>(),
            );
            text.push_str(&format!("{}: {}\n", path.display(), roles_summary(defects.len())));
            roles.push(json!({ "file": path, "accepted": defects.is_empty(), "defects": defects }));
        }
        for path in folders {
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
        Ok(Report::new(text, &json!({ "packs": packs, "roles": roles }))?.faulty(faults))
    }
}

fn defects_of_roles(file: &Path) -> Result<Vec<String>, CliError> {
    Ok(Roles::parse(&folder::text(file)?).err().map(|defects| defects.0).unwrap_or_default())
}

fn roles_summary(defects: usize) -> String {
    match defects {
        0 => "the roles file can be used".to_owned(),
        1 => "the roles file can not be used: 1 error".to_owned(),
        n => format!("the roles file can not be used: {n} errors"),
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
