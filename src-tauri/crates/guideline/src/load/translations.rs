//! Texts of languages that are not complete: what translators gave, and English with a mark for the rest.

use super::read;
use crate::PackFiles;
use crate::defect::{Findings, Place};
use crate::pack::{Head, Texts};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Stands before an English text that has no translation yet.
const MARK: &str = "«EN» ";

/// What is known of each incomplete language: English text to translation.
#[derive(Debug, Default)]
pub(crate) struct Translations(BTreeMap<String, BTreeMap<String, String>>);

/// The language of a translators' file (`texts.din.json`), where its name is one.
#[must_use]
pub fn language_of(file: &str) -> Option<&str> {
    let tag = file.strip_prefix("texts.")?.strip_suffix(".json")?;
    let simple = tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (simple && (2..=35).contains(&tag.len())).then_some(tag)
}

impl Translations {
    /// Reads the translators' files of the languages that `head` calls incomplete.
    pub(crate) fn read(files: &PackFiles, head: &Head, findings: &mut Findings) -> Self {
        let open = head.languages.iter().filter(|language| !language.complete && language.tag != "en");
        let mut all: BTreeMap<_, _> = open.map(|language| (language.tag.clone(), BTreeMap::new())).collect();
        for (name, text) in &files.0 {
            let Some(tag) = language_of(name) else { continue };
            let place = Place::file(name);
            match (all.get_mut(tag), read::strictly::<Texts>(text, &place, findings)) {
                (Some(known), Some(texts)) => *known = texts.texts,
                (None, _) => findings.add(&place, format!("'{tag}' is not an incomplete language of pack.json")),
                (Some(_), None) => {}
            }
        }
        Self(all)
    }

    pub(crate) fn are_needed(&self) -> bool {
        !self.0.is_empty()
    }

    /// A file's content with every text in every language.
    pub(crate) fn put_into<T: DeserializeOwned>(&self, text: &str) -> Option<T> {
        let mut content = serde_json::from_str(text).ok()?;
        self.complete(&mut content);
        serde_json::from_value(content).ok()
    }

    fn complete(&self, value: &mut Value) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(english)) = members.get("en") {
                    let english = english.clone();
                    self.add(members, &english);
                }
                members.values_mut().for_each(|member| self.complete(member));
            }
            Value::Array(elements) => elements.iter_mut().for_each(|element| self.complete(element)),
            _ => {}
        }
    }

    fn add(&self, members: &mut Map<String, Value>, english: &str) {
        for (tag, texts) in self.0.iter().filter(|(tag, _)| !members.contains_key(*tag)).collect::<Vec<_>>() {
            let known = texts.get(english).filter(|text| !text.trim().is_empty());
            let text = known.cloned().unwrap_or_else(|| format!("{MARK}{english}"));
            members.insert(tag.clone(), Value::String(text));
        }
    }
}
