//! The station's window, as a program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use boma_shell::{Invocation, journal};
use std::process::ExitCode;
use std::time::Instant;

#[expect(clippy::exit, reason = "tauri::generate_context! brings a fallback of its own for the debugger")]
fn main() -> ExitCode {
    let started = Instant::now();
    journal::tell_panics_by_place_only();
    let invocation = match Invocation::of_this_process() {
        Ok(invocation) => invocation,
        Err(answer) => return answer.give(),
    };
    match boma_shell::run(invocation, started, tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            journal::note(format_args!("{error}"));
            ExitCode::FAILURE
        }
    }
}
