//! The pack's files as types; reading a file into them finds every defect that one file can show alone.

mod category;
mod condition;
mod directive;
mod event;
mod evidence;
mod fee;
mod form;
mod head;
mod notice;
mod phrases;
mod process;
mod reason;
mod route;
mod screening;
mod sop;
mod texts;
mod words;

pub(crate) use category::{Categories, Category, Ground, GroundUse};
pub(crate) use condition::Condition;
pub(crate) use directive::{Directive, Directives, REASON as DIRECTIVE_REASON};
pub(crate) use event::{Event, Events};
pub(crate) use evidence::{EvidenceRules, Need, Part, Rule, Way, WitnessNeed};
pub(crate) use fee::{Fees, WAIVERS};
pub(crate) use form::{Field, Form, Means, OptionSpec, Step};
pub(crate) use head::{Head, Status};
pub(crate) use notice::Notices;
pub(crate) use phrases::Phrases;
pub(crate) use process::{ProcessRule, Processes};
pub(crate) use reason::Reasons;
pub(crate) use route::{Route, Routes};
pub(crate) use screening::Screening;
pub(crate) use sop::Sop;
pub(crate) use texts::Texts;
pub(crate) use words::{Basis, Confidence, Words};

pub use category::Line;
pub use reason::ReasonKind;
pub use route::RouteTo;

/// Lets a JSON file name its schema for editors; it means nothing else.
pub(crate) type SchemaLink = Option<String>;
