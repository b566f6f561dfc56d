//! Digests that people read to each other over a telephone.

use crate::PacketError;
use bip39::Language;
use boma_record::Digest;
use std::fmt;
use std::str::FromStr;

/// The first 66 bits of a SHA-256, as six words of the BIP-39 English list or as five groups of four digits.
///
/// Words and digits say the same number, so that two people may use different ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(u128);

const WORDS: usize = 6;
const BITS: u32 = 11;
const DIGITS: usize = 20;

impl Fingerprint {
    /// The fingerprint of a digest.
    #[must_use]
    pub fn of(digest: &Digest) -> Self {
        let number = digest.as_bytes().iter().take(9).fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
        Self(number >> 6)
    }

    /// Six English words, as in BIP-39.
    #[must_use]
    pub fn words(&self) -> String {
        let list = Language::English.word_list();
        let word = |at: usize| {
            let shift = BITS.saturating_mul(u32::try_from(WORDS.saturating_sub(1).saturating_sub(at)).unwrap_or(0));
            let index = usize::try_from((self.0 >> shift) & 0x7FF).unwrap_or(0);
            list.get(index).copied().unwrap_or_default()
        };
        (0..WORDS).map(word).collect::<Vec<_>>().join(" ")
    }

    /// Twenty digits in groups of four.
    #[must_use]
    pub fn digits(&self) -> String {
        let text = format!("{:0width$}", self.0, width = DIGITS);
        let digits: Vec<char> = text.chars().collect();
        digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} / {}", self.words(), self.digits())
    }
}

/// Takes the words or the digits as people type them: any case and spacing, Arabic digits too.
impl FromStr for Fingerprint {
    type Err = PacketError;
    fn from_str(text: &str) -> Result<Self, PacketError> {
        let plain: String = text.chars().map(western).collect();
        let typed: Vec<String> =
            plain.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).map(str::to_lowercase).collect();
        let joined = typed.concat();
        if joined.len() == DIGITS && joined.bytes().all(|byte| byte.is_ascii_digit()) {
            let number: u128 = joined.parse().map_err(|_| PacketError::NotAFingerprint)?;
            return if number >> 66 == 0 { Ok(Self(number)) } else { Err(PacketError::NotAFingerprint) };
        }
        if typed.len() != WORDS {
            return Err(PacketError::NotAFingerprint);
        }
        let find = |word: &String| Language::English.find_word(word).ok_or(PacketError::NotAFingerprint);
        typed.iter().try_fold(0_u128, |number, word| Ok((number << BITS) | u128::from(find(word)?))).map(Self)
    }
}

/// Arabic-Indic and Persian digits as the ones of ASCII.
fn western(letter: char) -> char {
    let value = match letter {
        '\u{660}'..='\u{669}' => u32::from(letter).saturating_sub(0x660),
        '\u{6F0}'..='\u{6F9}' => u32::from(letter).saturating_sub(0x6F0),
        _ => return letter,
    };
    char::from_digit(value, 10).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_digits_say_the_same() {
        let zero = Fingerprint::of(&Digest::from_bytes([0; 32]));
        assert_eq!(zero.words(), "abandon abandon abandon abandon abandon abandon", "number 0 of the list");
        let most = Fingerprint::of(&Digest::from_bytes([255; 32]));
        assert_eq!(most.words(), "zoo zoo zoo zoo zoo zoo", "number 2047 of the list");
        assert_eq!(most.digits(), "7378 6976 2948 3820 6463", "2^66 - 1");
        for text in [b"one".as_slice(), b"two", b"three"] {
            let print = Fingerprint::of(&Digest::of(text));
            assert_eq!(print.words().to_uppercase().replace(' ', "  ").parse(), Ok(print), "typed loudly and widely");
            assert_eq!(print.digits().replace(' ', "-").parse(), Ok(print), "typed with dashes");
            let arabic: String = print.digits().chars().map(arabic).collect();
            assert_eq!(arabic.parse(), Ok(print), "typed on an Arabic keyboard");
        }
    }

    #[test]
    fn other_texts_are_no_fingerprints() {
        for text in ["", "zoo", "zoo zoo zoo zoo zoo goats", "7378 6976 2948 3820 6464", "1234", "99999999999999999999"]
        {
            assert_eq!(text.parse::<Fingerprint>(), Err(PacketError::NotAFingerprint), "{text:?}");
        }
    }

    fn arabic(letter: char) -> char {
        letter.to_digit(10).and_then(|value| char::from_u32(0x660 + value)).unwrap_or(letter)
    }
}
