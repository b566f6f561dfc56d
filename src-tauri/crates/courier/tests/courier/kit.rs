//! A stick of two stations, written as stations and headquarters write one.

use boma_courier::{BundleState, CheckReport, CopyReport, CourierError, Fault, check, copy};
use boma_packet::bundle::{
    BundleName, MANIFEST, PACKETS, PacketName, ProvisioningName, REQUEST, ReceiptName, answers_folder, station_folder,
};
use boma_packet::{
    Envelope, Identity, Manifest, NumberBlock, PacketLine, Provisioning, Signer, StationRequest, Subject, seal_bytes,
    sign_statement,
};
use boma_record::{Digest, Realm, StationCode, Timestamp};
use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use tempfile::TempDir;

pub struct Stick(TempDir);

pub fn the<T: FromStr>(text: &str) -> T {
    text.parse().ok().unwrap_or_else(|| panic!("'{text}' must parse"))
}

pub fn at(minute: i64) -> Timestamp {
    Timestamp::from_unix_millis(1_773_300_000_000 + minute * 60_000)
}

pub fn station_key(code: &str) -> Signer {
    Signer::from_seed(Digest::of(code.as_bytes()).as_bytes())
}

pub fn hq() -> Signer {
    Signer::from_seed(&[4; 32])
}

pub fn root() -> Signer {
    Signer::from_seed(&[8; 32])
}

fn recipient() -> boma_packet::Recipient {
    Identity::from_seed(&[5; 32]).unwrap().recipient()
}

/// What stands for packet `number` of a station: nobody here could open a real one either.
pub fn packet(code: &str, number: u64) -> Vec<u8> {
    let start = Digest::of(format!("{code} {number}").as_bytes());
    start.as_bytes().iter().copied().cycle().take(3000 + number as usize * 211).collect()
}

impl Stick {
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// JUB1 with bundles of packets 1 to 3 and 4 to 5, YEI2 with one of packet 1, and papers for both.
    pub fn usual() -> Self {
        let stick = Self::empty();
        for code in ["JUB1", "YEI2"] {
            stick.write(&format!("BOMA/{code}/{REQUEST}"), &request(code).to_bytes().unwrap());
            let pack = provisioning(code, 1, &[]).to_bytes().unwrap();
            stick.write(&format!("BOMA/{code}/{}", ProvisioningName(1)), &pack);
        }
        let first = stick.bundle("JUB1", 1, None, 1..=3);
        stick.bundle("JUB1", 2, Some(first), 4..=5);
        stick.bundle("YEI2", 1, None, 1..=1);
        stick.receipt("JUB1", 1, b"what headquarters says");
        stick
    }

    pub fn top(&self) -> &Path {
        self.0.path()
    }

    pub fn at(&self, below: &str) -> PathBuf {
        self.top().join(below)
    }

    pub fn write(&self, below: &str, bytes: &[u8]) {
        let path = self.at(below);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Writes a bundle of the station's packets; the digest of its list.
    pub fn bundle(
        &self,
        code: &str,
        number: u64,
        previous: Option<Digest>,
        packets: impl IntoIterator<Item = u64>,
    ) -> Digest {
        let packets: Vec<_> = packets.into_iter().map(|number| (number, packet(code, number))).collect();
        let manifest = manifest(code, number, previous, &packets);
        self.bundle_of(&manifest, &packets, &station_key(code))
    }

    pub fn bundle_of(&self, manifest: &Manifest, packets: &[(u64, Vec<u8>)], signer: &Signer) -> Digest {
        let bytes = sign_statement(manifest, signer).unwrap().to_bytes().unwrap();
        let folder = station_folder(&manifest.station).join(BundleName(manifest.number).to_string());
        let folder = folder.to_str().unwrap().to_owned();
        for (number, bytes) in packets {
            self.write(&format!("{folder}/{PACKETS}/{}", name(*number, bytes)), bytes);
        }
        self.write(&format!("{folder}/{MANIFEST}"), &bytes);
        Digest::of(&bytes)
    }

    pub fn receipt(&self, code: &str, number: u64, text: &[u8]) {
        let folder = answers_folder(&the::<StationCode>(code));
        let sealed = seal_bytes(text, &[recipient()]).unwrap();
        self.write(&format!("{}/{}", folder.display(), ReceiptName(number)), &sealed);
    }

    /// An exact copy, as another computer would make one.
    pub fn copied(&self) -> Self {
        let other = Self::empty();
        for (below, bytes) in self.files() {
            other.write(&below, &bytes);
        }
        other
    }

    /// Every file by its place below the top.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let (mut found, mut open) = (BTreeMap::new(), vec![self.top().to_owned()]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    let below = path.strip_prefix(self.top()).unwrap().to_str().unwrap().to_owned();
                    found.insert(below, content(&path));
                }
            }
        }
        found
    }

    pub fn check(&self) -> CheckReport {
        check(self.top(), None, &mut |_| ControlFlow::Continue(())).unwrap()
    }
}

