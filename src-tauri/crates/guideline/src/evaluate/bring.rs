//! What the applicant should bring when a file can't be completed today.

use super::{EvaluationError, Sheet, step};
use crate::pack::Field;
use crate::{Case, EvidenceProgress, Guideline};
use boma_record::{AnswerKind, FieldId};
use serde::Serialize;
use std::collections::BTreeSet;

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
        let open = sheet.open_rules(language)?;
        let mut lines: Vec<BringLine> = open.iter().map(of_rule).collect();
        // A paper that one of these ways names stands there, and not a second time by itself.
        let named = sheet.fields_of_ways(&open);
        let asked = sheet.asked().map(|asked| asked.field).filter(|field| BROUGHT.contains(&field.kind));
        for field in asked.filter(|field| !named.contains(&field.id)) {
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
    /// Rules, and the claimed grounds where none is shown, that ask for something still.
    fn open_rules(&self, language: &str) -> Result<Vec<EvidenceProgress>, EvaluationError> {
        let mut open = Vec::new();
        for step in self.steps() {
            let (view, _) = step::view(self, step, language)?;
            open.extend(view.evidence.into_iter().filter(|rule| !rule.satisfied));
        }
        let (grounds, _) = self.grounds(&[], language)?;
        if !grounds.iter().any(|ground| ground.satisfied) {
            open.extend(grounds);
        }
        Ok(open)
    }

    /// The fields that ways of these rules and grounds ask for; a ground without ways has no words for them.
    fn fields_of_ways(&self, open: &[EvidenceProgress]) -> BTreeSet<&FieldId> {
        let is_open = |id: &str| open.iter().any(|one| one.rule == id);
        let rules = self.guideline.evidence.rules.iter().filter(|rule| is_open(&rule.id)).flat_map(|rule| &rule.ways);
        let grounds = self.claimed_grounds().filter(|ground| is_open(&ground.id)).flat_map(|ground| &ground.ways);
        rules.chain(grounds).flat_map(|way| &way.parts).flat_map(|part| part.needs.fields()).collect()
    }

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
