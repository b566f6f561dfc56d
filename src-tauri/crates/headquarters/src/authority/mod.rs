//! Who may sign for headquarters: signing keys made here, vouched for by a root that is kept elsewhere.
//!
//! ```text
//! .draft_authority(change)   the next version, with a new signing key; unsigned, carried to the root
//! Root::sign(draft)          on the root's own medium, at a machine without a network
//! .adopt_authority(signed)   from now on headquarters signs with the new key
//! ```

mod carry;
mod root;

pub use carry::{read_draft, read_signed, write_draft, write_signed};
pub use root::{Root, RootFace, draft_fingerprint};

use crate::{Headquarters, HqError};
use boma_packet::authority::Trusted;
use boma_packet::{Authority, Envelope, PublicKey, RevokedKey, Signer, SigningKey};
use boma_record::Timestamp;
use boma_store::{Act, Change, Reading, StoreError, params};

const DAY_MILLIS: i64 = 86_400_000;
/// A new key counts from a little earlier, as credentials do: clocks differ.
const EARLIER_DAYS: i64 = 3;
/// How long a signing key and an authority hold.
const VALID_DAYS: i64 = 2 * 365;
/// As many as a statement takes; the oldest goes first.
const MOST_SIGNING_KEYS: usize = 16;

/// What the next version of the authority changes.
#[derive(Debug, Clone, Default)]
pub struct AuthorityChange {
    /// The roots from now on; those in force where it is empty.
    pub roots: Vec<PublicKey>,
    /// How many of them must sign; as before where it is none, 1 for a first version.
    pub threshold: Option<u8>,
    /// Revokes every signing key in use so far, from this moment on.
    pub revoke_from: Option<Timestamp>,
}

/// What headquarters signs with, and what shows that it may.
pub(crate) struct Signing {
    pub(crate) signer: Signer,
    pub(crate) authority: Option<Trusted>,
    /// Every version, the first first; empty where none was adopted.
    pub(crate) chain: Vec<Envelope>,
}

impl Headquarters {
    /// The authority in force, where one was adopted.
    pub fn authority(&self) -> Result<Option<Trusted>, HqError> {
        Ok(self.chain()?.1)
    }

    /// The next version of the authority, for the root to sign; its new signing key stays here.
    ///
    /// The first version lists the key that headquarters has signed with since it was founded.
    pub fn draft_authority(&mut self, change: &AuthorityChange) -> Result<Authority, HqError> {
        let now = self.surroundings.now();
        let known = self.authority()?;
        let signer = match &known {
            None => self.keys.signer.clone(),
            Some(_) => Signer::generate(self.surroundings.randomness.as_ref())?,
        };
        let since = if known.is_none() { self.store.read(first_credential)? } else { None };
        let from = since.unwrap_or_else(|| days_from(now, -EARLIER_DAYS)).min(days_from(now, -EARLIER_DAYS));
        let mine = SigningKey { key: signer.public(), valid_from: from, valid_until: days_from(now, VALID_DAYS) };
        let draft = self.next_version(known.as_ref(), change, mine, now)?;
        draft.check()?;
        let act = Act::new("headquarters", "authority-drafted", draft.version).with("key", signer.key_id());
        self.store.change(&act, now, |c| keep_key(c, &signer, now))?;
        Ok(draft)
    }

    /// Has one root that lies at hand vouch for this headquarters: draft, signature and adoption in one go.
    pub fn take_root(&mut self, root: &Root) -> Result<Trusted, HqError> {
        let change = AuthorityChange { roots: vec![root.public()], threshold: Some(1), revoke_from: None };
        let draft = self.draft_authority(&change)?;
        self.adopt_authority(&root.sign(&draft, None)?)
    }

    /// Takes in the version that the root signed; the same again changes nothing.
    pub fn adopt_authority(&mut self, signed: &Envelope) -> Result<Trusted, HqError> {
        let known = self.authority()?;
        if let Some(known) = known.as_ref().filter(|known| known.payload_digest() == signed.payload_digest()) {
            return Ok(known.clone());
        }
        let next = match &known {
            None => Trusted::found(std::slice::from_ref(signed), self.realm)?,
            Some(known) => known.next(signed)?,
        };
        let now = self.surroundings.now();
        let ours = next.authority().hq_recipients.contains(&self.keys.identity.recipient());
        if !ours || self.own_signer(&next, now)?.is_none() {
            return Err(HqError::AuthorityForeign);
        }
        let version = next.authority().version;
        let act = Act::new("headquarters", "authority-adopted", version).with("root", next.root_fingerprint().digits());
        let sql = "INSERT INTO authority (version, envelope, adopted_at) VALUES (?1, ?2, ?3)";
        let bytes = signed.to_bytes()?;
        self.store.change(&act, now, |c| c.execute_one(sql, params![version, bytes, now.to_string()]))?;
        Ok(next)
    }

