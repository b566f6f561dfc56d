//! A backup becomes a station again, which gives no number that the lost laptop may have given.
//!
//! ```text
//! Station::restore        checks every digest, puts everything back, marks the registry `restored`
//! .take_answers           a receipt written after that says up to where numbers are taken: approving goes on
//! .confirm_highest        the same from a supervisor, where no receipt can be had
//! ```

mod disk;
pub(crate) mod mark;
mod references;
mod source;

pub use disk::{DeadDisk, DiskFile, DiskReport};
pub(crate) use references::first_reference;

use crate::outfit::Outfit;
use crate::station::{KEYRING, REGISTRY};
use crate::{FileState, SCHEMA, Station, StationError};
use boma_guideline::{Duty, Place, Roles};
use boma_packet::bundle::{PACKETS, answers_folder};
use boma_packet::{Receipt, ReceiptLine};
use boma_record::{Login, Role, Surroundings, Timestamp};
use boma_store::keyring::{Face, Keyring};
use boma_store::{Act, Change, Password, Store, StoreError, StoreKey, file, params};
use mark::{Known, Mark};
use source::Source;
use std::fs;
use std::path::{Path, PathBuf};

/// Which backup is put back, and by whom.
pub struct Restoring<'a> {
    /// The medium, or the station's own folder on it.
    pub from: &'a Path,
    /// Which backup; the newest where none is named.
    pub number: Option<u64>,
    /// Sticks that may know higher numbers: bundles on their way, answers of headquarters.
    pub sticks: &'a [PathBuf],
    /// An administrator or supervisor of the station.
    pub login: &'a Login,
    /// That login's password, as it was when the backup was made.
    pub password: &'a Password,
}

/// How far a restored station knows which numbers are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoreState {
    /// When it was restored.
    pub at: Timestamp,
    /// From which backup.
    pub backup: u64,
    /// The highest packet number that is known to be taken.
    pub highest: u64,
    /// Whether headquarters or a supervisor confirmed that.
    pub confirmed: bool,
}

impl Station {
    /// Puts a backup back into an empty folder and unlocks the station.
    ///
    /// The keyring gets its name last: a restoration that was cut off leaves a folder that is no station.
    pub fn restore(folder: &Path, ask: &Restoring<'_>, lent: &Surroundings) -> Result<Self, StationError> {
        let source = Source::find(ask.from, ask.number)?;
        if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(StationError::FolderNotEmpty);
        }
        fs::create_dir_all(folder).map_err(StoreError::from)?;
        if let Err(error) = put_back(folder, &source, ask, lent) {
            clear(folder);
            return Err(error);
        }
        let mut station = Self::unlock(folder, ask.login, ask.password, lent.clone())?;
        for stick in ask.sticks {
            if stick.join(answers_folder(station.code())).is_dir() {
                station.take_all_answers(stick)?;
            }
        }
        Ok(station)
    }

    /// Whether this station was restored, and how far it knows which numbers are taken.
    pub fn restore_state(&self) -> Result<Option<RestoreState>, StationError> {
        let state = |mark: Mark| {
            let Mark { at, backup, highest, confirmed, .. } = mark;
            RestoreState { at, backup, highest, confirmed }
        };
        Ok(self.store.read(Mark::read)?.map(state))
    }

    /// Confirms as a supervisor that no packet number above `highest` was given before the laptop was lost.
    ///
    /// A number below what is known already counts as that.
    pub fn confirm_highest(&mut self, highest: u64) -> Result<RestoreState, StationError> {
        self.demand(Duty::ConfirmRestore, None, "restore-confirmed")?;
        let act = self.act("restore-confirmed", self.code());
        self.store.change(&act, self.lent.now(), |c| {
            let mut mark = Mark::read(c)?.filter(|mark| !mark.confirmed).ok_or(StationError::NotRestored)?;
            mark.learn(Known { highest, ..Known::default() });
            mark.confirmed = true;
            c.note("highest", mark.highest);
            Ok::<_, StationError>(mark.keep(c)?)
        })?;
        self.restore_state()?.ok_or(StationError::NotRestored)
    }

    /// Fails while nobody knows which numbers the lost laptop gave.
    pub(crate) fn refuse_unconfirmed(&self) -> Result<(), StationError> {
        match self.restore_state()? {
            Some(RestoreState { confirmed: false, .. }) => Err(StationError::RestoredUnconfirmed),
            _ => Ok(()),
        }
    }
}

/// Learns from a receipt; one that was written after the restoration confirms.
pub(crate) fn learn_from(c: &Change<'_>, receipt: &Receipt) -> Result<(), StoreError> {
    let Some(mut mark) = Mark::read(c)?.filter(|mark| !mark.confirmed) else { return Ok(()) };
    let mut known = Known::default();
    known.packet(receipt.contiguous_to, None);
    receipt.missing.iter().for_each(|range| known.packet(range.to.get(), None));
    for line in &receipt.entries {
        known.packet(line.sequence.get(), Some(line.packet_sha256));
        references::skip_reference(c, line.reference.number())?;
    }
    mark.learn(known);
    if receipt.issued_at >= mark.at {
        mark.confirmed = true;
        c.also(&Act::new("headquarters", "restore-confirmed", &receipt.station).with("highest", mark.highest));
    }
    mark.keep(c)
}

