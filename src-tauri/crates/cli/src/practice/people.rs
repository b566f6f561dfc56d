//! Fictitious people: drawn from lists of common names by a seed, so that the same seed gives the same people.

use boma_record::date::DateParts;
use boma_record::{DateMethod, DatePrecision};

/// A place: the words as spoken and its code in the gazetteer.
pub type Spot = (&'static str, &'static str);

/// Somebody who never lived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FictitiousPerson {
    /// `female` or `male`.
    pub sex: &'static str,
    /// Own name, then the fathers' names.
    pub chain: [&'static str; 4],
    /// A baptismal name, for some.
    pub baptismal: Option<&'static str>,
    /// The mother's own name and her father's.
    pub mother: [&'static str; 2],
    /// When, as far as anybody knows.
    pub birth: DateParts,
    /// Birthplace as spoken and its place code.
    pub birth_place: Spot,
    /// Where the person lives now.
    pub residence: Spot,
    /// One ancestor, and that ancestor's birthplace.
    pub ancestor: (&'static str, Spot),
    /// A witness.
    pub witness: [&'static str; 3],
    /// A birth certificate lies on the table.
    pub has_papers: bool,
    /// Different for every person: the seed of the portrait.
    pub seed: u64,
}

/// Draws the same numbers for the same seed (Steele, Lea, Flood: SplitMix64, 2014); no secret comes from it.
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Draw {
    /// Starts at `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `limit`; 0 for a limit of 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next().checked_rem(limit).unwrap_or(0)
    }

    fn of<T: Copy>(&mut self, list: &[T], fallback: T) -> T {
        let at = usize::try_from(self.below(list.len() as u64)).unwrap_or(0);
        list.get(at).copied().unwrap_or(fallback)
    }
}

const WOMEN: &[&str] = &[
    "Nyandeng", "Achol", "Ayen", "Nyakuoth", "Keji", "Poni", "Awut", "Adut", "Nyaboth", "Akuol", "Aluel", "Abuk",
    "Nyamal", "Nyibol", "Kiden", "Jore", "Atong", "Nyanath", "Yar", "Akec",
];
const MEN: &[&str] = &[
    "Deng", "Kuol", "Garang", "Lado", "Wani", "Gatluak", "Chol", "Majok", "Mabior", "Bol", "Gatwech", "Lual", "Pitia",
    "Ajak", "Malek", "Tong", "Riek", "Dut", "Akol", "Machar", "Manyang", "Thon", "Loro", "Modi", "Ohide",
];
const BAPTISMAL: &[&str] = &["Maria", "John", "Peter", "Rebecca", "James", "Mary", "Paul", "Elizabeth"];
const PLACES: &[Spot] = &[
    ("Juba Town, near Konyo Konyo", "SS010105"),
    ("Kajo-keji", "SS0102"),
    ("Bor", "SS0303"),
    ("Malakal, by the river", "SS0707"),
    ("Wau", "SS0903"),
    ("Yambio", "SS1010"),
    ("Torit", "SS0208"),
    ("Aweil, the old market", "SS0501"),
];

/// Person number `index` of the seed; every index gives somebody else.
#[must_use]
pub fn person(seed: u64, index: u64) -> FictitiousPerson {
    let mut draw = Draw::new(seed ^ index.wrapping_mul(0xA076_1D64_78BD_642F));
    let female = draw.below(2) == 0;
    let has_papers = draw.below(3) != 0;
    let own = if female { draw.of(WOMEN, "Ayen") } else { draw.of(MEN, "Deng") };
    FictitiousPerson {
        sex: if female { "female" } else { "male" },
        chain: [own, draw.of(MEN, "Kuol"), draw.of(MEN, "Garang"), draw.of(MEN, "Lual")],
        baptismal: (draw.below(3) == 0).then(|| draw.of(BAPTISMAL, "Maria")),
        mother: [draw.of(WOMEN, "Achol"), draw.of(MEN, "Bol")],
        birth: birth(&mut draw, has_papers),
        birth_place: draw.of(PLACES, ("Juba", "SS0101")),
        residence: draw.of(PLACES, ("Juba", "SS0101")),
        ancestor: (draw.of(WOMEN, "Akuol"), draw.of(PLACES, ("Bor", "SS0303"))),
        witness: [draw.of(MEN, "Chol"), draw.of(MEN, "Tong"), draw.of(MEN, "Dut")],
        has_papers,
        seed: draw.next(),
    }
}

/// Somebody between 20 and 60 in 2026; who has papers knows the day, others the month or the year.
fn birth(draw: &mut Draw, has_papers: bool) -> DateParts {
    let year = 1966 + i32::try_from(draw.below(40)).unwrap_or(0);
    let month = 1 + u32::try_from(draw.below(12)).unwrap_or(0);
    let day = 1 + u32::try_from(draw.below(28)).unwrap_or(0);
    let (precision, month, day, method) = match (has_papers, draw.below(2)) {
        (true, _) => (DatePrecision::Day, Some(month), Some(day), DateMethod::Document),
        (false, 0) => (DatePrecision::Month, Some(month), None, DateMethod::Statement),
        (false, _) => (DatePrecision::Year, None, None, DateMethod::Estimate),
    };
    DateParts { precision, year, month, day, method }
}

#[cfg(test)]
mod tests {
    use super::*;
    use boma_record::{Gazetteer, PartialDate};

    #[test]
    fn the_same_seed_gives_the_same_people() {
        for index in 0..50 {
            assert_eq!(person(7, index), person(7, index), "nothing but seed and index decides");
        }
        let names = |seed| (0..50).map(|index| person(seed, index).chain).collect::<Vec<_>>();
        assert_ne!(names(7), names(8), "another seed gives other people");
    }

    #[test]
    fn every_person_can_be_written_down() {
        let places = Gazetteer::parse(crate::assets::GAZETTEER).unwrap();
        for index in 0..200 {
            let person = person(1, index);
            PartialDate::try_from(person.birth).expect("the calendar has the day");
            for (spoken, pcode) in [person.birth_place, person.residence, person.ancestor.1] {
                assert!(places.get(&pcode.parse().unwrap()).is_some(), "{spoken} stands in the gazetteer");
            }
        }
    }
}
