//! What is wrong with a pack, each with its place.

use std::fmt;

/// One thing wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Defect {
    /// The file in the pack, `form.json`.
    pub file: String,
    /// Where in the file: a JSON pointer (RFC 6901), empty for the whole file.
    pub path: String,
    /// What is wrong, one sentence for the author.
    pub problem: String,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}: {}", self.file, self.path, self.problem)
    }
}

/// Everything wrong with a pack, sorted by file and place; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackDefects(pub Vec<Defect>);

impl fmt::Display for PackDefects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the guideline pack has {} defect(s)", self.0.len())?;
        self.0.iter().try_for_each(|defect| write!(f, "\n{defect}"))
    }
}

impl std::error::Error for PackDefects {}

/// Collects defects while a pack is read, so that an author sees all of them at once.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Defect>);

impl Findings {
    pub(crate) fn add(&mut self, place: &Place, problem: impl Into<String>) {
        self.0.push(Defect { file: place.file.clone(), path: place.pointer.clone(), problem: problem.into() });
    }

    pub(crate) fn finish(mut self) -> Result<(), PackDefects> {
        self.0.sort();
        self.0.dedup();
        if self.0.is_empty() { Ok(()) } else { Err(PackDefects(self.0)) }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A place in a pack file.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    file: String,
    pointer: String,
}

impl Place {
    pub(crate) fn file(file: &str) -> Self {
        Self { file: file.to_owned(), pointer: String::new() }
    }

    /// The member `key` beside this one.
    pub(crate) fn beside(&self, key: &str) -> Self {
        let around = self.pointer.rsplit_once('/').map_or("", |(around, _)| around);
        Self { file: self.file.clone(), pointer: format!("{around}/{key}") }
    }

    /// The member or element `key` of this place.
    pub(crate) fn at(&self, key: impl fmt::Display) -> Self {
        let key = key.to_string().replace('~', "~0").replace('/', "~1");
        Self { file: self.file.clone(), pointer: format!("{}/{key}", self.pointer) }
    }
}
