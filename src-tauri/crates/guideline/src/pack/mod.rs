//! The pack's files as types; reading a file into them finds every defect that one file can show alone.

mod category;
mod condition;
mod evidence;
mod form;
mod head;
mod notice;
mod phrases;
mod reason;
mod words;

pub(crate) use category::{Categories, Category, Ground};
pub(crate) use condition::Condition;
pub(crate) use evidence::{EvidenceRules, Need, Part, Rule, Way, WitnessNeed};
pub(crate) use form::{Field, Form, Means, OptionSpec, Step};
pub(crate) use head::{Head, Status};
pub(crate) use notice::Notices;
pub(crate) use phrases::Phrases;
pub(crate) use reason::Reasons;
pub(crate) use words::{Basis, Words};

pub use reason::ReasonKind;

/// Lets a JSON file name its schema for editors; it means nothing else.
pub(crate) type SchemaLink = Option<String>;
