//! The only place that writes to the terminal: reports on stdout, progress and errors on stderr.

use crate::CliError;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// What a command found, for people and for programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Lines for people.
    pub text: String,
    /// The same for programs, printed with `--json`.
    pub json: Value,
    /// Something was refused, though the rest was done.
    pub refusals: bool,
    /// What was looked at has faults.
    pub faults: bool,
}

impl Report {
    /// A report without refusals and faults.
    pub fn new(text: impl Into<String>, json: &impl Serialize) -> Result<Self, CliError> {
        let json = serde_json::to_value(json).map_err(|error| CliError::Program(error.to_string()))?;
        Ok(Self { text: text.into(), json, refusals: false, faults: false })
    }

    /// Says whether something was refused.
    #[must_use]
    pub fn refused(mut self, refusals: bool) -> Self {
        self.refusals = refusals;
        self
    }

    /// Says whether what was looked at has faults.
    #[must_use]
    pub fn faulty(mut self, faults: bool) -> Self {
        self.faults = faults;
        self
    }

    /// 0; 1 where there are faults; 3 where something was refused.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        if self.faults {
            1
        } else if self.refusals {
            3
        } else {
            0
        }
    }
}

/// Tells how far a command is, where somebody watches.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    watched: bool,
}

impl Progress {
    /// Speaks only when stderr is a terminal.
    #[must_use]
    pub fn of_stderr() -> Self {
        Self { watched: io::stderr().is_terminal() }
    }

    /// Never speaks.
    #[must_use]
    pub const fn silent() -> Self {
        Self { watched: false }
    }

    /// Starts a new part of the work.
    pub fn say(&self, what: &str) {
        if self.watched {
            write_stderr(&format!("{what}\n"));
        }
    }

    /// Overwrites the last line with `done` of `total`.
    pub fn count(&self, what: &str, done: u64, total: u64) {
        if self.watched {
            let end = if done >= total { "\n" } else { "" };
            write_stderr(&format!("\r{what}: {done} of {total}{end}"));
        }
    }
}

/// Prints a report and gives its exit code.
pub(crate) fn give(report: &Report, as_json: bool) -> ExitCode {
    let text = if as_json { pretty(&report.json) } else { report.text.trim_end().to_owned() };
    write_stdout(&text);
    ExitCode::from(report.exit_code())
}

/// Prints an error: what went wrong and what to do.
pub(crate) fn give_error(error: &CliError, as_json: bool) -> ExitCode {
    let told = error.told();
    write_stderr(&format!("boma: {}\n      {}\n", told.what, told.fix));
    if as_json {
        write_stdout(&pretty(&json!({ "error": told })));
    }
    ExitCode::from(error.exit_code())
}

/// Prints help or why the arguments were not understood: 0 or 2.
pub(crate) fn give_usage(told: &clap::Error) -> ExitCode {
    // Nothing is left to do for a caller whose terminal is gone.
    let _ = told.print();
    if told.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string())
}

/// A reader that went away (`boma … | head`) is no fault.
fn write_stdout(text: &str) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

fn write_stderr(text: &str) {
    let mut out = io::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
