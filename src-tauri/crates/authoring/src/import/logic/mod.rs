//! Conditions of other forms, and their way into conditions of a pack.

mod compare;
mod lexer;
mod names;
mod parser;
mod proposition;
mod syntax;
mod translate;
mod value;

pub(super) use names::{Holds, Names, Symbol};
pub(super) use parser::parse;
pub(super) use proposition::Proposition;
pub(super) use syntax::Expr;
pub(super) use translate::{Place, matching, translate};
