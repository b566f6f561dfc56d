//! The pack itself, its categories and their grounds.

use super::change::Changes;
use super::{Both, english, optional};
use boma_guideline::outline::{Category, Ground, Head, Line, Status};
use std::collections::BTreeSet;

impl Both<'_> {
    pub(super) fn head(&self, changes: &mut Changes) {
        let (old, new) = (self.old.world.outline.head, self.new.world.outline.head);
        if (&old.id, &old.version) != (&new.id, &new.version) {
            changes.pack(format!("From {} {} to {} {}", old.id, old.version, new.id, new.version));
        }
        if english(&old.title) != english(&new.title) {
            changes.pack(format!("Now called “{}”, before “{}”", english(&new.title), english(&old.title)));
        }
        if old.status != new.status {
            changes.pack(if new.status == Status::InForce {
                "Now in force; before for legal review"
            } else {
                "Now for legal review; before in force"
            });
        }
        let tags = |head: &Head| head.languages.iter().map(|language| language.tag.clone()).collect::<Vec<_>>();
        sets(&tags(old), &tags(new), |tag| changes.pack(format!("New language: {tag}")));
        sets(&tags(new), &tags(old), |tag| changes.pack(format!("Language taken out: {tag}")));
        let titles = |head: &Head| {
            head.sources.iter().map(|source| format!("{} ({})", source.id, source.title)).collect::<Vec<_>>()
        };
        sets(&titles(old), &titles(new), |source| changes.pack(format!("New source: {source}")));
        sets(&titles(new), &titles(old), |source| changes.pack(format!("Source taken out or renamed: {source}")));
    }

    pub(super) fn categories(&self, changes: &mut Changes) {
        let (old, new) = (&self.old.world.outline.categories.categories, &self.new.world.outline.categories.categories);
        for category in new {
            let for_it = BTreeSet::from([category.code.clone()]);
            match old.iter().find(|known| known.code == category.code) {
                Some(before) => self.category(changes, &for_it, before, category),
                None => {
                    changes.of(for_it.clone(), format!("New category: {}", english(&category.label)));
                    for ground in &category.grounds {
                        changes.of(for_it.clone(), format!("  Ground: {}", english(&ground.label)));
                    }
                }
            }
        }
        for category in old.iter().filter(|category| !new.iter().any(|known| known.code == category.code)) {
            changes.of(
                BTreeSet::from([category.code.clone()]),
                format!("This category is taken out: {}", english(&category.label)),
            );
        }
    }

    fn category(&self, changes: &mut Changes, whom: &BTreeSet<String>, old: &Category, new: &Category) {
        changes.differs(whom, "The name", english(&old.label), english(&new.label));
        changes.differs(whom, "What the person gets", optional(old.outcome.as_ref()), optional(new.outcome.as_ref()));
        changes.differs(whom, "Who decides", optional(old.decides.as_ref()), optional(new.decides.as_ref()));
        changes.differs(whom, "What must never be done", optional(old.never.as_ref()), optional(new.never.as_ref()));
        changes.differs(
            whom,
            "The law",
            optional(old.why.legal_basis.as_ref()),
            optional(new.why.legal_basis.as_ref()),
        );
        changes.differs(whom, "What the office does with a complete file", line(old.line), line(new.line));
        changes.differs(
            whom,
            "Nationality code",
            old.nationality.as_deref().unwrap_or(""),
            new.nationality.as_deref().unwrap_or(""),
        );
        if old.restricted != new.restricted {
            changes.of(
                whom.clone(),
                if new.restricted {
                    "Files are now seen by those who decide only"
                } else {
                    "Files are no longer hidden from others"
                },
            );
        }
        if old.headquarters_only != new.headquarters_only {
            changes.of(
                whom.clone(),
                if new.headquarters_only {
                    "Only headquarters may set this category now"
                } else {
                    "Offices may start this category now"
                },
            );
        }
        for ground in &new.grounds {
            match old.grounds.iter().find(|known| known.id == ground.id) {
                Some(before) => self.ground(changes, whom, before, ground),
                None => changes.of(whom.clone(), format!("New ground: {}", english(&ground.label))),
            }
        }
        for ground in old.grounds.iter().filter(|ground| !new.grounds.iter().any(|known| known.id == ground.id)) {
            changes.of(whom.clone(), format!("Ground taken out: {}", english(&ground.label)));
        }
    }

    fn ground(&self, changes: &mut Changes, whom: &BTreeSet<String>, old: &Ground, new: &Ground) {
        let name = format!("The ground “{}”", english(&new.label));
        changes.differs(whom, "The words of a ground", english(&old.label), english(&new.label));
        match (&old.claimed_when, &new.claimed_when) {
            (Some(_), None) => changes.of(whom.clone(), format!("{name} is now claimed without a tick")),
            (None, Some(_)) => changes.of(whom.clone(), format!("{name} now has to be ticked")),
            _ => {}
        }
        self.ways(changes, whom, &name, &old.ways, &new.ways);
    }
}

const fn line(line: Line) -> &'static str {
    match line {
        Line::Approve => "its own approval line decides",
        Line::Register => "it registers and grants nothing",
        Line::Escalate => "headquarters decides",
        Line::Forward => "it sends the file on to the authority that decides",
        Line::Redirect => "it points to the right authority",
        Line::Stop => "it ends the capture and refers the person",
    }
}

/// Tells what is in `new` and not in `old`.
pub(super) fn sets(old: &[String], new: &[String], mut tell: impl FnMut(&str)) {
    new.iter().filter(|one| !old.contains(one)).for_each(|one| tell(one));
}
