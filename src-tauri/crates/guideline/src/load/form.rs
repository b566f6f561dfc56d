//! Checks of the form.

use super::Check;
use crate::defect::{Findings, Place};
use crate::pack::{Basis, Condition, Field, Form, OptionSpec, Step, WAIVERS};
use boma_record::AnswerKind;
use std::collections::{BTreeMap, BTreeSet};

/// Names that a condition reads as something else.
const TAKEN: [&str; 9] = ["answered", "today", "category", "process", "in", "true", "false", "null", "type"];

/// Puts shared lists in their fields' places; the waivers of fees.json are one of them.
pub(super) fn use_option_lists(form: &mut Form, waivers: &[OptionSpec], findings: &mut Findings) {
    if !waivers.is_empty() {
        form.option_lists.insert(WAIVERS.to_owned(), waivers.to_vec());
    }
    let places: Vec<Place> = (0..form.steps.len()).map(|step| form.place_of(step)).collect();
    for (content, place) in form.steps.iter_mut().zip(places) {
        for (position, field) in content.fields.iter_mut().enumerate() {
            let here = place.at(position);
            fill(
                &mut field.options,
                field.options_from.as_ref(),
                &form.option_lists,
                &here.at("options_from"),
                findings,
            );
            fill(
                &mut field.no_scan_options,
                field.no_scan_from.as_ref(),
                &form.option_lists,
                &here.at("no_scan_from"),
                findings,
            );
        }
    }
}

fn fill(
    options: &mut Vec<OptionSpec>,
    name: Option<&String>,
    lists: &BTreeMap<String, Vec<OptionSpec>>,
    place: &Place,
    findings: &mut Findings,
) {
    let Some(name) = name else { return };
    match lists.get(name) {
        Some(_) if !options.is_empty() => findings.add(place, "a field has either options or a shared list, not both"),
        Some(list) => options.clone_from(list),
        None => findings.add(place, format!("there is no list '{name}'")),
    }
}

impl Check<'_> {
    pub(super) fn form(&mut self) {
        let (form, place) = (&self.guideline.form, Place::file("form.json"));
        for (name, options) in &form.option_lists {
            self.unique(&place.at("option_lists").at(name), "id", options.iter().map(|option| &option.id));
        }
        self.unique(&place.at("steps"), "id", form.steps.iter().skip(usize::from(form.screened)).map(|step| &step.id));
        self.fields_once();
        for (index, step) in form.steps.iter().enumerate() {
            self.step(&form.place_of(index), index, step);
        }
    }

    fn fields_once(&mut self) {
        let (mut names, mut meanings) = (BTreeSet::new(), BTreeSet::new());
        for (step, content) in self.guideline.form.steps.iter().enumerate() {
            for (position, field) in content.fields.iter().enumerate() {
                let here = self.guideline.form.place_of(step).at(position);
                if !names.insert(&field.id) {
                    self.findings.add(&here.at("id"), format!("'{}' stands twice", field.id));
                }
                if field.means.is_some_and(|means| !meanings.insert(means)) {
                    self.findings.add(&here.at("means"), "another field has this meaning already");
                }
            }
        }
    }

    fn step(&mut self, fields: &Place, index: usize, step: &Step) {
        self.earlier_only(&fields.beside("visible"), &step.visible, (index, 0));
        for (position, field) in step.fields.iter().enumerate() {
            let here = fields.at(position);
            self.earlier_only(&here.at("visible"), &field.visible, (index, position));
            for (number, option) in field.options.iter().enumerate() {
                self.earlier_only(&here.at("options").at(number).at("visible"), &option.visible, (index, position));
            }
            self.field(&here, field);
        }
    }

    /// What is asked depends on what was asked before, so that one pass from the top decides the whole form.
    fn earlier_only(&mut self, place: &Place, condition: &Condition, standing: (usize, usize)) {
        if matches!(condition, Condition::Always(false)) {
            self.findings.add(place, "this can never be shown: take it out");
        }
        for name in self.condition(place, condition) {
            let field = name.strip_prefix("answered.").unwrap_or(&name).split('.').next().unwrap_or(&name).to_owned();
            if self.guideline.catalogue.standing(&field).is_some_and(|other| other >= standing) {
                self.findings
                    .add(place, format!("'{field}' comes later in the form; only earlier fields decide what is shown"));
            }
        }
    }

    fn field(&mut self, place: &Place, field: &Field) {
        if TAKEN.contains(&field.id.as_str()) {
            self.findings.add(&place.at("id"), format!("'{}' means something else in conditions", field.id));
        }
        self.options(place, field);
        self.meaning(place, field);
        if let Some(excused) = &field.exception_for {
            self.field_of(&place.at("exception_for"), excused, &[]);
            if field.kind != AnswerKind::Choice {
                self.findings.add(&place.at("exception_for"), "the reason of an exception is a choice");
            }
        }
        self.condition(&place.at("required"), &field.required);
        for (index, constraint) in field.constraints.iter().enumerate() {
            self.condition(&place.at("constraints").at(index).at("holds"), &constraint.holds);
        }
        self.basis(&place.at("why"), field.why.as_ref());
    }

    fn options(&mut self, place: &Place, field: &Field) {
        self.unique(&place.at("options"), "id", field.options.iter().map(|option| &option.id));
        let wanted = matches!(
            field.kind,
            AnswerKind::Choice | AnswerKind::Choices | AnswerKind::Evidence | AnswerKind::Witnesses
        );
        if wanted == field.options.is_empty() {
            let problem = if wanted { "this kind of field needs options" } else { "this kind of field has no options" };
            self.findings.add(&place.at("options"), problem);
        }
        if field.no_scan_from.is_some() && field.kind != AnswerKind::Evidence {
            self.findings.add(&place.at("no_scan_from"), "only evidence is scanned");
        }
    }

    fn meaning(&mut self, place: &Place, field: &Field) {
        if field.means.is_some_and(|means| means.kind() != field.kind) {
            self.findings.add(&place.at("means"), "this meaning belongs to another kind of field");
        }
        let known = |id: &String| self.guideline.notices.notices.iter().any(|notice| &notice.id == id);
        if let Some(id) = field.notice.as_ref().filter(|id| !known(id)) {
            self.findings.add(&place.at("notice"), format!("there is no notice '{id}'"));
        }
    }

    /// Every source a basis names is one of the pack's.
    pub(super) fn basis(&mut self, place: &Place, basis: Option<&Basis>) {
        if let Some(basis) = basis {
            self.sources(place, &basis.sources);
        }
    }

    pub(super) fn sources(&mut self, place: &Place, sources: &[String]) {
        let known = |id: &String| self.guideline.head.sources.iter().any(|source| &source.id == id);
        for (index, id) in sources.iter().enumerate() {
            if !known(id) {
                self.findings.add(&place.at("sources").at(index), format!("there is no source '{id}' in pack.json"));
            }
        }
    }
}
