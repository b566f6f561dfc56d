//! One plain function per parser, for fuzzing and tests: any bytes in, no panic out.

use crate::packet::read_archive;
use crate::{Envelope, Identity, Kind, Limits, bundle, open, open_bytes, read_unverified, v1};

/// Reads `bytes` as an envelope, and its payload as the statement it says it is.
pub fn envelope(bytes: &[u8]) {
    if let Ok(envelope) = Envelope::parse(bytes) {
        read(&envelope);
    }
}

/// Reads `bytes` as the payload of every kind of statement.
pub fn payload(bytes: &[u8]) {
    let signer = crate::Signer::from_seed(&[0; 32]);
    for kind in Kind::ALL {
        read(&Envelope::sign(kind, bytes.to_vec(), &signer));
    }
}

/// Reads `bytes` as the tar inside a packet.
pub fn archive(bytes: &[u8]) {
    drop(read_archive(bytes, &Limits::default()));
}

/// Opens `bytes` as a sealed packet and as sealed bytes.
pub fn sealed(bytes: &[u8], identity: &Identity) {
    drop(open(bytes, identity, &Limits::default()));
    drop(open_bytes(bytes, identity, 1 << 20));
}

/// Reads `text` as each kind of name on a stick, as a key and as a recipient.
pub fn names(text: &str) {
    drop(text.parse::<bundle::BundleName>());
    drop(text.parse::<bundle::PacketName>());
    drop(text.parse::<bundle::ReceiptName>());
    drop(text.parse::<bundle::ProvisioningName>());
    drop(text.parse::<bundle::AuthorityName>());
    drop(text.parse::<crate::PublicKey>());
    drop(text.parse::<crate::Fingerprint>());
    drop(text.parse::<crate::Recipient>());
    drop(text.parse::<Identity>());
}

fn read(envelope: &Envelope) {
    match envelope.kind() {
        Kind::Submission => drop(read_unverified::<v1::Submission>(envelope)),
        Kind::Verification => drop(read_unverified::<v1::Verification>(envelope)),
        Kind::Approval => drop(read_unverified::<v1::Approval>(envelope)),
        Kind::Enrolment => drop(read_unverified::<v1::Enrolment>(envelope)),
        Kind::Manifest => drop(read_unverified::<v1::Manifest>(envelope)),
        Kind::Receipt => drop(read_unverified::<v1::Receipt>(envelope)),
        Kind::StationRequest => drop(read_unverified::<v1::StationRequest>(envelope)),
        Kind::Credential => drop(read_unverified::<v1::Credential>(envelope)),
        Kind::Authority => drop(read_unverified::<v1::Authority>(envelope)),
        Kind::Provisioning => drop(read_unverified::<v1::Provisioning>(envelope)),
    }
}
