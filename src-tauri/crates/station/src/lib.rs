//! The station's use cases: set up, unlock, fill in, sign, review, seal, export, take answers in.
//!
//! ```text
//! Station::create -> request      a new laptop, before headquarters knows it
//!   .provision(pack)              headquarters' answer: keys, people, guideline, places, numbers
//! Station::unlock                 one login at a time
//!   .start .answer .attach        a draft; every answer is on disk when the call returns
//!   .sign                         submitted, with a reference that is valid at once
//!   .verify_file .return_unverified  another login compares, where the guideline asks for it
//!   .return_file .hold_file       a supervisor's decisions
//!   .waiting                      what waits at the end of the day, and what is unusual about it
//!   .begin_batch .approve_next    many ordinary files approved with one password, each in its own transaction
//!   .withdraw                     the applicant takes a signed file back
//!   .approve                      countersigned, numbered, chained and sealed in one transaction
//!   .begin_export .finish_export  around transfer::write_bundle, which holds no lock
//!   .take_answers                 headquarters' receipts give every file its true state
//!   .erase                        what headquarters has for good, after the guideline's period
//!   .enrol_token                  a signing key that never leaves a token; .open_token takes its PIN
//!   .back_up                      a whole copy on a second medium; Station::restore puts it back
//! ```

mod answers;
mod approve;
mod backup;
mod clock;
mod day;
mod draft;
mod erase;
mod error;
mod freeze;
mod journal;
mod journal_page;
mod list;
mod logins;
mod outfit;
mod pack_face;
mod paper;
pub mod practice;
mod prompts;
mod provision;
mod queue;
mod restore;
mod review;
mod roles;
mod sealed;
mod session_key;
mod setting;
mod setup;
mod sight;
mod sign;
mod start;
mod state;
mod station;
mod token;
pub mod transfer;
mod trust;
mod verification;
mod verify;
mod withdraw;
mod witnesses;

pub use answers::{AnswersReport, UnusableAnswer};
pub use backup::{BackupLine, BackupReport, BackupState};
pub use boma_packet::{Fingerprint, authority::AuthorityError};
pub use clock::ClockBounds;
pub use day::{
    Batch, Ceremony, Circumstances, DayLine, DayReport, DecidedLine, Sign, SignKind, Tick, WaitingFile, unusual,
};
pub use draft::{Attached, File, MOST_PICTURES};
pub use erase::{Erasable, Erased, Retained};
pub use error::StationError;
pub use freeze::{Facts, FreezeLevel, FreezeLine, FreezeRule, judge};
pub use journal::{BundleCheck, BundleFit, JournalCheck};
pub use journal_page::JournalPage;
pub use list::{FileLine, ListQuery, PacketLine, Remark};
pub use logins::LoginLine;
pub use pack_face::{PackFace, PackPerson, PersonChange};
pub use prompts::Prompt;
pub use queue::{BundleLine, Queue};
pub use restore::{DeadDisk, DiskFile, DiskReport, RestoreState, Restoring};
pub use setup::{NewOfficer, NewStation};
pub use start::NewFile;
pub use state::FileState;
pub use station::{SCHEMA, Session, Station};
pub use token::{FoundToken, KeyHome, SigningKey};
pub use verification::Verifying;
pub use verify::Verified;
pub use witnesses::WitnessSign;
