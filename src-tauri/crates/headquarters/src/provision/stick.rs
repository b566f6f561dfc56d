//! Provisioning by stick: requests in, answers out.

use super::credentials;
use crate::{Headquarters, HqError};
use boma_packet::bundle::{ProvisioningName, REQUEST, ROOT, station_folder};
use boma_packet::{Envelope, Fingerprint, Provisioning, read_unverified};
use boma_record::{Login, StationCode};
use boma_store::{file, params};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// An answer that stands on the stick now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenProvisioning {
    /// The station.
    pub station: StationCode,
    /// The pack's number for that station.
    pub number: u64,
    /// Its file.
    pub file: PathBuf,
    /// The request's fingerprint in words.
    pub request: String,
    /// Who got a credential with it: new people, and people with a new key or role.
    pub credentials_for: Vec<Login>,
}

/// What became of each request on a stick, by the name of its folder.
pub type Answered = BTreeMap<String, Result<WrittenProvisioning, HqError>>;

/// A request is a few kilobytes.
const MOST_BYTES: u64 = 1 << 20;

impl Headquarters {
    /// Answers every request under `top`/BOMA; one that can't be answered keeps no other from it.
    pub fn provision_stick(&mut self, top: &Path) -> Result<Answered, HqError> {
        self.provision_compared(top, &mut |_| true)
    }

    /// The same, but a request that was not answered before is answered only where `compared` says that a person
    /// has compared its fingerprint with the station's.
    pub fn provision_compared(
        &mut self,
        top: &Path,
        compared: &mut dyn FnMut(&Fingerprint) -> bool,
    ) -> Result<Answered, HqError> {
        if !top.is_dir() {
            return Err(HqError::FolderNotFound);
        }
        let mut answered = Answered::new();
        for (name, request) in requests(&top.join(ROOT))? {
            answered.insert(name, self.answer_request(top, &request, compared));
        }
        Ok(answered)
    }

    fn answer_request(
        &mut self,
        top: &Path,
        request: &Path,
        compared: &mut dyn FnMut(&Fingerprint) -> bool,
    ) -> Result<WrittenProvisioning, HqError> {
        let bytes = read(request).map_err(HqError::StickUnreadable)?;
        let request = Envelope::parse(&bytes).map_err(HqError::Request)?;
        let fingerprint = Fingerprint::of(&request.payload_digest());
        if !self.answered_before(&request)? && !compared(&fingerprint) {
            return Err(HqError::RequestUnconfirmed(fingerprint));
        }
        let before = self.store.read(credentials::last_serial)?;
        let envelope = self.provision(&request)?;
        let credentials_for = self.store.read(|r| credentials::issued_after(r, before))?;
        let Provisioning { station, number, .. } = read_unverified(&envelope)?;
        let folder = top.join(station_folder(&station));
        let path = folder.join(ProvisioningName(number).to_string());
        fs::create_dir_all(&folder).map_err(HqError::StickUnwritable)?;
        file::replace(&path, &envelope.to_bytes()?).map_err(HqError::StickUnwritable)?;
        Ok(WrittenProvisioning { station, number, file: path, request: fingerprint.words(), credentials_for })
    }

    fn answered_before(&self, request: &Envelope) -> Result<bool, HqError> {
        let sql = "SELECT count(*) FROM station WHERE request_sha256 = ?1";
        let digest = request.payload_digest();
        let count: u64 = self.store.read(|r| r.query_one(sql, params![digest.as_bytes()], |row| row.get(0)))?;
        Ok(count > 0)
    }
}

fn requests(root: &Path) -> Result<BTreeMap<String, PathBuf>, HqError> {
    let entries = match fs::read_dir(root) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(HqError::NothingThere),
        other => other.map_err(HqError::StickUnreadable)?,
    };
    let mut found = BTreeMap::new();
    for entry in entries {
        let entry = entry.map_err(HqError::StickUnreadable)?;
        let request = entry.path().join(REQUEST);
        if request.is_file() {
            found.insert(entry.file_name().to_string_lossy().into_owned(), request);
        }
    }
    Ok(found)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
