//! What the applicant should bring when a file can't be completed today.

use super::{EvaluationError, Sheet, step};
use crate::{Case, EvidenceProgress, Guideline};
use serde::Serialize;

/// One thing to bring; any one of its ways is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BringLine {
    /// What it is for.
    pub what: String,
    /// Ways to show it, each in words; empty where the applicant only has to come and answer.
    pub ways: Vec<String>,
    /// The law it rests on; empty where it is practice.
    pub legal_basis: String,
}

impl Guideline {
    /// What is still to be shown or said, one line for each; empty when the file is complete.
    pub fn bring(&self, case: &Case<'_>, language: &str) -> Result<Vec<BringLine>, EvaluationError> {
        let sheet = Sheet::decide(self, case)?;
        let (mut lines, mut said) = (Vec::new(), Vec::new());
        for step in sheet.steps() {
            let (view, gaps) = step::view(&sheet, step, language)?;
            lines.extend(view.evidence.iter().filter(|rule| !rule.satisfied).map(of_rule));
            said.extend(gaps);
        }
        let (grounds, gaps) = sheet.grounds(&said, language)?;
        if !grounds.iter().any(|ground| ground.satisfied) && !gaps.is_empty() {
            lines.extend(grounds.iter().map(of_rule));
        }
        let plain = said.iter().filter(|gap| gap.field.is_some());
        lines.extend(plain.map(|gap| BringLine {
            what: gap.what.clone(),
            ways: Vec::new(),
            legal_basis: gap.why.as_ref().map(|why| why.legal_basis.clone()).unwrap_or_default(),
        }));
        Ok(lines)
    }
}

fn of_rule(rule: &EvidenceProgress) -> BringLine {
    BringLine {
        what: rule.label.clone(),
        ways: rule.ways.iter().map(|way| way.label.clone()).collect(),
        legal_basis: rule.why.legal_basis.clone(),
    }
}
