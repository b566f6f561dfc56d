//! A screen that nobody sees.

use super::WindowError;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A virtual screen of 1366x768, gone with this value.
pub struct Display {
    server: Child,
    name: String,
    memory: TempDir,
}

impl Display {
    /// Starts a virtual screen on the first free number.
    pub fn start() -> Result<Self, WindowError> {
        let memory = TempDir::new()?;
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-fbdir"])
            .arg(memory.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|source| WindowError::Program { program: "Xvfb", source })?;
        let number = server.stdout.take().and_then(first_line);
        let display = Self { server, name: format!(":{}", number.as_deref().unwrap_or_default()), memory };
        if number.is_some() { Ok(display) } else { Err(WindowError::NoScreen) }
    }

    /// Its name, as `DISPLAY` wants it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it shows at this moment, pixel by pixel, in the form of X11's `xwd`.
    pub fn picture(&self) -> Result<Vec<u8>, WindowError> {
        Ok(std::fs::read(self.memory.path().join("Xvfb_screen0"))?)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn first_line(output: impl std::io::Read) -> Option<String> {
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).ok()?;
    Some(line.trim().to_owned()).filter(|number| !number.is_empty())
}
