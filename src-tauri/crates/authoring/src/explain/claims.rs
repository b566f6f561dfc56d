//! Grounds and evidence: what is claimed, what is shown, what is not looked at.

use super::Trace;
use crate::reasoning::{Goal, Verdict, decide};
use boma_guideline::EvidenceProgress;
use boma_guideline::outline::{Ground, Rule};

impl Trace<'_> {
    pub(super) fn grounds(&self) -> Vec<String> {
        if !self.world.decides_grounds(self.case.process) {
            return vec!["No ground is decided in this process.".into()];
        }
        let categories = &self.world.outline.categories.categories;
        let grounds = categories.iter().filter(|c| c.code == self.case.category).flat_map(|c| &c.grounds);
        grounds.flat_map(|ground| self.ground(ground)).collect()
    }

    fn ground(&self, ground: &Ground) -> Vec<String> {
        let label = ground.label.in_language(self.language);
        let Some(progress) = self.view.grounds.iter().find(|known| known.rule == ground.id) else {
            return vec![format!("Not claimed: {label} ({})", ground.id)];
        };
        let mut lines = vec![format!(
            "{}: {label} ({})",
            if progress.satisfied { "Shown" } else { "Claimed, not shown" },
            ground.id
        )];
        lines.push(self.why(&progress.why));
        lines.extend(ways(progress));
        lines
    }

    pub(super) fn evidence(&self) -> Vec<String> {
        let rules = &self.world.outline.evidence.rules;
        rules.iter().flat_map(|rule| self.rule(rule)).collect()
    }

    fn rule(&self, rule: &Rule) -> Vec<String> {
        let label = rule.label.in_language(self.language);
        let applies = rule.applies.formula();
        let shown = self.view.steps.iter().flat_map(|step| &step.evidence).find(|known| known.rule == rule.id);
        let Some(progress) = shown else {
            let hidden = decide(&self.world, &self.state, &Goal::Is(applies.clone())) != Verdict::False;
            let why = if hidden { format!("its step '{}' is not shown", rule.step) } else { self.because(&applies) };
            return vec![format!("Not asked for: {label} ({}): {why}", rule.id)];
        };
        let because = self.because(&applies);
        let because = if because.is_empty() { String::new() } else { format!(", because {because}") };
        let mut lines = vec![format!(
            "{}: {label} ({}){because}",
            if progress.satisfied { "Shown" } else { "Not shown yet" },
            rule.id
        )];
        lines.push(self.why(&progress.why));
        lines.extend(ways(progress));
        lines
    }
}

fn ways(progress: &EvidenceProgress) -> Vec<String> {
    let mut lines = Vec::new();
    for way in &progress.ways {
        lines.push(format!("  {} {}", if way.satisfied { "[met]" } else { "[open]" }, way.label));
        let open = way.parts.iter().filter(|part| !part.satisfied);
        lines.extend(open.map(|part| format!("    still: {}", part.label)));
    }
    lines
}
