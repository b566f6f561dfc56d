//! Texts in the languages of a form.

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A text by language tag (BCP 47).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in super::super) struct Texts(pub(in super::super) BTreeMap<String, String>);

/// Longer texts are cut: no question, and not every program could show them (bytes).
const LONGEST: usize = 8000;

impl Texts {
    pub(in super::super) fn english(text: &str) -> Self {
        let mut texts = Self::default();
        texts.put("en", text);
        texts
    }

    pub(in super::super) fn both(english: &str, arabic: &str) -> Self {
        let mut texts = Self::english(english);
        texts.put("ar", arabic);
        texts
    }

    /// Adds a text; an empty one is none.
    pub(in super::super) fn put(&mut self, language: &str, text: &str) {
        let kept: String = text.trim().chars().filter(|l| !l.is_control() || *l == '\n').take(LONGEST / 4).collect();
        if !kept.is_empty() {
            self.0.insert(language.to_owned(), kept);
        }
    }

    pub(in super::super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds another text below, language by language.
    pub(in super::super) fn append(&mut self, other: &Self) {
        for (language, text) in &other.0 {
            let own = self.0.entry(language.clone()).or_default();
            if !own.is_empty() {
                own.push('\n');
            }
            own.push_str(text);
        }
    }

    /// The words of a pack: only its languages, and English always.
    pub(super) fn words(&self, languages: &BTreeSet<String>, otherwise: &str) -> Value {
        let english = self.0.get("en").or_else(|| self.0.values().next()).map_or(otherwise, String::as_str);
        let mut words = Map::from_iter([("en".to_owned(), Value::from(english))]);
        for (language, text) in self.0.iter().filter(|(language, _)| languages.contains(*language)) {
            words.insert(language.clone(), Value::from(text.as_str()));
        }
        Value::Object(words)
    }
}

/// Languages by the names people give them in forms, and their tags (BCP 47; ISO 639-3 of MOSIP).
const LANGUAGES: [(&str, &str); 42] = [
    ("english", "en"),
    ("eng", "en"),
    ("anglais", "en"),
    ("ingles", "en"),
    ("arabic", "ar"),
    ("ara", "ar"),
    ("arabe", "ar"),
    ("العربية", "ar"),
    ("عربي", "ar"),
    ("french", "fr"),
    ("fra", "fr"),
    ("francais", "fr"),
    ("français", "fr"),
    ("spanish", "es"),
    ("spa", "es"),
    ("espanol", "es"),
    ("español", "es"),
    ("portuguese", "pt"),
    ("por", "pt"),
    ("português", "pt"),
    ("swahili", "sw"),
    ("swa", "sw"),
    ("kiswahili", "sw"),
    ("amharic", "am"),
    ("amh", "am"),
    ("somali", "so"),
    ("som", "so"),
    ("hindi", "hi"),
    ("hin", "hi"),
    ("kannada", "kn"),
    ("kan", "kn"),
    ("tamil", "ta"),
    ("tam", "ta"),
    ("chinese", "zh"),
    ("juba arabic", "pga"),
    ("dinka", "din"),
    ("nuer", "nus"),
    ("bari", "bfa"),
    ("zande", "zne"),
    ("shilluk", "shk"),
    ("ukrainian", "uk"),
    ("russian", "ru"),
];

/// The tag of a language as a form names it: `French (fr)`, `fra`, `en-GB`; a private one (`x-…`) for unknown names.
pub(in super::super) fn language_tag(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let inside = name.rsplit_once('(').map(|(_, code)| code.trim_end_matches(')').trim().to_owned());
    if let Some(code) = inside.filter(|code| is_code(code)) {
        return known(&code).map_or(code, str::to_owned);
    }
    if let Some(tag) = known(name.split('(').next().unwrap_or(&name).trim()) {
        return tag.to_owned();
    }
    let first = name.split(['-', '_']).next().unwrap_or(&name);
    if is_code(first) && first.len() < name.len() || first.len() == name.len() && is_code(&name) && name.len() == 2 {
        return first.to_owned();
    }
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    if letters.is_empty() { "x-other".to_owned() } else { format!("x-{letters}") }
}

fn known(name: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(known, _)| *known == name).map(|(_, tag)| *tag)
}

fn is_code(text: &str) -> bool {
    (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase())
}
