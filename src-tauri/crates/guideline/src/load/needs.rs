//! Checks of what evidence and grounds need.

use super::Check;
use crate::defect::Place;
use crate::pack::{Need, WitnessNeed};
use boma_record::{AnswerKind, FieldId, OptionId};

impl Check<'_> {
    pub(super) fn need(&mut self, place: &Place, need: &Need) {
        match need {
            Need::All(of) => self.needs(&place.at("all"), of, of.len()),
            Need::Any(of) => self.needs(&place.at("any"), of, 1),
            Need::AtLeast { n, of } => self.needs(&place.at("at_least").at("of"), of, *n),
            Need::Presented(field) => self.field_of(&place.at("presented"), field, &[AnswerKind::Evidence]),
            Need::Unavailable(field) => self.field_of(&place.at("unavailable"), field, &[AnswerKind::Evidence]),
            Need::Answered(field) => self.field_of(&place.at("answered"), field, &[]),
            Need::Witnesses(witnesses) => self.witnesses(&place.at("witnesses"), witnesses),
            Need::Holds(condition) => {
                self.condition(&place.at("holds"), condition);
            }
        }
    }

    fn needs(&mut self, place: &Place, of: &[Need], n: usize) {
        if n == 0 || n > of.len() {
            self.findings.add(place, "so many can't be fulfilled, or none has to be");
        }
        for (index, need) in of.iter().enumerate() {
            self.need(&place.at(index), need);
        }
    }

    fn witnesses(&mut self, place: &Place, need: &WitnessNeed) {
        self.field_of(&place.at("field"), &need.field, &[AnswerKind::Witnesses]);
        if need.n == 0 {
            self.findings.add(&place.at("n"), "at least one witness");
        }
        for (index, kind) in need.kinds.iter().enumerate() {
            self.option_of(&place.at("kinds").at(index), &need.field, kind);
        }
    }

    /// The field exists and has one of these kinds; any kind where the list is empty.
    pub(super) fn field_of(&mut self, place: &Place, field: &FieldId, kinds: &[AnswerKind]) {
        match self.guideline.catalogue.kind(field.as_str()) {
            None => self.findings.add(place, format!("there is no field '{field}'")),
            Some(kind) if !kinds.is_empty() && !kinds.contains(&kind) => {
                self.findings.add(place, format!("'{field}' is of another kind"));
            }
            Some(_) => {}
        }
    }

    pub(super) fn option_of(&mut self, place: &Place, field: &FieldId, option: &OptionId) {
        let found = self.guideline.catalogue.field(&self.guideline.form, field.as_str());
        if found.is_some_and(|field| !field.options.iter().any(|known| &known.id == option)) {
            self.findings.add(place, format!("'{field}' has no option '{option}'"));
        }
    }

    pub(super) fn step_of(&mut self, place: &Place, step: &str) {
        if !self.guideline.form.steps.iter().any(|known| known.id == step) {
            self.findings.add(place, format!("there is no step '{step}'"));
        }
    }
}
