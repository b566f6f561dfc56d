//! What the authors of guideline packs need. Bytes and pack files in, pack files and texts out: it reads and writes nothing itself.

pub mod begin;
pub mod check;
pub mod diff;
pub mod explain;
pub mod import;
mod lines;
mod reasoning;
pub mod render;
mod told;
mod words;

pub use told::{Section, Told};
