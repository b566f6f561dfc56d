//! `boma hq lost`

use super::Place;
use crate::{CliError, Context, Report};
use boma_headquarters::LostStation;
use boma_record::{StationCode, Timestamp};
use clap::Args;
use std::fs;
use std::path::PathBuf;

/// A laptop that was lost or stolen.
#[derive(Debug, Args)]
#[command(
    after_help = "What was sealed before the moment still goes in. The list has no names: headquarters has none of those people.\n\n\
                  Example: boma hq lost JUB1 --since 2026-05-03 --to lost-JUB1.txt --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Lost {
    /// The station
    #[arg(value_name = "CODE")]
    station: StationCode,
    /// From when on it is not believed: a day, or a moment as RFC 3339 [default: now]
    #[arg(long, value_name = "DATE", value_parser = moment)]
    since: Option<Timestamp>,
    /// Where to write the list for printing
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl Lost {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let since = self.since.unwrap_or_else(|| context.lent.now());
        let lost = self.place.open(context)?.declare_lost(&self.station, since)?;
        let page = page(&lost);
        if let Some(path) = &self.to {
            fs::write(path, &page).map_err(CliError::writing(path))?;
        }
        Report::new(page, &lost)
    }
}

/// A day is its beginning: nothing of the day it was lost on is believed.
fn moment(text: &str) -> Result<Timestamp, String> {
    let whole = if text.contains('T') { text.to_owned() } else { format!("{text}T00:00:00.000Z") };
    Timestamp::parse(&whole).map_err(|_| format!("'{text}' is no day such as 2026-05-03"))
}

/// The page for printing: lines of plain text.
fn page(lost: &LostStation) -> String {
    let LostStation { station, office, since, credentials, arrived, missing, asked_back, last_reference, block_to } =
        lost;
    let registered = arrived.iter().filter(|file| file.registered).count();
    let mut page = format!(
        "LOST STATION {station}, {office}\n\
         Not believed from {since}; {credentials} credentials were taken back.\n\n\
         ARRIVED AND ACKNOWLEDGED: {}, of which {registered} are registered; people decide the others.\n",
        arrived.len()
    );
    page.push_str("\nSEALED, BUT NEVER ARRIVED (packet numbers)\n");
    for range in missing {
        page.push_str(&format!("  [ ] {} to {}\n", range.from, range.to));
    }
    if missing.is_empty() {
        page.push_str("  none that headquarters knows of; what was sealed after the last bundle is not known\n");
    }
    page.push_str("\nTO BE ASKED BACK: slips that were given out, of which no file arrived\n");
    for reference in asked_back {
        page.push_str(&format!("  [ ] {reference}\n"));
    }
    let after = last_reference
        .as_ref()
        .map_or_else(|| "the first of its block".to_owned(), |last| format!("those after {last}"));
    page.push_str(&format!(
        "  [ ] and whoever shows a slip of {station} with a number from {after}, up to {block_to}\n"
    ));
    page.push_str(
        "\nNEXT STEPS\n\
         1. Gather every stick that is still on its way, and the medium with the backups. Take the sticks in: what was sealed before\n\
         \x20  the moment above goes in, and this list gets shorter. Run the command again for a new list.\n\
         2. Is there a backup, or the dead laptop itself? Then put the station back: docs/recovery.md. Nobody needs to come again\n\
         \x20  whose file is in it. A laptop that was stolen needs a code of its own for its successor.\n\
         3. Write new provisioning packs for the office's other stations: they carry what was taken back.\n\
         4. Post this list where people come. Who shows a slip from it is enrolled anew, with the old reference in the answers.\n\
         5. Keep this page. It has no names, because headquarters has none of these people.\n",
    );
    page
}
