//! Which stations' folders lie where somebody points, and what is in them by name; nothing is opened here.

use crate::look::{self, Entry, Thing};
use crate::paper::PaperKind;
use crate::{CourierError, FaultKind, Faults};
use boma_packet::bundle::{ANSWERS, BundleName, MANIFEST, PACKETS, ROOT, UNFINISHED};
use boma_record::StationCode;
use std::fs;
use std::path::{Path, PathBuf};

/// Where a copy keeps what has a name that another thing has already: `BOMA-APART/<8 digits>/BOMA/JUB1/…`.
///
/// Each folder in it is laid out like a stick, so that whatever reads sticks reads it too.
pub const APART: &str = "BOMA-APART";
/// Where a copy puts damaged files that made room for whole ones: `BOMA-DAMAGED/JUB1/bundle-000001/…`.
pub const DAMAGED: &str = "BOMA-DAMAGED";
/// What the file of an interrupted copy ends in.
pub(crate) const PART: &str = ".part";

/// Everything of ours below one place.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    pub(crate) stations: Vec<StationFolder>,
    pub(crate) faults: Faults,
}

/// One station's folder.
#[derive(Debug)]
pub(crate) struct StationFolder {
    /// As people may see it, with where it lies apart: `JUB1`, `BOMA-APART/0123abcd/JUB1`.
    pub(crate) shown: String,
    pub(crate) path: PathBuf,
    pub(crate) code: Option<StationCode>,
    pub(crate) bundles: Vec<BundleFolder>,
    pub(crate) papers: Vec<PaperFile>,
    pub(crate) faults: Faults,
}

/// One bundle's folder, whole or not.
#[derive(Debug, Clone)]
pub(crate) struct BundleFolder {
    pub(crate) shown: String,
    pub(crate) path: PathBuf,
    /// None where the writing did not come to its end.
    pub(crate) number: Option<u64>,
}

/// A file for or from a station that is no bundle.
#[derive(Debug, Clone)]
pub(crate) struct PaperFile {
    pub(crate) kind: PaperKind,
    pub(crate) shown: String,
    pub(crate) path: PathBuf,
    pub(crate) size: u64,
}

/// Finds the stations' folders; `place` may be a stick's top, its folder BOMA, a station's or a bundle's folder.
pub(crate) fn survey(place: &Path) -> Result<Survey, CourierError> {
    let found = fs::canonicalize(place).ok().filter(|path| path.is_dir());
    let place = found.ok_or_else(|| CourierError::NoFolder(place.to_owned()))?;
    let mut survey = Survey::default();
    if look::is_folder(&place.join(ROOT)) {
        survey.root(&place.join(ROOT), "");
        survey.apart(&place.join(APART));
    } else if is_bundle(&place) {
        survey.one_bundle(&place);
    } else if is_station(&place) {
        survey.station(Entry { shown: last(&place), path: place, thing: Thing::Folder }, "");
    } else if place.ends_with(ROOT) || holds_stations(&place) {
        survey.root(&place, "");
    } else if look::is_folder(&place.join(APART)) {
        survey.apart(&place.join(APART));
    } else {
        return Err(CourierError::NothingThere(place));
    }
    Ok(survey)
}

impl Survey {
    fn root(&mut self, root: &Path, before: &str) {
        let shown = format!("{before}{ROOT}");
        for entry in self.entries(root, &shown) {
            match entry.thing {
                Thing::Folder => self.station(entry, before),
                thing => self.faults.add(format!("{shown}/{}", entry.shown), &stray(thing)),
            }
        }
    }

    fn apart(&mut self, apart: &Path) {
        if look::is_folder(apart) {
            for entry in self.entries(apart, APART) {
                let root = entry.path.join(ROOT);
                if look::is_folder(&root) {
                    self.root(&root, &format!("{APART}/{}/", entry.shown));
                }
            }
        }
    }

    fn entries(&mut self, folder: &Path, shown: &str) -> Vec<Entry> {
        listed(folder, shown, &mut self.faults)
    }

    fn station(&mut self, entry: Entry, before: &str) {
        let shown = format!("{before}{}", entry.shown);
        let code: Option<StationCode> = name(&entry.path).and_then(|name| name.parse().ok());
        let mut station = StationFolder {
            shown: shown.clone(),
            path: entry.path,
            code,
            bundles: Vec::new(),
            papers: Vec::new(),
            faults: Faults::default(),
        };
        match &station.code {
            None => station.faults.add(&shown, &FaultKind::NotAStation),
            Some(code) if windows_keeps(code.as_str()) => station.faults.add(&shown, &FaultKind::ReservedName),
            Some(_) => {}
        }
        let inside = listed(&station.path, &shown, &mut station.faults);
        inside.into_iter().for_each(|entry| station.sort_in(entry));
        self.stations.push(station);
    }

