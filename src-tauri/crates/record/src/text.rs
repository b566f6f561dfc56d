//! What every short text typed by a person goes through before it becomes a value.

use unicode_normalization::UnicodeNormalization;

/// Why a text was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but spaces.
    #[error("the text is empty")]
    Empty,
    /// More characters than the limit; carries the limit.
    #[error("the text is longer than {0} characters")]
    TooLong(usize),
    /// A control or text-direction character that could hide what is written.
    #[error("the text holds the hidden character U+{0:04X}")]
    Hidden(u32),
}

/// Trims and composes (NFC) `written`, changing no letter, and refuses hidden characters.
///
/// Direction overrides are refused because they let a name read differently on screen than in data;
/// the joiners U+200C and U+200D stay, since Arabic script needs them.
pub(crate) fn clean(written: &str, limit: usize, lines: bool) -> Result<String, TextError> {
    let text: String = written.trim().nfc().collect();
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    if text.chars().count() > limit {
        return Err(TextError::TooLong(limit));
    }
    match text.chars().find(|c| is_hidden(*c) && !(lines && *c == '\n')) {
        Some(hidden) => Err(TextError::Hidden(hidden.into())),
        None => Ok(text),
    }
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
