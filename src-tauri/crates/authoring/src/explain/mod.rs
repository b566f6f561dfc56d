//! What a pack decides on one case, and why: a trace that a lawyer can read.

mod case;
mod claims;
mod orders;
mod questions;
mod reasons;

pub use case::{CaseError, CaseFile};

use crate::reasoning::{State, World};
use crate::told::Told;
use crate::words::Wording;
use boma_guideline::{Case, Guideline, View};
use boma_record::Answers;
use chrono::NaiveDate;

/// Explains what `guideline` decides on a case; conditions in English, labels in `language`.
pub fn explain(guideline: &Guideline, file: &CaseFile, today: NaiveDate, language: &str) -> Result<Told, CaseError> {
    let today = file.today.unwrap_or(today);
    let case = Case { category: &file.category, process: file.process, answers: &file.answers, today };
    let view = guideline.view(&case, language)?;
    let counted = guideline.travelling_answers(&case)?;
    let state = State::of(&file.category, file.process, today, &counted);
    let world = World::new(guideline.outline(), today);
    let words = Wording::in_english(guideline.outline(), language);
    let trace = Trace { guideline, world, words, state, view, counted, file, case, language };
    trace.whole()
}

/// One case while it is explained.
struct Trace<'a> {
    guideline: &'a Guideline,
    world: World<'a>,
    words: Wording<'a>,
    state: State,
    view: View,
    counted: Answers,
    file: &'a CaseFile,
    case: Case<'a>,
    language: &'a str,
}

impl Trace<'_> {
    fn whole(&self) -> Result<Told, CaseError> {
        let mut told = Told::default();
        told.add("The case", self.case());
        told.add("Questions that are asked", self.asked()?);
        told.add("Questions that are not asked, and why", self.not_asked());
        told.add("Answers that do not count", self.without_effect());
        told.add("Legal grounds: one that is shown is enough", self.grounds());
        told.add("Evidence", self.evidence());
        told.add("Who else looks at it", self.routes());
        told.add("Directives", self.directives());
        told.add("Fees", self.fees());
        told.add("What is missing", self.missing());
        told.add("What the office does", self.line());
        told.add("Custody", self.custody());
        Ok(told)
    }

    fn case(&self) -> Vec<String> {
        let category = &self.view.category;
        let mut lines = vec![
            format!(
                "Guideline: {}{}",
                self.view.guideline,
                if self.view.banner.is_empty() { String::new() } else { format!(" ({})", self.view.banner) }
            ),
            format!("Category: {} {}", category.code, category.label),
            format!("The person asks for {}", self.words.process(self.case.process.as_str())),
            format!("Decided on {}", self.case.today),
        ];
        lines.extend(self.file.title.iter().map(|title| format!("Case: {title}")));
        if let Some(other) = &self.view.suggested {
            lines.push(format!("The screening leads elsewhere: {} {} ({})", other.category, other.label, other.reason));
        }
        lines
    }

    fn missing(&self) -> Vec<String> {
        if self.view.complete {
            return vec!["Nothing: the file is complete and can be signed.".into()];
        }
        self.view
            .missing
            .iter()
            .flat_map(|gap| {
                let law = gap.why.as_ref().map(|why| why.legal_basis.as_str()).filter(|law| !law.is_empty());
                let asked = law.map(|law| format!("  Asked for by {law}"));
                std::iter::once(gap.what.clone()).chain(asked)
            })
            .collect()
    }
}
