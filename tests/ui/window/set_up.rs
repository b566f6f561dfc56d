//! The first start of a new laptop: from an empty folder to the first enrolment, with headquarters at the telephone.

use super::album;
use super::office::Login;
use super::officer::{change_to, start};
use boma_api::system;
use boma_record::Realm;
use kit::house::Hq;
use kit::stick::Stick;
use kit::window::{Page, Window, WindowError, steered_window};
use std::path::Path;

const SUBMIT: &str = "//form//button[@type='submit']";

fn person(login: &str, name: &str) -> Login {
    Login { login: login.into(), name: name.into(), password: format!("{login} has seven goats") }
}

#[tokio::test]
async fn a_new_laptop_is_set_up_by_sticks_and_a_telephone() -> Result<(), WindowError> {
    walk("en").await
}

#[tokio::test]
async fn a_new_laptop_is_set_up_in_arabic() -> Result<(), WindowError> {
    walk("ar").await
}

async fn walk(language: &str) -> Result<(), WindowError> {
    let (officer, supervisor) = (person("ayen", "Ayen Kuol"), person("deng", "Deng Garang"));
    let place = tempfile::tempdir()?;
    let station = place.path().join("station");
    let hq = Hq::found(Realm::Live, &system::surroundings());
    let root = hq.take_own_root().words();
    let stick = Stick::empty();

    let window = Window::open(&steered_window(), &station).await?;
    make(&window.page, &[&officer, &supervisor], language).await?;
    ask(&window.page, &officer, stick.top(), language).await?;
    window.close().await?;

    // The courier is away for days, and the laptop is switched off.
    hq.answer(&"MAL1".parse().expect("a station's code"), &stick);
    let window = Window::open(&steered_window(), &station).await?;
    let page = &window.page;
    page.by_path(&format!("//html[@lang='{language}']"), "the language that the laptop was set up in").await?;
    log_in(page, &supervisor).await?;
    page.by_path("//*[contains(@class, 'waits')]", "what waits").await?;
    album::keep(page, "setup-waits", language).await?;
    take(page, stick.top(), &root, language).await?;
    change_to(page, &officer).await?;
    start(page).await?;
    window.close().await
}

/// Fills the first page in; one password is typed wrong first.
async fn make(page: &Page, people: &[&Login], language: &str) -> Result<(), WindowError> {
    page.enter_at(&format!("//div[contains(@class, 'languages')]/button[@lang='{language}']"), "the language").await?;
    page.by_path(&format!("//html[@lang='{language}']"), "the language").await?;
    let live = page.by_id("realm-live").await?;
    album::keep(page, "setup-new", language).await?;
    page.space(&live).await?;
    page.type_into("code", "mal1").await?;
    page.type_into("office", "Malakal county office").await?;
    for (number, person) in people.iter().enumerate() {
        page.type_into(&format!("name-{number}"), &person.name).await?;
        page.type_into(&format!("login-{number}"), &person.login).await?;
        page.type_into(&format!("password-{number}"), &person.password).await?;
        page.type_into(&format!("again-{number}"), &person.password).await?;
    }
    page.type_into("again-1", "something else").await?;
    page.enter_at(SUBMIT, "the station's making").await?;
    page.by_script("return document.activeElement.id === 'again-1'", "the keyboard in the wrong field").await?;
    album::keep(page, "setup-refused", language).await?;
    page.type_into("again-1", &people[1].password).await?;
    page.enter_at(SUBMIT, "the station's making").await?;
    page.by_path("//input[@name='login']", "the people of the new station").await.map(drop)
}

/// Writes the request; the words for the telephone stand on the screen.
async fn ask(page: &Page, officer: &Login, stick: &Path, language: &str) -> Result<(), WindowError> {
    album::keep(page, "setup-unlock", language).await?;
    log_in(page, officer).await?;
    page.by_id("request-write").await?;
    page.type_into("folder", &stick.to_string_lossy()).await?;
    page.enter_at("//button[@id='request-write']", "the request").await?;
    page.by_path("//section[@aria-labelledby='request']//p[@role='status']/strong", "the written request").await?;
    let words = page.run("return document.querySelectorAll('section[aria-labelledby=request] dd li').length").await?;
    assert_eq!(words, 6, "six words are read to headquarters");
    album::keep(page, "setup-request", language).await
}

/// Takes the pack in: other words than headquarters' are refused, and its own are shown nowhere.
async fn take(page: &Page, stick: &Path, root: &str, language: &str) -> Result<(), WindowError> {
    page.type_into("folder", &stick.to_string_lossy()).await?;
    page.enter_at("//button[@id='pack-look']", "the way to the pack").await?;
    page.by_id("heard").await?;
    album::keep(page, "setup-pack", language).await?;
    let shown = page.text().await?;
    assert!(root.split(' ').any(|word| !shown.contains(word)), "what has to be heard is not on the screen");
    page.type_into("heard", "abandon abandon abandon abandon abandon abandon").await?;
    page.enter_at("//button[@id='pack-take']", "the pack").await?;
    page.by_path("//section[@aria-labelledby='take']//*[@role='alert']//strong", "a refusal").await?;
    album::keep(page, "setup-differs", language).await?;
    page.type_into("heard", root).await?;
    page.enter_at("//button[@id='pack-take']", "the pack").await?;
    page.by_id("next").await?;
    album::keep(page, "setup-ready", language).await
}

/// Logs in where headquarters has not answered yet.
async fn log_in(page: &Page, person: &Login) -> Result<(), WindowError> {
    page.by_path(&format!("//input[@name='login'][@value='{}']", person.login), "the login").await?;
    page.choose_login(&person.login).await?;
    page.type_into("password", &person.password).await?;
    page.enter_at(SUBMIT, "the key that unlocks").await?;
    page.by_id("where").await.map(drop)
}
