//! A small pack that uses every file, and ways to change it.

use boma_authoring::check::{Checked, check};
use boma_guideline::{Guideline, PackFiles};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the data of these tests lies.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/authors")
}

/// The JSON files of a folder.
pub fn read(folder: &Path) -> PackFiles {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    PackFiles(files)
}

/// The small pack.
pub fn files() -> PackFiles {
    read(&data().join("pack"))
}

/// A pack that was shipped.
pub fn shipped(version: &str) -> PackFiles {
    // Through src, so that the tests also run beside the project.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/../../../../assets/guidelines/ssd-civil-registry");
    read(&folder.join(version))
}

/// The small pack with one text in one file replaced, once.
pub fn changed(changes: &[(&str, &str, &str)]) -> PackFiles {
    let mut files = files();
    for (file, old, new) in changes {
        let text = files.0.get_mut(*file).unwrap_or_else(|| panic!("the pack has {file}"));
        assert!(text.contains(old), "{file} holds {old}");
        *text = text.replacen(old, new, 1);
    }
    files
}

/// A guideline that loads.
pub fn load(files: &PackFiles) -> Guideline {
    Guideline::load(files).unwrap_or_else(|defects| panic!("{defects}"))
}

/// The day all tests live in.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()
}

/// What the check says today.
pub fn checked(files: &PackFiles) -> Checked {
    check(files, today())
}

/// Errors and warnings as an author reads them.
pub fn said(files: &PackFiles) -> Vec<String> {
    let found = checked(files).findings.into_iter();
    let grave = found.filter(|finding| finding.severity != boma_authoring::check::Severity::Note);
    grave.map(|finding| finding.to_string()).collect()
}

/// Compares with a text in the data folder; `BOMA_BLESS=1` writes it anew.
pub fn golden(name: &str, text: &str) {
    let path = data().join(name);
    if std::env::var_os("BOMA_BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, wanted, "{name} is what a lawyer reads; BOMA_BLESS=1 writes it anew when the change is wanted");
}
