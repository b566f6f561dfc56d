//! What is true or false, on its way into a condition of a pack.

use super::syntax::Operator;

/// Something true or false.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Proposition {
    /// Always so.
    Fixed(bool),
    /// A comparison; both sides as a condition writes them.
    Compares(String, Operator, String),
    /// Something that is true or false by itself, as a condition writes it.
    Is(String),
    /// `'word' in field`, or another expression that needs brackets after `!`.
    Loose(String),
    /// Not so.
    Not(Box<Proposition>),
    /// All of these.
    All(Vec<Proposition>),
    /// One of these.
    Any(Vec<Proposition>),
}

impl Proposition {
    pub(super) fn compares(left: impl Into<String>, operator: Operator, right: impl Into<String>) -> Self {
        Self::Compares(left.into(), operator, right.into())
    }

    /// All of `parts`, without those that always hold.
    pub(in super::super) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Self::Fixed(true) => {}
                Self::Fixed(false) => return Self::Fixed(false),
                Self::All(inner) => kept.extend(inner),
                other => kept.push(other),
            }
        }
        Self::of(kept, true, Self::All)
    }

    /// One of `parts`, without those that never hold.
    pub(in super::super) fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Self::Fixed(false) => {}
                Self::Fixed(true) => return Self::Fixed(true),
                Self::Any(inner) => kept.extend(inner),
                other => kept.push(other),
            }
        }
        Self::of(kept, false, Self::Any)
    }

    fn of(mut parts: Vec<Self>, none: bool, join: fn(Vec<Self>) -> Self) -> Self {
        let mut seen = Vec::new();
        parts.retain(|part| {
            let new = !seen.contains(part);
            seen.push(part.clone());
            new
        });
        match parts.len() {
            0 => Self::Fixed(none),
            1 => parts.pop().unwrap_or(Self::Fixed(none)),
            _ => join(parts),
        }
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::Fixed(value) => Self::Fixed(!value),
            Self::Compares(left, operator, right) => Self::Compares(left, operator.opposite(), right),
            Self::Not(inner) => *inner,
            Self::All(parts) => Self::any(parts.into_iter().map(Self::not)),
            Self::Any(parts) => Self::all(parts.into_iter().map(Self::not)),
            other => Self::Not(Box::new(other)),
        }
    }

    /// The condition as a pack writes it (Common Expression Language).
    pub(in super::super) fn written(&self) -> String {
        match self {
            Self::Fixed(value) => value.to_string(),
            Self::Compares(left, operator, right) => format!("{left} {} {right}", operator.written()),
            Self::Is(text) | Self::Loose(text) => text.clone(),
            Self::Not(inner) => match inner.as_ref() {
                Self::Is(text) => format!("!{text}"),
                other => format!("!({})", other.written()),
            },
            Self::All(parts) => joined(parts, " && "),
            Self::Any(parts) => joined(parts, " || "),
        }
    }
}

fn joined(parts: &[Proposition], by: &str) -> String {
    let written = parts.iter().map(|part| match part {
        Proposition::All(_) | Proposition::Any(_) => format!("({})", part.written()),
        _ => part.written(),
    });
    written.collect::<Vec<_>>().join(by)
}
