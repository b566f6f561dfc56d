//! `boma hq recovery …`

use super::Place;
use crate::commands::words::OfficerWord;
use crate::{CliError, Context, Report, secret};
use boma_headquarters::{GivenShare, ShareHolder};
use boma_record::Name;
use boma_station::{DeadDisk, DiskReport, NewOfficer, Station, StationError};
use boma_store::Strength;
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::PathBuf;

/// The secret that opens dead laptops, in shares.
#[derive(Debug, Subcommand)]
pub(crate) enum Recovery {
    /// Split the secret among several people; the whole one goes
    Split(Split),
    /// Open a dead laptop's disk with the shares of enough people
    Open(Open),
}

/// Who gets a share. Options with the same place in their lists belong together.
#[derive(Debug, Args)]
#[command(
    after_help = "Each holder has an own medium and an own passphrase; print the page and seal it in an envelope.\n\n\
                  Example: boma hq recovery split --needed 2 --holder 'Amina Lado' --to /media/a --holder 'Bol Deng' \
                  --to /media/b --holder 'Cecilia Wani' --to /media/c --hq /srv/boma --passphrase-file passphrase"
)]
pub(crate) struct Split {
    /// A person who gets a share; once for each
    #[arg(long = "holder", value_name = "NAME", required = true)]
    holders: Vec<Name>,
    /// The top folder of that person's medium; once for each
    #[arg(long = "to", value_name = "DIR", required = true)]
    folders: Vec<PathBuf>,
    /// The file with that person's passphrase; once for each [default: asked for]
    #[arg(long = "share-passphrase-file", value_name = "FILE")]
    passphrase_files: Vec<PathBuf>,
    /// How many shares there are [default: as many as holders]
    #[arg(long, value_name = "N")]
    shares: Option<usize>,
    /// How many of them open the secret
    #[arg(long, value_name = "N", default_value_t = 2)]
    needed: u8,
    #[command(flatten)]
    place: Place,
}

/// A dead laptop's disk, the shares, and who goes on.
#[derive(Debug, Args)]
#[command(after_help = "The disk is only read. Options with the same place in their lists belong together.\n\n\
                  Example: boma hq recovery open --disk /media/disk/station --to /home/office/station \
                  --share /media/a/share.txt --share /media/b/share.txt --officer 'keji:supervisor:Keji Wani' \
                  --hq /srv/boma --passphrase-file passphrase")]
pub(crate) struct Open {
    /// The station's folder on the dead laptop's disk, or one backup's
    #[arg(long, value_name = "DIR")]
    disk: PathBuf,
    /// A share's page; once for each
    #[arg(long = "share", value_name = "FILE", required = true)]
    shares: Vec<PathBuf>,
    /// The file with that share's passphrase; once for each [default: asked for]
    #[arg(long = "share-passphrase-file", value_name = "FILE")]
    passphrase_files: Vec<PathBuf>,
    /// The new station's folder, empty
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Who goes on, with a new password: login:role:Name[=PASSWORDFILE]
    #[arg(long = "officer", value_name = "LOGIN:ROLE:NAME", required = true)]
    officers: Vec<OfficerWord>,
    /// A stick with bundles, which may know higher numbers; may be given several times
    #[arg(long = "stick", value_name = "DIR")]
    sticks: Vec<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl Recovery {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Split(split) => split.run(context),
            Self::Open(open) => open.run(context),
        }
    }
}

impl Split {
    fn run(&self, context: &Context) -> Result<Report, CliError> {
        let count = self.holders.len();
        fit("--to", self.folders.len(), count)?;
        fit("--shares", self.shares.unwrap_or(count), count)?;
        let mut hq = self.place.open(context)?;
        let passphrase = secret::known(self.place.passphrase_file.as_deref(), "Passphrase of headquarters, once more")?;
        let mut holders = Vec::new();
        for (at, (name, folder)) in self.holders.iter().zip(&self.folders).enumerate() {
            let file = self.passphrase_files.get(at).map(PathBuf::as_path);
            let passphrase = secret::new(file, &format!("New passphrase of {name} for the share"))?;
            holders.push(ShareHolder { name: name.clone(), folder: folder.clone(), passphrase });
        }
        let split = hq.split_recovery(&passphrase, &holders, self.needed)?;
        let mut text = format!("The recovery secret is in {count} shares; any {} open it together:\n", split.needed);
        for share in &split.shares {
            text.push_str(&format!("  {}  {}: {}\n", share.number, share.holder, share.file.display()));
        }
        text.push_str(
            "Every share was read back, and proved with its neighbours. The whole secret was overwritten and removed here.\n\
             A flash disk may keep overwritten cells, and copies of this folder made before hold it whole: destroy those.\n\
             Now: print each page, seal it in an envelope, and give medium and envelope to their holder.",
        );
        Report::new(text, &split)
    }
}

impl Open {
    fn run(&self, context: &Context) -> Result<Report, CliError> {
        let face = Station::face(&self.disk)?.ok_or(StationError::NotSetUp)?;
        let mut hq = self.place.open(context)?;
        let mut given = Vec::new();
        for (at, file) in self.shares.iter().enumerate() {
            let question = format!("Passphrase of the share {}", file.display());
            let passphrase = secret::known(self.passphrase_files.get(at).map(PathBuf::as_path), &question)?;
            given.push(GivenShare { file: file.clone(), passphrase });
        }
        let people = self.officers.iter().map(new_officer).collect::<Result<_, _>>()?;
        let recovery = hq.open_recovery(&given, &face.station)?;
        let dead =
            DeadDisk { disk: &self.disk, recovery: &recovery, sticks: &self.sticks, people, strength: Strength::FIELD };
        let report = Station::restore_disk(&self.to, dead, &context.lent)?;
        Report::new(told(&report, &self.to), &json(&report))
    }
}

fn fit(option: &str, count: usize, holders: usize) -> Result<(), CliError> {
    if count == holders { Ok(()) } else { Err(CliError::WrongUse(format!("{option} does not fit {holders} holders"))) }
}

fn new_officer(word: &OfficerWord) -> Result<NewOfficer, CliError> {
    let password = secret::new(word.password_file.as_deref(), &format!("New password of {}", word.login))?;
    Ok(NewOfficer { login: word.login.clone(), name: word.name.clone(), role: word.role, password })
}

fn told(report: &DiskReport, to: &std::path::Path) -> String {
    let mut text = format!(
        "Station {} was opened: its journal ends on {}, {} sealed packets are whole.\n\
         Files without headquarters' answer, {}:\n",
        report.station,
        report.last_at.day(),
        report.packets,
        report.open.len()
    );
    for file in &report.open {
        let reference = file.reference.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        let state = json!(file.state);
        let state = state.as_str().unwrap_or_default();
        text.push_str(&format!("  {reference:<14} {state:<12} {:<14} {}\n", file.officer, file.name));
    }
    text.push_str(&format!(
        "It stands in {} with new logins. Next: write its request onto a stick, let headquarters answer, take the answer in.\n\
         Drafts go on at once; approving waits until headquarters says which packets arrived.",
        to.display()
    ));
    text
}

fn json(report: &DiskReport) -> serde_json::Value {
    let files = report.open.iter().map(|file| {
        json!({
            "reference": file.reference,
            "sequence": file.sequence,
            "state": file.state,
            "name": file.name,
            "officer": file.officer,
            "changed_at": file.changed_at,
        })
    });
    let files: Vec<_> = files.collect();
    json!({ "station": report.station, "last_at": report.last_at, "packets": report.packets, "open": files })
}
