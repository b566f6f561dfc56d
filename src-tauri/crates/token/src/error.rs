//! What can go wrong with a token.

use cryptoki::error::{Error, RvError};

/// Why a token did not do what was asked; never carries a PIN or what was signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// The driver is not there, or can't be loaded and started; carries what the system said.
    #[error("the token's driver can't be used: {0}")]
    Driver(String),
    /// No token is in.
    #[error("no token is in")]
    Absent,
    /// Another token is in than the one asked for.
    #[error("another token is in")]
    Another,
    /// The token is in, but the key that is asked for is not on it.
    #[error("the token does not hold this key")]
    KeyMissing,
    /// The PIN is wrong; carries how many tries are left, as far as the token says.
    #[error("the PIN is wrong")]
    WrongPin(PinTries),
    /// Too many wrong PINs: the token opens no more until its owner's unblocking code is used.
    #[error("the token is locked after too many wrong PINs")]
    PinLocked,
    /// The token was never prepared: it has no PIN yet.
    #[error("the token has no PIN yet")]
    NotPrepared,
    /// The token can't make or use Ed25519 keys.
    #[error("the token can't sign with Ed25519")]
    NoEd25519,
    /// What the token gave is no signature of its key.
    #[error("the token's signature is not good")]
    Signature,
    /// Everything else; carries the driver's own words.
    #[error("the token fails: {0}")]
    Fails(String),
}

/// How many tries a token leaves after a wrong PIN: PKCS#11 tells no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinTries {
    /// Several, or the token does not say.
    Some,
    /// Few.
    Few,
    /// One.
    Last,
}

impl From<Error> for TokenError {
    fn from(error: Error) -> Self {
        use RvError as Rv;
        match error {
            Error::Pkcs11(rv, _) => match rv {
                Rv::PinIncorrect | Rv::PinInvalid | Rv::PinLenRange => Self::WrongPin(PinTries::Some),
                Rv::PinLocked => Self::PinLocked,
                Rv::UserPinNotInitialized | Rv::PinExpired => Self::NotPrepared,
                Rv::TokenNotPresent
                | Rv::TokenNotRecognized
                | Rv::DeviceRemoved
                | Rv::SlotIdInvalid
                | Rv::SessionHandleInvalid
                | Rv::SessionClosed => Self::Absent,
                Rv::MechanismInvalid | Rv::MechanismParamInvalid | Rv::CurveNotSupported | Rv::DomainParamsInvalid => {
                    Self::NoEd25519
                }
                Rv::ObjectHandleInvalid | Rv::KeyHandleInvalid => Self::KeyMissing,
                other => Self::Fails(format!("{other:?}")),
            },
            Error::LibraryLoading(_) | Error::MissingSymbol(_) | Error::NullFunctionPointer => {
                Self::Driver(error.to_string())
            }
            other => Self::Fails(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cryptoki::context::Function;

    #[test]
    fn each_thing_that_can_go_wrong_has_a_name_of_its_own() {
        let told = |rv| TokenError::from(Error::Pkcs11(rv, Function::Login));
        let cases = [
            (RvError::PinIncorrect, TokenError::WrongPin(PinTries::Some)),
            (RvError::PinLenRange, TokenError::WrongPin(PinTries::Some)),
            (RvError::PinLocked, TokenError::PinLocked),
            (RvError::UserPinNotInitialized, TokenError::NotPrepared),
            (RvError::DeviceRemoved, TokenError::Absent),
            (RvError::TokenNotPresent, TokenError::Absent),
            (RvError::MechanismInvalid, TokenError::NoEd25519),
            (RvError::KeyHandleInvalid, TokenError::KeyMissing),
            (RvError::DeviceError, TokenError::Fails("DeviceError".to_owned())),
        ];
        for (rv, wanted) in cases {
            assert_eq!(told(rv), wanted, "what {rv:?} means to an officer");
        }
    }
}
