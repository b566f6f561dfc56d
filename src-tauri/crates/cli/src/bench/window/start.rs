//! One start of a window.

use super::memory;
use crate::CliError;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// A window that was opened, looked at and closed again.
pub(super) struct Opened {
    pub(super) interactive: Duration,
    pub(super) kilobytes: u64,
}

/// A window that takes longer is broken.
const PATIENCE: Duration = Duration::from_secs(60);
/// Until what a start leaves behind is given back.
const SETTLING: Duration = Duration::from_millis(1500);

/// Opens a window, waits for its first usable screen, weighs it and ends it.
pub(super) fn start(program: &Path, arguments: &[&OsStr]) -> Result<Opened, CliError> {
    let began = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(CliError::reading(program))?;
    let opened = look(&mut child, began);
    // Its WebKit processes end when it does.
    let ended = child.kill().and_then(|()| child.wait());
    ended.map_err(|error| CliError::Bench(error.to_string()))?;
    opened
}

fn look(child: &mut Child, began: Instant) -> Result<Opened, CliError> {
    let lines = lines_of(child)?;
    loop {
        let left = PATIENCE.saturating_sub(began.elapsed());
        let line = lines.recv_timeout(left).map_err(|_| CliError::Bench("no window became usable".to_owned()))?;
        if line.contains("interactive after") {
            let interactive = began.elapsed();
            thread::sleep(SETTLING);
            return Ok(Opened { interactive, kilobytes: memory::kilobytes(child.id())? });
        }
    }
}

/// What the window writes to stderr, line by line; read to the end, so that it never waits for a reader.
fn lines_of(child: &mut Child) -> Result<Receiver<String>, CliError> {
    let stderr = child.stderr.take().ok_or_else(|| CliError::Bench("the window has no stderr".to_owned()))?;
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            // Nobody listens any more once the window was usable.
            let _ = sender.send(line);
        }
    });
    Ok(receiver)
}
