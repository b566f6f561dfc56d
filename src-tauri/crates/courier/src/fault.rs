//! What can be wrong with what lies on a stick.

use boma_packet::PacketError;
use serde::Serialize;

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Good to know; nothing is lost by it.
    Note,
    /// Somebody has to do something, though nothing that was listed is lost.
    Open,
    /// What was listed is missing or is not what was signed.
    Damage,
}

/// Something about one place on a stick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Where: `JUB1/bundle-000001/packets/00000001-0123456789abcdef.age`; safe to print.
    pub place: String,
    /// What, as a code.
    pub code: &'static str,
    /// How much it matters.
    pub weight: Weight,
    /// What, in one English sentence.
    pub sentence: String,
    /// What to do about it.
    pub fix: &'static str,
}

/// Faults of one bundle, station or stick: the first ones, and how many there were in all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Faults {
    /// The first ones, at most 1,000.
    pub list: Vec<Fault>,
    /// How many more there were.
    pub more: u64,
    /// The weight of the worst.
    pub worst: Option<Weight>,
}

const MOST: usize = 1000;

impl Faults {
    pub(crate) fn add(&mut self, place: impl Into<String>, kind: &FaultKind) {
        self.worst = self.worst.max(Some(kind.weight()));
        if self.list.len() == MOST {
            self.more = self.more.saturating_add(1);
            return;
        }
        let (place, code, weight) = (place.into(), kind.code(), kind.weight());
        self.list.push(Fault { place, code, weight, sentence: kind.to_string(), fix: kind.fix() });
    }

    /// Takes over the faults of another place, named before theirs.
    pub(crate) fn take(&mut self, before: &str, others: &Self) {
        self.worst = self.worst.max(others.worst);
        self.more = self.more.saturating_add(others.more);
        for fault in &others.list {
            if self.list.len() < MOST {
                self.list.push(Fault { place: format!("{before}: {}", fault.place), ..fault.clone() });
            } else {
                self.more = self.more.saturating_add(1);
            }
        }
    }

    pub(crate) fn sort(&mut self) {
        self.list.sort_by(|one, other| (&one.place, one.code).cmp(&(&other.place, other.code)));
    }

    /// Whether anything listed is missing or damaged.
    #[must_use]
    pub fn damage(&self) -> bool {
        self.worst == Some(Weight::Damage)
    }
}

macro_rules! fault_kinds {
    ($($(#[$doc:meta])* $kind:ident $(($held:ty))? $code:literal $weight:ident $sentence:literal $fix:expr;)*) => {
        /// What is wrong; each with a code, a weight, a sentence and an advice.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum FaultKind {
            $($(#[$doc])* #[error($sentence)] $kind $(($held))?,)*
        }

        impl FaultKind {
            /// The code, for programs.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$kind { .. } => $code,)* }
            }

            /// How much it matters.
            #[must_use]
            pub const fn weight(&self) -> Weight {
                match self { $(Self::$kind { .. } => Weight::$weight,)* }
            }

            /// What to do about it.
            #[must_use]
            pub const fn fix(&self) -> &'static str {
                match self { $(Self::$kind { .. } => $fix,)* }
            }

            /// Every code there is, in the order of this list.
            pub const CODES: &'static [&'static str] = &[$($code,)*];
        }
    };
}

const AGAIN: &str = "Copy it again from another stick, or ask the station to export it again.";
const WAIT: &str = "Nothing to do for the carrier; headquarters or the station sees to it.";

