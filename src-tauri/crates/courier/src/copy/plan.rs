//! What is to be done: one job for each bundle that lies on a source, told apart by its list.

use super::Source;
use super::pool::Pool;
use crate::check::Keys;
use crate::list::{List, Place};
use crate::look;
use crate::paper::short;
use crate::survey::{APART, BundleFolder, StationFolder, Survey};
use crate::{FaultKind, Faults, StationKeys};
use boma_packet::bundle::{BundleName, MANIFEST, PACKETS, UNFINISHED, station_folder};
use boma_record::{Digest, StationCode};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One bundle to be brought over or healed.
pub(super) struct Job {
    pub(super) station: StationCode,
    pub(super) number: u64,
    pub(super) sha256: Digest,
    /// A folder whose list can be believed.
    pub(super) list_in: PathBuf,
    /// The top of the stick, or of the place where it is kept apart.
    pub(super) top: PathBuf,
    /// Where it will lie, below the stick's top.
    pub(super) shown: String,
}

/// Everything to be done, and where packets may be found.
pub(super) struct Plan {
    pub(super) jobs: Vec<Job>,
    pub(super) pools: BTreeMap<StationCode, Pool>,
    pub(super) sources: Vec<PathBuf>,
    pub(super) to: PathBuf,
}

/// The folders of one number on the sources.
type Numbered<'s> = BTreeMap<(&'s StationCode, u64), Vec<(&'s Source, &'s BundleFolder)>>;

impl Plan {
    pub(super) fn make(sources: &[Source], target: &Survey, to: &Path, keys: &Keys, faults: &mut Faults) -> Self {
        let mut plan = Self {
            jobs: Vec::new(),
            pools: pools(sources, target),
            sources: sources.iter().map(|source| source.place.clone()).collect(),
            to: to.to_owned(),
        };
        for ((station, number), folders) in numbered(sources) {
            let place =
                |number| Place { station: Some(station), number: Some(number), keys: of(keys, station), root: None };
            let mut lists: Vec<(Digest, PathBuf)> = Vec::new();
            let there = to.join(station_folder(station)).join(BundleName(number).to_string());
            if let Ok(list) = List::read(&there, place(number)) {
                lists.push((list.sha256, there));
            }
            for (source, folder) in folders {
                match List::read(&folder.path, place(number)) {
                    Ok(list) if lists.iter().all(|(known, _)| *known != list.sha256) => {
                        lists.push((list.sha256, folder.path.clone()));
                    }
                    Ok(_) => {}
                    Err(kind) => faults.add(format!("{}: {}/{MANIFEST}", source.shown, folder.shown), &kind),
                }
            }
            plan.add(station, number, lists, faults);
        }
        plan
    }

    /// The first list takes the place of that number, the others are kept apart.
    fn add(&mut self, station: &StationCode, number: u64, lists: Vec<(Digest, PathBuf)>, faults: &mut Faults) {
        for (at, (sha256, list_in)) in lists.into_iter().enumerate() {
            let below = format!("{station}/{}", BundleName(number));
            let (top, shown) = if at == 0 {
                (self.to.clone(), below)
            } else {
                let apart = format!("{APART}/{}", short(&sha256));
                faults.add(format!("{apart}/{below}"), &FaultKind::TwoBundles(number));
                (self.to.join(&apart), format!("{apart}/{below}"))
            };
            self.jobs.push(Job { station: station.clone(), number, sha256, list_in, top, shown });
        }
    }

    /// How many bytes are to be written at most, as far as names and sizes tell.
    pub(super) fn bytes_needed(&self, keys: &Keys) -> u64 {
        self.jobs.iter().map(|job| job.bytes_needed(keys)).fold(0, u64::saturating_add)
    }
}

impl Job {
    /// The list of the bundle.
    pub(super) fn list(&self, keys: &Keys) -> Result<List, FaultKind> {
        let place = Place {
            station: Some(&self.station),
            number: Some(self.number),
            keys: of(keys, &self.station),
            root: None,
        };
        // A source that was exchanged meanwhile must not pass for the one that was planned with.
        List::read(&self.list_in, place)
            .and_then(|list| if list.sha256 == self.sha256 { Ok(list) } else { Err(FaultKind::ManifestUnreadable) })
    }

    /// The folder of its station on the stick.
    pub(super) fn home(&self) -> PathBuf {
        self.top.join(station_folder(&self.station))
    }

    /// Its own folder, when it is whole.
    pub(super) fn whole(&self) -> PathBuf {
        self.home().join(BundleName(self.number).to_string())
    }

    /// The name of its folder while it is written: the next copy knows it again.
    pub(super) fn part(&self) -> String {
        format!("{}.copy-{}{UNFINISHED}", BundleName(self.number), short(&self.sha256))
    }

    fn bytes_needed(&self, keys: &Keys) -> u64 {
        let Ok(list) = self.list(keys) else { return 0 };
        let folder = if look::is_folder(&self.whole()) { self.whole() } else { self.home().join(self.part()) };
        let there = |name: String, size| {
            look::thing(&folder.join(PACKETS).join(name)).is_ok_and(|found| found == look::Thing::File(size))
        };
        let lines = list.manifest.packets.iter().filter(|line| !there(line.name.to_string(), line.size));
        let bytes = lines.map(|line| line.size).fold(0, u64::saturating_add);
        let has_list = look::thing(&folder.join(MANIFEST)).is_ok();
        if has_list { bytes } else { bytes.saturating_add(list.bytes.len() as u64) }
    }
}

/// The keys of one station.
fn of<'k>(keys: &'k Keys, station: &StationCode) -> &'k StationKeys {
    static NONE: StationKeys = StationKeys::NONE;
    keys.get(station).unwrap_or(&NONE)
}

fn numbered(sources: &[Source]) -> Numbered<'_> {
    let mut found = Numbered::new();
    for source in sources {
        for folder in &source.survey.stations {
            let Some(code) = &folder.code else { continue };
            for bundle in &folder.bundles {
                if let Some(number) = bundle.number {
                    found.entry((code, number)).or_default().push((source, bundle));
                }
            }
        }
    }
    found
}

/// Every folder of a station's packets, also unfinished ones: the sources' first.
fn pools(sources: &[Source], target: &Survey) -> BTreeMap<StationCode, Pool> {
    let mut pools: BTreeMap<StationCode, Pool> = BTreeMap::new();
    let folders = sources.iter().flat_map(|source| &source.survey.stations).chain(&target.stations);
    for StationFolder { code, bundles, .. } in folders {
        if let Some(code) = code {
            let pool = pools.entry(code.clone()).or_default();
            bundles.iter().for_each(|bundle| pool.add(bundle.path.join(PACKETS)));
        }
    }
    pools
}
