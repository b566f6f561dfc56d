//! One file put into its place: written beside it, synced, read back, renamed; what stood there is set aside.

use crate::CourierError;
use crate::look;
use crate::survey::{DAMAGED, PART, name};
use boma_medium::file::sync_folder;
use boma_medium::{StickError, digest_on_device};
use boma_record::Digest;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Puts the `size` bytes of `source`, which have the digest `sha256`, to `path` on the stick `to`.
///
/// Says whether something else stood there; it lies below `BOMA-DAMAGED` then.
pub(super) fn put(
    source: &mut dyn Read,
    size: u64,
    sha256: Digest,
    path: &Path,
    to: &Path,
) -> Result<bool, CourierError> {
    let home = path.parent().unwrap_or(to);
    folder(home, to)?;
    let own = name(path).unwrap_or_default().to_owned();
    let part = home.join(format!("{own}{PART}"));
    if look::thing(&part).is_ok_and(|found| !matches!(found, look::Thing::File(_))) {
        set_aside(&part, to)?;
    }
    let mut file = File::create(&part).map_err(StickError::from)?;
    io::copy(&mut source.take(size), &mut file).map_err(StickError::from)?;
    file.sync_all().map_err(StickError::from)?;
    drop(file);
    if digest_on_device(&part)? != (sha256, size) {
        return Err(StickError::Lies(own).into());
    }
    let stood = look::thing(path).is_ok();
    if stood {
        set_aside(path, to)?;
    }
    fs::rename(&part, path).map_err(StickError::from)?;
    home.ancestors().take_while(|folder| folder.starts_with(to)).try_for_each(sync_folder).map_err(StickError::from)?;
    Ok(stood)
}

/// Makes a folder; something else that stands in its place is set aside.
fn folder(home: &Path, to: &Path) -> Result<(), CourierError> {
    if look::thing(home).is_ok_and(|found| found != look::Thing::Folder) {
        set_aside(home, to)?;
    }
    Ok(fs::create_dir_all(home).map_err(StickError::from)?)
}

/// Moves what is damaged below `BOMA-DAMAGED`, under the first name that is free.
fn set_aside(path: &Path, to: &Path) -> Result<(), CourierError> {
    let below: PathBuf = path.strip_prefix(to).unwrap_or(path).components().skip(1).collect();
    let wanted = to.join(DAMAGED).join(below);
    let home = wanted.parent().unwrap_or(to);
    fs::create_dir_all(home).map_err(StickError::from)?;
    let own = name(path).unwrap_or_default();
    let mut free = wanted.clone();
    let mut number = 2_u64;
    while look::thing(&free).is_ok() {
        free = home.join(format!("{own}.{number}"));
        number = number.saturating_add(1);
    }
    fs::rename(path, &free).map_err(StickError::from)?;
    Ok(sync_folder(home).map_err(StickError::from)?)
}
