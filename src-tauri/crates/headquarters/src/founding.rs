//! Founding a headquarters and opening it again.

use crate::HqError;
use crate::attachments::AttachmentFile;
use boma_guideline::{Guideline, PackFiles};
use boma_packet::{Identity, Recipient, Signer};
use boma_record::{Realm, Surroundings};
use boma_store::{
    Act, Migration, Password, Salt, Schema, SecretError, Store, StoreError, StoreKey, Strength, Wrapped, WrappingKey,
    params,
};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The tables of the register.
pub const SCHEMA: Schema = Schema {
    name: "hq",
    migrations: &[
        Migration { number: 1, name: "register", sql: include_str!("migrations/0001_register.sql") },
        Migration { number: 2, name: "processes", sql: include_str!("migrations/0002_processes.sql") },
        Migration { number: 3, name: "journals", sql: include_str!("migrations/0003_journals.sql") },
        Migration { number: 4, name: "authority", sql: include_str!("migrations/0004_authority.sql") },
        Migration { number: 5, name: "roles", sql: include_str!("migrations/0005_roles.sql") },
    ],
};

const FACE: &str = "hq.json";
/// The recovery secret, whole, until it is split.
pub(crate) const RECOVERY: &str = "recovery.json";
/// What binds the wrapped recovery secret to its place.
pub(crate) const RECOVERY_PURPOSE: &str = "boma-hq-recovery-v1";
const REGISTER: &str = "register.db";
const VERSION: u32 = 1;

/// What a new headquarters starts with.
pub struct Founding {
    /// Its realm, for ever.
    pub realm: Realm,
    /// The guideline that stations get.
    pub guideline: PackFiles,
    /// The places, as CSV.
    pub gazetteer: String,
    /// How hard guessing the passphrase is made.
    pub strength: Strength,
}

/// An open headquarters; one process at a time.
pub struct Headquarters {
    pub(crate) folder: PathBuf,
    pub(crate) realm: Realm,
    pub(crate) store: Store,
    pub(crate) attachments: AttachmentFile,
    pub(crate) keys: Keys,
    pub(crate) surroundings: Surroundings,
}

/// What headquarters signs and opens with.
pub(crate) struct Keys {
    pub(crate) signer: Signer,
    pub(crate) identity: Identity,
    pub(crate) recovery: Recipient,
}

/// `hq.json`: the register's key, wrapped under the passphrase.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Face {
    version: u32,
    realm: Realm,
    pub(crate) salt: Salt,
    pub(crate) strength: Strength,
    pub(crate) key: Wrapped,
}

impl Headquarters {
    /// Founds a headquarters in `folder`, which must be empty or not there.
    ///
    /// `recovery.json` holds the one secret that opens dead laptops' registries, under the same passphrase, until
    /// [`Self::split_recovery`] shares it out; before that no live station is provisioned.
    pub fn init(
        folder: &Path,
        passphrase: &Password,
        founding: Founding,
        surroundings: Surroundings,
    ) -> Result<Self, HqError> {
        refuse_used(folder)?;
        Guideline::load(&founding.guideline).map_err(|defects| HqError::Guideline(defects.to_string()))?;
        fs::create_dir_all(folder).map_err(StoreError::from)?;
        let random = surroundings.randomness.as_ref();
        let (salt, key) = (Salt::random(random)?, StoreKey::random(random)?);
        let wrapping = WrappingKey::from_password(passphrase, &salt, founding.strength)?;
        let recovery = Identity::generate(random)?;
        let mut store = Store::create(&folder.join(REGISTER), &key, &SCHEMA)?;
        found(&mut store, &founding, &recovery.recipient(), &surroundings)?;
        let secret = wrapping.wrap(recovery.expose_text().as_bytes(), RECOVERY_PURPOSE, random)?;
        let wrapped = wrapping.wrap(key.expose(), &purpose(founding.realm), random)?;
        let face = |key| Face { version: VERSION, realm: founding.realm, salt, strength: founding.strength, key };
        write(&folder.join(RECOVERY), &face(secret))?;
        // Last: a headquarters without it was never founded.
        write(&folder.join(FACE), &face(wrapped))?;
        Self::with(folder, store, founding.realm, surroundings)
    }

    /// Opens the headquarters in `folder`.
    pub fn open(folder: &Path, passphrase: &Password, surroundings: Surroundings) -> Result<Self, HqError> {
        let face = read(&folder.join(FACE))?;
        let wrapping = WrappingKey::from_password(passphrase, &face.salt, face.strength)?;
        let key = wrapping.unwrap(&face.key, &purpose(face.realm)).map_err(|error| match error {
            SecretError::DoesNotOpen => HqError::WrongPassphrase,
            other => other.into(),
        })?;
        let key: [u8; 32] = key.as_slice().try_into().map_err(|_| HqError::FaceDamaged)?;
        let store = Store::open(&folder.join(REGISTER), &StoreKey::from_bytes(key), &SCHEMA)?;
        Self::with(folder, store, face.realm, surroundings)
    }

