//! Whether what lies on a stick is complete, from signatures and digests alone.

mod bundle;
mod station;

pub(crate) use bundle::packet;
pub use bundle::{BundleReport, BundleState, Listed};
pub use station::StationReport;

use crate::keys::StationKeys;
use crate::survey::{StationFolder, survey};
use crate::{CourierError, Faults, Tell, Weight};
use boma_packet::Fingerprint;
use boma_record::StationCode;
use serde::Serialize;
use station::Across;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What a check found; sorted, so that the same stick gives the same report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// The stations, by folder.
    pub stations: Vec<StationReport>,
    /// What is wrong outside of the stations' folders.
    pub faults: Faults,
}

impl CheckReport {
    /// The weight of the worst fault; none where nothing at all was found.
    #[must_use]
    pub fn worst(&self) -> Option<Weight> {
        self.stations.iter().map(StationReport::worst).max().flatten().max(self.faults.worst)
    }

    /// Whether every bundle is whole and nothing that was listed is missing or damaged.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.worst() != Some(Weight::Damage)
    }
}

/// Checks a stick's top folder, its folder BOMA, one station's or one bundle's folder; reads only.
///
/// `root` is the fingerprint of the root that must vouch for the stations' keys, where somebody knows it. Every packet
/// is read from the device and never held as a whole. One thing that can't be read keeps no other back.
pub fn check(place: &Path, root: Option<&Fingerprint>, tell: Tell<'_>) -> Result<CheckReport, CourierError> {
    let mut found = survey(place)?;
    let keys = keys_of(&found.stations, root);
    let mut across: BTreeMap<Option<StationCode>, Across> = BTreeMap::new();
    let mut stations = Vec::new();
    for folder in found.stations {
        let across = across.entry(folder.code.clone()).or_default();
        stations.push(station::check(folder, &keys, across, root, tell)?);
    }
    found.faults.sort();
    // On a stick that was pulled out nothing can be read, and nothing is damaged.
    fs::read_dir(place).map_err(|_| CourierError::SourceGone(place.to_owned()))?;
    Ok(CheckReport { stations, faults: found.faults })
}

/// Each station's keys, from whichever of its folders hold papers.
pub(crate) type Keys = BTreeMap<StationCode, StationKeys>;

pub(crate) fn keys_of<'f>(folders: impl IntoIterator<Item = &'f StationFolder>, root: Option<&Fingerprint>) -> Keys {
    let mut keys = Keys::new();
    for folder in folders {
        if let Some(code) = &folder.code {
            keys.entry(code.clone()).or_default().learn(folder, root);
        }
    }
    keys
}
