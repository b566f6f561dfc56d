//! The languages of a form's texts.

use super::super::pack::{Texts, language_tag};
use super::super::report::Notes;
use super::super::sheet::Workbook;
use super::columns::{Row, Sheet};
use super::settings::Settings;
use std::collections::BTreeSet;

/// The languages of a form, and which one its plain columns are in.
#[derive(Debug)]
pub(super) struct Languages {
    tags: BTreeSet<String>,
    plain: String,
}

impl Languages {
    pub(super) fn new(survey: &Sheet<'_>, workbook: &Workbook, settings: &Settings, notes: &mut Notes) -> Self {
        let choices = workbook.sheets.get("choices").map(|table| Sheet::new("choices", table));
        let columns = survey.columns().into_iter().chain(choices.iter().flat_map(Sheet::columns));
        let texts: Vec<_> =
            columns.filter(|c| ["label", "hint", "constraint_message"].contains(&c.name.as_str())).collect();
        let mut tags: BTreeSet<String> = texts.iter().filter_map(|c| c.language.as_deref()).map(language_tag).collect();
        let has_plain = texts.iter().any(|column| column.language.is_none());
        let plain = settings.default_language.as_deref().map_or_else(|| "en".to_owned(), language_tag);
        if has_plain && settings.default_language.is_none() && !tags.contains("en") {
            notes.add("survey", "the language of the texts", "the form does not say it; they stand as English");
        }
        if has_plain {
            tags.insert(plain.clone());
        }
        if !tags.contains("en") && !tags.is_empty() {
            notes.add(
                "survey",
                "English",
                "a pack has English always; the form's other texts stand there until somebody translates",
            );
        }
        Self { tags, plain }
    }

    pub(super) fn besides_english(&self) -> BTreeSet<String> {
        self.tags.iter().filter(|tag| *tag != "en").cloned().collect()
    }

    /// A text of `row` in every language it has.
    pub(super) fn texts(&self, row: &Row, column: &str, notes: &mut Notes) -> Texts {
        let mut texts = Texts::default();
        for (language, text) in row.all(column) {
            let tag = language.map_or_else(|| self.plain.clone(), language_tag);
            texts.put(&tag, &without_answers(&row.place, column, text, notes));
        }
        if !texts.0.contains_key("en") {
            let english = texts.0.get(&self.plain).or_else(|| texts.0.values().next()).cloned();
            texts.put("en", english.as_deref().unwrap_or_default());
        }
        texts
    }
}

/// `${name}` in a text would be filled with an answer; texts of a pack stay as they are.
fn without_answers(place: &str, column: &str, text: &str, notes: &mut Notes) -> String {
    let (mut plain, mut rest, mut found) = (String::new(), text, false);
    while let Some((before, after)) = rest.split_once("${") {
        let Some((name, after)) = after.split_once('}') else { break };
        plain.push_str(before);
        plain.push_str(&format!("[{}]", name.trim()));
        (rest, found) = (after, true);
    }
    plain.push_str(rest);
    if found {
        notes.add(
            place,
            format!("an answer inside the {column}"),
            "texts of a pack hold no answers; the question's name stands in brackets",
        );
    }
    plain
}
