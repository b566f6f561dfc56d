//! Contradictions between packets, and between manifests: both sides are kept and people decide.
//!
//! Whether a question exists follows from the set of them alone, so every order of arrival opens the same ones.

use crate::verify::Verified;
use boma_record::Digest;
use boma_store::{Act, Change, StoreError, params};
use std::collections::BTreeSet;

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum QuestionKind {
    /// Two packets with one number from one station: a copied laptop, or a restored one.
    Fork,
    /// Two packets about one enrolment.
    SameEnrolment,
    /// Two files that agree on everything that is asked of a person.
    SamePerson,
    /// The packet before is there, and is not the one that this packet follows.
    ChainBreak,
    /// A directive in force holds the file.
    Directive,
    /// No office decides such a file.
    Decision,
    /// The guideline asks for a third login, and nobody at the office verified.
    Verification,
    /// A change to a person, a document again, or a file taken back.
    Request,
    /// A station's journal went back: a laptop put back to an earlier state, or copied.
    JournalRewound,
}

impl QuestionKind {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Fork => "fork",
            Self::SameEnrolment => "same-enrolment",
            Self::SamePerson => "same-person",
            Self::ChainBreak => "chain-break",
            Self::Directive => "directive",
            Self::Decision => "decision",
            Self::Verification => "verification",
            Self::Request => "request",
            Self::JournalRewound => "journal-rewound",
        }
    }

    pub(crate) const fn sentence(self) -> &'static str {
        match self {
            Self::Fork => "The station gave one number to two packets; both are kept and people decide.",
            Self::SameEnrolment => "Two packets are about one enrolment; both are kept and people decide.",
            Self::SamePerson => "This may be a person who is registered already; people decide.",
            Self::Directive => "A directive in force holds the file; people decide when it may go on.",
            Self::Decision => "No office decides such a file; headquarters does.",
            Self::Verification => {
                "Nobody at the office could verify the file; headquarters verifies it before anything is issued."
            }
            Self::Request => "Something is asked about an earlier file or a registered person; people decide.",
            Self::JournalRewound => {
                "The station's journal goes back: the laptop was put back to an earlier state, or copied; people decide."
            }
            Self::ChainBreak => "The packet does not follow the one before it; it is kept and people decide.",
        }
    }
}

/// Opens the questions that a packet just written raises; the kinds that are about the packet itself.
pub(crate) fn open_for(
    c: &Change<'_>,
    packet: &Verified,
    row: i64,
    now: &str,
) -> Result<BTreeSet<QuestionKind>, StoreError> {
    let mut kinds = BTreeSet::new();
    for (kind, subject, rows) in raised_by(c, packet)? {
        open(c, kind, &subject, rows.iter().chain([&row]), now)?;
        kinds.insert(kind);
    }
    open_for_followers(c, packet, now)?;
    Ok(kinds)
}

type Raised = (QuestionKind, String, Vec<i64>);

/// Kind, subject and two of the packets it is about.
///
/// Two are enough: of more than two, all but the new one are in the question since they came, and a thousand files
/// about one person must not make each of them a thousand rows dear.
fn raised_by(c: &Change<'_>, packet: &Verified) -> Result<Vec<Raised>, StoreError> {
    let (station, sequence, id) = (packet.station, packet.sequence.get(), packet.enrolment_id.to_string());
    let same_number = "SELECT packet FROM packet WHERE station = ?1 AND sequence = ?2 LIMIT 2";
    let number = rows(c, same_number, params![station, sequence])?;
    let enrolment = rows(c, "SELECT packet FROM packet WHERE enrolment_id = ?1 LIMIT 2", params![id])?;
    let mut raised = vec![
        (QuestionKind::Fork, format!("{} {sequence}", packet.code), number),
        (QuestionKind::SameEnrolment, id, enrolment),
    ];
    for key in &packet.keys {
        let person = rows(c, "SELECT packet FROM person_key WHERE key = ?1 LIMIT 2", params![key.as_bytes()])?;
        raised.push((QuestionKind::SamePerson, key.to_string(), person));
    }
    raised.retain(|(_, _, packets)| packets.len() > 1);
    raised.extend(packet.referred.iter().map(|kind| (*kind, packet.sealed.to_string(), Vec::new())));
    if let Some(previous) = &packet.previous
        && breaks(c, station, sequence, previous)?
    {
        raised.push((QuestionKind::ChainBreak, packet.sealed.to_string(), Vec::new()));
    }
    Ok(raised)
}

