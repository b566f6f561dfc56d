//! `boma station receive`

use super::Place;
use crate::explain::Told;
use crate::{CliError, Context, Report};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A stick that came back from headquarters.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma station receive /media/office/STICK --station /home/office/station --login keji")]
pub(crate) struct Receive {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Receive {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let report = self.place.unlock(context)?.take_answers(&self.stick)?;
        let mut text = format!(
            "New receipts {}: registered {}, in question {}, refused {}, missing {}\n",
            report.receipts, report.registered, report.in_question, report.refused, report.missing
        );
        if report.erased > 0 {
            text.push_str(&format!("  erased the data of {} files whose period is over\n", report.erased));
        }
        let unusable: Vec<(String, Told)> =
            report.unusable.into_iter().map(|one| (one.file, CliError::from(one.error).told())).collect();
        for (file, told) in &unusable {
            text.push_str(&format!("  {file}: {} {}\n", told.what, told.fix));
        }
        let refusals = report.refused > 0 || report.missing > 0 || !unusable.is_empty();
        let unusable: Vec<_> = unusable.iter().map(|(file, told)| json!({ "file": file, "error": told })).collect();
        let json = json!({
            "receipts": report.receipts,
            "registered": report.registered,
            "in_question": report.in_question,
            "refused": report.refused,
            "missing": report.missing,
            "erased": report.erased,
            "unusable": unusable,
        });
        Ok(Report::new(text, &json)?.refused(refusals))
    }
}
