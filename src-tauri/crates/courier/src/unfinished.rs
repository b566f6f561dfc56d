//! A bundle's folder while it is written: a pulled stick leaves a whole bundle or a visibly unfinished one.

use boma_medium::file::sync_folder;
use boma_medium::{StickError, digest_on_device};
use boma_packet::bundle::{PACKETS, UNFINISHED};
use boma_record::Digest;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// A bundle's folder while it is written: its name ends in `.unfinished` until [`Unfinished::finish`] renames it.
#[derive(Debug)]
pub struct Unfinished {
    part: PathBuf,
    whole: PathBuf,
    written: Vec<(PathBuf, Digest)>,
}

impl Unfinished {
    /// Starts `station_folder/name`, removing what earlier attempts left unfinished there.
    ///
    /// For whoever holds the packets elsewhere: then leftovers are copies, and nothing is lost with them.
    pub fn start(station_folder: &Path, name: &str) -> Result<Self, StickError> {
        fs::create_dir_all(station_folder)?;
        for entry in fs::read_dir(station_folder)? {
            let path = entry?.path();
            let unfinished = path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(UNFINISHED));
            if unfinished && path.is_dir() {
                fs::remove_dir_all(&path)?;
            }
        }
        Self::resume(station_folder, &format!("{name}{UNFINISHED}"), name)
    }

    /// Goes on with the folder `station_folder/part`, which becomes `station_folder/name`; nothing is removed.
    pub fn resume(station_folder: &Path, part: &str, name: &str) -> Result<Self, StickError> {
        let part = station_folder.join(part);
        fs::create_dir_all(part.join(PACKETS))?;
        Ok(Self { part, whole: station_folder.join(name), written: Vec::new() })
    }

    /// Counts a file that an earlier attempt may have written; says whether it is there with `size` bytes.
    ///
    /// Whether it has the content `sha256`, [`Unfinished::check`] tells.
    pub fn keep(&mut self, name: &Path, size: u64, sha256: Digest) -> bool {
        let path = self.part.join(name);
        let there = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file() && found.len() == size);
        if there {
            self.written.push((path, sha256));
        }
        there
    }

    /// Writes one small file.
    pub fn write(&mut self, name: &Path, bytes: &[u8]) -> Result<(), StickError> {
        let path = self.part.join(name);
        anew(&path)?.write_all(bytes)?;
        self.written.push((path, Digest::of(bytes)));
        Ok(())
    }

    /// Copies the first `size` bytes of a file that must have the content `sha256`; whether, [`Unfinished::check`] tells.
    pub fn copy(&mut self, from: &File, name: &Path, size: u64, sha256: Digest) -> Result<(), StickError> {
        let path = self.part.join(name);
        let mut to = anew(&path)?;
        self.written.push((path, sha256));
        io::copy(&mut from.take(size), &mut to)?;
        Ok(())
    }

    /// Writes file number `at` (from 0, in the order of writing) again, from the first `size` bytes of another source.
    pub fn copy_again(&self, at: usize, from: &File, size: u64) -> Result<(), StickError> {
        let Some((path, _)) = self.written.get(at) else { return Ok(()) };
        io::copy(&mut from.take(size), &mut anew(path)?)?;
        self.sync(at)
    }

    /// Has the system write out what was handed over, side by side where it can; [`Unfinished::sync`] makes it sure.
    pub fn write_out(&self) {
        boma_medium::write_out(&self.part);
    }

    /// Makes file number `at` durable.
    pub fn sync(&self, at: usize) -> Result<(), StickError> {
        let Some((path, _)) = self.written.get(at) else { return Ok(()) };
        Ok(File::options().write(true).open(path)?.sync_all()?)
    }

    /// Reads file number `at` back past the system's cache and compares; gives its size, or none when there is none.
    pub fn check(&self, at: usize) -> Result<Option<u64>, StickError> {
        let Some((path, sha256)) = self.written.get(at) else { return Ok(None) };
        match digest_on_device(path)? {
            (found, size) if found == *sha256 => Ok(Some(size)),
            _ => Err(StickError::Lies(path.file_name().unwrap_or_default().to_string_lossy().into_owned())),
        }
    }

    /// Makes the bundle whole: folders synced, the folder renamed, the rename synced.
    pub fn finish(self) -> Result<(), StickError> {
        sync_folder(&self.part.join(PACKETS))?;
        sync_folder(&self.part)?;
        fs::rename(&self.part, &self.whole)?;
        // The station's folder, and what it lies in: they may be new too.
        self.whole.ancestors().skip(1).take(3).try_for_each(|folder| Ok(sync_folder(folder)?))
    }

    /// Takes the unfinished bundle off the stick; what can't be removed is removed by the next export.
    pub fn abandon(self) {
        // Nothing depends on it: an unfinished folder is never taken for a bundle.
        drop(fs::remove_dir_all(&self.part));
    }
}

/// An empty file at `path`, which is nobody's but ours; a link that stands there is not followed.
fn anew(path: &Path) -> io::Result<File> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => Err(io::ErrorKind::AlreadyExists.into()),
        _ => File::create(path),
    }
}
