//! Complete files, made up: what an applicant of a category could answer so that nothing is missing.

use super::{Given, Goal, Outcome, World};
use boma_guideline::outline::{ClaimedWhen, Formula, Ground, Relation, Value, WordList};
use boma_record::{AnswerKind, Process};

/// Possibilities tried for one file; where there is one, far fewer are needed.
const BOUND: usize = 4_000;

impl World<'_> {
    /// A complete file of `category`, shown by `ground` where one is named.
    pub(crate) fn complete(&self, category: &str, process: Process, ground: Option<&str>) -> Outcome {
        let given = Given { category: Some(category), process: Some(process) };
        let mut goals = self.shown(category, process, ground);
        goals.extend(
            self.outline
                .form
                .steps
                .iter()
                .skip(usize::from(self.outline.form.screened))
                .flat_map(|step| step.fields.iter().filter_map(|field| self.settled(field.id.as_str()))),
        );
        goals.extend(self.outline.evidence.rules.iter().map(|rule| {
            let open = Goal::All(vec![Goal::Is(rule.applies.formula()), self.step_is_shown(&rule.step)]).not();
            Goal::any(std::iter::once(open).chain(rule.ways.iter().map(Goal::of_way)).collect())
        }));
        self.solve(goals, given, BOUND)
    }

    /// When a ground is claimed.
    pub(crate) fn claimed(&self, ground: &Ground) -> Goal {
        let Some(ClaimedWhen { field, option }) = &ground.claimed_when else { return Goal::All(Vec::new()) };
        let several = self.asked(field.as_str()).is_some_and(|asked| asked.field.kind == AnswerKind::Choices);
        let option = Value::Text(option.to_string());
        Goal::Is(if several {
            Formula::Among(option, WordList::Chosen(field.to_string()))
        } else {
            Formula::Compare(Value::Name(field.to_string()), Relation::Equal, option)
        })
    }

    /// A ground is claimed and shown.
    fn shown(&self, category: &str, process: Process, ground: Option<&str>) -> Vec<Goal> {
        if !self.decides_grounds(process) {
            return Vec::new();
        }
        let categories = self.outline.categories.categories.iter().filter(|known| known.code == category);
        let grounds =
            categories.flat_map(|known| &known.grounds).filter(|known| ground.is_none_or(|id| id == known.id));
        let shown = |ground: &Ground| {
            let ways = ground.needs.iter().map(Goal::of).chain(ground.ways.iter().map(Goal::of_way)).collect();
            Goal::All(vec![self.claimed(ground), Goal::any(ways)])
        };
        vec![Goal::any(grounds.map(shown).collect())]
    }

    /// Where a question is asked and required it is answered, and no answer is wrong.
    fn settled(&self, field: &str) -> Option<Goal> {
        let asked = self.asked(field)?;
        let answered = || Goal::answered(field);
        let needed = Goal::All(vec![asked.when.clone(), Goal::Is(asked.required.clone())]);
        let given = Goal::any(vec![needed.not(), answered()]);
        Some(Goal::All(vec![given, Goal::Sound(field.to_owned())]))
    }
}
