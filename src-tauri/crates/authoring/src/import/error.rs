//! Why a form can't be imported at all.

use super::NotCarried;
use std::fmt;

/// Why a form can't be imported at all; names no answer, since a form holds none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Larger than any form, perhaps made so on purpose.
    #[error("{what} is larger than {limit}")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// In words.
        limit: &'static str,
    },
    /// Another kind of file.
    #[error("this is {found}, not {wanted}")]
    WrongKind {
        /// What it looks like.
        found: &'static str,
        /// What was asked for.
        wanted: &'static str,
    },
    /// Begins like the right kind of file, but can't be read to its end.
    #[error("the file is damaged or was not copied whole: {0}")]
    Damaged(String),
    /// Encrypted with a password.
    #[error("the workbook is protected with a password")]
    Protected,
    /// The workbook has no sheet of that name; carries the names it has.
    #[error("there is no sheet 'survey'; the workbook has {0}")]
    NoSurvey(String),
    /// A sheet has no column of that name.
    #[error("the sheet '{sheet}' has no column '{column}' in its first row")]
    NoColumn {
        /// The sheet.
        sheet: &'static str,
        /// The column.
        column: &'static str,
    },
    /// There is no question in it; what there is instead.
    #[error("there is no question in it that can be asked{}", lines(.0))]
    NoQuestion(Vec<NotCarried>),
    /// The form contradicts itself; every fault that was found.
    #[error("the form has {} fault(s){}", .0.len(), lines(.0))]
    Faults(Vec<Fault>),
    /// The pack that came out is not accepted: a fault of the importer.
    #[error("the pack that came out is not accepted: {0}")]
    NotAccepted(String),
}

/// One thing that makes a form unusable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where: `survey row 12`.
    pub place: String,
    /// What is wrong, one sentence.
    pub problem: String,
}

impl ImportError {
    /// A short code for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "form-too-large",
            Self::WrongKind { .. } => "form-wrong-kind",
            Self::Damaged(_) => "form-damaged",
            Self::Protected => "form-protected",
            Self::NoSurvey(_) => "form-no-survey",
            Self::NoColumn { .. } => "form-no-column",
            Self::NoQuestion(_) => "form-empty",
            Self::Faults(_) => "form-faults",
            Self::NotAccepted(_) => "internal",
        }
    }

    /// What to do now.
    #[must_use]
    pub const fn fix(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "Take pictures and unused sheets out of the file, or divide the form.",
            Self::WrongKind { .. } => "Name the file that the form was written in; nothing was written.",
            Self::Damaged(_) => {
                "Open it in the program it was made with, save it as .xlsx (or .json) again, and try that."
            }
            Self::Protected => "Open it with its password, save it without one, and try that.",
            Self::NoSurvey(_) => "Give the sheet that holds the questions the name “survey”.",
            Self::NoColumn { .. } => "Put the names of the columns into the first row, as the XLSForm standard says.",
            Self::NoQuestion(_) => "Write at least one question with a type and a name.",
            Self::Faults(_) => "Mend the rows that are named, then try again; nothing was written.",
            Self::NotAccepted(_) => "Nothing was written. Tell the administrator, with the form.",
        }
    }
}

fn lines<T: fmt::Display>(lines: &[T]) -> String {
    lines.iter().map(|line| format!("\n  {line}")).collect()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}
