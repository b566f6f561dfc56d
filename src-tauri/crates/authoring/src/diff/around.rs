//! Processes, screening, routes, directives, fees, reasons, notices and chapters.

use super::change::Changes;
use super::{Both, Side, english, optional};
use crate::reasoning::Goal;
use boma_guideline::outline::{Condition, Fee};
use std::collections::BTreeSet;

/// Something with a name, a condition and words; compared by its name.
struct Named<'a> {
    id: String,
    label: &'a str,
    when: &'a Condition,
}

impl Both<'_> {
    pub(super) fn around(&self, changes: &mut Changes) {
        self.processes(changes);
        self.named(changes, "screening leads to", screening);
        self.named(changes, "route", routes);
        self.named(changes, "directive", directives);
        self.named(changes, "fee", due);
        self.amounts(changes);
        self.reasons(changes);
        self.notices(changes);
        self.chapters(changes);
        self.custody(changes);
    }

    fn named(&self, changes: &mut Changes, what: &str, of: impl for<'s> Fn(&Side<'s>) -> Vec<Named<'s>>) {
        let (old, new) = (of(&self.old), of(&self.new));
        let whom = |side: &Side<'_>, one: &Named<'_>| side.audience(&[Goal::Is(one.when.formula())]);
        for one in &new {
            let whom = whom(&self.new, one);
            match old.iter().find(|known| known.id == one.id) {
                None => changes.of(
                    whom,
                    format!("New {what}: “{}”, when {}", one.label, self.new.words.condition(&one.when.formula())),
                ),
                Some(before) => {
                    changes.differs(&whom, &format!("The words of the {what} '{}'", one.id), before.label, one.label);
                    self.differ(
                        changes,
                        &whom,
                        &format!("The {what} “{}” holds when", one.label),
                        &before.when.formula(),
                        &one.when.formula(),
                    );
                }
            }
        }
        for one in old.iter().filter(|one| !new.iter().any(|known| known.id == one.id)) {
            changes.of(whom(&self.old, one), format!("No longer a {what}: “{}”", one.label));
        }
    }

    fn processes(&self, changes: &mut Changes) {
        let (old, new) = (&self.old.world.outline.processes.processes, &self.new.world.outline.processes.processes);
        let everybody = self.everybody();
        for rule in new.iter().filter(|rule| !old.iter().any(|known| known.id == rule.id)) {
            let whom =
                if rule.categories.is_empty() { everybody.clone() } else { rule.categories.iter().cloned().collect() };
            changes.of(whom, format!("The person can now ask for “{}”", english(&rule.label)));
        }
        for rule in old.iter().filter(|rule| !new.iter().any(|known| known.id == rule.id)) {
            changes.of(everybody.clone(), format!("The person can no longer ask for “{}”", english(&rule.label)));
        }
    }

    /// The amount of each item today, under both tables.
    fn amounts(&self, changes: &mut Changes) {
        let items =
            |side: &Side<'_>| side.world.outline.fees.fees.iter().map(|fee| fee.item.clone()).collect::<BTreeSet<_>>();
        for item in items(&self.old).into_iter().chain(items(&self.new)).collect::<BTreeSet<_>>() {
            let (before, now) = (self.amount(&self.old, &item), self.amount(&self.new, &item));
            let said = |fee: &Fee| format!("{} {} since {}", fee.amount, fee.currency, fee.from);
            match (before.map(said), now.map(said)) {
                (before, now) if before == now => {}
                (Some(before), Some(now)) => changes.pack(format!("Fee “{item}”: now {now}; before {before}")),
                (None, Some(now)) => changes.pack(format!("Fee “{item}”: now {now}; before none")),
                (Some(before), None) => changes.pack(format!("Fee “{item}”: none any more; before {before}")),
                (None, None) => {}
            }
        }
        let waivers = |side: &Side<'_>| {
            side.world.outline.fees.waivers.iter().map(|w| english(&w.label).to_owned()).collect::<Vec<_>>()
        };
        super::categories::sets(&waivers(&self.old), &waivers(&self.new), |waiver| {
            changes.pack(format!("New waiver: “{waiver}”"))
        });
        super::categories::sets(&waivers(&self.new), &waivers(&self.old), |waiver| {
            changes.pack(format!("Waiver taken out: “{waiver}”"))
        });
    }

    fn amount<'s>(&self, side: &Side<'s>, item: &str) -> Option<&'s Fee> {
        let entries = side.world.outline.fees.fees.iter().filter(|fee| fee.item == item && fee.holds_on(self.today));
        entries.max_by_key(|fee| fee.from)
    }

    fn reasons(&self, changes: &mut Changes) {
        let (old, new) = (&self.old.world.outline.reasons.reasons, &self.new.world.outline.reasons.reasons);
        for reason in new {
            match old.iter().find(|known| known.id == reason.id) {
                None => changes.pack(format!("New reason for a decision: “{}”", english(&reason.label))),
                Some(before) if english(&before.applicant) != english(&reason.applicant) => {
                    changes.pack(format!(
                        "With the reason “{}” the applicant now reads: {}",
                        english(&reason.label),
                        english(&reason.applicant)
                    ));
                }
                Some(_) => {}
            }
        }
        for reason in old.iter().filter(|reason| !new.iter().any(|known| known.id == reason.id)) {
            changes.pack(format!("Reason taken out: “{}”", english(&reason.label)));
        }
    }

    fn notices(&self, changes: &mut Changes) {
        let (old, new) = (self.old.world.outline.notices, self.new.world.outline.notices);
        for notice in &new.notices {
            match old.notices.iter().find(|known| known.id == notice.id) {
                None => changes.pack(format!("New notice to read aloud: {}", english(&notice.text))),
                Some(before) if english(&before.text) != english(&notice.text) => {
                    changes.pack(format!("The notice '{}' now says: {}", notice.id, english(&notice.text)));
                }
                Some(_) => {}
            }
        }
        if english(&old.declaration) != english(&new.declaration) {
            changes.pack(format!("The declaration now says: {}", english(&new.declaration)));
        }
        if english(&old.slip_text) != english(&new.slip_text) {
            changes.pack(format!("The slip now says: {}", english(&new.slip_text)));
        }
    }

    fn custody(&self, changes: &mut Changes) {
        let said = |side: &Side<'_>| {
            let rules = side.world.outline.custody.rules();
            rules.into_iter().map(|(rule, _)| crate::words::custody(rule, false)).collect::<Vec<_>>()
        };
        let (old, new) = (said(&self.old), said(&self.new));
        super::categories::sets(&old, &new, |rule| changes.pack(format!("Custody: {rule}")));
        super::categories::sets(&new, &old, |rule| changes.pack(format!("Custody, no longer: {rule}")));
    }

    fn chapters(&self, changes: &mut Changes) {
        let (old, new) = (&self.old.world.outline.sop.chapters, &self.new.world.outline.sop.chapters);
        for chapter in new {
            let before = old.iter().find(|known| known.number == chapter.number);
            if before.is_none_or(|before| optional(before.text.as_ref()) != optional(chapter.text.as_ref())) {
                let word = if before.is_some() { "reads differently now" } else { "is new" };
                changes.pack(format!("Chapter {} “{}” {word}", chapter.number, english(&chapter.title)));
            }
        }
    }
}

fn screening<'a>(side: &Side<'a>) -> Vec<Named<'a>> {
    let outcomes = side.world.outline.screening.into_iter().flat_map(|screening| &screening.outcomes);
    let named = outcomes.map(|outcome| Named {
        id: format!("{} {}", outcome.category, english(&outcome.reason)),
        label: &outcome.category,
        when: &outcome.when,
    });
    named.collect()
}

fn routes<'a>(side: &Side<'a>) -> Vec<Named<'a>> {
    side.world
        .outline
        .routes
        .routes
        .iter()
        .map(|route| Named { id: route.id.clone(), label: english(&route.label), when: &route.when })
        .collect()
}

fn directives<'a>(side: &Side<'a>) -> Vec<Named<'a>> {
    let all = side.world.outline.directives.directives.iter();
    all.map(|directive| Named { id: directive.id.clone(), label: english(&directive.title), when: &directive.applies })
        .collect()
}

fn due<'a>(side: &Side<'a>) -> Vec<Named<'a>> {
    side.world
        .outline
        .fees
        .due
        .iter()
        .map(|due| Named { id: due.item.clone(), label: &due.item, when: &due.when })
        .collect()
}
