//! Changes, gathered by whom they concern.

use crate::Told;
use std::collections::{BTreeMap, BTreeSet};

/// Changes, gathered by whom they concern.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pack: Vec<String>,
    by_audience: BTreeMap<BTreeSet<String>, Vec<String>>,
}

impl Changes {
    /// A change of the pack itself.
    pub(super) fn pack(&mut self, line: impl Into<String>) {
        self.pack.push(line.into());
    }

    /// A change that concerns these categories.
    pub(super) fn of(&mut self, audience: BTreeSet<String>, line: impl Into<String>) {
        self.by_audience.entry(audience).or_default().push(line.into());
    }

    /// Something that was one thing and is another.
    pub(super) fn differs(&mut self, audience: &BTreeSet<String>, what: &str, old: &str, new: &str) {
        match (old.is_empty(), new.is_empty()) {
            _ if old == new => {}
            (true, _) => self.of(audience.clone(), format!("{what}: new: “{new}”")),
            (_, true) => self.of(audience.clone(), format!("{what}: no longer: “{old}”")),
            _ => self.of(audience.clone(), format!("{what}: now “{new}”, before “{old}”")),
        }
    }

    /// The pack first, then everybody, then each group.
    pub(super) fn told(mut self, everybody: &BTreeSet<String>) -> Told {
        let mut told = Told::default();
        told.add("The pack", self.pack);
        told.add("For everybody", self.by_audience.remove(everybody).unwrap_or_default());
        let nobody = self.by_audience.remove(&BTreeSet::new());
        for (audience, lines) in self.by_audience {
            let codes: Vec<String> = audience.into_iter().collect();
            told.add(format!("For {}", codes.join(", ")), lines);
        }
        told.add("For nobody", nobody.unwrap_or_default());
        told
    }
}
