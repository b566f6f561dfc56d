//! How the program was called.

use clap::Parser;
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
        Self::of(std::env::args_os(), std::env::var_os(STEERING).is_some())
    }

    fn of(
        arguments: impl IntoIterator<Item = impl Into<std::ffi::OsString> + Clone>,
        steered: bool,
    ) -> Result<Self, Told> {
        let arguments = Arguments::try_parse_from(arguments).map_err(Told)?;
        Ok(Self { station: arguments.station, steered })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_taken_as_given() {
        let invocation = Invocation::of(["boma-station", "--station", "office one"], false).unwrap();
        assert_eq!(invocation.station, Some(PathBuf::from("office one")), "a folder with a blank is one argument");
    }

    #[test]
    fn no_argument_means_the_usual_folder() {
        let invocation = Invocation::of(["boma-station"], false).unwrap();
        assert_eq!(invocation.station, None, "the usual folder is only known once the window's program runs");
    }

    #[test]
    fn a_word_too_many_is_wrong_use() {
        let told = Invocation::of(["boma-station", "extra"], false).unwrap_err();
        assert!(told.0.use_stderr(), "wrong use is told on stderr and ends with 2");
    }
}
