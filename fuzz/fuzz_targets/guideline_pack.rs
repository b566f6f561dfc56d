//! Any bytes as one file of a guideline pack: an answer, never a crash; a pack that loads can be asked.
#![no_main]

use boma_guideline::{Case, FieldView, Guideline, PackFiles};
use boma_record::{Answer, AnswerKind, Answers, Process};
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// A word that stands in each file and in no other, and the file.
const FILES: [(&str, &str); 15] = [
    ("\"steps\"", "form.json"),
    ("\"rules\"", "evidence.json"),
    ("\"notices\"", "notices.json"),
    ("\"months\"", "phrases.json"),
    ("\"reasons\"", "reasons.json"),
    ("\"questions\"", "screening.json"),
    ("\"processes\"", "processes.json"),
    ("\"routes\"", "routes.json"),
    ("\"directives\"", "directives.json"),
    ("\"due\"", "fees.json"),
    ("\"events\"", "events.json"),
    ("\"chapters\"", "sop.json"),
    ("\"retention\"", "custody.json"),
    ("\"languages\"", "pack.json"),
    ("\"categories\"", "categories.json"),
];

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let name = FILES.iter().find(|(word, _)| text.contains(word)).map_or("form.json", |(_, name)| name);
    let mut files = pack().clone();
    files.insert(name.to_owned(), text.to_owned());
    if let Ok(guideline) = Guideline::load(&PackFiles(files)) {
        ask(&guideline);
    }
});

/// The pack that the spoiled file is put into.
fn pack() -> &'static BTreeMap<String, String> {
    static PACK: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    PACK.get_or_init(|| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/guidelines/ssd-civil-registry/0.1.0");
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let file = |entry: std::fs::DirEntry| {
            Some((entry.file_name().into_string().ok()?, std::fs::read_to_string(entry.path()).ok()?))
        };
        entries.filter_map(file).collect()
    })
}

/// Asks the form empty, then with an answer to each question that is shown.
fn ask(guideline: &Guideline) {
    let today = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap_or_default();
    for category in guideline.categories(Process::New, "en") {
        let mut answers = Answers::new();
        for _ in 0..2 {
            let case = Case { category: &category.code, process: Process::New, answers: &answers, today };
            let view = guideline.view(&case, "ar").expect("a pack that loads never fails on an answer");
            let given = view.steps.iter().flat_map(|step| &step.fields).filter_map(answer).collect();
            answers = given;
        }
    }
}

fn answer(field: &FieldView) -> Option<(boma_record::FieldId, Answer)> {
    let option = field.options.first().map(|option| option.id.clone());
    let answer = match field.kind {
        AnswerKind::YesNo => Answer::YesNo(true),
        AnswerKind::Number => Answer::Number(-7),
        AnswerKind::Choice => Answer::Choice(option?),
        AnswerKind::Choices => Answer::Choices(BTreeSet::from([option?])),
        AnswerKind::Text => Answer::Text("Juba".parse().ok()?),
        _ => return None,
    };
    Some((field.id.clone(), answer))
}
