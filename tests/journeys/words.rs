//! Every error is explained in every language, with the values it promises and no message left over.

use boma_api::Code;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use kit::house::{assets, tree};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 2] = ["en", "ar"];

#[test]
fn every_code_says_what_happened_and_what_to_do_in_every_language() {
    let promised = promised_values();
    for language in LANGUAGES {
        let bundle = bundle(language);
        for code in Code::ALL.iter().map(|code| code.as_str()) {
            let mut args = FluentArgs::new();
            for name in promised.get(code).into_iter().flatten() {
                args.set(name.clone(), FluentValue::from("3"));
            }
            for id in [format!("err-{code}"), format!("fix-{code}")] {
                let message = bundle.get_message(&id).and_then(|message| message.value());
                let pattern = message.unwrap_or_else(|| panic!("{language} has no {id}: people would see a bare code"));
                let mut faults = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&args), &mut faults);
                assert!(faults.is_empty(), "{id} in {language} uses only what error.rs promises: {faults:?}");
                assert!(text.trim().chars().count() > 8, "{id} in {language} is a sentence");
            }
        }
    }
}

#[test]
fn no_message_explains_an_error_that_cannot_happen() {
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    for language in LANGUAGES {
        for id in ids(language).iter() {
            let code = id.strip_prefix("err-").or_else(|| id.strip_prefix("fix-"));
            assert!(code.is_none_or(|code| codes.contains(code)), "{id} in {language} is for no code: take it out");
        }
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let [english, arabic] = LANGUAGES.map(ids);
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| one.difference(other).cloned().collect::<Vec<_>>();
    assert!(only(&english, &arabic).is_empty(), "only in English: {:?}", only(&english, &arabic));
    assert!(only(&arabic, &english).is_empty(), "only in Arabic: {:?}", only(&arabic, &english));
}

#[test]
fn the_values_are_read_from_the_table_of_codes() {
    let promised = promised_values();
    assert_eq!(promised["stick-full"], ["needed", "free"], "the reading of error.rs sees several values");
    assert_eq!(promised["locked"], [] as [&str; 0], "and none where none is promised");
    assert_eq!(promised.len(), Code::ALL.len(), "every code was seen");
}

/// What `api/src/error.rs` promises for each code: the names after `Args:` in its doc line.
fn promised_values() -> BTreeMap<String, Vec<String>> {
    let source = std::fs::read_to_string(tree().join("src-tauri/crates/api/src/error.rs")).unwrap();
    let table = source.split("\ncodes! {").nth(1).expect("error.rs holds the table of codes");
    let (mut docs, mut promised) = (String::new(), BTreeMap::new());
    for line in table.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("///") {
            docs.push_str(doc);
        } else if let Some((_, code)) = line.split_once(" = ") {
            let names = docs.split_once("Args:").map_or("", |(_, names)| names).split('`').skip(1).step_by(2);
            promised.insert(code.trim_matches(['"', ',']).to_owned(), names.map(str::to_owned).collect());
            docs.clear();
        }
    }
    promised
}

fn files(language: &str) -> Vec<FluentResource> {
    let folder = assets().join("locales").join(language);
    let files = kit::stick::list(&folder);
    assert!(!files.is_empty(), "{language} has its files");
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        FluentResource::try_new(text).unwrap_or_else(|(_, faults)| panic!("{} is Fluent: {faults:?}", path.display()))
    };
    files.into_iter().map(read).collect()
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    for file in files(language) {
        bundle.add_resource(file).unwrap_or_else(|faults| panic!("no message twice in {language}: {faults:?}"));
    }
    bundle
}

fn ids(language: &str) -> BTreeSet<String> {
    let folder = assets().join("locales").join(language);
    let texts = kit::stick::list(&folder).into_iter().map(|path| std::fs::read_to_string(path).unwrap());
    let id = |line: &str| {
        let (id, _) = line.split_once(" =")?;
        let plain = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        (plain && !id.is_empty()).then(|| id.to_owned())
    };
    texts.flat_map(|text| text.lines().filter_map(id).collect::<Vec<_>>()).collect()
}
