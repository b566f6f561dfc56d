//! Errors as a screen gets them: a code with its arguments; the words are in `assets/locales`.

use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// What went wrong: `err-<code>` says what, `fix-<code>` what to do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ApiError {
    /// The code.
    pub code: Code,
    /// Values for the message; never personal data.
    pub args: BTreeMap<String, String>,
}

impl ApiError {
    /// An error without arguments.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { code, args: BTreeMap::new() }
    }

    /// Adds a value for the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal,)+) => {
        /// Every error a screen can get.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $text)] $variant,)+
        }
        impl Code {
            /// All codes, for the test that every language explains each.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];
            /// The code as text.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

codes! {
    /// The request is not of the command's form (a fault of the program). Args: `detail`.
    BadRequest = "bad-request",
    /// Something no one foresaw; the log has more. Args: `detail`.
    Internal = "internal",
    /// Nobody is logged in.
    Locked = "locked",
    /// The laptop has no station yet.
    NotSetUp = "not-set-up",
    /// The laptop's folder holds a station already, or what is left of one.
    AlreadySetUp = "already-set-up",
    /// What was typed for a new station can't be taken. Args: `what` (`code`, `office`, `name`, `login`, `taken`,
    /// `nobody`), `at` (the field on the screen).
    SetUpRefused = "set-up-refused",
    /// The stick holds no provisioning pack for this station.
    NoPack = "no-pack",
    /// Neither six words nor twenty digits of a fingerprint.
    WordsUnreadable = "words-unreadable",
    /// Headquarters' provisioning pack was not taken in yet.
    NotProvisioned = "not-provisioned",
    /// Wrong login or password. Args: `wait` (seconds until the next try).
    WrongPassword = "wrong-password",
    /// Too soon after a wrong password. Args: `wait` (seconds).
    WaitBeforeRetry = "wait-before-retry",
    /// The login is locked after too many wrong passwords.
    LoginLocked = "login-locked",
    /// Not the password that the login has now. Args: `wait` (seconds until the next try).
    OldPasswordWrong = "old-password-wrong",
    /// The new password is not good enough. Args: `why` (`short`, `name`, `common`, `same`).
    PasswordWeak = "password-weak",
    /// The new password was not typed twice alike.
    PasswordsDiffer = "passwords-differ",
    /// This login may not do that. Args: `act`.
    NotAllowed = "not-allowed",
    /// The one who enrolled may not also decide.
    SameLogin = "same-login",
    /// Another login verifies the file before it can be approved.
    NotVerified = "not-verified",
    /// If this login verified the file, nobody would be left to approve it.
    NobodyLeft = "nobody-left",
    /// The file has exceptions that the supervisor did not allow. Args: `count`.
    ExceptionNotAllowed = "exception-not-allowed",
    /// A file that can't be approved together with others. Args: `reference`.
    NotInBatch = "not-in-batch",
    /// The files are not as they were shown before the password.
    BatchChanged = "batch-changed",
    /// The file was not opened since its last change.
    NotOpened = "not-opened",
    /// No such file.
    FileNotFound = "file-not-found",
    /// The file can't be changed where it stands. Args: `state`.
    FileNotOpen = "file-not-open",
    /// The guideline has no such field, category or reason. Args: `name`.
    UnknownName = "unknown-name",
    /// The answer does not fit its field. Args: `field`, `problem`.
    AnswerRefused = "answer-refused",
    /// Something required is missing. Args: `count`.
    Incomplete = "incomplete",
    /// The file was not read back.
    NotReadBack = "not-read-back",
    /// Not a JPEG or PNG picture, or damaged.
    NotAPicture = "not-a-picture",
    /// More pixels or bytes than allowed. Args: `limit`.
    PictureTooLarge = "picture-too-large",
    /// Fewer pixels than needed. Args: `limit`.
    PictureTooSmall = "picture-too-small",
    /// The registry file is damaged.
    RegistryDamaged = "registry-damaged",
    /// The registry was written by a newer program.
    RegistryNewer = "registry-newer",
    /// Another program holds the registry.
    RegistryInUse = "registry-in-use",
    /// The laptop's disk is full.
    DiskFull = "disk-full",
    /// The laptop's disk fails to read or write.
    DiskFails = "disk-fails",
    /// The stick has too little room. Args: `needed`, `free` (bytes).
    StickFull = "stick-full",
    /// The stick can't be written to.
    StickReadOnly = "stick-read-only",
    /// The stick was pulled out, or fails.
    StickGone = "stick-gone",
    /// What was read back from the stick is not what was written.
    StickLies = "stick-lies",
    /// No such folder.
    FolderNotFound = "folder-not-found",
    /// Nothing waits to be exported.
    NothingToExport = "nothing-to-export",
    /// The stick holds no answers for this station.
    NoAnswers = "no-answers",
    /// An answer is not signed by this station's headquarters.
    AnswerForeign = "answer-foreign",
    /// The provisioning pack is older than the one in use.
    OlderPack = "older-pack",
    /// The pack's guideline is older than the one in use. Args: `version`.
    OlderGuideline = "older-guideline",
    /// The pack's places are older than the ones in use.
    OlderPlaces = "older-places",
    /// The pack's or answer's authority is older than the one in use.
    OlderAuthority = "older-authority",
    /// The pack's or answer's authority does not go on from the one that this station trusts.
    AuthorityForeign = "authority-foreign",
    /// The key that signed was revoked by then.
    SigningKeyRevoked = "signing-key-revoked",
    /// The key that signed was not valid then.
    SigningKeyEnded = "signing-key-ended",
    /// Nobody compared the root of the first pack. Args: `words`, `digits`.
    RootUnconfirmed = "root-unconfirmed",
    /// The fingerprint that was confirmed is not the root's.
    RootDiffers = "root-differs",
    /// An answer is damaged.
    AnswerDamaged = "answer-damaged",
    /// The folder that a backup is put back into holds something.
    FolderNotEmpty = "folder-not-empty",
    /// No whole backup of one station there, or not the one asked for.
    NoBackup = "no-backup",
    /// A file of the backup is not what was written. Args: `name`.
    BackupDamaged = "backup-damaged",
    /// The station was restored, and nobody confirmed yet which packet numbers are taken.
    RestoredUnconfirmed = "restored-unconfirmed",
    /// The data of the file was erased after the guideline's period. Args: `reference`, `day`.
    FileErased = "file-erased",
    /// The station has no recovery key: headquarters never vouched for it.
    NoRecovery = "no-recovery",
    /// The station's recovery key is another headquarters'.
    RecoveryForeign = "recovery-foreign",
    /// Nothing waits to be confirmed after a restoration.
    NotRestored = "not-restored",
    /// From the other realm.
    WrongRealm = "wrong-realm",
    /// The laptop's clock can't be right. Args: `shown`, `known` (dates).
    ClockWrong = "clock-wrong",
    /// A recording can't be played.
    PromptUnusable = "prompt-unusable",
    /// A day that is past already.
    DayPast = "day-past",
    /// The block of reference numbers is used up.
    NumbersUsedUp = "numbers-used-up",
    /// No new file: the guideline is too old. Args: `number`, `limit` (days).
    FrozenGuideline = "frozen-guideline",
    /// No new file: headquarters' pack is too old. Args: `number`, `limit` (days).
    FrozenHeadquarters = "frozen-headquarters",
    /// No new file: too many files are not exported. Args: `number`, `limit`.
    FrozenNotExported = "frozen-not-exported",
    /// No new file: too many files wait for a decision. Args: `number`, `limit`.
    FrozenNotApproved = "frozen-not-approved",
    /// No new file: the clock went back. Args: `number`, `limit` (minutes).
    FrozenClock = "frozen-clock",
    /// No new file: the laptop's disk is nearly full. Args: `number`, `limit` (megabytes).
    FrozenDisk = "frozen-disk",
    /// No new file: a credential has ended.
    FrozenCredential = "frozen-credential",
    /// A credential does not hold now. Args: `login`.
    CredentialInvalid = "credential-invalid",
    /// The login's key lies in a token, whose PIN was not given yet.
    TokenClosed = "token-closed",
    /// The login has no token.
    NoToken = "no-token",
    /// No token is in.
    TokenAbsent = "token-absent",
    /// Another token is in than the one asked for.
    TokenOther = "token-other",
    /// The token does not hold the login's key.
    TokenKeyMissing = "token-key-missing",
    /// The PIN is wrong; several tries are left, or the token does not say.
    TokenPinWrong = "token-pin-wrong",
    /// The PIN is wrong; few tries are left.
    TokenPinFew = "token-pin-few",
    /// The PIN is wrong; one try is left.
    TokenPinLast = "token-pin-last",
    /// The token is locked after too many wrong PINs.
    TokenPinLocked = "token-pin-locked",
    /// The token has no PIN yet.
    TokenNotPrepared = "token-not-prepared",
    /// The token can't sign with Ed25519.
    TokenUnfit = "token-unfit",
    /// The token's driver can't be loaded. Args: `detail`.
    TokenDriver = "token-driver",
    /// The token fails, or gave no good signature. Args: `detail`.
    TokenFails = "token-fails",
    /// The login's signing key changed since the station was unlocked.
    KeyChanged = "key-changed",
    /// No such job.
    JobNotFound = "job-not-found",
    /// Another transfer is running.
    TransferRunning = "transfer-running",
}
