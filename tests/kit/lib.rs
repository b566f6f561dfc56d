//! What the tests share: the real window under a WebDriver.

#[cfg(target_os = "linux")]
pub mod window;
