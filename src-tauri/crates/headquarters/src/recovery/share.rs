//! One share as its holder keeps it: a page of text, on a stick and on paper.
//!
//! ```text
//! BOMA RECOVERY SHARE v1
//! realm: live
//! …
//! check: 5d1f09ac                                the lines above
//! 01 6N2Q T7XM BDPA K4EV WZ3C RLIS 90af          15 bytes in base32 (RFC 4648), and the line's own check
//! ```
//!
//! The checks find slips of the pen; what is sealed is bound to every line above by XChaCha20-Poly1305.

use crate::HqError;
use crate::recovery::page;
use boma_packet::Recipient;
use boma_record::{Name, NoRandomness, Randomness, Realm, Timestamp};
use boma_store::{Password, Salt, SecretError, Strength, Wrapped, WrappingKey};
use data_encoding::BASE64;
use std::path::Path;
use zeroize::Zeroizing;

/// What a share's page says in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShareFace {
    pub(super) realm: Realm,
    /// Whose secret was split: the recovery recipient.
    pub(super) authority: Recipient,
    /// Names one splitting: shares of two do not fit together.
    pub(super) split: String,
    /// From 1; the point at which the polynomials were evaluated.
    pub(super) number: u8,
    pub(super) shares: u8,
    pub(super) needed: u8,
    pub(super) made: Timestamp,
    pub(super) holder: Name,
    pub(super) strength: Strength,
}

/// A share whose secret is sealed under its holder's passphrase.
#[derive(Debug, Clone)]
pub(super) struct Share {
    pub(super) face: ShareFace,
    salt: Salt,
    sealed: Wrapped,
}

/// Argon2's salt, in bytes; the rest of a page's lines is what is sealed.
const SALT: usize = 16;

impl Share {
    /// Seals a share's bytes under a passphrase.
    pub(super) fn seal(
        face: ShareFace,
        secret: &[u8],
        passphrase: &Password,
        random: &dyn Randomness,
    ) -> Result<Self, HqError> {
        let salt = Salt::random(random)?;
        let key = WrappingKey::from_password(passphrase, &salt, face.strength)?;
        let sealed = key.wrap(secret, &face.purpose(), random)?;
        Ok(Self { face, salt, sealed })
    }

    /// The share's bytes: the number of the point, then one byte for each byte of the secret.
    pub(super) fn open(&self, passphrase: &Password, file: &Path) -> Result<Zeroizing<Vec<u8>>, HqError> {
        let key = WrappingKey::from_password(passphrase, &self.salt, self.face.strength)?;
        key.unwrap(&self.sealed, &self.face.purpose()).map_err(|error| match error {
            SecretError::DoesNotOpen => HqError::SharePassphrase(file.to_owned()),
            other => other.into(),
        })
    }

    /// The page.
    pub(super) fn to_page(&self) -> String {
        let salt = BASE64.decode(String::from(self.salt).as_bytes()).unwrap_or_default();
        let bytes = [salt.as_slice(), self.sealed.as_bytes()].concat();
        page::write(&self.face.lines(), &bytes)
    }

    /// Reads a page, also one that was typed from paper; `file` is named where it is damaged.
    pub(super) fn from_page(text: &str, file: &Path) -> Result<Self, HqError> {
        let damaged = |line: u32| HqError::ShareDamaged { file: file.to_owned(), line };
        let page = page::read(text).map_err(damaged)?;
        let face = ShareFace::from_lines(&page.lines).ok_or_else(|| damaged(0))?;
        let (salt, sealed) = page.bytes.split_at_checked(SALT).ok_or_else(|| damaged(1))?;
        let salt = Salt::try_from(BASE64.encode(salt)).map_err(|_| damaged(1))?;
        Ok(Self { face, salt, sealed: Wrapped::from_bytes(sealed.to_vec()) })
    }
}

impl ShareFace {
    /// Names a new splitting: 16 hexadecimal digits.
    pub(super) fn new_split(random: &dyn Randomness) -> Result<String, NoRandomness> {
        Ok(data_encoding::HEXLOWER.encode(&boma_record::source::random_bytes::<8>(random)?))
    }

    fn purpose(&self) -> String {
        format!("boma-hq-recovery-share-v1\n{}", self.lines().join("\n"))
    }

    fn lines(&self) -> Vec<String> {
        let Self { realm, authority, split, number, shares, needed, made, holder, strength } = self;
        let Strength { memory_kib, passes, lanes } = strength;
        vec![
            format!("realm: {realm}"),
            format!("authority: {authority}"),
            format!("split: {split}"),
            format!("share: {number}"),
            format!("shares: {shares}"),
            format!("needed: {needed}"),
            format!("made: {made}"),
            format!("holder: {holder}"),
            format!("strength: {memory_kib} {passes} {lanes}"),
        ]
    }

    fn from_lines(lines: &[String]) -> Option<Self> {
        let value = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let strength: Vec<u32> = value("strength")?.split(' ').map_while(|number| number.parse().ok()).collect();
        let &[memory_kib, passes, lanes] = strength.as_slice() else { return None };
        let face = Self {
            realm: [Realm::Live, Realm::Practice]
                .into_iter()
                .find(|realm| value("realm") == Some(&realm.to_string()))?,
            authority: value("authority")?.parse().ok()?,
            split: value("split")?.to_owned(),
            number: value("share")?.parse().ok()?,
            shares: value("shares")?.parse().ok()?,
            needed: value("needed")?.parse().ok()?,
            made: Timestamp::parse(value("made")?).ok()?,
            holder: value("holder")?.parse().ok()?,
            strength: Strength { memory_kib, passes, lanes },
        };
        let sound = face.number >= 1 && face.number <= face.shares && face.needed >= 2 && face.needed <= face.shares;
        (sound && face.lines() == lines).then_some(face)
    }
}
