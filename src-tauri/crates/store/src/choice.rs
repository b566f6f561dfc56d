//! Which new passwords are good enough.

use crate::Password;
use boma_record::Login;
use zeroize::Zeroizing;

/// What people choose first, and so do those who guess; small letters and digits only.
const COMMON: &[&str] = &[
    "0123456789",
    "1234567890",
    "12345678910",
    "0987654321",
    "9876543210",
    "1122334455",
    "1q2w3e4r5t",
    "1qaz2wsx3edc",
    "abcd",
    "abcdefghij",
    "administrator",
    "asdfghjkl",
    "boma",
    "iloveyou",
    "juba",
    "jubasouthsudan",
    "mypassword",
    "officer",
    "password",
    "passwordpassword",
    "practice",
    "qwerty",
    "qwertyuiop",
    "republicofsouthsudan",
    "southsudan",
    "supervisor",
    "welcome",
];

/// Why a new password is not taken; never carries it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Fewer than [`Password::SHORTEST`] characters.
    #[error("the password has fewer than {} characters", Password::SHORTEST)]
    Short,
    /// Nothing but the login's or the person's name.
    #[error("the password is a name")]
    Name,
    /// Everybody's first guess, or one or two characters over and over.
    #[error("the password is among the first that are guessed")]
    Common,
    /// The password that the login has already.
    #[error("the password is the old one")]
    Same,
}

impl Password {
    /// Takes a new password for `login` of a person called `name`.
    ///
    /// Long rather than odd: nobody is made to mix signs (NIST SP 800-63B 5.1.1.2).
    pub fn chosen_by(login: &Login, name: &str, text: &str) -> Result<Self, WeakPassword> {
        let password = Self::chosen(text).map_err(|_| WeakPassword::Short)?;
        let bare = bare(password.text());
        // Digits at the end hide neither a name nor a first guess.
        let guesses = [bare.as_str(), bare.trim_end_matches(char::is_numeric)];
        if is_name(&guesses, login, name) {
            return Err(WeakPassword::Name);
        }
        if COMMON.iter().any(|one| guesses.contains(one)) || few_characters(password.text()) {
            return Err(WeakPassword::Common);
        }
        Ok(password)
    }

    /// Whether the two are spelled alike.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

/// Small letters and digits alone: capitals and dashes do not make a name or a first guess better.
fn bare(text: &str) -> Zeroizing<String> {
    let mut bare = Zeroizing::new(String::with_capacity(text.len().saturating_mul(4)));
    bare.extend(text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
    bare
}

fn is_name(guesses: &[&str], login: &Login, name: &str) -> bool {
    let names = [login.as_str(), name].into_iter().chain(name.split_whitespace()).map(self::bare);
    names.filter(|one| !one.is_empty()).any(|one| guesses.contains(&one.as_str()))
}

fn few_characters(text: &str) -> bool {
    text.chars().collect::<std::collections::BTreeSet<char>>().len() < 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(text: &str) -> Option<WeakPassword> {
        let login = "deng".parse().unwrap();
        Password::chosen_by(&login, "Deng Garang Maluil", text).err()
    }

    #[test]
    fn names_first_guesses_and_short_ones_are_not_taken() {
        use WeakPassword::{Common, Name, Short};
        for (text, why) in [
            ("nine cows", Short),
            ("Deng Garang Maluil", Name),
            ("deng-garang-maluil-2026", Name),
            ("Maluil123456", Name),
            ("deng000000", Name),
            ("Password123!", Common),
            ("south-sudan", Common),
            ("1234567890", Common),
            ("aaaaaaaaaaaa", Common),
            ("0101010101", Common),
        ] {
            assert_eq!(verdict(text), Some(why), "{text} is guessed first");
        }
    }

    #[test]
    fn long_ones_of_any_words_are_taken() {
        for text in ["eight goats at noon", "practice-achol", "deng likes tea", "خمسة أبقار وكلب"] {
            assert_eq!(verdict(text), None, "{text} needs no odd signs");
        }
    }
}
