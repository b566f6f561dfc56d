//! Routes, directives, fees and notices: what never happens, what is over, what has no amount today.

use super::{Check, Report, is_open};
use crate::reasoning::Goal;
use boma_guideline::outline::Condition;

impl Check<'_> {
    pub(super) fn orders(&self, report: &mut Report<'_>) {
        self.routes(report);
        self.directives(report);
        self.fees(report);
        self.notices(report);
        self.lists(report);
    }

    fn never(&self, report: &mut Report<'_>, place: (&str, &str), condition: &Condition) -> bool {
        self.is_never(report, place, vec![Goal::Is(condition.formula())])
    }

    fn routes(&self, report: &mut Report<'_>) {
        for (index, route) in self.outline.routes.routes.iter().enumerate() {
            let here = format!("/routes/{index}/when");
            if self.never(report, ("routes.json", &here), &route.when) {
                report.error(
                    ("routes.json", &here),
                    format!("the route '{}' is never taken: nothing makes this true", route.id),
                );
            }
            let what = format!("the route '{}' is taken by every file", route.id);
            self.always(report, ("routes.json", &here), &route.when, &what);
        }
    }

    /// Something that holds for every file says nothing of its own.
    fn always(&self, report: &mut Report<'_>, place: (&str, &str), condition: &Condition, what: &str) {
        let formula = condition.formula();
        if is_open(&formula) && self.is_never(report, place, vec![Goal::Is(formula).not()]) {
            report.note(place, format!("{what}: nothing makes this untrue"));
        }
    }

    fn directives(&self, report: &mut Report<'_>) {
        for (index, directive) in self.outline.directives.directives.iter().enumerate() {
            let here = format!("/directives/{index}");
            if let Some(until) = directive.until.filter(|until| *until < self.world.today) {
                report.note(
                    ("directives.json", &format!("{here}/until")),
                    format!("the directive '{}' ended on {until}: it holds no file any more", directive.id),
                );
            }
            let applies = format!("{here}/applies");
            if self.never(report, ("directives.json", &applies), &directive.applies) {
                report.error(
                    ("directives.json", &applies),
                    format!("the directive '{}' holds no file: nothing makes this true", directive.id),
                );
            }
        }
    }

    fn fees(&self, report: &mut Report<'_>) {
        let (fees, due) = (&self.outline.fees.fees, &self.outline.fees.due);
        for (index, owed) in due.iter().enumerate() {
            let here = format!("/due/{index}");
            if !fees.iter().any(|fee| fee.item == owed.item && fee.holds_on(self.world.today)) {
                report.warning(
                    ("fees.json", &here),
                    format!("'{}' is owed, and the table has no amount for {}", owed.item, self.world.today),
                );
            }
            if self.never(report, ("fees.json", &format!("{here}/when")), &owed.when) {
                report.error(
                    ("fees.json", &format!("{here}/when")),
                    format!("'{}' is never owed: nothing makes this true", owed.item),
                );
            }
        }
        for (index, fee) in fees.iter().enumerate() {
            let first = fees.iter().position(|other| other.item == fee.item) == Some(index);
            if first && !due.iter().any(|owed| owed.item == fee.item) {
                report.note(("fees.json", &format!("/fees/{index}")), format!("nothing says who owes '{}'", fee.item));
            }
            let twice = fees.iter().skip(index + 1).any(|other| other.item == fee.item && other.from == fee.from);
            if twice {
                report.error(
                    ("fees.json", &format!("/fees/{index}/from")),
                    format!("'{}' has two amounts from {} on", fee.item, fee.from),
                );
            }
        }
    }

    fn notices(&self, report: &mut Report<'_>) {
        let shown =
            self.outline.form.steps.iter().flat_map(|step| &step.fields).filter_map(|field| field.notice.as_ref());
        let shown: Vec<&String> = shown.collect();
        for (index, notice) in self.outline.notices.notices.iter().enumerate() {
            if !shown.contains(&&notice.id) {
                let problem = format!("no question shows the notice '{}': nobody would read it aloud", notice.id);
                report.warning(("notices.json", &format!("/notices/{index}")), problem);
            }
        }
    }

    fn lists(&self, report: &mut Report<'_>) {
        let fields = || self.outline.form.steps.iter().flat_map(|step| &step.fields);
        let uses = |name: &String| {
            fields().any(|field| field.options_from.as_ref() == Some(name) || field.no_scan_from.as_ref() == Some(name))
        };
        for name in self.outline.form.option_lists.keys().filter(|name| !uses(name)) {
            let (file, pointer) = if name == "@waivers" {
                ("fees.json", "/waivers".to_owned())
            } else {
                ("form.json", format!("/option_lists/{name}"))
            };
            report.warning((file, &pointer), format!("no question uses the list '{name}'"));
        }
    }
}
