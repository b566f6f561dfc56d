//! A loaded driver and the tokens behind it.

use crate::TokenError;
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::mechanism::MechanismType;
use cryptoki::slot::Slot;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Drivers of this process: PKCS#11 starts each one once, and one that is unloaded may leave threads behind.
static LOADED: Mutex<BTreeMap<PathBuf, Pkcs11>> = Mutex::new(BTreeMap::new());

/// A loaded driver; a cheap handle, the library itself stays loaded until the process ends.
#[derive(Clone)]
pub struct Driver {
    path: PathBuf,
    pub(crate) context: Pkcs11,
}

/// A token that is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenFace {
    /// What its owner called it.
    pub label: String,
    /// Its serial number, as its maker gave it.
    pub serial: String,
    /// Its model.
    pub model: String,
    /// It has a PIN.
    pub prepared: bool,
    /// It can make and use Ed25519 keys.
    pub ed25519: bool,
    /// Too many wrong PINs.
    pub locked: bool,
}

impl Driver {
    /// Loads the shared library at `path`, which must be absolute: the system's search path chooses no driver.
    pub fn load(path: &Path) -> Result<Self, TokenError> {
        if !path.is_absolute() || !path.is_file() {
            return Err(TokenError::Driver("there is no such file".to_owned()));
        }
        let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(context) = loaded.get(path) {
            return Ok(Self { path: path.to_owned(), context: context.clone() });
        }
        let context = start(path)?;
        loaded.insert(path.to_owned(), context.clone());
        Ok(Self { path: path.to_owned(), context })
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The tokens that are in, sorted by serial number.
    pub fn tokens(&self) -> Result<Vec<TokenFace>, TokenError> {
        let mut faces: Vec<TokenFace> = self.slots()?.into_iter().map(|(_, face)| face).collect();
        faces.sort_by(|one, other| one.serial.cmp(&other.serial));
        Ok(faces)
    }

    /// The slot of a token; [`TokenError::Another`] where only others are in.
    pub(crate) fn slot(&self, serial: &str) -> Result<Slot, TokenError> {
        let slots = self.slots()?;
        let none = if slots.is_empty() { TokenError::Absent } else { TokenError::Another };
        slots.into_iter().find(|(_, face)| face.serial == serial).map(|(slot, _)| slot).ok_or(none)
    }

    fn slots(&self) -> Result<Vec<(Slot, TokenFace)>, TokenError> {
        let mut found = Vec::new();
        for slot in self.context.get_slots_with_initialized_token()? {
            match self.face(slot) {
                Ok(face) => found.push((slot, face)),
                // Taken out between two questions.
                Err(TokenError::Absent) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(found)
    }

    fn face(&self, slot: Slot) -> Result<TokenFace, TokenError> {
        let info = self.context.get_token_info(slot)?;
        let able = self.context.get_mechanism_list(slot)?;
        let needed = [MechanismType::ECC_EDWARDS_KEY_PAIR_GEN, MechanismType::EDDSA];
        Ok(TokenFace {
            label: info.label().trim().to_owned(),
            serial: info.serial_number().trim().to_owned(),
            model: info.model().trim().to_owned(),
            prepared: info.user_pin_initialized(),
            ed25519: needed.iter().all(|mechanism| able.contains(mechanism)),
            locked: info.user_pin_locked(),
        })
    }
}

impl fmt::Debug for Driver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Driver({})", self.path.display())
    }
}

fn start(path: &Path) -> Result<Pkcs11, TokenError> {
    let broken = |error: Error| TokenError::Driver(error.to_string());
    let context = Pkcs11::new(path).map_err(broken)?;
    match context.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
        // Another part of this process started it first, such as a smart card reader's own library.
        Ok(()) | Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => Ok(context),
        Err(error) => Err(broken(error)),
    }
}
