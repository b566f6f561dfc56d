//! The program's own notes, on stderr: what failed and how long something took. Never who, what was typed, or a key.

use std::fmt;
use std::io::Write as _;

/// Writes one line; it is lost where stderr is closed.
pub fn note(line: fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr().lock(), "boma-station: {line}");
}

/// Makes a panic say where it happened and not with which values: those may be a person's.
pub fn tell_panics_by_place_only() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => note(format_args!("stopped by a fault of the program at {place}; what was saved is safe")),
        None => note(format_args!("stopped by a fault of the program; what was saved is safe")),
    }));
}
