//! One module a command: its arguments, one use case, its report.

pub(crate) mod audit;
pub(crate) mod bundle;
pub(crate) mod demo;
pub(crate) mod guideline;
pub(crate) mod hq;
pub(crate) mod packet;
pub(crate) mod practice;
pub(crate) mod station;
mod words;
