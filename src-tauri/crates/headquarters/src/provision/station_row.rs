//! The station's row: made with its first request, kept for ever.

use crate::HqError;
use boma_packet::{NumberBlock, StationRequest};
use boma_record::{Digest, Reference};
use boma_store::{Change, Row, StoreError, params};

/// Reference numbers given out with one request.
const BLOCK: u32 = 20_000;
/// The next block is handed out when so many are left, as far as packets show.
const LEFT: u32 = 5_000;

pub(super) struct Station {
    pub(super) row: i64,
    pub(super) provisioning: u64,
    pub(super) numbers: NumberBlock,
}

struct Known {
    station: Station,
    key: String,
    request: Digest,
}

/// Makes or renews the row; refuses a known code with another key.
pub(super) fn keep(c: &Change<'_>, asked: &StationRequest, request: &Digest) -> Result<Station, HqError> {
    let station = match known(c, asked)? {
        None => insert(c, asked, request)?,
        Some(known) if known.key != asked.station_key.to_string() => {
            return Err(HqError::StationTaken(asked.station.clone()));
        }
        Some(known) if known.request == *request && !nearly_used(c, &known.station)? => known.station,
        Some(known) => Station { numbers: block_after(known.station.numbers.to)?, ..known.station },
    };
    let station = Station { provisioning: station.provisioning.saturating_add(1), ..station };
    let sql = "UPDATE station SET office = ?2, recipient = ?3, request_sha256 = ?4, provisioning = ?5, numbers_from = ?6, numbers_to = ?7
               WHERE station = ?1";
    let NumberBlock { from, to } = station.numbers;
    let (office, recipient) = (asked.office.as_str(), asked.station_recipient.to_string());
    c.execute_one(sql, params![station.row, office, recipient, request.as_bytes(), station.provisioning, from, to])?;
    Ok(station)
}

fn known(c: &Change<'_>, asked: &StationRequest) -> Result<Option<Known>, StoreError> {
    let sql =
        "SELECT station, provisioning, numbers_from, numbers_to, key, request_sha256 FROM station WHERE code = ?1";
    c.query_optional(sql, params![asked.station.to_string()], |row| {
        Ok(Known { station: station(row)?, key: row.get(4)?, request: Digest::from_bytes(row.get(5)?) })
    })
}

fn station(row: &Row<'_>) -> Result<Station, StoreError> {
    let numbers = NumberBlock { from: row.get(2)?, to: row.get(3)? };
    Ok(Station { row: row.get(0)?, provisioning: row.get(1)?, numbers })
}

/// Whether references of packets that arrived come near the end of the station's block.
fn nearly_used(c: &Change<'_>, station: &Station) -> Result<bool, StoreError> {
    let sql = "SELECT max(reference) FROM packet WHERE station = ?1";
    let highest: Option<String> = c.query_one(sql, [station.row], |row| row.get(0))?;
    let number = highest.and_then(|text| text.parse::<Reference>().ok()).map_or(0, |reference| reference.number());
    Ok(number > station.numbers.to.saturating_sub(LEFT))
}

fn insert(c: &Change<'_>, asked: &StationRequest, request: &Digest) -> Result<Station, HqError> {
    let numbers = block_after(0)?;
    let sql = "INSERT INTO station (code, office, key, recipient, request_sha256, provisioning, numbers_from, numbers_to, announced)
               VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, 0) RETURNING station";
    let (code, key) = (asked.station.to_string(), asked.station_key.to_string());
    let (office, recipient) = (asked.office.as_str(), asked.station_recipient.to_string());
    let values = params![code, office, key, recipient, request.as_bytes(), numbers.from, numbers.to];
    let row = c.query_one(sql, values, |row| row.get(0))?;
    Ok(Station { row, provisioning: 0, numbers })
}

fn block_after(last: u32) -> Result<NumberBlock, HqError> {
    let from = last.saturating_add(1);
    let to = last.saturating_add(BLOCK).min(Reference::LAST_NUMBER);
    if from > to { Err(HqError::NumbersUsedUp) } else { Ok(NumberBlock { from, to }) }
}
