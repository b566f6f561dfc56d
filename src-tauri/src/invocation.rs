//! How the program was called.

use crate::ShellError;
use clap::Parser;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Variables that open the window to another program, whatever they hold: WebKit's and WebView2's WebDriver, WebKit's
/// inspectors over a socket, WebView2's switches and its script debugger.
const DOORS: [&str; 5] = [
    "TAURI_WEBVIEW_AUTOMATION",
    "WEBKIT_INSPECTOR_SERVER",
    "WEBKIT_INSPECTOR_HTTP_SERVER",
    "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
    "WEBVIEW2_PIPE_FOR_SCRIPT_DEBUGGER",
];

/// GTK's list of debugging aids; these of its words open GTK's inspector.
const GTK_AIDS: &str = "GTK_DEBUG";
const GTK_INSPECTOR: [&str; 2] = ["interactive", "all"];

/// Whether other programs may steer and inspect the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steering {
    /// Never: the window that people use.
    Refused,
    /// The window that the tests fill in; no build that people use knows this word.
    #[cfg(feature = "automation")]
    Allowed,
}

/// What the caller asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation {
    /// The station's folder, where one was named.
    pub station: Option<PathBuf>,
    /// The variable in the surroundings that asks for a window which another program steers or inspects.
    pub door: Option<&'static str>,
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
        Ok(Self { station, door: door(|name| std::env::var_os(name)), display: has_display() })
    }

    /// Whether a window may be opened.
    pub fn check(&self, steering: Steering) -> Result<(), ShellError> {
        match self.door {
            Some(variable) if steering.is_refused() => Err(ShellError::Steered(variable)),
            _ if self.display => Ok(()),
            _ => Err(ShellError::NoDisplay),
        }
    }
}

impl Steering {
    /// Whether no other program may steer or inspect the window.
    #[must_use]
    pub const fn is_refused(self) -> bool {
        matches!(self, Self::Refused)
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

/// The first variable among the surroundings that opens the window to another program.
fn door(value: impl Fn(&str) -> Option<OsString>) -> Option<&'static str> {
    let set = |name: &&'static str| value(name).is_some();
    DOORS.into_iter().find(set).or_else(|| value(GTK_AIDS).filter(asks_for_inspector).map(|_| GTK_AIDS))
}

/// GTK reads its aids in any case, between colons, semicolons, commas, blanks or tabs.
fn asks_for_inspector(aids: &OsString) -> bool {
    let aids = aids.to_string_lossy().to_ascii_lowercase();
    aids.split([':', ';', ',', ' ', '\t']).any(|aid| GTK_INSPECTOR.contains(&aid))
}

/// X11 and Wayland name their screen; other systems always have one.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Invocation = Invocation { station: None, door: None, display: true };

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
    fn a_window_that_people_use_opens_to_no_other_program() {
        let steered = Invocation { door: Some("TAURI_WEBVIEW_AUTOMATION"), ..USUAL };
        assert!(
            matches!(steered.check(Steering::Refused), Err(ShellError::Steered("TAURI_WEBVIEW_AUTOMATION"))),
            "no other program fills in forms for an officer"
        );
        assert!(USUAL.check(Steering::Refused).is_ok(), "an officer's own start is not refused");
        #[cfg(feature = "automation")]
        assert!(steered.check(Steering::Allowed).is_ok(), "the tests steer the window");
    }

    #[test]
    fn every_way_into_the_window_is_seen() {
        for variable in DOORS {
            let seen = door(|name| (name == variable).then(OsString::new));
            assert_eq!(seen, Some(variable), "it counts even when it holds nothing");
        }
        for (aids, opens) in [("interactive", true), ("Text:INTERACTIVE", true), ("all", true), ("text,tree", false)] {
            let seen = door(|name| (name == GTK_AIDS).then(|| aids.into()));
            assert_eq!(
                seen.is_some(),
                opens,
                "GTK with {aids} {}",
                if opens { "opens its inspector" } else { "only talks" }
            );
        }
        assert_eq!(door(|_| None), None, "usual surroundings hold none of them");
    }

    #[test]
    fn without_a_screen_it_says_so() {
        let blind = Invocation { display: false, ..USUAL };
        assert!(matches!(blind.check(Steering::Refused), Err(ShellError::NoDisplay)), "the toolkit would only panic");
    }
}
