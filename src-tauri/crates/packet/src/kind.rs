//! Kinds of statements and their media types.

use crate::PacketError;
use std::fmt;

/// What a statement is about; its payload type is `application/vnd.boma.<kind>.v1+json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An officer's file, read back and signed.
    Submission,
    /// A second login compared what a submission says.
    Verification,
    /// A supervisor's consent to a submission.
    Approval,
    /// A station's sealed file: submission, approval, place in the chain.
    Enrolment,
    /// What one export put on a stick.
    Manifest,
    /// Headquarters' answer about packets.
    Receipt,
    /// A new station asks to be provisioned.
    StationRequest,
    /// Headquarters vouches for a key.
    Credential,
    /// Everything a station needs to work.
    Provisioning,
    /// The root says who may sign for headquarters.
    Authority,
}

const PREFIX: &str = "application/vnd.boma.";
const SUFFIX: &str = ".v1+json";
const MIB: usize = 1 << 20;

impl Kind {
    /// All kinds, in the order of the road.
    pub const ALL: [Self; 10] = [
        Self::Authority,
        Self::StationRequest,
        Self::Credential,
        Self::Provisioning,
        Self::Submission,
        Self::Verification,
        Self::Approval,
        Self::Enrolment,
        Self::Manifest,
        Self::Receipt,
    ];

    /// The kind's name within its payload type.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::Verification => "verification",
            Self::Approval => "approval",
            Self::Enrolment => "enrolment",
            Self::Manifest => "manifest",
            Self::Receipt => "receipt",
            Self::StationRequest => "station-request",
            Self::Credential => "credential",
            Self::Provisioning => "provisioning",
            Self::Authority => "authority",
        }
    }

    /// The DSSE payload type: `application/vnd.boma.enrolment.v1+json`.
    #[must_use]
    pub fn payload_type(self) -> String {
        format!("{PREFIX}{}{SUFFIX}", self.as_str())
    }

    /// The kind of a DSSE payload type; refuses every other type and version.
    pub fn of_payload_type(text: &str) -> Result<Self, PacketError> {
        let name = text.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
        Self::ALL.into_iter().find(|kind| name == Some(kind.as_str())).ok_or(PacketError::UnknownKind)
    }

    /// The most bytes its payload may have: those that list or carry much 16 MiB, the others 1 MiB.
    #[must_use]
    pub const fn payload_limit(self) -> usize {
        match self {
            Self::Provisioning | Self::Manifest | Self::Receipt => 16 * MIB,
            _ => MIB,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