/// Takes over the packet of a file that the lost laptop sealed after the backup; gives the file and its state.
///
/// The row has the size 0: the sealed bytes are not here, and need not be, since headquarters has them.
pub(crate) fn adopt(
    c: &Change<'_>,
    line: &ReceiptLine,
    now: Timestamp,
) -> Result<Option<(String, FileState)>, StoreError> {
    let (sequence, file) = (line.sequence.get(), line.enrolment_id.to_string());
    if !Mark::read(c)?.is_some_and(|mark| mark.may_miss(sequence)) {
        return Ok(None);
    }
    let sql = "SELECT state FROM file WHERE id = ?1 AND state IN ('draft', 'submitted', 'verified', 'returned', 'held')
               AND NOT EXISTS (SELECT 1 FROM packet WHERE sequence = ?2)";
    let state: Option<FileState> = c.query_optional(sql, params![file, sequence], |row| row.word(0))?;
    let Some(state) = state else { return Ok(None) };
    let sql = "INSERT INTO packet (sequence, file, sha256, previous, size, sealed_at) VALUES (?1, ?2, ?3, NULL, 0, ?4)";
    c.execute_one(sql, params![sequence, file, line.packet_sha256.to_string(), now.to_string()])?;
    let sql = "UPDATE file SET reference = ?2 WHERE id = ?1 AND reference IS NULL
               AND NOT EXISTS (SELECT 1 FROM file WHERE reference = ?2)";
    c.execute(sql, params![file, line.reference.to_string()])?;
    c.also(&Act::new("headquarters", "file-taken-over", &file).with("sequence", sequence));
    Ok(Some((file, state)))
}

fn put_back(folder: &Path, source: &Source, ask: &Restoring<'_>, lent: &Surroundings) -> Result<(), StationError> {
    let unfinished = folder.join("keyring.unfinished");
    source.copy(KEYRING, &unfinished)?;
    let mut ring = Keyring::open(&unfinished)?;
    let face = ring.own_face();
    if (face.realm, &face.station) != (source.list.realm, &source.list.station) {
        return Err(StationError::BackupDamaged(KEYRING.to_owned()));
    }
    let keys = ring.unlock(ask.login, ask.password, lent.now())?;
    source.copy(REGISTRY, &folder.join(REGISTRY))?;
    let (packets, mut known) = source.copy_packets(&folder.join(PACKETS))?;
    for stick in ask.sticks {
        let seen = source::of_stick(stick, &face.station)?;
        known.packet(seen.highest, seen.head);
        known.bundle = known.bundle.max(seen.bundle);
    }
    let now = lent.now();
    let act = Act::new(ask.login, "station-restored", &face.station)
        .with("backup", source.list.number)
        .with("packets", packets);
    let who = Who { role: keys.role, face: &face };
    mark_restored(&folder.join(REGISTRY), &keys.store, source, &who, &act, known, now)?;
    fs::rename(&unfinished, folder.join(KEYRING)).map_err(StoreError::from)?;
    Ok(file::sync_folder(folder).map_err(StoreError::from)?)
}

/// Who puts a backup back, at which station.
struct Who<'a> {
    role: Role,
    face: &'a Face,
}

impl Who<'_> {
    /// As the roles file says that the station had when the backup was made.
    fn may_restore(&self, store: &Store) -> Result<(), StationError> {
        let roles = Outfit::latest(store, self.face)?.map_or_else(Roles::built_in, |outfit| outfit.roles);
        let at = Place { station: &self.face.station, office: &self.face.office };
        let may = roles.may(self.role, Duty::Restore, at, None);
        if may { Ok(()) } else { Err(StationError::NotAllowed("station-restored")) }
    }
}

fn mark_restored(
    registry: &Path,
    key: &StoreKey,
    source: &Source,
    who: &Who<'_>,
    act: &Act,
    known: Known,
    now: Timestamp,
) -> Result<(), StationError> {
    let damaged = |_| StationError::BackupDamaged(REGISTRY.to_owned());
    let head = Store::check_copy(registry, key).map_err(damaged)?;
    let listed = &source.list.audit;
    if (head.number, head.digest) != (listed.number, listed.digest) {
        return Err(StationError::BackupDamaged(REGISTRY.to_owned()));
    }
    let mut store = Store::open(registry, key, &SCHEMA)?;
    who.may_restore(&store)?;
    store.change(act, now, |c| {
        let mut mark = Mark::new(c, now, source.list.number)?;
        mark.learn(known);
        mark.keep(c)?;
        c.note("highest", mark.highest);
        references::skip_references(c, references::gap(source.list.made_at, now))
    })?;
    Ok(())
}

/// Takes away what a restoration that failed had put into a folder that was empty before.
fn clear(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        // What stays makes the folder one that is not empty, which the next try names.
        drop(if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) });
    }
}
