//! Which questions are asked, and why the others are not.

use super::{CaseError, Trace};
use boma_guideline::outline::Step;
use std::collections::{BTreeMap, BTreeSet};

impl Trace<'_> {
    pub(super) fn asked(&self) -> Result<Vec<String>, CaseError> {
        let said = self.guideline.read_back(&self.case, self.language)?;
        let said: BTreeMap<&str, &str> = said.iter().map(|line| (line.label.as_str(), line.value.as_str())).collect();
        let mut lines = Vec::new();
        for step in &self.view.steps {
            lines.push(step.title.clone());
            for field in &step.fields {
                let answer = said.get(field.label.as_str()).copied();
                let open = if field.required { "not answered, and required" } else { "not answered" };
                lines.push(format!("  {}: {}", field.label, answer.filter(|_| field.answer.is_some()).unwrap_or(open)));
                lines.extend(field.problem.iter().map(|problem| format!("  ! {problem}")));
            }
        }
        Ok(lines)
    }

    pub(super) fn not_asked(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for step in self.world.outline.form.steps.iter() {
            let visible = step.visible.formula();
            if !self.holds(&visible) {
                lines.push(format!("The whole step “{}”: {}", self.title(step), self.because(&visible)));
                continue;
            }
            let asked = self.asked_in(step);
            let screened = self.world.outline.form.screened && step.id == "screening" && asked.is_empty();
            if screened {
                lines.push(format!("The whole step “{}”: none of its questions was answered", self.title(step)));
                continue;
            }
            let hidden = step.fields.iter().filter(|field| !asked.contains(field.id.as_str()));
            lines.extend(hidden.map(|field| {
                format!("{}: {}", self.words.label(field.id.as_str()), self.because(&field.visible.formula()))
            }));
        }
        lines
    }

    /// What was answered although it is not asked.
    pub(super) fn without_effect(&self) -> Vec<String> {
        let ignored = self.file.answers.keys().filter(|field| !self.counted.contains_key(*field));
        ignored
            .map(|field| match self.words.field(field.as_str()) {
                Some(found) => format!("{}: this is not asked here", found.label.in_language(self.language)),
                None => format!("{field}: the guideline has no such question"),
            })
            .collect()
    }

    fn asked_in(&self, step: &Step) -> BTreeSet<&str> {
        let shown = self.view.steps.iter().filter(|shown| shown.id == step.id).flat_map(|shown| &shown.fields);
        shown.map(|field| field.id.as_str()).collect()
    }

    fn title(&self, step: &Step) -> String {
        step.title.in_language(self.language).to_owned()
    }
}
