//! Files in lists.

use crate::sight::{SEEN, Sight};
use crate::{FileState, Station, StationError};
use boma_record::{EnrolmentId, Login, Process, Reference, Sequence, Timestamp};
use boma_store::{AuditLine, Row, StoreError, params};
use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

/// Which files to list.
#[derive(Debug, Clone, Default)]
pub struct ListQuery {
    /// Part of a name or reference; empty for all.
    pub search: String,
    /// Only these states; empty for all.
    pub states: Vec<FileState>,
    /// Skip this many.
    pub offset: u32,
    /// At most this many, up to 200.
    pub limit: u32,
}

/// One file in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// The file.
    pub id: EnrolmentId,
    /// Its reference, once signed.
    pub reference: Option<Reference>,
    /// The applicant's names, empty while none is known.
    pub name: String,
    /// Where it stands.
    pub state: FileState,
    /// The category.
    pub category: String,
    /// What is asked for.
    pub process: Process,
    /// The day the applicant comes back, where one was arranged.
    pub return_on: Option<NaiveDate>,
    /// The login of the officer who enrolled.
    pub login: Login,
    /// That officer's name.
    pub officer: String,
    /// The present login enrolled it.
    pub mine: bool,
    /// The login that verified it, and that person's name.
    pub verifier: Option<(Login, String)>,
    /// Seen by those who decide only.
    pub restricted: bool,
    /// The last change.
    pub changed_at: Timestamp,
    /// As of when the person's data was erased here, by headquarters' clock.
    pub erased_at: Option<Timestamp>,
}

/// The last word on a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The guideline's reason, or headquarters' code.
    pub reason: String,
    /// What was added.
    pub note: String,
    /// Who decided: a name, or `headquarters`.
    pub by: String,
}

/// The sealed packet of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PacketLine {
    /// Its number.
    pub sequence: Sequence,
    /// Its size in bytes.
    pub size: u64,
    /// When it was sealed.
    pub sealed_at: Timestamp,
    /// The last finished bundle it is in, and when that was finished.
    pub exported: Option<(u64, Timestamp)>,
    /// The number of the person in the national register.
    pub person_number: Option<String>,
}

/// The columns of a [`FileLine`].
pub(crate) const LINE: &str = "SELECT id, reference, file.name AS name, state, category, process, return_on, officer,
            officer.name AS officer_name, changed_at, verifier, restricted,
            (SELECT second.name FROM officer AS second WHERE second.login = file.verifier) AS verifier_name, erased_at";

impl FileLine {
    pub(crate) fn of(row: &Row<'_>, login: &Login) -> Result<Self, StoreError> {
        let officer: Login = row.parse("officer")?;
        Ok(Self {
            id: row.parse("id")?,
            reference: row.parse_optional("reference")?,
            name: row.get("name")?,
            state: row.word("state")?,
            category: row.get("category")?,
            process: row.parse("process")?,
            return_on: row.parse_optional("return_on")?,
            mine: officer == *login,
            verifier: row.parse_optional("verifier")?.zip(row.get("verifier_name")?),
            restricted: row.get("restricted")?,
            login: officer,
            officer: row.get("officer_name")?,
            changed_at: row.take::<String, _>("changed_at")?,
            erased_at: erased_at(row)?,
        })
    }
}

fn erased_at(row: &Row<'_>) -> Result<Option<Timestamp>, StoreError> {
    let text: Option<String> = row.get("erased_at")?;
    text.map(|text| Timestamp::parse(&text).map_err(|_| StoreError::Unreadable("erased_at".to_owned()))).transpose()
}

impl Station {
    /// Files that this login may see, the newest change first, and how many there are in all.
    pub fn list(&self, query: &ListQuery) -> Result<(u64, Vec<FileLine>), StationError> {
        let wanted = format!(
            "FROM file JOIN officer ON officer.login = file.officer
             WHERE {SEEN} AND (?4 = '' OR instr(search, ?4) > 0)
                   AND (?5 = '[]' OR state IN (SELECT value FROM json_each(?5)))"
        );
        let states = serde_json::to_string(&query.states).map_err(|_| StationError::Damaged)?;
        let (Sight { login, private, restricted }, search) = (self.sight(), fold(&query.search));
        Ok(self.store.read(|r| {
            let count = format!("SELECT count(*) {wanted}");
            let total = r.query_one(&count, params![login, private, restricted, search, states], |row| row.get(0))?;
            let page = format!("{LINE} {wanted} ORDER BY counter DESC LIMIT ?6 OFFSET ?7");
            let limits = params![login, private, restricted, search, states, query.limit.min(200), query.offset];
            let lines = r.query_all(&page, limits, |row| FileLine::of(row, &self.session.login))?;
            Ok::<_, StoreError>((total, lines))
        })?)
    }

