//! Words of the command line that are values of the domain.

use boma_record::{Login, Name, Realm, Role};
use clap::ValueEnum;
use std::path::PathBuf;
use std::str::FromStr;

/// A realm as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RealmWord {
    Live,
    Practice,
}

impl From<RealmWord> for Realm {
    fn from(word: RealmWord) -> Self {
        match word {
            RealmWord::Live => Self::Live,
            RealmWord::Practice => Self::Practice,
        }
    }
}

/// A new login as an argument: `login:role:Name`, with `=FILE` where a file holds the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfficerWord {
    pub(crate) login: Login,
    pub(crate) role: Role,
    pub(crate) name: Name,
    pub(crate) password_file: Option<PathBuf>,
}

impl FromStr for OfficerWord {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (who, file) = text.split_once('=').map_or((text, None), |(who, file)| (who, Some(file)));
        let mut parts = who.splitn(3, ':');
        let (Some(login), Some(role), Some(name)) = (parts.next(), parts.next(), parts.next()) else {
            return Err("write it as login:role:Name or login:role:Name=PASSWORDFILE".to_owned());
        };
        Ok(Self {
            login: login.parse().map_err(|error: boma_record::id::NotAnId| error.to_string())?,
            role: role_of(role)?,
            name: name.parse().map_err(|error: boma_record::text::TextError| error.to_string())?,
            password_file: file.map(PathBuf::from),
        })
    }
}

fn role_of(word: &str) -> Result<Role, String> {
    [Role::Officer, Role::Supervisor, Role::Administrator, Role::Trainer, Role::Auditor]
        .into_iter()
        .find(|role| role.to_string() == word)
        .ok_or_else(|| {
            format!("'{word}' is no role at a station: officer, supervisor, administrator, trainer, auditor")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn officers_are_read_with_and_without_a_file() {
        let typed: OfficerWord = "achol:officer:Achol Deng".parse().unwrap();
        assert_eq!((typed.login.as_str(), typed.role), ("achol", Role::Officer), "login and role come first");
        assert_eq!(typed.password_file, None, "the password is asked for");
        let filed: OfficerWord = "keji:supervisor:Keji=C:\\keys\\keji.txt".parse().unwrap();
        assert_eq!(filed.password_file, Some("C:\\keys\\keji.txt".into()), "a path may hold colons");
    }

    #[test]
    fn half_an_officer_is_refused() {
        for text in ["achol", "achol:officer", "Achol:officer:Achol", "achol:adjudicator:Achol", "achol:officer:"] {
            assert!(text.parse::<OfficerWord>().is_err(), "{text} is no officer of a station");
        }
    }
}
