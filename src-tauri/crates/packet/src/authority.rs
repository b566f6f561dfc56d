//! Believing an authority: the rules of The Update Framework (roots, threshold, versions that never go back), in small.
//!
//! A chain is every version from the first to the newest, each in an envelope. Who has no authority yet checks the
//! chain against itself and asks a person to compare [`Trusted::root_fingerprint`]; who has one goes on from there.

use crate::{Authority, Envelope, Fingerprint, Kind, PacketError, PublicKey, Statement, read_unverified};
use boma_record::{Digest, KeyId, Realm, Timestamp};

/// Why an authority, or what was signed under it, is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AuthorityError {
    /// No authority statement at all.
    #[error("there is no authority statement")]
    Empty,
    /// A statement that can't be read.
    #[error("an authority statement can't be read: {0}")]
    Unreadable(PacketError),
    /// Of the other realm.
    #[error("the authority is of the other realm")]
    WrongRealm,
    /// Its own members don't fit together; says which.
    #[error("the authority statement is wrong in its {0}")]
    Wrong(&'static str),
    /// Versions that do not follow each other; carries the one that does not.
    #[error("version {0} of the authority does not follow the one before")]
    NotNext(u64),
    /// Too few of the roots that must sign have signed; carries the version.
    #[error("version {0} of the authority is not signed by enough roots")]
    TooFewRoots(u64),
    /// The newest version is lower than the one already trusted.
    #[error("the authority is older than the one in use")]
    Older,
    /// No key of the authority signed.
    #[error("this is not signed by a key of the authority")]
    KeyUnknown,
    /// The key that signed was not valid at that moment.
    #[error("the signing key {0} was not valid when this was signed")]
    KeyNotValidThen(KeyId),
    /// The key that signed was revoked by that moment.
    #[error("the signing key {0} was revoked before this was signed")]
    KeyRevoked(KeyId),
    /// The authority had ended by that moment.
    #[error("the authority had expired when this was signed")]
    Expired,
}

/// An authority that proved itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted {
    authority: Authority,
    payload: Digest,
}

const MOST_ROOTS: usize = 4;
const MOST_SIGNING_KEYS: usize = 16;

impl Trusted {
    /// The newest authority of `chain`, whose first statement is version 1: checked against itself and nothing else.
    pub fn found(chain: &[Envelope], realm: Realm) -> Result<Self, AuthorityError> {
        let (first, rest) = chain.split_first().ok_or(AuthorityError::Empty)?;
        let authority = read(first, realm)?;
        if authority.version != 1 || authority.previous.is_some() {
            return Err(AuthorityError::NotNext(authority.version));
        }
        signed_enough(first, &authority, authority.version)?;
        rest.iter().try_fold(Self { authority, payload: first.payload_digest() }, |known, next| known.next(next))
    }

    /// The newest authority of `chain`, which must go on from this one or end with it.
    pub fn follow(&self, chain: &[Envelope]) -> Result<Self, AuthorityError> {
        let mut known = self.clone();
        let mut newest = 0;
        for envelope in chain {
            let claimed = read(envelope, self.authority.realm)?;
            newest = claimed.version;
            if claimed.version == self.authority.version && envelope.payload_digest() != self.payload {
                return Err(AuthorityError::NotNext(claimed.version));
            }
            if claimed.version > self.authority.version {
                known = known.next(envelope)?;
            }
        }
        match newest {
            0 => Err(AuthorityError::Empty),
            version if version < self.authority.version => Err(AuthorityError::Older),
            _ => Ok(known),
        }
    }

    /// The next version, signed by enough of these roots and of its own.
    pub fn next(&self, envelope: &Envelope) -> Result<Self, AuthorityError> {
        let authority = read(envelope, self.authority.realm)?;
        let follows = authority.version == self.authority.version.saturating_add(1);
        if !follows || authority.previous != Some(self.payload) {
            return Err(AuthorityError::NotNext(authority.version));
        }
        signed_enough(envelope, &self.authority, authority.version)?;
        signed_enough(envelope, &authority, authority.version)?;
        Ok(Self { authority, payload: envelope.payload_digest() })
    }

    /// What it says.
    #[must_use]
    pub const fn authority(&self) -> &Authority {
        &self.authority
    }

