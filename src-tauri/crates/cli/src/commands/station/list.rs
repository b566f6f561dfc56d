//! `boma station list`

use super::Place;
use crate::{CliError, Context, Report};
use boma_record::{EnrolmentId, Reference, Timestamp};
use boma_station::{FileLine, FileState, ListQuery};
use clap::Args;
use serde::Serialize;
use serde_json::{Value, json};

/// Which files.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma station list --state sealed --station /home/office/station --login keji --json")]
pub(crate) struct List {
    /// Part of a name or reference
    #[arg(long, value_name = "TEXT", default_value = "")]
    search: String,
    /// Only these states: draft, submitted, returned, held, sealed, exported, missing, registered, in-question, refused
    #[arg(long = "state", value_name = "STATE", value_parser = state_of)]
    states: Vec<FileState>,
    /// Skip this many
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u32,
    /// At most this many
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=200))]
    limit: u32,
    #[command(flatten)]
    place: Place,
}

/// One file as programs read it.
#[derive(Serialize)]
struct Line {
    id: EnrolmentId,
    reference: Option<Reference>,
    name: String,
    state: FileState,
    category: String,
    officer: String,
    changed_at: Timestamp,
}

impl List {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let station = self.place.unlock(context)?;
        let (search, states) = (self.search.clone(), self.states.clone());
        let (total, files) = station.list(&ListQuery { search, states, offset: self.offset, limit: self.limit })?;
        let mut text = files.iter().map(line).collect::<String>();
        text.push_str(&format!("{} of {total} files", files.len()));
        let lines: Vec<Line> = files.into_iter().map(Line::of).collect();
        Report::new(text, &json!({ "total": total, "files": lines }))
    }
}

impl Line {
    fn of(line: FileLine) -> Self {
        let FileLine { id, reference, name, state, category, officer, changed_at, .. } = line;
        Self { id, reference, name, state, category, officer, changed_at }
    }
}

fn line(file: &FileLine) -> String {
    let reference = file.reference.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
    format!("{reference:<16} {:<12} {:<40} {}\n", word(file.state), file.name, file.officer)
}

/// A state as `serde` writes it.
pub(super) fn word(state: FileState) -> String {
    serde_json::to_value(state).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn state_of(word: &str) -> Result<FileState, String> {
    serde_json::from_value(Value::String(word.to_owned())).map_err(|_| "no such state; see --help".to_owned())
}
