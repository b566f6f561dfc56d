//! The pack that is made: drafted from whatever form, written as files, accepted by the program that will read it.

mod accept;
mod draft;
mod ids;
mod meanings;
mod texts;
mod write;

pub(super) use accept::accept;
pub(super) use draft::{Choice, Draft, Question, Section};
pub(super) use ids::Ids;
pub(super) use texts::{Texts, language_tag};
