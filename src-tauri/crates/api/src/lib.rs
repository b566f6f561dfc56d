//! The one door between a screen and the station: requests, answers, error codes and their dispatch.
//!
//! A command is three lines: parse, one use case, convert. Nothing here knows Tauri, a window or HTTP;
//! the desktop shell, the command line and the loopback test host all call [`dispatch`].

mod command;
pub mod error;
mod error_from;
pub mod host;
pub mod system;
pub mod types;

pub use command::{COMMANDS, dispatch};
pub use error::{ApiError, Code};
pub use host::{Host, Outside};
