//! Reading the audit: page by page, filtered.

use crate::audit::COLUMNS;
use crate::{AuditLine, Reading, StoreError, params};
use boma_record::Timestamp;

/// The most lines that one reading gives.
pub const JOURNAL_PAGE: u32 = 500;

/// Which lines of the audit; what is none filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalQuery {
    /// Not before this moment, by the laptop's clock.
    pub since: Option<Timestamp>,
    /// Before this moment.
    pub before: Option<Timestamp>,
    /// Done by this login.
    pub actor: Option<String>,
    /// This act: `file-signed`.
    pub act: Option<String>,
    /// Done to this: an enrolment id, a login, a station.
    pub subject: Option<String>,
}

/// The next lines after number `after`, at most [`JOURNAL_PAGE`], oldest first.
pub(crate) fn page(reading: &Reading<'_>, query: &JournalQuery, after: u64) -> Result<Vec<AuditLine>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM audit
         WHERE number > ?1 AND (?2 IS NULL OR at >= ?2) AND (?3 IS NULL OR at < ?3) AND (?4 IS NULL OR actor = ?4)
           AND (?5 IS NULL OR act = ?5) AND (?6 IS NULL OR subject = ?6)
         ORDER BY number LIMIT {JOURNAL_PAGE}"
    );
    let moment = |at: Option<Timestamp>| at.map(|at| at.to_string());
    let given = params![after, moment(query.since), moment(query.before), query.actor, query.act, query.subject];
    reading.query_all(&sql, given, AuditLine::from_row)
}
