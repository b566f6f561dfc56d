//! The screening becomes the first step of the form, so that one pass decides both.

use super::Check;
use crate::Guideline;
use crate::defect::{Findings, Place};
use crate::pack::{Condition, Field, Screening, Step};
use boma_record::AnswerKind;

/// The name of the step that the screening's questions form.
pub(crate) const STEP: &str = "screening";

const KINDS: [AnswerKind; 4] = [AnswerKind::Choice, AnswerKind::Choices, AnswerKind::YesNo, AnswerKind::Number];

pub(super) fn put_first(guideline: &mut Guideline, findings: &mut Findings) {
    let Some(screening) = &mut guideline.screening else { return };
    let place = Place::file("screening.json").at("questions");
    for (index, question) in screening.questions.iter_mut().enumerate() {
        check_question(question, &place.at(index), findings);
        question.required = Condition::no();
    }
    let step = Step {
        id: STEP.to_owned(),
        title: screening.title.clone(),
        help: screening.help.clone(),
        visible: Condition::yes(),
        fields: std::mem::take(&mut screening.questions),
    };
    guideline.form.steps.insert(0, step);
    guideline.form.screened = true;
}

fn check_question(question: &Field, place: &Place, findings: &mut Findings) {
    if !KINDS.contains(&question.kind) {
        findings.add(&place.at("kind"), "a screening asks choices, numbers and yes-no questions only");
    }
    if !matches!(question.required, Condition::Always(false)) {
        findings
            .add(&place.at("required"), "a screening question is never required: the officer may choose the category");
    }
}

impl Check<'_> {
    pub(super) fn screening(&mut self) {
        let Some(Screening { outcomes, .. }) = &self.guideline.screening else { return };
        for (index, outcome) in outcomes.iter().enumerate() {
            let place = Place::file("screening.json").at("outcomes").at(index);
            self.condition(&place.at("when"), &outcome.when);
            self.category_of(&place.at("category"), &outcome.category);
            self.basis(&place.at("why"), Some(&outcome.why));
        }
    }

    pub(super) fn category_of(&mut self, place: &Place, code: &str) {
        if self.guideline.category(code).is_none() {
            self.findings.add(place, format!("there is no category '{code}'"));
        }
    }
}
