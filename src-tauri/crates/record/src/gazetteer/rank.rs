//! How alike two folded names are.

use super::fold::fold;

/// How well a place fits what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The whole name.
    Same,
    /// The name begins so.
    Begins,
    /// A later word begins so.
    WordBegins,
    /// It stands inside the name.
    Inside,
    /// One letter differs.
    Near,
}

/// A name folded once, with and without its spaces.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) words: String,
    pub(super) joined: String,
}

impl Key {
    pub(super) fn new(name: &str) -> Self {
        let words = fold(name);
        let joined = words.replace(' ', "");
        Self { words, joined }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.joined.is_empty()
    }

    /// Long enough to be looked for inside of names: two letters stand inside half of them.
    pub(super) fn may_stand_inside(&self) -> bool {
        self.joined.chars().count() > 2
    }

    /// Long enough that one letter may differ: short names all look alike.
    pub(super) fn may_differ(&self) -> bool {
        self.joined.chars().count() > 3
    }
}

/// One letter was changed, added or left out, or the same in the first letters of a longer name.
pub(super) fn one_apart(name: &str, typed: &str) -> bool {
    let (mut rest, mut other) = (name.chars(), typed.chars());
    loop {
        let (before, typed_before) = (rest.clone(), other.clone());
        match (rest.next(), other.next()) {
            (Some(a), Some(b)) if a == b => {}
            (_, None) | (None, _) => return typed_before.count() <= 1,
            _ => {
                let changed = rest.as_str().starts_with(other.as_str());
                let added = before.as_str().starts_with(other.as_str());
                return changed || added || rest.as_str().starts_with(typed_before.as_str());
            }
        }
    }
}
