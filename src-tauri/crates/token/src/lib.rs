//! Signing keys that never leave a token: smart cards and USB tokens behind PKCS#11 (OASIS, version 2.40 and later).
//!
//! A driver is a shared library that runs inside this process, so one is loaded only when somebody who has a token, or
//! asks for one, is at work; and never one that a stick or an unencrypted file names.

mod driver;
mod error;
mod key;
mod pin;
mod places;

pub use driver::{Driver, TokenFace};
pub use error::{PinTries, TokenError};
pub use key::{KeyPlace, TokenKey};
pub use pin::Pin;
pub use places::usual_drivers;
