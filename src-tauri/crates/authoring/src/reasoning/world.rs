//! A pack as conditions see it.

use super::Goal;
use super::candidates::{Limits, candidates};
use boma_guideline::outline::{Field, Formula, OptionSpec, Outline};
use boma_record::{Answer, AnswerKind, Process};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A pack as conditions see it.
pub(crate) struct World<'a> {
    pub(crate) outline: Outline<'a>,
    pub(crate) today: NaiveDate,
    pub(super) days: Vec<NaiveDate>,
    fields: BTreeMap<&'a str, Asked<'a>>,
}

/// One question and when it is asked.
pub(crate) struct Asked<'a> {
    pub(crate) field: &'a Field,
    /// Position of its step.
    pub(crate) step: usize,
    /// It is asked.
    pub(crate) when: Goal,
    pub(crate) required: Formula,
    pub(crate) constraints: Vec<Formula>,
    /// When each option that is not always offered is offered.
    pub(super) offered: BTreeMap<&'a str, Formula>,
    pub(super) tried: Vec<Answer>,
}

impl<'a> World<'a> {
    pub(crate) fn new(outline: Outline<'a>, today: NaiveDate) -> Self {
        let limits = Limits::of(outline, today);
        let mut fields = BTreeMap::new();
        for (index, step) in outline.form.steps.iter().enumerate() {
            for field in &step.fields {
                let when = Goal::All(vec![Goal::Is(step.visible.formula()), Goal::Is(field.visible.formula())]);
                fields.insert(
                    field.id.as_str(),
                    Asked {
                        field,
                        step: index,
                        when,
                        required: field.required.formula(),
                        constraints: field.constraints.iter().map(|constraint| constraint.holds.formula()).collect(),
                        offered: field.options.iter().filter_map(condition_of).collect(),
                        tried: candidates(field, &limits),
                    },
                );
            }
        }
        Self { outline, today, days: limits.todays(today), fields }
    }

    pub(crate) fn asked(&self, field: &str) -> Option<&Asked<'a>> {
        self.fields.get(field)
    }

    /// At least one question of a step is asked: only then its rules are looked at.
    pub(crate) fn step_is_shown(&self, step: &str) -> Goal {
        let fields = self.fields.values().filter(|asked| self.is_in(asked, step));
        Goal::any(fields.map(|asked| asked.when.clone()).collect())
    }

    fn is_in(&self, asked: &Asked<'_>, step: &str) -> bool {
        self.outline.form.steps.get(asked.step).is_some_and(|known| known.id == step)
    }

    /// The codes of the categories that a process is open to.
    pub(crate) fn is_for(&self, process: Process, category: &str) -> bool {
        let rules = &self.outline.processes.processes;
        match rules.iter().find(|rule| rule.id == process) {
            Some(rule) => rule.categories.is_empty() || rule.categories.iter().any(|code| code == category),
            None => rules.is_empty() && process == Process::New,
        }
    }

    /// Whether legal grounds are decided in a process.
    pub(crate) fn decides_grounds(&self, process: Process) -> bool {
        let rule = self.outline.processes.processes.iter().find(|rule| rule.id == process);
        rule.map_or(process == Process::New, |rule| rule.grounds)
    }

    /// The processes of the pack.
    pub(crate) fn processes(&self) -> Vec<Process> {
        let rules = &self.outline.processes.processes;
        if rules.is_empty() { vec![Process::New] } else { rules.iter().map(|rule| rule.id).collect() }
    }

    pub(super) fn is_several(&self, field: &str) -> bool {
        self.asked(field).is_some_and(|asked| asked.field.kind == AnswerKind::Choices)
    }
}

fn condition_of(option: &OptionSpec) -> Option<(&str, Formula)> {
    let formula = option.visible.formula();
    (formula != Formula::Always(true)).then(|| (option.id.as_str(), formula))
}
