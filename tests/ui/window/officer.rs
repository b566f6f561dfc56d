//! What an officer does in the window, in either language: by the guideline's names, never by the words shown.

use super::office::{Login, Office};
use fantoccini::key::Key;
use image::{Rgb, RgbImage};
use kit::window::{Page, WindowError};
use std::path::{Path, PathBuf};

/// The key for what most people do next.
pub const MAIN: &str = "//button[contains(@class, 'main')]";

/// Opens the station as `officer`.
pub async fn unlock(page: &Page, officer: &Login) -> Result<(), WindowError> {
    page.by_path(&format!("//input[@name='login'][@value='{}']", officer.login), "the login").await?;
    page.choose_login(&officer.login).await?;
    page.by_id("password").await?;
    page.type_into("password", &officer.password).await?;
    page.enter_at("//form//button[@type='submit']", "the key that unlocks").await?;
    page.by_id("next").await.map(|_| ())
}

/// Locks the station and opens it as `login`.
pub async fn change_to(page: &Page, login: &Login) -> Result<(), WindowError> {
    page.enter_at("(//header//div[contains(@class, 'end')]/button)[1]", "the lock").await?;
    unlock(page, login).await
}

/// Starts a file for somebody who is national by descent, by the questions of "Who is here?".
pub async fn start(page: &Page) -> Result<(), WindowError> {
    page.enter_at("//main//ol/li[last()]//button", "the way to an enrolment").await?;
    page.enter_at("//main//button[@value='new']", "the first registration").await?;
    screen(page).await
}

/// Starts a file for the next member of the household whose slip is shown, national by descent too.
pub async fn start_next_member(page: &Page) -> Result<(), WindowError> {
    page.enter_at("//button[contains(@class, 'family')]", "the next member").await?;
    screen(page).await
}

/// Goes through "Who is here?" into the form.
async fn screen(page: &Page) -> Result<(), WindowError> {
    page.choose("who_age", "adult").await?;
    page.choose("who_found", "no").await?;
    page.choose("who_is", "by-birth").await?;
    page.choose("who_claim", "ancestor").await?;
    page.choose("who_moved", "no").await?;
    page.choose("who_other_nationality", "no").await?;
    page.by_path("//aside//button[@value='C01']", "the category").await?;
    next(page, "notice_language").await
}

/// Puts the file off and takes it up again: the key must reach the form and not the system's menus.
pub async fn put_off(page: &Page) -> Result<(), WindowError> {
    page.key(Key::F10).await?;
    page.by_id("return-on").await?;
    page.key(Key::F7).await?;
    page.by_id("q-notice_language").await.map(|_| ())
}

/// Answers every question of the form.
pub async fn answer_all(page: &Page, portrait: &Path) -> Result<(), WindowError> {
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
    next(page, "grounds").await?;
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
    page.give_picture("portrait", portrait).await?;
    next(page, "fee_state").await?;
    page.choose("fee_state", "later").await
}

/// Answers the step with the notice.
pub async fn notice(page: &Page) -> Result<(), WindowError> {
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
    page.choose("witnesses", "thumbprint").await?;
    page.tick_all("witnesses").await?;
    page.enter_at("(//*[@class and contains(concat(' ', @class, ' '), ' witness ')]//button)[1]", "the witness's end")
        .await?;
    page.choose("witness_is_close", "yes").await
}

/// Goes on to the step that asks for `field`.
pub async fn next(page: &Page, field: &str) -> Result<(), WindowError> {
    page.key(Key::F8).await?;
    page.by_id(&format!("q-{field}")).await.map(|_| ())
}

/// Reads back and signs; gives the slip's reference.
pub async fn sign(page: &Page) -> Result<String, WindowError> {
    page.key(Key::F8).await?;
    let agreed = page.by_id("agreed").await?;
    page.space(&agreed).await?;
    page.enter_at(&format!("//section[contains(@class, 'declaration')]{MAIN}"), "the key that signs").await?;
    let reference = page.by_path("//p[contains(@class, 'reference')]", "the slip's reference").await?;
    Ok(reference.text().await.unwrap())
}

/// A face drawn with circles, lit from one side so that it is neither dark nor flat.
pub fn portrait(office: &Office) -> PathBuf {
    let picture = RgbImage::from_fn(900, 1155, |x, y| {
        let (dx, dy) = (i64::from(x) - 450, i64::from(y) - 500);
        let light = u8::try_from(60 + x / 8).unwrap_or(u8::MAX);
        if dx * dx + dy * dy < 90_000 { Rgb([light, light / 2, light / 3]) } else { Rgb([200, 210, light]) }
    });
    let file = office.folder().join("portrait.jpg");
    picture.save(&file).unwrap();
    file
}
