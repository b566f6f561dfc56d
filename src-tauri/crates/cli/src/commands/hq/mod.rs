//! `boma hq …`

mod audit;
mod authority;
mod init;
mod intake;
mod lost;
mod provision;
mod publish;
mod receipts;
mod recovery;
mod revoke;
mod roles;
mod root;
mod status;

use crate::{CliError, Context, Report, secret};
use boma_headquarters::{Headquarters, HqError};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What a headquarters can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Hq {
    /// Found a headquarters
    Init(init::Init),
    /// Make the root key that vouches for headquarters
    #[command(subcommand)]
    Root(root::RootCommand),
    /// Say who may sign for headquarters
    #[command(subcommand)]
    Authority(authority::AuthorityCommand),
    /// Answer the requests of new stations on a stick
    Provision(provision::Provision),
    /// Give stations another guideline from now on
    Publish(publish::Publish),
    /// Give stations another table of who may do what from now on
    Roles(roles::Roles),
    /// Take a stick in; the same stick again changes nothing
    Intake(intake::Intake),
    /// Write the answers to the stations onto a stick
    Receipts(receipts::Receipts),
    /// Count what the register holds
    Status(status::Status),
    /// Take a credential back from now on
    Revoke(revoke::Revoke),
    /// Split the secret that opens dead laptops, or open one
    #[command(subcommand)]
    Recovery(recovery::Recovery),
    /// Declare a station lost: take its credentials back and list what it had
    Lost(lost::Lost),
    /// Check the whole journal
    Audit(audit::Audit),
}

impl Hq {
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Init(init) => init.run(context),
            Self::Root(root) => root.run(context),
            Self::Authority(authority) => authority.run(context),
            Self::Provision(provision) => provision.run(context),
            Self::Publish(publish) => publish.run(context),
            Self::Roles(roles) => roles.run(context),
            Self::Intake(intake) => intake.run(context),
            Self::Receipts(receipts) => receipts.run(context),
            Self::Status(status) => status.run(context),
            Self::Revoke(revoke) => revoke.run(context),
            Self::Recovery(recovery) => recovery.run(context),
            Self::Lost(lost) => lost.run(context),
            Self::Audit(audit) => audit.run(context),
        }
    }
}

/// Which headquarters, and what opens it.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// Headquarters' folder
    #[arg(long, value_name = "DIR")]
    pub(crate) hq: PathBuf,
    /// The file that holds the passphrase [default: asked for]
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

impl Place {
    /// Opens it.
    pub(crate) fn open(&self, context: &Context) -> Result<Headquarters, CliError> {
        if !self.hq.join("hq.json").is_file() {
            return Err(HqError::NotFounded.into());
        }
        let passphrase = secret::known(self.passphrase_file.as_deref(), "Passphrase of headquarters")?;
        Ok(Headquarters::open(&self.hq, &passphrase, context.lent.clone())?)
    }
}
