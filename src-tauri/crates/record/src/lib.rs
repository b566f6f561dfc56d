//! Domain types of an enrolment.
//!
//! Everything here is a value: no files, no clock, no randomness of its own. A value that exists is
//! valid; parsing is the only way in (`serde` goes the same way), so no other crate checks again.

pub mod answer;
pub mod attachment;
pub mod check;
pub mod date;
pub mod evidence;
pub mod gazetteer;
pub mod id;
pub mod name;
pub mod person;
pub mod place;
pub mod process;
pub mod realm;
pub mod reference;
pub mod role;
pub mod source;
pub mod time;

pub mod text;

pub use answer::{Answer, AnswerKind, Answers, FieldId, OptionId};
pub use attachment::{Attachment, MediaType};
pub use date::{DateMethod, DatePrecision, PartialDate};
pub use evidence::{Evidence, Witness, WitnessMark};
pub use gazetteer::Gazetteer;
pub use id::{Digest, EnrolmentId, KeyId, Login, Sequence, StationCode};
pub use name::{Name, NameChain};
pub use person::Person;
pub use place::{CountryCode, PCode, Place};
pub use process::Process;
pub use realm::Realm;
pub use reference::Reference;
pub use role::Role;
pub use source::{Clock, NoRandomness, Randomness, Surroundings};
pub use time::Timestamp;
