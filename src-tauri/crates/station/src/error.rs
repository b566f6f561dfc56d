//! What keeps the station from doing what it was asked.

use crate::transfer::StickError;
use crate::{FileState, FreezeLine};
use boma_capture::PictureError;
use boma_guideline::{AnswerProblem, EvaluationError};
use boma_packet::authority::AuthorityError;
use boma_packet::{Fingerprint, PacketError};
use boma_record::{FieldId, Login, NoRandomness};
use boma_store::keyring::KeyringError;
use boma_store::{SecretError, StoreError, WeakPassword};
use boma_token::TokenError;

/// Why a use case stopped; never carries an answer, a name or a key.
#[derive(Debug, thiserror::Error)]
pub enum StationError {
    /// The folder holds no station.
    #[error("this folder holds no station")]
    NotSetUp,
    /// The folder holds a station already.
    #[error("this folder holds a station already")]
    AlreadySetUp,
    /// The login's signing key lies in a token, whose PIN was not given since the station was unlocked.
    #[error("the token is not open")]
    TokenClosed,
    /// The login has no token.
    #[error("this login has no token")]
    NoToken,
    /// Headquarters vouches for another key of this login since it unlocked the station.
    #[error("the signing key changed since the station was unlocked")]
    KeyChanged,
    /// The token failed.
    #[error(transparent)]
    Token(#[from] TokenError),
    /// A new station needs at least one login.
    #[error("a station needs at least one login")]
    NobodyNamed,
    /// Headquarters' provisioning pack was not taken in yet.
    #[error("headquarters' provisioning pack was not taken in yet")]
    NotProvisioned,
    /// The stick holds no provisioning pack for this station.
    #[error("the stick holds no provisioning pack for this station")]
    NoPack,
    /// A pack older than the one in use.
    #[error("the provisioning pack is older than the one in use")]
    OlderPack,
    /// The pack's guideline is older than the one in use; carries the version in use.
    #[error("the pack's guideline is older than version {0}")]
    OlderGuideline(String),
    /// The pack's places are older than the ones in use.
    #[error("the pack's places are older than the ones in use")]
    OlderPlaces,
    /// Nobody has compared the root that the first pack brings; carries its fingerprint.
    #[error("the root of headquarters is not confirmed: {0}")]
    RootUnconfirmed(Fingerprint),
    /// The fingerprint that a person confirmed is not the root's.
    #[error("the root of headquarters is not the one that was confirmed")]
    RootDiffers,
    /// Headquarters' authority, or the key that signed, is not to be believed.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// The login may not do that; carries the act.
    #[error("this login may not do that: {0}")]
    NotAllowed(&'static str),
    /// The one who enrolled may not also decide.
    #[error("the one who enrolled may not also decide")]
    SameLogin,
    /// The guideline asks for a third login, and one is here that has not verified the file.
    #[error("another login verifies the file first")]
    NotVerified,
    /// Nobody else could approve the file if this login verified it.
    #[error("nobody would be left to approve")]
    NobodyLeft,
    /// The file has exceptions that the supervisor did not allow; carries how many.
    #[error("{0} exceptions of the file were not seen")]
    ExceptionNotAllowed(usize),
    /// A file that may not be approved with others; carries its reference, where it is known.
    #[error("a file can't be approved with others: {0}")]
    NotInBatch(String),
    /// The file was not opened by this login since its last change.
    #[error("the file was not opened since its last change")]
    NotOpened,
    /// What was shown before the password is not what would be signed.
    #[error("the files changed since they were shown")]
    BatchChanged,
    /// No such file, or another officer's draft.
    #[error("no such file")]
    FileNotFound,
    /// The file can't be changed where it stands.
    #[error("the file can't be changed where it stands")]
    FileNotOpen(FileState),
    /// The guideline has no such category, field or reason; carries what was asked for.
    #[error("the guideline knows no '{0}'")]
    UnknownName(String),
    /// The answer does not fit its field.
    #[error("the answer does not fit the field {field}: {problem}")]
    AnswerRefused {
        /// The field.
        field: FieldId,
        /// Why.
        problem: AnswerProblem,
    },
    /// The answer names a picture that this file does not have.
    #[error("the answer for {0} names a picture that this file does not have")]
    PictureUnknown(FieldId),
    /// More pictures than a packet takes; carries the limit.
    #[error("a file takes at most {0} pictures")]
    TooManyPictures(u64),
    /// Something required is missing; carries how much.
    #[error("{0} required answers are missing or wrong")]
    Incomplete(usize),
    /// The file was not read back to the applicant.
    #[error("the file was not read back")]
    NotReadBack,
    /// A note that is too long or holds hidden characters.
    #[error("the note can't be kept as written")]
    Note,
    /// The laptop's clock shows a day that can't be; carries the day shown and the first day that can be.
    #[error("the clock shows {shown}, which can't be")]
    ClockWrong {
        /// What the clock shows, `2026-03-12`.
        shown: String,
        /// A day it can't be before or after.
        known: String,
    },
    /// A recording can't be read.
    #[error("a recording can't be read: {0}")]
    Prompt(#[source] std::io::Error),
    /// A recording is too long; carries the limit in bytes.
    #[error("a recording has at most {0} bytes")]
    PromptTooLarge(u64),
    /// A day that is past already.
    #[error("this day is past")]
    DayPast,
    /// The block of reference numbers is used up.
    #[error("the block of reference numbers is used up")]
    NumbersUsedUp,
    /// A credential does not hold now.
    #[error("the credential of {0} does not hold")]
    Credential(Login),
    /// The guideline can't be read or decided.
    #[error("the guideline can't be used: {0}")]
    Guideline(String),
    /// A form could not be decided.
    #[error(transparent)]
    Evaluation(#[from] EvaluationError),
    /// The person's data was erased after the guideline's period; carries the reference and the day by headquarters' clock.
    #[error("the data of this file was erased")]
    FileErased(String, chrono::NaiveDate),
    /// A rule of the guideline lets no file be started now; carries the rule as it stands.
    #[error("no file can be started now: {:?}", .0.rule)]
    Frozen(FreezeLine),
    /// The roles file of a pack can't be used.
    #[error("the roles file can't be used: {0}")]
    Roles(String),
    /// The gazetteer can't be read.
    #[error("the gazetteer can't be used: {0}")]
    Gazetteer(String),
    /// Nothing waits to be exported.
    #[error("nothing waits to be exported")]
    NothingToExport,
    /// The person stopped the export.
    #[error("the export was stopped")]
    Cancelled,
    /// The stick holds no answers for this station.
    #[error("the stick holds no answers for this station")]
    NoAnswers,
    /// Not signed by this station's headquarters.
    #[error("this is not signed by this station's headquarters")]
    Foreign,
    /// Damaged, or not what its name says.
    #[error("this is damaged")]
    Damaged,
    /// From the other realm.
    #[error("this is from the other realm")]
    WrongRealm,
    /// A sealed packet or the chain is not what was sealed; carries the sequence.
    #[error("packet {0} is not what was sealed")]
    ChainBroken(u64),
    /// The folder that a backup is put back into holds something.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// The medium holds no whole backup of one station, or not the one asked for.
    #[error("there is no such backup here")]
    NoBackup,
    /// A file of the backup is not what was written; carries its name.
    #[error("'{0}' of the backup is damaged")]
    BackupDamaged(String),
    /// The station was restored, and nobody said yet which packet numbers the lost laptop gave.
    #[error("the station was restored, and the highest packet number is not confirmed")]
    RestoredUnconfirmed,
    /// Nothing waits to be confirmed after a restoration.
    #[error("no restoration waits to be confirmed")]
    NotRestored,
    /// The picture was not taken.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The stick failed.
    #[error(transparent)]
    Stick(#[from] StickError),
    /// The registry failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keyring failed.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// The new password is not good enough.
    #[error(transparent)]
    WeakPassword(#[from] WeakPassword),
    /// A secret could not be made or opened.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// A statement or packet could not be made or read.
    #[error(transparent)]
    Packet(#[from] PacketError),
    /// The system gave no random bytes.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}
