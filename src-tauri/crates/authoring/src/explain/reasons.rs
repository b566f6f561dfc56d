//! Which part of a condition decided it.

use super::Trace;
use crate::reasoning::{Goal, Verdict, decide};
use boma_guideline::Why;
use boma_guideline::outline::{Basis, Formula};

impl Trace<'_> {
    pub(super) fn holds(&self, formula: &Formula) -> bool {
        decide(&self.world, &self.state, &Goal::Is(formula.clone())) != Verdict::False
    }

    /// The parts of a condition that make it what it is, in words; empty where nothing had to be decided.
    pub(super) fn because(&self, formula: &Formula) -> String {
        let holds = self.holds(formula);
        let mut parts = Vec::new();
        self.deciding(formula, holds, &mut parts);
        parts.dedup();
        parts.join(" and ")
    }

    /// `is` says whether the formula is true; collects what makes it so.
    fn deciding(&self, formula: &Formula, is: bool, parts: &mut Vec<String>) {
        match (formula, is) {
            (Formula::Always(_), _) => {}
            (Formula::Not(one), is) => self.deciding(one, !is, parts),
            (Formula::All(many), true) | (Formula::Any(many), false) => {
                many.iter().for_each(|one| self.deciding(one, is, parts));
            }
            (Formula::All(many), false) | (Formula::Any(many), true) => {
                if let Some(one) = many.iter().find(|one| self.holds(one) == is) {
                    self.deciding(one, is, parts);
                }
            }
            (formula, true) => parts.push(self.words.condition(formula)),
            (formula, false) => parts.push(self.words.condition(&Formula::Not(Box::new(formula.clone())))),
        }
    }

    /// Where a rule comes from.
    pub(super) fn basis(&self, basis: &Basis) -> String {
        let law = basis.legal_basis.as_ref().map_or("", |law| law.in_language(self.language));
        let sources = basis.sources.join(", ");
        from(basis.reason.in_language(self.language), law, &sources, basis.confidence.as_str())
    }

    pub(super) fn why(&self, why: &Why) -> String {
        from(&why.reason, &why.legal_basis, &why.source, &why.confidence)
    }
}

fn from(reason: &str, law: &str, sources: &str, confidence: &str) -> String {
    let marked = |mark: &str, text: &str| if text.is_empty() { String::new() } else { format!(" {mark}: {text}.") };
    format!(
        "  Why: {reason}{}{}{}",
        marked("Law", law),
        marked("Known from", sources),
        marked("Confidence", confidence)
    )
}
