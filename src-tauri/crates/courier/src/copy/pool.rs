//! Where a packet may be found: the same bytes may lie on several sticks and in several bundles.

use crate::FaultKind;
use crate::check::packet;
use crate::look::{self, Thing};
use boma_packet::PacketLine;
use std::path::{Path, PathBuf};

/// The folders of one station's packets on all sticks.
#[derive(Debug, Default)]
pub(super) struct Pool(Vec<PathBuf>);

impl Pool {
    pub(super) fn add(&mut self, packets: PathBuf) {
        self.0.push(packets);
    }

    /// Files that may be the packet, by name and size; those in `first` before all others.
    pub(super) fn likely<'p>(
        &'p self,
        line: &'p PacketLine,
        first: Option<&'p Path>,
    ) -> impl Iterator<Item = PathBuf> + 'p {
        let name = line.name.to_string();
        let all = first.into_iter().chain(self.0.iter().map(PathBuf::as_path));
        all.map(move |folder| folder.join(&name))
            .filter(|path| look::thing(path).is_ok_and(|found| found == Thing::File(line.size)))
    }

    /// A file that is the packet, read from its device; never the one at `but`.
    pub(super) fn whole(&self, line: &PacketLine, but: &Path) -> Option<PathBuf> {
        self.likely(line, None).find(|path| path != but && packet(path, line).is_ok())
    }

    /// Why no stick has the packet: what is wrong with the file that should be it.
    pub(super) fn reason(&self, line: &PacketLine, first: &Path) -> FaultKind {
        let name = line.name.to_string();
        let all = std::iter::once(first).chain(self.0.iter().map(PathBuf::as_path));
        let mut found = all.filter_map(|folder| packet(&folder.join(&name), line).err());
        found.find(|kind| *kind != FaultKind::PacketMissing).unwrap_or(FaultKind::PacketMissing)
    }
}
