//! What is measured on: a practice office in a folder that goes away.

use super::pictures::Recipe;
use crate::practice::Office;
use crate::{CliError, Context};
use boma_capture::Purpose;
use serde::Serialize;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Portrait and scans weigh this much each, in bytes.
const WEIGHT: usize = 250_000;

/// A fresh practice office, and what its people bring.
pub(super) struct Bed<'c> {
    folder: TempDir,
    pub(super) office: Office,
    pub(super) context: &'c Context,
    pub(super) portrait: Recipe,
    pub(super) scan: Recipe,
}

impl<'c> Bed<'c> {
    pub(super) fn prepare(dir: Option<&Path>, context: &'c Context) -> Result<Self, CliError> {
        let place = dir.map_or_else(std::env::temp_dir, Path::to_owned);
        let folder = tempfile::Builder::new().prefix("boma-bench-").tempdir_in(&place);
        let folder = folder.map_err(CliError::writing(place))?;
        let office = Office::prepare(&folder.path().join("office"), &context.lent, context.progress)?;
        let portrait = Recipe::for_weight(Purpose::Portrait, WEIGHT)?;
        let scan = Recipe::for_weight(Purpose::Scan, WEIGHT)?;
        Ok(Self { folder, office, context, portrait, scan })
    }

    /// A folder of the bed's own, on the same disk as everything else.
    pub(super) fn folder(&self, name: &str) -> Result<PathBuf, CliError> {
        let path = self.folder.path().join(name);
        fs::create_dir_all(&path).map_err(CliError::writing(&path))?;
        Ok(path)
    }
}

/// What the figures depend on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Machine {
    pub(super) cores: usize,
    pub(super) system: &'static str,
    pub(super) processor: &'static str,
    /// The program was built without optimisation: its figures tell nothing.
    pub(super) unoptimised: bool,
}

/// This machine and this build.
pub(super) fn machine() -> Machine {
    Machine {
        cores: cores(),
        system: std::env::consts::OS,
        processor: std::env::consts::ARCH,
        unoptimised: cfg!(debug_assertions),
    }
}

/// How many threads run at once here.
pub(super) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Machine       {} cores, {} on {}", self.cores, self.system, self.processor)?;
        if self.unoptimised {
            write!(f, "\nNOT OPTIMISED: this is no release build, and its figures tell nothing")?;
        }
        Ok(())
    }
}