/// Closes the chain questions that this packet's arrival answers; the packets they were about.
pub(crate) fn answered_by(c: &Change<'_>, packet: &Verified, now: &str) -> Result<Vec<i64>, StoreError> {
    let mut answered = Vec::new();
    for follower in followers(c, packet)? {
        let kind = QuestionKind::ChainBreak.code();
        let sql = "UPDATE question SET closed_at = ?3 WHERE kind = ?1 AND subject = ?2 AND closed_at IS NULL";
        let follows = follower.previous == Some(packet.sealed);
        if follows && c.execute(sql, params![kind, follower.sealed.to_string(), now])? > 0 {
            c.also(&Act::new("headquarters", "question-answered-by-arrival", follower.sealed));
            answered.push(follower.row);
        }
    }
    Ok(answered)
}

/// Whether a question is open about the packet in this row.
pub(crate) fn any_open(c: &Change<'_>, row: i64) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM question_packet JOIN question USING (question) WHERE packet = ?1 AND closed_at IS NULL";
    c.exists(sql, [row])
}

struct Follower {
    row: i64,
    sealed: Digest,
    previous: Option<Digest>,
}

fn followers(c: &Change<'_>, packet: &Verified) -> Result<Vec<Follower>, StoreError> {
    let sql = "SELECT packet, sealed_sha256, previous FROM packet WHERE station = ?1 AND sequence = ?2";
    c.query_all(sql, params![packet.station, packet.sequence.next().get()], |row| {
        let previous: Option<[u8; 32]> = row.get(2)?;
        let sealed = Digest::from_bytes(row.get(1)?);
        Ok(Follower { row: row.get(0)?, sealed, previous: previous.map(Digest::from_bytes) })
    })
}

/// The packet's arrival can also show that one which came earlier follows nothing that is there.
fn open_for_followers(c: &Change<'_>, packet: &Verified, now: &str) -> Result<(), StoreError> {
    let after = packet.sequence.next().get();
    for follower in followers(c, packet)? {
        let Some(previous) = follower.previous else { continue };
        if breaks(c, packet.station, after, &previous)? {
            open(c, QuestionKind::ChainBreak, &follower.sealed.to_string(), [&follower.row], now)?;
        }
    }
    Ok(())
}

/// Packets with the number before are there, and none is the one that is followed.
fn breaks(c: &Change<'_>, station: i64, sequence: u64, previous: &Digest) -> Result<bool, StoreError> {
    let before = params![station, sequence.saturating_sub(1)];
    let there = "SELECT 1 FROM packet WHERE station = ?1 AND sequence = ?2";
    let followed = "SELECT 1 FROM packet WHERE station = ?1 AND sequence = ?2 AND sealed_sha256 = ?3";
    Ok(c.exists(there, before)?
        && !c.exists(followed, params![station, sequence.saturating_sub(1), previous.as_bytes()])?)
}

/// Opens a question, unless it is there, and names the packets that it is about.
pub(crate) fn open<'r>(
    c: &Change<'_>,
    kind: QuestionKind,
    subject: &str,
    rows: impl IntoIterator<Item = &'r i64>,
    now: &str,
) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO question (kind, subject, opened_at) VALUES (?1, ?2, ?3) ON CONFLICT (kind, subject) DO NOTHING";
    if c.execute(sql, params![kind.code(), subject, now])? > 0 {
        c.also(&Act::new("headquarters", "question-opened", subject).with("kind", kind.code()));
    }
    let sql = "SELECT question FROM question WHERE kind = ?1 AND subject = ?2";
    let question: i64 = c.query_one(sql, params![kind.code(), subject], |row| row.get(0))?;
    for row in rows {
        let sql = "INSERT INTO question_packet (packet, question) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        c.execute(sql, params![row, question])?;
    }
    Ok(())
}

fn rows(c: &Change<'_>, sql: &str, params: impl boma_store::Params) -> Result<Vec<i64>, StoreError> {
    c.query_all(sql, params, |row| row.get(0))
}
