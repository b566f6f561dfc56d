//! Decides one file's form from its answers.

mod fields;
mod needs;
mod sheet;
mod step;

pub(crate) use sheet::Sheet;

use crate::{Guideline, Missing, View};
use boma_record::Answers;
use chrono::NaiveDate;

/// Why a form could not be decided; carries no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EvaluationError {
    /// The guideline has no such category.
    #[error("the guideline has no category '{0}'")]
    UnknownCategory(String),
    /// A condition failed although it was checked; never taken for "no".
    #[error("a condition of '{place}' could not be decided")]
    Undecided {
        /// The step, field or rule it belongs to.
        place: String,
    },
}

impl Guideline {
    /// The form of one file: steps, questions, what is missing and why; texts in `language`, else in English.
    pub fn view(
        &self,
        category: &str,
        answers: &Answers,
        today: NaiveDate,
        language: &str,
    ) -> Result<View, EvaluationError> {
        let sheet = Sheet::decide(self, category, answers, today)?;
        let (mut steps, mut missing) = (Vec::new(), Vec::new());
        for step in sheet.steps() {
            let (view, gaps) = step::view(&sheet, step, language)?;
            missing.extend(gaps);
            steps.push(view);
        }
        self.add_missing_ground(&sheet, &mut missing, language)?;
        let guideline = format!("{} {}", self.head.id, self.head.version);
        let complete = missing.is_empty();
        Ok(View { guideline, banner: self.banner(language).to_owned(), steps, missing, complete })
    }

    /// Only the answers to questions that are asked: what is signed and travels.
    pub fn travelling_answers(
        &self,
        category: &str,
        answers: &Answers,
        today: NaiveDate,
    ) -> Result<Answers, EvaluationError> {
        let sheet = Sheet::decide(self, category, answers, today)?;
        let counted =
            sheet.asked().filter_map(|asked| Some((asked.field.id.clone(), sheet.answer(asked.field)?.clone())));
        Ok(counted.collect())
    }

    /// One satisfied ground is enough: the others then ask for nothing.
    fn add_missing_ground(
        &self,
        sheet: &Sheet<'_>,
        missing: &mut Vec<Missing>,
        language: &str,
    ) -> Result<(), EvaluationError> {
        let claimed: Vec<_> = sheet.claimed_grounds().collect();
        for ground in &claimed {
            if sheet.meets(&ground.needs, &ground.id)? {
                return Ok(());
            }
        }
        // A required question that is still open says it already.
        let said = |ground: &&crate::pack::Ground| {
            ground.needs.fields().iter().any(|f| missing.iter().any(|m| m.field.as_ref() == Some(*f)))
        };
        if claimed.is_empty() || !claimed.iter().any(said) {
            missing.push(sheet.missing_ground(&claimed, language));
        }
        Ok(())
    }
}
