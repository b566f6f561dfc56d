//! A filled paper form typed in by its codes: the shipped form, as it is printed.

use crate::kit::{case, id, scan, today};
use boma_guideline::{Guideline, MisreadKind, PackFiles, Paper, PaperEntry, PaperReading};
use boma_record::{Answer, Answers, Gazetteer};
use serde_json::{Value, json};

const ASSETS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets");

/// The guideline that ships with the program.
pub fn shipped() -> Guideline {
    let files = std::fs::read_dir(format!("{ASSETS}/guidelines/ssd-civil-registry/0.2.0")).unwrap().map(|file| {
        let file = file.unwrap();
        (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap())
    });
    Guideline::load(&PackFiles(files.collect())).unwrap_or_else(|defects| panic!("{defects}"))
}

/// A desk at which a paper form is typed in.
struct Desk {
    guideline: Guideline,
    places: Gazetteer,
    answers: Answers,
    language: &'static str,
}

impl Desk {
    fn new() -> Self {
        let places = std::fs::read_to_string(format!("{ASSETS}/places/ssd-admin.csv")).unwrap();
        let places = Gazetteer::parse(&places).unwrap();
        Self { guideline: shipped(), places, answers: Answers::new(), language: "en" }
    }

    fn read_with(&self, code: &str, line: &str) -> PaperReading {
        let paper = Paper { case: case(&self.answers), code, places: &self.places };
        self.guideline.read_paper(&paper, line, self.language).unwrap()
    }

    /// The number that is printed at a question.
    fn number(&self, field: &str) -> usize {
        self.guideline.outline().number_of(field).unwrap_or_else(|| panic!("{field} has a number"))
    }

    /// Types `.2 …` or ` …` behind the number of a field and saves what comes of it.
    fn types(&mut self, field: &str, rest: &str) -> Vec<PaperEntry> {
        let line = format!("{}{rest}", self.number(field));
        let reading = self.read_with(&self.guideline.paper_code(), &line);
        assert_eq!(reading.misread, None, "“{line}” is an answer to {field}");
        for entry in &reading.entries {
            match &entry.answer {
                Some(answer) => self.answers.insert(entry.field.clone(), answer.clone()),
                None => self.answers.remove(&entry.field),
            };
        }
        reading.entries
    }

    fn value(&mut self, field: &str, rest: &str) -> Value {
        let entries = self.types(field, rest);
        serde_json::to_value(entries[0].answer.as_ref().unwrap()).unwrap()["value"].clone()
    }

    fn wrong(&self, line: &str) -> (MisreadKind, String) {
        let misread = self.read_with(&self.guideline.paper_code(), line).misread;
        let misread = misread.unwrap_or_else(|| panic!("“{line}” can't be understood"));
        (misread.kind, misread.options)
    }
}

#[test]
fn a_whole_form_is_typed_in_by_its_codes() {
    let mut desk = Desk::new();
    let code = |desk: &Desk, field: &str, option: usize| format!(" {}.{option}", desk.number(field));
    desk.types("notice_language", ".3");
    let more =
        code(&desk, "notice_read", 1) + &code(&desk, "consent_statistics", 1) + &code(&desk, "consent_partners", 2);
    assert_eq!(desk.types("notice_reader", &format!(".1{more}")).len(), 4, "four questions on one line");
    for (field, rest) in [
        ("name_own", " Nyandeng"),
        ("name_father", " Deng"),
        ("name_grandfather", " Garang"),
        ("mother_name", " Achol"),
        ("sex", ".1"),
        ("birth_date", ".5 1987"),
        ("birth_place", " near Bor; Bor South"),
        ("wants_id", ".2"),
        ("ancestor_relation", ".2"),
        ("ancestor_line", ".2"),
        ("ancestor_name", " Ayen Kuol"),
        ("ancestor_birth_place", " Jalle"),
        ("ancestor_known_how", ".3"),
        ("residence", " Hai Malakal; Juba; Central Equatoria"),
        ("displacement", ".1"),
        ("birth_certificate", ".1"),
        ("age_assessment", ".1"),
        ("older_id", ".2"),
        ("witnesses", ".6 108.8 108.9 Lado Wani; uncle; I have known the family since 1990."),
        ("witness_is_close", ".1"),
        ("fee_state", ".3"),
    ] {
        desk.types(field, rest);
    }
    let portrait: Answer = serde_json::from_value(json!({ "kind": "picture", "value": scan(7) })).unwrap();
    desk.answers.insert(id("portrait"), portrait);
    let view = desk.guideline.view(&case(&desk.answers), "en").unwrap();
    assert_eq!(view.missing, [], "a paper form that was filled in fully makes a complete file");
}

