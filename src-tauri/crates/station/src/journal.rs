//! The journal: read by those who supervise and audit, recomputed, and compared with the signed copies on sticks.

use crate::transfer::StickError;
use crate::{Station, StationError};
use boma_guideline::Duty;
use boma_packet::bundle::{BundleName, MANIFEST, station_folder};
use boma_packet::{Envelope, Manifest, PublicKey, open_statement};
use boma_record::Digest;
use boma_store::{AuditBreak, AuditHead, AuditLine, JournalQuery, Misfit, StoreError, params};
use std::fs;
use std::path::{Path, PathBuf};

/// A manifest of 24 MiB lists some 100,000 packets.
const MOST_MANIFEST_BYTES: u64 = 24 << 20;

/// What a check of the journal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalCheck {
    /// The last line; none where the chain breaks.
    pub head: Option<AuditHead>,
    /// The first line that does not fit.
    pub broken: Option<AuditBreak>,
    /// A table whose rows are not those that the journal notes.
    pub changed: Option<String>,
    /// The bundles that were compared, by number: first the registry's own list, then the manifests on the stick.
    pub bundles: Vec<BundleCheck>,
}

impl JournalCheck {
    /// Nothing is wrong.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.broken.is_none()
            && self.changed.is_none()
            && self.bundles.iter().all(|bundle| bundle.fit == BundleFit::Fits)
    }
}

/// How one bundle fits the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BundleCheck {
    /// The bundle's number; none where the manifest does not say so much.
    pub number: Option<u64>,
    /// The journal's line whose digest the manifest carries; none where only the registry's list was looked at.
    pub line: Option<u64>,
    /// Whether it fits.
    pub fit: BundleFit,
}

/// Whether a bundle fits the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundleFit {
    /// The journal and the bundle say the same.
    Fits,
    /// The journal has no line of this bundle.
    NotWritten,
    /// The manifest is not signed by this station, or can't be read.
    Foreign,
    /// The registry has no bundle of this number: it was put back to an earlier state, or copied.
    Unknown,
    /// The registry has another manifest under this number.
    OtherManifest,
    /// The journal's line has another digest than the manifest carries, or is gone.
    OtherJournal,
}

impl BundleFit {
    /// A short code for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::NotWritten => "not-written",
            Self::Foreign => "foreign",
            Self::Unknown => "unknown",
            Self::OtherManifest => "other-manifest",
            Self::OtherJournal => "other-journal",
        }
    }
}

impl Station {
    /// The next lines of the journal after number `after` that fit, oldest first; at most [`boma_store::JOURNAL_PAGE`].
    ///
    /// For those whose duty it is, since it tells what colleagues did.
    pub fn journal(&self, query: &JournalQuery, after: u64) -> Result<Vec<AuditLine>, StationError> {
        self.demand(Duty::ReadJournal, None, "journal-read")?;
        Ok(self.store.journal(query, after)?)
    }

    /// Recomputes the journal; compares it with the rows of every table, with the registry's bundles and with the manifests
    /// of this station in `stick`.
    ///
    /// `stick` is a stick's top folder or one bundle's folder.
    pub fn check_journal(&self, stick: Option<&Path>) -> Result<JournalCheck, StationError> {
        let mut bundles = self.own_bundles()?;
        let mut heads = Vec::new();
        for path in stick.map_or_else(|| Ok(Vec::new()), |top| self.manifests_in(top))? {
            let (check, head) = self.compare(&path)?;
            bundles.push(check);
            heads.extend(head);
        }
        let (head, broken) = match self.journal_head(&heads) {
            Ok(head) => (Some(head), None),
            Err(StationError::Store(StoreError::AuditBroken(broken))) => (None, Some(broken)),
            Err(other) => return Err(other),
        };
        let changed = match self.store.verify_contents() {
            Ok(()) => None,
            Err(StoreError::ContentsChanged(table)) => Some(table),
            Err(other) => return Err(other.into()),
        };
        Ok(JournalCheck { head, broken, changed, bundles })
    }

