//! A file that can't be completed today: what to bring, the day to come back, and the draft found again on that day.

use super::album;
use super::office::Office;
use super::officer::{next, unlock};
use fantoccini::key::Key;
use kit::window::{Page, Window, WindowError, steered_window};

#[tokio::test]
async fn an_applicant_who_comes_back_is_found_under_the_day() -> Result<(), WindowError> {
    comes_back("en").await
}

#[tokio::test]
async fn an_applicant_who_comes_back_is_found_under_the_day_in_arabic() -> Result<(), WindowError> {
    comes_back("ar").await
}

async fn comes_back(language: &str) -> Result<(), WindowError> {
    let office = Office::open();
    let officer = office.login("officer");
    let window = Window::open(&steered_window(), &office.station()).await?;
    let page = &window.page;

    page.enter_at(&format!("//header//button[@lang='{language}']"), "the language").await?;
    unlock(page, &officer).await?;
    begin(page).await?;
    page.key(Key::F10).await?;
    page.by_path("//ol/li[.//ul/li]", "what to bring").await?;
    // The earliest day that can be said is today: the draft is due at once.
    come_today(page).await?;
    album::keep(page, "another-day", language).await?;

    page.key(Key::Escape).await?;
    page.by_path("//section[@aria-labelledby='due']//button[contains(., 'Okello')]", "who is expected today").await?;
    let focused = page.run("return document.activeElement.closest('[aria-labelledby=due]') !== null").await?;
    assert_eq!(focused, true, "who is expected comes before everything else: Enter opens the file");
    album::keep(page, "another-day-home", language).await?;
    page.key(Key::Enter).await?;
    page.by_id("history").await?;
    album::keep(page, "another-day-file", language).await?;
    page.enter_at("//section[contains(@class, 'next')]//button[contains(@class, 'main')]", "the way into the form")
        .await?;
    page.by_path("//nav//button[@aria-current='step']", "the form").await?;
    window.close().await?;

    let files = office.files(&officer);
    assert_eq!(files.len(), 1, "one draft, kept");
    assert_eq!(files[0]["line"]["state"], "draft", "it is still a draft");
    assert!(files[0]["line"]["return_on"].is_string(), "under its day");
    Ok(())
}

/// Starts the file of somebody who wants to be naturalised and has brought no paper.
async fn begin(page: &Page) -> Result<(), WindowError> {
    page.enter_at("//main//ol/li[last()]//button", "the way to an enrolment").await?;
    page.enter_at("//main//button[@value='new']", "the first registration").await?;
    page.choose("who_age", "adult").await?;
    page.choose("who_found", "no").await?;
    page.choose("who_is", "long-resident").await?;
    page.by_path("//aside//ol/li[1]/button[@value='C08']", "the category").await?;
    next(page, "notice_language").await?;
    next(page, "name_own").await?;
    page.type_answer("name_own", "Okello").await
}

/// Says today: its day, its month; the year stands there.
async fn come_today(page: &Page) -> Result<(), WindowError> {
    let today = page.run("const now = new Date(); return [now.getDate(), now.getMonth() + 1]").await?;
    page.type_into("return-on", &today[0].to_string()).await?;
    let month = format!("//select[@id='return-on-month']/option[@value='{}']", today[1]);
    let month = page.by_path(&month, "the month").await?;
    month.click().await.expect("a month can be chosen");
    page.by_path("//*[contains(@class, 'day')]//bdi", "the day on the paper").await.map(drop)
}
