//! Who did what, in a chain of hashes.

use crate::{Reading, Row, StoreError};
use boma_record::{Digest, Timestamp};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::fmt::Display;

/// One thing done: the login (or `system`), the act's name, what it was done to, and details without personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The login, or `system`.
    pub actor: String,
    /// What was done: `file-submitted`.
    pub act: &'static str,
    /// What it was done to: an enrolment id, a login, a station.
    pub subject: String,
    /// What else an auditor needs; no personal data.
    pub detail: BTreeMap<String, String>,
}

impl Act {
    /// An act without details.
    #[must_use]
    pub fn new(actor: impl Display, act: &'static str, subject: impl Display) -> Self {
        Self { actor: actor.to_string(), act, subject: subject.to_string(), detail: BTreeMap::new() }
    }

    /// Adds a detail.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Display) -> Self {
        self.detail.insert(name.to_owned(), value.to_string());
        self
    }
}

/// One line of the audit as it stands in the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// From 1, without gaps.
    pub number: u64,
    /// By the laptop's clock.
    pub at: Timestamp,
    /// The login, or `system`.
    pub actor: String,
    /// What was done.
    pub act: String,
    /// What it was done to.
    pub subject: String,
    /// Details.
    pub detail: BTreeMap<String, String>,
    /// Digest of the line before; zeros for the first.
    pub previous: Digest,
    /// Digest of this line.
    pub digest: Digest,
}

/// The last line of the audit: whoever keeps it can later tell whether the chain was rewritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditHead {
    /// The line's number; 0 for an empty audit.
    pub number: u64,
    /// The line's digest; zeros for an empty audit.
    pub digest: Digest,
}

pub(crate) const COLUMNS: &str = "number, at, actor, act, subject, detail, previous, digest";
/// The detail that says what the tables hold ([`crate::Store::verify_contents`]); it tells people nothing.
pub const CONTENTS: &str = "contents";
pub(crate) const NOTHING_BEFORE: Digest = Digest::from_bytes([0; 32]);

impl AuditLine {
    fn expected_digest(&self) -> Digest {
        let detail = detail_text(&self.detail);
        let (number, at, previous) = (self.number.to_string(), self.at.to_string(), self.previous.to_string());
        digest_of([&number, &at, &self.actor, &self.act, &self.subject, &detail, &previous])
    }

    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.get(0)?,
            at: row.take::<String, _>(1)?,
            actor: row.get(2)?,
            act: row.get(3)?,
            subject: row.get(4)?,
            detail: row.json(5)?,
            previous: row.parse(6)?,
            digest: row.parse(7)?,
        })
    }
}

/// SHA-256 over the netstrings (`length:bytes,`) of `boma-audit-v1`, number, at, actor, act, subject, detail and previous.
///
/// Netstrings, so that no two lines share their bytes and an auditor can redo it with a few lines of any language.
pub(crate) fn digest_of(parts: [&str; 7]) -> Digest {
    let parts = ["boma-audit-v1"].into_iter().chain(parts);
    let bytes: String = parts.map(|part| format!("{}:{part},", part.len())).collect();
    Digest::of(bytes.as_bytes())
}

fn detail_text(detail: &BTreeMap<String, String>) -> String {
    serde_json::Value::from_iter(detail.clone()).to_string()
}

pub(crate) fn head(reading: &Reading<'_>) -> Result<AuditHead, StoreError> {
    let sql = "SELECT number, digest FROM audit ORDER BY number DESC LIMIT 1";
    let last = reading
        .query_optional(sql, [], |row| Ok::<_, StoreError>(AuditHead { number: row.get(0)?, digest: row.parse(1)? }))?;
    Ok(last.unwrap_or(AuditHead { number: 0, digest: NOTHING_BEFORE }))
}

pub(crate) fn append(
    connection: &Connection,
    head: AuditHead,
    at: Timestamp,
    act: &Act,
) -> Result<AuditHead, StoreError> {
    let mut line = AuditLine {
        number: head.number.saturating_add(1),
        at,
        actor: act.actor.clone(),
        act: act.act.to_owned(),
        subject: act.subject.clone(),
        detail: act.detail.clone(),
        previous: head.digest,
        digest: NOTHING_BEFORE,
    };
    line.digest = line.expected_digest();
    let sql = "INSERT INTO audit (number, at, actor, act, subject, detail, previous, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    connection.prepare_cached(sql)?.execute(params![
        line.number,
        line.at.to_string(),
        line.actor,
        line.act,
        line.subject,
        detail_text(&line.detail),
        line.previous.to_string(),
        line.digest.to_string(),
    ])?;
    Ok(AuditHead { number: line.number, digest: line.digest })
}

pub(crate) fn of_subject(reading: &Reading<'_>, subject: &str) -> Result<Vec<AuditLine>, StoreError> {
    reading.query_all(
        &format!("SELECT {COLUMNS} FROM audit WHERE subject = ?1 ORDER BY number"),
        [subject],
        AuditLine::from_row,
    )
}
