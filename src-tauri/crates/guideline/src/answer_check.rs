//! Whether an answer fits its question, before it is stored.

use crate::Guideline;
use crate::pack::{Field, OptionSpec};
use boma_record::{Answer, Evidence, FieldId, OptionId};
use std::collections::BTreeSet;

/// More scans of one paper than this are refused.
const MOST_SCANS: usize = 20;
/// More witnesses than this are refused.
pub(crate) const MOST_WITNESSES: usize = 12;

/// Why an answer is refused; never carries the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// The guideline has no such category.
    #[error("the guideline has no such category")]
    UnknownCategory,
    /// The guideline has no such field.
    #[error("the guideline has no such field")]
    UnknownField,
    /// The answer is of another kind than the field.
    #[error("the answer is of another kind than the field")]
    WrongKind,
    /// An option, reason or kind that the field does not offer.
    #[error("the field does not offer this option")]
    UnknownOption,
    /// More scans or witnesses than are taken; carries the limit.
    #[error("at most {0} are taken")]
    TooMany(usize),
    /// A paper that only headquarters can call verified.
    #[error("only headquarters says that a paper was verified")]
    VerifiedByOffice,
    /// The same picture twice under one paper.
    #[error("the same picture stands twice")]
    SamePictureTwice,
}

impl Guideline {
    /// Checks kind, options and shape of one answer; what is missing or contradictory in it is the view's to say.
    pub fn check_answer(&self, category: &str, field: &FieldId, answer: &Answer) -> Result<(), AnswerProblem> {
        self.category(category).ok_or(AnswerProblem::UnknownCategory)?;
        fits(self.field(field).ok_or(AnswerProblem::UnknownField)?, answer)
    }
}

pub(crate) fn fits(field: &Field, answer: &Answer) -> Result<(), AnswerProblem> {
    if answer.kind() != field.kind {
        return Err(AnswerProblem::WrongKind);
    }
    match answer {
        Answer::Choice(option) => offered(&field.options, option),
        Answer::Choices(options) => options.iter().try_for_each(|option| offered(&field.options, option)),
        Answer::Evidence(evidence) => evidence_fits(field, evidence),
        Answer::Witnesses(witnesses) if witnesses.len() > MOST_WITNESSES => Err(AnswerProblem::TooMany(MOST_WITNESSES)),
        Answer::Witnesses(witnesses) => witnesses.iter().try_for_each(|witness| offered(&field.options, &witness.kind)),
        _ => Ok(()),
    }
}

fn evidence_fits(field: &Field, evidence: &Evidence) -> Result<(), AnswerProblem> {
    match evidence {
        Evidence::Unavailable { reason } => offered(&field.options, reason),
        Evidence::Presented { verified: true, .. } => Err(AnswerProblem::VerifiedByOffice),
        Evidence::Presented { scans, no_scan_reason, .. } => {
            if scans.len() > MOST_SCANS {
                return Err(AnswerProblem::TooMany(MOST_SCANS));
            }
            if scans.iter().map(|scan| scan.sha256).collect::<BTreeSet<_>>().len() < scans.len() {
                return Err(AnswerProblem::SamePictureTwice);
            }
            no_scan_reason.as_ref().map_or(Ok(()), |reason| offered(&field.no_scan_options, reason))
        }
    }
}

fn offered(options: &[OptionSpec], option: &OptionId) -> Result<(), AnswerProblem> {
    let known = options.iter().any(|known| &known.id == option);
    if known { Ok(()) } else { Err(AnswerProblem::UnknownOption) }
}
