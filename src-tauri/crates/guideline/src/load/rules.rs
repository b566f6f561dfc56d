//! Checks of categories, evidence rules, reasons and notices.

use super::Check;
use crate::defect::Place;
use crate::pack::{Ground, Rule, Way};
use boma_record::AnswerKind;

impl Check<'_> {
    pub(super) fn categories(&mut self) {
        let (categories, place) =
            (&self.guideline.categories.categories, Place::file("categories.json").at("categories"));
        self.unique(&place, "code", categories.iter().map(|category| &category.code));
        for (index, category) in categories.iter().enumerate() {
            let here = place.at(index);
            self.basis(&here.at("why"), Some(&category.why));
            self.unique(&here.at("grounds"), "id", category.grounds.iter().map(|ground| &ground.id));
            if category.grounds.is_empty() {
                self.findings.add(&here.at("grounds"), "a category rests on at least one ground");
            }
            for (number, ground) in category.grounds.iter().enumerate() {
                self.ground(&here.at("grounds").at(number), ground);
            }
        }
    }

    fn ground(&mut self, place: &Place, ground: &Ground) {
        self.basis(&place.at("why"), Some(&ground.why));
        self.step_of(&place.at("step"), &ground.step);
        match &ground.needs {
            Some(need) => self.need(&place.at("needs"), need),
            None if ground.ways.is_empty() => {
                self.findings.add(place, "a ground says in 'needs' or 'ways' what shows it")
            }
            None => {}
        }
        for (index, way) in ground.ways.iter().enumerate() {
            self.way(&place.at("ways").at(index), way);
        }
        if let Some(claimed) = &ground.claimed_when {
            let here = place.at("claimed_when");
            self.field_of(&here.at("field"), &claimed.field, &[AnswerKind::Choice, AnswerKind::Choices]);
            self.option_of(&here.at("option"), &claimed.field, &claimed.option);
        }
    }

    pub(super) fn evidence(&mut self) {
        let (rules, place) = (&self.guideline.evidence.rules, Place::file("evidence.json").at("rules"));
        self.unique(&place, "id", rules.iter().map(|rule| &rule.id));
        for (index, rule) in rules.iter().enumerate() {
            self.rule(&place.at(index), rule);
        }
    }

    fn rule(&mut self, place: &Place, rule: &Rule) {
        self.step_of(&place.at("step"), &rule.step);
        self.condition(&place.at("applies"), &rule.applies);
        self.basis(&place.at("why"), Some(&rule.why));
        if rule.ways.is_empty() {
            self.findings.add(&place.at("ways"), "a rule has at least one way");
        }
        for (index, way) in rule.ways.iter().enumerate() {
            self.way(&place.at("ways").at(index), way);
        }
    }

    fn way(&mut self, place: &Place, way: &Way) {
        if way.parts.is_empty() {
            self.findings.add(&place.at("parts"), "a way has at least one part");
        }
        for (index, part) in way.parts.iter().enumerate() {
            self.need(&place.at("parts").at(index).at("needs"), &part.needs);
        }
    }

    pub(super) fn reasons(&mut self) {
        let (reasons, place) = (&self.guideline.reasons.reasons, Place::file("reasons.json").at("reasons"));
        self.unique(&place, "id", reasons.iter().map(|reason| &reason.id));
        for (index, reason) in reasons.iter().enumerate() {
            if reason.decisions.is_empty() {
                self.findings.add(&place.at(index).at("decisions"), "a reason belongs to at least one decision");
            }
        }
    }

    pub(super) fn notices(&mut self) {
        let (notices, place) = (&self.guideline.notices.notices, Place::file("notices.json").at("notices"));
        self.unique(&place, "id", notices.iter().map(|notice| &notice.id));
        for (index, notice) in notices.iter().enumerate() {
            let here = place.at(index);
            self.basis(&here.at("why"), Some(&notice.why));
            self.field_of(&here.at("read_field"), &notice.read_field, &[AnswerKind::YesNo]);
            self.field_of(&here.at("language_field"), &notice.language_field, &[AnswerKind::Choice]);
            self.field_of(&here.at("reader_field"), &notice.reader_field, &[AnswerKind::Choice]);
        }
    }
}
