//! Keys that seal: age X25519 recipients and identities (age-encryption.org/v1).

use crate::PacketError;
use age::secrecy::ExposeSecret;
use boma_record::{NoRandomness, Randomness, source::random_bytes};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::{Read, Write};
use std::str::FromStr;
use zeroize::{Zeroize, Zeroizing};

/// Whom bytes are sealed to, written as `age1…`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recipient(age::x25519::Recipient);

/// The secret that opens what is sealed to its recipient; wiped when it goes, never shown by `Debug`.
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

const SECRET: bech32::Hrp = bech32::Hrp::parse_unchecked("age-secret-key-");
const MOST_RECIPIENTS: usize = 8;
/// Enough for some forty recipients; each one costs the reader a key agreement.
const MOST_HEADER: usize = 8192;

impl Identity {
    /// A new identity from fresh random bytes.
    pub fn generate(source: &dyn Randomness) -> Result<Self, NoRandomness> {
        let seed = Zeroizing::new(random_bytes(source)?);
        Self::from_seed(&seed).map_err(|_| NoRandomness)
    }

    /// The identity whose X25519 secret (RFC 7748) is `seed`.
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, PacketError> {
        let text = bech32::encode_upper::<bech32::Bech32>(SECRET, seed).map_err(|_| PacketError::NotAnIdentity)?;
        Zeroizing::new(text).parse()
    }

    /// Whom to seal to so that this identity can open it.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// The X25519 secret (RFC 7748), 32 bytes, for whoever shares it out.
    pub fn expose_seed(&self) -> Result<Zeroizing<[u8; 32]>, PacketError> {
        let text = self.expose_text();
        let (_, seed) = bech32::decode(&text).map_err(|_| PacketError::NotAnIdentity)?;
        let seed = Zeroizing::new(seed);
        seed.as_slice().try_into().map(Zeroizing::new).map_err(|_| PacketError::NotAnIdentity)
    }

    /// The secret as age's tools write it (`AGE-SECRET-KEY-1…`), to be stored wrapped and nothing else.
    #[must_use]
    pub fn expose_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }
}

impl FromStr for Identity {
    type Err = PacketError;
    /// Takes `AGE-SECRET-KEY-1…`.
    fn from_str(text: &str) -> Result<Self, PacketError> {
        text.parse().map(Self).map_err(|_| PacketError::NotAnIdentity)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity(of {})", self.recipient())
    }
}

impl FromStr for Recipient {
    type Err = PacketError;
    fn from_str(text: &str) -> Result<Self, PacketError> {
        let recipient = Self(text.parse().map_err(|_| PacketError::NotARecipient)?);
        if recipient.to_string() == text { Ok(recipient) } else { Err(PacketError::NotARecipient) }
    }
}

impl TryFrom<String> for Recipient {
    type Error = PacketError;
    fn try_from(text: String) -> Result<Self, PacketError> {
        text.parse()
    }
}

impl From<Recipient> for String {
    fn from(recipient: Recipient) -> Self {
        recipient.to_string()
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({self})")
    }
}

/// Seals bytes to 1 to 8 recipients; any one of them can open them.
pub fn seal_bytes(plain: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, PacketError> {
    seal_with(recipients, plain.len(), |out| out.write_all(plain).map_err(|_| PacketError::SealingFailed))
}

/// Opens sealed bytes of at most `limit` plain bytes; they may be a secret, so they are wiped when dropped.
pub fn open_bytes(sealed: &[u8], identity: &Identity, limit: u64) -> Result<Zeroizing<Vec<u8>>, PacketError> {
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    let mut reader = unseal(sealed, identity)?.take(limit.saturating_add(1));
    if reader.read_to_end(&mut plain).is_err() {
        plain.zeroize();
        return Err(PacketError::Damaged);
    }
    if plain.len() as u64 > limit {
        return Err(PacketError::TooLarge { what: "the sealed content", limit });
    }
    Ok(plain)
}

/// Writes through age into a buffer; `size` is a guess of the plain bytes.
pub(crate) fn seal_with(
    recipients: &[Recipient],
    size: usize,
    write: impl FnOnce(&mut dyn Write) -> Result<(), PacketError>,
) -> Result<Vec<u8>, PacketError> {
    if recipients.is_empty() || recipients.len() > MOST_RECIPIENTS {
        return Err(PacketError::RecipientCount);
    }
    let failed = |_| PacketError::SealingFailed;
    let keys = recipients.iter().map(|recipient| &recipient.0 as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(keys).map_err(|_| PacketError::SealingFailed)?;
    let mut out = encryptor.wrap_output(Vec::with_capacity(sealed_size(size))).map_err(failed)?;
    write(&mut out)?;
    out.finish().map_err(failed)
}

/// The plain bytes of an age file, chunk by authenticated chunk.
pub(crate) fn unseal<'a>(sealed: &'a [u8], identity: &Identity) -> Result<impl Read + use<'a>, PacketError> {
    // Looking for the header's end first keeps a hostile header of a million stanzas from costing a million key agreements.
    let head = sealed.get(..MOST_HEADER).unwrap_or(sealed);
    if !head.windows(4).any(|window| window == b"\n---") {
        return Err(PacketError::NotSealed);
    }
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(reason)?;
    decryptor.decrypt(std::iter::once(&identity.0 as &dyn age::Identity)).map_err(reason)
}

/// Header and tags on top of the plain bytes; a guess that is a little large.
const fn sealed_size(plain: usize) -> usize {
    plain + plain / 4096 + 2048
}

fn reason(error: age::DecryptError) -> PacketError {
    match error {
        age::DecryptError::NoMatchingKeys => PacketError::NotForUs,
        age::DecryptError::UnknownFormat | age::DecryptError::InvalidHeader => PacketError::NotSealed,
        _ => PacketError::Damaged,
    }
}
