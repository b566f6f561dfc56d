//! Recorded questions and notices.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is recorded in a language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Prompts {
    /// The names of fields and notices.
    pub names: Vec<String>,
}

/// Asks for one recording.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Play {
    /// The field or notice.
    pub name: String,
    /// The language (BCP 47).
    pub language: String,
}

/// A recording, ready to be played.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Sound {
    /// Its media type (IANA), `audio/ogg`; empty where there is no recording.
    pub media_type: String,
    /// Its bytes in base64 (RFC 4648, padded).
    pub bytes: String,
}
