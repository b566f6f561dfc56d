//! Places: a code where there is one, and always the words as spoken.

use crate::id::{NotAnId, text_form, text_id};
use crate::text::{TextError, clean};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

text_id!(
    /// A place code of the gazetteer: `SS` and 2, 4, 6 or 8 digits (OCHA P-codes; 8 for bomas and sites), or a code of
    /// our own: `AA-…` for administrative areas, `HS-…` for states that are no more.
    PCode,
    "a place code like SS010105",
    |t| t == "SS"
        || t.strip_prefix("SS").is_some_and(is_digits)
        || t.strip_prefix("AA-").or_else(|| t.strip_prefix("HS-")).is_some_and(is_own_code)
);

fn is_digits(text: &str) -> bool {
    matches!(text.len(), 2 | 4 | 6 | 8) && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_own_code(text: &str) -> bool {
    (1..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase())
}

text_id!(
    /// A country as ISO 3166-1 alpha-3: `SSD`.
    CountryCode,
    "a country code of three capital letters",
    |t| t.len() == 3 && t.bytes().all(|b| b.is_ascii_uppercase())
);

/// A place a person named; not being in the gazetteer makes no place invalid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PlaceParts", into = "PlaceParts")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(as = "PlaceParts"))]
pub struct Place(PlaceParts);

/// The parts of a [`Place`] as they travel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PlaceParts {
    /// The country.
    pub country: CountryCode,
    /// The gazetteer's code, where one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional))]
    pub pcode: Option<PCode>,
    /// The words as spoken, 1 to 200 characters.
    pub spoken: String,
}

impl Place {
    /// The country.
    #[must_use]
    pub const fn country(&self) -> &CountryCode {
        &self.0.country
    }
    /// The gazetteer's code, where one was chosen.
    #[must_use]
    pub const fn pcode(&self) -> Option<&PCode> {
        self.0.pcode.as_ref()
    }
    /// The words as spoken.
    #[must_use]
    pub fn spoken(&self) -> &str {
        &self.0.spoken
    }
}

impl TryFrom<PlaceParts> for Place {
    type Error = TextError;
    fn try_from(parts: PlaceParts) -> Result<Self, TextError> {
        let spoken = clean(&parts.spoken, 200, false)?;
        Ok(Self(PlaceParts { spoken, ..parts }))
    }
}

impl From<Place> for PlaceParts {
    fn from(place: Place) -> Self {
        place.0
    }
}
