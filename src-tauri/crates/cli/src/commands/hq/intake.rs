//! `boma hq intake`

use super::Place;
use crate::{CliError, Context, Report};
use boma_headquarters::{Fault, IntakeReport, IntakeStep};
use clap::Args;
use std::fmt::Write as _;
use std::path::PathBuf;

/// A stick with bundles.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: boma hq intake /media/office/STICK --hq /srv/boma --passphrase-file passphrase --json"
)]
pub(crate) struct Intake {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Intake {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let progress = context.progress;
        let mut tell = |step: IntakeStep| progress.count("Taken in", step.done as u64, step.total as u64);
        let report = self.place.open(context)?.intake(&self.stick, &mut tell)?;
        Ok(Report::new(text(&report), &report)?.refused(!report.refused.is_empty()))
    }
}

fn text(report: &IntakeReport) -> String {
    let mut text = format!(
        "Accepted {}, already there {}, in question {}, refused {}\n",
        report.accepted,
        report.already,
        report.in_question.len(),
        report.refused.len()
    );
    list(&mut text, "in question", &report.in_question);
    list(&mut text, "refused", &report.refused);
    list(&mut text, "journal", &report.rewound);
    for station in &report.stations {
        let gaps: Vec<String> = station.missing.iter().map(|gap| format!("{}-{}", gap.from, gap.to)).collect();
        let gaps = if gaps.is_empty() { "none".to_owned() } else { gaps.join(", ") };
        // Writing into a text never fails.
        let _ = writeln!(text, "{}: complete to {}, missing {gaps}", station.code, station.contiguous_to);
        for bundle in &station.unfinished {
            let _ = writeln!(text, "{}: {bundle} was not finished; export again", station.code);
        }
    }
    text
}

fn list(text: &mut String, what: &str, faults: &[Fault]) {
    for fault in faults {
        let _ = writeln!(text, "  {what}: {} ({}) {}", fault.file, fault.code, fault.sentence);
    }
}
