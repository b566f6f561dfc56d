//! Evidence rules and ways.

use super::change::Changes;
use super::{Both, Side, english};
use crate::reasoning::Goal;
use boma_guideline::outline::{Rule, Way};
use std::collections::BTreeSet;

impl Both<'_> {
    pub(super) fn evidence(&self, changes: &mut Changes) {
        let (old, new) = (&self.old.world.outline.evidence.rules, &self.new.world.outline.evidence.rules);
        for rule in new {
            let whom = applies_to(&self.new, rule);
            match old.iter().find(|known| known.id == rule.id) {
                Some(before) => self.rule(changes, &whom, before, rule),
                None => {
                    let when = self.new.words.condition(&rule.applies.formula());
                    changes.of(
                        whom.clone(),
                        format!(
                            "New evidence: “{}”, asked for when {when}; ways: {}",
                            english(&rule.label),
                            labels(&rule.ways)
                        ),
                    );
                }
            }
        }
        for rule in old.iter().filter(|rule| !new.iter().any(|known| known.id == rule.id)) {
            changes
                .of(applies_to(&self.old, rule), format!("Evidence no longer asked for: “{}”", english(&rule.label)));
        }
    }

    fn rule(&self, changes: &mut Changes, whom: &BTreeSet<String>, old: &Rule, new: &Rule) {
        let name = format!("The evidence “{}”", english(&new.label));
        changes.differs(whom, "The words of evidence", english(&old.label), english(&new.label));
        self.differ(
            changes,
            whom,
            &format!("{name} is asked for when"),
            &old.applies.formula(),
            &new.applies.formula(),
        );
        self.ways(changes, whom, &name, &old.ways, &new.ways);
    }

    pub(super) fn ways(&self, changes: &mut Changes, whom: &BTreeSet<String>, name: &str, old: &[Way], new: &[Way]) {
        for way in new {
            let label = english(&way.label);
            match old.iter().find(|known| english(&known.label) == label) {
                None => changes.of(whom.clone(), format!("{name} can now be shown in another way: {label}")),
                Some(before) => {
                    let parts =
                        |way: &Way| way.parts.iter().map(|part| english(&part.label).to_owned()).collect::<Vec<_>>();
                    let (were, are) = (parts(before), parts(way));
                    super::categories::sets(&were, &are, |part| {
                        changes.of(whom.clone(), format!("{name}: the way “{label}” now also needs: {part}"))
                    });
                    super::categories::sets(&are, &were, |part| {
                        changes.of(whom.clone(), format!("{name}: the way “{label}” no longer needs: {part}"))
                    });
                }
            }
        }
        for way in old.iter().filter(|way| !new.iter().any(|known| english(&known.label) == english(&way.label))) {
            changes.of(whom.clone(), format!("{name} can no longer be shown in this way: {}", english(&way.label)));
        }
    }
}

fn applies_to(side: &Side<'_>, rule: &Rule) -> BTreeSet<String> {
    side.audience(&[Goal::Is(rule.applies.formula()), side.world.step_is_shown(&rule.step)])
}

fn labels(ways: &[Way]) -> String {
    ways.iter().map(|way| english(&way.label)).collect::<Vec<_>>().join("; or ")
}
