//! Whom the station believes.
//!
//! The first provisioning pack brings an authority, whose root a person compares with headquarters over the telephone;
//! from then on that root is pinned, and every later pack and answer must be signed by a key that it vouches for.
//! A pack without an authority pins headquarters' one key instead.

use crate::{Station, StationError, setting};
use boma_packet::authority::Trusted;
use boma_packet::{Credential, Envelope, Fingerprint, Kind, Provisioning, PublicKey, Receipt, open_statement};
use boma_record::{Realm, Timestamp};
use boma_store::{Change, Reading};
use std::path::Path;

const AUTHORITY: &str = "authority";

/// What the station's own credential, pack and answers are checked with.
pub(crate) struct Trust {
    /// The pinned authority, where a pack brought one.
    pub(crate) authority: Option<Trusted>,
    /// The key that signed the pack in use.
    pub(crate) hq_key: PublicKey,
}

impl Trust {
    /// The credential, once it is shown that headquarters signed it while it might.
    pub(crate) fn credential(&self, envelope: &Envelope) -> Result<Credential, StationError> {
        match &self.authority {
            Some(authority) => Ok(authority.open(envelope, |one: &Credential| one.valid_from)?),
            None => open_statement(envelope, &self.hq_key).map_err(|_| StationError::Foreign),
        }
    }

    /// What people compare over the telephone.
    pub(crate) fn root(&self) -> Fingerprint {
        let of_key = || Fingerprint::of(&boma_record::Digest::of(self.hq_key.as_bytes()));
        self.authority.as_ref().map_or_else(of_key, Trusted::root_fingerprint)
    }
}

impl Station {
    /// The fingerprint of this station's request, to be read to headquarters.
    pub fn request_fingerprint(&self) -> Result<Fingerprint, StationError> {
        Ok(Fingerprint::of(&self.request()?.payload_digest()))
    }

    /// The pinned root, or the one key where there is no authority; none before the first pack.
    #[must_use]
    pub fn root_fingerprint(&self) -> Option<Fingerprint> {
        self.outfit.as_ref().map(|outfit| outfit.trust.root())
    }

    /// By when the station should have heard from headquarters again; none where the pack does not say.
    #[must_use]
    pub fn heard_until(&self) -> Option<Timestamp> {
        self.outfit.as_ref().and_then(|outfit| outfit.pack.expires_at)
    }

    /// Takes in the newest pack on the stick `top` whose root a person has compared.
    pub fn provision_confirmed(&mut self, top: &Path, root: Fingerprint) -> Result<(), StationError> {
        self.provision_newest(top, Some(root))
    }

    /// Who vouches for this pack, once that is shown.
    pub(crate) fn vouched(
        &self,
        envelope: &Envelope,
        pack: &Provisioning,
        confirmed: Option<Fingerprint>,
    ) -> Result<Trust, StationError> {
        let (trust, goes_on) = self.vouching(envelope, pack)?;
        if !goes_on {
            self.confirm(&trust, confirmed)?;
        }
        Ok(trust)
    }

    /// Who vouches for this pack, and the root that a person still has to confirm.
    pub(crate) fn to_confirm(
        &self,
        envelope: &Envelope,
        pack: &Provisioning,
    ) -> Result<(Trust, Option<Fingerprint>), StationError> {
        let (trust, goes_on) = self.vouching(envelope, pack)?;
        let unconfirmed = if goes_on { Ok(()) } else { self.confirm(&trust, None) };
        match unconfirmed {
            Ok(()) => Ok((trust, None)),
            Err(StationError::RootUnconfirmed(root)) => Ok((trust, Some(root))),
            Err(other) => Err(other),
        }
    }

