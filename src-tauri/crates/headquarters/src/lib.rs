//! The use cases of headquarters: found, provision stations, take sticks in, answer.
//!
//! ```text
//! Headquarters::init / open        a folder: hq.json (keys under a passphrase), register.db, attachments.dat
//!   .provision(request)            vouch for a station and its officers
//!   .intake(stick, progress)       read -> verify in parallel -> merge in batches -> report
//!   .receipts(stick)               one sealed receipt for each station
//!   .status()                      counts and the register's digest
//! ```
//!
//! Merging overwrites nothing: two packets that contradict each other are both kept and a question is opened.
//! What stands in the register follows from the set of packets and manifests, whatever their order and number of
//! deliveries; only the numbers issued (persons, questions, receipts) follow the order of arrival.

mod attachments;
mod error;
pub mod authority;
mod examine;
mod founding;
mod gaps;
mod intake;
mod journals;
mod merge;
mod person_number;
mod provision;
mod questions;
mod receipts;
mod publish;
mod refusal;
mod status;
mod stick;
mod trust;
mod verify;

pub use error::HqError;
pub use examine::Examined;
pub use founding::{Founding, Headquarters, SCHEMA};
pub use intake::{Fault, IntakeReport, IntakeStep, StationReport};
pub use person_number::PersonNumber;
pub use provision::{Answered, WrittenProvisioning};
pub use receipts::WrittenReceipt;
pub use refusal::Refusal;
pub use status::Status;
