//! The files on a stick that are no bundles: requests, provisioning packs, receipts, and what proves a station's key.

use crate::FaultKind;
use crate::survey::PaperFile;
use boma_packet::bundle::{AuthorityName, CREDENTIAL, ProvisioningName, REQUEST, ReceiptName};
use boma_packet::{
    Authority, Credential, Envelope, Provisioning, StationRequest, Subject, open_statement, read_unverified,
};
use boma_record::{Digest, Realm, StationCode};
use serde::Serialize;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// What kind of paper it is; numbers are those of the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", content = "number", rename_all = "kebab-case")]
pub enum PaperKind {
    /// A new station asks.
    Request,
    /// Whose the station's key is.
    Credential,
    /// Who may sign for headquarters.
    Authority(u64),
    /// Headquarters' answer to a request.
    Provisioning(u64),
    /// Headquarters' answer about packets, sealed to the station.
    Receipt(u64),
}

/// One paper that is as it should be, as far as somebody without keys can see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperReport {
    /// Where it lies.
    pub place: String,
    /// What it is.
    #[serde(flatten)]
    pub kind: PaperKind,
    /// Its size in bytes.
    pub size: u64,
    /// Its realm; a receipt's is sealed.
    pub realm: Option<Realm>,
}

/// Larger than any paper: the largest payload, in base64.
pub(crate) const MOST_BYTES: u64 = 24 << 20;
/// How every sealed file begins (age-encryption.org/v1), and more bytes than the shortest has.
const SEALED: &[u8] = b"age-encryption.org/v1\n";
const LEAST_SEALED: usize = 200;

impl PaperKind {
    /// The kind of a file in a station's folder.
    pub(crate) fn of_file(name: &str) -> Option<Self> {
        match name {
            REQUEST => Some(Self::Request),
            CREDENTIAL => Some(Self::Credential),
            _ => {
                let pack = name.parse::<ProvisioningName>().map(|name| Self::Provisioning(name.0));
                pack.or_else(|_| name.parse::<AuthorityName>().map(|name| Self::Authority(name.0))).ok()
            }
        }
    }

    /// The kind of a file in a station's folder of answers.
    pub(crate) fn of_answer(name: &str) -> Option<Self> {
        name.parse::<ReceiptName>().ok().map(|name| Self::Receipt(name.0))
    }
}

/// A paper that was read and is as it should be.
pub(crate) enum Paper {
    Request(StationRequest),
    Credential(Envelope, Credential),
    Authority(Envelope, Authority),
    Provisioning(Envelope, Box<Provisioning>),
    Receipt,
}

impl Paper {
    pub(crate) const fn realm(&self) -> Option<Realm> {
        match self {
            Self::Request(request) => Some(request.realm),
            Self::Credential(_, credential) => Some(credential.realm),
            Self::Authority(_, authority) => Some(authority.realm),
            Self::Provisioning(_, pack) => Some(pack.realm),
            Self::Receipt => None,
        }
    }
}

/// The bytes of a paper, and what they say once they are shown to fit their place.
pub(crate) fn read(file: &PaperFile, station: Option<&StationCode>) -> Result<(Vec<u8>, Paper), FaultKind> {
    let bytes = bounded(&file.path, MOST_BYTES).map_err(|_| FaultKind::PaperUnreadable)?;
    let paper = understand(file.kind, &bytes)?;
    let fits = match (&paper, file.kind) {
        (Paper::Request(request), _) => Some(&request.station) == station,
        (Paper::Credential(_, one), _) => {
            matches!(&one.subject, Subject::Station { code, .. } if Some(code) == station)
        }
        (Paper::Provisioning(_, pack), PaperKind::Provisioning(number)) => {
            Some(&pack.station) == station && pack.number == number
        }
        (Paper::Authority(_, authority), PaperKind::Authority(number)) => authority.version == number,
        _ => true,
    };
    if fits { Ok((bytes, paper)) } else { Err(FaultKind::PaperMisplaced) }
}

fn understand(kind: PaperKind, bytes: &[u8]) -> Result<Paper, FaultKind> {
    if let PaperKind::Receipt(_) = kind {
        let sealed = bytes.starts_with(SEALED) && bytes.len() >= LEAST_SEALED;
        return if sealed { Ok(Paper::Receipt) } else { Err(FaultKind::ReceiptDamaged) };
    }
    let envelope = Envelope::parse(bytes).map_err(FaultKind::PaperDamaged)?;
    let paper = match kind {
        PaperKind::Request => {
            let request: StationRequest = read_unverified(&envelope).map_err(FaultKind::PaperDamaged)?;
            open_statement::<StationRequest>(&envelope, &request.station_key).map(Paper::Request)
        }
        PaperKind::Credential => read_unverified(&envelope).map(|credential| Paper::Credential(envelope, credential)),
        PaperKind::Authority(_) => read_unverified(&envelope).map(|authority| Paper::Authority(envelope, authority)),
        _ => {
            let pack: Provisioning = read_unverified(&envelope).map_err(FaultKind::PaperDamaged)?;
            open_statement::<Provisioning>(&envelope, &pack.hq_key)
                .map(|pack| Paper::Provisioning(envelope, Box::new(pack)))
        }
    };
    paper.map_err(FaultKind::PaperDamaged)
}

/// A file's bytes where there are at most `most` of them.
pub(crate) fn bounded(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// SHA-256 of bytes, as its first eight digits.
pub(crate) fn short(digest: &Digest) -> String {
    digest.to_string().chars().take(8).collect()
}
