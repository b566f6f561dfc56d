//! Which files of a stick may be packets.

use super::{Fault, Findings};
use crate::questions::QuestionKind;
use crate::stick::{Bundle, StationFolder};
use crate::trust::{StationTrust, Trust};
use crate::verify::{Candidate, NO_BYTES};
use crate::{Headquarters, HqError, Refusal};
use boma_packet::bundle::{MANIFEST, PacketName};
use boma_packet::{Envelope, Manifest, PacketLine, open_statement};
use boma_record::{Digest, StationCode};
use boma_store::{Act, Reading, StoreError, params};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A manifest is a list of names; this many bytes list some 100,000.
const MOST_MANIFEST_BYTES: u64 = 24 << 20;

/// Files to be tried by name, with their line where a list could be believed.
type Listed = BTreeMap<String, Option<PacketLine>>;

struct Place<'a> {
    folder: &'a str,
    code: &'a StationCode,
    station: &'a StationTrust,
}

impl Headquarters {
    /// All packets' files of the known stations' finished bundles, by station, bundle and name.
    pub(super) fn candidates(
        &mut self,
        folders: &[StationFolder],
        trust: &Trust,
        findings: &mut Findings,
    ) -> Result<Vec<Candidate>, HqError> {
        let mut candidates = Vec::new();
        for folder in folders {
            let known = folder.code.as_ref().and_then(|code| Some((code, trust.stations.get(code)?)));
            let Some((code, station)) = known else {
                findings.refuse(&folder.name, "", NO_BYTES, Refusal::FolderUnknown);
                continue;
            };
            let place = Place { folder: &folder.name, code, station };
            for bundle in &folder.bundles {
                self.bundle(&place, bundle, trust, findings, &mut candidates)?;
            }
        }
        Ok(candidates)
    }

    fn bundle(
        &mut self,
        place: &Place<'_>,
        bundle: &Bundle,
        trust: &Trust,
        findings: &mut Findings,
        candidates: &mut Vec<Candidate>,
    ) -> Result<(), HqError> {
        let listed = match manifest(&bundle.manifest, place, trust) {
            Ok((manifest, payload)) => {
                self.keep_announced(place, &manifest)?;
                if self.keep_journal_head(place.station.row, place.code, &manifest, payload)? {
                    findings.rewound.push(rewound(place.folder, bundle));
                }
                compare(place, bundle, manifest, findings)
            }
            // Each packet proves itself, so a spoilt list keeps none of them out.
            Err(refusal) => {
                findings.refuse(place.folder, &format!("{}/{MANIFEST}", bundle.name), NO_BYTES, refusal);
                bundle.files.keys().map(|file| (file.clone(), None)).collect()
            }
        };
        for (file, path) in &bundle.files {
            if let Some(line) = listed.get(file) {
                candidates.push(self.candidate(place, file, path, line.clone())?);
            }
        }
        Ok(())
    }

    fn candidate(
        &self,
        place: &Place<'_>,
        file: &str,
        path: &Path,
        listed: Option<PacketLine>,
    ) -> Result<Candidate, HqError> {
        let known = self.store.read(|r| known(r, place.station.row, file))?;
        Ok(Candidate {
            folder: place.folder.to_owned(),
            station: place.code.clone(),
            file: file.to_owned(),
            path: path.to_owned(),
            size: fs::metadata(path).map_or(0, |metadata| metadata.len()),
            listed,
            known,
        })
    }

    /// A list that names a packet tells that it exists, even where it never arrives.
    fn keep_announced(&mut self, place: &Place<'_>, manifest: &Manifest) -> Result<(), HqError> {
        let Some(highest) = manifest.packets.iter().map(|line| line.sequence.get()).max() else { return Ok(()) };
        let sql = "SELECT 1 FROM station WHERE station = ?1 AND announced >= ?2";
        if self.store.read(|r| r.exists(sql, params![place.station.row, highest]))? {
            return Ok(());
        }
        let act = Act::new("headquarters", "packets-announced", place.code).with("to", highest);
        self.store.change(&act, self.surroundings.now(), |c| {
            c.execute_one("UPDATE station SET announced = ?2 WHERE station = ?1", params![place.station.row, highest])
        })?;
        Ok(())
    }
}

/// The manifest and the digest of its payload.
fn manifest(path: &Path, place: &Place<'_>, trust: &Trust) -> Result<(Manifest, Digest), Refusal> {
    let size = fs::metadata(path).map_or(0, |metadata| metadata.len());
    if size > MOST_MANIFEST_BYTES {
        return Err(Refusal::ManifestInvalid);
    }
    let bytes = fs::read(path).map_err(|_| Refusal::Unreadable)?;
    let envelope = Envelope::parse(&bytes).map_err(|_| Refusal::ManifestInvalid)?;
    let opened = open_statement(&envelope, &place.station.key);
    let manifest: Manifest = opened.map_err(|_| Refusal::ManifestInvalid)?;
    let ours = manifest.realm == trust.realm && manifest.station == *place.code;
    if ours { Ok((manifest, envelope.payload_digest())) } else { Err(Refusal::ManifestInvalid) }
}

fn rewound(folder: &str, bundle: &Bundle) -> Fault {
    let kind = QuestionKind::JournalRewound;
    Fault::new(folder, &format!("{}/{MANIFEST}", bundle.name), kind.code(), kind.sentence())
}

/// Refuses by name what is listed and missing, and what is there and not listed; the lines of the rest.
fn compare(place: &Place<'_>, bundle: &Bundle, manifest: Manifest, findings: &mut Findings) -> Listed {
    let lines: Listed = manifest.packets.into_iter().map(|line| (line.name.to_string(), Some(line))).collect();
    for name in lines.keys().filter(|name| !bundle.files.contains_key(*name)) {
        findings.refuse(place.folder, name, NO_BYTES, Refusal::FileMissing);
    }
    for name in bundle.files.keys().filter(|name| !lines.contains_key(*name)) {
        findings.refuse(place.folder, name, NO_BYTES, Refusal::NotListed);
    }
    lines
}

/// The sealed digests that the register has under the number in the file's name.
fn known(r: &Reading<'_>, station: i64, file: &str) -> Result<Vec<Digest>, StoreError> {
    let Ok(name) = file.parse::<PacketName>() else { return Ok(Vec::new()) };
    let sql = "SELECT sealed_sha256 FROM packet WHERE station = ?1 AND sequence = ?2";
    r.query_all(sql, params![station, name.sequence().get()], |row| row.get(0).map(Digest::from_bytes))
}
