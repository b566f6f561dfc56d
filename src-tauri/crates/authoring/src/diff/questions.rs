//! Questions that come, go or change.

use super::change::Changes;
use super::{Both, Side, english, is_retranslated, optional};
use boma_guideline::outline::{Condition, Field, Formula};
use std::collections::BTreeSet;

impl Both<'_> {
    pub(super) fn questions(&self, changes: &mut Changes) {
        let mut retranslated = 0;
        for field in fields(&self.new) {
            let id = field.id.as_str();
            match fields(&self.old).find(|known| known.id == field.id) {
                Some(before) => {
                    retranslated += usize::from(is_retranslated(&before.label, &field.label));
                    self.question(changes, before, field);
                }
                None => changes.of(
                    self.new.asked(id),
                    format!("New question: {}{}", self.new.words.quoted(id), self.asked_and_required(field)),
                ),
            }
        }
        for field in fields(&self.old).filter(|field| !fields(&self.new).any(|known| known.id == field.id)) {
            changes.of(
                self.old.asked(field.id.as_str()),
                format!("No longer asked: {}", self.old.words.quoted(field.id.as_str())),
            );
        }
        if retranslated > 0 {
            changes.pack(format!(
                "{retranslated} questions say the same in English and something else in another language"
            ));
        }
    }

    fn asked_and_required(&self, field: &Field) -> String {
        let required = match field.required.formula() {
            Formula::Always(true) => "; required".to_owned(),
            Formula::Always(false) => "; optional".to_owned(),
            open => format!("; required when {}", self.new.words.condition(&open)),
        };
        match when(&self.new, field) {
            Formula::Always(_) => required,
            open => format!("; asked when {}{required}", self.new.words.condition(&open)),
        }
    }

    fn question(&self, changes: &mut Changes, old: &Field, new: &Field) {
        let id = new.id.as_str();
        let name = self.new.words.quoted(id);
        let (before, now) = (self.old.asked(id), self.new.asked(id));
        let whom = now.clone();
        let (gone, come): (BTreeSet<_>, BTreeSet<_>) =
            (before.difference(&now).cloned().collect(), now.difference(&before).cloned().collect());
        self.moved(changes, &name, (gone, come));
        changes.differs(&whom, "A question", english(&old.label), english(&new.label));
        changes.differs(
            &whom,
            &format!("The help of {name}"),
            optional(old.help.as_ref()),
            optional(new.help.as_ref()),
        );
        if old.kind != new.kind {
            changes.of(whom.clone(), format!("{name} takes another kind of answer"));
        }
        self.differ(changes, &whom, &format!("{name} is asked when"), &when(&self.old, old), &when(&self.new, new));
        self.required(changes, &whom, &name, &old.required, &new.required);
        self.options(changes, &whom, &name, (old, new));
        let rules = |side: &Side<'_>, field: &Field| {
            field.constraints.iter().map(|one| side.words.condition(&one.holds.formula())).collect::<Vec<_>>()
        };
        let (were, are) = (rules(&self.old, old), rules(&self.new, new));
        super::categories::sets(&were, &are, |rule| {
            changes.of(whom.clone(), format!("The answer to {name} is now right only when {rule}"))
        });
        super::categories::sets(&are, &were, |rule| {
            changes.of(whom.clone(), format!("The answer to {name} no longer has to fulfil: {rule}"))
        });
        if old.restricted != new.restricted {
            changes.of(
                whom,
                format!(
                    "After signing, {name} is {}",
                    if new.restricted { "now seen by those who decide only" } else { "no longer hidden" }
                ),
            );
        }
    }

    fn moved(&self, changes: &mut Changes, name: &str, (gone, come): (BTreeSet<String>, BTreeSet<String>)) {
        let known =
            |code: &String| self.old.world.outline.categories.categories.iter().any(|category| &category.code == code);
        let come: BTreeSet<String> = come.into_iter().filter(known).collect();
        if !gone.is_empty() {
            changes.of(gone, format!("No longer asked: {name}"));
        }
        if !come.is_empty() {
            changes.of(come, format!("Now asked: {name}"));
        }
    }

    pub(super) fn differ(
        &self,
        changes: &mut Changes,
        whom: &BTreeSet<String>,
        what: &str,
        old: &Formula,
        new: &Formula,
    ) {
        if old != new {
            let (old, new) = (self.old.words.condition(old), self.new.words.condition(new));
            changes.of(whom.clone(), format!("{what}: now {new}; before {old}"));
        }
    }

    fn required(&self, changes: &mut Changes, whom: &BTreeSet<String>, name: &str, old: &Condition, new: &Condition) {
        let (old, new) = (old.formula(), new.formula());
        match (&old, &new) {
            _ if old == new => {}
            (_, Formula::Always(true)) => changes.of(whom.clone(), format!("{name} is now required")),
            (_, Formula::Always(false)) => changes.of(whom.clone(), format!("{name} is no longer required")),
            _ => changes.of(whom.clone(), format!("{name} is now required when {}", self.new.words.condition(&new))),
        }
    }

    fn options(&self, changes: &mut Changes, whom: &BTreeSet<String>, name: &str, (old, new): (&Field, &Field)) {
        let labels =
            |field: &Field| field.options.iter().map(|option| english(&option.label).to_owned()).collect::<Vec<_>>();
        super::categories::sets(&labels(old), &labels(new), |option| {
            changes.of(whom.clone(), format!("New option of {name}: “{option}”"))
        });
        super::categories::sets(&labels(new), &labels(old), |option| {
            changes.of(whom.clone(), format!("Option taken out of {name}: “{option}”"))
        });
    }
}

fn fields<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a Field> {
    side.world.outline.form.steps.iter().flat_map(|step| &step.fields)
}

/// When a question is asked: its step is shown and its own condition holds.
fn when(side: &Side<'_>, field: &Field) -> Formula {
    let step = side.world.asked(field.id.as_str()).and_then(|asked| side.world.outline.form.steps.get(asked.step));
    let step = step.map_or(Formula::Always(true), |step| step.visible.formula());
    match (step, field.visible.formula()) {
        (Formula::Always(true), own) => own,
        (step, Formula::Always(true)) => step,
        (step, own) => Formula::All(vec![step, own]),
    }
}
