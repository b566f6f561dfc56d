//! What a restored station remembers of it: which packet numbers may be taken though it holds no such packet.

use crate::setting;
use boma_record::{Digest, Sequence, Timestamp};
use boma_store::{Change, Reading, Row, StoreError};
use serde::{Deserialize, Serialize};

const SETTING: &str = "restored";

/// Kept in the registry as the setting `restored`, as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mark {
    /// When, by this laptop's clock.
    pub(crate) at: Timestamp,
    /// The backup's number.
    pub(crate) backup: u64,
    /// Headquarters, or a supervisor, said up to where numbers are taken.
    pub(crate) confirmed: bool,
    /// The last packet in the registry that was put back.
    pub(crate) last: u64,
    /// The highest packet number that is known to be taken.
    pub(crate) highest: u64,
    /// The packet with that number, where it is known.
    pub(crate) head: Option<Digest>,
    /// The highest bundle number that is known to be taken.
    pub(crate) bundle: u64,
    /// Numbers of packets that no row need name: these and earlier restorations'.
    pub(crate) holes: Vec<Hole>,
}

/// The numbers after `after`, up to `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hole {
    after: u64,
    to: u64,
}

/// What was found out about numbers outside the registry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) highest: u64,
    pub(crate) head: Option<Digest>,
    pub(crate) bundle: u64,
}

impl Known {
    /// Takes a packet number, and the packet's digest where it is known, into account.
    pub(crate) fn packet(&mut self, sequence: u64, sha256: Option<Digest>) {
        if sequence > self.highest {
            (self.highest, self.head) = (sequence, sha256);
        } else if sequence == self.highest {
            self.head = self.head.or(sha256);
        }
    }
}

impl Mark {
    /// The mark of a registry, where it was ever restored.
    pub(crate) fn read(r: &Reading<'_>) -> Result<Option<Self>, StoreError> {
        let Some(text) = setting::get(r, SETTING)? else { return Ok(None) };
        serde_json::from_str(&text).map(Some).map_err(|_| StoreError::Unreadable(SETTING.to_owned()))
    }

    /// Keeps the mark.
    pub(crate) fn keep(&self, c: &Change<'_>) -> Result<(), StoreError> {
        let text = serde_json::to_string(self).map_err(|_| StoreError::Unreadable(SETTING.to_owned()))?;
        setting::set(c, SETTING, &text)
    }

    /// The mark of a registry that is being put back.
    pub(crate) fn new(c: &Change<'_>, at: Timestamp, backup: u64) -> Result<Self, StoreError> {
        let before = Self::read(c)?;
        let (last, head) = last_packet(c)?.map_or((0, None), |(sequence, sha256)| (sequence.get(), Some(sha256)));
        let highest = before.as_ref().map_or(last, |mark| mark.highest.max(last));
        let mut mark = Self { at, backup, confirmed: false, last, highest: last, head, bundle: 0, holes: Vec::new() };
        if let Some(before) = before {
            (mark.bundle, mark.holes) = (before.bundle, before.holes);
            mark.learn(Known { highest, head: before.head.filter(|_| before.highest == highest), bundle: 0 });
        }
        Ok(mark)
    }

    /// Raises what is known to be taken; never lowers it, and changes nothing once confirmed.
    pub(crate) fn learn(&mut self, known: Known) {
        if self.confirmed {
            return;
        }
        self.bundle = self.bundle.max(known.bundle);
        if known.highest == self.highest {
            self.head = self.head.or(known.head);
        }
        if known.highest <= self.highest {
            return;
        }
        (self.highest, self.head) = (known.highest, known.head);
        match self.holes.last_mut().filter(|hole| hole.after == self.last) {
            Some(hole) => hole.to = known.highest,
            None => self.holes.push(Hole { after: self.last, to: known.highest }),
        }
    }

    /// Whether packet number `sequence` may be missing in the registry.
    pub(crate) fn may_miss(&self, sequence: u64) -> bool {
        self.holes.iter().any(|hole| hole.after < sequence && sequence <= hole.to)
    }

    /// The place of the next packet, given the last one of the registry.
    ///
    /// Where the packet before is not known, the last one that is known stands in its place: headquarters then asks people.
    pub(crate) fn next_place(&self, last: Option<(Sequence, Digest)>) -> Option<(Sequence, Option<Digest>)> {
        let taken = last.map_or(0, |(sequence, _)| sequence.get());
        let sequence = Sequence::try_from(self.highest.checked_add(1)?).ok().filter(|_| self.highest > taken)?;
        let known = self.head.or(last.map(|(_, sha256)| sha256));
        Some((sequence, Some(known.unwrap_or(Digest::from_bytes([0; 32])))))
    }
}

/// The packet with the highest number in the registry.
pub(crate) fn last_packet(r: &Reading<'_>) -> Result<Option<(Sequence, Digest)>, StoreError> {
    let sql = "SELECT sequence, sha256 FROM packet ORDER BY sequence DESC LIMIT 1";
    r.query_optional(sql, [], |row: &Row<'_>| Ok((row.take::<u64, _>(0)?, row.parse(1)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(last: u64) -> Mark {
        let at = Timestamp::from_unix_millis(0);
        Mark { at, backup: 1, confirmed: false, last, highest: last, head: None, bundle: 0, holes: Vec::new() }
    }

    #[test]
    fn what_is_known_only_grows_and_leaves_one_hole() {
        let mut mark = mark(3);
        for highest in [5, 4, 7] {
            mark.learn(Known { highest, head: None, bundle: 0 });
        }
        assert_eq!(mark.highest, 7, "the highest of all that was learnt");
        assert_eq!(mark.holes, [Hole { after: 3, to: 7 }], "4 to 7 were the lost laptop's");
        assert!(mark.may_miss(4) && mark.may_miss(7) && !mark.may_miss(3) && !mark.may_miss(8), "and no other");
        mark.confirmed = true;
        mark.learn(Known { highest: 9, head: None, bundle: 0 });
        assert_eq!(mark.highest, 7, "own packets have the numbers after that now");
    }

    #[test]
    fn the_next_packet_follows_the_highest() {
        let (last, lost) = (Digest::of(b"3"), Digest::of(b"5"));
        let of = |mark: &Mark| mark.next_place(Some((Sequence::try_from(3).unwrap(), last)));
        let mut mark = mark(3);
        assert_eq!(of(&mark), None, "nothing was lost: the registry says where to go on");
        mark.learn(Known { highest: 5, head: None, bundle: 0 });
        let six = Sequence::try_from(6).unwrap();
        assert_eq!(of(&mark), Some((six, Some(last))), "linked to the last one known");
        mark.learn(Known { highest: 5, head: Some(lost), bundle: 0 });
        assert_eq!(of(&mark), Some((six, Some(lost))), "or to the one before, where its digest is known");
    }
}
