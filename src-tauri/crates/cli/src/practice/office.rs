//! The practice office: a headquarters, a station with three logins, and the stick that travels between them.

use crate::{CliError, Progress, assets};
use boma_headquarters::authority::Root;
use boma_headquarters::{Founding, Headquarters, HqError};
use boma_record::{Login, Realm, Role, Surroundings};
use boma_station::{NewOfficer, NewStation, Station};
use boma_store::{Password, Strength};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A login of the practice office; its name and password are for everybody to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PracticeLogin {
    /// The login.
    pub login: &'static str,
    /// A fictitious name.
    pub name: &'static str,
    /// What the login may do.
    pub role: Role,
    /// The password.
    pub password: &'static str,
}

/// A practice login as programs read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LoginFace {
    login: &'static str,
    name: &'static str,
    role: Role,
    password: &'static str,
}

impl PracticeLogin {
    /// As programs read it.
    #[must_use]
    pub const fn face(&self) -> LoginFace {
        LoginFace { login: self.login, name: self.name, role: self.role, password: self.password }
    }

    /// Opens the office's station as this login.
    pub fn unlock(&self, office: &Office, lent: &Surroundings) -> Result<Station, CliError> {
        let login: Login = self.login.parse().map_err(CliError::program)?;
        Ok(Station::unlock(&office.station(), &login, &Password::typed(self.password), lent.clone())?)
    }
}

/// Two officers and a supervisor.
pub const PRACTICE_LOGINS: [PracticeLogin; 3] = [ACHOL, MAJOK, KEJI];

/// An officer.
pub const ACHOL: PracticeLogin =
    PracticeLogin { login: "achol", name: "Achol Deng Garang", role: Role::Officer, password: "practice-achol" };
/// Another officer.
pub const MAJOK: PracticeLogin =
    PracticeLogin { login: "majok", name: "Majok Lual Tong", role: Role::Officer, password: "practice-majok" };
/// The supervisor.
pub const KEJI: PracticeLogin =
    PracticeLogin { login: "keji", name: "Keji Wani Pitia", role: Role::Supervisor, password: "practice-keji" };

const CODE: &str = "JUB1";
const NAME: &str = "Juba (practice)";
/// Known to everybody, like all of practice.
const PASSPHRASE: &str = "practice headquarters, nothing here is real";

/// The folder of a practice office: `hq`, `root`, `station`, `stick`, `passphrase`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    dir: PathBuf,
}

/// Where the parts of an office are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paths {
    /// The office's folder.
    pub dir: PathBuf,
    /// Headquarters' folder.
    pub hq: PathBuf,
    /// The station's folder.
    pub station: PathBuf,
    /// The top of the stick.
    pub stick: PathBuf,
    /// The file with headquarters' passphrase.
    pub passphrase: PathBuf,
}

impl Office {
    /// The office in `dir`, made where something of it is missing; what is there stays as it is.
    pub fn prepare(dir: &Path, lent: &Surroundings, progress: Progress) -> Result<Self, CliError> {
        let office = Self { dir: dir.to_owned() };
        office.refuse_live()?;
        fs::create_dir_all(office.stick()).map_err(CliError::writing(office.stick()))?;
        if !office.passphrase_file().is_file() {
            let path = office.passphrase_file();
            fs::write(&path, format!("{PASSPHRASE}\n")).map_err(CliError::writing(&path))?;
        }
        if !office.hq().join("hq.json").is_file() {
            progress.say("Founding a practice headquarters");
            office.found(lent)?;
        }
        if Station::face(&office.station())?.is_none() {
            progress.say("Setting up a practice station");
            office.set_up(lent)?;
        }
        office.provision(lent, progress)?;
        Ok(office)
    }

    /// Headquarters' folder.
    #[must_use]
    pub fn hq(&self) -> PathBuf {
        self.dir.join("hq")
    }

    /// The station's folder.
    #[must_use]
    pub fn station(&self) -> PathBuf {
        self.dir.join("station")
    }

    /// The top of the stick.
    #[must_use]
    pub fn stick(&self) -> PathBuf {
        self.dir.join("stick")
    }

    /// The file with headquarters' passphrase.
    #[must_use]
    pub fn passphrase_file(&self) -> PathBuf {
        self.dir.join("passphrase")
    }

