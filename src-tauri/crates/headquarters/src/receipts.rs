//! Headquarters' answers: one receipt for each station, of everything that ever arrived from it.

use crate::{Headquarters, HqError, gaps};
use boma_packet::bundle::{PacketName, ReceiptName, answers_folder, station_folder};
use boma_packet::{Code, Outcome, Receipt, ReceiptLine, Recipient, RefusedFile, Signer, seal_bytes, sign_statement};
use boma_record::{Digest, Sequence, StationCode, Timestamp};
use boma_store::{Act, Reading, Row, StoreError, file, params};
use serde::Serialize;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A receipt that stands on the stick now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenReceipt {
    /// The station.
    pub station: StationCode,
    /// The receipt's number.
    pub number: u64,
    /// Its file.
    pub file: PathBuf,
    /// How many packets it answers.
    pub entries: usize,
}

/// A receipt has room for some 45,000 packets; older ones were answered by the receipts before.
const MOST_ENTRIES: u32 = 40_000;
/// A stick full of rubbish must not crowd out the answers.
const MOST_REFUSED: u32 = 2_000;

struct Addressee {
    row: i64,
    code: StationCode,
    recipient: Recipient,
}

struct Issued {
    number: u64,
    content: Digest,
    sealed: Vec<u8>,
}

impl Headquarters {
    /// Writes a receipt for each station that has a folder under `top`/BOMA, or for every station where none has.
    ///
    /// The same state gives the same receipt with the same number, so writing twice changes nothing.
    pub fn receipts(&mut self, top: &Path) -> Result<Vec<WrittenReceipt>, HqError> {
        if !top.is_dir() {
            return Err(HqError::FolderNotFound);
        }
        let mut stations = self.addressees()?;
        if stations.iter().any(|station| top.join(station_folder(&station.code)).is_dir()) {
            stations.retain(|station| top.join(station_folder(&station.code)).is_dir());
        }
        stations.iter().map(|station| self.answer(top, station)).collect()
    }

    fn answer(&mut self, top: &Path, station: &Addressee) -> Result<WrittenReceipt, HqError> {
        let signing = self.signing()?;
        let content = self.store.read(|r| self.content(r, station))?;
        let receipt = Receipt { authority: signing.chain, ..content };
        let issued = self.issue(&receipt, station, &signing.signer)?;
        let folder = top.join(answers_folder(&station.code));
        let file = folder.join(ReceiptName(issued.number).to_string());
        write(&folder, &file, &issued.sealed).map_err(HqError::StickUnwritable)?;
        Ok(WrittenReceipt {
            station: station.code.clone(),
            number: issued.number,
            file,
            entries: receipt.entries.len(),
        })
    }

    /// The receipt without its number and time.
    fn content(&self, r: &Reading<'_>, station: &Addressee) -> Result<Receipt, HqError> {
        let gaps = gaps::of_station(r, station.row)?;
        Ok(Receipt {
            realm: self.realm,
            station: station.code.clone(),
            number: 1,
            issued_at: Timestamp::from_unix_millis(0),
            contiguous_to: gaps.contiguous_to,
            missing: gaps.missing,
            entries: entries(r, station.row)?,
            refused_files: refused_files(r, &station.code)?,
            authority: Vec::new(),
        })
    }

    /// The station's last receipt where nothing changed since, otherwise a new one.
    fn issue(&mut self, content: &Receipt, station: &Addressee, signer: &Signer) -> Result<Issued, HqError> {
        let text = serde_json::to_vec(content).map_err(|_| StoreError::Unreadable("receipt".to_owned()))?;
        let digest = Digest::of(&text);
        let last = self.store.read(|r| last_issued(r, station.row))?;
        if let Some(last) = last.as_ref().filter(|last| last.content == digest) {
            return Ok(Issued { sealed: last.sealed.clone(), ..*last });
        }
        let (number, now) = (last.map_or(1, |last| last.number.saturating_add(1)), self.surroundings.now());
        let receipt = Receipt { number, issued_at: now, ..content.clone() };
        let signed = sign_statement(&receipt, signer)?;
        let sealed = seal_bytes(&signed.to_bytes()?, std::slice::from_ref(&station.recipient))?;
        let act = Act::new("headquarters", "receipt-issued", &station.code).with("number", number);
        let sql = "INSERT INTO receipt (station, number, content_sha256, sealed) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (station) DO UPDATE SET number = ?2, content_sha256 = ?3, sealed = ?4";
        self.store
            .change(&act, now, |c| c.execute_one(sql, params![station.row, number, digest.as_bytes(), sealed]))?;
        Ok(Issued { number, content: digest, sealed })
    }

    fn addressees(&self) -> Result<Vec<Addressee>, StoreError> {
        self.store.read(|r| {
            r.query_all("SELECT station, code, recipient FROM station ORDER BY code", [], |row| {
                Ok(Addressee { row: row.get(0)?, code: row.parse(1)?, recipient: row.parse(2)? })
            })
        })
    }
}

fn last_issued(r: &Reading<'_>, station: i64) -> Result<Option<Issued>, StoreError> {
    r.query_optional("SELECT number, content_sha256, sealed FROM receipt WHERE station = ?1", [station], |row| {
        Ok(Issued { number: row.get(0)?, content: Digest::from_bytes(row.get(1)?), sealed: row.get(2)? })
    })
}

fn entries(r: &Reading<'_>, station: i64) -> Result<Vec<ReceiptLine>, StoreError> {
    let sql = "SELECT sequence, sealed_sha256, enrolment_id, reference, person_number,
                      (SELECT min(question) FROM question_packet JOIN question USING (question)
                       WHERE question_packet.packet = packet.packet AND closed_at IS NULL)
               FROM packet WHERE station = ?1 ORDER BY sequence DESC, sealed_sha256 DESC LIMIT ?2";
    let mut newest_first = r.query_all(sql, params![station, MOST_ENTRIES], |row| {
        Ok::<_, StoreError>(ReceiptLine {
            sequence: row.take::<u64, Sequence>(0)?,
            packet_sha256: Digest::from_bytes(row.get(1)?),
            enrolment_id: row.parse(2)?,
            reference: row.parse(3)?,
            outcome: outcome(row)?,
        })
    })?;
    newest_first.reverse();
    Ok(newest_first)
}

fn outcome(row: &Row<'_>) -> Result<Outcome, StoreError> {
    if let Some(person_number) = row.parse_optional::<Code>(4)? {
        return Ok(Outcome::Registered { person_number });
    }
    let question: u64 = row.get(5)?;
    let case = format!("Q-{question:06}").parse().map_err(|_| StoreError::Unreadable("question".to_owned()))?;
    Ok(Outcome::InQuestion { case })
}

/// Refused packets that did not arrive whole since; a stray file of another name concerns headquarters only.
fn refused_files(r: &Reading<'_>, station: &StationCode) -> Result<Vec<RefusedFile>, StoreError> {
    let sql = "SELECT DISTINCT file, code FROM unsettled WHERE folder = ?1 ORDER BY file, code LIMIT ?2";
    let all = r.query_all(sql, params![station.to_string(), MOST_REFUSED], |row| {
        let (name, code): (String, Code) = (row.get(0)?, row.parse(1)?);
        let name = name.parse::<PacketName>().ok().and_then(|name| name.to_string().parse().ok());
        Ok::<_, StoreError>(name.map(|name| RefusedFile { name, code }))
    })?;
    Ok(all.into_iter().flatten().collect())
}

fn write(folder: &Path, path: &Path, sealed: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|there| there == sealed) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    file::replace(path, sealed)
}
