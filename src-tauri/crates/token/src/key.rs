//! A key in a token: made there, used there, never read.

use crate::{Driver, Pin, PinTries, TokenError};
use boma_packet::PublicKey;
use cryptoki::error::{Error, RvError};
use cryptoki::mechanism::Mechanism;
use cryptoki::mechanism::eddsa::{EddsaParams, EddsaSignatureScheme};
use cryptoki::object::{Attribute, AttributeType, KeyType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// `id-Ed25519` (RFC 8410) in DER, as PKCS#11 names the curve.
const ED25519: [u8; 5] = [0x06, 0x03, 0x2b, 0x65, 0x70];
/// The curve's other name in PKCS#11 3.0: the printable string `edwards25519`.
const EDWARDS25519: [u8; 14] = *b"\x13\x0cedwards25519";
/// What a new key signs once, to show that it can.
const TRIAL: &[u8] = b"boma-token-trial-v1";

/// Where a key lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPlace {
    /// The token's serial number.
    pub serial: String,
    /// The key's `CKA_ID` on it.
    pub id: Vec<u8>,
    /// Its public half.
    pub public: PublicKey,
}

/// A key whose token is opened with its PIN for each signature, so that one taken out and put back goes on.
pub struct TokenKey {
    driver: Driver,
    place: KeyPlace,
    /// None once the token refused it: trying again by itself would lock the token.
    pin: Mutex<Option<Pin>>,
}

impl Driver {
    /// Makes an Ed25519 key in the token, which never gives it out; `id` becomes its `CKA_ID`, `label` its name there.
    pub fn make_key(&self, serial: &str, pin: &Pin, id: &[u8], label: &str) -> Result<KeyPlace, TokenError> {
        let session = self.opened(serial, pin, true)?;
        let (public, private) = match generate(&session, &ED25519, id, label) {
            Err(TokenError::NoEd25519 | TokenError::Fails(_)) => generate(&session, &EDWARDS25519, id, label)?,
            other => other?,
        };
        let made = point(&session, public).and_then(|key| signature(&session, private, TRIAL, &key).map(|_| key));
        if made.is_err() {
            // What can't be used should not fill the token.
            drop((session.destroy_object(public), session.destroy_object(private)));
        }
        Ok(KeyPlace { serial: serial.to_owned(), id: id.to_owned(), public: made? })
    }

    /// Opens the token with its PIN and finds the key; the PIN is kept for later signatures.
    pub fn open(&self, place: KeyPlace, pin: Pin) -> Result<TokenKey, TokenError> {
        let session = self.opened(&place.serial, &pin, false)?;
        private(&session, &place.id)?;
        drop(session);
        Ok(TokenKey { driver: self.clone(), place, pin: Mutex::new(Some(pin)) })
    }

    fn opened(&self, serial: &str, pin: &Pin, writing: bool) -> Result<Session, TokenError> {
        let slot = self.slot(serial)?;
        let session = if writing { self.context.open_rw_session(slot)? } else { self.context.open_ro_session(slot)? };
        let login = || session.login(UserType::User, Some(pin.secret()));
        let opened = match login() {
            // Somebody's session of this process is open: this PIN must prove itself all the same.
            Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => session.logout().and_then(|()| login()),
            other => other,
        };
        match opened.map_err(TokenError::from) {
            Ok(()) => Ok(session),
            Err(TokenError::WrongPin(_)) => Err(self.wrong_pin(slot)),
            Err(other) => Err(other),
        }
    }

    fn wrong_pin(&self, slot: cryptoki::slot::Slot) -> TokenError {
        match self.context.get_token_info(slot) {
            Ok(info) if info.user_pin_locked() => TokenError::PinLocked,
            Ok(info) if info.user_pin_final_try() => TokenError::WrongPin(PinTries::Last),
            Ok(info) if info.user_pin_count_low() => TokenError::WrongPin(PinTries::Few),
            _ => TokenError::WrongPin(PinTries::Some),
        }
    }
}

impl TokenKey {
    /// Where the key lies.
    #[must_use]
    pub const fn place(&self) -> &KeyPlace {
        &self.place
    }

    /// The 64-byte signature over `message` (RFC 8032 section 5.1.6), verified before it is given out.
    pub fn sign(&self, message: &[u8]) -> Result<[u8; 64], TokenError> {
        let mut kept = self.pin.lock().unwrap_or_else(PoisonError::into_inner);
        let pin = kept.as_ref().ok_or(TokenError::WrongPin(PinTries::Some))?;
        let signed = self.signed(pin, message);
        if matches!(signed, Err(TokenError::WrongPin(_) | TokenError::PinLocked)) {
            *kept = None;
        }
        signed
    }

    fn signed(&self, pin: &Pin, message: &[u8]) -> Result<[u8; 64], TokenError> {
        let session = self.driver.opened(&self.place.serial, pin, false)?;
        let key = private(&session, &self.place.id)?;
        signature(&session, key, message, &self.place.public)
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenKey({})", self.place.public)
    }
}

fn generate(
    session: &Session,
    curve: &[u8],
    id: &[u8],
    label: &str,
) -> Result<(ObjectHandle, ObjectHandle), TokenError> {
    let both = [Attribute::Token(true), Attribute::Id(id.to_owned()), Attribute::Label(label.as_bytes().to_vec())];
    let [public, private] = [
        vec![Attribute::Verify(true), Attribute::EcParams(curve.to_owned())],
        vec![
            Attribute::Sign(true),
            Attribute::Private(true),
            Attribute::Sensitive(true),
            Attribute::Extractable(false),
        ],
    ]
    .map(|own| [both.as_slice(), &own].concat());
    Ok(session.generate_key_pair(&Mechanism::EccEdwardsKeyPairGen, &public, &private)?)
}

/// The public point: an octet string in DER by version 2.40, a bit string or the bare bytes by later ones.
fn point(session: &Session, key: ObjectHandle) -> Result<PublicKey, TokenError> {
    let found = session.get_attributes(key, &[AttributeType::EcPoint])?;
    let Some(Attribute::EcPoint(written)) = found.first() else { return Err(TokenError::NoEd25519) };
    let bare = match written.as_slice() {
        [0x04, 0x20, bare @ ..] | [0x03, 0x21, 0x00, bare @ ..] if bare.len() == 32 => bare,
        bare => bare,
    };
    let bare: &[u8; 32] = bare.try_into().map_err(|_| TokenError::NoEd25519)?;
    PublicKey::from_bytes(bare).map_err(|_| TokenError::NoEd25519)
}

fn private(session: &Session, id: &[u8]) -> Result<ObjectHandle, TokenError> {
    let wanted = [
        Attribute::Class(ObjectClass::PRIVATE_KEY),
        Attribute::KeyType(KeyType::EC_EDWARDS),
        Attribute::Id(id.to_owned()),
    ];
    session.find_objects(&wanted)?.into_iter().next().ok_or(TokenError::KeyMissing)
}

fn signature(session: &Session, key: ObjectHandle, message: &[u8], public: &PublicKey) -> Result<[u8; 64], TokenError> {
    let pure = Mechanism::Eddsa(EddsaParams::new(EddsaSignatureScheme::Pure));
    let made = session.sign(&pure, key, message)?;
    let made: [u8; 64] = made.try_into().map_err(|_| TokenError::Signature)?;
    public.verify(message, &made).map(|()| made).map_err(|_| TokenError::Signature)
}
