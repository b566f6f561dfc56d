//! An export in three steps: planned and signed, written without holding the registry, marked when it is whole.

use crate::restore::mark::Mark;
use crate::{Station, StationError};
use boma_courier::Unfinished;
use boma_guideline::Duty;
use boma_medium::{StickError, check_room, file};
use boma_packet::bundle::{AuthorityName, BundleName, CREDENTIAL, MANIFEST, PACKETS, PacketName, station_folder};
use boma_packet::{Manifest, PacketLine, Provisioning, sign_statement};
use boma_record::{Digest, Sequence, Timestamp};
use boma_store::{Change, Row, StoreError, params};
use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Which packets an export takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Never exported ones, and those headquarters says have not arrived.
    Due,
    /// Everything that has no answer yet.
    Unanswered,
}

/// A bundle that is about to be written.
#[derive(Debug, Clone)]
pub struct ExportPlan {
    /// Its number.
    pub bundle: u64,
    /// Its packets, by sequence.
    pub packets: Vec<PlannedPacket>,
    /// The packets' sizes together, in bytes.
    pub bytes: u64,
    /// Where it will stand below the top of the stick.
    pub folder: PathBuf,
    manifest: Vec<u8>,
    /// What shows whoever carries the bundle whose key signed its manifest: file names and bytes.
    papers: Vec<(String, Vec<u8>)>,
    source: PathBuf,
}

/// One packet of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedPacket {
    /// Its number.
    pub sequence: Sequence,
    /// SHA-256 of its sealed bytes.
    pub sha256: Digest,
    /// Its size in bytes.
    pub size: u64,
}

/// What an export does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Writing to the stick, until all is on the device.
    Writing,
    /// Reading back from the stick.
    Checking,
}

/// How far an export is; bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it does now.
    pub phase: Phase,
    /// Done in this phase.
    pub done: u64,
    /// To do in this phase.
    pub total: u64,
}

impl Station {
    /// Plans the next bundle for the stick `top`, signs its manifest and notes that it is being written.
    pub fn begin_export(&mut self, top: &Path, which: Which) -> Result<ExportPlan, StationError> {
        self.demand(Duty::Export, None, "bundle-started")?;
        let now = self.lent.now();
        self.outfit()?.clock.check(now)?;
        if !top.is_dir() {
            return Err(StickError::NoFolder.into());
        }
        let signer = self.station_signer()?;
        let folder = station_folder(self.code());
        let on_stick = highest_on(&top.join(&folder))?;
        let (realm, station) = (self.realm(), self.code().clone());
        let source = self.folder.join(PACKETS);
        let papers = papers(&self.outfit()?.pack)?;
        let audit_head = self.store.audit_head()?.digest;
        let act = self.act("bundle-started", self.code());
        let plan = self.store.change(&act, now, |c| {
            let packets = wanted(c, which)?;
            let (Some(first), Some(last)) = (packets.first(), packets.last()) else {
                return Err(StationError::NothingToExport);
            };
            let (number, previous_bundle) = next_bundle(c, on_stick)?;
            let manifest = Manifest {
                realm,
                station,
                number,
                previous_bundle,
                packets: packets.iter().map(PlannedPacket::line).collect(),
                chain_head: chain_head(c)?,
                audit_head,
                exported_at: now,
                counter: c.counter(),
            };
            let manifest = sign_statement(&manifest, &signer)?.to_bytes()?;
            let sql = "INSERT INTO bundle (number, state, folder, at, packets, first, last, manifest_sha256)
                       VALUES (?1, 'writing', ?2, ?3, ?4, ?5, ?6, ?7)";
            let (count, sha256) = (packets.len() as u64, Digest::of(&manifest).to_string());
            let named = top.display().to_string();
            let (first, last) = (first.sequence.get(), last.sequence.get());
            c.execute_one(sql, params![number, named, now.to_string(), count, first, last, sha256])?;
            c.note("bundle", number);
            let bytes = packets.iter().map(|packet| packet.size).sum();
            let folder = folder.join(BundleName(number).to_string());
            Ok(ExportPlan { bundle: number, packets, bytes, folder, manifest, papers, source })
        })?;
        Ok(plan)
    }

