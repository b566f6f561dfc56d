//! What lies on a backup's medium, word for word; see docs/registry.md.

use crate::StationError;
use crate::station::{KEYRING, REGISTRY};
use crate::transfer::StickError;
use boma_packet::bundle::PacketName;
use boma_record::{Digest, Realm, StationCode, Timestamp};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder at the top of a medium: `BOMA-BACKUP/JUB1/…`.
pub(crate) const BACKUPS: &str = "BOMA-BACKUP";
/// A backup's list of contents, written last.
pub(crate) const LIST: &str = "backup.json";
/// The form of that list.
const VERSION: u32 = 1;
/// Room for a hundred thousand packets.
const MOST_BYTES: u64 = 32 << 20;

/// What a backup is and holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackupList {
    version: u32,
    pub(crate) realm: Realm,
    pub(crate) station: StationCode,
    pub(crate) number: u64,
    pub(crate) made_at: Timestamp,
    /// The last line of the journal in the copy.
    pub(crate) audit: Head,
    /// In the backup's own folder.
    pub(crate) files: Vec<Listed>,
    /// In the folder `packets` beside it.
    pub(crate) packets: Vec<Listed>,
}

/// A journal line's number and digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub(crate) number: u64,
    pub(crate) digest: Digest,
}

/// One file of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    pub(crate) name: String,
    pub(crate) size: u64,
    pub(crate) sha256: Digest,
}

impl BackupList {
    pub(crate) const fn of(realm: Realm, station: StationCode, number: u64, made_at: Timestamp, audit: Head) -> Self {
        Self { version: VERSION, realm, station, number, made_at, audit, files: Vec::new(), packets: Vec::new() }
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, StationError> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| StationError::Damaged)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads the list in `folder`; the names in it are those that a backup has, so that no path can be smuggled in.
    pub(crate) fn read(folder: &Path) -> Result<Self, StationError> {
        let path = folder.join(LIST);
        let damaged = || StationError::BackupDamaged(LIST.to_owned());
        if fs::metadata(&path).map_err(StickError::from)?.len() > MOST_BYTES {
            return Err(damaged());
        }
        let list: Self = serde_json::from_slice(&fs::read(&path).map_err(StickError::from)?).map_err(|_| damaged())?;
        let own = list.files.iter().map(|file| file.name.as_str()).eq([REGISTRY, KEYRING]);
        let packets = list.packets.iter().all(|listed| listed.packet().is_some());
        let place = folder.file_name().and_then(|name| name.to_str()).and_then(number_of) == Some(list.number);
        if list.version == VERSION && own && packets && place { Ok(list) } else { Err(damaged()) }
    }
}

impl Listed {
    /// The packet that this names, where it names one.
    pub(crate) fn packet(&self) -> Option<PacketName> {
        self.name.parse::<PacketName>().ok().filter(|name| name.fits(&self.sha256))
    }
}

/// `backup-000001`.
pub(crate) fn folder_name(number: u64) -> String {
    format!("backup-{number:06}")
}

/// The whole backups in a station's folder, the oldest first.
pub(crate) fn whole_backups(home: &Path) -> Result<Vec<(u64, PathBuf)>, StickError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(home)? {
        let entry = entry?;
        found.extend(entry.file_name().to_str().and_then(number_of).map(|number| (number, entry.path())));
    }
    found.sort();
    Ok(found)
}

fn number_of(name: &str) -> Option<u64> {
    let number = name.strip_prefix("backup-")?.parse().ok()?;
    (folder_name(number) == name).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_has_one_name() {
        assert_eq!(number_of("backup-000012"), Some(12), "as it is written");
        for name in ["backup-12", "backup-000012.unfinished", "backup-", "000012"] {
            assert_eq!(number_of(name), None, "{name} is no whole backup");
        }
    }
}
