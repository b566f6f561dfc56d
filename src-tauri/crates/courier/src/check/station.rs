//! One station: its bundles, how they hang together, and the papers beside them.

use super::Keys;
use super::bundle::{self, BundleReport, BundleState};
use crate::list::{Place, Run, gaps, runs};
use crate::paper::{self, PaperReport};
use crate::survey::StationFolder;
use crate::{CourierError, FaultKind, Faults, StationKeys, Tell, Weight};
use boma_packet::{Fingerprint, PacketLine};
use boma_record::{Digest, StationCode};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One station's folder, as somebody without keys sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StationReport {
    /// Where it lies: `JUB1`.
    pub place: String,
    /// Its code, where the folder's name is one.
    pub station: Option<StationCode>,
    /// Its bundles, by name.
    pub bundles: Vec<BundleReport>,
    /// The numbers of all packets that believable lists name.
    pub numbers: Vec<Run>,
    /// Numbers between them that no list here names: they travelled before, or travel elsewhere.
    pub elsewhere: Vec<Run>,
    /// What else is for or from the station, by place.
    pub papers: Vec<PaperReport>,
    /// What is wrong outside of the bundles, by place.
    pub faults: Faults,
}

impl StationReport {
    /// The weight of the worst fault, in the bundles and beside them.
    #[must_use]
    pub fn worst(&self) -> Option<Weight> {
        self.bundles.iter().map(BundleReport::worst).max().flatten().max(self.faults.worst)
    }
}

pub(super) fn check(
    folder: StationFolder,
    keys: &Keys,
    across: &mut Across,
    root: Option<&Fingerprint>,
    tell: Tell<'_>,
) -> Result<StationReport, CourierError> {
    let none = StationKeys::NONE;
    let keys = folder.code.as_ref().and_then(|code| keys.get(code)).unwrap_or(&none);
    let mut faults = folder.faults;
    let mut numbers = BTreeSet::new();
    let mut bundles = Vec::new();
    for bundle in &folder.bundles {
        let place = Place { station: folder.code.as_ref(), number: bundle.number, keys, root };
        let known = &mut |line: &PacketLine| {
            numbers.insert(line.sequence.get());
            across.see(line, &bundle.shown, &mut faults);
        };
        bundles.push(bundle::check(bundle, place, known, tell)?);
    }
    across.chain(&bundles, &mut faults);
    let mut papers = Vec::new();
    for file in &folder.papers {
        match paper::read(file, folder.code.as_ref()) {
            Ok((_, paper)) => papers.push(PaperReport {
                place: file.shown.clone(),
                kind: file.kind,
                size: file.size,
                realm: paper.realm(),
            }),
            Err(kind) => faults.add(&file.shown, &kind),
        }
    }
    faults.sort();
    let numbers = runs(numbers);
    let elsewhere = gaps(&numbers);
    Ok(StationReport { place: folder.shown, station: folder.code, bundles, numbers, elsewhere, papers, faults })
}

/// What the folders of one station say together.
#[derive(Debug, Default)]
pub(super) struct Across {
    /// Each number with the first bytes of its digest: a packet may travel in several bundles, two may not share a number.
    packets: BTreeMap<u64, [u8; 8]>,
    lists: BTreeMap<Digest, u64>,
    numbers: BTreeMap<u64, Digest>,
}

impl Across {
    fn see(&mut self, line: &PacketLine, bundle: &str, faults: &mut Faults) {
        let number = line.sequence.get();
        let start = line.sha256.as_bytes().first_chunk().copied().unwrap_or_default();
        if *self.packets.entry(number).or_insert(start) != start {
            faults.add(format!("{bundle}/{}", line.name), &FaultKind::Fork(number));
        }
    }

    /// Two bundles with one number, and bundles that name a later one as the one before.
    fn chain(&mut self, bundles: &[BundleReport], faults: &mut Faults) {
        let finished = bundles.iter().filter(|bundle| bundle.state != BundleState::Unfinished);
        let lists: Vec<_> = finished.filter_map(|bundle| Some((bundle, bundle.listed.as_ref()?))).collect();
        self.lists.extend(lists.iter().map(|(_, list)| (list.sha256, list.number)));
        for (bundle, list) in &lists {
            if *self.numbers.entry(list.number).or_insert(list.sha256) != list.sha256 {
                faults.add(&bundle.place, &FaultKind::TwoBundles(list.number));
            }
            match list.previous.map(|previous| self.lists.get(&previous)) {
                Some(Some(number)) if *number >= list.number => faults.add(&bundle.place, &FaultKind::PreviousLater),
                Some(None) => faults.add(&bundle.place, &FaultKind::PreviousElsewhere),
                _ => {}
            }
        }
    }
}
