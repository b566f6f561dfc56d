//! Sources and bases: what is never named, what names nothing.

use super::{Check, Report};
use boma_guideline::outline::language_of;
use serde_json::Value;
use std::collections::BTreeSet;

impl Check<'_> {
    pub(super) fn files(&self, report: &mut Report<'_>) {
        let mut named = BTreeSet::new();
        for (file, text) in
            self.files.0.iter().filter(|(name, _)| name.as_str() != "pack.json" && language_of(name).is_none())
        {
            if let Ok(content) = serde_json::from_str::<Value>(text) {
                bases(&content, file, String::new(), &mut named, report);
            }
        }
        for (index, source) in self.outline.head.sources.iter().enumerate() {
            if !named.contains(&source.id) {
                report.note(
                    ("pack.json", &format!("/sources/{index}")),
                    format!("nothing rests on the source '{}'", source.id),
                );
            }
        }
        self.chapters(report);
    }

    fn chapters(&self, report: &mut Report<'_>) {
        let chapters = &self.outline.sop.chapters;
        if chapters.is_empty() {
            return;
        }
        let missing: Vec<String> =
            (1..=27).filter(|n| !chapters.iter().any(|c| c.number == *n)).map(|n| n.to_string()).collect();
        if !missing.is_empty() {
            report.note(
                ("sop.json", "/chapters"),
                format!("the operating guideline has 27 chapters; missing: {}", missing.join(", ")),
            );
        }
    }
}

/// Anything with a confidence is a basis.
fn bases(value: &Value, file: &str, pointer: String, named: &mut BTreeSet<String>, report: &mut Report<'_>) {
    match value {
        Value::Object(members) => {
            let sources = members.get("sources").and_then(Value::as_array);
            named.extend(sources.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            let claims = members.get("confidence").and_then(Value::as_str) == Some("source");
            if claims && sources.is_none_or(Vec::is_empty) {
                report.warning(
                    (file, &format!("{pointer}/confidence")),
                    "this says that it was read in a source, and names none",
                );
            }
            for (key, member) in members {
                bases(member, file, format!("{pointer}/{key}"), named, report);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                bases(element, file, format!("{pointer}/{index}"), named, report);
            }
        }
        _ => {}
    }
}
