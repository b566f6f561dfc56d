//! Names on a stick: ASCII that FAT32 and exFAT keep; built and strictly read here, nothing is touched.
//!
//! ```text
//! BOMA/JUB1/request.dsse.json
//! BOMA/JUB1/provisioning-000001.dsse.json
//! BOMA/JUB1/credential.dsse.json
//! BOMA/JUB1/authority-000001.dsse.json
//! BOMA/JUB1/bundle-000001/manifest.dsse.json
//! BOMA/JUB1/bundle-000001/packets/00000001-0123456789abcdef.age
//! BOMA/JUB1/answers/receipt-000001.age
//! ```

use crate::PacketError;
use boma_record::{Digest, Sequence, StationCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// The folder at the top of a stick.
pub const ROOT: &str = "BOMA";
/// A bundle's manifest, written last.
pub const MANIFEST: &str = "manifest.dsse.json";
/// The folder of a bundle's packets.
pub const PACKETS: &str = "packets";
/// The folder of headquarters' answers to a station.
pub const ANSWERS: &str = "answers";
/// A new station's request.
pub const REQUEST: &str = "request.dsse.json";
/// Whose the station's key is, for those who carry its bundles.
pub const CREDENTIAL: &str = "credential.dsse.json";
/// What an unfinished bundle's folder name ends in.
pub const UNFINISHED: &str = ".unfinished";

/// A station's folder on a stick: `BOMA/JUB1`.
#[must_use]
pub fn station_folder(station: &StationCode) -> PathBuf {
    [ROOT, station.as_str()].iter().collect()
}

/// A station's folder of answers: `BOMA/JUB1/answers`.
#[must_use]
pub fn answers_folder(station: &StationCode) -> PathBuf {
    station_folder(station).join(ANSWERS)
}

macro_rules! numbered_name {
    ($(#[$doc:meta])* $type:ident, $before:literal, $after:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type(pub u64);

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($before, "{:06}", $after), self.0)
            }
        }
        impl FromStr for $type {
            type Err = PacketError;
            fn from_str(text: &str) -> Result<Self, PacketError> {
                let digits = text.strip_prefix($before).and_then(|rest| rest.strip_suffix($after));
                one_spelling(digits.and_then(|digits| digits.parse().ok()).filter(|number| *number > 0).map(Self), text)
            }
        }
    };
}

numbered_name!(
    /// A bundle's folder, numbered from 1: `bundle-000001`.
    BundleName, "bundle-", ""
);
numbered_name!(
    /// A receipt's file, numbered from 1: `receipt-000001.age`.
    ReceiptName, "receipt-", ".age"
);
numbered_name!(
    /// A provisioning pack's file, numbered from 1: `provisioning-000001.dsse.json`.
    ProvisioningName, "provisioning-", ".dsse.json"
);
numbered_name!(
    /// One version of the authority, beside the credential that it vouches for: `authority-000001.dsse.json`.
    AuthorityName, "authority-", ".dsse.json"
);

/// A packet's file: its sequence and the first 8 bytes of the sealed bytes' SHA-256, `00000001-0123456789abcdef.age`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PacketName {
    sequence: Sequence,
    digest: String,
}

impl PacketName {
    /// The name of the packet numbered `sequence` whose sealed bytes have `digest`.
    #[must_use]
    pub fn new(sequence: Sequence, digest: &Digest) -> Self {
        Self { sequence, digest: digest.to_string().chars().take(16).collect() }
    }

    /// The packet's number.
    #[must_use]
    pub const fn sequence(&self) -> Sequence {
        self.sequence
    }

    /// Whether sealed bytes with `digest` may carry this name.
    #[must_use]
    pub fn fits(&self, digest: &Digest) -> bool {
        digest.to_string().starts_with(&self.digest)
    }
}

impl fmt::Display for PacketName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}-{}.age", self.sequence.get(), self.digest)
    }
}

impl FromStr for PacketName {
    type Err = PacketError;
    fn from_str(text: &str) -> Result<Self, PacketError> {
        one_spelling(packet_name(text), text)
    }
}

impl TryFrom<String> for PacketName {
    type Error = PacketError;
    fn try_from(text: String) -> Result<Self, PacketError> {
        text.parse()
    }
}

impl From<PacketName> for String {
    fn from(name: PacketName) -> Self {
        name.to_string()
    }
}

fn packet_name(text: &str) -> Option<PacketName> {
    let (sequence, digest) = text.strip_suffix(".age")?.split_once('-')?;
    let sequence = Sequence::try_from(sequence.parse::<u64>().ok()?).ok()?;
    let hex = digest.len() == 16 && digest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    hex.then(|| PacketName { sequence, digest: digest.to_owned() })
}

/// One thing has one name: `bundle-1`, `bundle-+00001` and `bundle-0000001` are none.
fn one_spelling<T: fmt::Display>(name: Option<T>, text: &str) -> Result<T, PacketError> {
    name.filter(|name| name.to_string() == text).ok_or(PacketError::NotABundleName)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn builds_what_the_documents_say() {
        let digest = Digest::of(b"");
        let name = PacketName::new(Sequence::FIRST, &digest);
        assert_eq!(name.to_string(), "00000001-e3b0c44298fc1c14.age", "sequence in 8 digits, 16 digits of the digest");
        assert!(name.fits(&digest) && !name.fits(&Digest::of(b"x")), "the name is bound to the content");
        assert_eq!(BundleName(12).to_string(), "bundle-000012", "six digits");
        assert_eq!(ReceiptName(1_234_567).to_string(), "receipt-1234567.age", "more digits where needed");
        assert_eq!(ProvisioningName(1).to_string(), "provisioning-000001.dsse.json", "provisioning is not sealed");
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "bundle-1",
            "bundle-+00001",
            "bundle-0000001",
            "bundle-000000",
            "Bundle-000001",
            "bundle-000001.unfinished",
            "",
        ] {
            assert_eq!(text.parse::<BundleName>(), Err(PacketError::NotABundleName), "{text} is another spelling");
        }
        for text in [
            "1-e3b0c44298fc1c14.age",
            "00000001-E3B0C44298FC1C14.age",
            "00000000-e3b0c44298fc1c14.age",
            "00000001-e3b0c44298fc1c1.age",
            "../00000001-e3b0c44298fc1c14.age",
            "00000001-e3b0c44298fc1c14.age.tmp",
        ] {
            assert_eq!(text.parse::<PacketName>(), Err(PacketError::NotABundleName), "{text} is another spelling");
        }
    }

    proptest! {
        #[test]
        fn names_read_back(number in 1_u64..1 << 53) {
            prop_assert_eq!(BundleName(number).to_string().parse(), Ok(BundleName(number)), "bundles");
            prop_assert_eq!(ReceiptName(number).to_string().parse(), Ok(ReceiptName(number)), "receipts");
            let name = PacketName::new(Sequence::try_from(number).unwrap(), &Digest::of(&number.to_le_bytes()));
            prop_assert_eq!(name.to_string().parse(), Ok(name), "packets");
        }
    }
}