    /// SHA-256 of its payload: what the next version names as the one before.
    #[must_use]
    pub const fn payload_digest(&self) -> Digest {
        self.payload
    }

    /// The statement, once a key of this authority that was valid at `signed_at` is shown to have signed it.
    ///
    /// `signed_at` reads the moment out of the statement: what was signed before a key was revoked stays good.
    pub fn open<T: Statement>(
        &self,
        envelope: &Envelope,
        signed_at: impl Fn(&T) -> Timestamp,
    ) -> Result<T, AuthorityError> {
        let statement: T = read_unverified(envelope).map_err(AuthorityError::Unreadable)?;
        self.signer(envelope, T::KIND, signed_at(&statement))?;
        Ok(statement)
    }

    /// The key of this authority that signed at `at`.
    pub fn signer(&self, envelope: &Envelope, kind: Kind, at: Timestamp) -> Result<PublicKey, AuthorityError> {
        let signed = |key: &PublicKey| envelope.verify(kind, key).is_ok();
        let found =
            self.authority.signing_keys.iter().find(|one| signed(&one.key)).ok_or(AuthorityError::KeyUnknown)?;
        self.holds(&found.key, at)?;
        Ok(found.key)
    }

    /// Whether `key` may sign at `at`.
    pub fn holds(&self, key: &PublicKey, at: Timestamp) -> Result<(), AuthorityError> {
        let all = &self.authority.signing_keys;
        let (one, id) = (all.iter().find(|one| one.key == *key).ok_or(AuthorityError::KeyUnknown)?, key.key_id());
        if self.authority.revoked.iter().any(|revoked| revoked.key_id == id && revoked.from <= at) {
            return Err(AuthorityError::KeyRevoked(id));
        }
        if at < one.valid_from || at >= one.valid_until {
            return Err(AuthorityError::KeyNotValidThen(id));
        }
        if at >= self.authority.expires_at { Err(AuthorityError::Expired) } else { Ok(()) }
    }

    /// What people compare over the phone before they trust the roots.
    #[must_use]
    pub fn root_fingerprint(&self) -> Fingerprint {
        self.authority.root_fingerprint()
    }
}

impl Authority {
    /// The fingerprint of its roots: realm, threshold and keys.
    #[must_use]
    pub fn root_fingerprint(&self) -> Fingerprint {
        let keys: Vec<String> = self.roots.iter().map(ToString::to_string).collect();
        let text = format!("boma-root-v1 {} {} {}", self.realm, self.threshold, keys.join(" "));
        Fingerprint::of(&Digest::of(text.as_bytes()))
    }

    /// Fails when its members do not fit together.
    pub fn check(&self) -> Result<(), AuthorityError> {
        let wrong = |fits: bool, what| if fits { Ok(()) } else { Err(AuthorityError::Wrong(what)) };
        let rising = self.roots.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
        wrong((1..=MOST_ROOTS).contains(&self.roots.len()) && rising, "roots")?;
        wrong((1..=self.roots.len()).contains(&usize::from(self.threshold)), "threshold")?;
        let keys: std::collections::BTreeSet<_> = self.signing_keys.iter().map(|one| one.key).collect();
        let all = self.signing_keys.len();
        let distinct = keys.len() == all && !self.roots.iter().any(|root| keys.contains(root));
        let lasting = self.signing_keys.iter().all(|one| one.valid_from < one.valid_until);
        wrong((1..=MOST_SIGNING_KEYS).contains(&all) && distinct && lasting, "signing keys")?;
        wrong((1..=8).contains(&self.hq_recipients.len()), "recipients")?;
        wrong(self.issued_at < self.expires_at, "end")
    }
}

fn read(envelope: &Envelope, realm: Realm) -> Result<Authority, AuthorityError> {
    let authority: Authority = read_unverified(envelope).map_err(AuthorityError::Unreadable)?;
    if authority.realm != realm {
        return Err(AuthorityError::WrongRealm);
    }
    authority.check()?;
    Ok(authority)
}

/// Enough of the roots of `by` signed `envelope`.
fn signed_enough(envelope: &Envelope, by: &Authority, version: u64) -> Result<(), AuthorityError> {
    let signed = by.roots.iter().filter(|root| envelope.verify(Kind::Authority, root).is_ok()).count();
    if signed >= usize::from(by.threshold) { Ok(()) } else { Err(AuthorityError::TooFewRoots(version)) }
}
