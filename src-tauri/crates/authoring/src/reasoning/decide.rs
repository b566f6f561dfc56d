//! Decides conditions on what is known so far.

use super::found::{Found, look_up, value};
use super::state::{Atom, Slot};
use super::{Goal, State, World};
use boma_guideline::outline::{Formula, Relation, Shape, Value, WitnessNeed, WordList};
use boma_record::{Answer, Evidence, Witness};
use std::cmp::Ordering;

/// What is known about a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    True,
    False,
    /// This has to be chosen first.
    Open(Atom),
    /// Some text decides it: both are possible.
    Free,
}

/// Decides a goal.
pub(crate) fn decide(world: &World<'_>, state: &State, goal: &Goal) -> Verdict {
    match goal {
        Goal::Is(formula) => holds(state, formula),
        Goal::Not(goal) => decide(world, state, goal).not(),
        Goal::All(goals) => all(goals.iter().map(|goal| decide(world, state, goal))),
        Goal::AtLeast(n, goals) => at_least(*n, goals.iter().map(|goal| decide(world, state, goal))),
        Goal::Presented(field) => evidence(state, field, |evidence| matches!(evidence, Evidence::Presented { .. })),
        Goal::Unavailable(field) => evidence(state, field, |evidence| matches!(evidence, Evidence::Unavailable { .. })),
        Goal::Witnesses(need) => witnesses(state, need),
        // Nothing to be said before it is answered; asked again then.
        Goal::Sound(field) if state.slot(field).is_none() => Verdict::Free,
        Goal::Sound(field) if state.slot(field) == Some(&Slot::Unanswered) => Verdict::True,
        Goal::Sound(field) => {
            let constraints = world.asked(field).into_iter().flat_map(|asked| &asked.constraints);
            all(constraints.map(|constraint| holds(state, constraint)))
        }
    }
}

/// What a condition is as long as nothing is answered; none where the category, the process or the day decides it.
pub(crate) fn unanswered(formula: &Formula) -> Option<bool> {
    match holds(&State { closed: true, ..State::default() }, formula) {
        Verdict::True => Some(true),
        Verdict::False => Some(false),
        _ => None,
    }
}

/// Decides a condition.
pub(super) fn holds(state: &State, formula: &Formula) -> Verdict {
    match formula {
        Formula::Always(always) => Verdict::from(*always),
        Formula::Not(one) => holds(state, one).not(),
        Formula::All(many) => all(many.iter().map(|one| holds(state, one))),
        Formula::Any(many) => at_least(1, many.iter().map(|one| holds(state, one))),
        Formula::If(branches) => chosen(state, branches),
        Formula::Same(both) => same(holds(state, &both.0), holds(state, &both.1)),
        Formula::Truth(name) => match look_up(state, name) {
            Found::Truth(truth) => Verdict::from(truth),
            Found::Open(atom) => Verdict::Open(atom),
            _ => Verdict::False,
        },
        Formula::Compare(left, relation, right) => compare(state, left, *relation, right),
        Formula::Among(value, words) => among(state, value, words),
        Formula::Shaped(shape, text, wanted) => shaped(state, *shape, text, wanted),
        Formula::Other(_) => Verdict::Free,
    }
}

impl Verdict {
    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            other => other,
        }
    }
}

impl From<bool> for Verdict {
    fn from(truth: bool) -> Self {
        if truth { Self::True } else { Self::False }
    }
}

fn all(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    let mut open = Verdict::True;
    for verdict in verdicts {
        match verdict {
            Verdict::False => return Verdict::False,
            Verdict::Open(_) if !matches!(open, Verdict::Open(_)) => open = verdict,
            Verdict::Free if open == Verdict::True => open = verdict,
            _ => {}
        }
    }
    open
}

fn at_least(n: usize, verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    let (mut met, mut open, mut free) = (0, Vec::new(), 0);
    for verdict in verdicts {
        match verdict {
            Verdict::True => met += 1,
            Verdict::Open(_) => open.push(verdict),
            Verdict::Free => free += 1,
            Verdict::False => {}
        }
    }
    match (met >= n, met + open.len() + free >= n) {
        (true, _) => Verdict::True,
        (_, false) => Verdict::False,
        _ => open.into_iter().next().unwrap_or(Verdict::Free),
    }
}

fn chosen(state: &State, branches: &(Formula, Formula, Formula)) -> Verdict {
    match holds(state, &branches.0) {
        Verdict::True => holds(state, &branches.1),
        Verdict::False => holds(state, &branches.2),
        other => other,
    }
}

fn same(one: Verdict, other: Verdict) -> Verdict {
    match (one, other) {
        (Verdict::Open(atom), _) | (_, Verdict::Open(atom)) => Verdict::Open(atom),
        (Verdict::Free, _) | (_, Verdict::Free) => Verdict::Free,
        (one, other) => Verdict::from(one == other),
    }
}

