//! In which line of a pack's file a place stands.

use boma_guideline::PackFiles;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::collections::BTreeMap;

/// The files of a pack, taken apart with their positions; files that are no JSON are left out.
pub(crate) struct Lines<'a> {
    files: BTreeMap<&'a str, (Vec<usize>, Value<'a>)>,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(files: &'a PackFiles) -> Self {
        let parsed = files.0.iter().filter_map(|(name, text)| {
            // serde_json refuses what is nested too deeply for any parser that calls itself.
            serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
            serde_json::from_str::<serde_json::Value>(text).ok()?;
            let value = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default()).ok()?.value?;
            Some((name.as_str(), (starts(text), value)))
        });
        Self { files: parsed.collect() }
    }

    /// The line of a JSON pointer (RFC 6901), from 1; the line of what is around it where the place itself is missing.
    pub(crate) fn line(&self, file: &str, pointer: &str) -> usize {
        let Some((starts, value)) = self.files.get(file) else { return 1 };
        line_at(starts, position(value, pointer))
    }

    /// Members that stand twice in one object: file, line and name.
    pub(crate) fn doubles(&self) -> Vec<(&'a str, usize, String)> {
        let mut found = Vec::new();
        for (file, (starts, value)) in &self.files {
            doubles_in(value, &mut |position, name| found.push((*file, line_at(starts, position), name.to_owned())));
        }
        found
    }
}

fn starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

fn line_at(starts: &[usize], position: usize) -> usize {
    starts.partition_point(|start| *start <= position)
}

fn position(value: &Value<'_>, pointer: &str) -> usize {
    let (mut here, mut position) = (value, value.start());
    for part in pointer.split('/').skip(1) {
        let name = part.replace("~1", "/").replace("~0", "~");
        let next = match here {
            Value::Object(object) => {
                object.properties.iter().rfind(|p| p.name.as_str() == name).map(|p| (p.start(), &p.value))
            }
            Value::Array(array) => name.parse().ok().and_then(|i: usize| array.elements.get(i)).map(|v| (v.start(), v)),
            _ => None,
        };
        let Some((start, inner)) = next else { break };
        (here, position) = (inner, start);
    }
    position
}

fn doubles_in(value: &Value<'_>, tell: &mut impl FnMut(usize, &str)) {
    match value {
        Value::Object(object) => {
            let mut seen = std::collections::BTreeSet::new();
            for property in &object.properties {
                if !seen.insert(property.name.as_str()) {
                    tell(property.start(), property.name.as_str());
                }
                doubles_in(&property.value, tell);
            }
        }
        Value::Array(array) => array.elements.iter().for_each(|element| doubles_in(element, tell)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_its_line() {
        let text = "{\n  \"a\": [\n    1,\n    {\"b/c\": {\n      \"d\": 2}}\n  ],\n  \"a2\": 0,\n  \"a2\": 1\n}";
        let files = PackFiles([("x.json".to_owned(), text.to_owned())].into());
        let lines = Lines::of(&files);
        for (pointer, line) in
            [("", 1), ("/a", 2), ("/a/0", 3), ("/a/1/b~1c", 4), ("/a/1/b~1c/d", 5), ("/a/1/nowhere", 4)]
        {
            assert_eq!(lines.line("x.json", pointer), line, "{pointer} stands there");
        }
        assert_eq!(lines.line("y.json", "/a"), 1, "a file that is missing has no lines");
        assert_eq!(lines.doubles(), [("x.json", 8, "a2".to_owned())], "the second one is told");
    }
}
