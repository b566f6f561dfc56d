//! Names that a pack can use, each once.

use std::collections::BTreeSet;

/// Names that a condition reads as something else, and those of the Common Expression Language.
const TAKEN: [&str; 37] = [
    "answered",
    "today",
    "category",
    "process",
    "in",
    "true",
    "false",
    "null",
    "type",
    "as",
    "break",
    "const",
    "continue",
    "else",
    "for",
    "function",
    "if",
    "import",
    "let",
    "loop",
    "package",
    "namespace",
    "return",
    "var",
    "void",
    "while",
    "int",
    "uint",
    "double",
    "bool",
    "string",
    "bytes",
    "list",
    "map",
    "size",
    "has",
    "all",
];

/// The names given so far.
#[derive(Debug, Default)]
pub(in super::super) struct Ids(BTreeSet<String>);

impl Ids {
    /// A field's name: small letters, digits and `_`, beginning with a letter, at most 48.
    pub(in super::super) fn field(&mut self, wanted: &str) -> String {
        let mut id = simple(wanted, '_');
        if !id.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            id.insert_str(0, "q_");
        }
        if TAKEN.contains(&id.as_str()) {
            id.push_str("_q");
        }
        self.once(&id, '_')
    }

    /// An option's, a step's or a pack's name: small letters, digits and hyphens, at most 48.
    pub(in super::super) fn option(&mut self, wanted: &str) -> String {
        let id = simple(wanted, '-');
        self.once(if id.is_empty() { "option" } else { &id }, '-')
    }

    fn once(&mut self, id: &str, joint: char) -> String {
        let id: String = id.chars().take(40).collect();
        let id = id.trim_end_matches(joint).to_owned();
        let mut unique = id.clone();
        let mut number = 2_u32;
        while !self.0.insert(unique.clone()) {
            unique = format!("{id}{joint}{number}");
            number += 1;
        }
        unique
    }
}

/// Small ASCII letters and digits; everything else is one `joint`.
fn simple(text: &str, joint: char) -> String {
    let mut simple = String::new();
    for letter in text.trim().chars() {
        match letter.to_ascii_lowercase() {
            letter if letter.is_ascii_alphanumeric() => simple.push(letter),
            _ if !simple.ends_with(joint) => simple.push(joint),
            _ => {}
        }
    }
    simple.trim_matches(joint).to_owned()
}