fn compare(state: &State, left: &Value, relation: Relation, right: &Value) -> Verdict {
    match (value(state, left), value(state, right)) {
        (Found::Open(atom), _) | (_, Found::Open(atom)) => Verdict::Open(atom),
        (Found::Between(least, most, atom), Found::Number(n)) => {
            let decided = ordered(relation, least.cmp(&n));
            let all = (least..=most).all(|count| ordered(relation, count.cmp(&n)) == decided);
            if all { decided } else { Verdict::Open(atom) }
        }
        (Found::Between(_, _, atom), _) | (_, Found::Between(_, _, atom)) => Verdict::Open(atom),
        (Found::Text(a), Found::Text(b)) => ordered(relation, a.cmp(&b)),
        (Found::Number(a), Found::Number(b)) => ordered(relation, a.cmp(&b)),
        (Found::Truth(a), Found::Truth(b)) => ordered(relation, a.cmp(&b)),
        (Found::Nothing, Found::Text(text)) | (Found::Text(text), Found::Nothing) => {
            ordered(relation, "".cmp(text.as_str()))
        }
        (Found::Nothing, Found::Number(n)) => ordered(relation, 0.cmp(&n)),
        (Found::Number(n), Found::Nothing) => ordered(relation, n.cmp(&0)),
        (Found::Nothing, Found::Truth(t)) | (Found::Truth(t), Found::Nothing) => ordered(relation, false.cmp(&t)),
        (Found::Nothing, Found::Nothing) => ordered(relation, Ordering::Equal),
        _ => Verdict::Free,
    }
}

fn ordered(relation: Relation, order: Ordering) -> Verdict {
    Verdict::from(match relation {
        Relation::Equal => order.is_eq(),
        Relation::NotEqual => order.is_ne(),
        Relation::Less => order.is_lt(),
        Relation::LessOrEqual => order.is_le(),
        Relation::Greater => order.is_gt(),
        Relation::GreaterOrEqual => order.is_ge(),
    })
}

fn among(state: &State, one: &Value, words: &WordList) -> Verdict {
    match (words, one) {
        (WordList::Chosen(field), Value::Text(option)) => is_chosen(state, field, option),
        (WordList::Chosen(field), one) => match value(state, one) {
            Found::Text(option) => is_chosen(state, field, &option),
            Found::Open(atom) => Verdict::Open(atom),
            _ => Verdict::False,
        },
        (WordList::Written(list), one) => match value(state, one) {
            Found::Text(text) => Verdict::from(list.contains(&text)),
            Found::Open(atom) => Verdict::Open(atom),
            Found::Nothing => Verdict::from(list.iter().any(String::is_empty)),
            _ => Verdict::False,
        },
    }
}

fn is_chosen(state: &State, field: &str, option: &str) -> Verdict {
    match state.slot(field) {
        None => Verdict::Open(Atom::Field(field.to_owned())),
        Some(Slot::Answered(Answer::Choices(options))) => Verdict::from(options.iter().any(|o| o.as_str() == option)),
        Some(Slot::Choosing(options)) => match options.get(option) {
            Some(Some(chosen)) => Verdict::from(*chosen),
            Some(None) => Verdict::Open(Atom::Option(field.to_owned(), option.to_owned())),
            None => Verdict::False,
        },
        Some(_) => Verdict::False,
    }
}

fn shaped(state: &State, shape: Shape, text: &Value, wanted: &Value) -> Verdict {
    match (value(state, text), value(state, wanted)) {
        (Found::Open(atom), _) | (_, Found::Open(atom)) => Verdict::Open(atom),
        (Found::Text(text), Found::Text(wanted)) if state.closed => match shape {
            Shape::Begins => Verdict::from(text.starts_with(&wanted)),
            Shape::Ends => Verdict::from(text.ends_with(&wanted)),
            Shape::Contains => Verdict::from(text.contains(&wanted)),
            Shape::Matches => Verdict::Free,
        },
        // The texts tried stand for any text; only the empty one is itself.
        (Found::Nothing, Found::Text(wanted)) if shape != Shape::Matches => Verdict::from(wanted.is_empty()),
        _ => Verdict::Free,
    }
}

fn evidence(state: &State, field: &str, wanted: impl Fn(&Evidence) -> bool) -> Verdict {
    match state.slot(field) {
        None => Verdict::Open(Atom::Field(field.to_owned())),
        Some(Slot::Answered(Answer::Evidence(evidence))) => Verdict::from(wanted(evidence)),
        Some(_) => Verdict::False,
    }
}

fn witnesses(state: &State, need: &WitnessNeed) -> Verdict {
    match state.slot(need.field.as_str()) {
        None => Verdict::Open(Atom::Field(need.field.to_string())),
        Some(Slot::Answered(Answer::Witnesses(many))) => {
            let counts = |witness: &&Witness| {
                (!need.sworn_adult || (witness.sworn && witness.adult))
                    && (!need.certified || witness.certificate_number.is_some())
                    && (need.kinds.is_empty() || need.kinds.contains(&witness.kind))
            };
            Verdict::from(many.iter().filter(counts).count() >= need.n)
        }
        Some(_) => Verdict::False,
    }
}
