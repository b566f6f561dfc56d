//! One bundle: its list, and each packet that the list names.

use crate::list::{List, Place};
use crate::look::{self, Thing};
use crate::survey::{BundleFolder, PART, name, stray};
use crate::{CourierError, FaultKind, Faults, Phase, Signed, Step, Tell, Weight, told};
use boma_medium::digest_on_device;
use boma_packet::bundle::{MANIFEST, PACKETS, PacketName};
use boma_packet::{Manifest, PacketLine};
use boma_record::{Digest, Realm};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::Path;

/// One bundle, as somebody without keys sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BundleReport {
    /// Where it lies: `JUB1/bundle-000001`.
    pub place: String,
    /// Whether it is whole.
    pub state: BundleState,
    /// What its list says, where it can be believed.
    pub listed: Option<Listed>,
    /// Packets that are as listed.
    pub whole: u64,
    /// What is wrong, by place.
    pub faults: Faults,
}

/// Whether a bundle is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BundleState {
    /// Everything that was listed is there, byte for byte.
    Complete,
    /// Something is missing or damaged.
    Damaged,
    /// Its writing did not come to its end; it is no bundle yet.
    Unfinished,
}

/// What a bundle's list says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// The bundle's number.
    pub number: u64,
    /// Live or practice.
    pub realm: Realm,
    /// How many packets.
    pub packets: u64,
    /// Their sizes together, in bytes.
    pub bytes: u64,
    /// The first number.
    pub first: u64,
    /// The last number.
    pub last: u64,
    /// SHA-256 of the list's file.
    pub sha256: Digest,
    /// SHA-256 of the list of the bundle before.
    pub previous: Option<Digest>,
    /// Who signed it, as far as can be told.
    #[serde(flatten)]
    pub signed: Signed,
}

impl Listed {
    fn of(list: &List) -> Self {
        let Manifest { number, realm, previous_bundle: previous, packets, .. } = &list.manifest;
        let sequence = |line: Option<&PacketLine>| line.map_or(0, |line| line.sequence.get());
        Self {
            number: *number,
            realm: *realm,
            packets: packets.len() as u64,
            bytes: list.size(),
            first: sequence(packets.first()),
            last: sequence(packets.last()),
            sha256: list.sha256,
            previous: *previous,
            signed: list.signed.clone(),
        }
    }
}

/// Checks one bundle; hands over each line of a list that can be believed.
pub(super) fn check(
    folder: &BundleFolder,
    place: Place<'_>,
    known: &mut dyn FnMut(&PacketLine),
    tell: Tell<'_>,
) -> Result<BundleReport, CourierError> {
    let mut faults = Faults::default();
    let report = |state, listed, whole, mut faults: Faults| {
        faults.sort();
        BundleReport { place: folder.shown.clone(), state, listed, whole, faults }
    };
    let list = match List::read(&folder.path, place) {
        Ok(list) => list,
        // It is said of the folder already that it is unfinished, and nothing was promised about it.
        Err(_) if folder.number.is_none() => return Ok(report(BundleState::Unfinished, None, 0, faults)),
        Err(kind) => {
            faults.add(format!("{}/{MANIFEST}", folder.shown), &kind);
            strangers(folder, &BTreeSet::new(), false, &mut faults);
            return Ok(report(BundleState::Damaged, None, 0, faults));
        }
    };
    list.manifest.packets.iter().for_each(known);
    signature(&list.signed, folder, place, &mut faults);
    let whole = packets(folder, &list, &mut faults, tell)?;
    let names = list.manifest.packets.iter().map(|line| line.name.clone()).collect();
    strangers(folder, &names, true, &mut faults);
    let state = match folder.number {
        None => BundleState::Unfinished,
        Some(_) if faults.damage() => BundleState::Damaged,
        Some(_) => BundleState::Complete,
    };
    if state == BundleState::Unfinished {
        // What an unfinished folder lacks was never said to be there.
        faults = Faults::default();
    }
    Ok(report(state, Some(Listed::of(&list)), whole, faults))
}

fn signature(signed: &Signed, folder: &BundleFolder, place: Place<'_>, faults: &mut Faults) {
    let list = || format!("{}/{MANIFEST}", folder.shown);
    match signed {
        Signed::NoKey { .. } if place.root.is_some() => faults.add(list(), &FaultKind::NotVouched),
        Signed::NoKey { .. } => faults.add(list(), &FaultKind::NoKey),
        Signed::Holds { voucher: crate::Voucher::NamedRoot } => {}
        Signed::Holds { .. } if place.root.is_some() => faults.add(list(), &FaultKind::NotVouched),
        Signed::Holds { .. } => {}
    }
}