#[test]
fn each_kind_of_answer_is_read() {
    let mut desk = Desk::new();
    assert_eq!(desk.value("sex", " 2"), json!("male"), "an option's number behind the question's");
    let year = json!({ "precision": "year", "year": 1987, "method": "statement" });
    assert_eq!(desk.value("birth_date", " 1987"), year, "no day is invented");
    let day = json!({ "precision": "day", "year": 1987, "month": 3, "day": 12, "method": "document" });
    assert_eq!(desk.value("birth_date", ".1 12/3/1987"), day, "the day stands first, as on the paper");
    let grounds = desk.value("grounds", ".2 34.4");
    assert_eq!(grounds.as_array().map(Vec::len), Some(2), "several options: {grounds}");
    let kampala = json!({ "country": "UGA", "spoken": "Kampala" });
    assert_eq!(desk.value("birth_place", " Kampala; Uganda"), kampala, "a country by its name");
    assert_eq!(desk.value("birth_place", " Jalle")["pcode"], json!("SS030304"), "the list has one Jalle");
    let shown = desk.value("birth_certificate", ".8 BC 12/2010; Bor hospital; 3.5.2010");
    assert_eq!((&shown["number"], &shown["issued_by"]), (&json!("BC 12/2010"), &json!("Bor hospital")), "its parts");
    assert_eq!(shown["no_scan_reason"], json!("no-device"), "the codes behind the reasons say why there is no scan");
    assert_eq!(shown["issued_on"]["method"], json!("document"), "the day stands on the paper");
    let two =
        [desk.value("witnesses", ".6 108.9 Lado; uncle; Yes."), desk.value("witnesses", ".1 Poni; aunt; Yes; N 7")];
    assert_eq!(two[1].as_array().map(Vec::len), Some(2), "each line is one witness more");
    let made = desk.value("witnesses", ".1 108.8 108.12 Poni; aunt; Yes; ; Lado Wani");
    assert_eq!(made[1]["mark"], json!({ "kind": "made-for", "second": "Lado Wani" }), "a mark names who made it");
    assert_eq!(made[1].get("certificate_number"), None, "an empty part is no number of a certificate");
    let signed = desk.value("witnesses", ".1 108.11 Poni; aunt; Yes");
    assert_eq!(signed[1]["mark"], json!({ "kind": "thumbprint" }), "the paper's box is the witness's mark");
    assert_eq!((&two[1][0]["sworn"], &two[1][1]["sworn"]), (&json!(true), &json!(false)), "only who swore, swore");
}

#[test]
fn digits_may_be_arabic_indic() {
    let mut desk = Desk { language: "ar", ..Desk::new() };
    let number: String =
        desk.number("sex").to_string().chars().map(|c| char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap()).collect();
    let reading = desk.read_with(&desk.guideline.paper_code(), &format!("{number}٫١"));
    assert_eq!(
        reading.entries.first().map(|entry| entry.value.as_str()),
        Some("أنثى"),
        "the answer in the words of the screen"
    );
    let birth = desk.types("birth_date", " ١٩٨٧");
    assert!(birth[0].value.contains("1987"), "the year is understood: {}", birth[0].value);
}

