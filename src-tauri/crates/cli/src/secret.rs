//! Passwords and passphrases: from a file, or typed where nobody sees it.

use crate::CliError;
use boma_store::Password;
use boma_token::Pin;
use std::fs;
use std::path::Path;

/// The password in `file`, without the line's end; asked for at the terminal where no file is named.
pub(crate) fn known(file: Option<&Path>, question: &str) -> Result<Password, CliError> {
    text(file, question).map(|text| Password::typed(&text))
}

/// The same for a password that is being set: at least 10 characters.
pub(crate) fn new(file: Option<&Path>, question: &str) -> Result<Password, CliError> {
    Ok(Password::chosen(&text(file, question)?)?)
}

/// A token's PIN in `file`, without the line's end; asked for at the terminal where no file is named.
pub(crate) fn pin(file: Option<&Path>, question: &str) -> Result<Pin, CliError> {
    text(file, question).map(|text| Pin::typed(&text))
}

fn text(file: Option<&Path>, question: &str) -> Result<String, CliError> {
    match file {
        Some(path) => {
            let text = fs::read_to_string(path).map_err(CliError::reading(path))?;
            Ok(text.trim_end_matches(['\r', '\n']).to_owned())
        }
        None => rpassword::prompt_password(format!("{question}: "))
            .map_err(|_| CliError::WrongUse("there is no terminal to ask at: name a password file".to_owned())),
    }
}
