//! All names of the list, laid out for searching.

use super::entry::Entry;
use super::rank::{Key, Rank, one_apart};

/// The folded names of all places, each known by the place it belongs to.
///
/// They stand one after another in one text, because a search passes over every name at every key typed: a pass over
/// half a megabyte that lies together takes well under a millisecond, forty thousand small texts take ten times that.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    joined: Lines,
    words: Lines,
    owners: Vec<usize>,
}

impl Names {
    /// The names of `entries`, in their order.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut names = Self::default();
        for (owner, entry) in entries.iter().enumerate() {
            for name in entry.names() {
                let key = Key::new(name);
                names.joined.push(&key.joined);
                names.words.push(&key.words);
                names.owners.push(owner);
            }
        }
        names
    }

    /// Which places fit `wanted` letter by letter, each once with its best rank, in the order of the list.
    pub(super) fn like(&self, wanted: &Key) -> Vec<(usize, Rank)> {
        let mut lines: Vec<(usize, Rank)> = if wanted.may_stand_inside() {
            self.joined.holding(&wanted.joined).map(|(line, at)| (line, self.rank(line, at, wanted))).collect()
        } else {
            self.joined.beginning(&wanted.joined).map(|line| (line, self.rank(line, 0, wanted))).collect()
        };
        // A word has no space: what was typed with one begins no single word.
        if !wanted.words.contains(' ') {
            let later_word = format!(" {}", wanted.words);
            lines.extend(self.words.holding(&later_word).map(|(line, _)| (line, Rank::WordBegins)));
        }
        self.best_of_each(lines)
    }

    /// Which places fit `wanted` when one letter may differ.
    pub(super) fn nearly(&self, wanted: &Key) -> Vec<(usize, Rank)> {
        if !wanted.may_differ() {
            return Vec::new();
        }
        let near = self.joined.all().enumerate().filter(|(_, name)| one_apart(name, &wanted.joined));
        self.best_of_each(near.map(|(line, _)| (line, Rank::Near)).collect())
    }

    fn rank(&self, line: usize, at: usize, wanted: &Key) -> Rank {
        match (at, self.joined.length(line) == wanted.joined.len()) {
            (0, true) => Rank::Same,
            (0, false) => Rank::Begins,
            _ => Rank::Inside,
        }
    }

    fn best_of_each(&self, lines: Vec<(usize, Rank)>) -> Vec<(usize, Rank)> {
        let owned = lines.into_iter().filter_map(|(line, rank)| Some((*self.owners.get(line)?, rank)));
        let mut hits: Vec<(usize, Rank)> = owned.collect();
        hits.sort_unstable();
        hits.dedup_by_key(|(owner, _)| *owner);
        hits
    }
}

/// Many short texts, each on a line of its own.
#[derive(Debug, Clone, Default)]
struct Lines {
    text: String,
    starts: Vec<usize>,
}

impl Lines {
    fn push(&mut self, line: &str) {
        self.text.push('\n');
        self.starts.push(self.text.len());
        self.text.push_str(line);
    }

    /// Where `piece` stands: the line, and the byte in it.
    fn holding<'a>(&'a self, piece: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.text.match_indices(piece).filter_map(|(at, _)| {
            let line = self.line_at(at)?;
            Some((line, at - self.starts.get(line)?))
        })
    }

    /// The lines that begin with `piece`.
    fn beginning(&self, piece: &str) -> impl Iterator<Item = usize> {
        let begin = format!("\n{piece}");
        let found: Vec<usize> = self.text.match_indices(&begin).filter_map(|(at, _)| self.line_at(at + 1)).collect();
        found.into_iter()
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.text.split('\n').skip(1)
    }

    fn length(&self, line: usize) -> usize {
        let start = self.starts.get(line).copied().unwrap_or_default();
        // The next line's start is one further than its line break.
        self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1) - start
    }

    fn line_at(&self, byte: usize) -> Option<usize> {
        self.starts.partition_point(|start| *start <= byte).checked_sub(1)
    }
}