    /// How many files that this login may see stand in each state.
    pub fn counts(&self) -> Result<Vec<(FileState, u64)>, StationError> {
        let sql = format!("SELECT state, count(*) FROM file WHERE {SEEN} GROUP BY state");
        let Sight { login, private, restricted } = self.sight();
        let mut counts: Vec<(FileState, u64)> = self.store.read(|r| {
            r.query_all(&sql, params![login, private, restricted], |row| {
                Ok::<_, StoreError>((row.word(0)?, row.get(1)?))
            })
        })?;
        counts.sort();
        Ok(counts)
    }

    /// The login's own drafts whose applicants come back on `day` or were to come before, the longest waiting first.
    pub fn due_back(&self, day: NaiveDate) -> Result<Vec<FileLine>, StationError> {
        let sql = format!(
            "{LINE} FROM file JOIN officer ON officer.login = file.officer
             WHERE return_on <= ?2 AND state IN ('draft', 'returned') AND officer = ?1
             ORDER BY return_on, counter LIMIT 200"
        );
        let login = self.session.login.to_string();
        let due = params![login, day.to_string()];
        Ok(self.store.read(|r| r.query_all(&sql, due, |row| FileLine::of(row, &self.session.login)))?)
    }

    /// What happened to a file, the oldest first; single answers are left out.
    pub fn history(&self, id: &EnrolmentId) -> Result<Vec<AuditLine>, StationError> {
        let mut lines = self.store.audit_of(&id.to_string())?;
        lines.retain(|line| line.act != "file-answered" && line.act != "file-attached");
        Ok(lines)
    }

    /// The last word on a file.
    pub fn remark(&self, id: &EnrolmentId) -> Result<Option<Remark>, StationError> {
        let sql = "SELECT reason, note, by FROM remark WHERE file = ?1";
        Ok(self.store.read(|r| {
            r.query_optional(sql, params![id.to_string()], |row| {
                Ok::<_, StoreError>(Remark { reason: row.get(0)?, note: row.get(1)?, by: row.get(2)? })
            })
        })?)
    }

    /// The name of a login; the login itself where the station does not know it.
    pub fn name_of(&self, login: &str) -> Result<String, StationError> {
        let sql = "SELECT name FROM officer WHERE login = ?1";
        let name: Option<String> = self.store.read(|r| r.query_optional(sql, [login], |row| row.get(0)))?;
        Ok(name.unwrap_or_else(|| login.to_owned()))
    }

    /// The sealed packet of a file, where there is one.
    pub fn packet_of(&self, id: &EnrolmentId) -> Result<Option<PacketLine>, StationError> {
        let sql = "SELECT packet.sequence, size, sealed_at, bundle.number, bundle.at, person_number FROM packet
                   LEFT JOIN bundle_packet ON bundle_packet.sequence = packet.sequence
                   LEFT JOIN bundle ON bundle.number = bundle_packet.bundle AND bundle.state = 'finished'
                   LEFT JOIN outcome ON outcome.sequence = packet.sequence
                   WHERE file = ?1 ORDER BY bundle.number DESC NULLS LAST LIMIT 1";
        Ok(self.store.read(|r| {
            r.query_optional(sql, params![id.to_string()], |row| {
                let bundle: Option<u64> = row.get(3)?;
                let exported = bundle.map(|number| Ok::<_, StoreError>((number, row.take::<String, Timestamp>(4)?)));
                Ok::<_, StoreError>(PacketLine {
                    sequence: row.take::<u64, Sequence>(0)?,
                    size: row.get(1)?,
                    sealed_at: row.take::<String, Timestamp>(2)?,
                    exported: exported.transpose()?,
                    person_number: row.get(5)?,
                })
            })
        })?)
    }
}

/// What a search looks through: names and reference without case and marks.
pub(crate) fn search_text(name: &str, reference: Option<&Reference>) -> String {
    let reference = reference.map(Reference::to_string).unwrap_or_default();
    fold(&format!("{name} {reference}"))
}

pub(crate) fn fold(text: &str) -> String {
    let plain = text.trim().nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    plain.flat_map(char::to_lowercase).collect()
}
