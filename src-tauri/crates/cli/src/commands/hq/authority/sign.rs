//! `boma hq authority sign`

use crate::{CliError, Context, Report, secret};
use boma_headquarters::authority::{Root, draft_fingerprint, read_draft, write_signed};
use boma_packet::Fingerprint;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// A root signs what headquarters asks for.
#[derive(Debug, Args)]
#[command(
    after_help = "Compare the words with those that “boma hq authority request” showed, then give them with --confirm. With several \
                  roots, sign once with each.\n\n\
                  Example: boma hq authority sign /media/office/STICK --root /media/office/ROOT --confirm \"SIX WORDS\""
)]
pub(crate) struct Sign {
    /// The stick's top folder
    #[arg(value_name = "DIR")]
    stick: PathBuf,
    /// The root's medium
    #[arg(long, value_name = "MEDIUM")]
    root: PathBuf,
    /// The words or digits that headquarters' machine showed
    #[arg(long, value_name = "WORDS")]
    confirm: Option<Fingerprint>,
    /// The file that holds the root's passphrase [default: asked for]
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Sign {
    pub(super) fn run(&self, _: &Context) -> Result<Report, CliError> {
        let (draft, so_far) = read_draft(&self.stick)?;
        let print = draft_fingerprint(&draft)?;
        if self.confirm != Some(print) {
            return Err(CliError::NotCompared(print));
        }
        let passphrase = secret::known(self.passphrase_file.as_deref(), "Passphrase of the root")?;
        let signed = Root::open(&self.root, &passphrase)?.sign(&draft, so_far)?;
        let file = write_signed(&self.stick, draft.version, &signed)?;
        let count = signed.signatures().len();
        let text = format!(
            "Signed version {} of the authority; {count} of {} roots so far, {} must.\nNext, at headquarters: boma hq authority adopt",
            draft.version,
            draft.roots.len(),
            draft.threshold
        );
        Report::new(text, &json!({ "version": draft.version, "file": file, "signatures": count }))
    }
}
