//! `boma bundle check`

use super::watch::Watch;
use super::words;
use crate::{CliError, Context, Report};
use boma_courier::{BundleState, CheckReport, Weight};
use boma_packet::Fingerprint;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// What to check.
#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 complete, 1 something is missing or damaged, 3 complete, but somebody has to see to something.\n\
It only reads, and needs no key. Without --root it can show that a bundle is what the key in the papers on the same \
stick signed, not that headquarters vouches for that key.\n\n\
Example: boma bundle check /media/office/STICK")]
pub(crate) struct Check {
    /// A stick's top folder, its folder BOMA, a station's folder or one bundle's folder
    #[arg(value_name = "DIR")]
    place: PathBuf,
    /// The fingerprint of headquarters' root, as six words or twenty digits: it must vouch for every station's key
    #[arg(long, value_name = "FINGERPRINT")]
    root: Option<String>,
}

impl Check {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let root = self.root.as_deref().map(str::parse::<Fingerprint>).transpose();
        let root = root.map_err(|_| CliError::WrongUse("--root takes six words or twenty digits".to_owned()))?;
        let mut watch = Watch::new(context.progress);
        let report = boma_courier::check(&self.place, root.as_ref(), &mut |step| watch.see(step));
        let report = report.map_err(words::error)?;
        let json = json!({ "complete": report.complete(), "stations": report.stations, "faults": report.faults });
        let (worst, text) = (report.worst(), text(&report));
        Ok(Report::new(text, &json)?.faulty(worst == Some(Weight::Damage)).refused(worst == Some(Weight::Open)))
    }
}

fn text(report: &CheckReport) -> String {
    let mut text = String::new();
    for station in &report.stations {
        for bundle in &station.bundles {
            text.push_str(&words::bundle(bundle));
            words::faults(&mut text, &bundle.faults);
        }
        for paper in &station.papers {
            text.push_str(&words::paper(paper));
        }
        let (numbers, elsewhere) = (words::runs(&station.numbers), words::runs(&station.elsewhere));
        if !station.numbers.is_empty() {
            let gaps = if elsewhere.is_empty() { String::new() } else { format!("; not on this stick: {elsewhere}") };
            text.push_str(&format!("{}: packets {numbers}{gaps}\n", station.place));
        }
        words::faults(&mut text, &station.faults);
    }
    words::faults(&mut text, &report.faults);
    let bundles = || report.stations.iter().flat_map(|station| &station.bundles);
    let whole = bundles().filter(|bundle| bundle.state == BundleState::Complete).count();
    let all = bundles().filter(|bundle| bundle.state != BundleState::Unfinished).count();
    let stations = report.stations.len();
    let verdict = if report.complete() { "COMPLETE" } else { "NOT COMPLETE" };
    text.push_str(&format!("{verdict}: {whole} of {all} bundles of {stations} stations are whole.\n"));
    text
}
