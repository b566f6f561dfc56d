//! The authority on its way between headquarters and the root: files on a stick.
//!
//! `BOMA-AUTHORITY/authority-000002.json` asks, `BOMA-AUTHORITY/authority-000002.dsse.json` is the answer.

use crate::HqError;
use boma_packet::{Authority, Envelope};
use boma_store::file;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

const FOLDER: &str = "BOMA-AUTHORITY";
const SIGNED: &str = ".dsse.json";
const DRAFT: &str = ".json";
/// An authority is a few kilobytes.
const MOST_BYTES: u64 = 1 << 20;

/// Writes a draft to the stick `top`; says where.
pub fn write_draft(top: &Path, draft: &Authority) -> Result<PathBuf, HqError> {
    let bytes = serde_json::to_vec(draft).map_err(|_| HqError::NoDraft)?;
    write(top, draft.version, DRAFT, &bytes)
}

/// The newest draft on the stick `top`, and what roots have signed of it so far.
pub fn read_draft(top: &Path) -> Result<(Authority, Option<Envelope>), HqError> {
    let version = newest(top, |name| !name.ends_with(SIGNED))?;
    let draft: Authority = serde_json::from_slice(&read(top, version, DRAFT)?).map_err(|_| HqError::NoDraft)?;
    let so_far = read(top, version, SIGNED).ok().and_then(|bytes| Envelope::parse(&bytes).ok());
    Ok((draft, so_far))
}

/// Writes what a root signed to the stick `top`; says where.
pub fn write_signed(top: &Path, version: u64, signed: &Envelope) -> Result<PathBuf, HqError> {
    write(top, version, SIGNED, &signed.to_bytes()?)
}

/// The newest signed version on the stick `top`.
pub fn read_signed(top: &Path) -> Result<Envelope, HqError> {
    let version = newest(top, |name| name.ends_with(SIGNED))?;
    Ok(Envelope::parse(&read(top, version, SIGNED)?)?)
}

fn name(version: u64, end: &str) -> String {
    format!("authority-{version:06}{end}")
}

fn write(top: &Path, version: u64, end: &str, bytes: &[u8]) -> Result<PathBuf, HqError> {
    let folder = top.join(FOLDER);
    fs::create_dir_all(&folder).map_err(HqError::StickUnwritable)?;
    let path = folder.join(name(version, end));
    file::replace(&path, bytes).map_err(HqError::StickUnwritable)?;
    Ok(path)
}

fn read(top: &Path, version: u64, end: &str) -> Result<Vec<u8>, HqError> {
    let mut bytes = Vec::new();
    let file = fs::File::open(top.join(FOLDER).join(name(version, end))).map_err(HqError::StickUnreadable)?;
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(HqError::StickUnreadable)?;
    Ok(bytes)
}

/// The highest version among the files whose names `fit`.
fn newest(top: &Path, fit: impl Fn(&str) -> bool) -> Result<u64, HqError> {
    let entries = match fs::read_dir(top.join(FOLDER)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(HqError::NoDraft),
        other => other.map_err(HqError::StickUnreadable)?,
    };
    let mut newest = None;
    for entry in entries {
        let name = entry.map_err(HqError::StickUnreadable)?.file_name();
        let Some(name) = name.to_str().filter(|name| fit(name)) else { continue };
        let digits = name.strip_prefix("authority-").and_then(|rest| rest.split('.').next());
        newest = newest.max(digits.and_then(|digits| digits.parse::<u64>().ok()));
    }
    newest.ok_or(HqError::NoDraft)
}