    /// Marks a bundle finished and its packets exported.
    pub fn finish_export(&mut self, plan: &ExportPlan) -> Result<(), StationError> {
        let now = self.lent.now();
        let act =
            self.act("bundle-finished", self.code()).with("bundle", plan.bundle).with("packets", plan.packets.len());
        let login = self.session.login.clone();
        self.store.change(&act, now, |c| {
            let sql = "UPDATE bundle SET state = 'finished', at = ?2 WHERE number = ?1";
            c.execute_one(sql, params![plan.bundle, now.to_string()])?;
            for packet in &plan.packets {
                if let Some(file) = mark_exported(c, plan.bundle, packet, now)? {
                    c.also(&boma_store::Act::new(&login, "file-exported", file).with("bundle", plan.bundle));
                }
            }
            Ok::<_, StationError>(())
        })?;
        self.back_up_when_due()
    }

    /// Plans, writes and marks one bundle in one call.
    pub fn export_to(
        &mut self,
        top: &Path,
        which: Which,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<ExportPlan, StationError> {
        let plan = self.begin_export(top, which)?;
        write_bundle(&plan, top, progress)?;
        self.finish_export(&plan)?;
        Ok(plan)
    }
}

/// Writes a planned bundle to the stick `top`: packets, read back and compared, manifest last, then the rename.
///
/// Whatever happens, the stick holds either the whole bundle or a folder whose name ends in `.unfinished`.
pub fn write_bundle(
    plan: &ExportPlan,
    top: &Path,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), StationError> {
    check_room(top, plan.bytes.saturating_add(plan.manifest.len() as u64))?;
    let whole = top.join(&plan.folder);
    let (Some(parent), Some(name)) = (whole.parent(), whole.file_name().and_then(|name| name.to_str())) else {
        return Err(StationError::Damaged);
    };
    let mut unfinished = Unfinished::start(parent, name)?;
    for (paper, bytes) in &plan.papers {
        keep_paper(&parent.join(paper), bytes).map_err(StickError::from)?;
    }
    let filled = fill(plan, &mut unfinished, progress);
    match filled {
        Ok(()) => Ok(unfinished.finish()?),
        Err(error) => {
            unfinished.abandon();
            Err(error)
        }
    }
}

fn fill(
    plan: &ExportPlan,
    unfinished: &mut Unfinished,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), StationError> {
    let mut tell = |phase, done| match progress(Progress { phase, done, total: plan.bytes }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(StationError::Cancelled),
    };
    let mut done = 0_u64;
    for packet in &plan.packets {
        tell(Phase::Writing, done)?;
        let name = PacketName::new(packet.sequence, &packet.sha256).to_string();
        let source =
            File::open(plan.source.join(&name)).map_err(|_| StationError::ChainBroken(packet.sequence.get()))?;
        unfinished.copy(&source, &Path::new(PACKETS).join(name), packet.size, packet.sha256)?;
        done = done.saturating_add(packet.size);
    }
    unfinished.write_out();
    for at in 0..plan.packets.len() {
        unfinished.sync(at)?;
    }
    tell(Phase::Writing, plan.bytes)?;
    let mut done = 0_u64;
    for (at, packet) in plan.packets.iter().enumerate() {
        let size = unfinished.check(at).map_err(|error| blame(error, plan, packet))?;
        done = done.saturating_add(size.unwrap_or(0));
        tell(Phase::Checking, done)?;
    }
    let manifest = plan.packets.len();
    unfinished.write(Path::new(MANIFEST), &plan.manifest)?;
    unfinished.sync(manifest)?;
    unfinished.check(manifest)?;
    Ok(())
}

/// The station's credential, and the authority behind it.
fn papers(pack: &Provisioning) -> Result<Vec<(String, Vec<u8>)>, StationError> {
    let versions = (1..).map(|version| AuthorityName(version).to_string());
    let chain = versions.zip(&pack.authority);
    let all = std::iter::once((CREDENTIAL.to_owned(), &pack.station_credential)).chain(chain);
    all.map(|(name, envelope)| Ok((name, envelope.to_bytes()?))).collect()
}

fn keep_paper(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) { Ok(()) } else { file::replace(path, bytes) }
}