fault_kinds! {
    /// A link.
    Link "link" Open "this is a link, and links are not followed" "Put the files themselves there; a stick of the station has no links.";
    /// Neither file nor folder.
    NoFile "no-file" Open "this is neither a file nor a folder" "Take it away; a stick of the station has no such thing.";
    /// A name in no letters.
    NameUnreadable "name-unreadable" Open "this has a name that can't be read" "Look at it on another computer; a station never writes such a name.";
    /// A file of other people.
    Foreign "foreign" Note "this does not belong here" "Leave it or take it away; it is neither checked nor copied.";
    /// A folder that can't be listed.
    FolderUnreadable "folder-unreadable" Damage "this folder can't be read" "Try another reader or computer, then another stick.";
    /// More than can be meant.
    TooMany "too-many" Damage "this folder holds more than a folder of the station ever does" "Take away what does not belong there, then check again.";
    /// A folder of no station.
    NotAStation "not-a-station" Open "this is not the code of a station" "Give the folder back the name that the station gave it.";
    /// A name that Windows keeps for itself.
    ReservedName "reserved-name" Open "computers with Windows can't open a folder of this name" "Carry this station's folder between other computers only.";
    /// A bundle by another spelling.
    NotABundle "not-a-bundle" Open "this is not how a bundle is named" "Give the folder back the name that the station gave it.";
    /// An export that did not come to its end.
    Unfinished "unfinished" Open "the writing of this bundle did not come to its end" "Ask the station to export again; “boma bundle copy” goes on with a copy.";
    /// No list.
    ManifestMissing "manifest-missing" Damage "the bundle's list is missing" AGAIN;
    /// A folder or a link where the list should be.
    ManifestNotAFile "manifest-not-a-file" Damage "where the bundle's list should be is no file" AGAIN;
    /// A list that no station writes.
    ManifestTooLarge "manifest-too-large" Damage "the bundle's list is larger than any list may be" AGAIN;
    /// A list that the medium does not give.
    ManifestUnreadable "manifest-unreadable" Damage "the bundle's list can't be read from the medium" AGAIN;
    /// A list that is no list.
    ManifestDamaged(PacketError) "manifest-damaged" Damage "the bundle's list is damaged: {0}" AGAIN;
    /// The list of another station.
    OtherStation "other-station" Damage "the bundle's list is another station's" "Put the bundle back into the folder of its own station.";
    /// The list of another bundle.
    OtherNumber "other-number" Damage "the bundle's list is another bundle's" "Give the folder back the name that the station gave it.";
    /// A list whose signature does not hold.
    SignatureWrong "signature-wrong" Damage "the bundle's list is not what the station signed" AGAIN;
    /// A list that somebody else signed.
    OtherKey "other-key" Damage "the bundle's list is signed by another key than this station's" "Tell headquarters: somebody else wrote this bundle, or another laptop did.";
    /// A list of nothing.
    NoLines "no-lines" Damage "the bundle's list names no packet" AGAIN;
    /// Lines that are not in order.
    LinesDisordered(u64) "lines-disordered" Damage "packet {0} is out of order in the bundle's list" AGAIN;
    /// A line whose name is not of its content.
    LineMisnamed(u64) "line-misnamed" Damage "packet {0} has a wrong name in the bundle's list" AGAIN;
    /// A line with a size no packet has.
    LineSize(u64) "line-size" Damage "packet {0} has an impossible size in the bundle's list" AGAIN;
    /// No key to check the signature with.
    NoKey "no-key" Note "the station's key is not on this stick, so nobody can tell here who signed the list" "Sizes and digests were checked; headquarters checks the signature.";
    /// Nothing on the stick leads to the root that was named.
    NotVouched "not-vouched" Open "nothing on this stick shows that the root you named vouches for the station's key" "Check again with a stick that also holds the station's provisioning pack.";
    /// Another root.
    OtherRoot "other-root" Damage "another root than the one you named vouches for the station's key" "Compare the words with headquarters; until then do not carry it on.";
    /// No folder of packets.
    PacketsMissing "packets-missing" Damage "the folder of packets is missing" AGAIN;
    /// A packet that is not there.
    PacketMissing "packet-missing" Damage "this packet is missing" AGAIN;
    /// A folder, link or pipe named like a packet.
    PacketNotAFile "packet-not-a-file" Damage "where this packet should be is no file" AGAIN;
    /// A packet cut short.
    PacketShort(u64) "packet-short" Damage "{0} bytes of this packet are missing" AGAIN;
    /// A packet with more at its end, or a bomb.
    PacketLong(u64) "packet-long" Damage "this packet has {0} bytes too many" AGAIN;
    /// A packet of the right size with other bytes.
    PacketChanged "packet-changed" Damage "this packet is not the one that was listed: its bytes have changed" AGAIN;
    /// A packet that the medium does not give.
    PacketUnreadable "packet-unreadable" Damage "this packet can't be read from the medium" AGAIN;
    /// A packet that no list names.
    PacketNotListed "packet-not-listed" Open "this packet is not in the bundle's list" WAIT;
    /// Left by a copy that was cut off.
    HalfCopied "half-copied" Note "an interrupted copy left this" "Run “boma bundle copy” again: it goes on there.";
    /// Two packets with one number.
    Fork(u64) "fork" Damage "packet {0} is on this stick twice, with different contents" "Carry both on and tell headquarters: two laptops gave one number.";
    /// Two bundles with one number.
    TwoBundles(u64) "two-bundles" Damage "there are two different bundles with the number {0}" "Carry both on and tell headquarters: two laptops gave one number.";
    /// The bundle before travels elsewhere.
    PreviousElsewhere "previous-elsewhere" Note "the bundle before this one is not on this stick" "It may have travelled before, or travel on another stick.";
    /// A bundle that names a later one as the one before.
    PreviousLater "previous-later" Damage "this bundle names a bundle with a higher number as the one before it" "Carry it on and tell headquarters: two laptops gave one number.";
    /// An answer that is none.
    PaperDamaged(PacketError) "paper-damaged" Damage "this can't be used: {0}" "Copy it again from another stick, or ask headquarters to write it again.";
    /// An answer that the medium does not give.
    PaperUnreadable "paper-unreadable" Damage "this can't be read from the medium" "Copy it again from another stick, or ask headquarters to write it again.";
    /// A receipt that is not sealed, or cut short.
    ReceiptDamaged "receipt-damaged" Damage "this receipt is no sealed file, or is cut short" "Ask headquarters to write its receipts again.";
    /// An answer for another station.
    PaperMisplaced "paper-misplaced" Damage "this is for another station, or has another number than its name" "Put it back where headquarters wrote it.";
    /// Two different answers under one name.
    PaperTwice "paper-twice" Open "there are two different files of this name; both were kept" WAIT;
    /// A damaged file made room for a whole one.
    SetAside "set-aside" Note "this was damaged and made room for a whole copy; it was set aside" "Nothing; it can be looked at in the folder BOMA-DAMAGED.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_stands_for_one_fault() {
        let all: BTreeSet<_> = FaultKind::CODES.iter().collect();
        assert_eq!(all.len(), FaultKind::CODES.len(), "a program can tell them apart");
    }

    #[test]
    fn a_flood_of_faults_takes_no_memory() {
        let mut faults = Faults::default();
        (0..5000).for_each(|at| faults.add(format!("{at}"), &FaultKind::Foreign));
        faults.add("last", &FaultKind::PacketMissing);
        assert_eq!((faults.list.len(), faults.more), (1000, 4001), "the first are told, the rest counted");
        assert!(faults.damage(), "and the worst is remembered");
    }
}
