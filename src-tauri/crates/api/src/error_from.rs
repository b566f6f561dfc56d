//! Which code each error of the station gets.

use crate::{ApiError, Code};
use boma_capture::PictureError;
use boma_station::AuthorityError;
use boma_station::transfer::StickError;
use boma_station::{FreezeLine, FreezeRule, StationError};
use boma_store::keyring::KeyringError;
use boma_store::{StoreError, WeakPassword};
use boma_token::{PinTries, TokenError};

impl From<StationError> for ApiError {
    fn from(error: StationError) -> Self {
        use StationError as E;
        let new = Self::new;
        match error {
            E::NotSetUp => new(Code::NotSetUp),
            E::AlreadySetUp => new(Code::AlreadySetUp),
            E::NotProvisioned => new(Code::NotProvisioned),
            E::NoPack => new(Code::NoPack),
            E::OlderPack | E::OlderGuideline(_) | E::OlderPlaces => older(error),
            E::Authority(error) => authority(&error),
            E::RootUnconfirmed(root) => {
                new(Code::RootUnconfirmed).with("words", root.words()).with("digits", root.digits())
            }
            E::RootDiffers => new(Code::RootDiffers),
            E::NotAllowed(act) => new(Code::NotAllowed).with("act", act),
            E::SameLogin => new(Code::SameLogin),
            E::NotVerified => new(Code::NotVerified),
            E::NobodyLeft => new(Code::NobodyLeft),
            E::ExceptionNotAllowed(_) | E::NotInBatch(_) | E::BatchChanged | E::NotOpened => deciding(error),
            E::FileNotFound => new(Code::FileNotFound),
            E::FileNotOpen(state) => new(Code::FileNotOpen).with("state", word(&state)),
            E::UnknownName(name) => new(Code::UnknownName).with("name", name),
            E::AnswerRefused { field, problem } => refused(field, problem),
            E::PictureUnknown(field) => refused(field, "picture"),
            E::TooManyPictures(limit) => new(Code::PictureTooLarge).with("limit", limit),
            E::Note => refused("note", "note"),
            E::Incomplete(count) => new(Code::Incomplete).with("count", count),
            E::NotReadBack => new(Code::NotReadBack),
            E::ClockWrong { shown, known } => new(Code::ClockWrong).with("shown", shown).with("known", known),
            E::NumbersUsedUp => new(Code::NumbersUsedUp),
            E::Credential(login) => new(Code::CredentialInvalid).with("login", login),
            E::Frozen(line) => frozen(line),
            E::NothingToExport => new(Code::NothingToExport),
            E::NoAnswers => new(Code::NoAnswers),
            E::FolderNotEmpty => new(Code::FolderNotEmpty),
            E::NoBackup | E::BackupDamaged(_) | E::RestoredUnconfirmed | E::NotRestored => restoring(error),
            E::FileErased(reference, day) => new(Code::FileErased).with("reference", reference).with("day", day),
            E::Foreign => new(Code::AnswerForeign),
            E::Damaged => new(Code::AnswerDamaged),
            E::WrongRealm => new(Code::WrongRealm),
            E::ChainBroken(_) => new(Code::RegistryDamaged),
            E::Picture(error) => error.into(),
            E::Stick(error) => error.into(),
            E::Store(error) => error.into(),
            E::Keyring(error) => error.into(),
            E::WeakPassword(weak) => new(Code::PasswordWeak).with("why", why_weak(weak)),
            E::Prompt(_) | E::PromptTooLarge(_) => new(Code::PromptUnusable),
            E::DayPast => new(Code::DayPast),
            E::TokenClosed | E::NoToken | E::KeyChanged | E::Token(_) => signing(&error),
            E::NobodyNamed
            | E::Cancelled
            | E::Guideline(_)
            | E::Evaluation(_)
            | E::Gazetteer(_)
            | E::Roles(_)
            | E::Secret(_)
            | E::Packet(_)
            | E::Randomness(_) => new(Code::Internal).with("detail", error),
        }
    }
}

/// What keeps a supervisor from deciding.
fn deciding(error: StationError) -> ApiError {
    use StationError as E;
    match error {
        E::ExceptionNotAllowed(count) => ApiError::new(Code::ExceptionNotAllowed).with("count", count),
        E::NotInBatch(reference) => ApiError::new(Code::NotInBatch).with("reference", reference),
        E::NotOpened => ApiError::new(Code::NotOpened),
        _ => ApiError::new(Code::BatchChanged),
    }
}

impl From<PictureError> for ApiError {
    fn from(error: PictureError) -> Self {
        let new = Self::new;
        match error {
            PictureError::FileTooLarge { limit } => new(Code::PictureTooLarge).with("limit", limit),
            PictureError::TooManyPixels { width, height } => {
                new(Code::PictureTooLarge).with("limit", format!("{width} x {height}"))
            }
            PictureError::TooSmall { least_width, least_height, .. } => {
                new(Code::PictureTooSmall).with("limit", format!("{least_width} x {least_height}"))
            }
            PictureError::NotAPicture | PictureError::Damaged | PictureError::NotWritten => new(Code::NotAPicture),
        }
    }
}

