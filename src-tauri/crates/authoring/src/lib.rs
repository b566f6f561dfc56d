//! What the authors of guideline packs need. Bytes and pack files in, pack files and texts out: it reads and writes nothing itself.

pub mod check;
pub mod import;
mod lines;
mod reasoning;
mod words;
