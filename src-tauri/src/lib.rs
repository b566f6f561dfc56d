//! The desktop shell: one window, one command, one picture protocol, the drives and the folder dialog. No rules.

pub mod invocation;
pub mod journal;
pub mod outside;
pub mod pictures;
pub mod rpc;
pub mod window;

pub use invocation::{Invocation, Steering};
pub use rpc::Station;

use boma_api::{Host, system};
use outside::Laptop;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;
use tauri::{App, AppHandle, Builder, Context, Manager, Runtime, Wry};

/// Why the window could not be opened, or ended badly.
#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    /// Another program could get at the window; carries the variable that asks for it.
    #[error(
        "Boma does not start while {0} is set like this: another program could then read or steer the window. \
         Unset it and start again."
    )]
    Steered(&'static str),
    /// There is no screen.
    #[error("there is no display here; `boma` does the same work in a terminal")]
    NoDisplay,
    /// The system could not open a window.
    #[error("the window could not be opened: {0}")]
    Window(#[from] tauri::Error),
}

/// The whole of the window's program, but for its `context`, which is made by whoever holds the configuration.
pub fn main(steering: Steering, context: impl FnOnce() -> Context<Wry>) -> ExitCode {
    let started = Instant::now();
    journal::tell_panics_by_place_only();
    let invocation = match Invocation::of_this_process() {
        Ok(invocation) => invocation,
        Err(answer) => return answer.give(),
    };
    match run(invocation, steering, started, context()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            journal::note(format_args!("{error}"));
            ExitCode::FAILURE
        }
    }
}

/// Opens the station's window and stays until it is closed.
fn run(invocation: Invocation, steering: Steering, started: Instant, context: Context<Wry>) -> Result<(), ShellError> {
    invocation.check(steering)?;
    furnish(Builder::default())
        .plugin(tauri_plugin_dialog::init())
        .setup(move |app| Ok(open(app, invocation, steering, started)?))
        .run(context)?;
    Ok(())
}

/// The builder with the one command and the picture protocol; tests furnish a builder without a window.
#[must_use]
pub fn furnish<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::serve)
}

fn open(app: &mut App<Wry>, invocation: Invocation, steering: Steering, started: Instant) -> tauri::Result<()> {
    let folder = station_folder(app.handle(), invocation.station)?;
    let laptop = Laptop::new(app.handle().clone(), started);
    app.manage(Station::new(Host::new(folder, system::surroundings(), Box::new(laptop))));
    window::open(app, steering)
}

/// The station's folder: as named on the command line, else in the user's own data, which does not roam.
fn station_folder<R: Runtime>(app: &AppHandle<R>, named: Option<PathBuf>) -> tauri::Result<PathBuf> {
    named.map_or_else(|| Ok(app.path().local_data_dir()?.join("boma").join("station")), Ok)
}
