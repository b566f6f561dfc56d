//! Places: as the person says it; which place of the list that is; in which country.

use super::line::Typed;
use super::misread::{Fault, MisreadKind};
use super::reader::Reader;
use crate::pack::{Field, OptionSpec};
use boma_record::gazetteer::{Entry, fold};
use boma_record::place::PlaceParts;
use boma_record::{CountryCode, PCode, Place};

/// Places of one name that are looked at.
const HITS: usize = 50;
const HOME: &str = "SSD";

impl Reader<'_> {
    /// `27 near Bor; Bor South; Jonglei` or `27 Kampala; Uganda`.
    ///
    /// Behind the words as spoken stand, as far as they are written, a place of the list, the places around it, the
    /// country. What is not in the list is no worse a place: then only the words as spoken are typed.
    pub(super) fn place(&self, field: &Field, typed: &Typed<'_>) -> Result<Place, Fault> {
        let parts = typed.parts();
        let (spoken, mut listed) =
            parts.split_first().map_or(("", Vec::new()), |(first, rest)| (*first, rest.to_vec()));
        let country = listed.last().and_then(|last| self.country(last));
        if country.is_some() {
            listed.pop();
        }
        let abroad = country.as_ref().is_some_and(|country| country.as_str() != HOME);
        let pcode = match listed.split_first() {
            Some((name, around)) => Some(self.look_up(field, typed, name, around)?),
            None if abroad => None,
            None => self.named(spoken, &[]).into_iter().next().filter(|_| self.named(spoken, &[]).len() == 1),
        };
        let country = country.map_or_else(|| HOME.parse(), Ok);
        let fault = || self.misread(field, typed, MisreadKind::NotAText);
        let parts = PlaceParts { country: country.map_err(|_| fault())?, pcode, spoken: spoken.to_owned() };
        parts.try_into().map_err(|_| fault())
    }

    /// ` = Bor South, Jonglei`: what the list calls a place, and the places around it.
    pub(super) fn listed(&self, place: &Place) -> String {
        let Some(entry) = place.pcode().and_then(|code| self.places.get(code)) else { return String::new() };
        let around = self.places.path(&entry.pcode).into_iter().map(|around| around.name.as_str());
        let names: Vec<&str> = std::iter::once(entry.name.as_str()).chain(around).collect();
        format!(" = {}", names.join(if self.language == "ar" { "، " } else { ", " }))
    }

    fn look_up(&self, field: &Field, typed: &Typed<'_>, name: &str, around: &[&str]) -> Result<PCode, Fault> {
        match self.named(name, around).as_slice() {
            [only] => Ok(only.clone()),
            [] => Err(self.misread(field, typed, MisreadKind::PlaceUnknown)),
            _ => Err(self.misread(field, typed, MisreadKind::PlaceMany)),
        }
    }

    /// Places of today with this name that lie in all of `around`.
    fn named(&self, name: &str, around: &[&str]) -> Vec<PCode> {
        let is_called = |entry: &Entry, name: &str| entry.names().any(|known| fold(known) == fold(name));
        let lies_in = |entry: &Entry, name: &str| self.places.path(&entry.pcode).iter().any(|one| is_called(one, name));
        let today = self.sheet.case.today;
        let hits = self.places.search(name, HITS).into_iter().filter(|entry| entry.former_on(today).is_none());
        let hits = hits.filter(|entry| is_called(entry, name) && around.iter().all(|name| lies_in(entry, name)));
        hits.map(|entry| entry.pcode.clone()).collect()
    }

    /// A country by its code (ISO 3166-1 alpha-3), or by its name in the guideline's lists of countries.
    fn country(&self, words: &str) -> Option<CountryCode> {
        let code = |text: &str| text.to_uppercase().parse::<CountryCode>().ok();
        let is_named = |option: &OptionSpec| {
            [self.language, "en"].iter().any(|tag| option.label.in_language(tag).to_lowercase() == words.to_lowercase())
        };
        let lists = self.sheet.guideline.form.option_lists.values().flatten();
        let mut named = lists.filter(|option| is_named(option)).filter_map(|option| code(option.id.as_str()));
        named.next().or_else(|| words.parse().ok())
    }
}
