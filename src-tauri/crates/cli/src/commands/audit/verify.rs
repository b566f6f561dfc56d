//! `boma audit verify`

use super::{Opened, Whose};
use crate::{CliError, Context, Report};
use boma_headquarters::{Headquarters, HqError};
use boma_station::{BundleCheck, BundleFit, JournalCheck};
use boma_store::StoreError;
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Which journal, and what it is compared with.
#[derive(Debug, Args)]
#[command(after_help = "Exit code 3: the chain breaks, or a bundle does not fit.\n\n\
                  Example: boma audit verify --station /home/office/station --login keji --stick /media/office/STICK")]
pub(crate) struct Verify {
    #[command(flatten)]
    whose: Whose,
    /// A stick's top folder or a bundle's folder: its signed manifests are compared with the station's journal
    #[arg(long, value_name = "DIR", requires = "station")]
    stick: Option<PathBuf>,
}

impl Verify {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let check = match self.whose.open(context)? {
            Opened::Station(station) => station.check_journal(self.stick.as_deref())?,
            Opened::Headquarters(hq) => of_headquarters(&hq)?,
        };
        Ok(Report::new(text(&check), &json_of(&check))?.refused(!check.is_whole()))
    }
}

fn of_headquarters(hq: &Headquarters) -> Result<JournalCheck, CliError> {
    let (head, broken) = match hq.verify_audit() {
        Ok(head) => (Some(head), None),
        Err(HqError::Store(StoreError::AuditBroken(broken))) => (None, Some(broken)),
        Err(other) => return Err(other.into()),
    };
    let changed = match hq.verify_contents() {
        Ok(()) => None,
        Err(HqError::Store(StoreError::ContentsChanged(table))) => Some(table),
        Err(other) => return Err(other.into()),
    };
    Ok(JournalCheck { head, broken, changed, bundles: Vec::new() })
}

fn text(check: &JournalCheck) -> String {
    let mut text = match (&check.broken, &check.head) {
        (Some(broken), _) => format!("The journal breaks at {broken}.\n"),
        (None, Some(head)) => format!("The journal is whole: {} lines, the last is {}\n", head.number, head.digest),
        (None, None) => String::new(),
    };
    if let Some(table) = &check.changed {
        text.push_str(&format!("Rows of the table “{table}” are not those that the journal notes.\n"));
    }
    check.bundles.iter().for_each(|bundle| text.push_str(&bundle_line(bundle)));
    text
}

fn bundle_line(bundle: &BundleCheck) -> String {
    let number = bundle.number.map_or_else(|| "?".to_owned(), |number| number.to_string());
    match bundle.line {
        Some(line) => format!("Bundle {number}, signed over line {line}: {}\n", sentence(bundle.fit)),
        None => format!("Bundle {number}: {}\n", sentence(bundle.fit)),
    }
}

const fn sentence(fit: BundleFit) -> &'static str {
    match fit {
        BundleFit::Fits => "fits",
        BundleFit::NotWritten => "the journal has no line of it",
        BundleFit::Foreign => "the manifest is not signed by this station, or can't be read",
        BundleFit::Unknown => "the registry does not know it: it was put back to an earlier state, or copied",
        BundleFit::OtherManifest => "the registry has another manifest under this number",
        BundleFit::OtherJournal => "the journal's line is another one than the one signed, or is gone",
    }
}

fn json_of(check: &JournalCheck) -> Value {
    let broken = check.broken.map(
        |broken| json!({ "line": broken.line, "misfit": broken.misfit.code(), "sentence": broken.misfit.to_string() }),
    );
    let bundles: Vec<Value> = check
        .bundles
        .iter()
        .map(|bundle| json!({ "number": bundle.number, "line": bundle.line, "fit": bundle.fit.code() }))
        .collect();
    json!({
        "whole": check.is_whole(),
        "lines": check.head.map(|head| head.number),
        "head": check.head.map(|head| head.digest),
        "broken": broken,
        "changed": check.changed,
        "bundles": bundles,
    })
}
