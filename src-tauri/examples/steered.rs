//! The station's window as a WebDriver may steer it: for tests and measurements, never packaged.

use boma_shell::Steering;
use std::process::ExitCode;

#[expect(clippy::exit, reason = "tauri::generate_context! brings a fallback of its own for the debugger")]
fn main() -> ExitCode {
    boma_shell::main(Steering::Allowed, || tauri::generate_context!())
}
