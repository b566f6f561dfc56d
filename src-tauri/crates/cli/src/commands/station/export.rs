//! `boma station export`

use super::Place;
use crate::{CliError, Context, Report};
use boma_station::transfer::{Phase, Progress, Which};
use clap::Args;
use serde_json::json;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// A stick for headquarters.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma station export /media/office/STICK --station /home/office/station --login keji")]
pub(crate) struct Export {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    /// Export everything that headquarters has not answered yet
    #[arg(long)]
    unanswered: bool,
    #[command(flatten)]
    place: Place,
}

impl Export {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut station = self.place.unlock(context)?;
        let which = if self.unanswered { Which::Unanswered } else { Which::Due };
        let progress = context.progress;
        let mut tell = |step: Progress| {
            let what = match step.phase {
                Phase::Writing => "Writing, bytes",
                Phase::Checking => "Reading back, bytes",
            };
            progress.count(what, step.done, step.total);
            ControlFlow::Continue(())
        };
        let plan = station.export_to(&self.stick, which, &mut tell)?;
        let (packets, folder) = (plan.packets.len(), self.stick.join(&plan.folder));
        let text = format!(
            "Bundle {} with {packets} packets ({} bytes) stands in {}",
            plan.bundle,
            plan.bytes,
            folder.display()
        );
        Report::new(text, &json!({ "bundle": plan.bundle, "packets": packets, "bytes": plan.bytes, "folder": folder }))
    }
}
