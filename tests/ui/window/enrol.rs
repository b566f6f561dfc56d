//! One person is enrolled in the window, question by question, and the registry holds exactly that.

use super::office::{Login, Office};
use fantoccini::key::Key;
use image::{Rgb, RgbImage};
use kit::window::{Page, Role, Window, WindowError, built_program};
use serde_json::{Value, json};
use std::path::PathBuf;

#[tokio::test]
async fn an_officer_enrols_one_person_with_the_keyboard() -> Result<(), WindowError> {
    let office = Office::open();
    let officer = office.login("officer");
    let portrait = portrait(&office);
    let window = Window::open(&built_program("boma-station"), &office.station()).await?;

    unlock(&window.page, &officer).await?;
    start(&window.page).await?;
    answer_all(&window.page, portrait).await?;
    let reference = sign(&window.page).await?;
    window.close().await?;

    let files = office.files(&officer);
    let file = files.iter().find(|file| file["line"]["reference"] == reference).expect("the slip names a file");
    assert_eq!(file["line"]["state"], "submitted", "a signed file waits for another login");
    assert_eq!(file["line"]["officer"], officer.name, "the file says who enrolled");
    holds(file, "name_own", &json!("Nyandeng"));
    holds(file, "name_father", &json!("Deng"));
    holds(file, "sex", &json!("female"));
    assert_eq!(answer(file, "birth_date")["year"], 1990, "the year as it was typed");
    assert_eq!(answer(file, "birth_date")["precision"], "year", "a year and no invented day");
    assert_eq!(answer(file, "birth_place")["spoken"], "Kodok, by the river", "the words as spoken are kept");
    assert!(answer(file, "birth_place")["pcode"].is_string(), "the place of the gazetteer stands beside them");
    assert_eq!(answer(file, "witnesses")[0]["name"], "Achol Garang", "the witness was taken in");
    assert_eq!(answer(file, "portrait")["media_type"], "image/jpeg", "the portrait is in the registry");
    assert!(!office.leaks("Nyandeng"), "no name lies readable on the disk");
    Ok(())
}

async fn unlock(page: &Page, officer: &Login) -> Result<(), WindowError> {
    page.by_path(&format!("//input[@name='login'][@value='{}']", officer.login), "the login").await?;
    page.choose_login(&officer.login).await?;
    page.by_id("password").await?;
    page.type_into("password", &officer.password).await?;
    page.press("Unlock").await
}

async fn start(page: &Page) -> Result<(), WindowError> {
    page.find(Role::Heading, "What to do next").await?;
    let enrol = page.by_path("//button[contains(., 'nrol')]", "the way to an enrolment").await?;
    page.enter(&enrol).await?;
    let category = page.by_path("//button[contains(., 'C01')]", "the category").await?;
    page.enter(&category).await
}

async fn answer_all(page: &Page, portrait: PathBuf) -> Result<(), WindowError> {
    notice(page).await?;
    next(page, "name_own").await?;
    page.type_answer("name_own", "Nyandeng").await?;
    page.type_answer("name_father", "Deng").await?;
    page.type_answer("name_grandfather", "Garang").await?;
    page.type_answer("mother_name", "Abuk").await?;
    next(page, "sex").await?;
    page.choose("sex", "female").await?;
    page.year("birth_date", "1990", "statement").await?;
    page.place("birth_place", "Kodok, by the river", "Kodok").await?;
    next(page, "ancestor_relation").await?;
    family(page).await?;
    next(page, "residence").await?;
    page.place("residence", "Malakal town", "Malakal").await?;
    page.choose("displacement", "none").await?;
    next(page, "birth_certificate").await?;
    page.no_paper("birth_certificate", "never-issued").await?;
    page.no_paper("age_assessment", "no-board").await?;
    page.no_paper("older_id", "lost").await?;
    next(page, "witnesses").await?;
    witness(page).await?;
    next(page, "portrait").await?;
    page.give_picture("portrait", &portrait).await
}

async fn notice(page: &Page) -> Result<(), WindowError> {
    page.by_id("q-notice_read").await?;
    page.choose("notice_language", "juba-arabic").await?;
    page.choose("notice_reader", "officer").await?;
    page.choose("notice_read", "yes").await?;
    page.choose("consent_statistics", "no").await?;
    page.choose("consent_partners", "no").await
}

async fn family(page: &Page) -> Result<(), WindowError> {
    page.choose("ancestor_relation", "grandparent").await?;
    page.choose("ancestor_line", "father").await?;
    page.type_answer("ancestor_name", "Garang Akol").await?;
    page.place("ancestor_birth_place", "Kodok", "Kodok").await?;
    page.choose("ancestor_known_how", "family").await
}

async fn witness(page: &Page) -> Result<(), WindowError> {
    let add = page.by_id("f-witnesses").await?;
    page.enter(&add).await?;
    page.type_into("f-witnesses-name", "Achol Garang").await?;
    page.choose("witnesses", "chief").await?;
    page.type_into("f-witnesses-relation", "chief of the village").await?;
    page.type_into("f-witnesses-statement", "I know her and her father's house.").await?;
    for wanted in ["18 or older", "swore to it"] {
        page.tick("witnesses", wanted).await?;
    }
    page.press("Done with this witness").await
}

async fn next(page: &Page, field: &str) -> Result<(), WindowError> {
    page.key(Key::F8).await?;
    page.by_id(&format!("q-{field}")).await.map(|_| ())
}

async fn sign(page: &Page) -> Result<String, WindowError> {
    page.key(Key::F8).await?;
    let agreed = page.by_id("agreed").await?;
    page.space(&agreed).await?;
    page.press("Sign").await?;
    let reference = page.by_path("//p[contains(@class, 'reference')]", "the slip's reference").await?;
    Ok(reference.text().await.unwrap())
}

fn answer<'a>(file: &'a Value, field: &str) -> &'a Value {
    let steps = file["view"]["steps"].as_array().unwrap();
    let mut fields = steps.iter().flat_map(|step| step["fields"].as_array().unwrap());
    let found = fields.find(|one| one["id"] == field).unwrap_or_else(|| panic!("the form asks for {field}"));
    &found["answer"]["value"]
}

fn holds(file: &Value, field: &str, value: &Value) {
    assert_eq!(answer(file, field), value, "{field} is kept as it was given");
}

/// A face drawn with circles, lit from one side so that it is neither dark nor flat.
fn portrait(office: &Office) -> PathBuf {
    let picture = RgbImage::from_fn(900, 1155, |x, y| {
        let (dx, dy) = (i64::from(x) - 450, i64::from(y) - 500);
        let light = u8::try_from(60 + x / 8).unwrap_or(u8::MAX);
        if dx * dx + dy * dy < 90_000 { Rgb([light, light / 2, light / 3]) } else { Rgb([200, 210, light]) }
    });
    let file = office.folder().join("portrait.jpg");
    picture.save(&file).unwrap();
    file
}
