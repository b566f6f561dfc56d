//! `boma hq publish`

use super::Place;
use crate::commands::guideline::folder;
use crate::{CliError, Context, Report};
use boma_guideline::PackFiles;
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Gives stations another guideline, other places, or both.
#[derive(Debug, Args)]
#[command(
    after_help = "Stations get it with their next provisioning pack; files begun before are finished under the guideline they began with.\n\n\
                  Example: boma hq publish guideline.json --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Publish {
    /// The pack: its folder, or the file that “boma guideline pack” wrote
    #[arg(value_name = "DIR or FILE", required_unless_present = "places")]
    pack: Option<PathBuf>,
    /// A new list of places (CSV)
    #[arg(long, value_name = "FILE")]
    places: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl Publish {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let files = self.pack.as_deref().map(files).transpose()?;
        let places = self.places.as_deref().map(folder::text).transpose()?;
        let mut headquarters = self.place.open(context)?;
        let mut text = String::new();
        if let Some(files) = &files {
            headquarters.adopt_guideline(files)?;
            text.push_str(&format!("Stations get this guideline from now on.\ndigest {}\n", files.digest()));
        }
        let number = places.map(|csv| headquarters.adopt_places(&csv)).transpose()?;
        if let Some(number) = number {
            text.push_str(&format!("Stations get these places from now on, as number {number}.\n"));
        }
        let digest = files.map(|files| files.digest());
        let json = json!({ "published": self.pack, "digest": digest, "places": number });
        Report::new(text + "Next: boma hq provision", &json)
    }
}

fn files(pack: &Path) -> Result<PackFiles, CliError> {
    if pack.is_dir() {
        return folder::read(pack);
    }
    let no_pack = || format!("{} is no pack: “boma guideline pack” writes one", pack.display());
    serde_json::from_str(&folder::text(pack)?).map_err(|_| CliError::WrongUse(no_pack()))
}
