//! Recorded questions and notices.

use super::Host;
use crate::ApiError;
use crate::types::file::InLanguage;
use crate::types::prompt::{Play, Prompts, Sound};
use data_encoding::BASE64;

impl Host {
    /// What is recorded in a language.
    pub fn prompts(&self, request: InLanguage) -> Result<Prompts, ApiError> {
        let names = self.with(|station| station.prompts(&request.language))?;
        Ok(Prompts { names: names.into_iter().collect() })
    }

    /// One recording.
    pub fn play(&self, request: Play) -> Result<Sound, ApiError> {
        let prompt = self.with(|station| station.prompt(&request.language, &request.name))?;
        let sound = prompt.map(|prompt| (prompt.media_type.to_owned(), BASE64.encode(&prompt.bytes)));
        let (media_type, bytes) = sound.unwrap_or_default();
        Ok(Sound { media_type, bytes })
    }
}
