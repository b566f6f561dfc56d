//! `boma guideline …`

mod check;
mod diff;
mod explain;
pub(crate) mod folder;
mod import;
mod new;
mod pack;
mod render;

use crate::{CliError, Context, Report};
use clap::Subcommand;

/// What authors of guideline packs can do.
#[derive(Debug, Subcommand)]
pub(crate) enum GuidelineCommand {
    /// Begin a pack: a small one that can be edited, or a copy of another
    New(new::New),
    /// Find everything that is wrong with packs, each with file, line and a sentence
    Check(check::Check),
    /// Say in words what changes from one pack to another, and for whom
    Diff(diff::Diff),
    /// Say what a pack decides on one case, and why
    Explain(explain::Explain),
    /// Print a pack as the operating guideline itself, or as a blank paper form
    Render(render::Render),
    /// Check a pack and write it as one file with its digest
    Pack(pack::Pack),
    /// Make a pack from an XLSForm (.xlsx, .xls) and name what it can't carry
    ImportXlsform(import::ImportXlsform),
    /// Make a pack from the UI specification of a MOSIP registration client (.json) and name what it can't carry
    ImportMosip(import::ImportMosip),
}

impl GuidelineCommand {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::New(new) => new.run(),
            Self::Check(check) => check.run(context),
            Self::Diff(diff) => diff.run(context),
            Self::Explain(explain) => explain.run(context),
            Self::Render(render) => render.run(context),
            Self::Pack(pack) => pack.run(context),
            Self::ImportXlsform(import) => import.run(),
            Self::ImportMosip(import) => import.run(),
        }
    }
}
