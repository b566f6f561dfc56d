//! Where the screening leads.

use super::{Check, Report};
use crate::reasoning::Goal;
use std::collections::BTreeSet;

const FILE: &str = "screening.json";

impl Check<'_> {
    pub(super) fn screening(&self, report: &mut Report<'_>) {
        let Some(screening) = self.outline.screening else { return };
        let mut reached = BTreeSet::new();
        for (index, outcome) in screening.outcomes.iter().enumerate() {
            let here = format!("/outcomes/{index}/when");
            if self.is_never(report, (FILE, &here), vec![Goal::Is(outcome.when.formula())]) {
                report.error(
                    (FILE, &here),
                    format!("this way to {} is never reached: nothing makes it true", outcome.category),
                );
            } else {
                reached.insert(outcome.category.as_str());
            }
        }
        for (index, category) in self.outline.categories.categories.iter().enumerate() {
            if !reached.contains(category.code.as_str()) && !category.headquarters_only {
                report.warning(
                    ("categories.json", &format!("/categories/{index}/code")),
                    format!("no answers of the screening lead to {}", category.code),
                );
            }
        }
        for (index, category) in self.outline.categories.categories.iter().enumerate() {
            if reached.contains(category.code.as_str()) && category.headquarters_only {
                report.warning(
                    ("categories.json", &format!("/categories/{index}/headquarters_only")),
                    format!("the screening leads to {}, which only headquarters may set", category.code),
                );
            }
        }
    }
}
