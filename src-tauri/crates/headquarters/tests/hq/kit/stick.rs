//! Sticks.

use super::{Made, Station};
use boma_packet::bundle::{ANSWERS, BundleName, MANIFEST, PACKETS, ROOT};
use boma_packet::{Envelope, Manifest, PacketLine, Receipt, Signer, open_bytes, open_statement, sign_statement};
use boma_record::{Digest, Realm, StationCode, Timestamp};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder that a courier carries.
pub struct Stick(TempDir);

pub fn line_of(made: &Made) -> PacketLine {
    PacketLine {
        name: made.name.clone(),
        size: made.bytes.len() as u64,
        sha256: made.sealed(),
        sequence: made.sequence,
    }
}

impl Stick {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn station(&self, code: &StationCode) -> PathBuf {
        self.path().join(ROOT).join(code.as_str())
    }

    /// Writes a finished bundle with exactly these packets; its folder.
    pub fn bundle(&self, station: &mut Station, packets: &[Made]) -> PathBuf {
        let lines = packets.iter().map(line_of).collect();
        let signer = station.signer.clone();
        self.bundle_as(station, packets, lines, &signer)
    }

    /// Writes a bundle whose manifest lists `lines` and is signed by `signer`; its folder.
    pub fn bundle_as(
        &self,
        station: &mut Station,
        packets: &[Made],
        lines: Vec<PacketLine>,
        signer: &Signer,
    ) -> PathBuf {
        station.bundles += 1;
        let folder = self.station(&station.code).join(BundleName(station.bundles).to_string());
        fs::create_dir_all(folder.join(PACKETS)).unwrap();
        for made in packets {
            fs::write(folder.join(PACKETS).join(made.name.to_string()), &made.bytes).unwrap();
        }
        let line = station.journal + 3 * station.bundles;
        let manifest = Manifest {
            realm: Realm::Practice,
            station: station.code.clone(),
            number: station.bundles,
            previous_bundle: None,
            packets: lines,
            chain_head: None,
            audit_head: Digest::of(format!("line {line}").as_bytes()),
            exported_at: Timestamp::from_unix_millis(0),
            counter: line + 1,
        };
        fs::write(folder.join(MANIFEST), sign_statement(&manifest, signer).unwrap().to_bytes().unwrap()).unwrap();
        folder
    }

    /// The newest receipt on the stick for this station, opened with the station's keys.
    pub fn receipt(&self, station: &Station) -> Receipt {
        let folder = self.station(&station.code).join(ANSWERS);
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let sealed = fs::read(files.last().unwrap()).unwrap();
        let plain = open_bytes(&sealed, &station.identity, 1 << 24).unwrap();
        open_statement(&Envelope::parse(&plain).unwrap(), &station.provisioning.hq_key).unwrap()
    }
}
