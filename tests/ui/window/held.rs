//! A directive holds a file in the window: from "who is here?" to the packet that headquarters keeps held.

use super::office::Office;
use super::officer::{change_to, next, notice, portrait, sign, unlock};
use super::supervisor::{Decision, decide, open_file, review, verify_all};
use kit::window::{Page, Window, WindowError, steered_window};
use std::path::Path;

#[tokio::test]
async fn a_file_under_a_directive_is_held_and_never_refused() -> Result<(), WindowError> {
    let office = Office::open();
    let (officer, supervisor) = (office.login("officer"), office.login("supervisor"));
    let picture = portrait(&office);
    let window = Window::open(&steered_window(), &office.station()).await?;
    let page = &window.page;

    unlock(page, &officer).await?;
    start(page).await?;
    page.shows("This file will be held").await?;
    answer(page, &picture).await?;
    let reference = sign(page).await?;
    page.shows("not refused").await?;

    verify_all(page, &office).await?;
    change_to(page, &supervisor).await?;
    open_file(page, &reference).await?;
    page.shows("Nationality through marriage is suspended").await?;
    review(page).await?;
    decide(page, Decision::Approve, "").await?;
    window.close().await?;

    let files = office.files(&supervisor);
    let file = files.iter().find(|file| file["line"]["reference"] == reference).expect("the slip names a file");
    assert_eq!(file["line"]["state"], "sealed", "it goes to headquarters, which keeps it held (R16)");
    assert_eq!(file["line"]["category"], "C09", "as what it is");
    Ok(())
}

async fn start(page: &Page) -> Result<(), WindowError> {
    page.enter_at("//main//ol/li[last()]//button", "the way to an enrolment").await?;
    page.enter_at("//main//button[@value='new']", "the first registration").await?;
    page.choose("who_age", "adult").await?;
    page.choose("who_found", "no").await?;
    page.choose("who_is", "married").await?;
    page.by_path("//aside//button[@value='C09']", "the category").await?;
    next(page, "notice_language").await
}

async fn answer(page: &Page, picture: &Path) -> Result<(), WindowError> {
    notice(page).await?;
    next(page, "name_own").await?;
    page.type_answer("name_own", "Almaz").await?;
    page.type_answer("name_father", "Bekele").await?;
    page.type_answer("name_grandfather", "Tadesse").await?;
    page.type_answer("mother_name", "Sara").await?;
    next(page, "sex").await?;
    page.choose("sex", "female").await?;
    page.year("birth_date", "1990", "statement").await?;
    page.place("birth_place", "Gambela", "Akobo").await?;
    next(page, "resident_since").await?;
    page.year("resident_since", "2017", "statement").await?;
    next(page, "spouse_name").await?;
    page.type_answer("spouse_name", "Ochan Lony").await?;
    page.year("married_on", "2018", "statement").await?;
    page.choose("marriage_kind", "registered").await?;
    page.present("marriage_certificate", picture).await?;
    page.present("spouse_certificate", picture).await?;
    next(page, "own_country").await?;
    page.choose("own_country", "eth").await?;
    page.present("residence_permit", picture).await?;
    next(page, "residence").await?;
    page.place("residence", "Akobo", "Akobo").await?;
    next(page, "passport").await?;
    page.present("passport", picture).await?;
    page.choose("foreign_paper_type", "passport").await?;
    page.choose("foreign_paper_country", "eth").await?;
    next(page, "witnesses").await?;
    next(page, "portrait").await?;
    page.give_picture("portrait", picture).await?;
    next(page, "fee_state").await?;
    page.choose("fee_state", "later").await
}
