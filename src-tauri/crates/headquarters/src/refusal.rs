//! Why a file on a stick was not taken.

use boma_packet::PacketError;

macro_rules! refusals {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $sentence:literal;)+) => {
        /// Why a file was not taken; the rest of the stick goes in all the same.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Refusal {
            $($(#[$doc])* $variant,)+
        }
        impl Refusal {
            /// All reasons, in the order they are checked.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];
            /// The reason as it travels in receipts: small letters and hyphens.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
            /// The reason in one English sentence.
            #[must_use]
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$variant => $sentence,)+ }
            }
        }
    };
}

refusals! {
    /// The folder is no station's.
    FolderUnknown = "folder-unknown", "The folder belongs to no station that headquarters knows.";
    /// The manifest can't be read or is not the station's.
    ManifestInvalid = "manifest-invalid", "The list of the bundle is not signed by the station.";
    /// In the manifest, not on the stick.
    FileMissing = "file-missing", "The bundle's list names a file that is not there.";
    /// On the stick, not in the manifest.
    NotListed = "not-listed", "The bundle's list does not name this file.";
    /// The stick fails to give the file.
    Unreadable = "unreadable", "The file can't be read from the stick.";
    /// More bytes than a packet may have, or more in it than allowed.
    TooLarge = "too-large", "The file is larger than a packet may be.";
    /// SHA-256 is not the manifest's.
    NotAsListed = "not-as-listed", "The file is not the one that the bundle's list names: a byte was changed or it was cut short.";
    /// The name carries another digest or is no packet's name.
    NameWrong = "name-wrong", "The file's name does not fit its content.";
    /// No age file.
    NotSealed = "not-sealed", "The file is no sealed packet.";
    /// Sealed to somebody else.
    ForeignRecipient = "foreign-recipient", "The packet is sealed to another headquarters.";
    /// Damaged behind the seal.
    Damaged = "damaged", "The packet is damaged or cut short.";
    /// A picture named, not there.
    AttachmentMissing = "attachment-missing", "A picture that the file names is not in the packet.";
    /// Something there, not named.
    AttachmentExtra = "attachment-extra", "The packet holds something that the file does not name.";
    /// Another picture than named.
    AttachmentDiffers = "attachment-differs", "A picture in the packet is not the one that was signed.";
    /// Not the form of a packet.
    Malformed = "malformed", "The packet is not written as packets are.";
    /// Live in practice or the other way round.
    WrongRealm = "wrong-realm", "The packet comes from the other realm: practice and real files never mix.";
    /// No such station.
    StationUnknown = "station-unknown", "Headquarters knows no such station.";
    /// Another station's packet in this folder.
    ForeignStation = "foreign-station", "The packet is another station's.";
    /// The station's key is not the one vouched for, not yet, no longer, or revoked.
    StationCredential = "station-credential", "The station's credential was not valid when the packet was sealed.";
    /// The station did not sign.
    StationSignature = "station-signature", "The packet is not signed by its station.";
    /// The number in the packet is not the name's, or the first of a chain and a later one are mixed up.
    SequenceWrong = "sequence-wrong", "The packet's number does not fit its name or its place in the chain.";
    /// No valid credential for the officer.
    OfficerCredential = "officer-credential", "The officer's credential was not valid when the file was signed.";
    /// The officer did not sign.
    OfficerSignature = "officer-signature", "The file is not signed by its officer.";
    /// No valid credential for the supervisor, or no supervisor.
    SupervisorCredential = "supervisor-credential", "The supervisor's credential was not valid when the file was approved.";
    /// The supervisor did not sign.
    SupervisorSignature = "supervisor-signature", "The approval is not signed by its supervisor.";
    /// Another file was approved.
    ApprovalForeign = "approval-foreign", "The approval is for another file.";
    /// No valid credential for who verified, or a role that verifies nothing.
    VerifierCredential = "verifier-credential", "The credential of who verified was not valid when the file was verified.";
    /// Who verified did not sign.
    VerifierSignature = "verifier-signature", "The verification is not signed by who verified.";
    /// Another file was verified, or the approval names another verification.
    VerificationForeign = "verification-foreign", "The verification is for another file, or not the one that was approved.";
    /// Who verified also enrolled or approved.
    SameVerifier = "same-verifier", "The same person verified and had another part in the file.";
    /// One login enrolled and approved.
    SameLogin = "same-login", "The same person enrolled and approved.";
    /// No office may start this category, or not for this process.
    CategoryReserved = "category-reserved", "An office can't start this category, or not for what is asked.";
    /// The grounds named are not those the answers claim.
    GroundsDiffer = "grounds-differ", "The legal grounds named are not those that the answers claim.";
    /// The directives named are not those that applied.
    DirectivesDiffer = "directives-differ", "The directives named are not those that applied on the day of signing.";
    /// The reference is another station's.
    ReferenceForeign = "reference-foreign", "The number on the applicant's slip is another station's.";
    /// No such guideline here.
    GuidelineUnknown = "guideline-unknown", "Headquarters does not know the guideline that the file followed.";
    /// An answer that the guideline does not take.
    AnswerRefused = "answer-refused", "An answer does not fit its question in the guideline.";
    /// Something required is missing.
    Incomplete = "incomplete", "The guideline asks for something that the file does not hold.";
    /// The pictures listed are not those the answers name.
    PicturesDiffer = "pictures-differ", "The pictures in the packet are not those of the answers.";
    /// No picture, or too large a one.
    PictureRefused = "picture-refused", "A picture can't be opened safely.";
}

impl From<PacketError> for Refusal {
    fn from(error: PacketError) -> Self {
        match error {
            PacketError::NotSealed => Self::NotSealed,
            PacketError::NotForUs => Self::ForeignRecipient,
            PacketError::Damaged | PacketError::ArchiveCutShort => Self::Damaged,
            PacketError::TooLarge { .. } => Self::TooLarge,
            PacketError::AttachmentMissing(_) => Self::AttachmentMissing,
            PacketError::UnexpectedEntry | PacketError::AttachmentUnknown(_) => Self::AttachmentExtra,
            PacketError::AttachmentDiffers(_) => Self::AttachmentDiffers,
            _ => Self::Malformed,
        }
    }
}
