//! `boma station backup`

use super::Place;
use crate::{CliError, Context, Report};
use boma_station::transfer::{Phase, Progress};
use clap::Args;
use serde_json::json;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// A backup on a second medium, now or from now on.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma station backup --to /media/office/BACKUP --station /home/office/station --login keji"
)]
pub(crate) struct Backup {
    /// The medium's top folder: make one backup there
    #[arg(long, value_name = "DIR", required_unless_present = "set", conflicts_with = "set")]
    to: Option<PathBuf>,
    /// The medium's top folder: make one there now, after each export and at the end of each session
    #[arg(long, value_name = "DIR")]
    set: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl Backup {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut station = self.place.unlock(context)?;
        let progress = context.progress;
        let mut tell = |step: Progress| {
            let what = match step.phase {
                Phase::Writing => "Writing, bytes",
                Phase::Checking => "Reading back, bytes",
            };
            progress.count(what, step.done, step.total);
            ControlFlow::Continue(())
        };
        let made = match (&self.to, &self.set) {
            (_, Some(folder)) => station.set_backup_folder(folder, &mut tell)?,
            (Some(folder), None) => station.back_up(folder, &mut tell)?,
            (None, None) => return Err(CliError::WrongUse("a folder has to be named with --to or --set".to_owned())),
        };
        let text = format!(
            "Backup {} stands in {}: the registry, the keyring and {} packets, {} of them new.",
            made.number,
            made.folder.display(),
            made.packets,
            made.new_packets
        );
        let json = json!({
            "backup": made.number,
            "folder": made.folder,
            "packets": made.packets,
            "new_packets": made.new_packets,
            "bytes": made.bytes,
            "automatic": self.set.is_some(),
        });
        Report::new(text, &json)
    }
}
