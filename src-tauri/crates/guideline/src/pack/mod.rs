//! The pack's files as types; reading a file into them finds every defect that one file can show alone.

mod category;
mod condition;
mod custody;
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

pub use category::{Categories, Category, ClaimedWhen, Ground, GroundUse, SharedGround};
pub use condition::Condition;
pub use custody::{Custody, CustodyRule, Freeze, Limits, Overdue, Retention, Unusual, Verification};
pub use directive::{Directive, Directives, REASON as DIRECTIVE_REASON};
pub use event::{Event, Events};
pub use evidence::{EvidenceRules, Need, Part, Rule, Way, WitnessNeed};
pub use fee::{Fee, FeeDue, Fees, WAIVERS, Waiver};
pub use form::{Constraint, Field, Form, Means, OptionSpec, Step};
pub use head::{Head, PackLanguage, Source, Status};
pub use notice::{Notice, Notices};
pub use phrases::Phrases;
pub use process::{ProcessRule, Processes};
pub use reason::{Reason, Reasons};
pub use route::{Route, Routes};
pub use screening::{Screening, ScreeningOutcome};
pub use sop::{Chapter, Sop};
pub use texts::Texts;
pub use words::{Basis, Confidence, Words};

pub use category::Line;
pub use reason::ReasonKind;
pub use route::RouteTo;

/// Lets a JSON file name its schema for editors; it means nothing else.
pub type SchemaLink = Option<String>;
