//! A bundle's list: read within limits, judged by its signature and by itself.

use crate::FaultKind;
use crate::keys::{Signed, StationKeys};
use crate::look::{self, Thing};
use crate::paper::bounded;
use boma_packet::bundle::{MANIFEST, PacketName};
use boma_packet::{Envelope, Fingerprint, Limits, Manifest, PacketLine, read_unverified};
use boma_record::{Digest, StationCode};
use serde::Serialize;
use std::io;
use std::path::Path;

/// The numbers `from` to `to`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The first.
    pub from: u64,
    /// The last.
    pub to: u64,
}

/// A list that can be believed as far as its signature can be.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) manifest: Manifest,
    pub(crate) signed: Signed,
    /// SHA-256 of the file, which the next bundle names.
    pub(crate) sha256: Digest,
    pub(crate) bytes: Vec<u8>,
}

/// What a list must fit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) station: Option<&'a StationCode>,
    /// None in a folder that is not finished.
    pub(crate) number: Option<u64>,
    pub(crate) keys: &'a StationKeys,
    pub(crate) root: Option<&'a Fingerprint>,
}

/// Some 100,000 lines.
const MOST_BYTES: u64 = 24 << 20;

impl List {
    /// The list of the bundle in `folder`.
    pub(crate) fn read(folder: &Path, place: Place<'_>) -> Result<Self, FaultKind> {
        let path = folder.join(MANIFEST);
        match look::thing(&path) {
            Ok(Thing::File(size)) if size <= MOST_BYTES => {}
            Ok(Thing::File(_)) => return Err(FaultKind::ManifestTooLarge),
            Ok(_) => return Err(FaultKind::ManifestNotAFile),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(FaultKind::ManifestMissing),
            Err(_) => return Err(FaultKind::ManifestUnreadable),
        }
        let bytes = bounded(&path, MOST_BYTES).map_err(|_| FaultKind::ManifestUnreadable)?;
        let envelope = Envelope::parse(&bytes).map_err(FaultKind::ManifestDamaged)?;
        let manifest: Manifest = read_unverified(&envelope).map_err(FaultKind::ManifestDamaged)?;
        // Another station's list is signed by another key; the first is what a carrier can mend.
        if place.station.is_some_and(|station| *station != manifest.station) {
            return Err(FaultKind::OtherStation);
        }
        let signed = place.keys.judge(&envelope, place.root)?;
        if place.number.is_some_and(|number| number != manifest.number) {
            return Err(FaultKind::OtherNumber);
        }
        lines_fit(&manifest.packets)?;
        let sha256 = Digest::of(&bytes);
        Ok(Self { manifest, signed, sha256, bytes })
    }

    /// The packets' sizes together.
    pub(crate) fn size(&self) -> u64 {
        self.manifest.packets.iter().fold(0, |sum, line| sum.saturating_add(line.size))
    }
}

fn lines_fit(lines: &[PacketLine]) -> Result<(), FaultKind> {
    let most = Limits::default().total;
    let mut before = 0;
    for line in lines {
        let number = line.sequence.get();
        if number <= before {
            return Err(FaultKind::LinesDisordered(number));
        }
        if line.name != PacketName::new(line.sequence, &line.sha256) {
            return Err(FaultKind::LineMisnamed(number));
        }
        if line.size == 0 || line.size > most {
            return Err(FaultKind::LineSize(number));
        }
        before = number;
    }
    if lines.is_empty() { Err(FaultKind::NoLines) } else { Ok(()) }
}

/// Sorted numbers as runs.
pub(crate) fn runs(numbers: impl IntoIterator<Item = u64>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some(run) if run.to.saturating_add(1) == number => run.to = number,
            _ => runs.push(Run { from: number, to: number }),
        }
    }
    runs
}

/// The runs between runs.
pub(crate) fn gaps(runs: &[Run]) -> Vec<Run> {
    let between = |pair: &[Run]| match pair {
        [one, next] => Some(Run { from: one.to.saturating_add(1), to: next.from.saturating_sub(1) }),
        _ => None,
    };
    runs.windows(2).filter_map(between).collect()
}