    /// Where its parts are.
    #[must_use]
    pub fn paths(&self) -> Paths {
        Paths {
            dir: self.dir.clone(),
            hq: self.hq(),
            station: self.station(),
            stick: self.stick(),
            passphrase: self.passphrase_file(),
        }
    }

    /// Opens its headquarters.
    pub fn open_hq(&self, lent: &Surroundings) -> Result<Headquarters, CliError> {
        let passphrase = crate::secret::known(Some(&self.passphrase_file()), "Passphrase")?;
        Ok(Headquarters::open(&self.hq(), &passphrase, lent.clone())?)
    }

    /// A folder with a live station or headquarters is nobody's playground.
    fn refuse_live(&self) -> Result<(), CliError> {
        match Station::face(&self.station())? {
            Some(face) if face.realm != Realm::Practice => {
                return Err(CliError::NotPractice(format!("the station {} of the live realm", face.station)));
            }
            _ => {}
        }
        if self.hq().join("hq.json").is_file() && !self.passphrase_file().is_file() {
            return Err(CliError::NotPractice("a headquarters without its file passphrase".to_owned()));
        }
        Ok(())
    }

    fn found(&self, lent: &Surroundings) -> Result<(), CliError> {
        let founding = Founding {
            realm: Realm::Practice,
            guideline: assets::guideline(),
            gazetteer: assets::GAZETTEER.to_owned(),
            strength: Strength::FIELD,
        };
        let unfinished = self.dir.join("hq.unfinished");
        if unfinished.is_dir() {
            fs::remove_dir_all(&unfinished).map_err(CliError::writing(&unfinished))?;
        }
        let passphrase = crate::secret::new(Some(&self.passphrase_file()), "Passphrase")?;
        let root = self.root(&passphrase, lent)?;
        Headquarters::init(&unfinished, &passphrase, founding, lent.clone())?.take_root(&root)?;
        fs::rename(&unfinished, self.hq()).map_err(CliError::writing(self.hq()))
    }

    /// The practice root, beside headquarters; a live one lies in a safe of its own.
    fn root(&self, passphrase: &Password, lent: &Surroundings) -> Result<Root, CliError> {
        let medium = self.dir.join("root");
        match Root::open(&medium, passphrase) {
            Err(HqError::NoRoot) => Ok(Root::create(&medium, Realm::Practice, passphrase, Strength::FIELD, lent)?),
            other => Ok(other?),
        }
    }

    fn set_up(&self, lent: &Surroundings) -> Result<(), CliError> {
        let officers = PRACTICE_LOGINS.iter().map(new_officer).collect::<Result<_, _>>()?;
        let new = NewStation {
            realm: Realm::Practice,
            code: CODE.parse().map_err(CliError::program)?,
            office: NAME.parse().map_err(CliError::program)?,
            strength: Strength::FIELD,
            officers,
        };
        Station::create(&self.station(), new, lent)?;
        Ok(boma_station::practice::write(&self.station(), &passwords()?)?)
    }

    /// Carries the request to headquarters and the answer back, where that was not done yet.
    fn provision(&self, lent: &Surroundings, progress: Progress) -> Result<(), CliError> {
        // The recovery key comes with the answer; asking the keyring first spares an unlock at every start.
        if Station::face(&self.station())?.is_some_and(|face| face.recoverable) {
            return Ok(());
        }
        let mut station = KEJI.unlock(self, lent)?;
        progress.say("Carrying the station's request to headquarters and the answer back");
        station.write_request(&self.stick())?;
        for answered in self.open_hq(lent)?.provision_stick(&self.stick())?.into_values() {
            answered?;
        }
        Ok(station.provision_from(&self.stick())?)
    }
}

fn new_officer(officer: &PracticeLogin) -> Result<NewOfficer, CliError> {
    Ok(NewOfficer {
        login: officer.login.parse().map_err(CliError::program)?,
        name: officer.name.parse().map_err(CliError::program)?,
        role: officer.role,
        password: Password::chosen(officer.password)?,
    })
}

fn passwords() -> Result<BTreeMap<Login, String>, CliError> {
    let all = PRACTICE_LOGINS.iter().map(|officer| Ok((officer.login.parse()?, officer.password.to_owned())));
    all.collect::<Result<_, boma_record::id::NotAnId>>().map_err(CliError::program)
}
