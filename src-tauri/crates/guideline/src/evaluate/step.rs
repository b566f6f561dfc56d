//! One step and what it still lacks.

use super::{EvaluationError, Sheet};
use crate::pack::{Field, Step};
use crate::{EvidenceProgress, FieldView, Missing, StepState, StepView};

pub(super) fn view(
    sheet: &Sheet<'_>,
    step: &Step,
    language: &str,
) -> Result<(StepView, Vec<Missing>), EvaluationError> {
    let (mut fields, mut missing) = (Vec::new(), Vec::new());
    for field in sheet.fields_of(step) {
        let view = sheet.field(field, language)?;
        missing.extend(gap(sheet, step, field, &view));
        fields.push(view);
    }
    let evidence = evidence(sheet, step, language)?;
    missing.extend(evidence.iter().filter(|rule| !rule.satisfied).map(|rule| unmet(step, rule)));
    let view = StepView {
        id: step.id.clone(),
        title: step.title.in_language(language).to_owned(),
        help: step.help.as_ref().map_or("", |help| help.in_language(language)).to_owned(),
        state: state(&fields, &missing),
        fields,
        evidence,
    };
    Ok((view, missing))
}

fn evidence(sheet: &Sheet<'_>, step: &Step, language: &str) -> Result<Vec<EvidenceProgress>, EvaluationError> {
    let rules = sheet.guideline.evidence.rules.iter().filter(|rule| rule.step == step.id);
    rules.filter_map(|rule| sheet.progress(rule, language).transpose()).collect()
}

fn gap(sheet: &Sheet<'_>, step: &Step, field: &Field, view: &FieldView) -> Option<Missing> {
    let open = view.required && sheet.answer(field).is_none();
    let what = view.problem.clone().or_else(|| open.then(|| view.label.clone()))?;
    Some(Missing { step: step.id.clone(), field: Some(field.id.clone()), what, why: view.why.clone() })
}

fn unmet(step: &Step, rule: &EvidenceProgress) -> Missing {
    Missing { step: step.id.clone(), field: None, what: rule.label.clone(), why: Some(rule.why.clone()) }
}

fn state(fields: &[FieldView], missing: &[Missing]) -> StepState {
    if fields.iter().any(|field| field.problem.is_some()) {
        StepState::Wrong
    } else if fields.iter().all(|field| field.answer.is_none()) {
        StepState::Untouched
    } else if missing.is_empty() {
        StepState::Complete
    } else {
        StepState::Incomplete
    }
}
