//! Evidence rules that never apply, and ways that nobody can go.

use super::{BOUND, Check, Report, is_open};
use crate::reasoning::{Given, Goal};
use boma_guideline::outline::{Need, Rule, Way};

impl Check<'_> {
    pub(super) fn evidence(&self, report: &mut Report<'_>) {
        for (index, rule) in self.outline.evidence.rules.iter().enumerate() {
            self.rule(report, &format!("/rules/{index}"), rule);
        }
    }

    fn rule(&self, report: &mut Report<'_>, pointer: &str, rule: &Rule) {
        const FILE: &str = "evidence.json";
        let applies = Goal::Is(rule.applies.formula());
        let shown = self.world.step_is_shown(&rule.step);
        let context = vec![applies.clone(), shown];
        let here = format!("{pointer}/applies");
        if self.is_never(report, (FILE, &here), context.clone()) {
            let alone = is_open(&rule.applies.formula()) && self.solve(vec![applies]).is_never();
            let why = if alone {
                "nothing makes this true".to_owned()
            } else {
                format!("the step '{}' is not shown where it would", rule.step)
            };
            report.error((FILE, &here), format!("the rule '{}' never applies: {why}", rule.id));
            return;
        }
        for (number, way) in rule.ways.iter().enumerate() {
            self.way(
                report,
                (FILE, &format!("{pointer}/ways/{number}")),
                &context,
                way,
                &format!("the rule '{}' applies", rule.id),
            );
        }
        let ways = Goal::any(rule.ways.iter().map(Goal::of_way).collect());
        let stuck = self.categories_where(&context, &[context.clone(), vec![ways]].concat());
        if !stuck.is_empty() {
            report.error(
                (FILE, pointer),
                format!("in {} the rule '{}' applies and none of its ways can be met", stuck.join(", "), rule.id),
            );
        }
    }

    /// A way that can't be met, with the part that is in its way.
    pub(super) fn way(
        &self,
        report: &mut Report<'_>,
        (file, pointer): (&str, &str),
        context: &[Goal],
        way: &Way,
        when: &str,
    ) {
        let with = |goal: Goal| [context, &[goal]].concat();
        if !self.is_never(report, (file, pointer), with(Goal::of_way(way))) {
            return;
        }
        let label = way.label.in_language("en");
        for (number, part) in way.parts.iter().enumerate() {
            let here = format!("{pointer}/parts/{number}/needs");
            if self.solve(with(Goal::of(&part.needs))).is_never() {
                let why = self.never_asked(context, &part.needs).map_or_else(
                    || "what it needs can never be so".to_owned(),
                    |field| format!("it needs '{field}', which is never asked where {when}"),
                );
                report.error((file, &here), format!("the way \"{label}\" can never be met: {why}"));
                return;
            }
        }
        report.error((file, pointer), format!("the way \"{label}\" can never be met: its parts contradict each other"));
    }

    fn never_asked(&self, context: &[Goal], need: &Need) -> Option<String> {
        let fields = fields_of(need).into_iter();
        fields
            .filter_map(|field| self.world.asked(&field).map(|asked| (field, asked.when.clone())))
            .find_map(|(field, when)| self.solve([context, &[when]].concat()).is_never().then_some(field))
    }

    /// The categories in which `context` can be so, but `wanted` can't.
    pub(super) fn categories_where(&self, context: &[Goal], wanted: &[Goal]) -> Vec<String> {
        let mut stuck = Vec::new();
        for category in &self.outline.categories.categories {
            for process in self.world.processes() {
                if !self.world.is_for(process, &category.code) {
                    continue;
                }
                let given = Given { category: Some(&category.code), process: Some(process) };
                let never = |goals: &[Goal]| self.world.solve(goals.to_vec(), given, BOUND).is_never();
                if never(wanted) && !never(context) {
                    stuck.push(category.code.clone());
                    break;
                }
            }
        }
        stuck
    }
}

fn fields_of(need: &Need) -> Vec<String> {
    match need {
        Need::All(of) | Need::Any(of) | Need::AtLeast { of, .. } => of.iter().flat_map(fields_of).collect(),
        Need::Presented(field) | Need::Unavailable(field) | Need::Answered(field) => vec![field.to_string()],
        Need::Witnesses(witnesses) => vec![witnesses.field.to_string()],
        Need::Holds(_) => Vec::new(),
    }
}
