//! Reads one file of a pack strictly.

use super::Translations;
use crate::PackFiles;
use crate::defect::{Findings, Place};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

/// The files of every pack, then those that it may have; translators' files come besides.
pub const FILES: [&str; 15] = [
    "pack.json",
    "categories.json",
    "form.json",
    "evidence.json",
    "reasons.json",
    "notices.json",
    "phrases.json",
    "screening.json",
    "processes.json",
    "routes.json",
    "directives.json",
    "fees.json",
    "events.json",
    "sop.json",
    "custody.json",
];

/// Larger files are not read at all.
const LARGEST: usize = 4 * 1024 * 1024;

pub(super) fn only_known(files: &PackFiles, findings: &mut Findings) {
    let known = |name: &str| FILES.contains(&name) || super::translations::language_of(name).is_some();
    if let Some(name) = files.0.keys().find(|name| !known(name)) {
        findings.add(&Place::file("pack.json"), format!("the pack has a file '{name}' that no pack has"));
    }
}

/// A file that every pack has, its texts with the translations.
pub(super) fn file<T: DeserializeOwned>(
    files: &PackFiles,
    name: &'static str,
    translations: &Translations,
    findings: &mut Findings,
) -> Option<T> {
    let Some(text) = files.0.get(name) else {
        findings.add(&Place::file(name), "the file is missing");
        return None;
    };
    let read = strictly(text, &Place::file(name), findings)?;
    if translations.are_needed() { translations.put_into(text).or(Some(read)) } else { Some(read) }
}

/// A file that a pack may have.
pub(super) fn optional<T: DeserializeOwned>(
    files: &PackFiles,
    name: &'static str,
    translations: &Translations,
    findings: &mut Findings,
) -> Option<T> {
    files.0.contains_key(name).then(|| file(files, name, translations, findings)).flatten()
}

/// Reads a text into its type; whatever the type does not know is a defect.
pub(super) fn strictly<T: DeserializeOwned>(text: &str, place: &Place, findings: &mut Findings) -> Option<T> {
    if text.len() > LARGEST {
        findings.add(place, format!("the file is larger than {LARGEST} bytes"));
        return None;
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| findings.add(&pointer(place.clone(), error.path()), error.inner().to_string()))
        .ok()?;
    reader.end().map_err(|error| findings.add(place, error.to_string())).ok()?;
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
