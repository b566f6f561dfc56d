//! What conditions may say, and what they find.
//!
//! A condition is checked once, when its pack loads: every name exists, every comparison makes sense, nothing in it
//! can fail later (no arithmetic, no indexing). The documented value of an unanswered field keeps it total.

mod check;
pub(crate) mod formula;
mod scope;
mod vocabulary;

pub(crate) use check::check;
pub(crate) use scope::Scope;
pub(crate) use vocabulary::{Kind, Vocabulary};

#[cfg(test)]
mod tests;
