//! The window: from its start to the first screen that can be used, and the memory of all its processes.

mod memory;
mod start;

use super::Effort;
use super::figures::{Samples, Times, millis, rounded};
use crate::{CliError, Progress};
use serde::Serialize;
use start::start;
use std::ffi::OsStr;
use std::fmt;
use std::path::Path;

/// The station's window against an empty one, turn about.
#[derive(Debug, Serialize)]
pub(super) struct Windows {
    station: Window,
    empty: Window,
    /// Medians; the aim is at most 1.3.
    start_ratio: f64,
    /// Medians; the aim is at most 1.3.
    memory_ratio: f64,
}

/// One program's figures.
#[derive(Debug, Serialize)]
struct Window {
    /// From the start of the process to the line that says so.
    interactive: Times,
    /// Proportional set size of the process and all its children, a moment later.
    memory_median_mb: f64,
}

#[derive(Default)]
struct Rounds {
    interactive: Samples,
    kilobytes: Vec<u64>,
}

/// Starts both programs in turn.
pub(super) fn measure(
    window: &Path,
    empty: &Path,
    station: &Path,
    effort: Effort,
    progress: Progress,
) -> Result<Windows, CliError> {
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        return Err(CliError::Bench("there is no display to open a window on; “make bench” brings one".to_owned()));
    }
    let (mut ours, mut theirs) = (Rounds::default(), Rounds::default());
    for round in 0..effort.starts {
        ours.add(window, &[OsStr::new("--station"), station.as_os_str()])?;
        theirs.add(empty, &[])?;
        progress.count("Measuring windows", round as u64 + 1, effort.starts as u64);
    }
    let (station, empty) = (ours.figures(), theirs.figures());
    Ok(Windows {
        start_ratio: rounded(millis(ours.interactive.median()) / millis(theirs.interactive.median())),
        memory_ratio: rounded(station.memory_median_mb / empty.memory_median_mb),
        station,
        empty,
    })
}

impl Rounds {
    fn add(&mut self, program: &Path, arguments: &[&OsStr]) -> Result<(), CliError> {
        let opened = start(program, arguments)?;
        self.interactive.add(opened.interactive);
        self.kilobytes.push(opened.kilobytes);
        Ok(())
    }

    fn figures(&mut self) -> Window {
        self.kilobytes.sort_unstable();
        let middle = self.kilobytes.get(self.kilobytes.len().saturating_sub(1) / 2).copied().unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "no window has 2^52 kilobytes")]
        let memory_median_mb = rounded(middle as f64 / 1024.0);
        Window { interactive: self.interactive.times(), memory_median_mb }
    }
}

impl fmt::Display for Windows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ours, theirs) = (&self.station, &self.empty);
        writeln!(
            f,
            "Window usable {}; empty window {}: ratio {} (aim 1.3)",
            ours.interactive, theirs.interactive, self.start_ratio
        )?;
        write!(
            f,
            "Window memory {} MiB (PSS of all its processes); empty window {} MiB: ratio {} (aim 1.3)",
            ours.memory_median_mb, theirs.memory_median_mb, self.memory_ratio
        )
    }
}