    /// The realm.
    #[must_use]
    pub const fn realm(&self) -> Realm {
        self.realm
    }

    /// Gives stations another guideline from now on; the old ones stay known for ever.
    pub fn adopt_guideline(&mut self, files: &PackFiles) -> Result<(), HqError> {
        let guideline = Guideline::load(files).map_err(|defects| HqError::Guideline(defects.to_string()))?;
        self.refuse_older(&guideline)?;
        let now = self.surroundings.now();
        let act = Act::new("headquarters", "guideline-adopted", files.digest());
        self.store.change(&act, now, |c| {
            keep_guideline(c, &guideline, files, &now.to_string())?;
            c.execute_one("UPDATE headquarters SET guideline = ?1", params![files.digest().as_bytes()])
        })?;
        Ok(())
    }

    fn with(folder: &Path, store: Store, realm: Realm, surroundings: Surroundings) -> Result<Self, HqError> {
        let sql = "SELECT signing_seed, packet_identity, recovery_recipient, attachment_key FROM headquarters";
        let (keys, sealing) = store.read(|r| {
            r.query_one(sql, [], |row| {
                let signer = Signer::from_seed(&row.get(0)?);
                let keys = Keys { signer, identity: row.parse(1)?, recovery: row.parse(2)? };
                Ok::<_, StoreError>((keys, WrappingKey::from_bytes(row.get(3)?)))
            })
        })?;
        let attachments =
            AttachmentFile::open(&folder.join("attachments.dat"), sealing).map_err(HqError::Attachments)?;
        Ok(Self { folder: folder.to_owned(), realm, store, attachments, keys, surroundings })
    }
}

impl fmt::Debug for Headquarters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Headquarters({})", self.realm)
    }
}

pub(crate) fn keep_guideline(
    c: &boma_store::Change<'_>,
    guideline: &Guideline,
    files: &PackFiles,
    now: &str,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO guideline (digest, id, version, files, taken_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
    let text = serde_json::to_string(files).map_err(|error| StoreError::Statement(error.to_string()))?;
    let (id, version) = (guideline.id(), guideline.version());
    c.execute(sql, params![files.digest().as_bytes(), id, version, text, now])?;
    Ok(())
}

fn found(
    store: &mut Store,
    founding: &Founding,
    recovery: &Recipient,
    surroundings: &Surroundings,
) -> Result<(), HqError> {
    let random = surroundings.randomness.as_ref();
    let guideline = Guideline::load(&founding.guideline).map_err(|defects| HqError::Guideline(defects.to_string()))?;
    let (signer, identity, attachment_key) =
        (Signer::generate(random)?, Identity::generate(random)?, WrappingKey::random(random)?);
    let now = surroundings.now();
    let sql = "INSERT INTO headquarters
               (only_row, realm, signing_seed, packet_identity, recovery_recipient, attachment_key, gazetteer, guideline)
               VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    store.change(&Act::new("headquarters", "founded", founding.realm), now, |c| {
        keep_guideline(c, &guideline, &founding.guideline, &now.to_string())?;
        c.execute_one(
            sql,
            params![
                founding.realm.to_string(),
                signer.expose_seed().as_slice(),
                identity.expose_text().as_str(),
                recovery.to_string(),
                attachment_key.expose().as_slice(),
                founding.gazetteer,
                founding.guideline.digest().as_bytes(),
            ],
        )?;
        Ok(())
    })
}

fn purpose(realm: Realm) -> String {
    format!("boma-hq-v1 {realm}")
}

fn refuse_used(folder: &Path) -> Result<(), HqError> {
    match fs::read_dir(folder).map(Iterator::count) {
        Ok(0) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        _ => Err(HqError::FolderNotEmpty),
    }
}

pub(crate) fn read(path: &Path) -> Result<Face, HqError> {
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => HqError::NotFounded,
        _ => StoreError::from(error).into(),
    })?;
    serde_json::from_slice(&bytes).ok().filter(|face: &Face| face.version == VERSION).ok_or(HqError::FaceDamaged)
}

fn write(path: &Path, face: &Face) -> Result<(), HqError> {
    let text = serde_json::to_vec_pretty(face).map_err(|_| HqError::FaceDamaged)?;
    Ok(boma_store::file::replace(path, &text).map_err(StoreError::from)?)
}
