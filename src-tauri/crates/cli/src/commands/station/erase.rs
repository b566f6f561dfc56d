//! `boma station erase`

use super::Place;
use crate::{CliError, Context, Report};
use boma_station::{Erasable, Retained};
use clap::Args;
use serde_json::json;

/// What headquarters has for good and whose period is over; listed only, unless --now is given.
#[derive(Debug, Args)]
#[command(after_help = "Without --now nothing is erased. Taking answers in erases by itself.\n\n\
                  Example: boma station erase --now --station /home/office/station --login keji")]
pub(crate) struct Erase {
    /// Erase what is listed
    #[arg(long)]
    now: bool,
    #[command(flatten)]
    place: Place,
}

impl Erase {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let mut station = self.place.unlock(context)?;
        let retained = station.retained()?;
        let erased = if self.now { Some(station.erase()?) } else { None };
        let text = match erased {
            Some(erased) => {
                format!("Erased the data of {} files; {} sealed packets were removed.", erased.files, erased.packets)
            }
            None => text(&retained),
        };
        let due: Vec<_> = retained.due.iter().map(line).collect();
        let json = json!({
            "days": retained.days,
            "headquarters_time": retained.known,
            "due": due,
            "later": retained.later,
            "erased_before": retained.erased,
            "erased": erased.map_or(0, |erased| erased.files),
            "packets": erased.map_or(0, |erased| erased.packets),
        });
        Report::new(text, &json)
    }
}

fn line(due: &Erasable) -> serde_json::Value {
    json!({ "reference": due.reference, "sequence": due.sequence, "state": due.state, "settled_at": due.settled_at })
}

fn text(retained: &Retained) -> String {
    let Some(days) = retained.days else {
        return "The guideline in use says no period: nothing is ever erased here.".to_owned();
    };
    let known = retained.known.map_or_else(|| "nothing yet".to_owned(), |known| known.day().to_string());
    let mut text = format!(
        "Data stays {days} days after headquarters' answer, by headquarters' clock (last heard: {known}).\n\
         Due: {}. Later: {}. Erased before: {}.\n",
        retained.due.len(),
        retained.later,
        retained.erased
    );
    for due in &retained.due {
        let reference = due.reference.as_ref().map(ToString::to_string).unwrap_or_default();
        text.push_str(&format!("  {reference}  packet {}  settled {}\n", due.sequence, due.settled_at.day()));
    }
    if !retained.due.is_empty() {
        text.push_str("Nothing was erased. “boma station erase --now” does it.\n");
    }
    text
}
