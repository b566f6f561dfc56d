//! `boma hq init`

use super::Place;
use crate::commands::guideline::folder;
use crate::commands::words::RealmWord;
use crate::{CliError, Context, Report, assets, secret};
use boma_headquarters::{Founding, Headquarters};
use boma_store::Strength;
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A new headquarters.
#[derive(Debug, Args)]
#[command(after_help = "recovery.json in the folder opens the registries of dead laptops: keep it in a safe.\n\n\
                  Example: boma hq init --hq /srv/boma --realm live --passphrase-file passphrase")]
pub(crate) struct Init {
    #[command(flatten)]
    place: Place,
    /// Live or practice, for ever
    #[arg(long, value_enum)]
    realm: RealmWord,
    /// The folder of the guideline for stations [default: the one that came along]
    #[arg(long, value_name = "DIR")]
    guideline: Option<PathBuf>,
    /// The places as CSV [default: those that came along]
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
}

impl Init {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let founding = Founding {
            realm: self.realm.into(),
            guideline: self.guideline.as_deref().map_or_else(|| Ok(assets::guideline()), folder::read)?,
            gazetteer: self.gazetteer.as_deref().map_or_else(|| Ok(assets::GAZETTEER.to_owned()), read)?,
            strength: Strength::FIELD,
        };
        let question = "New passphrase of headquarters";
        let passphrase = secret::new(self.place.passphrase_file.as_deref(), question)?;
        let hq = Headquarters::init(&self.place.hq, &passphrase, founding, context.lent.clone())?;
        let text = format!(
            "Founded a headquarters of the {} realm in {}.\nPut its recovery.json into a safe; without the passphrase nothing opens.",
            hq.realm(),
            self.place.hq.display()
        );
        Report::new(text, &json!({ "hq": self.place.hq, "realm": hq.realm() }))
    }
}

fn read(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(CliError::reading(path))
}