    /// Recomputes the chain; files carry the number of the line of their last change, so a chain cut short shows.
    pub(crate) fn journal_head(&self, kept: &[AuditHead]) -> Result<AuditHead, StationError> {
        let head = self.store.verify_audit_against(kept)?;
        let sql = "SELECT coalesce(max(counter), 0) FROM file";
        let named: u64 = self.store.read(|r| r.query_one(sql, [], |row| row.get(0)))?;
        if named <= head.number {
            return Ok(head);
        }
        let misfit = Misfit::Count { last: head.number };
        Err(StoreError::AuditBroken(AuditBreak { line: head.number.saturating_add(1), misfit }).into())
    }

    fn own_bundles(&self) -> Result<Vec<BundleCheck>, StationError> {
        let sql = "SELECT number, EXISTS (SELECT 1 FROM audit WHERE subject = ?1 AND act = 'bundle-started'
                                          AND detail ->> 'bundle' = CAST(bundle.number AS TEXT))
                   FROM bundle ORDER BY number";
        let all = self.store.read(|r| {
            r.query_all(sql, [self.code().as_str()], |row| {
                let fit = if row.get(1)? { BundleFit::Fits } else { BundleFit::NotWritten };
                Ok::<_, StoreError>(BundleCheck { number: Some(row.get(0)?), line: None, fit })
            })
        })?;
        Ok(all)
    }

    fn manifests_in(&self, top: &Path) -> Result<Vec<PathBuf>, StationError> {
        if !top.is_dir() {
            return Err(StickError::NoFolder.into());
        }
        let alone = top.join(MANIFEST);
        if alone.is_file() {
            return Ok(vec![alone]);
        }
        let Ok(entries) = fs::read_dir(top.join(station_folder(self.code()))) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.map_err(StickError::from)?;
            let name = entry.file_name().to_str().and_then(|name| name.parse::<BundleName>().ok());
            found.extend(name.map(|name| (name.0, entry.path().join(MANIFEST))));
        }
        found.sort();
        Ok(found.into_iter().map(|(_, path)| path).collect())
    }

    /// One manifest, and the head that it carries where it is this station's.
    fn compare(&self, path: &Path) -> Result<(BundleCheck, Option<AuditHead>), StationError> {
        let Some((manifest, file)) = self.own_manifest(path)? else {
            return Ok((BundleCheck { number: None, line: None, fit: BundleFit::Foreign }, None));
        };
        // The line that says a bundle is started has the manifest's counter; the head is the line before.
        let head = AuditHead { number: manifest.counter.saturating_sub(1), digest: manifest.audit_head };
        let fit = self.fit(manifest.number, &head, &file)?;
        Ok((BundleCheck { number: Some(manifest.number), line: Some(head.number), fit }, Some(head)))
    }

    fn fit(&self, bundle: u64, head: &AuditHead, file: &Digest) -> Result<BundleFit, StationError> {
        let kept = "SELECT manifest_sha256 FROM bundle WHERE number = ?1";
        let line = "SELECT 1 FROM audit WHERE number = ?1 AND digest = ?2";
        let fit = self.store.read(|r| {
            let kept: Option<String> = r.query_optional(kept, params![bundle], |row| row.get(0))?;
            let Some(kept) = kept else { return Ok(BundleFit::Unknown) };
            if kept != file.to_string() {
                return Ok(BundleFit::OtherManifest);
            }
            let there = r.exists(line, params![head.number, head.digest.to_string()])?;
            Ok::<_, StoreError>(if there { BundleFit::Fits } else { BundleFit::OtherJournal })
        })?;
        Ok(fit)
    }

    /// The manifest and the digest of its file; none where it is not this station's.
    fn own_manifest(&self, path: &Path) -> Result<Option<(Manifest, Digest)>, StationError> {
        let size = fs::metadata(path).map_or(0, |metadata| metadata.len());
        if size > MOST_MANIFEST_BYTES {
            return Ok(None);
        }
        let Ok(bytes) = fs::read(path) else { return Ok(None) };
        let key: PublicKey = self.station_signer()?.public();
        let opened = Envelope::parse(&bytes).and_then(|envelope| open_statement::<Manifest>(&envelope, &key));
        let ours = |manifest: &Manifest| manifest.realm == self.realm() && manifest.station == *self.code();
        Ok(opened.ok().filter(ours).map(|manifest| (manifest, Digest::of(&bytes))))
    }
}
