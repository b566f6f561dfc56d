//! The list of places an officer can choose from; a place that is not in it stays valid.

mod fold;
mod rank;

pub use fold::fold;

use crate::PCode;
use rank::{Key, Rank};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How large a place is, the largest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The country.
    Country,
    /// A state, or the Abyei region.
    State,
    /// An administrative area beside the states.
    AdministrativeArea,
    /// A county.
    County,
    /// A payam.
    Payam,
}

impl Level {
    /// The level as the list writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::State => "state",
            Self::AdministrativeArea => "administrative_area",
            Self::County => "county",
            Self::Payam => "payam",
        }
    }
}

/// One place of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its code.
    pub pcode: PCode,
    /// Its name.
    pub name: String,
    /// How large it is.
    pub level: Level,
    /// The code of the place around it.
    pub parent: Option<PCode>,
    /// The administrative area it belongs to.
    pub area: Option<PCode>,
    /// Other spellings.
    pub other_names: Vec<String>,
    /// Where the row is known from; `GK` is general knowledge, unverified.
    pub source: String,
}

impl Entry {
    /// Its name, then its other spellings.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.other_names.iter().map(String::as_str))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    level: Level,
    name: String,
    parent: Option<PCode>,
    pcode: PCode,
    source: String,
    admin_area: Option<PCode>,
    alt_names: String,
}

impl From<Row> for Entry {
    fn from(row: Row) -> Self {
        let other = row.alt_names.split(';').map(str::trim).filter(|name| !name.is_empty() && *name != row.name);
        let other_names = other.map(str::to_owned).collect();
        Self {
            pcode: row.pcode,
            name: row.name,
            level: row.level,
            parent: row.parent,
            area: row.admin_area,
            other_names,
            source: row.source,
        }
    }
}

/// Why a list of places was not taken; `line` counts from 1 with the heading.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GazetteerError {
    /// A line that is not a place.
    #[error("line {line}: {problem}")]
    BadLine {
        /// The line.
        line: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// A code that stands twice.
    #[error("the code {0} stands twice")]
    Twice(PCode),
    /// A place inside a place that the list does not have.
    #[error("{place} lies in {parent}, which is not in the list")]
    NoSuchParent {
        /// The place.
        place: PCode,
        /// The code it names.
        parent: PCode,
    },
}

/// All places of one version of the list, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    entries: BTreeMap<PCode, Entry>,
    keys: Vec<(PCode, Key)>,
}

impl Gazetteer {
    /// Reads the list from CSV (RFC 4180) with the columns level, name, parent, pcode, source, admin_area, alt_names.
    pub fn parse(text: &str) -> Result<Self, GazetteerError> {
        let mut entries = BTreeMap::new();
        for (row, number) in csv::Reader::from_reader(text.as_bytes()).into_deserialize::<Row>().zip(2_u64..) {
            let entry = Entry::from(row.map_err(|error| bad_line(number, &error))?);
            if let Some(first) = entries.insert(entry.pcode.clone(), entry) {
                return Err(GazetteerError::Twice(first.pcode));
            }
        }
        parents_exist(&entries)?;
        let keys = entries.values().flat_map(keys_of).collect();
        Ok(Self { entries, keys })
    }

    /// The place with this code.
    #[must_use]
    pub fn get(&self, code: &PCode) -> Option<&Entry> {
        self.entries.get(code)
    }

    /// The places around this one, the smallest first; an administrative area stands where its state would.
    #[must_use]
    pub fn path(&self, code: &PCode) -> Vec<&Entry> {
        let mut path: Vec<&Entry> = Vec::new();
        let mut inside = self.get(code);
        // Five levels; the limit keeps a list whose places contain each other from looping.
        while let Some(around) = inside.and_then(|entry| self.around(entry)).filter(|_| path.len() < 5) {
            path.push(around);
            inside = Some(around);
        }
        path
    }

    /// Places whose name is like `text`, the best first, at most `limit`; spelling is folded, see [`fold`].
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Vec<&Entry> {
        let wanted = Key::new(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut hits = self.hits(&wanted, Key::like);
        if hits.is_empty() {
            hits = self.hits(&wanted, Key::nearly);
        }
        let mut ranked: Vec<_> = hits.into_iter().filter_map(|(code, rank)| Some((rank, self.get(code)?))).collect();
        let typed = text.trim().to_lowercase();
        ranked.sort_by_cached_key(|(rank, entry)| {
            // What was typed letter by letter goes before what only sounds like it.
            let sounds_only = !entry.names().any(|name| name.to_lowercase().starts_with(&typed));
            (*rank, sounds_only, entry.level, entry.name.len(), entry.pcode.clone())
        });
        ranked.into_iter().take(limit).map(|(_, entry)| entry).collect()
    }

    /// How many places the list has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The list has no place at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn hits(&self, wanted: &Key, compare: fn(&Key, &Key) -> Option<Rank>) -> BTreeMap<&PCode, Rank> {
        let mut hits: BTreeMap<&PCode, Rank> = BTreeMap::new();
        for (code, key) in &self.keys {
            if let Some(rank) = compare(key, wanted) {
                hits.entry(code).and_modify(|best| *best = rank.min(*best)).or_insert(rank);
            }
        }
        hits
    }

    fn around(&self, entry: &Entry) -> Option<&Entry> {
        let area = entry.area.as_ref().filter(|_| entry.level == Level::County);
        self.get(area.or(entry.parent.as_ref())?)
    }
}

fn bad_line(number: u64, error: &csv::Error) -> GazetteerError {
    let line = error.position().map_or(number, csv::Position::line);
    GazetteerError::BadLine { line, problem: error.to_string() }
}

fn parents_exist(entries: &BTreeMap<PCode, Entry>) -> Result<(), GazetteerError> {
    for entry in entries.values() {
        for parent in entry.parent.iter().chain(&entry.area) {
            if !entries.contains_key(parent) {
                return Err(GazetteerError::NoSuchParent { place: entry.pcode.clone(), parent: parent.clone() });
            }
        }
    }
    Ok(())
}

fn keys_of(entry: &Entry) -> impl Iterator<Item = (PCode, Key)> {
    entry.names().map(|name| (entry.pcode.clone(), Key::new(name)))
}

#[cfg(test)]
mod tests;
