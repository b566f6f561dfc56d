//! The list of places an officer can choose from; a place that is not in it stays valid.

mod entry;
mod fold;
mod names;
mod period;
mod rank;

pub use entry::{Entry, Level};
pub use fold::fold;
pub use period::{NotAYearMonth, Period, YearMonth};

use crate::PCode;
use entry::Row;
use names::Names;
use rank::{Key, Rank};
use std::collections::BTreeMap;

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
    /// In the order of their codes.
    entries: Vec<Entry>,
    names: Names,
}

impl Gazetteer {
    /// Reads the list from CSV (RFC 4180) with the columns level, name, parent, pcode, source, admin_area, alt_names, and
    /// from and until, which older lists do not have.
    pub fn parse(text: &str) -> Result<Self, GazetteerError> {
        let mut entries = BTreeMap::new();
        for (row, number) in csv::Reader::from_reader(text.as_bytes()).into_deserialize::<Row>().zip(2_u64..) {
            let row = row.map_err(|error| bad_line(number, &error))?;
            let entry = Entry::try_from(row).map_err(|error| bad_period(number, &error))?;
            if let Some(first) = entries.insert(entry.pcode.clone(), entry) {
                return Err(GazetteerError::Twice(first.pcode));
            }
        }
        parents_exist(&entries)?;
        let entries: Vec<Entry> = entries.into_values().collect();
        Ok(Self { names: Names::of(&entries), entries })
    }

    /// The place with this code.
    #[must_use]
    pub fn get(&self, code: &PCode) -> Option<&Entry> {
        let at = self.entries.binary_search_by(|entry| entry.pcode.cmp(code)).ok()?;
        self.entries.get(at)
    }

    /// The places around this one, the smallest first; an administrative area stands where its state would.
    #[must_use]
    pub fn path(&self, code: &PCode) -> Vec<&Entry> {
        let mut path: Vec<&Entry> = Vec::new();
        let mut inside = self.get(code);
        // Seven levels at most; the limit keeps a list whose places contain each other from looping.
        while let Some(around) = inside.and_then(|entry| self.around(entry)).filter(|_| path.len() < 7) {
            path.push(around);
            inside = Some(around);
        }
        path
    }

    /// Places whose name is like `text`, the best first, at most `limit`; spelling is folded, see [`fold`].
    ///
    /// What is no more stands behind what fits as well and is there today.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Vec<&Entry> {
        let wanted = Key::new(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut hits = self.names.like(&wanted);
        if hits.is_empty() {
            hits = self.names.nearly(&wanted);
        }
        let typed = text.trim().to_lowercase();
        let mut ranked: Vec<_> = within(hits, limit)
            .into_iter()
            .filter_map(|(at, rank)| {
                let entry = self.entries.get(at)?;
                // What was typed letter by letter goes before what only sounds like it.
                let sounds_only = !entry.names().any(|name| begins(name, &typed));
                Some(((rank, sounds_only, entry.has_ended(), entry.level, entry.name.len(), at), entry))
            })
            .collect();
        ranked.sort_unstable_by_key(|(key, _)| *key);
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

    fn around(&self, entry: &Entry) -> Option<&Entry> {
        let area = entry.area.as_ref().filter(|_| entry.level == Level::County);
        self.get(area.or(entry.parent.as_ref())?)
    }
}

fn bad_line(number: u64, error: &csv::Error) -> GazetteerError {
    let line = error.position().map_or(number, csv::Position::line);
    GazetteerError::BadLine { line, problem: error.to_string() }
}

fn bad_period(line: u64, error: &NotAYearMonth) -> GazetteerError {
    GazetteerError::BadLine { line, problem: error.to_string() }
}

/// Only the ranks that can be among the first `limit`: telling more of the others apart would be for nothing.
fn within(mut hits: Vec<(usize, Rank)>, limit: usize) -> Vec<(usize, Rank)> {
    hits.sort_unstable_by_key(|(at, rank)| (*rank, *at));
    if let Some((_, last)) = limit.checked_sub(1).and_then(|at| hits.get(at)).copied() {
        hits.truncate(hits.partition_point(|(_, rank)| *rank <= last));
    }
    hits
}

/// Whether `name` begins with `typed`, which is in small letters.
fn begins(name: &str, typed: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_lowercase);
    typed.chars().all(|letter| letters.next() == Some(letter))
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

#[cfg(test)]
mod tests;