/// What reads back wrong may have been wrong on the laptop's own disk: then the stick is not to blame.
fn blame(error: StickError, plan: &ExportPlan, packet: &PlannedPacket) -> StationError {
    let name = PacketName::new(packet.sequence, &packet.sha256).to_string();
    let whole = |bytes: Vec<u8>| Digest::of(&bytes) == packet.sha256;
    match error {
        StickError::Lies(_) if !fs::read(plan.source.join(name)).is_ok_and(whole) => {
            StationError::ChainBroken(packet.sequence.get())
        }
        other => other.into(),
    }
}

impl PlannedPacket {
    fn line(&self) -> PacketLine {
        let Self { sequence, sha256, size } = *self;
        PacketLine { name: PacketName::new(sequence, &sha256), size, sha256, sequence }
    }

    fn of(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { sequence: row.take::<u64, _>(0)?, sha256: row.parse(1)?, size: row.get(2)? })
    }
}

fn wanted(c: &Change<'_>, which: Which) -> Result<Vec<PlannedPacket>, StoreError> {
    let sql = "SELECT sequence, sha256, size FROM packet JOIN file ON file.id = packet.file
               WHERE state IN ('sealed', 'missing') OR (?1 AND state = 'exported') ORDER BY sequence";
    c.query_all(sql, params![which == Which::Unanswered], PlannedPacket::of)
}

/// A number above all that the registry or the stick knows: a restored laptop must not reuse one.
fn next_bundle(c: &Change<'_>, on_stick: u64) -> Result<(u64, Option<Digest>), StoreError> {
    let sql = "SELECT coalesce(max(number), 0) FROM bundle";
    let known: u64 = c.query_one(sql, [], |row| row.get(0))?;
    let sql = "SELECT manifest_sha256 FROM bundle WHERE state = 'finished' ORDER BY number DESC LIMIT 1";
    let previous = c.query_optional(sql, [], |row| row.parse::<Digest>(0))?;
    let lost = Mark::read(c)?.map_or(0, |mark| mark.bundle);
    Ok((known.max(on_stick).max(lost).saturating_add(1), previous))
}

fn chain_head(c: &Change<'_>) -> Result<Option<Digest>, StoreError> {
    c.query_optional("SELECT sha256 FROM packet ORDER BY sequence DESC LIMIT 1", [], |row| row.parse::<Digest>(0))
}

/// Says which file a packet is of, where the export changed its state.
fn mark_exported(
    c: &Change<'_>,
    bundle: u64,
    packet: &PlannedPacket,
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    let sequence = packet.sequence.get();
    c.execute_one("INSERT INTO bundle_packet (bundle, sequence) VALUES (?1, ?2)", params![bundle, sequence])?;
    let sql = "UPDATE file SET state = 'exported', changed_at = ?2, counter = ?3
               WHERE id = (SELECT file FROM packet WHERE sequence = ?1) AND state IN ('sealed', 'missing', 'exported')
               RETURNING id";
    c.query_optional(sql, params![sequence, now.to_string(), c.counter()], |row| row.get(0))
}

fn highest_on(folder: &Path) -> Result<u64, StickError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(0) };
    let mut highest = 0;
    for entry in entries {
        let name = entry?.file_name();
        let number = name.to_str().and_then(|name| name.parse::<BundleName>().ok()).map_or(0, |name| name.0);
        highest = highest.max(number);
    }
    Ok(highest)
}
