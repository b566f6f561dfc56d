//! The rules R01 to R20 that the guideline's authors set, each with a case that fails and a case that passes.

mod custody;
mod form;
mod grounds;
mod office;
