//! The number that opens a token.

use cryptoki::types::AuthPin;
use std::fmt;

/// A PIN as typed; wiped from memory when it goes, never shown.
#[derive(Clone)]
pub struct Pin(AuthPin);

impl Pin {
    /// Takes a PIN that someone typed.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(AuthPin::from(text))
    }

    pub(crate) const fn secret(&self) -> &AuthPin {
        &self.0
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(..)")
    }
}
