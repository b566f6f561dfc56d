//! A case as a lawyer writes it down.

use boma_record::{Answers, Process};
use chrono::NaiveDate;
use serde::Deserialize;

/// A case: whom it is about and what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CaseFile {
    /// What it is called.
    #[serde(default)]
    pub title: Option<String>,
    /// The category's code, `C01`.
    pub category: String,
    /// What is asked for; a first registration where it is left out.
    #[serde(default = "first")]
    pub process: Process,
    /// The day it is decided on; today where it is left out.
    #[serde(default)]
    pub today: Option<NaiveDate>,
    /// The answers by field.
    #[serde(default)]
    pub answers: Answers,
}

const fn first() -> Process {
    Process::New
}

/// Why a case can't be read or decided; carries no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// Not JSON, or not a case.
    #[error("line {line}: {problem}")]
    NotACase {
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// The pack can't decide it.
    #[error(transparent)]
    Undecided(#[from] boma_guideline::EvaluationError),
}

impl CaseFile {
    /// Reads a case; members that no case has are left alone.
    pub fn read(text: &str) -> Result<Self, CaseError> {
        serde_json::from_str(text).map_err(|error| {
            let said = error.to_string();
            let problem = said.rsplit_once(" at line ").map_or(said.as_str(), |(problem, _)| problem);
            // serde_json quotes values, which in a case may be somebody's.
            let problem = if problem.starts_with("missing field") {
                problem.replace('`', "'")
            } else {
                "this is not a case as the guide for authors describes it".into()
            };
            CaseError::NotACase { line: error.line(), problem }
        })
    }
}
