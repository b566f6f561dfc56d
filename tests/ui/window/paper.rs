//! A filled paper form is typed in by its codes, in the window, and signed.

use super::categories::holds_what_was_given;
use super::office::Office;
use super::officer::unlock;
use super::walk::Walk;
use boma_guideline::outline::Field;
use kit::case_file::{CaseFile, place_named, shipped};
use kit::window::{Window, WindowError, steered_window};
use serde_json::{Value, json};

#[tokio::test]
async fn a_paper_form_is_typed_in_and_signed_in_english() -> Result<(), WindowError> {
    a_paper_form_is_typed_in_and_signed("en", str::to_owned).await
}

#[tokio::test]
async fn a_paper_form_is_typed_in_and_signed_in_arabic() -> Result<(), WindowError> {
    a_paper_form_is_typed_in_and_signed("ar", |code| code.chars().map(arabic_digit).collect()).await
}

async fn a_paper_form_is_typed_in_and_signed(
    language: &str,
    codes_as_typed: impl Fn(&str) -> String,
) -> Result<(), WindowError> {
    let office = Office::open();
    let officer = office.login("officer");
    // The one Jalle of the list is meant when Jalle is typed.
    let birth_place = json!({ "country": "SSD", "pcode": "SS030304", "spoken": "Jalle" });
    let case = CaseFile::read("C01").with("ancestor_birth_place", "place", birth_place);
    let window = Window::open(&steered_window(), &office.station()).await?;
    let page = &window.page;

    page.enter_at(&format!("//header//button[@lang='{language}']"), "the language").await?;
    unlock(page, &officer).await?;
    let walk = Walk { page, office: &office, case: &case, language };
    let lines = lines(&case, codes_as_typed);
    let reference = walk.enrol_from_paper(&shipped().paper_code(), &lines).await?;
    window.close().await?;

    let files = office.files(&officer);
    let file = files.iter().find(|file| file["line"]["reference"] == *reference).expect("the slip names a file");
    assert_eq!(file["line"]["state"], "submitted", "what was typed from paper is signed as any other file");
    holds_what_was_given(file, &case);
    Ok(())
}

/// What stands on the filled paper, line by line in the order of its numbers; pictures are not typed.
fn lines(case: &CaseFile, codes_as_typed: impl Fn(&str) -> String) -> Vec<String> {
    let outline = shipped().outline();
    let fields: Vec<&Field> = outline.form.steps.iter().flat_map(|step| &step.fields).collect();
    let written = case.given().filter(|(_, answer)| answer["kind"] != "picture").map(|(name, answer)| {
        let field = fields.iter().find(|field| field.id.as_str() == name).expect("the form asks for all of it");
        (outline.number_of(name).expect("a question has a number"), *field, answer)
    });
    let mut written: Vec<_> = written.collect();
    written.sort_by_key(|(number, ..)| *number);
    let line = |(number, field, answer): &(usize, &Field, &Value)| {
        let (codes, words) = on_paper(field, answer);
        let codes: Vec<String> = codes.iter().map(|code| format!("{number}.{code}")).collect();
        let codes = if codes.is_empty() { number.to_string() } else { codes.join(" ") };
        format!("{} {words}", codes_as_typed(&codes)).trim_end().to_owned()
    };
    written.iter().map(line).collect()
}

/// The codes of the boxes that are ticked, and what is written beside them.
fn on_paper(field: &Field, answer: &Value) -> (Vec<usize>, String) {
    let value = &answer["value"];
    match text(&answer["kind"]) {
        "choice" => (vec![code(field, value)], String::new()),
        "yes-no" => (vec![if value == true { 1 } else { 2 }], String::new()),
        "date" => (vec![5], value["year"].to_string()),
        "place" => (Vec::new(), place(value)),
        "evidence" => (vec![code(field, &value["reason"])], String::new()),
        "witnesses" => witness(field, &value[0]),
        _ => (Vec::new(), text(value).to_owned()),
    }
}

fn code(field: &Field, option: &Value) -> usize {
    let at = field.options.iter().position(|known| option == known.id.as_str());
    at.expect("the form has the option") + 1
}

/// The list's name stands behind the words as spoken where they are not the same.
fn place(place: &Value) -> String {
    let spoken = text(&place["spoken"]);
    match place["pcode"].as_str().map(place_named) {
        Some(listed) if listed != spoken => format!("{spoken}; {listed}"),
        _ => spoken.to_owned(),
    }
}

fn witness(field: &Field, witness: &Value) -> (Vec<usize>, String) {
    let behind = field.code_behind_options();
    let marks = ["signature", "thumbprint", "made-for"];
    let mark = marks.iter().position(|mark| witness["mark"]["kind"] == *mark).expect("the witness put a mark");
    let parts = ["name", "relation", "statement", "certificate_number"].map(|part| text(&witness[part]));
    (vec![code(field, &witness["kind"]), behind, behind + 1, behind + 2 + mark], parts.join("; "))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn arabic_digit(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(u32::from('٠') + digit)).unwrap_or(c)
}
