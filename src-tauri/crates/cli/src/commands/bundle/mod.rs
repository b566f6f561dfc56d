//! `boma bundle …`: what a carrier or a regional office can do with sticks, without any key.

mod check;
mod copy;
mod watch;
mod words;

use crate::{CliError, Context, Report};
use clap::Subcommand;

/// What can be done with bundles on sticks, without any key.
#[derive(Debug, Subcommand)]
pub(crate) enum BundleCommand {
    /// Say of every station and bundle on a stick that it is complete, or exactly what is missing or damaged
    Check(check::Check),
    /// Bring bundles and answers from one or several sticks to another; nothing is ever deleted
    Copy(copy::Copy),
}

impl BundleCommand {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Check(check) => check.run(context),
            Self::Copy(copy) => copy.run(context),
        }
    }
}