/// How many packets are as listed.
fn packets(folder: &BundleFolder, list: &List, faults: &mut Faults, tell: Tell<'_>) -> Result<u64, CourierError> {
    let home = folder.path.join(PACKETS);
    if !look::is_folder(&home) {
        faults.add(format!("{}/{PACKETS}", folder.shown), &FaultKind::PacketsMissing);
        return Ok(0);
    }
    let (mut whole, mut done) = (0_u64, 0_u64);
    for line in &list.manifest.packets {
        told(tell, Step { place: &folder.shown, phase: Phase::Checking, done, total: list.size() })?;
        match packet(&home.join(line.name.to_string()), line) {
            Ok(()) => whole = whole.saturating_add(1),
            Err(kind) => faults.add(format!("{}/{PACKETS}/{}", folder.shown, line.name), &kind),
        }
        done = done.saturating_add(line.size);
    }
    told(tell, Step { place: &folder.shown, phase: Phase::Checking, done, total: list.size() })?;
    Ok(whole)
}

/// Whether the file at `path` is what `line` names; read from the device.
pub(crate) fn packet(path: &Path, line: &PacketLine) -> Result<(), FaultKind> {
    match look::thing(path) {
        Ok(Thing::File(size)) if size < line.size => {
            return Err(FaultKind::PacketShort(line.size.saturating_sub(size)));
        }
        Ok(Thing::File(size)) if size > line.size => return Err(FaultKind::PacketLong(size.saturating_sub(line.size))),
        Ok(Thing::File(_)) => {}
        Ok(_) => return Err(FaultKind::PacketNotAFile),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(FaultKind::PacketMissing),
        Err(_) => return Err(FaultKind::PacketUnreadable),
    }
    match digest_on_device(path) {
        Ok((sha256, _)) if sha256 == line.sha256 => Ok(()),
        Ok(_) => Err(FaultKind::PacketChanged),
        Err(_) => Err(FaultKind::PacketUnreadable),
    }
}

/// Names what does not belong into the bundle's folders; whether packets are listed is asked where there is a list.
fn strangers(folder: &BundleFolder, names: &BTreeSet<PacketName>, has_list: bool, faults: &mut Faults) {
    let known = |name: Option<&str>| matches!(name, Some(MANIFEST | PACKETS));
    visit(&folder.path, &folder.shown, faults, &|entry| !known(name(&entry.path)), has_list);
    let home = folder.path.join(PACKETS);
    if look::is_folder(&home) {
        let listed = |entry: &look::Entry| packet_name(entry).is_some_and(|name| !has_list || names.contains(&name));
        visit(&home, &format!("{}/{PACKETS}", folder.shown), faults, &|entry| !listed(entry), has_list);
    }
}

fn visit(folder: &Path, shown: &str, faults: &mut Faults, stranger: &dyn Fn(&look::Entry) -> bool, has_list: bool) {
    let all = look::each(folder, &mut |entry| {
        if stranger(&entry) {
            faults.add(format!("{shown}/{}", entry.shown), &kind_of(&entry, has_list));
        }
    });
    match all {
        Ok(true) => {}
        Ok(false) => faults.add(shown, &FaultKind::TooMany),
        Err(_) => faults.add(shown, &FaultKind::FolderUnreadable),
    }
}

fn kind_of(entry: &look::Entry, has_list: bool) -> FaultKind {
    match entry.thing {
        Thing::File(_) if name(&entry.path).is_none() => FaultKind::NameUnreadable,
        Thing::File(_) if entry.shown.ends_with(PART) => FaultKind::HalfCopied,
        Thing::File(_) if has_list && packet_name(entry).is_some() => FaultKind::PacketNotListed,
        thing => stray(thing),
    }
}

fn packet_name(entry: &look::Entry) -> Option<PacketName> {
    name(&entry.path).and_then(|name| name.parse().ok())
}

impl BundleReport {
    /// The weight of the worst fault.
    #[must_use]
    pub const fn worst(&self) -> Option<Weight> {
        self.faults.worst
    }
}