#[test]
fn what_is_not_understood_is_said() {
    let desk = Desk::new();
    let number = |field| desk.number(field);
    for (line, wanted, why) in [
        ("Deng".to_owned(), MisreadKind::NoNumber, "the number comes first"),
        ("999 Deng".to_owned(), MisreadKind::NoField, "no form has so many questions"),
        (format!("{} 3", number("guardian_kind")), MisreadKind::NotAsked, "nobody knows yet that this is a child"),
        (number("sex").to_string(), MisreadKind::NoAnswer, "a number alone is no answer"),
        (format!("{}.3", number("sex")), MisreadKind::NoOption, "there are two"),
        (format!("{n}.1 {n}.2", n = number("sex")), MisreadKind::OneOption, "one of two"),
        (format!("{} female", number("sex")), MisreadKind::CodesOnly, "options have codes"),
        (format!("{}.1", number("name_own")), MisreadKind::WordsOnly, "names have none"),
        (format!("{} 12/1987/3", number("birth_date")), MisreadKind::NotADate, "no such date"),
        (format!("{} x; Atlantis", number("birth_place")), MisreadKind::PlaceUnknown, "the list has no such place"),
        (format!("{} {}", number("name_own"), "x".repeat(121)), MisreadKind::NotAText, "longer than any name"),
        (format!("{}.6 Lado", number("witnesses")), MisreadKind::WitnessParts, "what does Lado know?"),
        (
            format!("{n}.6 {n}.10 {n}.11 Lado; uncle; Yes.", n = number("witnesses")),
            MisreadKind::WitnessMark,
            "one mark",
        ),
        (format!("{n}.6 {n}.12 Lado; uncle; Yes.", n = number("witnesses")), MisreadKind::WitnessMark, "who made it?"),
        (
            format!("{n}.6 {n}.10 L; uncle; Yes.; ; Poni", n = number("witnesses")),
            MisreadKind::WitnessMark,
            "who signed?",
        ),
        (format!("{} yes", number("portrait")), MisreadKind::Picture, "a picture is taken"),
        (format!("{}.1 {}.1 x", number("sex"), number("blood_group")), MisreadKind::OneQuestion, "whose words?"),
    ] {
        assert_eq!(desk.wrong(&line).0, wanted, "{line}: {why}");
    }
    let (_, options) = desk.wrong(&format!("{}.3", number("sex")));
    assert_eq!(options, format!("{n}.1 Female, {n}.2 Male", n = number("sex")), "the officer reads what would fit");
}

#[test]
fn a_paper_of_another_version_is_noticed() {
    let desk = Desk::new();
    let digest = desk.guideline.digest().to_string();
    let digits = |count| digest.chars().take(count).collect::<String>();
    let line = format!("{}.1", desk.number("sex"));
    for right in [desk.guideline.paper_code(), digits(8).to_uppercase(), digits(16)] {
        assert_eq!(desk.read_with(&right, &line).entries.len(), 1, "{right} stands on the paper");
    }
    for wrong in ["", &digits(7), "0000 0000"] {
        let misread = desk.read_with(wrong, &line).misread.unwrap();
        assert_eq!(misread.kind, MisreadKind::OtherForm, "“{wrong}”: its numbers may stand for other questions");
        assert_eq!(misread.options, desk.guideline.paper_code(), "the officer reads which form to look for");
    }
    assert_eq!(desk.read_with(&digest, "").entries, [], "the code alone can be asked about");
}

#[test]
fn an_answer_can_be_taken_away_and_the_one_before_is_told() {
    let mut desk = Desk::new();
    desk.types("name_own", " Nyandeng");
    let before = desk.types("name_own", " Achol")[0].before.clone();
    let told = serde_json::to_value(before).unwrap();
    assert_eq!(told["value"], json!("Nyandeng"), "a slip can be undone");
    desk.types("name_own", " -");
    assert!(desk.answers.is_empty(), "a dash takes the answer away");
}

#[test]
fn today_is_the_day_of_the_case() {
    let mut desk = Desk::new();
    let birth = desk.value("birth_date", " about 40");
    assert_eq!(birth["method"], json!("estimate"), "an age is an estimate, on {}", today());
}
