//! Tries possibilities until every goal is reached, or none is left.

use super::state::{Atom, Slot};
use super::{Goal, State, Verdict, World, decide};
use boma_record::{Answer, Answers, Process};
use chrono::NaiveDate;
use std::rc::Rc;

/// What is fixed from the start.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Given<'a> {
    pub(crate) category: Option<&'a str>,
    pub(crate) process: Option<Process>,
}

/// A file in which every goal is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Model {
    pub(crate) category: Option<String>,
    pub(crate) process: Option<Process>,
    pub(crate) today: Option<NaiveDate>,
    pub(crate) answers: Answers,
}

/// What trying everything found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It can be.
    Possible(Box<Model>),
    /// It can't be, whatever is answered.
    Never,
    /// There are too many possibilities to try.
    Unsure,
}

impl Outcome {
    pub(crate) fn is_never(&self) -> bool {
        *self == Self::Never
    }
}

impl<'a> World<'a> {
    /// Whether all goals can be reached together, trying at most `bound` possibilities.
    pub(crate) fn solve(&self, goals: Vec<Goal>, given: Given<'_>, bound: usize) -> Outcome {
        let state = State { category: given.category.map(str::to_owned), process: given.process, ..State::default() };
        let mut search = Search { world: self, left: bound };
        match search.go(state, goals.into_iter().map(Rc::new).collect()) {
            Some(state) => Outcome::Possible(Box::new(Model {
                answers: state.answers(),
                category: state.category,
                process: state.process,
                today: state.today,
            })),
            None if search.left == 0 => Outcome::Unsure,
            None => Outcome::Never,
        }
    }
}

struct Search<'w, 'a> {
    world: &'w World<'a>,
    left: usize,
}

impl Search<'_, '_> {
    fn go(&mut self, state: State, goals: Vec<Rc<Goal>>) -> Option<State> {
        self.left = self.left.checked_sub(1)?;
        let mut open = None;
        let mut rest = Vec::with_capacity(goals.len());
        for goal in goals {
            match decide(self.world, &state, &goal) {
                Verdict::False => return None,
                Verdict::True => {}
                Verdict::Free => rest.push(goal),
                Verdict::Open(atom) => {
                    open = open.or(Some(atom));
                    rest.push(goal);
                }
            }
        }
        let Some(atom) = open else { return Some(state) };
        self.branch(&state, &rest, &atom)
    }

    fn branch(&mut self, state: &State, goals: &[Rc<Goal>], atom: &Atom) -> Option<State> {
        match atom {
            Atom::Category => self.categories(state, goals),
            Atom::Process => self.world.processes().into_iter().find_map(|process| {
                let open = state.category.as_ref().is_none_or(|code| self.world.is_for(process, code));
                let next = State { process: Some(process), ..state.clone() };
                open.then(|| self.go(next, goals.to_vec())).flatten()
            }),
            Atom::Today => self
                .world
                .days
                .clone()
                .into_iter()
                .find_map(|day| self.go(State { today: Some(day), ..state.clone() }, goals.to_vec())),
            Atom::Field(field) => self.field(state, goals, field),
            Atom::Option(field, option) => self.option(state, goals, field, option),
        }
    }

    fn categories(&mut self, state: &State, goals: &[Rc<Goal>]) -> Option<State> {
        let codes: Vec<String> = self.world.outline.categories.categories.iter().map(|c| c.code.clone()).collect();
        codes.into_iter().find_map(|code| {
            let open = state.process.is_none_or(|process| self.world.is_for(process, &code));
            let next = State { category: Some(code), ..state.clone() };
            open.then(|| self.go(next, goals.to_vec())).flatten()
        })
    }

    fn field(&mut self, state: &State, goals: &[Rc<Goal>], field: &str) -> Option<State> {
        let world = self.world;
        let asked = world.asked(field)?;
        // An answer counts only where its question is asked.
        let with = |more: Option<&Goal>| {
            let mut goals = goals.to_vec();
            goals.push(Rc::new(asked.when.clone()));
            goals.extend(more.cloned().map(Rc::new));
            goals
        };
        if world.is_several(field) {
            let options = asked.field.options.iter().map(|option| (option.id.to_string(), None)).collect();
            let found = self.go(put(state, field, Slot::Choosing(options)), with(None));
            return found.or_else(|| self.go(put(state, field, Slot::Unanswered), goals.to_vec()));
        }
        for answer in &asked.tried {
            let offered = option_of(answer).and_then(|option| asked.offered.get(option)).map(|f| Goal::Is(f.clone()));
            let found = self.go(put(state, field, Slot::Answered(answer.clone())), with(offered.as_ref()));
            if found.is_some() || self.left == 0 {
                return found;
            }
        }
        self.go(put(state, field, Slot::Unanswered), goals.to_vec())
    }

    fn option(&mut self, state: &State, goals: &[Rc<Goal>], field: &str, option: &str) -> Option<State> {
        let offered = self.world.asked(field).and_then(|asked| asked.offered.get(option));
        let mut with = goals.to_vec();
        with.extend(offered.map(|formula| Rc::new(Goal::Is(formula.clone()))));
        let found = self.go(choose(state, field, option, true), with);
        found.or_else(|| self.go(choose(state, field, option, false), goals.to_vec()))
    }
}

fn option_of(answer: &Answer) -> Option<&str> {
    if let Answer::Choice(option) = answer { Some(option.as_str()) } else { None }
}

fn put(state: &State, field: &str, slot: Slot) -> State {
    let mut next = state.clone();
    next.slots.insert(field.to_owned(), slot);
    next
}

fn choose(state: &State, field: &str, option: &str, chosen: bool) -> State {
    let mut next = state.clone();
    if let Some(Slot::Choosing(options)) = next.slots.get_mut(field) {
        options.insert(option.to_owned(), Some(chosen));
    }
    next
}
