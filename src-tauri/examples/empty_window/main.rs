//! A window with nothing in it: what a start and its memory cost before Boma adds anything. The bench compares with it.

use boma_shell::{Steering, journal, window};
use std::time::Instant;

/// The instant at which the program started.
struct Started(Instant);

/// Stands in for the station's command, so that the window needs no other right.
#[tauri::command]
fn rpc(started: tauri::State<'_, Started>) {
    journal::note(format_args!("interactive after {} ms", started.0.elapsed().as_millis()));
}

#[expect(clippy::exit, reason = "tauri::generate_context! brings a fallback of its own for the debugger")]
fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .manage(Started(Instant::now()))
        .invoke_handler(tauri::generate_handler![rpc])
        .setup(|app| Ok(window::open(app, Steering::Refused)?))
        .run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}