impl From<StickError> for ApiError {
    fn from(error: StickError) -> Self {
        match error {
            StickError::Full { needed, free } => Self::new(Code::StickFull).with("needed", needed).with("free", free),
            StickError::ReadOnly => Self::new(Code::StickReadOnly),
            StickError::Gone(_) => Self::new(Code::StickGone),
            StickError::Lies(_) => Self::new(Code::StickLies),
            StickError::NoFolder => Self::new(Code::FolderNotFound),
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        use StoreError as E;
        match error {
            E::WrongKey | E::Damaged | E::AuditBroken(_) | E::ContentsChanged(_) | E::Unreadable(_) => {
                Self::new(Code::RegistryDamaged)
            }
            E::RegistryNewer(_) | E::SchemaChanged(_) => Self::new(Code::RegistryNewer),
            E::InUse => Self::new(Code::RegistryInUse),
            E::DiskFull => Self::new(Code::DiskFull),
            E::DiskFails(_) | E::ReadOnly => Self::new(Code::DiskFails),
            E::NotFound | E::AlreadyThere | E::Constraint(_) | E::WritesInReading | E::Statement(_) => {
                Self::new(Code::Internal).with("detail", error)
            }
        }
    }
}

impl From<KeyringError> for ApiError {
    fn from(error: KeyringError) -> Self {
        use KeyringError as E;
        match error {
            E::WrongPassword { wait } => Self::new(Code::WrongPassword).with("wait", wait),
            E::Wait { wait } => Self::new(Code::WaitBeforeRetry).with("wait", wait),
            E::LockedOut => Self::new(Code::LoginLocked),
            E::UnknownLogin => Self::new(Code::WrongPassword).with("wait", 0),
            E::Damaged => Self::new(Code::RegistryDamaged),
            E::Newer(_) => Self::new(Code::RegistryNewer),
            E::File(error) => error.into(),
            E::NoRecovery => Self::new(Code::NoRecovery),
            E::RecoveryKey => Self::new(Code::RecoveryForeign),
            E::LoginTaken | E::Secret(_) => Self::new(Code::Internal).with("detail", error),
        }
    }
}

fn restoring(error: StationError) -> ApiError {
    match error {
        StationError::BackupDamaged(name) => ApiError::new(Code::BackupDamaged).with("name", name),
        StationError::RestoredUnconfirmed => ApiError::new(Code::RestoredUnconfirmed),
        StationError::NotRestored => ApiError::new(Code::NotRestored),
        _ => ApiError::new(Code::NoBackup),
    }
}

fn older(error: StationError) -> ApiError {
    match error {
        StationError::OlderGuideline(version) => ApiError::new(Code::OlderGuideline).with("version", version),
        StationError::OlderPlaces => ApiError::new(Code::OlderPlaces),
        _ => ApiError::new(Code::OlderPack),
    }
}

fn frozen(line: FreezeLine) -> ApiError {
    let code = match line.rule {
        FreezeRule::GuidelineOld => Code::FrozenGuideline,
        FreezeRule::HeadquartersSilent => Code::FrozenHeadquarters,
        FreezeRule::NotExported => Code::FrozenNotExported,
        FreezeRule::NotApproved => Code::FrozenNotApproved,
        FreezeRule::ClockBack => Code::FrozenClock,
        FreezeRule::DiskFull => Code::FrozenDisk,
        FreezeRule::CredentialEnds => Code::FrozenCredential,
    };
    ApiError::new(code).with("number", line.number).with("limit", line.limit)
}

fn authority(error: &AuthorityError) -> ApiError {
    use AuthorityError as E;
    ApiError::new(match error {
        E::Older => Code::OlderAuthority,
        E::KeyUnknown => Code::AnswerForeign,
        E::KeyRevoked(_) => Code::SigningKeyRevoked,
        E::KeyNotValidThen(_) | E::Expired => Code::SigningKeyEnded,
        E::WrongRealm => Code::WrongRealm,
        E::Empty | E::Unreadable(_) | E::Wrong(_) | E::NotNext(_) | E::TooFewRoots(_) => Code::AuthorityForeign,
    })
}

/// What keeps a login's own key from signing.
fn signing(error: &StationError) -> ApiError {
    ApiError::new(match error {
        StationError::Token(error) => return token(error),
        StationError::TokenClosed => Code::TokenClosed,
        StationError::NoToken => Code::NoToken,
        _ => Code::KeyChanged,
    })
}

fn token(error: &TokenError) -> ApiError {
    use TokenError as E;
    let new = ApiError::new;
    match error {
        E::Absent => new(Code::TokenAbsent),
        E::Another => new(Code::TokenOther),
        E::KeyMissing => new(Code::TokenKeyMissing),
        E::WrongPin(PinTries::Some) => new(Code::TokenPinWrong),
        E::WrongPin(PinTries::Few) => new(Code::TokenPinFew),
        E::WrongPin(PinTries::Last) => new(Code::TokenPinLast),
        E::PinLocked => new(Code::TokenPinLocked),
        E::NotPrepared => new(Code::TokenNotPrepared),
        E::NoEd25519 => new(Code::TokenUnfit),
        E::Driver(detail) => new(Code::TokenDriver).with("detail", detail),
        E::Signature | E::Fails(_) => new(Code::TokenFails).with("detail", error),
    }
}

fn refused(field: impl ToString, problem: impl ToString) -> ApiError {
    ApiError::new(Code::AnswerRefused).with("field", field).with("problem", problem)
}

const fn why_weak(weak: WeakPassword) -> &'static str {
    match weak {
        WeakPassword::Short => "short",
        WeakPassword::Name => "name",
        WeakPassword::Common => "common",
        WeakPassword::Same => "same",
    }
}

/// The word that travels for a value of a plain enum.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|json| json.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}
