//! What every short text typed by a person goes through before it becomes a value.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Why a text was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but spaces.
    #[error("the text is empty")]
    Empty,
    /// More letters than the limit, or more marks on them than any language has; carries the limit.
    #[error("the text is longer than {0} characters")]
    TooLong(usize),
    /// A control or text-direction character that could hide what is written.
    #[error("the text holds the hidden character U+{0:04X}")]
    Hidden(u32),
}

/// No letter in use is written with more code points than this, in the mean of a text.
const MARKS: usize = 4;

/// Trims and composes (NFC) `written`, changing no letter, and refuses hidden characters.
///
/// Direction overrides are refused because they let a name read differently on screen than in data;
/// the joiners U+200C and U+200D stay, since Arabic script needs them.
pub(crate) fn clean(written: &str, limit: usize, lines: bool) -> Result<String, TextError> {
    let text: String = written.trim().nfc().collect();
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    // What a person sees as one letter counts as one (extended grapheme clusters, UAX 29): ɛ̱̈ is three code points.
    if text.graphemes(true).count() > limit || text.chars().count() > limit * MARKS {
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
