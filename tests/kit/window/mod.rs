//! The real window on a screen of its own, steered by WebKit's WebDriver.
//!
//! Needs Debian's `xvfb` and `webkit2gtk-driver`, and the window that may be steered, built with the feature `automation`.

mod display;
mod driver;
mod form;
mod given;
mod page;

pub use display::Display;
pub use driver::Driver;
pub use page::{Page, Role};

use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long anything on a slow, busy machine may take.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Why a window could not be steered.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// A program of the system is missing or died.
    #[error("'{program}' does not start (make test installs it): {source}")]
    Program {
        /// Its name.
        program: &'static str,
        /// What the system said.
        source: std::io::Error,
    },
    /// The virtual screen told no number.
    #[error("the virtual screen gave no number")]
    NoScreen,
    /// The window's program was not built.
    #[error("{0} is missing: cargo build -p boma-shell --features automation --bins --examples")]
    NotBuilt(PathBuf),
    /// The driver did not listen in time.
    #[error("the WebDriver does not listen")]
    DriverSilent,
    /// The driver could not open the window.
    #[error("the window did not open: {0}")]
    NotOpened(#[from] Box<fantoccini::error::NewSessionError>),
    /// A step in the page failed.
    #[error("{step}: {source}")]
    Step {
        /// What was wanted.
        step: String,
        /// What the driver said.
        source: Box<fantoccini::error::CmdError>,
    },
    /// Something did not come about in time.
    #[error("waited {}s in vain for {wanted}; the page shows:\n{shown}", PATIENCE.as_secs())]
    InVain {
        /// What was waited for.
        wanted: String,
        /// The page's text.
        shown: String,
    },
    /// A file could not be written.
    #[error(transparent)]
    File(#[from] std::io::Error),
}

/// A screen, a driver and the window on it; all end with it.
pub struct Window {
    /// What is steered.
    pub page: Page,
    _driver: Driver,
    _display: Display,
}

impl Window {
    /// Opens `program` on the station in `station`.
    pub async fn open(program: &Path, station: &Path) -> Result<Self, WindowError> {
        if !program.exists() {
            return Err(WindowError::NotBuilt(program.to_owned()));
        }
        let display = Display::start()?;
        let driver = Driver::start(&display).await?;
        let page = Page::open(&driver, program, station).await?;
        Ok(Self { page, _driver: driver, _display: display })
    }

    /// Closes the window as the person would, then the driver and the screen.
    pub async fn close(self) -> Result<(), WindowError> {
        self.page.close().await
    }
}

/// A program that lies beside the running one.
#[must_use]
pub fn built_beside(name: &str) -> PathBuf {
    let running = std::env::current_exe().unwrap_or_default();
    running.parent().unwrap_or(Path::new("target/debug")).join(name)
}

/// The window's program as the same `cargo` built it.
#[must_use]
pub fn built_program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap_or_default();
    let profile = test.parent().and_then(Path::parent).unwrap_or(Path::new("target/debug"));
    profile.join(name)
}

/// The window's program that a WebDriver may steer.
#[must_use]
pub fn steered_window() -> PathBuf {
    built_program("examples").join("boma-station-steered")
}
