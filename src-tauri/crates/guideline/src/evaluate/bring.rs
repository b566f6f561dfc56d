//! What the applicant should bring when a file can't be completed today.

use super::{EvaluationError, Sheet, step};
use crate::pack::Field;
use crate::{Case, EvidenceProgress, Guideline};
use boma_record::AnswerKind;
use serde::Serialize;

/// One thing to bring; any one of its ways is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BringLine {
    /// What it is for.
    pub what: String,
    /// Ways to show it, each in words; empty where it is one thing.
    pub ways: Vec<String>,
    /// The law it rests on; empty where it is practice.
    pub legal_basis: String,
}

impl Guideline {
    /// What is still to be shown, one line for each; empty when nothing has to be brought.
    pub fn bring(&self, case: &Case<'_>, language: &str) -> Result<Vec<BringLine>, EvaluationError> {
        let sheet = Sheet::decide(self, case)?;
        let mut lines = Vec::new();
        for step in sheet.steps() {
            let (view, _) = step::view(&sheet, step, language)?;
            lines.extend(view.evidence.iter().filter(|rule| !rule.satisfied).map(of_rule));
        }
        let (grounds, _) = sheet.grounds(&[], language)?;
        if !grounds.iter().any(|ground| ground.satisfied) {
            lines.extend(grounds.iter().map(of_rule));
        }
        let asked = sheet.asked().map(|asked| asked.field).filter(|field| BROUGHT.contains(&field.kind));
        for field in asked {
            if sheet.answer(field).is_none() && sheet.holds(&field.required, field.id.as_str())? {
                lines.push(sheet.of_field(field, language));
            }
        }
        Ok(lines)
    }
}

/// What the applicant brings; all else is asked again at the counter.
const BROUGHT: [AnswerKind; 2] = [AnswerKind::Evidence, AnswerKind::Witnesses];

impl Sheet<'_> {
    fn of_field(&self, field: &Field, language: &str) -> BringLine {
        let why = field.why.as_ref().map(|why| self.why(why, language));
        BringLine {
            what: field.label.in_language(language).to_owned(),
            ways: Vec::new(),
            legal_basis: why.map(|why| why.legal_basis).unwrap_or_default(),
        }
    }
}

fn of_rule(rule: &EvidenceProgress) -> BringLine {
    BringLine {
        what: rule.label.clone(),
        ways: rule.ways.iter().map(|way| way.label.clone()).collect(),
        legal_basis: rule.why.legal_basis.clone(),
    }
}
