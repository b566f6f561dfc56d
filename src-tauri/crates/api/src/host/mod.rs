//! The host: one station, what the laptop lends it, and the transfers under way.

mod backups;
mod convert;
mod dates;
mod day;
mod files;
mod home;
mod jobs;
mod journal;
mod logins;
mod prompts;
mod session;
mod setup;
mod starting;
mod token;
mod transfer;

use crate::types::transfer::Drive;
use crate::{ApiError, Code};
use boma_record::{Digest, Surroundings};
use boma_station::{Station, StationError};
use jobs::Jobs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the shell lends to the station: drives, a folder dialog, a note of the first paint.
pub trait Outside: Send + Sync {
    /// The drives of this machine.
    fn drives(&self) -> Vec<Drive>;
    /// Lets the person choose a folder; none when they think better of it.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// The first screen can be used.
    fn painted(&self);
}

/// The station of this program, locked or unlocked.
pub struct Host {
    folder: PathBuf,
    lent: Surroundings,
    outside: Box<dyn Outside>,
    station: Shared,
    jobs: Jobs,
}

/// The unlocked station, shared with the transfers under way.
type Shared = Arc<Mutex<Option<Station>>>;

impl Host {
    /// The host of the station in `folder`, which may not be set up yet.
    #[must_use]
    pub fn new(folder: PathBuf, lent: Surroundings, outside: Box<dyn Outside>) -> Self {
        Self { folder, lent, outside, station: Shared::default(), jobs: Jobs::default() }
    }

    /// A picture of the unlocked station, by its SHA-256 in hexadecimal: media type and bytes.
    pub fn picture(&self, sha256: &str) -> Result<(&'static str, Vec<u8>), ApiError> {
        let digest: Digest = sha256.parse().map_err(|_| ApiError::new(Code::FileNotFound))?;
        let found = self.with(|station| station.picture(&digest))?;
        found.map(|(media_type, bytes)| (media_type.as_str(), bytes)).ok_or(ApiError::new(Code::FileNotFound))
    }

    /// Runs one use case of the unlocked station.
    fn with<T>(&self, work: impl FnOnce(&mut Station) -> Result<T, StationError>) -> Result<T, ApiError> {
        with(&self.station, work)
    }
}

fn with<T>(shared: &Shared, work: impl FnOnce(&mut Station) -> Result<T, StationError>) -> Result<T, ApiError> {
    let mut station = hold(shared);
    let station = station.as_mut().ok_or(ApiError::new(Code::Locked))?;
    Ok(work(station)?)
}

/// A use case that panicked left no half change: transactions roll back.
fn hold(shared: &Shared) -> MutexGuard<'_, Option<Station>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
