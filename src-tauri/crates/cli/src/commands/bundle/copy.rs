//! `boma bundle copy`

use super::watch::Watch;
use super::words;
use crate::{CliError, Context, Report};
use boma_courier::{CopyReport, Done};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// What to bring where.
#[derive(Debug, Args)]
#[command(after_help = "\
It may be stopped at any moment, also with Ctrl-C or by pulling a stick; the same call goes on where it stopped. \
Exit code 3: done, but something on a stick could not be copied whole, or somebody has to look at it.\n\n\
Example: boma bundle copy /media/office/STICK1 /media/office/STICK2 /media/office/BIG")]
pub(crate) struct Copy {
    /// The sticks to read from; a folder BOMA, a station's or a bundle's folder will do
    #[arg(value_name = "FROM", required = true, num_args = 1..)]
    from: Vec<PathBuf>,
    /// The top folder of the stick to write to
    #[arg(value_name = "TO")]
    to: PathBuf,
}

impl Copy {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut watch = Watch::new(context.progress);
        let report = boma_courier::copy(&self.from, &self.to, &mut |step| watch.see(step)).map_err(words::error)?;
        Ok(Report::new(text(&report), &json!(report))?.refused(report.open()))
    }
}

fn text(report: &CopyReport) -> String {
    let mut text = String::new();
    for bundle in &report.bundles {
        let (packets, written) = (bundle.packets, bundle.written);
        text.push_str(&match bundle.done {
            Done::Already => format!("{}: there already, {packets} packets\n", bundle.place),
            Done::Copied => format!("{}: copied, {packets} packets, {written} of them now\n", bundle.place),
            Done::Healed => format!("{}: healed, {written} of {packets} packets written anew\n", bundle.place),
            Done::Incomplete => format!("{}: NOT WHOLE; copy it from another stick too\n", bundle.place),
        });
    }
    for paper in report.papers.iter().filter(|paper| paper.done != Done::Already) {
        text.push_str(&format!("{}: copied\n", paper.place));
    }
    words::faults(&mut text, &report.faults);
    let count = |done| report.bundles.iter().filter(|bundle| bundle.done == done).count();
    let bytes: u64 = report.bundles.iter().map(|bundle| bundle.bytes).sum();
    text.push_str(&format!(
        "Copied {}, healed {}, there already {}, not whole {}; {bytes} bytes written.\n",
        count(Done::Copied),
        count(Done::Healed),
        count(Done::Already),
        count(Done::Incomplete)
    ));
    text
}
