//! `boma bench`: placeholder until written below.
use crate::{CliError, Context, Report};
use clap::Args;
/// Bench.
#[derive(Debug, Args)]
#[command(after_help = "Example: boma bench --quick")]
pub(crate) struct Bench {}
impl Bench { pub(crate) fn run(&self, _c: &Context) -> Result<Report, CliError> { Err(CliError::Bench("later".into())) } }
