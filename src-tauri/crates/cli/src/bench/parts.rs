//! What no intake can leave out, each part measured alone.

use super::bed::Bed;
use super::figures::{Samples, millis};
use crate::CliError;
use boma_capture::{PictureLimits, inspect};
use boma_headquarters::Headquarters;
use boma_packet::{Envelope, Identity, Kind, Opened, Signer, open_bytes, seal_bytes};
use boma_record::Digest;
use boma_store::{Act, Migration, Schema, Store, StoreKey, params};
use serde::{Serialize, Serializer};
use std::fmt;
use std::time::Duration;

/// Means for one packet.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct Parts {
    /// age's X25519 and ChaCha20-Poly1305 over the whole packet.
    #[serde(rename = "age_decrypt_ms", serialize_with = "as_millis")]
    decrypt: Duration,
    /// SHA-256 of the sealed bytes, and of the pictures inside.
    #[serde(rename = "sha256_ms", serialize_with = "as_millis")]
    hash: Duration,
    /// Ed25519 of station, officer and supervisor.
    #[serde(rename = "three_signatures_ms", serialize_with = "as_millis")]
    signatures: Duration,
    /// Every picture decoded within limits.
    #[serde(rename = "picture_decode_ms", serialize_with = "as_millis")]
    decode: Duration,
    /// One committed row with its journal line in a SQLCipher registry.
    #[serde(rename = "durable_insert_ms", serialize_with = "as_millis")]
    insert: Duration,
}

const SCHEMA: Schema = Schema {
    name: "bench",
    migrations: &[Migration {
        number: 1,
        name: "bench",
        sql: "CREATE TABLE packet (
                  packet INTEGER PRIMARY KEY, station INTEGER NOT NULL, sequence INTEGER NOT NULL,
                  sealed_sha256 BLOB NOT NULL, statement_sha256 BLOB NOT NULL, envelope BLOB NOT NULL,
                  UNIQUE (station, sequence, sealed_sha256)
              ) STRICT;",
    }],
};

impl Parts {
    pub(super) fn sum(&self) -> Duration {
        self.sum_without_decoding() + self.decode
    }

    pub(super) fn sum_without_decoding(&self) -> Duration {
        self.decrypt + self.hash + self.signatures + self.insert
    }

    /// All but the insert run side by side.
    pub(super) fn spread_over(&self, cores: usize) -> Duration {
        let cores = u32::try_from(cores.max(1)).unwrap_or(1);
        (self.decrypt + self.hash + self.signatures + self.decode) / cores + self.insert
    }
}

/// Measures every part with these very packets.
pub(super) fn measure(bed: &Bed<'_>, hq: &Headquarters, sealed: &[Vec<u8>]) -> Result<Parts, CliError> {
    let opened = sealed.iter().map(|bytes| open(hq, bytes)).collect::<Result<Vec<_>, _>>()?;
    let mean = |samples: Samples| samples.sum() / u32::try_from(sealed.len().max(1)).unwrap_or(u32::MAX);
    Ok(Parts {
        decrypt: mean(decrypt(bed, sealed)?),
        hash: mean(hash(sealed, &opened)),
        signatures: mean(signatures(bed, &opened)?),
        decode: mean(decode(&opened)?),
        insert: mean(insert(bed, sealed, &opened)?),
    })
}

fn open(hq: &Headquarters, sealed: &[u8]) -> Result<Opened, CliError> {
    Ok(hq.examine(sealed)?.map_err(CliError::Refused)?.opened)
}

/// Headquarters' own key never leaves it, so the same bytes are sealed to another one.
fn decrypt(bed: &Bed<'_>, sealed: &[Vec<u8>]) -> Result<Samples, CliError> {
    let identity = Identity::generate(bed.context.lent.randomness.as_ref())?;
    let mut samples = Samples::default();
    for plain in sealed {
        let sealed = seal_bytes(plain, &[identity.recipient()])?;
        samples.time(|| open_bytes(&sealed, &identity, u64::MAX - 1))?;
    }
    Ok(samples)
}

fn hash(sealed: &[Vec<u8>], opened: &[Opened]) -> Samples {
    let mut samples = Samples::default();
    for (sealed, opened) in sealed.iter().zip(opened) {
        let digests = samples.time(|| {
            let pictures = opened.attachments.values().map(|bytes| Digest::of(bytes));
            std::iter::once(Digest::of(sealed)).chain(pictures).collect::<Vec<_>>()
        });
        std::hint::black_box(digests);
    }
    samples
}

/// The officers' keys never leave the station, so the same statements are signed with another one.
fn signatures(bed: &Bed<'_>, opened: &[Opened]) -> Result<Samples, CliError> {
    let signer = Signer::generate(bed.context.lent.randomness.as_ref())?;
    let key = signer.public();
    let mut samples = Samples::default();
    for opened in opened {
        let claims = opened.claims();
        let signed = [
            (Kind::Enrolment, &opened.envelope),
            (Kind::Submission, &claims.submission),
            (Kind::Approval, &claims.approval),
        ]
        .map(|(kind, envelope)| (kind, Envelope::sign(kind, envelope.unverified_payload().to_vec(), &signer)));
        samples.time(|| signed.iter().try_for_each(|(kind, envelope)| envelope.verify(*kind, &key).map(drop)))?;
    }
    Ok(samples)
}

fn decode(opened: &[Opened]) -> Result<Samples, CliError> {
    let mut samples = Samples::default();
    for opened in opened {
        let decoded = samples.time(|| {
            opened.attachments.values().try_for_each(|bytes| inspect(bytes, &PictureLimits::PACKET).map(drop))
        });
        decoded.map_err(CliError::program)?;
    }
    Ok(samples)
}

fn insert(bed: &Bed<'_>, sealed: &[Vec<u8>], opened: &[Opened]) -> Result<Samples, CliError> {
    let lent = &bed.context.lent;
    let key = StoreKey::random(lent.randomness.as_ref())?;
    let mut store = Store::create(&bed.folder("insert")?.join("bench.db"), &key, &SCHEMA).map_err(CliError::program)?;
    let sql =
        "INSERT INTO packet (station, sequence, sealed_sha256, statement_sha256, envelope) VALUES (1, ?1, ?2, ?3, ?4)";
    let mut samples = Samples::default();
    for (sealed, opened) in sealed.iter().zip(opened) {
        let (digest, statement) = (Digest::of(sealed), opened.envelope.payload_digest());
        let (sequence, envelope) = (opened.claims().sequence.get(), opened.envelope.to_bytes()?);
        let row = params![sequence, digest.as_bytes(), statement.as_bytes(), envelope];
        let act = Act::new("bench", "packet-inserted", sequence);
        let inserted = samples.time(|| store.change(&act, lent.now(), |c| c.execute_one(sql, row)));
        inserted.map_err(CliError::program)?;
    }
    Ok(samples)
}

fn as_millis<S: Serializer>(took: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(millis(*took))
}

impl fmt::Display for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "age {} ms, SHA-256 {} ms, three signatures {} ms, pictures {} ms, durable insert {} ms",
            millis(self.decrypt),
            millis(self.hash),
            millis(self.signatures),
            millis(self.decode),
            millis(self.insert)
        )
    }
}