/// A file's bytes; of a bomb only how large it says it is.
fn content(path: &Path) -> Vec<u8> {
    let size = fs::metadata(path).unwrap().len();
    if size > 1 << 30 { size.to_le_bytes().to_vec() } else { fs::read(path).unwrap() }
}

pub fn copy_to(from: &[&Stick], to: &Stick) -> CopyReport {
    try_copy(from, to).unwrap()
}

pub fn try_copy(from: &[&Stick], to: &Stick) -> Result<CopyReport, CourierError> {
    let from: Vec<PathBuf> = from.iter().map(|stick| stick.top().to_owned()).collect();
    copy(&from, to.top(), &mut |_| ControlFlow::Continue(()))
}

/// The faults of a report that are more than a note.
pub fn serious(report: &CheckReport) -> Vec<Fault> {
    let bundles = report.stations.iter().flat_map(|station| &station.bundles).map(|bundle| &bundle.faults);
    let all = bundles.chain(report.stations.iter().map(|station| &station.faults)).chain([&report.faults]);
    all.flat_map(|faults| faults.list.clone()).filter(|fault| fault.weight > boma_courier::Weight::Note).collect()
}

/// How many bundles are whole.
pub fn whole(report: &CheckReport) -> usize {
    let bundles = report.stations.iter().flat_map(|station| &station.bundles);
    bundles.filter(|bundle| bundle.state == BundleState::Complete).count()
}

pub fn name(number: u64, bytes: &[u8]) -> PacketName {
    PacketName::new(number.try_into().unwrap(), &Digest::of(bytes))
}

pub fn line(number: u64, bytes: &[u8]) -> PacketLine {
    let (sequence, sha256) = (number.try_into().unwrap(), Digest::of(bytes));
    PacketLine { name: PacketName::new(sequence, &sha256), size: bytes.len() as u64, sha256, sequence }
}

pub fn manifest(code: &str, number: u64, previous: Option<Digest>, packets: &[(u64, Vec<u8>)]) -> Manifest {
    Manifest {
        realm: Realm::Practice,
        station: the(code),
        number,
        previous_bundle: previous,
        packets: packets.iter().map(|(number, bytes)| line(*number, bytes)).collect(),
        chain_head: None,
        audit_head: Digest::of(b"journal"),
        exported_at: at(number as i64),
        counter: number,
    }
}

pub fn request(code: &str) -> Envelope {
    let request = StationRequest {
        realm: Realm::Practice,
        station: the(code),
        office: the("An office"),
        station_key: station_key(code).public(),
        station_recipient: recipient(),
        officers: Vec::new(),
        requested_at: at(-1000),
    };
    sign_statement(&request, &station_key(code)).unwrap()
}

pub fn credential(code: &str) -> Envelope {
    let credential = boma_packet::Credential {
        realm: Realm::Practice,
        subject: Subject::Station { code: the(code), office: the("An office") },
        key: station_key(code).public(),
        valid_from: at(-900),
        valid_until: at(500_000),
        serial: the("S-1"),
    };
    sign_statement(&credential, &hq()).unwrap()
}

pub fn provisioning(code: &str, number: u64, authority: &[Envelope]) -> Envelope {
    let pack = Provisioning {
        realm: Realm::Practice,
        station: the(code),
        number,
        hq_key: hq().public(),
        hq_recipients: vec![recipient()],
        recovery_recipient: recipient(),
        station_credential: credential(code),
        officer_credentials: Vec::new(),
        guideline: BTreeMap::new(),
        gazetteer: String::new(),
        numbers: NumberBlock { from: 1, to: 9 },
        revoked: Vec::new(),
        issued_at: at(-800),
        roles: None,
        authority: authority.to_vec(),
        gazetteer_number: None,
        expires_at: None,
    };
    sign_statement(&pack, &hq()).unwrap()
}
