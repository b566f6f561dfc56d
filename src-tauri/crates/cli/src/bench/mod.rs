//! `boma bench`: what this machine makes of the work of a station and of headquarters.
//!
//! Every figure is taken in the same run as what it is compared with, on the same disk, turn by turn.

mod answering;
mod bed;
mod export;
mod figures;
mod form;
mod intake;
mod parts;
mod pictures;
mod places;
#[cfg(unix)]
mod relay;
#[cfg(target_os = "linux")]
mod window;

use crate::{CliError, Context, Report};
use bed::Bed;
use clap::Args;
use serde_json::{Map, Value, json};
use std::fmt::Display;
use std::path::PathBuf;

/// What to measure.
#[derive(Debug, Args)]
#[command(after_help = "Only a release build tells anything; “make bench” builds one and gives it a screen.\n\n\
                  Example: boma bench --window target/release/boma-station --empty-window target/release/examples/empty_window")]
pub(crate) struct Bench {
    /// The station's window; without it no window is measured
    #[arg(long, value_name = "PATH", requires = "empty_window")]
    window: Option<PathBuf>,
    /// A window with nothing in it, to compare with
    #[arg(long, value_name = "PATH", requires = "window")]
    empty_window: Option<PathBuf>,
    /// Fewer rounds and packets: to see that it works, not for figures
    #[arg(long)]
    quick: bool,
    /// Where the files to measure with are put for a while [default: the system's folder for temporary files]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// How often things are measured.
#[derive(Debug, Clone, Copy)]
struct Effort {
    packets: u64,
    rounds: usize,
    starts: usize,
}

impl Bench {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let effort = self.effort();
        let mut found = Found::default();
        let mut bed = Bed::prepare(self.dir.as_deref(), context)?;
        found.add("machine", &bed::machine())?;
        found.add("place_search", &places::measure()?)?;
        found.add("form", &form::measure(context.lent.now())?)?;
        let worked = answering::measure(&mut bed, effort)?;
        found.add("answer", &worked.answer)?;
        found.add("seal", &worked.seal)?;
        found.add("export", &export::measure(&bed, effort)?)?;
        measure_relay(&bed, effort, &mut found)?;
        found.add("intake", &intake::measure(&bed, effort)?)?;
        self.measure_windows(&bed, effort, &mut found)?;
        Report::new(found.text, &found.json)
    }

    const fn effort(&self) -> Effort {
        if self.quick {
            Effort { packets: 6, rounds: 1, starts: 2 }
        } else {
            Effort { packets: 60, rounds: 3, starts: 5 }
        }
    }

    #[cfg(target_os = "linux")]
    fn measure_windows(&self, bed: &Bed<'_>, effort: Effort, found: &mut Found) -> Result<(), CliError> {
        let (Some(window), Some(empty)) = (&self.window, &self.empty_window) else {
            return Ok(());
        };
        found.add("window", &window::measure(window, empty, &bed.office.station(), effort, bed.context.progress)?)
    }

    #[cfg(not(target_os = "linux"))]
    fn measure_windows(&self, _bed: &Bed<'_>, _effort: Effort, _found: &mut Found) -> Result<(), CliError> {
        match &self.window {
            Some(_) => Err(CliError::Bench("windows are measured on Linux only".to_owned())),
            None => Ok(()),
        }
    }
}

/// Elsewhere there are no programs that everybody knows to compare with.
#[cfg(unix)]
fn measure_relay(bed: &Bed<'_>, effort: Effort, found: &mut Found) -> Result<(), CliError> {
    found.add("relay", &relay::measure(bed, effort)?)
}

#[cfg(not(unix))]
fn measure_relay(_bed: &Bed<'_>, _effort: Effort, _found: &mut Found) -> Result<(), CliError> {
    Ok(())
}

/// Figures so far, for people and for programs.
#[derive(Default)]
struct Found {
    text: String,
    json: Map<String, Value>,
}

impl Found {
    fn add(&mut self, name: &str, figures: &(impl Display + serde::Serialize)) -> Result<(), CliError> {
        self.text.push_str(&format!("{figures}\n"));
        self.json.insert(name.to_owned(), json!(figures));
        Ok(())
    }
}
