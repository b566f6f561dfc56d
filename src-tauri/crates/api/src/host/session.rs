//! Unlocking and locking.

use super::{Host, hold};
use crate::types::session::{Done, Nothing, OfficerFace, Session, Speak, State, StationFace, Unlock};
use crate::{ApiError, Code};
use boma_record::Realm;
use boma_station::{Station, practice};
use boma_store::keyring::Face;
use boma_store::{Password, StoreError, file};
use std::fs;

/// Beside the registry: the screen's language.
const LANGUAGE: &str = "language.txt";

impl Host {
    /// What a screen needs to know before anything else.
    pub fn state(&self, _: Nothing) -> Result<State, ApiError> {
        let face = Station::face(&self.folder)?;
        let station = hold(&self.station);
        let session = station.as_ref().map(|station| {
            let session = station.session();
            let (login, name) = (session.login.clone(), session.name.clone());
            Session { login, name, role: session.role, duties: station.duties(), pin_wanted: session.pin_wanted() }
        });
        Ok(State {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: self.language(),
            station: face.map(|face| self.face(face)),
            session,
        })
    }

    /// Opens the station with a login and its password.
    pub fn unlock(&self, request: Unlock) -> Result<State, ApiError> {
        if self.jobs.is_running() {
            return Err(ApiError::new(Code::TransferRunning));
        }
        let password = Password::typed(&request.password);
        let mut station = hold(&self.station);
        // The registry takes one user at a time: whoever was here before leaves first.
        *station = None;
        *station = Some(Station::unlock(&self.folder, &request.login, &password, self.lent.clone())?);
        drop(station);
        self.state(Nothing {})
    }

    /// Locks the station; a transfer under way has to end first.
    pub fn lock(&self, nothing: Nothing) -> Result<State, ApiError> {
        self.jobs.stop_all();
        if let Some(mut station) = hold(&self.station).take() {
            station.close()?;
        }
        self.state(nothing)
    }

    /// Notes that the first screen can be used.
    pub fn painted(&self, _: Nothing) -> Result<Done, ApiError> {
        self.outside.painted();
        Ok(Done {})
    }

    /// Keeps the screen's language for the next start; the window itself keeps nothing.
    pub fn speak(&self, request: Speak) -> Result<Done, ApiError> {
        if !is_language(&request.language) {
            return Err(ApiError::new(Code::UnknownName).with("name", "language"));
        }
        if self.folder.is_dir() {
            file::replace(&self.folder.join(LANGUAGE), request.language.as_bytes()).map_err(StoreError::from)?;
        }
        Ok(Done {})
    }

    /// A file that was tampered with is as good as none.
    fn language(&self) -> Option<String> {
        fs::read_to_string(self.folder.join(LANGUAGE)).ok().filter(|text| is_language(text))
    }

    fn face(&self, face: Face) -> StationFace {
        let mut passwords = practice::read(&self.folder, face.realm);
        let officers = face.logins.into_iter().map(|login| OfficerFace {
            practice_password: passwords.remove(&login.login).filter(|_| face.realm == Realm::Practice),
            locked: login.locked_since.is_some(),
            login: login.login,
            name: login.name,
            role: login.role,
        });
        StationFace {
            realm: face.realm,
            code: face.station,
            office: face.office,
            provisioned: face.recoverable,
            officers: officers.collect(),
        }
    }
}

fn is_language(text: &str) -> bool {
    (1..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
