//! `boma hq init`

use super::Place;
use crate::commands::guideline::folder;
use crate::commands::words::RealmWord;
use crate::{CliError, Context, Report, assets, secret};
use boma_headquarters::authority::Root;
use boma_headquarters::{Founding, Headquarters, HqError};
use boma_store::Strength;
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A new headquarters.
#[derive(Debug, Args)]
#[command(
    after_help = "recovery.json in the folder opens the registries of dead laptops: split it with “boma hq recovery split”.\n\n\
                  Example: boma hq init --hq /srv/boma --realm live --root /media/office/ROOT --passphrase-file passphrase"
)]
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
    /// The root's medium; a root key is made there where it holds none [default in practice: beside the folder]
    #[arg(long, value_name = "MEDIUM")]
    root: Option<PathBuf>,
    /// The file that holds the root's passphrase [default: asked for]
    #[arg(long, value_name = "FILE")]
    root_passphrase_file: Option<PathBuf>,
    /// The root signs later, at its own machine: “boma hq authority request”
    #[arg(long, conflicts_with = "root")]
    root_later: bool,
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
        let root = self.medium()?.map(|medium| self.root(&medium, context)).transpose()?;
        let mut hq = Headquarters::init(&self.place.hq, &passphrase, founding, context.lent.clone())?;
        let vouched = root.map(|root| hq.take_root(&root)).transpose()?;
        let root = vouched.map(|known| known.root_fingerprint());
        let mut text = format!(
            "Founded a headquarters of the {} realm in {}.\nNext: “boma hq recovery split” shares recovery.json among several people; no live station is provisioned before.",
            hq.realm(),
            self.place.hq.display()
        );
        if let Some(root) = root {
            let (words, digits) = (root.words(), root.digits());
            text.push_str(&format!("\nIts root, for stations to compare:\nwords  {words}\ndigits {digits}"));
        }
        let words = root.map(|root| root.words());
        Report::new(text, &json!({ "hq": self.place.hq, "realm": hq.realm(), "root": words }))
    }

    /// Where the root is; none where it signs later.
    fn medium(&self) -> Result<Option<PathBuf>, CliError> {
        let needed = "name the root's medium with --root, or let the root sign later with --root-later";
        match (&self.root, self.root_later, self.realm) {
            (Some(medium), ..) => Ok(Some(medium.clone())),
            (None, true, _) => Ok(None),
            (None, false, RealmWord::Live) => Err(CliError::WrongUse(needed.to_owned())),
            (None, false, RealmWord::Practice) => {
                let mut name = self.place.hq.file_name().unwrap_or_default().to_owned();
                name.push("-root");
                Ok(Some(self.place.hq.with_file_name(name)))
            }
        }
    }

    /// The root on `medium`, or a new one where it holds none.
    fn root(&self, medium: &Path, context: &Context) -> Result<Root, CliError> {
        let practised = self.place.passphrase_file.as_deref().filter(|_| self.realm == RealmWord::Practice);
        let file = self.root_passphrase_file.as_deref().or(practised);
        match Root::face(medium) {
            Ok(face) if face.realm != self.realm.into() => {
                Err(CliError::WrongUse("the root on this medium is of the other realm".to_owned()))
            }
            Ok(_) => Ok(Root::open(medium, &secret::known(file, "Passphrase of the root")?)?),
            Err(HqError::NoRoot) => {
                let passphrase = secret::new(file, "New passphrase of the root")?;
                Ok(Root::create(medium, self.realm.into(), &passphrase, Strength::FIELD, &context.lent)?)
            }
            Err(other) => Err(other.into()),
        }
    }
}

fn read(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(CliError::reading(path))
}
