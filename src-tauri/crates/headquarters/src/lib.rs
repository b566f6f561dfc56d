//! The use cases of headquarters: found, provision stations, take sticks in, answer.
//!
//! ```text
//! Headquarters::init / open        a folder: hq.json (keys under a passphrase), register.db, attachments.dat
//!   .provision(request)            vouch for a station and its officers
//!   .intake(stick, progress)       read -> verify in parallel -> merge in batches -> report
//!   .receipts(stick)               one sealed receipt for each station
//!   .split_recovery(holders)       shares of the recovery secret; .open_recovery(shares) brings it back together
//!   .status()                      counts and the register's digest
//! ```
//!
//! Merging overwrites nothing: two packets that contradict each other are both kept and a question is opened.
//! What stands in the register follows from the set of packets and manifests, whatever their order and number of
//! deliveries; only the numbers issued (persons, questions, receipts) follow the order of arrival.

mod attachments;
pub mod authority;
mod error;
mod examine;
mod founding;
mod gaps;
mod intake;
mod journals;
mod lost;
mod merge;
mod person_number;
mod provision;
mod publish;
mod questions;
mod receipts;
mod recovery;
mod refusal;
mod roles;
mod status;
mod stick;
mod trust;
mod verify;

pub use error::HqError;
pub use examine::Examined;
pub use founding::{Founding, Headquarters, SCHEMA};
pub use intake::{Fault, IntakeReport, IntakeStep, StationReport};
pub use lost::{LostFile, LostStation};
pub use person_number::PersonNumber;
pub use provision::{Answered, WrittenProvisioning};
pub use receipts::WrittenReceipt;
pub use recovery::{GivenShare, ShareHolder, Split, WrittenShare};
pub use refusal::Refusal;
pub use status::Status;
