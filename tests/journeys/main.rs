//! Journeys along the whole road, through the same door as the window, and what must hold for the house itself.

mod answers;
mod case_studies;
mod categories;
mod custody;
mod day;
mod dead_laptop;
mod households;
mod kills;
mod logins;
mod processes;
#[cfg(target_os = "linux")]
mod pulled;
mod recovery;
mod refusals;
mod registry;
mod retention;
mod road;
mod rules;
mod same_login;
mod set_up;
mod spoken;
mod strangers;
mod walls;
mod words;
