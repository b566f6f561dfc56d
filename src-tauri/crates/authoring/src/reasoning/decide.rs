//! Decides conditions on what is known so far.

use super::state::{Atom, Slot};
use super::{Goal, State, World};
use boma_guideline::outline::{Formula, Relation, Shape, Value, WitnessNeed, WordList};
use boma_record::{Answer, DateMethod, DatePrecision, Evidence, PartialDate, Process, Witness};
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::collections::BTreeMap;

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

/// What a name holds now.
pub(super) enum Found {
    Truth(bool),
    Number(i64),
    Text(String),
    Open(Atom),
    /// At least and at most so many; this decides it further.
    Between(i64, i64, Atom),
    /// Not answered: a text is empty, a number 0, yes-no false.
    Nothing,
}

impl Found {
    fn count(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

fn look_up(state: &State, name: &str) -> Found {
    match name {
        "today" => state.today.map_or(Found::Open(Atom::Today), |day| Found::Text(day.to_string())),
        "category" => state.category.clone().map_or(Found::Open(Atom::Category), Found::Text),
        "process" => state.process.map_or(Found::Open(Atom::Process), |p| Found::Text(Process::as_str(p).to_owned())),
        _ => of_field(state, name),
    }
}

fn of_field(state: &State, name: &str) -> Found {
    let (field, part) = name.split_once('.').unwrap_or((name, ""));
    let (field, part) = if field == "answered" { (part, "answered") } else { (field, part) };
    let Some(slot) = state.slot(field) else { return Found::Open(Atom::Field(field.to_owned())) };
    match (slot, part) {
        (Slot::Unanswered, "answered") => Found::Truth(false),
        (_, "answered") => Found::Truth(true),
        (Slot::Unanswered, part) => nothing(part),
        (Slot::Answered(answer), part) => something(answer, part, state.today),
        (Slot::Choosing(_), _) => Found::Nothing,
    }
}

/// An unanswered field, by the part that is asked for; a field itself is told apart by [`compare`] and `Truth`.
fn nothing(part: &str) -> Found {
    match part {
        "earliest" => Found::Text("0001-01-01".into()),
        "latest" => Found::Text("9999-12-31".into()),
        "age_least" | "scans" | "count" | "sworn" | "certified" => Found::Number(0),
        "age_most" => Found::Number(200),
        "listed" | "presented" | "unavailable" | "taken" => Found::Truth(false),
        "" => Found::Nothing,
        _ => Found::Text(String::new()),
    }
}

fn something(answer: &Answer, part: &str, today: Option<NaiveDate>) -> Found {
    match (answer, part) {
        (Answer::YesNo(truth), _) => Found::Truth(*truth),
        (Answer::Number(number), _) => Found::Number(*number),
        (Answer::Text(text) | Answer::Name(text), _) => Found::Text(text.as_str().to_owned()),
        (Answer::LongText(text), _) => Found::Text(text.as_str().to_owned()),
        (Answer::Choice(option), _) => Found::Text(option.to_string()),
        (Answer::Picture(_), _) => Found::Truth(true),
        (Answer::Date(date), part) => of_date(*date, part, today),
        (Answer::Place(place), "country") => Found::Text(place.country().to_string()),
        (Answer::Place(place), "pcode") => Found::Text(place.pcode().map(ToString::to_string).unwrap_or_default()),
        (Answer::Place(place), "listed") => Found::Truth(place.pcode().is_some()),
        (Answer::Place(place), _) => Found::Text(place.spoken().to_owned()),
        (Answer::Evidence(evidence), part) => of_evidence(evidence, part),
        (Answer::Witnesses(many), part) => of_witnesses(many, part),
        (Answer::Choices(_), _) => Found::Nothing,
    }
}

fn of_date(date: PartialDate, part: &str, today: Option<NaiveDate>) -> Found {
    let ages = || today.map(|day| date.years_until(day));
    match part {
        "earliest" => Found::Text(date.earliest().to_string()),
        "latest" => Found::Text(date.latest().to_string()),
        "age_least" => ages().map_or(Found::Open(Atom::Today), |(least, _)| Found::Number(least.into())),
        "age_most" => ages().map_or(Found::Open(Atom::Today), |(_, most)| Found::Number(most.into())),
        "precision" => Found::Text(word_of_precision(date.precision()).into()),
        _ => Found::Text(word_of_method(date.method()).into()),
    }
}

const fn word_of_precision(precision: DatePrecision) -> &'static str {
    match precision {
        DatePrecision::Day => "day",
        DatePrecision::Month => "month",
        DatePrecision::Year => "year",
        DatePrecision::Decade => "decade",
    }
}

const fn word_of_method(method: DateMethod) -> &'static str {
    match method {
        DateMethod::Document => "document",
        DateMethod::AgeAssessment => "age-assessment",
        DateMethod::EventCalendar => "event-calendar",
        DateMethod::Statement => "statement",
        DateMethod::Estimate => "estimate",
    }
}

fn of_evidence(evidence: &Evidence, part: &str) -> Found {
    match (evidence, part) {
        (Evidence::Presented { .. }, "presented") | (Evidence::Unavailable { .. }, "unavailable") => Found::Truth(true),
        (_, "presented" | "unavailable") => Found::Truth(false),
        (Evidence::Presented { scans, .. }, "scans") => Found::count(scans.len()),
        (Evidence::Unavailable { .. }, "scans") => Found::Number(0),
        (Evidence::Unavailable { reason }, "reason") => Found::Text(reason.to_string()),
        (Evidence::Presented { number: Some(number), .. }, "number") => Found::Text(number.as_str().to_owned()),
        _ => Found::Text(String::new()),
    }
}

fn of_witnesses(many: &[Witness], part: &str) -> Found {
    Found::count(match part {
        "sworn" => many.iter().filter(|witness| witness.sworn && witness.adult).count(),
        "certified" => many.iter().filter(|witness| witness.certificate_number.is_some()).count(),
        _ => many.len(),
    })
}

fn value(state: &State, value: &Value) -> Found {
    match value {
        Value::Text(text) => Found::Text(text.clone()),
        Value::Number(number) => Found::Number(*number),
        Value::Name(name) => look_up(state, name),
        Value::Size(name) => size(state, name),
    }
}

fn size(state: &State, field: &str) -> Found {
    match state.slot(field) {
        None => Found::Open(Atom::Field(field.to_owned())),
        Some(Slot::Unanswered) => Found::Number(0),
        Some(Slot::Answered(Answer::Choices(options))) => Found::count(options.len()),
        Some(Slot::Choosing(options)) => so_many(field, options),
        Some(Slot::Answered(_)) => match look_up(state, field) {
            Found::Text(text) => Found::count(text.chars().count()),
            other => other,
        },
    }
}

fn so_many(field: &str, options: &BTreeMap<String, Option<bool>>) -> Found {
    let chosen = options.values().filter(|chosen| **chosen == Some(true)).count();
    let mut open = options.iter().filter(|(_, chosen)| chosen.is_none());
    let Some((first, _)) = open.next() else { return Found::count(chosen) };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Found::Between(count(chosen), count(chosen + 1 + open.count()), Atom::Option(field.to_owned(), first.clone()))
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
