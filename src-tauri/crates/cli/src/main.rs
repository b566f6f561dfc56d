//! `boma`: see `boma --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    boma_cli::run(std::env::args_os())
}
