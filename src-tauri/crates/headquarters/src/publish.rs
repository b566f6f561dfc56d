//! What stations get with their next provisioning pack.

use crate::{Headquarters, HqError};
use boma_guideline::{Guideline, version_order};
use boma_record::Gazetteer;
use boma_store::{Act, StoreError, params};
use std::cmp::Ordering;

impl Headquarters {
    /// Gives stations other places (CSV) from now on, under the next number; which number that is.
    pub fn adopt_places(&mut self, csv: &str) -> Result<u64, HqError> {
        let places = Gazetteer::parse(csv).map_err(|error| HqError::Places(error.to_string()))?;
        if places.is_empty() {
            return Err(HqError::Places("there is none".to_owned()));
        }
        let (now, act) = (self.surroundings.now(), Act::new("headquarters", "places-adopted", self.realm));
        self.store.change(&act, now, |c| {
            let sql = "UPDATE headquarters SET gazetteer = ?1, gazetteer_number = gazetteer_number + 1
                       RETURNING gazetteer_number";
            let number: u64 = c.query_one(sql, params![csv], |row| row.get(0))?;
            c.note("number", number);
            Ok::<_, HqError>(number)
        })
    }

    /// Stations take no lower version of a guideline than they have, so none is published.
    pub(crate) fn refuse_older(&self, guideline: &Guideline) -> Result<(), HqError> {
        let sql = "SELECT id, version FROM headquarters JOIN guideline ON guideline.digest = headquarters.guideline";
        let (id, version): (String, String) =
            self.store.read(|r| r.query_one(sql, [], |row| Ok::<_, StoreError>((row.get(0)?, row.get(1)?))))?;
        let older = id == guideline.id() && version_order(guideline.version(), &version) == Ordering::Less;
        if older { Err(HqError::OlderGuideline(version)) } else { Ok(()) }
    }
}
