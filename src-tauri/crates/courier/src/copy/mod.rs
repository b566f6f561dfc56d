//! Relaying and merging sticks: whole or visibly unfinished, healed where one copy is good, nothing ever deleted.

mod bundle;
mod heal;
mod papers;
mod plan;
mod pool;
mod put;

use crate::check::keys_of;
use crate::look;
use crate::survey::{Survey, survey};
use crate::{CourierError, Faults, Tell, Weight};
use boma_medium::check_room;
use boma_packet::bundle::ROOT;
use plan::Plan;
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// What a copy did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CopyReport {
    /// The bundles that lie on the sticks it read, by place on the stick it wrote.
    pub bundles: Vec<BundleCopy>,
    /// The other files for and from stations, by place.
    pub papers: Vec<PaperCopy>,
    /// What was not copied and why, and what else is wrong; a place begins with the stick where it lies.
    pub faults: Faults,
}

/// What became of one bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BundleCopy {
    /// Where it lies now, below the stick's top.
    pub place: String,
    /// What was done.
    pub done: Done,
    /// How many packets it has.
    pub packets: u64,
    /// Packets that were written now.
    pub written: u64,
    /// Bytes that were written now.
    pub bytes: u64,
}

/// What became of one other file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperCopy {
    /// Where it lies now, below the stick's top.
    pub place: String,
    /// What was done.
    pub done: Done,
}

/// What was done with a bundle or a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    /// It was there already, whole.
    Already,
    /// It is there now, whole, read back from the device.
    Copied,
    /// It was there, damaged, and is whole now.
    Healed,
    /// No source has all of it whole: what there is waits in a folder whose name ends in `.unfinished`.
    Incomplete,
}

impl CopyReport {
    /// Whether anything lies on the sources that could not be brought over whole, or that somebody has to look at.
    #[must_use]
    pub fn open(&self) -> bool {
        self.faults.worst >= Some(Weight::Open) || self.bundles.iter().any(|bundle| bundle.done == Done::Incomplete)
    }
}

/// Brings everything of ours that lies at `from` to the stick whose top folder is `to`.
///
/// Bundles that `to` lacks are written under another name, synced, read back from the device and renamed. A packet that
/// is damaged in one place is taken from another. Two different bundles of one number are both kept, the second below
/// `BOMA-APART`. The same again does nothing. Killed at any moment, the next call goes on; nothing is deleted.
pub fn copy(from: &[PathBuf], to: &Path, tell: Tell<'_>) -> Result<CopyReport, CourierError> {
    let to = top_of(to)?;
    let sources = sources(from, &to)?;
    let target = match survey(&to) {
        Err(CourierError::NothingThere(_)) => Survey::default(),
        other => other?,
    };
    let stations = || sources.iter().flat_map(|source| &source.survey.stations);
    let keys = keys_of(stations().chain(&target.stations), None);
    let mut report = CopyReport::default();
    for source in &sources {
        source.tell_faults(&mut report.faults);
    }
    let plan = Plan::make(&sources, &target, &to, &keys, &mut report.faults);
    let needed = plan.bytes_needed(&keys).saturating_add(papers::bytes_needed(&sources, &to));
    if needed > 0 {
        check_room(&to, needed)?;
    }
    for job in &plan.jobs {
        report.bundles.push(bundle::carry(job, &plan, &keys, tell, &mut report.faults)?);
    }
    papers::carry(&sources, &to, &mut report)?;
    report.bundles.sort_by(|one, other| one.place.cmp(&other.place));
    report.papers.sort_by(|one, other| one.place.cmp(&other.place));
    report.faults.sort();
    Ok(report)
}

/// A stick to read from.
pub(crate) struct Source {
    pub(crate) shown: String,
    pub(crate) place: PathBuf,
    pub(crate) survey: Survey,
}

impl Source {
    fn tell_faults(&self, faults: &mut Faults) {
        let beside = std::iter::once(&self.survey.faults);
        for known in beside.chain(self.survey.stations.iter().map(|station| &station.faults)) {
            faults.take(&self.shown, known);
        }
    }
}

fn sources(from: &[PathBuf], to: &Path) -> Result<Vec<Source>, CourierError> {
    let mut sources = Vec::new();
    for place in from {
        let inside = fs::canonicalize(place).is_ok_and(|place| place.starts_with(to) && reads_target(&place, to));
        if inside {
            return Err(CourierError::SameFolder(place.clone()));
        }
        let survey = survey(place)?;
        sources.push(Source { shown: look::shown(place.as_os_str()), place: place.clone(), survey });
    }
    Ok(sources)
}

/// A folder beside `BOMA` on the same stick is another place; the top itself and what lies in `BOMA` are not.
fn reads_target(place: &Path, to: &Path) -> bool {
    place == to || place.starts_with(to.join(ROOT))
}

/// The top of the stick to write to; its folder `BOMA` may be named instead.
fn top_of(to: &Path) -> Result<PathBuf, CourierError> {
    let found = fs::canonicalize(to).ok().filter(|path| path.is_dir());
    let found = found.ok_or_else(|| CourierError::NoFolder(to.to_owned()))?;
    match found.parent() {
        Some(parent) if found.ends_with(ROOT) => Ok(parent.to_owned()),
        _ => Ok(found),
    }
}
