//! The number of a person in the register.

use boma_record::{EnrolmentId, Realm, check::mod37_2};
use data_encoding::{Encoding, Specification};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// 12 characters and a check character, `4K7P-0QMX-93TD-V`; it says nothing of the person.
///
/// Made from the enrolment's identity, so that the same file gets the same number whenever it arrives.
/// 60 bits: among 12 million people the chance that any two meet is 1 in 16,000, and the register refuses the second.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonNumber(String);

/// Crockford's alphabet: no I, L, O, U, which people misread.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl PersonNumber {
    /// The number of the person whom this file registers; `attempt` counts from 0, the next where one is taken.
    #[must_use]
    pub fn of(realm: Realm, id: EnrolmentId, attempt: u32) -> Self {
        // About one in 37 has the check character `*`, which people leave out when they copy.
        let candidates = (0..64_u32).map(|round| digits(realm, id, attempt, round));
        let number =
            candidates.filter_map(|digits| Some((mod37_2(&digits).ok()?, digits))).find(|(check, _)| *check != '*');
        let (check, digits) = number.unwrap_or(('*', String::new()));
        let groups: Vec<&str> = [0..4, 4..8, 8..12].into_iter().filter_map(|part| digits.get(part)).collect();
        Self(format!("{}-{check}", groups.join("-")))
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn digits(realm: Realm, id: EnrolmentId, attempt: u32, round: u32) -> String {
    let text = format!("boma person number v1 {realm} {id} {attempt} {round}");
    let hash: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    crockford().map(|encoding| encoding.encode(&hash)).unwrap_or_default().chars().take(12).collect()
}

fn crockford() -> Option<Encoding> {
    let mut specification = Specification::new();
    specification.symbols.push_str(ALPHABET);
    specification.encoding().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_same_for_the_same_file_and_checks_itself() {
        let id: EnrolmentId = "0195d4a0-0000-7000-8000-000000000001".parse().unwrap();
        let number = PersonNumber::of(Realm::Live, id, 0);
        assert_eq!(number, PersonNumber::of(Realm::Live, id, 0), "nothing but the identity goes in");
        assert_ne!(number, PersonNumber::of(Realm::Practice, id, 0), "practice numbers are no real ones");
        assert_ne!(number, PersonNumber::of(Realm::Live, id, 1), "a taken number has a next");
        let plain = number.as_str().replace('-', "");
        assert_eq!(plain.len(), 13, "{number}: 12 and a check character");
        let (digits, check) = plain.split_at(12);
        assert_eq!(mod37_2(digits).unwrap().to_string(), check, "ISO 7064 MOD 37-2");
    }
}
