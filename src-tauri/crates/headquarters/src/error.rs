//! What keeps headquarters from doing what it was asked.

use boma_packet::authority::AuthorityError;
use boma_packet::{Fingerprint, PacketError};
use boma_record::{NoRandomness, Realm, StationCode};
use boma_store::{SecretError, StoreError};
use std::io;
use std::path::PathBuf;

/// Why a use case stopped; a faulty packet is no such reason, see [`crate::Refusal`].
#[derive(Debug, thiserror::Error)]
pub enum HqError {
    /// The folder holds no headquarters.
    #[error("this folder holds no headquarters")]
    NotFounded,
    /// The folder holds a headquarters already, or something else.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// The passphrase does not open the keys.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// `hq.json` is not what this program wrote, or a newer one wrote it.
    #[error("hq.json is damaged or of a newer program")]
    FaceDamaged,
    /// The guideline pack can't be used; carries what is wrong with it.
    #[error("the guideline can't be used: {0}")]
    Guideline(String),
    /// The roles file can't be used; carries what is wrong with it.
    #[error("the roles file can't be used: {0}")]
    Roles(String),
    /// The live realm's recovery secret stands whole in this folder, where one passphrase opens it.
    #[error("the recovery secret is not split: one person alone could open every station")]
    RecoveryWhole,
    /// The recovery secret was split before; the whole one is gone.
    #[error("the recovery secret is split already")]
    RecoverySplit,
    /// The holders of shares do not fit: two to sixteen people, each named once, with media of their own in the live realm.
    #[error("the holders do not fit: two to sixteen people, each named once and with a medium of their own")]
    ShareHolders,
    /// A share's page is damaged or mistyped; carries the line of letters, 0 for the plain lines above them.
    #[error("the share {} is damaged in line {line}", file.display())]
    ShareDamaged {
        /// The page.
        file: PathBuf,
        /// From 1; 0 for the plain lines.
        line: u32,
    },
    /// The holder's passphrase does not open the share.
    #[error("the passphrase does not open the share {}", .0.display())]
    SharePassphrase(PathBuf),
    /// The share is of another headquarters or realm.
    #[error("the share {} is of another headquarters", .0.display())]
    ShareForeign(PathBuf),
    /// The share is of another splitting than the shares before it.
    #[error("the share {} is of another splitting", .0.display())]
    ShareOtherSplit(PathBuf),
    /// Fewer different shares than are needed.
    #[error("{present} share of the {needed} that are needed")]
    SharesTooFew {
        /// Different shares that were given.
        present: u8,
        /// How many open the secret.
        needed: u8,
    },
    /// The shares open, but what they give together is not the recovery secret.
    #[error("the shares do not give the recovery secret")]
    SharesDoNotFit,
    /// The stick holds no draft of an authority, or none that was signed, or an unreadable one.
    #[error("the stick holds no authority to sign or adopt")]
    NoDraft,
    /// Nobody has compared this new station's request; carries its fingerprint.
    #[error("the request is not confirmed: {0}")]
    RequestUnconfirmed(Fingerprint),
    /// The folder holds no root key.
    #[error("this folder holds no root key")]
    NoRoot,
    /// `root.json` is not what this program wrote, or a newer one wrote it.
    #[error("root.json is damaged or of a newer program")]
    RootDamaged,
    /// A first authority needs to be told its roots.
    #[error("a first authority needs the public key of at least one root")]
    RootsMissing,
    /// The authority that was carried here does not hold, or does not follow the one in force.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// The authority names no signing key or recipient of this headquarters.
    #[error("the authority is not for this headquarters")]
    AuthorityForeign,
    /// No signing key that is held here may sign now: the root must sign a new version.
    #[error("no signing key of this headquarters is valid now")]
    NoSigningKey,
    /// The guideline is older than the one that stations have; carries the version in force.
    #[error("the guideline is older than version {0}, which stations have")]
    OlderGuideline(String),
    /// The places can't be used.
    #[error("the places can't be used: {0}")]
    Places(String),
    /// No such folder.
    #[error("no such folder")]
    FolderNotFound,
    /// The folder holds no `BOMA` folder.
    #[error("the folder holds no BOMA folder")]
    NothingThere,
    /// The request is of the other realm; carries the request's.
    #[error("the request is of the {0} realm")]
    WrongRealm(Realm),
    /// The request is not signed by the key it names, or not readable.
    #[error("the request does not prove itself: {0}")]
    Request(PacketError),
    /// The code belongs to a station with another key; a new laptop needs a new code.
    #[error("the station code {0} is another laptop's")]
    StationTaken(StationCode),
    /// The station's credential was taken back; its key gets no other.
    #[error("the credential of station {0} was taken back: a laptop in its place needs a new code")]
    TakenBack(StationCode),
    /// The request names nobody, one login or key twice, or an adjudicator, whose place is at headquarters.
    #[error("the request's officers can't work: each has one login and an own key, and none is an adjudicator")]
    Officers,
    /// No such station, or no such login there.
    #[error("no such station or login")]
    UnknownHolder,
    /// All reference numbers of the station are given out.
    #[error("all reference numbers of this station are given out")]
    NumbersUsedUp,
    /// A statement could not be made.
    #[error(transparent)]
    Packet(#[from] PacketError),
    /// The registry failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A secret could not be made or opened.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The attachments file can't be read or written, or does not hold what the register says.
    #[error("the attachments file fails: {0}")]
    Attachments(io::Error),
    /// The program failed while verifying (a fault of the program); the batch was not merged.
    #[error("the program failed while verifying a packet")]
    Verifying,
    /// The stick can't be read.
    #[error("the stick can't be read: {0}")]
    StickUnreadable(io::Error),
    /// The stick can't be written.
    #[error("the stick can't be written: {0}")]
    StickUnwritable(io::Error),
}
