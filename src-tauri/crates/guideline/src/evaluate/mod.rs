//! Decides one file's form from its answers.

mod around;
mod bring;
mod fields;
mod grounds;
mod needs;
mod screening;
mod sheet;
mod step;

pub(crate) use sheet::Sheet;

pub use bring::BringLine;
pub use screening::{ScreeningView, Suggestion};

use crate::{Case, Guideline, View};
use boma_record::{Answers, Process};

/// Why a form could not be decided; carries no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EvaluationError {
    /// The guideline has no such category.
    #[error("the guideline has no category '{0}'")]
    UnknownCategory(String),
    /// The guideline does not offer this process to the category.
    #[error("the guideline does not offer '{0}' to this category")]
    UnknownProcess(Process),
    /// A condition failed although it was checked; never taken for "no".
    #[error("a condition of '{place}' could not be decided")]
    Undecided {
        /// The step, field or rule it belongs to.
        place: String,
    },
}

impl Guideline {
    /// The form of one file: steps, questions, what is missing and why; texts in `language`, else in English.
    pub fn view(&self, case: &Case<'_>, language: &str) -> Result<View, EvaluationError> {
        let sheet = Sheet::decide(self, case)?;
        let (mut steps, mut missing) = (Vec::new(), Vec::new());
        for step in sheet.steps() {
            let (view, gaps) = step::view(&sheet, step, language)?;
            missing.extend(gaps);
            steps.push(view);
        }
        let (grounds, gaps) = sheet.grounds(&missing, language)?;
        missing.extend(gaps);
        let routes = sheet.routes()?;
        let in_words = |route: &&crate::pack::Route| sheet.route(route, language);
        Ok(View {
            guideline: format!("{} {}", self.head.id, self.head.version),
            banner: self.banner(language).to_owned(),
            process: case.process,
            category: sheet.category_view(language),
            steps,
            grounds,
            line: routes.iter().find_map(|route| route.line).unwrap_or(sheet.category.line),
            restricted: sheet.category.restricted || routes.iter().any(|route| route.restricts),
            routes: routes.iter().map(in_words).collect(),
            directives: sheet.directives(language)?,
            fees: sheet.fees(language)?,
            suggested: sheet.suggested(language)?,
            complete: missing.is_empty(),
            missing,
        })
    }

    /// Only the answers to questions that are asked: what is signed and travels.
    pub fn travelling_answers(&self, case: &Case<'_>) -> Result<Answers, EvaluationError> {
        let sheet = Sheet::decide(self, case)?;
        let counted =
            sheet.asked().filter_map(|asked| Some((asked.field.id.clone(), sheet.answer(asked.field)?.clone())));
        Ok(counted.collect())
    }
}
