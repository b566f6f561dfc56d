//! Acts in words.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../../../../../../assets/locales/en/journal.ftl");

/// The words of `assets/locales/en/journal.ftl`: one message for each act.
pub(super) struct Words(FluentBundle<FluentResource>);

impl Words {
    /// In English, as everything on the command line.
    pub(super) fn english() -> Self {
        Self::read(ENGLISH)
    }

    fn read(text: &str) -> Self {
        // A resource with a fault still holds every other message.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new(vec![LanguageIdentifier::default()]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// What was done and to what; the act's own name where a newer program wrote it.
    pub(super) fn of(&self, act: &str, subject: &str) -> String {
        self.known(act, subject).unwrap_or_else(|| format!("{act} {subject}"))
    }

    fn known(&self, act: &str, subject: &str) -> Option<String> {
        let message = self.0.get_message(&format!("journal-{act}"))?;
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        Some(self.0.format_pattern(message.value()?, Some(&args), &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    const ARABIC: &str = include_str!("../../../../../../assets/locales/ar/journal.ftl");
    /// Words with a hyphen that are no acts, in files that name acts apart from where they are written.
    const NO_ACTS: [&str; 1] = ["in-question"];

    fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                rust_files(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                found.push(path);
            }
        }
    }

    /// The program part of every source file of the workspace.
    fn sources() -> Vec<String> {
        let mut files = Vec::new();
        for room in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).unwrap() {
            let folder = room.unwrap().path().join("src");
            if folder.is_dir() {
                rust_files(&folder, &mut files);
            }
        }
        files.iter().map(|path| fs::read_to_string(path).unwrap()).map(|text| without_tests(&text)).collect()
    }

    fn without_tests(text: &str) -> String {
        text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
    }

    /// The argument at `place` of a call whose arguments begin at the start of `text`.
    fn argument(text: &str, place: usize) -> String {
        let (mut depth, mut quoted, mut arguments) = (0, false, vec![String::new()]);
        for letter in text.chars() {
            match letter {
                '"' => quoted = !quoted,
                '(' | '[' if !quoted => depth += 1,
                ')' | ']' if !quoted && depth == 0 => break,
                ')' | ']' if !quoted => depth -= 1,
                ',' if !quoted && depth == 0 => {
                    arguments.push(String::new());
                    continue;
                }
                _ => {}
            }
            arguments.last_mut().unwrap().push(letter);
        }
        arguments.get(place).map(|argument| argument.trim().to_owned()).unwrap_or_default()
    }

    /// The acts that a source file writes; where a call does not name its act, every word of that form in the file.
    fn acts_in(text: &str) -> BTreeSet<String> {
        let mut acts = BTreeSet::new();
        for (call, place) in [("Act::new(", 1), (".act(", 0)] {
            for after in text.split(call).skip(1) {
                let named = argument(after, place);
                match literal(&named).or_else(|| constant(text, &named)) {
                    Some(act) => drop(acts.insert(act)),
                    None => {
                        acts.extend(text.split('"').skip(1).step_by(2).filter(|word| is_act(word)).map(str::to_owned))
                    }
                }
            }
        }
        acts
    }

    fn literal(argument: &str) -> Option<String> {
        argument.strip_prefix('"')?.strip_suffix('"').map(str::to_owned)
    }

    /// The text of `const NAME: &str = "…"` in the same file.
    fn constant(text: &str, name: &str) -> Option<String> {
        let after = text.split_once(&format!("const {name}: &str = \""))?.1;
        Some(after.split('"').next()?.to_owned())
    }

    fn is_act(word: &str) -> bool {
        let parts: Vec<&str> = word.split('-').collect();
        let small = |part: &&str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase());
        parts.len() > 1 && parts.iter().all(small) && !NO_ACTS.contains(&word)
    }

    #[test]
    fn every_act_of_the_workspace_has_words_in_both_languages() {
        let acts: BTreeSet<String> = sources().iter().flat_map(|text| acts_in(text)).collect();
        for act in ["file-signed", "file-returned", "file-in-question", "packet-merged", "session-opened", "founded"] {
            assert!(acts.contains(act), "the reading of the sources finds {act}: {acts:?}");
        }
        for (language, text) in [("en", ENGLISH), ("ar", ARABIC)] {
            let words = Words::read(text);
            for act in &acts {
                let told = words.known(act, "THIS").unwrap_or_else(|| panic!("journal-{act} is not in {language}"));
                assert!(
                    told.chars().count() > 4 && !told.contains('{'),
                    "journal-{act} in {language} is a sentence: {told}"
                );
            }
        }
    }

    #[test]
    fn an_act_of_a_newer_program_is_told_by_its_name() {
        assert_eq!(Words::english().of("file-dreamt", "7"), "file-dreamt 7", "nothing is left out for want of words");
    }
}
