//! How the program was called.

use crate::ShellError;
use clap::Parser;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// With this set, WebKit and WebView2 let a WebDriver fill in forms and read the screen.
const STEERING: &str = "TAURI_WEBVIEW_AUTOMATION";

/// What the caller asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation {
    /// The station's folder, where one was named.
    pub station: Option<PathBuf>,
    /// The surroundings ask for a window that another program steers.
    pub steered: bool,
    /// There is a screen to show a window on.
    pub display: bool,
}

/// What to tell a caller who asked for help or was not understood.
#[derive(Debug)]
pub struct Told(clap::Error);

/// Boma, the enrolment station.
#[derive(Parser)]
#[command(name = "boma-station", version, after_help = "Example: boma-station --station /home/office/station")]
struct Arguments {
    /// The station's folder [default: boma/station in your own data folder]
    #[arg(long, value_name = "DIR")]
    station: Option<PathBuf>,
}

impl Invocation {
    /// Reads this process's arguments and surroundings.
    pub fn of_this_process() -> Result<Self, Told> {
        let station = station_named(std::env::args_os())?;
        Ok(Self { station, steered: std::env::var_os(STEERING).is_some(), display: has_display() })
    }

    /// Whether a window may be opened; `automation` says that this build may be steered.
    pub fn check(&self, automation: bool) -> Result<(), ShellError> {
        if self.steered && !automation {
            return Err(ShellError::Steered);
        }
        if self.display { Ok(()) } else { Err(ShellError::NoDisplay) }
    }
}

impl Told {
    /// Writes the text where the caller sees it; 0 after help, 2 after wrong use.
    #[must_use]
    pub fn give(self) -> ExitCode {
        // Nothing is left to do for a caller whose terminal is gone.
        let _ = self.0.print();
        if self.0.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
    }
}

fn station_named(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> Result<Option<PathBuf>, Told> {
    Ok(Arguments::try_parse_from(arguments).map_err(Told)?.station)
}

/// X11 and Wayland name their screen; other systems always have one.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Invocation = Invocation { station: None, steered: false, display: true };

    #[test]
    fn the_folder_is_taken_as_given() {
        let named = station_named(["boma-station", "--station", "office one"]).unwrap();
        assert_eq!(named, Some(PathBuf::from("office one")), "a folder with a blank is one argument");
    }

    #[test]
    fn no_argument_means_the_usual_folder() {
        let named = station_named(["boma-station"]).unwrap();
        assert_eq!(named, None, "the usual folder is only known once the window's program runs");
    }

    #[test]
    fn a_word_too_many_is_wrong_use() {
        let told = station_named(["boma-station", "extra"]).unwrap_err();
        assert!(told.0.use_stderr(), "wrong use is told on stderr and ends with 2");
    }

    #[test]
    fn a_steered_window_opens_only_in_builds_for_tests() {
        let steered = Invocation { steered: true, ..USUAL };
        assert!(
            matches!(steered.check(false), Err(ShellError::Steered)),
            "no other program fills in forms for an officer"
        );
        assert!(steered.check(true).is_ok(), "the tests steer the window");
        assert!(USUAL.check(false).is_ok(), "an officer's own start is not refused");
    }

    #[test]
    fn without_a_screen_it_says_so() {
        let blind = Invocation { display: false, ..USUAL };
        assert!(matches!(blind.check(false), Err(ShellError::NoDisplay)), "the toolkit would only panic");
    }
}
