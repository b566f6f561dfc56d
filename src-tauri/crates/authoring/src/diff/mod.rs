//! What changes from one pack to another, and for whom.

mod around;
mod cases;
mod categories;
mod change;
mod evidence;
mod questions;

use crate::Told;
use crate::explain::CaseFile;
use crate::reasoning::{Given, Goal, World};
use crate::words::Wording;
use boma_guideline::Guideline;
use boma_guideline::outline::Words;
use change::Changes;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Possibilities tried to find out whom a change concerns.
const BOUND: usize = 5_000;

/// Says in words what changes from `old` to `new`, and decides made-up and given cases under both.
#[must_use]
pub fn diff(old: &Guideline, new: &Guideline, cases: &[CaseFile], today: NaiveDate) -> Told {
    let side = |guideline| Side::new(guideline, today);
    let both = Both { old: side(old), new: side(new), today };
    let mut changes = Changes::default();
    both.head(&mut changes);
    both.categories(&mut changes);
    both.questions(&mut changes);
    both.evidence(&mut changes);
    both.around(&mut changes);
    let mut told = changes.told(&both.everybody());
    both.cases(cases, &mut told);
    if told.sections.is_empty() {
        told.add("Nothing changes", vec!["Both packs decide and say the same.".into()]);
    }
    told
}

/// One of the two packs.
struct Side<'a> {
    guideline: &'a Guideline,
    world: World<'a>,
    words: Wording<'a>,
}

/// The two packs.
struct Both<'a> {
    old: Side<'a>,
    new: Side<'a>,
    today: NaiveDate,
}

impl<'a> Side<'a> {
    fn new(guideline: &'a Guideline, today: NaiveDate) -> Self {
        let outline = guideline.outline();
        Self { guideline, world: World::new(outline, today), words: Wording::new(outline, "en") }
    }

    /// The categories for which this can be so.
    fn audience(&self, goals: &[Goal]) -> BTreeSet<String> {
        let codes = self.world.outline.categories.categories.iter().map(|category| category.code.as_str());
        let can = |code: &&str| {
            let given = Given { category: Some(code), process: None };
            !self.world.solve(goals.to_vec(), given, BOUND).is_never()
        };
        codes.filter(can).map(str::to_owned).collect()
    }

    fn asked(&self, field: &str) -> BTreeSet<String> {
        self.world.asked(field).map(|asked| self.audience(std::slice::from_ref(&asked.when))).unwrap_or_default()
    }
}

impl Both<'_> {
    fn everybody(&self) -> BTreeSet<String> {
        let codes = |side: &Side<'_>| -> BTreeSet<String> {
            side.world.outline.categories.categories.iter().map(|category| category.code.clone()).collect()
        };
        codes(&self.new).into_iter().chain(codes(&self.old)).collect()
    }
}

fn english(words: &Words) -> &str {
    words.in_language("en")
}

fn optional(words: Option<&Words>) -> &str {
    words.map_or("", english)
}

/// Whether a text says the same in English, but not in another language that both packs have.
fn is_retranslated(old: &Words, new: &Words) -> bool {
    english(old) == english(new)
        && new.texts().any(|(language, text)| old.texts().any(|(known, before)| known == language && before != text))
}
