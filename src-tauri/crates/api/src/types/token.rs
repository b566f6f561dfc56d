//! A signing key in a token.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes a key in a token, to be the own signing key once headquarters vouches for it; answers with [`Tokens`].
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnrolToken {
    /// The token's serial number.
    pub serial: String,
    /// Its PIN as typed.
    pub pin: String,
}

/// Opens the own token; answers with [`super::session::State`].
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenToken {
    /// Its PIN as typed.
    pub pin: String,
}

/// Asks for a signing key without a token; answers with [`Tokens`].
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveToken {
    /// The login's password as typed.
    pub password: String,
}

/// The own signing key, and the tokens that are in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Tokens {
    /// The token that holds the own key; none where the registry does.
    pub now: Option<TokenName>,
    /// The key that waits for headquarters.
    pub next: Option<NextKey>,
    /// What is in, sorted by serial number.
    pub tokens: Vec<TokenLine>,
}

/// The key that is used once headquarters vouches for it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextKey {
    /// The token that holds it; none where the registry does.
    pub token: Option<TokenName>,
}

/// What a token is called.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TokenName {
    /// By its owner.
    pub label: String,
    /// By its maker.
    pub serial: String,
}

/// A token that is in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TokenLine {
    /// Its names.
    pub name: TokenName,
    /// Its model.
    pub model: String,
    /// Whether a key can be made in it.
    pub fitness: TokenFitness,
}

/// Whether a token can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TokenFitness {
    /// It can.
    Ready,
    /// It can't sign with Ed25519.
    Unfit,
    /// It has no PIN yet.
    NotPrepared,
    /// Too many wrong PINs.
    Locked,
}
