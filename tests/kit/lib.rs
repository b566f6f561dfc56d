//! What the tests share: offices, laptops, sticks and applicants as fixtures, and the real window under a WebDriver.

pub mod applicant;
pub mod case_file;
pub mod forger;
pub mod house;
pub mod lent;
#[cfg(target_os = "linux")]
pub mod mount;
pub mod screen;
pub mod stick;
pub mod twin;
#[cfg(target_os = "linux")]
pub mod window;