    /// Who signed this pack, and whether that goes on from what is trusted already.
    fn vouching(&self, envelope: &Envelope, pack: &Provisioning) -> Result<(Trust, bool), StationError> {
        let pinned = self.outfit.as_ref().map(|outfit| &outfit.trust);
        let authority = self.authority_of(pinned, &pack.authority)?;
        let trust = Trust { authority, hq_key: pack.hq_key };
        signed_by(&trust, envelope, pack)?;
        let goes_on = match pinned {
            None => false,
            Some(Trust { authority: Some(_), .. }) => true,
            Some(Trust { hq_key, .. }) => envelope.verify(Kind::Provisioning, hq_key).is_ok(),
        };
        Ok((trust, goes_on))
    }

    /// The receipt, once it is shown that headquarters signed it, and the authority that it was checked with.
    pub(crate) fn vouched_receipt(&self, envelope: &Envelope, claimed: Receipt) -> Result<Vouched, StationError> {
        let trust = &self.outfit()?.trust;
        let Some(known) = &trust.authority else {
            let receipt = open_statement(envelope, &trust.hq_key).map_err(|_| StationError::Foreign)?;
            return Ok(Vouched { receipt, authority: None });
        };
        let authority = known.follow(&claimed.authority)?;
        authority.signer(envelope, Kind::Receipt, claimed.issued_at)?;
        Ok(Vouched { receipt: claimed, authority: Some(authority) })
    }

    fn authority_of(&self, pinned: Option<&Trust>, chain: &[Envelope]) -> Result<Option<Trusted>, StationError> {
        match pinned.and_then(|trust| trust.authority.as_ref()) {
            Some(known) => Ok(Some(known.follow(chain)?)),
            None if chain.is_empty() => Ok(None),
            None => Ok(Some(Trusted::found(chain, self.realm())?)),
        }
    }

    /// A root that nothing known vouches for is a person's to confirm; practice does not ask for the first one.
    fn confirm(&self, trust: &Trust, confirmed: Option<Fingerprint>) -> Result<(), StationError> {
        let replaces = self.outfit.is_some();
        if replaces && trust.authority.is_none() {
            return Err(StationError::Foreign);
        }
        let root = trust.root();
        match confirmed {
            Some(confirmed) if confirmed == root => Ok(()),
            Some(_) => Err(StationError::RootDiffers),
            None if self.realm() == Realm::Live || replaces => Err(StationError::RootUnconfirmed(root)),
            None => Ok(()),
        }
    }
}

/// A receipt that proved itself.
pub(crate) struct Vouched {
    pub(crate) receipt: Receipt,
    pub(crate) authority: Option<Trusted>,
}

/// The authority that the registry holds.
pub(crate) fn kept(r: &Reading<'_>, realm: Realm) -> Result<Option<Trusted>, StationError> {
    let Some(text) = setting::get(r, AUTHORITY)? else { return Ok(None) };
    let chain: Vec<Envelope> = serde_json::from_str(&text).map_err(|_| StationError::Damaged)?;
    Ok(Some(Trusted::found(&chain, realm)?))
}

/// Keeps the versions of the authority that `known` is the newest of.
pub(crate) fn keep(c: &Change<'_>, known: Option<&Trusted>, chain: &[Envelope]) -> Result<(), StationError> {
    let newest = chain.last().map(Envelope::payload_digest);
    // A chain that ends earlier than what is known brought nothing new.
    if newest.is_none() || known.map(Trusted::payload_digest) != newest {
        return Ok(());
    }
    let text = serde_json::to_string(chain).map_err(|_| StationError::Damaged)?;
    Ok(setting::set(c, AUTHORITY, &text)?)
}

/// Where a stolen signing key would send packets and registries' keys, the root would not.
fn signed_by(trust: &Trust, envelope: &Envelope, pack: &Provisioning) -> Result<(), StationError> {
    let Some(known) = &trust.authority else {
        return envelope.verify(Kind::Provisioning, &pack.hq_key).map(drop).map_err(|_| StationError::Foreign);
    };
    let key = known.signer(envelope, Kind::Provisioning, pack.issued_at)?;
    let says = known.authority();
    let same = says.hq_recipients == pack.hq_recipients && says.recovery_recipient == pack.recovery_recipient;
    if same && key == pack.hq_key { Ok(()) } else { Err(StationError::Foreign) }
}
