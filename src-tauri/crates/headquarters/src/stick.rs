//! What lies on a stick, by name; nothing is opened here but manifests.

use crate::HqError;
use boma_packet::bundle::{BundleName, MANIFEST, PACKETS, ROOT};
use boma_record::StationCode;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One station's folder.
#[derive(Debug)]
pub(crate) struct StationFolder {
    /// As it is named on the stick.
    pub(crate) name: String,
    pub(crate) code: Option<StationCode>,
    pub(crate) bundles: Vec<Bundle>,
    /// Folders of bundles that were not finished: no manifest, or not yet renamed.
    pub(crate) unfinished: Vec<String>,
}

/// One finished bundle: its manifest's path and its packets' files by name.
#[derive(Debug)]
pub(crate) struct Bundle {
    /// As it is named on the stick.
    pub(crate) name: String,
    pub(crate) manifest: PathBuf,
    pub(crate) files: BTreeMap<String, PathBuf>,
}

/// The stations' folders on the stick whose top folder is `top`, sorted by name.
pub(crate) fn read(top: &Path) -> Result<Vec<StationFolder>, HqError> {
    if !top.is_dir() {
        return Err(HqError::FolderNotFound);
    }
    let root = top.join(ROOT);
    if !root.is_dir() {
        return Err(HqError::NothingThere);
    }
    let folders =
        folders(&root).and_then(|all| all.into_iter().map(|(name, path)| station_folder(name, &path)).collect());
    folders.map_err(HqError::StickUnreadable)
}

/// Fails when the stick was pulled out meanwhile: then files that can't be read are no fault of the station.
pub(crate) fn still_there(top: &Path) -> Result<(), HqError> {
    fs::read_dir(top.join(ROOT)).map(drop).map_err(HqError::StickUnreadable)
}

fn station_folder(name: String, path: &Path) -> io::Result<StationFolder> {
    let code = name.parse().ok();
    let mut folder = StationFolder { name, code, bundles: Vec::new(), unfinished: Vec::new() };
    for (name, path) in folders(path)? {
        if !name.starts_with("bundle-") {
            continue;
        }
        let manifest = path.join(MANIFEST);
        if name.parse::<BundleName>().is_ok() && manifest.is_file() {
            let files = files(&path.join(PACKETS))?;
            folder.bundles.push(Bundle { name, manifest, files });
        } else {
            folder.unfinished.push(name);
        }
    }
    Ok(folder)
}

fn folders(path: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    entries(path, |kind| kind.is_dir())
}

fn files(path: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    match entries(path, |kind| kind.is_file()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeMap::new()),
        other => other,
    }
}

/// Entries that can be told in a report; links are not followed, since a stick has none.
fn entries(path: &Path, wanted: impl Fn(fs::FileType) -> bool) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if wanted(entry.file_type()?) {
            found.insert(entry.file_name().to_string_lossy().into_owned(), entry.path());
        }
    }
    Ok(found)
}
