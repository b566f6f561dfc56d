//! Texts that look alike, and translations that no longer belong to any text.

use super::{Check, Report, Severity};
use boma_guideline::outline::language_of;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A text of the pack and where it stands.
struct Text {
    file: String,
    pointer: String,
    by_language: BTreeMap<String, String>,
}

impl Check<'_> {
    pub(super) fn texts(&self, report: &mut Report<'_>) {
        let texts = self.every_text();
        self.translated_differently(report, &texts);
        self.translators(report, &texts);
        self.labels(report);
    }

    fn every_text(&self) -> Vec<Text> {
        let mut texts = Vec::new();
        for (name, text) in self.files.0.iter().filter(|(name, _)| language_of(name).is_none()) {
            if let Ok(content) = serde_json::from_str::<Value>(text) {
                collect(&content, name, String::new(), &mut texts);
            }
        }
        texts
    }

    fn translated_differently(&self, report: &mut Report<'_>, texts: &[Text]) {
        let mut first: BTreeMap<(&str, &str), (&str, &str)> = BTreeMap::new();
        for text in texts {
            let Some(english) = text.by_language.get("en") else { continue };
            for (language, words) in text.by_language.iter().filter(|(language, _)| *language != "en") {
                let (known, file) = *first.entry((language, english)).or_insert((words, &text.file));
                if known != words && file == text.file {
                    let problem =
                        format!("\"{}\" is said in another way in '{language}' elsewhere in this file", short(english));
                    report.note((&text.file, &text.pointer), problem);
                }
            }
        }
    }

    fn translators(&self, report: &mut Report<'_>, texts: &[Text]) {
        let known: BTreeSet<&String> = texts.iter().filter_map(|text| text.by_language.get("en")).collect();
        for (name, content) in self.files.0.iter().filter(|(name, _)| language_of(name).is_some()) {
            let given = serde_json::from_str::<Value>(content).ok();
            let given = given.as_ref().and_then(|content| content.get("texts")?.as_object());
            let Some(given) = given else { continue };
            for english in given.keys().filter(|english| !known.contains(english)) {
                let pointer = format!("/texts/{}", english.replace('~', "~0").replace('/', "~1"));
                report.warning(
                    (name, &pointer),
                    format!("the pack has no text \"{}\" any more: this translation is never used", short(english)),
                );
            }
            let done = known.iter().filter(|english| {
                given.get(**english).is_some_and(|text| !text.as_str().unwrap_or("").trim().is_empty())
            });
            report.add(
                Severity::Note,
                name,
                "",
                format!(
                    "{} of {} texts are translated; English stands in for the others, with a mark",
                    done.count(),
                    known.len()
                ),
            );
        }
    }

    /// Whether two questions can both be asked of one person.
    fn stand_together(&self, one: &str, other: &str) -> bool {
        let asked = [one, other].into_iter().filter_map(|field| self.world.asked(field));
        !self.solve(asked.map(|asked| asked.when.clone()).collect()).is_never()
    }

    /// Two questions of a step, or two options of a question, that nobody can tell apart.
    fn labels(&self, report: &mut Report<'_>) {
        for (index, step) in self.outline.form.steps.iter().enumerate() {
            let mut labels = BTreeMap::new();
            for (position, field) in step.fields.iter().enumerate() {
                let (file, pointer) = self.place_of(index, position);
                let other = labels.insert(field.label.in_language("en"), &field.id);
                if let Some(other) = other.filter(|other| self.stand_together(other.as_str(), field.id.as_str())) {
                    let here = format!("{pointer}/label");
                    report
                        .warning((file, &here), format!("'{}' and '{other}' ask the same words in one step", field.id));
                }
                let mut options = BTreeMap::new();
                for (number, option) in field.options.iter().enumerate().filter(|_| field.options_from.is_none()) {
                    if let Some(other) = options.insert(option.label.in_language("en"), &option.id) {
                        let here = format!("{pointer}/options/{number}/label");
                        report.error(
                            (file, &here),
                            format!("the options '{}' and '{other}' of '{}' have the same words", option.id, field.id),
                        );
                    }
                }
            }
        }
    }
}

fn collect(value: &Value, file: &str, pointer: String, texts: &mut Vec<Text>) {
    match value {
        Value::Object(members) if members.contains_key("en") => {
            let words =
                members.iter().filter_map(|(language, text)| Some((language.clone(), text.as_str()?.to_owned())));
            texts.push(Text { file: file.to_owned(), pointer, by_language: words.collect() });
        }
        Value::Object(members) => members.iter().for_each(|(key, member)| {
            let key = key.replace('~', "~0").replace('/', "~1");
            collect(member, file, format!("{pointer}/{key}"), texts);
        }),
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(i, element)| collect(element, file, format!("{pointer}/{i}"), texts))
        }
        _ => {}
    }
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