    fn one_bundle(&mut self, bundle: &Path) {
        let folder = bundle.parent().unwrap_or(bundle);
        self.station(Entry { shown: last(folder), path: folder.to_owned(), thing: Thing::Folder }, "");
        for station in &mut self.stations {
            // Its station's papers stay: they may hold the key.
            station.bundles.retain(|known| known.path == bundle);
            station.faults = Faults::default();
            if station.code.is_none() {
                station.faults.add(&station.shown, &FaultKind::NotAStation);
            }
        }
    }
}

impl StationFolder {
    fn sort_in(&mut self, entry: Entry) {
        let shown = format!("{}/{}", self.shown, entry.shown);
        let name = name(&entry.path).unwrap_or_default().to_owned();
        match entry.thing {
            Thing::Folder if name == ANSWERS => {
                for answer in listed(&entry.path, &shown, &mut self.faults) {
                    self.paper(answer, &shown, PaperKind::of_answer);
                }
            }
            Thing::Folder if name.ends_with(UNFINISHED) => {
                self.faults.add(&shown, &FaultKind::Unfinished);
                self.bundles.push(BundleFolder { shown, path: entry.path, number: None });
            }
            Thing::Folder => match name.parse::<BundleName>() {
                Ok(BundleName(number)) => {
                    self.bundles.push(BundleFolder { shown, path: entry.path, number: Some(number) })
                }
                Err(_) if name.to_ascii_lowercase().starts_with("bundle") => {
                    self.faults.add(shown, &FaultKind::NotABundle)
                }
                Err(_) => self.faults.add(shown, &FaultKind::Foreign),
            },
            _ => {
                let home = self.shown.clone();
                self.paper(entry, &home, PaperKind::of_file);
            }
        }
    }

    fn paper(&mut self, entry: Entry, home: &str, kind: fn(&str) -> Option<PaperKind>) {
        let shown = format!("{home}/{}", entry.shown);
        let known = name(&entry.path).and_then(kind);
        match (entry.thing, known) {
            (Thing::File(size), Some(kind)) => {
                self.papers.push(PaperFile { kind, shown, path: entry.path, size });
            }
            (Thing::File(_), None) if entry.shown.ends_with(PART) => self.faults.add(shown, &FaultKind::HalfCopied),
            (thing, _) => self.faults.add(shown, &stray(thing)),
        }
    }
}

/// What lies in a folder, sorted; what can't be listed is a fault.
pub(crate) fn listed(folder: &Path, shown: &str, faults: &mut Faults) -> Vec<Entry> {
    match look::sorted(folder) {
        Ok((entries, all)) => {
            if !all {
                faults.add(shown, &FaultKind::TooMany);
            }
            entries
        }
        Err(_) => {
            faults.add(shown, &FaultKind::FolderUnreadable);
            Vec::new()
        }
    }
}

/// What is wrong with something that is not what stands in its place on our sticks.
pub(crate) const fn stray(thing: Thing) -> FaultKind {
    match thing {
        Thing::Link => FaultKind::Link,
        Thing::Other => FaultKind::NoFile,
        Thing::File(_) | Thing::Folder => FaultKind::Foreign,
    }
}

/// A name in letters.
pub(crate) fn name(path: &Path) -> Option<&str> {
    path.file_name().and_then(|name| name.to_str())
}

fn last(path: &Path) -> String {
    look::shown(path.file_name().unwrap_or_default())
}

fn is_bundle(path: &Path) -> bool {
    let named = name(path).unwrap_or_default();
    let by_name = named.parse::<BundleName>().is_ok() || named.ends_with(UNFINISHED);
    by_name || path.join(MANIFEST).is_file() || look::is_folder(&path.join(PACKETS))
}

fn is_station(path: &Path) -> bool {
    let Ok((entries, _)) = look::sorted(path) else { return false };
    entries.iter().filter_map(|entry| name(&entry.path)).any(|name| {
        name == ANSWERS
            || name.parse::<BundleName>().is_ok()
            || name.strip_suffix(UNFINISHED).is_some_and(|name| name.starts_with("bundle-"))
            || PaperKind::of_file(name).is_some()
    })
}

fn holds_stations(path: &Path) -> bool {
    let Ok((entries, _)) = look::sorted(path) else { return false };
    entries.iter().any(|entry| entry.thing == Thing::Folder && is_station(&entry.path))
}

/// Names of devices that Windows gives to no file.
fn windows_keeps(name: &str) -> bool {
    let numbered = name.strip_prefix("COM").or_else(|| name.strip_prefix("LPT"));
    matches!(name, "CON" | "PRN" | "AUX" | "NUL")
        || numbered.is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
}
