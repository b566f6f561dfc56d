//! Keeping what was not taken, so that receipts can name it.

use crate::{Headquarters, HqError, Refusal};
use boma_record::Digest;
use boma_store::{Act, params};
use std::collections::BTreeSet;

type Refused = (String, String, Digest, Refusal);

impl Headquarters {
    /// Records refused files that were not recorded yet; the same stick again writes nothing.
    pub(super) fn keep_refusals(&mut self, refused: &BTreeSet<Refused>) -> Result<(), HqError> {
        let sql = "SELECT 1 FROM refused WHERE folder = ?1 AND file = ?2 AND sha256 = ?3 AND code = ?4";
        let mut new = Vec::new();
        for entry in refused {
            let (folder, file, sha256, refusal) = entry;
            let kept = self.store.read(|r| r.exists(sql, params![folder, file, sha256.as_bytes(), refusal.code()]))?;
            if !kept {
                new.push(entry);
            }
        }
        if new.is_empty() { Ok(()) } else { self.write_refusals(&new) }
    }

    fn write_refusals(&mut self, new: &[&Refused]) -> Result<(), HqError> {
        let now = self.surroundings.now();
        let act = Act::new("headquarters", "files-refused", "stick").with("count", new.len());
        let sql = "INSERT INTO refused (folder, file, sha256, code, first_seen_at) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.store.change(&act, now, |c| {
            for (folder, file, sha256, refusal) in new {
                c.execute_one(sql, params![folder, file, sha256.as_bytes(), refusal.code(), now.to_string()])?;
            }
            Ok(())
        })
    }
}
