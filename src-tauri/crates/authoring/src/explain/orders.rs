//! Routes, directives and fees that hold, and the office's line.

use super::Trace;
use boma_guideline::Line;
use boma_guideline::outline::Directive;

impl Trace<'_> {
    pub(super) fn routes(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for route in &self.world.outline.routes.routes {
            if !self.view.routes.iter().any(|taken| taken.id == route.id) {
                continue;
            }
            lines.push(format!(
                "{} ({}), because {}",
                route.label.in_language(self.language),
                route.id,
                self.because(&route.when.formula())
            ));
            lines.extend(
                route
                    .applicant
                    .as_ref()
                    .map(|words| format!("  The applicant reads: {}", words.in_language(self.language))),
            );
            lines.push(self.basis(&route.why));
        }
        lines
    }

    pub(super) fn directives(&self) -> Vec<String> {
        self.world.outline.directives.directives.iter().flat_map(|directive| self.directive(directive)).collect()
    }

    fn directive(&self, directive: &Directive) -> Vec<String> {
        let title = directive.title.in_language(self.language);
        let applies = directive.applies.formula();
        if self.view.directives.iter().any(|held| held.id == directive.id) {
            let head = format!(
                "HELD: {title} ({}), in force since {}, because {}",
                directive.id,
                directive.from,
                self.because(&applies)
            );
            let read = format!("  The applicant reads: {}", directive.applicant.in_language(self.language));
            return vec![
                head,
                format!("  {}", directive.citation.in_language(self.language)),
                read,
                self.basis(&directive.why),
            ];
        }
        let why = match directive.until.filter(|until| *until < self.case.today) {
            Some(until) => format!("it ended on {until}"),
            None if directive.from > self.case.today => format!("it begins on {}", directive.from),
            None => self.because(&applies),
        };
        vec![format!("Does not hold this file: {title} ({}): {why}", directive.id)]
    }

    pub(super) fn fees(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for due in &self.world.outline.fees.due {
            let Some(fee) = self.view.fees.iter().find(|fee| fee.item == due.item) else { continue };
            if !self.holds(&due.when.formula()) {
                continue;
            }
            let because = self.because(&due.when.formula());
            let because = if because.is_empty() { String::new() } else { format!(", because {because}") };
            lines.push(format!("{}: {} {} (since {}){because}", fee.label, fee.amount, fee.currency, fee.from));
            lines.push(format!("  Known from: {}. Confidence: {}.", fee.source, fee.confidence));
        }
        if lines.is_empty() { vec!["Nothing is owed.".into()] } else { lines }
    }

    pub(super) fn custody(&self) -> Vec<String> {
        let rules = self.world.outline.custody.rules().into_iter();
        rules.flat_map(|(rule, why)| [format!("{}.", crate::words::custody(rule, false)), self.basis(why)]).collect()
    }

    pub(super) fn line(&self) -> Vec<String> {
        let said = match self.view.line {
            Line::Approve => "The office's own approval line decides.",
            Line::Register => "The person is registered; nothing is granted.",
            Line::Escalate => "Headquarters decides; the office refuses nothing.",
            Line::Forward => "The file is received here and sent on to the authority that decides.",
            Line::Redirect => "Another authority is right; what is asked is explained, and the person is recorded.",
            Line::Stop => "Capture ends here; the person is referred.",
        };
        let routes = &self.world.outline.routes.routes;
        let by = routes
            .iter()
            .find(|route| route.line.is_some() && self.view.routes.iter().any(|taken| taken.id == route.id));
        let by = by.map_or_else(
            || format!("the category {}", self.view.category.code),
            |route| format!("the route '{}'", route.id),
        );
        let mut lines = vec![format!("{said} This is said by {by}.")];
        let category = &self.view.category;
        for (mark, text) in [
            ("What the person gets", &category.outcome),
            ("Who decides", &category.decides),
            ("Never", &category.never),
        ] {
            if !text.is_empty() {
                lines.push(format!("{mark}: {text}"));
            }
        }
        if self.view.restricted {
            lines.push("Only those who decide may see this file.".into());
        }
        lines
    }
}
