//! The program's own notes, on stderr: what failed and how long something took. Never who, what was typed, or a key.

use std::fmt;
use std::io::Write as _;

/// Writes one line; it is lost where stderr is closed.
pub fn note(line: fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr().lock(), "boma-station: {line}");
}
