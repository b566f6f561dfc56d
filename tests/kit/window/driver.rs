//! WebKit's WebDriver: it starts the window itself and ends it.

use super::{Display, PATIENCE, WindowError};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// One driver, for one window; gone with this value.
pub struct Driver {
    process: Child,
    port: u16,
    _home: TempDir,
}

impl Driver {
    /// Starts a driver whose windows appear on `display` and keep their own files in a folder that goes with it.
    pub async fn start(display: &Display) -> Result<Self, WindowError> {
        let home = TempDir::new()?;
        let port = free_port()?;
        // Only this variable makes WebKit listen to the driver; no WEBKIT_DISABLE_* one: they hang screenshots.
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", display.name())
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LANG", "C.UTF-8")
            .env("MESA_SHADER_CACHE_DISABLE", "true")
            .env("XDG_CACHE_HOME", home.path())
            .env("XDG_DATA_HOME", home.path())
            .stdin(Stdio::null())
            .spawn()
            .map_err(|source| WindowError::Program { program: "WebKitWebDriver", source })?;
        let driver = Self { process, port, _home: home };
        driver.listening().await?;
        Ok(driver)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn listening(&self) -> Result<(), WindowError> {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(WindowError::DriverSilent)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
