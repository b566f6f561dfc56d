//! The root's own medium: one key under a passphrase, on a stick or disk that never meets headquarters' machine.

use crate::HqError;
use boma_packet::{Authority, Envelope, Fingerprint, PublicKey, Signer, sign_statement};
use boma_record::{Digest, Realm, Surroundings};
use boma_store::{Password, Salt, SecretError, StoreError, Strength, Wrapped, WrappingKey, file};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::Path;

const FILE: &str = "root.json";
const PUBLIC: &str = "root-public.txt";
const VERSION: u32 = 1;

/// `root.json`: the root key's seed, wrapped under its passphrase (Argon2id, XChaCha20-Poly1305).
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Face {
    version: u32,
    realm: Realm,
    public: PublicKey,
    salt: Salt,
    strength: Strength,
    key: Wrapped,
}

/// What a root's medium tells without its passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RootFace {
    /// Its realm.
    pub realm: Realm,
    /// Its public key.
    pub public: PublicKey,
}

/// A root key that somebody opened.
pub struct Root {
    realm: Realm,
    signer: Signer,
}

impl Root {
    /// Makes a root key in `folder`, which must hold none; `root-public.txt` beside it may be carried anywhere.
    pub fn create(
        folder: &Path,
        realm: Realm,
        passphrase: &Password,
        strength: Strength,
        lent: &Surroundings,
    ) -> Result<Self, HqError> {
        if folder.join(FILE).exists() {
            return Err(HqError::FolderNotEmpty);
        }
        fs::create_dir_all(folder).map_err(StoreError::from)?;
        let random = lent.randomness.as_ref();
        let (salt, signer) = (Salt::random(random)?, Signer::generate(random)?);
        let wrapping = WrappingKey::from_password(passphrase, &salt, strength)?;
        let key = wrapping.wrap(signer.expose_seed().as_slice(), &purpose(realm, &signer.public()), random)?;
        let face = Face { version: VERSION, realm, public: signer.public(), salt, strength, key };
        let text = serde_json::to_vec_pretty(&face).map_err(|_| HqError::RootDamaged)?;
        let public = format!("{}\n", face.public);
        file::replace(&folder.join(PUBLIC), public.as_bytes()).map_err(StoreError::from)?;
        file::replace(&folder.join(FILE), &text).map_err(StoreError::from)?;
        Ok(Self { realm, signer })
    }

    /// What the medium tells without the passphrase.
    pub fn face(folder: &Path) -> Result<RootFace, HqError> {
        let face = read(folder)?;
        Ok(RootFace { realm: face.realm, public: face.public })
    }

    /// Opens the root key in `folder`.
    pub fn open(folder: &Path, passphrase: &Password) -> Result<Self, HqError> {
        let face = read(folder)?;
        let wrapping = WrappingKey::from_password(passphrase, &face.salt, face.strength)?;
        let seed = wrapping.unwrap(&face.key, &purpose(face.realm, &face.public)).map_err(|error| match error {
            SecretError::DoesNotOpen => HqError::WrongPassphrase,
            other => other.into(),
        })?;
        let seed: &[u8; 32] = seed.as_slice().try_into().map_err(|_| HqError::RootDamaged)?;
        let signer = Signer::from_seed(seed);
        if signer.public() == face.public { Ok(Self { realm: face.realm, signer }) } else { Err(HqError::RootDamaged) }
    }

    /// The public key.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        self.signer.public()
    }

    /// Signs a draft, beside the roots that signed it before (`so_far`).
    pub fn sign(&self, draft: &Authority, so_far: Option<Envelope>) -> Result<Envelope, HqError> {
        if draft.realm != self.realm {
            return Err(HqError::WrongRealm(draft.realm));
        }
        draft.check()?;
        let mine = sign_statement(draft, &self.signer)?;
        match so_far {
            Some(before) if before.payload_digest() == mine.payload_digest() => {
                let again = before.signatures().iter().any(|one| one.key_id == self.signer.key_id());
                if again { Ok(before) } else { Ok(before.countersign(&self.signer)?) }
            }
            _ => Ok(mine),
        }
    }
}

/// What people compare between headquarters' machine and the root's before the root signs.
pub fn draft_fingerprint(draft: &Authority) -> Result<Fingerprint, HqError> {
    let bytes = serde_json::to_vec(draft).map_err(|_| HqError::RootDamaged)?;
    Ok(Fingerprint::of(&Digest::of(&bytes)))
}

fn purpose(realm: Realm, public: &PublicKey) -> String {
    format!("boma-root-v1 {realm} {public}")
}

fn read(folder: &Path) -> Result<Face, HqError> {
    let bytes = fs::read(folder.join(FILE)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => HqError::NoRoot,
        _ => StoreError::from(error).into(),
    })?;
    let face: Option<Face> = serde_json::from_slice(&bytes).ok();
    face.filter(|face| face.version == VERSION).ok_or(HqError::RootDamaged)
}
