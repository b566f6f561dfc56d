//! What travels between a screen and the station; `ui/src/lib/bindings` is generated from here.

pub mod backup;
pub mod date;
pub mod day;
pub mod file;
pub mod home;
pub mod journal;
pub mod login;
pub mod prompt;
pub mod session;
pub mod setup;
pub mod start;
pub mod token;
pub mod transfer;
