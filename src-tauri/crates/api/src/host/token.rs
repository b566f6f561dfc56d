//! Signing keys in tokens.

use super::Host;
use crate::types::session::{Nothing, State};
use crate::types::token::{EnrolToken, LeaveToken, NextKey, OpenToken, TokenFitness, TokenLine, TokenName, Tokens};
use crate::{ApiError, Code};
use boma_station::{KeyHome, Station, StationError};
use boma_store::Password;
use boma_token::{Pin, TokenFace};

impl Host {
    /// The own signing key, and the tokens that are in.
    pub fn tokens(&self, _: Nothing) -> Result<Tokens, ApiError> {
        self.with(|station| tokens_of(station))
    }

    /// Makes a key in a token for the one who is logged in.
    pub fn enrol_token(&self, request: EnrolToken) -> Result<Tokens, ApiError> {
        self.with(|station| {
            station.enrol_token(None, &request.serial, &Pin::typed(&request.pin))?;
            tokens_of(station)
        })
    }

    /// Opens the token of the one who is logged in.
    pub fn open_token(&self, request: OpenToken) -> Result<State, ApiError> {
        self.with(|station| station.open_token(Pin::typed(&request.pin)))?;
        self.state(Nothing {})
    }

    /// Asks for a signing key without a token.
    pub fn leave_token(&self, request: LeaveToken) -> Result<Tokens, ApiError> {
        let left = self.with(|station| {
            station.leave_token(&Password::typed(&request.password))?;
            tokens_of(station)
        });
        if left.as_ref().is_err_and(|error| error.code == Code::LoginLocked) {
            // Whoever guesses at a station that was left open gets no further.
            self.lock(Nothing {})?;
        }
        left
    }
}

fn tokens_of(station: &Station) -> Result<Tokens, StationError> {
    let key = station.signing_key()?;
    let tokens = station.tokens(None)?.into_iter().map(|one| line(one.face)).collect();
    let next = key.next.map(|home| NextKey { token: name(home) });
    Ok(Tokens { now: name(key.now), next, tokens })
}

fn name(home: KeyHome) -> Option<TokenName> {
    match home {
        KeyHome::Registry => None,
        KeyHome::Token { label, serial } => Some(TokenName { label, serial }),
    }
}

fn line(face: TokenFace) -> TokenLine {
    let fitness = match &face {
        TokenFace { ed25519: false, .. } => TokenFitness::Unfit,
        TokenFace { locked: true, .. } => TokenFitness::Locked,
        TokenFace { prepared: false, .. } => TokenFitness::NotPrepared,
        _ => TokenFitness::Ready,
    };
    TokenLine { name: TokenName { label: face.label, serial: face.serial }, model: face.model, fitness }
}
