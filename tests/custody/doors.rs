//! The window that people use has no door for other programs; the one for tests has.

use kit::window::{built_program, steered_window};
use std::path::Path;
use std::process::{Command, Output};

/// What opens a window to another program, as somebody would set it.
const DOORS: [(&str, &str); 4] = [
    ("TAURI_WEBVIEW_AUTOMATION", "true"),
    ("WEBKIT_INSPECTOR_SERVER", "127.0.0.1:9222"),
    ("WEBKIT_INSPECTOR_HTTP_SERVER", "127.0.0.1:9223"),
    ("GTK_DEBUG", "interactive"),
];

#[test]
fn the_window_that_people_use_refuses_every_door() {
    for (variable, value) in DOORS {
        let refused = start(&built_program("boma-station"), variable, value);
        assert_eq!(refused.status.code(), Some(1), "with {variable} it ends before anything else");
        let told = String::from_utf8_lossy(&refused.stderr);
        assert!(told.contains(&format!("while {variable} is set")), "and says what to unset: {told}");
    }
}

#[test]
fn the_window_for_tests_lets_the_tests_in() {
    for (variable, value) in DOORS {
        let blind = start(&steered_window(), variable, value);
        let told = String::from_utf8_lossy(&blind.stderr);
        assert!(told.contains("there is no display here"), "{variable} was let pass, only a screen is missing: {told}");
    }
}

/// Starts `program` without a screen: past the doors it ends by itself and tells that.
fn start(program: &Path, variable: &str, value: &str) -> Output {
    let mut command = Command::new(program);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env(variable, value);
    command.output().expect("cargo build -p boma-shell --features automation --bins --examples")
}
