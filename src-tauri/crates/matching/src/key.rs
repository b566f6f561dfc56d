//! Keys that two files share when they agree on everything that is asked.

use boma_record::gazetteer::fold;
use boma_record::{DatePrecision, Digest, Name, Person};
use chrono::Datelike;
use std::collections::BTreeSet;

/// A hash of what two files agree on; it carries no name, so an index of keys tells nobody's.
pub type ExactKey = Digest;

/// The keys of a person; none where too little is known, since what is unknown proves no agreement.
///
/// - own, father's, grandfather's and mother's name with the year of birth;
/// - own, father's and grandfather's name with sex and the day of birth; 1 January is written where the day is not known,
///   and shows nothing.
///
/// Names count by sound ([`fold`]): the same person is written `Gatluak` and `Gatluaak` on two days.
#[must_use]
pub fn exact_keys(person: &Person) -> BTreeSet<ExactKey> {
    [by_mother(person), by_birthday(person)].into_iter().flatten().collect()
}

fn by_mother(person: &Person) -> Option<ExactKey> {
    let birth = person.birth?;
    let known = matches!(birth.precision(), DatePrecision::Day | DatePrecision::Month | DatePrecision::Year);
    let year = birth.earliest().format("%Y").to_string();
    let mother = sound(person.names.mother.as_ref())?;
    let line = line(person).filter(|_| known)?;
    Some(key("mother", line.into_iter().chain([mother, year])))
}

fn by_birthday(person: &Person) -> Option<ExactKey> {
    let birth = person.birth?;
    let sex = person.sex.as_ref()?.to_string();
    let day = birth.earliest().to_string();
    let known = birth.precision() == DatePrecision::Day && birth.earliest().ordinal() > 1;
    let line = line(person).filter(|_| known)?;
    Some(key("birthday", line.into_iter().chain([sex, day])))
}

fn line(person: &Person) -> Option<[String; 3]> {
    let names = &person.names;
    Some([sound(names.own.as_ref())?, sound(names.father.as_ref())?, sound(names.grandfather.as_ref())?])
}

fn sound(name: Option<&Name>) -> Option<String> {
    name.map(|name| fold(name.as_str())).filter(|folded| !folded.is_empty())
}

fn key(kind: &str, parts: impl Iterator<Item = String>) -> ExactKey {
    let text = parts.fold(kind.to_owned(), |text, part| text + "\0" + &part);
    Digest::of(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use boma_record::date::DateParts;
    use boma_record::{DateMethod, NameChain, PartialDate};

    fn person(own: &str, mother: Option<&str>, precision: DatePrecision) -> Person {
        let day = precision == DatePrecision::Day;
        let parts = DateParts {
            precision,
            year: 1990,
            month: day.then_some(3),
            day: day.then_some(4),
            method: DateMethod::Statement,
        };
        let name = |text: &str| text.parse().ok();
        Person {
            names: NameChain {
                own: name(own),
                father: name("Deng"),
                grandfather: name("Garang"),
                mother: mother.and_then(name),
                ..NameChain::default()
            },
            sex: "female".parse().ok(),
            birth: PartialDate::try_from(parts).ok(),
            ..Person::default()
        }
    }

    #[test]
    fn one_person_written_twice_shares_a_key() {
        let first = exact_keys(&person("Nyandëng", Some("Achol"), DatePrecision::Day));
        let second = exact_keys(&person("NYANDENG", Some("Acol"), DatePrecision::Year));
        assert_eq!(first.len(), 2, "mother and birthday are both known");
        assert!(first.intersection(&second).next().is_some(), "spelling by sound and the year agree");
    }

    #[test]
    fn brothers_and_sisters_share_none() {
        let first = exact_keys(&person("Nyandeng", Some("Achol"), DatePrecision::Day));
        let twin = exact_keys(&person("Nyakim", Some("Achol"), DatePrecision::Day));
        assert!(first.is_disjoint(&twin), "twins have one father, one mother and one birthday, and two names");
    }

    #[test]
    fn the_unknown_proves_nothing() {
        assert!(
            exact_keys(&person("Nyandeng", None, DatePrecision::Year)).is_empty(),
            "no mother's name and no day of birth"
        );
        assert!(
            exact_keys(&person("Nyandeng", Some("Achol"), DatePrecision::Decade)).is_empty(),
            "a decade is no year"
        );
        let parts = DateParts {
            precision: DatePrecision::Day,
            year: 1990,
            month: Some(1),
            day: Some(1),
            method: DateMethod::Statement,
        };
        let new_year =
            Person { birth: PartialDate::try_from(parts).ok(), ..person("Nyandeng", None, DatePrecision::Day) };
        assert!(exact_keys(&new_year).is_empty(), "1 January stands for a day that nobody knows");
        assert!(exact_keys(&Person::default()).is_empty(), "an empty file agrees with nobody");
    }
}
