//! The number on the slip that an applicant takes home.

use crate::StationCode;
use crate::check::mod37_2;
use crate::id::{NotAnId, text_form};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Station code, number from the station's block and check character: `JUB1-000123-K`.
///
/// Valid the moment it is printed, with no word from headquarters. It says nothing of the person.
/// The check character is ISO/IEC 7064 MOD 37-2 over code and number; numbers whose check character
/// would be `*` are skipped, because people leave it out when they copy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
pub struct Reference {
    station: StationCode,
    number: u32,
    check: char,
}

const WANTED: &str = "a reference like JUB1-000123-K (or its check character is wrong)";

impl Reference {
    /// The largest number a reference can carry: six digits.
    pub const LAST_NUMBER: u32 = 999_999;

    /// The reference of `number`, or nothing where that number is skipped or too large.
    #[must_use]
    pub fn new(station: &StationCode, number: u32) -> Option<Self> {
        if number > Self::LAST_NUMBER {
            return None;
        }
        let check = mod37_2(&format!("{station}{number:06}")).ok().filter(|c| *c != '*')?;
        Some(Self { station: station.clone(), number, check })
    }

    /// The first usable reference numbered `from` or later.
    #[must_use]
    pub fn at_or_after(station: &StationCode, from: u32) -> Option<Self> {
        (from..=Self::LAST_NUMBER).take(40).find_map(|number| Self::new(station, number))
    }

    /// The number within the station's block.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// The station that gave it out.
    #[must_use]
    pub const fn station(&self) -> &StationCode {
        &self.station
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:06}-{}", self.station, self.number, self.check)
    }
}

impl FromStr for Reference {
    type Err = NotAnId;
    /// Takes small letters and spaces for hyphens too, as people write them.
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId::new(text, WANTED);
        let plain = text.trim().to_ascii_uppercase().replace(' ', "-");
        let mut parts = plain.split('-');
        let (Some(station), Some(number), Some(check), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(wrong());
        };
        let digits = number.len() == 6 && number.bytes().all(|b| b.is_ascii_digit());
        let number = number.parse().ok().filter(|_| digits).ok_or_else(wrong)?;
        let station: StationCode = station.parse().map_err(|_| wrong())?;
        Self::new(&station, number).filter(|r| check == r.check.to_string()).ok_or_else(wrong)
    }
}
text_form!(Reference);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_wrong_digit_or_swap_is_found(number in 0_u32..=Reference::LAST_NUMBER, at in 5_usize..11, digit in 0_u32..10) {
            let station: StationCode = "JUB1".parse().unwrap();
            let Some(reference) = Reference::new(&station, number) else { return Ok(()) };
            let written = reference.to_string();
            prop_assert_eq!(written.parse::<Reference>().unwrap(), reference, "its own text reads back");
            let mut chars: Vec<char> = written.chars().collect();
            chars[at] = char::from_digit(digit, 10).unwrap();
            let wrong: String = chars.iter().collect();
            prop_assert!(wrong == written || wrong.parse::<Reference>().is_err(), "one wrong digit is found");
            let mut chars: Vec<char> = written.chars().collect();
            if at < 10 { chars.swap(at, at + 1); }
            let swapped: String = chars.iter().collect();
            prop_assert!(swapped == written || swapped.parse::<Reference>().is_err(), "swapped neighbours are found");
        }
    }

    #[test]
    fn reads_what_people_write() {
        let station: StationCode = "JUB1".parse().unwrap();
        let reference = Reference::at_or_after(&station, 1).unwrap();
        let typed = reference.to_string().to_lowercase().replace('-', " ");
        assert_eq!(typed.parse::<Reference>().unwrap(), reference, "small letters and spaces are common on paper");
    }

    #[test]
    fn never_ends_in_a_star() {
        let station: StationCode = "JUB1".parse().unwrap();
        let skipped = (0..1000).filter(|n| Reference::new(&station, *n).is_none()).count();
        assert!((20..40).contains(&skipped), "about one number in 37 is skipped, here {skipped}");
    }
}
