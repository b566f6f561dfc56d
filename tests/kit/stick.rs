//! A stick: a folder, what lies on it by name, and the ways to spoil it.

use boma_packet::bundle::{ANSWERS, PACKETS, ROOT, UNFINISHED, station_folder};
use boma_record::StationCode;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A stick, or a folder that stands for one.
pub struct Stick {
    top: PathBuf,
    _own: Option<TempDir>,
}

impl Stick {
    /// An empty stick that goes with this value.
    #[must_use]
    pub fn empty() -> Self {
        let own = tempfile::tempdir().expect("the machine has room for a stick");
        Self { top: own.path().to_owned(), _own: Some(own) }
    }

    /// The stick mounted at `top`.
    #[must_use]
    pub fn at(top: &Path) -> Self {
        Self { top: top.to_owned(), _own: None }
    }

    /// Where it is mounted.
    #[must_use]
    pub fn top(&self) -> &Path {
        &self.top
    }

    /// A station's folder.
    #[must_use]
    pub fn station(&self, code: &StationCode) -> PathBuf {
        self.top.join(station_folder(code))
    }

    /// The folders of whole bundles of all stations, sorted.
    #[must_use]
    pub fn bundles(&self) -> Vec<PathBuf> {
        let folders = self.bundle_folders();
        folders.into_iter().filter(|folder| !name_of(folder).ends_with(UNFINISHED)).collect()
    }

    /// The folders of bundles that were not finished, sorted.
    #[must_use]
    pub fn unfinished(&self) -> Vec<PathBuf> {
        let folders = self.bundle_folders();
        folders.into_iter().filter(|folder| name_of(folder).ends_with(UNFINISHED)).collect()
    }

    /// The packets of all whole bundles, sorted by bundle and sequence.
    #[must_use]
    pub fn packets(&self) -> Vec<PathBuf> {
        self.bundles().iter().flat_map(|bundle| list(&bundle.join(PACKETS))).collect()
    }

    /// The receipts for all stations, sorted.
    #[must_use]
    pub fn receipts(&self) -> Vec<PathBuf> {
        list(&self.top.join(ROOT)).iter().flat_map(|station| list(&station.join(ANSWERS))).collect()
    }

    fn bundle_folders(&self) -> Vec<PathBuf> {
        let stations = list(&self.top.join(ROOT));
        let inside = stations.iter().flat_map(|station| list(station));
        inside.filter(|path| path.is_dir() && name_of(path).starts_with("bundle-")).collect()
    }
}

/// A file's or folder's own name.
#[must_use]
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What lies in a folder, sorted; nothing where there is no such folder.
#[must_use]
pub fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    paths
}

/// Flips one bit in the middle of a file.
pub fn flip_a_bit(path: &Path) {
    let mut bytes = fs::read(path).expect("the file is there");
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 0x10;
    }
    fs::write(path, bytes).expect("the stick can be written");
}

/// Cuts a file to half its length.
pub fn cut_short(path: &Path) {
    let bytes = fs::read(path).expect("the file is there");
    fs::write(path, bytes.get(..bytes.len() / 2).unwrap_or_default()).expect("the stick can be written");
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the stick can be written");
    for path in list(from) {
        let copy = to.join(name_of(&path));
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            fs::copy(&path, &copy).expect("the stick can be written");
        }
    }
}
