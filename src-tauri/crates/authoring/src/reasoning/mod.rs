//! Whether a pack's conditions can come true: every answer that could make a difference is tried, exactly.
//!
//! The values tried are those that a pack's own conditions can tell apart: options, yes and no, days and ages around
//! every limit they name. Where a text is only described by a pattern, the pattern is taken to be possible.

mod candidates;
mod complete;
mod conditions;
mod decide;
mod found;
mod goal;
mod search;
mod state;
mod world;

pub(crate) use decide::{Verdict, decide, unanswered};
pub(crate) use goal::Goal;
pub(crate) use search::{Given, Model, Outcome};
pub(crate) use state::State;
pub(crate) use world::World;

#[cfg(test)]
mod tests;
