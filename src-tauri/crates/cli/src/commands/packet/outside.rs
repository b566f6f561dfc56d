//! What can be seen of a packet without any key.

use crate::CliError;
use boma_packet::bundle::{MANIFEST, PACKETS, PacketName};
use boma_packet::{Envelope, Manifest, read_unverified};
use boma_record::Digest;
use serde::Serialize;
use std::fs;
use std::path::Path;

/// A packet from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Outside {
    pub(super) file: String,
    pub(super) size: u64,
    pub(super) sha256: Digest,
    /// The name is a packet's and fits the digest.
    pub(super) name_fits: bool,
    /// The manifest beside it names exactly this; none where there is no manifest.
    pub(super) listed: Option<bool>,
}

impl Outside {
    pub(super) fn of(path: &Path, sealed: &[u8]) -> Result<Self, CliError> {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (size, sha256) = (sealed.len() as u64, Digest::of(sealed));
        let name_fits = file.parse::<PacketName>().is_ok_and(|name| name.fits(&sha256));
        let listed = manifest_beside(path)?.map(|manifest| {
            manifest
                .packets
                .iter()
                .any(|line| line.name.to_string() == file && (line.size, line.sha256) == (size, sha256))
        });
        Ok(Self { file, size, sha256, name_fits, listed })
    }

    /// Nothing speaks against it.
    pub(super) fn sound(&self) -> bool {
        self.name_fits && self.listed != Some(false)
    }

    pub(super) fn text(&self) -> String {
        let listed = match self.listed {
            Some(true) => "names it",
            Some(false) => "does NOT name it with this size and digest",
            None => "is not there",
        };
        let name = if self.name_fits { "fits" } else { "does NOT fit" };
        format!(
            "File     {}\nSize     {}\nSHA-256  {}\nThe name {name} its content; the bundle's list {listed}.\n",
            self.file, self.size, self.sha256
        )
    }
}

/// The bundle's list, where the file lies in a bundle; nobody's signature is checked without headquarters' keys.
fn manifest_beside(path: &Path) -> Result<Option<Manifest>, CliError> {
    let folder = path.parent().filter(|folder| folder.file_name().is_some_and(|name| name == PACKETS));
    let Some(manifest) = folder.and_then(Path::parent).map(|bundle| bundle.join(MANIFEST)) else { return Ok(None) };
    if !manifest.is_file() {
        return Ok(None);
    }
    let bytes = fs::read(&manifest).map_err(CliError::reading(&manifest))?;
    Ok(Some(read_unverified(&Envelope::parse(&bytes)?)?))
}
