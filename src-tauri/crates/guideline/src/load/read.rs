//! Reads one file of a pack strictly.

use crate::PackFiles;
use crate::defect::{Findings, Place};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

/// The files of a pack; another one is a defect.
pub(crate) const FILES: [&str; 7] =
    ["pack.json", "categories.json", "form.json", "evidence.json", "reasons.json", "notices.json", "phrases.json"];

/// Larger files are not read at all.
const LARGEST: usize = 4 * 1024 * 1024;

pub(super) fn only_known(files: &PackFiles, findings: &mut Findings) {
    if let Some(name) = files.0.keys().find(|name| !FILES.contains(&name.as_str())) {
        findings.add(&Place::file("pack.json"), format!("the pack has a file '{name}' that no pack has"));
    }
}

pub(super) fn file<T: DeserializeOwned>(files: &PackFiles, name: &'static str, findings: &mut Findings) -> Option<T> {
    let place = Place::file(name);
    let Some(text) = files.0.get(name) else {
        findings.add(&place, "the file is missing");
        return None;
    };
    if text.len() > LARGEST {
        findings.add(&place, format!("the file is larger than {LARGEST} bytes"));
        return None;
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| findings.add(&pointer(place.clone(), error.path()), error.inner().to_string()))
        .ok()?;
    reader.end().map_err(|error| findings.add(&place, error.to_string())).ok()?;
    Some(read)
}

fn pointer(file: Place, path: &serde_path_to_error::Path) -> Place {
    path.iter().fold(file, |place, segment| match segment {
        Segment::Seq { index } => place.at(index),
        Segment::Map { key } => place.at(key),
        Segment::Enum { variant } => place.at(variant),
        Segment::Unknown => place.at("?"),
    })
}
