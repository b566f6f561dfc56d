//! Reads, checks and evaluates guideline packs: which fields, which evidence, which decision, and why.

mod answer_check;
mod condition;
mod defect;
mod evaluate;
mod files;
mod guideline;
mod load;
mod pack;
mod person;
mod read_back;
mod schema;
mod view;

pub use answer_check::AnswerProblem;
pub use defect::{Defect, PackDefects};
pub use evaluate::EvaluationError;
pub use files::PackFiles;
pub use guideline::{CategoryLine, GroundLine, Guideline, NoticeRead};
pub use pack::ReasonKind;
pub use read_back::ReadBackLine;
pub use schema::json_schemas;
pub use view::*;
