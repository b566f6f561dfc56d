//! Every condition and every need of a pack.

use boma_guideline::outline::{Condition, Ground, Need, Outline, Way};

/// Every condition, wherever it stands.
pub(crate) fn every_condition(outline: Outline<'_>) -> Vec<&Condition> {
    let mut found = Vec::new();
    for step in &outline.form.steps {
        found.push(&step.visible);
        for field in &step.fields {
            found.extend([&field.visible, &field.required]);
            found.extend(field.options.iter().map(|option| &option.visible));
            found.extend(field.constraints.iter().map(|constraint| &constraint.holds));
        }
    }
    found.extend(outline.evidence.rules.iter().map(|rule| &rule.applies));
    found.extend(outline.screening.iter().flat_map(|screening| &screening.outcomes).map(|outcome| &outcome.when));
    found.extend(outline.routes.routes.iter().map(|route| &route.when));
    found.extend(outline.directives.directives.iter().map(|directive| &directive.applies));
    found.extend(outline.fees.due.iter().map(|due| &due.when));
    every_need(outline).into_iter().for_each(|need| conditions_in(need, &mut found));
    found
}

/// Every need of rules and grounds.
pub(crate) fn every_need(outline: Outline<'_>) -> Vec<&Need> {
    let of_rules = outline.evidence.rules.iter().flat_map(|rule| needs_of(&rule.ways));
    let grounds = outline.categories.categories.iter().flat_map(|category| &category.grounds);
    of_rules.chain(grounds.flat_map(needs_of_ground)).collect()
}

fn needs_of(ways: &[Way]) -> impl Iterator<Item = &Need> {
    ways.iter().flat_map(|way| &way.parts).map(|part| &part.needs)
}

fn needs_of_ground(ground: &Ground) -> impl Iterator<Item = &Need> {
    ground.needs.iter().chain(needs_of(&ground.ways))
}

fn conditions_in<'a>(need: &'a Need, found: &mut Vec<&'a Condition>) {
    match need {
        Need::All(of) | Need::Any(of) | Need::AtLeast { of, .. } => {
            of.iter().for_each(|need| conditions_in(need, found))
        }
        Need::Holds(condition) => found.push(condition),
        _ => {}
    }
}
