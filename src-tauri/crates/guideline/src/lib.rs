//! Reads, checks and evaluates guideline packs: which fields, which evidence, which decision, and why.

mod view;

pub use view::*;
