//! `boma`: the use cases of station and headquarters without a window, a practice office, and the bench.
//!
//! A command is a module under `commands`: arguments, one use case, a [`Report`]. Exit codes are 0 done, 1 failed,
//! 2 wrong use, 3 done with refusals. Only `output` writes to stdout and stderr.

mod arguments;
mod assets;
mod bench;
mod commands;
mod error;
mod explain;
mod output;
pub mod practice;
mod secret;

pub use error::CliError;
pub use output::{Progress, Report};

use arguments::Arguments;
use boma_record::Surroundings;
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// What every command may use.
pub(crate) struct Context {
    pub(crate) lent: Surroundings,
    pub(crate) progress: Progress,
}

/// Carries out one command line, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => carry_out(&arguments),
        Err(told) => output::give_usage(&told),
    }
}

fn carry_out(arguments: &Arguments) -> ExitCode {
    let context = Context { lent: boma_api::system::surroundings(), progress: Progress::of_stderr() };
    let outcome = arguments.command.run(&context);
    match outcome {
        Ok(report) => output::give(&report, arguments.json),
        Err(error) => output::give_error(&error, arguments.json),
    }
}
