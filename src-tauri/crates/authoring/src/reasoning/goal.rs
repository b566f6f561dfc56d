//! Something that has to come true.

use boma_guideline::outline::{Formula, Need, Way, WitnessNeed};

/// Something that has to come true.
#[derive(Debug, Clone)]
pub(crate) enum Goal {
    /// A condition holds.
    Is(Formula),
    /// It does not come true.
    Not(Box<Goal>),
    /// Every one of these.
    All(Vec<Goal>),
    /// So many of these.
    AtLeast(usize, Vec<Goal>),
    /// A paper was shown.
    Presented(String),
    /// It is said why a paper is not there.
    Unavailable(String),
    /// Witnesses.
    Witnesses(WitnessNeed),
    /// The answer to a field breaks none of its constraints.
    Sound(String),
}

impl Goal {
    pub(crate) fn not(self) -> Self {
        Self::Not(Box::new(self))
    }

    pub(crate) fn any(of: Vec<Self>) -> Self {
        Self::AtLeast(1, of)
    }

    pub(crate) fn answered(field: &str) -> Self {
        Self::Is(Formula::Truth(format!("answered.{field}")))
    }

    /// All parts of a way.
    pub(crate) fn of_way(way: &Way) -> Self {
        Self::All(way.parts.iter().map(|part| Self::of(&part.needs)).collect())
    }

    /// What a need asks for.
    pub(crate) fn of(need: &Need) -> Self {
        let all = |of: &[Need]| of.iter().map(Self::of).collect();
        match need {
            Need::All(of) => Self::All(all(of)),
            Need::Any(of) => Self::any(all(of)),
            Need::AtLeast { n, of } => Self::AtLeast(*n, all(of)),
            Need::Presented(field) => Self::Presented(field.to_string()),
            Need::Unavailable(field) => Self::Unavailable(field.to_string()),
            Need::Answered(field) => Self::All(vec![Self::answered(field.as_str()), Self::Sound(field.to_string())]),
            Need::Witnesses(witnesses) => Self::Witnesses(witnesses.clone()),
            Need::Holds(condition) => Self::Is(condition.formula()),
        }
    }
}
