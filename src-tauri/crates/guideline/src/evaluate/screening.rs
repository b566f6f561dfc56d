//! "Who is here?": where the answers lead.

use super::{EvaluationError, Sheet};
use crate::{Case, FieldView, Guideline};
use boma_record::{Answers, Process};
use chrono::NaiveDate;
use serde::Serialize;

/// The screening page as decided from the answers given so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ScreeningView {
    /// What the page is called.
    pub title: String,
    /// A sentence for the officer; empty when there is none.
    pub help: String,
    /// The questions that apply, in order.
    pub fields: Vec<FieldView>,
    /// The categories the answers lead to, the most fitting first.
    pub outcomes: Vec<Suggestion>,
}

/// A category that answers lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Suggestion {
    /// The category's code.
    pub category: String,
    /// Its name.
    pub label: String,
    /// Why it fits.
    pub reason: String,
}

impl Guideline {
    /// The screening for these answers; none where the guideline has none.
    pub fn screening(
        &self,
        answers: &Answers,
        today: NaiveDate,
        language: &str,
    ) -> Result<Option<ScreeningView>, EvaluationError> {
        let case = Case { category: "", process: Process::New, answers, today };
        let Some(screening) = self.screening.as_ref().filter(|_| self.form.screened) else { return Ok(None) };
        let Some(sheet) = Sheet::screen(self, answers, &case)? else { return Ok(None) };
        let fields = sheet.asked().map(|asked| sheet.field(asked.field, language)).collect::<Result<_, _>>()?;
        Ok(Some(ScreeningView {
            title: screening.title.in_language(language).to_owned(),
            help: screening.help.as_ref().map_or("", |help| help.in_language(language)).to_owned(),
            fields,
            outcomes: sheet.outcomes(language)?,
        }))
    }
}

impl Sheet<'_> {
    fn outcomes(&self, language: &str) -> Result<Vec<Suggestion>, EvaluationError> {
        let mut offered: Vec<Suggestion> = Vec::new();
        for outcome in self.guideline.screening.iter().flat_map(|screening| &screening.outcomes) {
            let is_new = !offered.iter().any(|known| known.category == outcome.category);
            if is_new && self.holds(&outcome.when, &outcome.category)? {
                let category = self.guideline.category(&outcome.category);
                offered.push(Suggestion {
                    category: outcome.category.clone(),
                    label: category.map_or("", |found| found.label.in_language(language)).to_owned(),
                    reason: outcome.reason.in_language(language).to_owned(),
                });
            }
        }
        Ok(offered)
    }

    /// Another category than the file's, where the screening's answers lead elsewhere.
    pub(super) fn suggested(&self, language: &str) -> Result<Option<Suggestion>, EvaluationError> {
        let screened = self.guideline.form.screened
            && self
                .steps()
                .first()
                .is_some_and(|step| self.guideline.form.steps.first().is_some_and(|first| first.id == step.id));
        if !screened {
            return Ok(None);
        }
        let outcomes = self.outcomes(language)?;
        let fits = outcomes.iter().any(|outcome| outcome.category == self.category.code);
        Ok(outcomes.into_iter().next().filter(|_| !fits))
    }
}
