//! Starting a file: what is asked for, who is here, which category, from whose household.

use boma_guideline::{BringLine, ScreeningView};
use boma_record::{Answer, Answers, EnrolmentId, Process};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What an applicant can ask for at this office.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Processes {
    /// In the order they are offered.
    pub processes: Vec<ProcessFace>,
}

/// One process.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProcessFace {
    /// Which.
    pub process: Process,
    /// Its name in the screen's language.
    pub label: String,
    /// A sentence for the officer; empty where there is none.
    pub help: String,
}

/// Asks for the categories of a process.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForProcess {
    /// What is asked for.
    pub process: Process,
    /// The screen's language.
    pub language: String,
}

/// The categories an officer can start.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Categories {
    /// Code and label.
    pub categories: Vec<CategoryFace>,
}

/// One category.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CategoryFace {
    /// Its code, `C01`.
    pub code: String,
    /// Its name in the screen's language.
    pub label: String,
    /// The law it rests on.
    pub legal_basis: String,
}

/// Asks where the screening's answers lead.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// The answers so far; not yet kept anywhere.
    #[ts(as = "BTreeMap<String, Answer>")]
    pub answers: Answers,
    /// The screen's language.
    pub language: String,
}

/// "Who is here?"
#[derive(Debug, Clone, Serialize, TS)]
pub struct Screened {
    /// The page; none where the guideline has no screening.
    pub page: Option<ScreeningView>,
}

/// Starts a file; answers with `OpenFile`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// What is asked for.
    pub process: Process,
    /// The guideline's category, `C01`.
    pub category: String,
    /// The screening's answers; empty where the officer chose the category.
    #[ts(as = "BTreeMap<String, Answer>")]
    pub screening: Answers,
    /// A file of the same household, whose shared answers are taken over.
    pub household_of: Option<EnrolmentId>,
    /// The screen's language, `en` or `ar`.
    pub language: String,
}

/// Moves a draft to another category; answers with `OpenFile`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Recategorise {
    /// The file.
    pub id: EnrolmentId,
    /// The category.
    pub category: String,
    /// The screen's language.
    pub language: String,
}

/// Notes the day the applicant comes back; answers with [`Bring`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArrangeReturn {
    /// The file.
    pub id: EnrolmentId,
    /// The day, `2026-12-01`; none where nothing is arranged.
    pub day: Option<String>,
    /// The screen's language.
    pub language: String,
}

/// What the applicant takes home when the file can't be completed today, ready to print.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Bring {
    /// The applicant's names; empty while none is known.
    pub name: String,
    /// The office.
    pub office: String,
    /// The officer.
    pub officer: String,
    /// The category's name.
    pub category: String,
    /// The day the applicant comes back, `2026-12-01`.
    pub return_on: Option<String>,
    /// What to bring or to say; any one way of each is enough.
    pub lines: Vec<BringLine>,
    /// The practice realm: the slip has no legal effect.
    pub practice: bool,
}
