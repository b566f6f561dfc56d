//! Reads, checks and evaluates guideline packs: which fields, which evidence, which decision, and why.

mod answer_check;
mod calendar;
mod condition;
mod defect;
mod evaluate;
mod files;
mod guideline;
mod load;
pub mod outline;
mod pack;
mod paper;
mod person;
mod processes;
mod read_back;
mod roles;
mod schema;
mod version;
mod view;

pub use answer_check::AnswerProblem;
pub use calendar::CalendarEvent;
pub use defect::{Defect, PackDefects};
pub use evaluate::{BringLine, EvaluationError, ScreeningView, Suggestion};
pub use files::PackFiles;
pub use guideline::{Case, CategoryLine, GroundLine, Guideline, NoticeRead};
pub use pack::{Custody, Freeze, Limits, Line, Overdue, ReasonKind, Retention, RouteTo, Unusual, Verification};
pub use paper::{Misread, MisreadKind, Paper, PaperEntry, PaperReading};
pub use person::Concerns;
pub use processes::ProcessLine;
pub use read_back::ReadBackLine;
pub use roles::{Duty, Grant, Matter, Place, Roles, RolesDefects};
pub use schema::json_schemas;
pub use version::version_order;
pub use view::*;
