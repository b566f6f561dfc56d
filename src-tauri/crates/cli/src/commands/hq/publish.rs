//! `boma hq publish`

use super::Place;
use crate::commands::guideline::folder;
use crate::{CliError, Context, Report};
use boma_guideline::PackFiles;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Gives stations another guideline.
#[derive(Debug, Args)]
#[command(
    after_help = "Stations get it with their next provisioning pack; files begun before are finished under the guideline they began with.\n\n\
                  Example: boma hq publish guideline.json --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Publish {
    /// The pack: its folder, or the file that “boma guideline pack” wrote
    #[arg(value_name = "DIR or FILE")]
    pack: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Publish {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let files = self.files()?;
        let mut headquarters = self.place.open(context)?;
        headquarters.adopt_guideline(&files)?;
        let digest = files.digest();
        let text = format!("Stations get this guideline from now on.\ndigest {digest}\nNext: boma hq provision");
        Report::new(text, &json!({ "published": self.pack, "digest": digest }))
    }

    fn files(&self) -> Result<PackFiles, CliError> {
        if self.pack.is_dir() {
            return folder::read(&self.pack);
        }
        let no_pack = || format!("{} is no pack: “boma guideline pack” writes one", self.pack.display());
        serde_json::from_str(&folder::text(&self.pack)?).map_err(|_| CliError::WrongUse(no_pack()))
    }
}
