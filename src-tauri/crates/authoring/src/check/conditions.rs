//! Questions, steps and options that are never shown; conditions that say nothing.

use super::{Check, Report, is_open};
use crate::reasoning::Goal;
use boma_guideline::outline::{Field, Formula, Step};

impl Check<'_> {
    pub(super) fn conditions(&self, report: &mut Report<'_>) {
        for (index, step) in self.outline.form.steps.iter().enumerate() {
            let (file, pointer) = self.place_of_step(index);
            let visible = step.visible.formula();
            let here = format!("{pointer}/visible");
            if is_open(&visible) && self.is_never(report, (file, &here), vec![Goal::Is(visible.clone())]) {
                report.error((file, &here), format!("the step '{}' is never shown: nothing makes this true", step.id));
                continue;
            }
            if is_open(&visible) && self.is_never(report, (file, &here), vec![Goal::Is(visible).not()]) {
                report.note(
                    (file, &here),
                    format!("the step '{}' is always shown: this condition can be left out", step.id),
                );
            }
            for (position, field) in step.fields.iter().enumerate() {
                let (file, pointer) = self.place_of(index, position);
                self.field(report, (file, &pointer), step, field);
            }
        }
    }

    fn field(&self, report: &mut Report<'_>, (file, pointer): (&str, &str), step: &Step, field: &Field) {
        let Some(asked) = self.world.asked(field.id.as_str()) else { return };
        let visible = field.visible.formula();
        let here = format!("{pointer}/visible");
        if is_open(&visible) {
            if self.is_never(report, (file, &here), vec![asked.when.clone()]) {
                let problem = format!("'{}' is never asked: nothing makes this true{}", field.id, where_shown(step));
                report.error((file, &here), problem);
                return;
            }
            let hidden = vec![Goal::Is(step.visible.formula()), Goal::Is(visible).not()];
            if self.is_never(report, (file, &here), hidden) {
                report.note(
                    (file, &here),
                    format!("'{}' is always asked{}: this condition can be left out", field.id, where_shown(step)),
                );
            }
        }
        self.required(report, (file, pointer), field, &asked.when);
        self.offered(report, (file, pointer), field, &asked.when);
        self.constraints(report, (file, pointer), field, &asked.when);
    }

    fn required(&self, report: &mut Report<'_>, (file, pointer): (&str, &str), field: &Field, asked: &Goal) {
        let (here, required) = (format!("{pointer}/required"), field.required.formula());
        if !is_open(&required) {
            return;
        }
        if self.is_never(report, (file, &here), vec![asked.clone(), Goal::Is(required.clone())]) {
            let elsewhere = self.solve(vec![Goal::Is(required)]).is_never();
            let why =
                if elsewhere { "nothing makes this true" } else { "this is true only where the question is not asked" };
            report.error((file, &here), format!("'{}' is never required: {why}", field.id));
        } else if self.is_never(report, (file, &here), vec![asked.clone(), Goal::Is(required).not()]) {
            report.note(
                (file, &here),
                format!("'{}' is required whenever it is asked: this can be written as true", field.id),
            );
        }
    }

    fn offered(&self, report: &mut Report<'_>, (file, pointer): (&str, &str), field: &Field, asked: &Goal) {
        if field.options_from.is_some() {
            return;
        }
        for (number, option) in field.options.iter().enumerate() {
            let (here, visible) = (format!("{pointer}/options/{number}/visible"), option.visible.formula());
            if is_open(&visible) && self.is_never(report, (file, &here), vec![asked.clone(), Goal::Is(visible)]) {
                report.error((file, &here), format!("the option '{}' of '{}' is never offered", option.id, field.id));
            }
        }
    }

    fn constraints(&self, report: &mut Report<'_>, (file, pointer): (&str, &str), field: &Field, asked: &Goal) {
        let answered = || vec![asked.clone(), Goal::answered(field.id.as_str())];
        let mut each_can = true;
        for (number, constraint) in field.constraints.iter().enumerate() {
            let (here, holds) = (format!("{pointer}/constraints/{number}/holds"), constraint.holds.formula());
            let (mut kept, mut broken) = (answered(), answered());
            kept.push(Goal::Is(holds.clone()));
            broken.push(Goal::Is(holds).not());
            if self.is_never(report, (file, &here), kept) {
                each_can = false;
                report.error((file, &here), format!("no answer to '{}' can fulfil this", field.id));
            } else if self.is_never(report, (file, &here), broken) {
                report.warning((file, &here), format!("every answer to '{}' fulfils this: it says nothing", field.id));
            }
        }
        if each_can && !field.constraints.is_empty() {
            self.together(report, (file, pointer), field);
        }
    }

    /// For every category and process apart, since constraints often name one.
    fn together(&self, report: &mut Report<'_>, (file, pointer): (&str, &str), field: &Field) {
        let Some(asked) = self.world.asked(field.id.as_str()) else { return };
        let right = vec![asked.when.clone(), Goal::answered(field.id.as_str()), Goal::Sound(field.id.to_string())];
        let here = format!("{pointer}/constraints");
        let stuck = self.categories_where(&[asked.when.clone(), Goal::Is(asked.required.clone())], &right);
        if !stuck.is_empty() {
            let problem = format!(
                "'{}' is required in {} and no answer can fulfil its constraints there: two of them have no answer in common",
                field.id,
                stuck.join(", ")
            );
            report.error((file, &here), problem);
        } else if self.is_never(report, (file, &here), right) {
            report.error((file, &here), format!("two constraints of '{}' have no answer in common", field.id));
        }
    }
}

fn where_shown(step: &Step) -> &'static str {
    if step.visible.formula() == Formula::Always(true) { "" } else { " where its step is shown" }
}
