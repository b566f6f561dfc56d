//! A station that was lost or stolen: nobody believes it from a moment on, and what it had is listed as far as it is known.

use crate::{Headquarters, HqError, gaps};
use boma_packet::NumberRange;
use boma_record::{Reference, StationCode, Timestamp};
use boma_store::{Act, Change, Reading, Row, StoreError, params};
use serde::Serialize;
use std::collections::BTreeSet;

/// A restoration leaves a jump of up to two thousand; more is no list for people.
const MOST_ASKED_BACK: usize = 5_000;

/// What headquarters knows of a lost station. No names: the people to be asked back are known by their slips alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LostStation {
    /// The station.
    pub station: StationCode,
    /// The office it stood in.
    pub office: String,
    /// From when on nothing that it seals or that its people sign is believed.
    pub since: Timestamp,
    /// Credentials that were taken back now or shortened: the station's own and its people's.
    pub credentials: usize,
    /// What arrived and is acknowledged, by packet number.
    pub arrived: Vec<LostFile>,
    /// Packet numbers that a signed manifest or a later packet names, and that never arrived.
    pub missing: Vec<NumberRange>,
    /// References that were given out, as later ones show, of which no packet arrived: their holders are asked back.
    pub asked_back: Vec<Reference>,
    /// The highest reference that is known to be given out; later ones may be out as well.
    pub last_reference: Option<Reference>,
    /// The last reference number of the station's block.
    pub block_to: u32,
}

/// A file that arrived from a lost station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LostFile {
    /// The packet's number.
    pub sequence: u64,
    /// What stands on the applicant's slip.
    pub reference: Reference,
    /// Whether the person has a number; otherwise people decide a question about it.
    pub registered: bool,
}

/// The station's row.
struct Known {
    row: i64,
    office: String,
    block_to: u32,
}

impl Headquarters {
    /// Takes back every credential of `station` from the moment `since`, and lists what is known of its files.
    ///
    /// What was sealed and signed before the moment still goes in. Declaring it lost again lists anew; the earliest
    /// moment holds.
    pub fn declare_lost(&mut self, station: &StationCode, since: Timestamp) -> Result<LostStation, HqError> {
        let now = self.surroundings.now();
        let since = since.min(now);
        let known = self.store.read(|r| of_code(r, station))?.ok_or(HqError::UnknownHolder)?;
        let act = Act::new("headquarters", "station-lost", station).with("since", since);
        let credentials = self.store.change(&act, now, |c| take_back(c, known.row, since))?;
        self.store.read(|r| report(r, station, known, since, credentials))
    }
}

/// Takes the credentials back; what was taken back before stays so, from the earlier of the two moments.
fn take_back(c: &Change<'_>, station: i64, since: Timestamp) -> Result<usize, StoreError> {
    let sql = "UPDATE credential SET revoked_from = ?2
               WHERE station = ?1 AND (revoked_from IS NULL OR revoked_from > ?2)";
    let credentials = c.execute(sql, params![station, since.to_string()])?;
    c.note("credentials", credentials);
    Ok(credentials)
}

fn of_code(r: &Reading<'_>, station: &StationCode) -> Result<Option<Known>, StoreError> {
    let sql = "SELECT station, office, numbers_to FROM station WHERE code = ?1";
    r.query_optional(sql, [station.as_str()], |row| {
        Ok(Known { row: row.get(0)?, office: row.get(1)?, block_to: row.get(2)? })
    })
}

fn report(
    r: &Reading<'_>,
    station: &StationCode,
    known: Known,
    since: Timestamp,
    credentials: usize,
) -> Result<LostStation, HqError> {
    let arrived = arrived(r, known.row)?;
    let last_reference = arrived.iter().map(|file| &file.reference).max_by_key(|reference| reference.number()).cloned();
    Ok(LostStation {
        station: station.clone(),
        office: known.office,
        since,
        credentials,
        missing: gaps::of_station(r, known.row)?.missing,
        asked_back: asked_back(station, &arrived),
        arrived,
        last_reference,
        block_to: known.block_to,
    })
}

fn arrived(r: &Reading<'_>, station: i64) -> Result<Vec<LostFile>, StoreError> {
    let sql = "SELECT sequence, reference, person_number IS NOT NULL FROM packet WHERE station = ?1
               ORDER BY sequence, sealed_sha256";
    r.query_all(sql, [station], |row: &Row<'_>| {
        Ok(LostFile { sequence: row.get(0)?, reference: row.parse(1)?, registered: row.get(2)? })
    })
}

/// The references between those that arrived: numbers are given out in order, so whoever holds one of these was enrolled.
fn asked_back(station: &StationCode, arrived: &[LostFile]) -> Vec<Reference> {
    let known: BTreeSet<u32> = arrived.iter().map(|file| file.reference.number()).collect();
    let Some((first, last)) = known.first().zip(known.last()) else { return Vec::new() };
    let between = (*first..*last).filter(|number| !known.contains(number));
    between.filter_map(|number| Reference::new(station, number)).take(MOST_ASKED_BACK).collect()
}