    /// What to sign with now; fails when no key of the authority that is held here is valid.
    pub(crate) fn signing(&self) -> Result<Signing, HqError> {
        let (chain, authority) = self.chain()?;
        let signer = match &authority {
            None => self.keys.signer.clone(),
            Some(known) => self.own_signer(known, self.surroundings.now())?.ok_or(HqError::NoSigningKey)?,
        };
        Ok(Signing { signer, authority, chain })
    }

    fn next_version(
        &self,
        known: Option<&Trusted>,
        change: &AuthorityChange,
        mine: SigningKey,
        now: Timestamp,
    ) -> Result<Authority, HqError> {
        let before = known.map(Trusted::authority);
        let mut roots = if change.roots.is_empty() {
            before.map(|before| before.roots.clone()).ok_or(HqError::RootsMissing)?
        } else {
            change.roots.clone()
        };
        roots.sort();
        let mut signing_keys = before.map_or_else(Vec::new, |before| before.signing_keys.clone());
        let mut revoked = before.map_or_else(Vec::new, |before| before.revoked.clone());
        for key in change.revoke_from.iter().flat_map(|from| signing_keys.iter().map(|one| (one.key.key_id(), *from))) {
            if !revoked.iter().any(|one| one.key_id == key.0) {
                revoked.push(RevokedKey { key_id: key.0, from: key.1 });
            }
        }
        signing_keys.push(mine);
        let surplus = signing_keys.len().saturating_sub(MOST_SIGNING_KEYS);
        signing_keys.drain(..surplus);
        Ok(Authority {
            realm: self.realm,
            version: before.map_or(1, |before| before.version.saturating_add(1)),
            previous: known.map(Trusted::payload_digest),
            roots,
            threshold: change.threshold.or_else(|| before.map(|before| before.threshold)).unwrap_or(1),
            signing_keys,
            revoked,
            hq_recipients: vec![self.keys.identity.recipient()],
            recovery_recipient: self.keys.recovery.clone(),
            issued_at: now,
            expires_at: days_from(now, VALID_DAYS),
        })
    }

    /// The newest key of the authority that is held here and valid now.
    fn own_signer(&self, authority: &Trusted, now: Timestamp) -> Result<Option<Signer>, HqError> {
        let mut held = self.store.read(held_keys)?;
        held.push(self.keys.signer.clone());
        let newest_first = authority.authority().signing_keys.iter().rev();
        let mut valid = newest_first.filter(|one| authority.holds(&one.key, now).is_ok());
        Ok(valid.find_map(|one| held.iter().find(|signer| signer.public() == one.key).cloned()))
    }

    fn chain(&self) -> Result<(Vec<Envelope>, Option<Trusted>), HqError> {
        let chain = self.store.read(|r| {
            r.query_all("SELECT envelope FROM authority ORDER BY version", [], |row| {
                Ok::<_, HqError>(Envelope::parse(&row.get::<Vec<u8>>(0)?)?)
            })
        })?;
        let authority = if chain.is_empty() { None } else { Some(Trusted::found(&chain, self.realm)?) };
        Ok((chain, authority))
    }
}

fn keep_key(c: &Change<'_>, signer: &Signer, now: Timestamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO signing_key (key, seed, made_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    c.execute(sql, params![signer.public().to_string(), signer.expose_seed().as_slice(), now.to_string()])?;
    Ok(())
}

fn held_keys(r: &Reading<'_>) -> Result<Vec<Signer>, StoreError> {
    r.query_all("SELECT seed FROM signing_key ORDER BY key", [], |row| Ok(Signer::from_seed(&row.get(0)?)))
}

/// Since when this headquarters has signed credentials.
fn first_credential(r: &Reading<'_>) -> Result<Option<Timestamp>, StoreError> {
    let text: Option<String> = r.query_one("SELECT min(valid_from) FROM credential", [], |row| row.get(0))?;
    Ok(text.and_then(|text| Timestamp::parse(&text).ok()))
}

pub(crate) fn days_from(now: Timestamp, days: i64) -> Timestamp {
    Timestamp::from_unix_millis(now.unix_millis().saturating_add(days.saturating_mul(DAY_MILLIS)))
}
