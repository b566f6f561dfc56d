//! The station's window, as a program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use boma_shell::Steering;
use std::process::ExitCode;

#[expect(clippy::exit, reason = "tauri::generate_context! brings a fallback of its own for the debugger")]
fn main() -> ExitCode {
    boma_shell::main(Steering::Refused, || tauri::generate_context!())
}
