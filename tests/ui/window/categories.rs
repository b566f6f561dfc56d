//! Every category in the window: from "Who is here?" to the packet, the stick and headquarters' answer.

use super::album;
use super::office::Office;
use super::officer::unlock;
use super::supervisor::{approve_all, choose_stick, export, take_answers};
use super::walk::Walk;
use kit::case_file::{CaseFile, with_pictures};
use kit::window::{Page, Window, WindowError, steered_window};
use serde_json::{Value, json};

/// What only headquarters may set: no office starts such a file.
const RESERVED: &str = "C15";

#[tokio::test]
async fn the_odd_categories_go_to_headquarters_in_english() -> Result<(), WindowError> {
    every_category_goes_to_headquarters("en", 1).await
}

#[tokio::test]
async fn the_even_categories_go_to_headquarters_in_arabic() -> Result<(), WindowError> {
    every_category_goes_to_headquarters("ar", 2).await
}

async fn every_category_goes_to_headquarters(language: &str, first: usize) -> Result<(), WindowError> {
    let office = Office::open();
    let (officer, supervisor) = (office.login("officer"), office.login("supervisor"));
    let stick = tempfile::tempdir()?;
    let window = Window::open(&steered_window(), &office.station()).await?;
    let page = &window.page;

    page.enter_at(&format!("//header//button[@lang='{language}']"), "the language").await?;
    unlock(page, &officer).await?;
    let mut signed: Vec<(CaseFile, String)> = Vec::new();
    for case in (first..=20).step_by(2).map(|number| CaseFile::read(&format!("C{number:02}"))) {
        if case.category() == RESERVED {
            is_not_offered(page).await?;
            continue;
        }
        let reference = Walk { page, office: &office, case: &case, language }.enrol().await?;
        signed.push((case, reference));
    }

    let references: Vec<&str> = signed.iter().map(|(_, reference)| reference.as_str()).collect();
    approve_all(page, &office, &references).await?;
    choose_stick(page, stick.path()).await?;
    export(page).await?;
    album::keep(page, "categories-exported", language).await?;
    office.carry(stick.path());
    take_answers(page).await?;
    album::keep(page, "categories-answered", language).await?;
    window.close().await?;

    let files = office.files(&supervisor);
    for (case, reference) in &signed {
        let file = files.iter().find(|file| file["line"]["reference"] == *reference).expect("the slip names a file");
        arrived(file, case);
        holds_what_was_given(file, case);
    }
    Ok(())
}

/// The list of all categories leaves out what is headquarters' own.
async fn is_not_offered(page: &Page) -> Result<(), WindowError> {
    page.enter_at("//header//nav/button[1]", "the way home").await?;
    page.enter_at("//main//ol/li[last()]//button", "the way to an enrolment").await?;
    page.enter_at("//main//button[@value='new']", "the first registration").await?;
    page.enter_at("//aside//button[contains(@class, 'by-hand')]", "the list of categories").await?;
    page.by_path("//main//li/button[@value='C16']", "the list").await?;
    let offered = page.run("return [...document.querySelectorAll('main li button')].map((one) => one.value)").await?;
    let offered = offered.as_array().expect("a list of codes");
    assert_eq!(offered.len(), 19, "an office is offered all categories but one: {offered:?}");
    assert!(!offered.contains(&json!(RESERVED)), "and that one is headquarters' own");
    album::keep(page, "categories-by-hand", "en").await
}

/// What the office may decide is registered; what it may not decide is a question at headquarters.
fn arrived(file: &Value, case: &CaseFile) {
    let (line, category) = (&file["line"], case.category());
    let expected = case.expect();
    assert_eq!(line["category"], category, "the file is what the screening led to");
    assert_eq!(file["view"]["line"], expected["line"], "{category}: what the office does with it");
    let here = ["approve", "register", "redirect"].contains(&expected["line"].as_str().unwrap_or_default());
    let held = expected["directives"] != json!([]);
    // What no colleague may see, no colleague verified: headquarters does.
    let verified = !case.decided().restricted;
    let state = if here && verified && !held { "registered" } else { "in-question" };
    assert_eq!(line["state"], state, "{category}: headquarters' answer has come back");
    assert_eq!(file["packet"]["person_number"].is_string(), state == "registered", "{category}: a number or none");
}

/// Every answer is in the registry as the case gives it; pictures are their own.
pub fn holds_what_was_given(file: &Value, case: &CaseFile) {
    let steps = file["view"]["steps"].as_array().expect("a file has steps");
    let fields: Vec<&Value> = steps.iter().filter_map(|step| step["fields"].as_array()).flatten().collect();
    let bare = |answer: &Value| with_pictures::<()>(answer, &mut |_| Ok(json!("a picture"))).expect("nothing fails");
    for (name, answer) in case.given() {
        let field = fields.iter().find(|field| field["id"] == name);
        let field = field.unwrap_or_else(|| panic!("{}: the form asks for {name}", case.category()));
        assert_eq!(bare(&field["answer"]), bare(answer), "{}: {name} is kept as it was given", case.category());
    }
}
