//! `boma hq authority request`

use super::super::Place;
use crate::{CliError, Context, Report};
use boma_headquarters::authority::{AuthorityChange, draft_fingerprint, write_draft};
use boma_packet::PublicKey;
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// What the next version changes.
#[derive(Debug, Args)]
#[command(
    after_help = "Without --root-public the roots stay as they are. Each version brings a new signing key, which never leaves \
                  headquarters.\n\nExample: boma hq authority request /media/office/STICK --root-public root-public.txt \
                  --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Request {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    /// A root's root-public.txt; once for each root
    #[arg(long = "root-public", value_name = "FILE")]
    roots: Vec<PathBuf>,
    /// How many of the roots must sign [default: as before; 1 at first]
    #[arg(long, value_name = "N")]
    threshold: Option<u8>,
    /// Revoke all signing keys in use so far, from now on
    #[arg(long)]
    revoke: bool,
    #[command(flatten)]
    place: Place,
}

impl Request {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let change = AuthorityChange {
            roots: self.roots.iter().map(|file| public(file)).collect::<Result<_, _>>()?,
            threshold: self.threshold,
            revoke_from: self.revoke.then(|| context.lent.now()),
        };
        let draft = self.place.open(context)?.draft_authority(&change)?;
        let (file, print) = (write_draft(&self.stick, &draft)?, draft_fingerprint(&draft)?);
        let text = format!(
            "Version {} of the authority stands in {}.\nwords  {}\ndigits {}\nNext, at the root's machine: boma hq authority sign",
            draft.version,
            file.display(),
            print.words(),
            print.digits()
        );
        let json = json!({ "version": draft.version, "file": file, "words": print.words(), "digits": print.digits() });
        Report::new(text, &json)
    }
}

fn public(file: &Path) -> Result<PublicKey, CliError> {
    Ok(fs::read_to_string(file).map_err(CliError::reading(file))?.trim().parse()?)
}
