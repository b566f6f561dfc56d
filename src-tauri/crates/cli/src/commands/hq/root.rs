//! `boma hq root …`

use crate::commands::words::RealmWord;
use crate::{CliError, Context, Report, secret};
use boma_headquarters::authority::Root;
use boma_packet::Fingerprint;
use boma_record::Digest;
use boma_store::Strength;
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::PathBuf;

/// The key above headquarters, on its own medium.
#[derive(Debug, Subcommand)]
pub(crate) enum RootCommand {
    /// Make a root key on a medium of its own
    New(New),
}

/// A new root key.
#[derive(Debug, Args)]
#[command(
    after_help = "Do this on a machine that never meets a network. Keep the medium in a safe, apart from headquarters; only \
                  root-public.txt leaves it.\n\nExample: boma hq root new /media/office/ROOT --realm live"
)]
pub(crate) struct New {
    /// The medium's folder
    #[arg(value_name = "MEDIUM")]
    medium: PathBuf,
    /// Live or practice, for ever
    #[arg(long, value_enum)]
    realm: RealmWord,
    /// The file that holds the root's passphrase [default: asked for]
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl RootCommand {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::New(new) => new.run(context),
        }
    }
}

impl New {
    fn run(&self, context: &Context) -> Result<Report, CliError> {
        let passphrase = secret::new(self.passphrase_file.as_deref(), "New passphrase of the root")?;
        let root = Root::create(&self.medium, self.realm.into(), &passphrase, Strength::FIELD, &context.lent)?;
        let key = Fingerprint::of(&Digest::of(root.public().as_bytes()));
        let text = format!(
            "A root key stands in {}.\nkey    {}\nwords  {}\ndigits {}\nNext: carry root-public.txt to headquarters; “boma hq authority request” takes it.",
            self.medium.display(),
            root.public(),
            key.words(),
            key.digits()
        );
        Report::new(
            text,
            &json!({ "root": self.medium, "key": root.public(), "words": key.words(), "digits": key.digits() }),
        )
    }
}
