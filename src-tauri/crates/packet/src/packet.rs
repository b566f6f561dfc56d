//! The packet: one signed enrolment and its pictures, sealed.

use crate::archive::{self, ArchiveReader};
use crate::recipient::{seal_with, unseal};
use crate::{Enrolment, Envelope, Identity, Kind, PacketError, PublicKey, Recipient, read_unverified};
use boma_record::{Attachment, Digest};
use std::collections::BTreeMap;
use std::io::Read;

const STATEMENT: &str = "statement.dsse.json";

/// How much a packet may hold; sizes in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The envelope's JSON.
    pub statement: u64,
    /// How many pictures.
    pub attachments: u64,
    /// One picture.
    pub attachment: u64,
    /// The sealed packet.
    pub total: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: u64 = 1 << 20;
        Self { statement: MIB, attachments: 64, attachment: 10 * MIB, total: 48 * MIB }
    }
}

/// A packet that was opened: whole, but not yet shown to come from anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The station's signed enrolment as it travelled.
    pub envelope: Envelope,
    /// The pictures by their SHA-256, each checked against it.
    pub attachments: BTreeMap<Digest, Vec<u8>>,
    claims: Enrolment,
}

impl Opened {
    /// What the packet says of itself, to find the key that must have signed it.
    #[must_use]
    pub const fn claims(&self) -> &Enrolment {
        &self.claims
    }

    /// The enrolment, once the station's key is shown to have signed it.
    pub fn verify(&self, station: &PublicKey) -> Result<&Enrolment, PacketError> {
        self.envelope.verify(Kind::Enrolment, station).map(|_| &self.claims)
    }
}

/// Seals a signed enrolment with exactly the pictures it names, within the default limits.
///
/// The tar inside is the same for the same input; the sealed bytes are not, since age draws a fresh key each time.
pub fn seal(
    envelope: &Envelope,
    attachments: &[(Attachment, &[u8])],
    recipients: &[Recipient],
) -> Result<Vec<u8>, PacketError> {
    let limits = Limits::default();
    let wanted = wanted_of(&read_unverified(envelope)?, &limits)?;
    let given = given_of(attachments, &wanted)?;
    let statement = envelope.to_bytes()?;
    check("a statement", statement.len() as u64, limits.statement)?;
    let plain = statement.len() + given.values().map(|bytes| bytes.len() + 1024).sum::<usize>() + 2048;
    let sealed = seal_with(recipients, plain, |out| {
        archive::write_entry(out, STATEMENT, &statement)?;
        for (digest, bytes) in &given {
            archive::write_entry(out, &digest.to_string(), bytes)?;
        }
        archive::write_end(out)
    })?;
    check("a packet", sealed.len() as u64, limits.total)?;
    Ok(sealed)
}

/// Opens a sealed packet; refuses whatever [`seal`] would not have written.
pub fn open(sealed: &[u8], identity: &Identity, limits: &Limits) -> Result<Opened, PacketError> {
    check("a packet", sealed.len() as u64, limits.total)?;
    read_archive(unseal(sealed, identity)?, limits)
}

/// Reads the tar inside a packet.
pub(crate) fn read_archive(reader: impl Read, limits: &Limits) -> Result<Opened, PacketError> {
    let mut archive = ArchiveReader::new(reader);
    let envelope = Envelope::parse(&read_statement(&mut archive, limits)?)?;
    let claims: Enrolment = read_unverified(&envelope)?;
    let mut attachments = BTreeMap::new();
    let wanted = wanted_of(&claims, limits)?;
    for (digest, attachment) in &wanted {
        let bytes = read_attachment(&mut archive, attachment, &wanted)?;
        attachments.insert(*digest, bytes);
    }
    match archive.next()? {
        None => Ok(Opened { envelope, attachments, claims }),
        Some(_) => Err(PacketError::UnexpectedEntry),
    }
}

type Wanted = BTreeMap<Digest, Attachment>;

fn wanted_of(enrolment: &Enrolment, limits: &Limits) -> Result<Wanted, PacketError> {
    check("the number of pictures", enrolment.attachments.len() as u64, limits.attachments)?;
    let mut wanted = Wanted::new();
    for attachment in &enrolment.attachments {
        check("a picture", attachment.size, limits.attachment)?;
        if wanted.insert(attachment.sha256, *attachment).is_some() {
            return Err(PacketError::AttachmentTwice(attachment.sha256));
        }
    }
    check("the pictures together", wanted.values().map(|attachment| attachment.size).sum(), limits.total)?;
    Ok(wanted)
}

fn given_of<'a>(
    attachments: &[(Attachment, &'a [u8])],
    wanted: &Wanted,
) -> Result<BTreeMap<Digest, &'a [u8]>, PacketError> {
    let mut given = BTreeMap::new();
    for (attachment, bytes) in attachments {
        let digest = attachment.sha256;
        if wanted.get(&digest) != Some(attachment) {
            return Err(PacketError::AttachmentUnknown(digest));
        }
        check_content(attachment, bytes)?;
        if given.insert(digest, *bytes).is_some() {
            return Err(PacketError::AttachmentTwice(digest));
        }
    }
    match wanted.keys().find(|digest| !given.contains_key(digest)) {
        Some(missing) => Err(PacketError::AttachmentMissing(*missing)),
        None => Ok(given),
    }
}

fn read_statement(archive: &mut ArchiveReader<impl Read>, limits: &Limits) -> Result<Vec<u8>, PacketError> {
    let head = archive.next()?.filter(|head| head.name == STATEMENT).ok_or(PacketError::UnexpectedEntry)?;
    check("a statement", head.size, limits.statement)?;
    archive.content(head.size)
}

/// Reads the next picture, which must be `attachment`: pictures stand in the order of their names.
fn read_attachment(
    archive: &mut ArchiveReader<impl Read>,
    attachment: &Attachment,
    wanted: &Wanted,
) -> Result<Vec<u8>, PacketError> {
    let missing = PacketError::AttachmentMissing(attachment.sha256);
    let Some(head) = archive.next()? else { return Err(missing) };
    if head.name != attachment.sha256.to_string() {
        let later = head.name.parse().is_ok_and(|name: Digest| name > attachment.sha256 && wanted.contains_key(&name));
        return Err(if later { missing } else { PacketError::UnexpectedEntry });
    }
    if head.size != attachment.size {
        return Err(PacketError::AttachmentDiffers(attachment.sha256));
    }
    let bytes = archive.content(head.size)?;
    check_content(attachment, &bytes)?;
    Ok(bytes)
}

fn check_content(attachment: &Attachment, bytes: &[u8]) -> Result<(), PacketError> {
    if bytes.len() as u64 == attachment.size && Digest::of(bytes) == attachment.sha256 {
        Ok(())
    } else {
        Err(PacketError::AttachmentDiffers(attachment.sha256))
    }
}

const fn check(what: &'static str, size: u64, limit: u64) -> Result<(), PacketError> {
    if size > limit { Err(PacketError::TooLarge { what, limit }) } else { Ok(()) }
}
