//! Grounds nobody can claim or show, and categories that have no other.

use super::{BOUND, Check, Report};
use crate::reasoning::{Given, Goal, Outcome};
use boma_guideline::outline::{Category, Ground};
use std::collections::BTreeSet;

const FILE: &str = "categories.json";

impl Check<'_> {
    pub(super) fn grounds(&self, report: &mut Report<'_>) {
        let categories = &self.outline.categories.categories;
        for (index, category) in categories.iter().enumerate() {
            self.category(report, &format!("/categories/{index}"), category);
        }
        let used: BTreeSet<&String> = categories.iter().flat_map(|c| &c.grounds).map(|ground| &ground.id).collect();
        for (index, ground) in self.outline.categories.grounds.iter().enumerate() {
            if !used.contains(&ground.id) {
                report.warning(
                    (FILE, &format!("/grounds/{index}")),
                    format!("no category uses the shared ground '{}'", ground.id),
                );
            }
        }
    }

    fn category(&self, report: &mut Report<'_>, pointer: &str, category: &Category) {
        let deciding = self
            .world
            .processes()
            .into_iter()
            .find(|process| self.world.decides_grounds(*process) && self.world.is_for(*process, &category.code));
        let Some(process) = deciding else {
            report.warning((FILE, pointer), format!("no process decides the grounds of {}", category.code));
            return;
        };
        let given = Given { category: Some(&category.code), process: Some(process) };
        let mut reachable = false;
        for (number, ground) in category.grounds.iter().enumerate() {
            reachable |= self.ground(report, &format!("{pointer}/grounds/{number}"), (category, ground), given);
        }
        if reachable {
            self.completable(report, pointer, category);
        } else {
            report.error(
                (FILE, &format!("{pointer}/grounds")),
                format!(
                    "none of the grounds of {} can be claimed and shown: no file of it could ever be complete",
                    category.code
                ),
            );
        }
    }

    /// Whether somebody could bring a file of each process to its end.
    fn completable(&self, report: &mut Report<'_>, pointer: &str, category: &Category) {
        for process in self.world.processes() {
            let open = self.world.is_for(process, &category.code);
            if open && self.world.complete(&category.code, process, None).is_never() {
                let problem = format!(
                    "no file of {} can ever be complete for '{process}': what is asked contradicts itself",
                    category.code
                );
                report.error((FILE, pointer), problem);
            }
        }
    }

    /// Whether a ground can be claimed and shown.
    fn ground(
        &self,
        report: &mut Report<'_>,
        pointer: &str,
        (category, ground): (&Category, &Ground),
        given: Given<'_>,
    ) -> bool {
        let claimed = self.world.claimed(ground);
        let solve = |goals: Vec<Goal>| self.world.solve(goals, given, BOUND);
        if solve(vec![claimed.clone()]).is_never() {
            report.warning(
                (FILE, pointer),
                format!(
                    "in {} the ground '{}' can never be claimed: its option is never offered there",
                    category.code, ground.id
                ),
            );
            return false;
        }
        let ways = ground.needs.iter().map(Goal::of).chain(ground.ways.iter().map(Goal::of_way)).collect();
        match solve(vec![claimed.clone(), Goal::any(ways)]) {
            Outcome::Possible(_) => true,
            Outcome::Unsure => {
                report.unsure((FILE, pointer));
                true
            }
            Outcome::Never => {
                let asked = self.stuck_part(ground, &claimed, given);
                report.error(
                    (FILE, pointer),
                    format!("in {} the ground '{}' can be claimed and never be shown{asked}", category.code, ground.id),
                );
                false
            }
        }
    }

    fn stuck_part(&self, ground: &Ground, claimed: &Goal, given: Given<'_>) -> String {
        let parts = ground.ways.iter().flat_map(|way| &way.parts);
        let never = |need: &Goal| self.world.solve(vec![claimed.clone(), need.clone()], given, BOUND).is_never();
        let stuck =
            parts.filter(|part| never(&Goal::of(&part.needs))).map(|part| part.label.in_language("en").to_owned());
        stuck.take(1).map(|label| format!(": \"{label}\" is never possible")).collect()
    }
}
