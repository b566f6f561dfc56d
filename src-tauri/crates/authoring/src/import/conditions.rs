//! Expressions of other forms, as conditions of a pack.

use super::logic::{Place, Proposition, parse, translate};
use super::report::Notes;

/// What happens where an expression can't be said: the safe side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Safe {
    /// Shown, and right.
    Yes,
    /// Not required.
    No,
}

/// Longer conditions are refused by the guideline's reader (bytes).
const LONGEST: usize = 600;
/// Brackets and signs that the reader counts.
const MOST_SIGNS: usize = 24;

/// The condition that `source` becomes; whatever is lost of it is noted at `row`.
pub(super) fn condition(
    source: &str,
    column: &str,
    row: &str,
    place: Place<'_>,
    safe: Safe,
    notes: &mut Notes,
) -> Proposition {
    let safe_value = Proposition::Fixed(safe == Safe::Yes);
    let expression = match parse(source) {
        Ok(expression) => expression,
        Err(why) => {
            notes.add(row, format!("{column}: {source}"), format!("it can't be read: {why}; {}", without(safe)));
            return safe_value;
        }
    };
    let translated = translate(&expression, place, safe == Safe::Yes);
    for why in translated.lost {
        notes.add(row, format!("{column}: {source}"), format!("{why}; {}", without(safe)));
    }
    if !fits(&translated.proposition.written()) {
        notes.add(
            row,
            format!("{column}: {source}"),
            format!("as a condition of a pack it is too long; {}", without(safe)),
        );
        return safe_value;
    }
    translated.proposition
}

/// Whether the guideline's reader takes a condition of this length.
pub(super) fn fits(condition: &str) -> bool {
    condition.len() <= LONGEST && condition.bytes().filter(|b| b"([{!?-".contains(b)).count() <= MOST_SIGNS
}

const fn without(safe: Safe) -> &'static str {
    match safe {
        Safe::Yes => "that part was left out: rather shown than hidden, rather taken than refused",
        Safe::No => "that part was left out: rather not required",
    }
}

/// A condition that never holds would hide what the form has: it is left out.
pub(super) fn shown(proposition: Proposition, source: &str, place: &str, notes: &mut Notes) -> Proposition {
    if proposition == Proposition::Fixed(false) {
        notes.add(place, format!("visible: {source}"), "this can never hold; it is always shown instead");
        return Proposition::Fixed(true);
    }
    proposition
}

/// A condition as a draft holds it; none where it always holds.
pub(super) fn written(proposition: &Proposition) -> Option<String> {
    (*proposition != Proposition::Fixed(true)).then(|| proposition.written())
}
