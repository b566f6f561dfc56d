//! The real window: what a person does with the keyboard, and what the registry then holds.

#![cfg(target_os = "linux")]

use kit::window::{Window, WindowError, built_program};

#[tokio::test]
async fn the_window_opens_on_its_own_page_only() -> Result<(), WindowError> {
    let folder = tempfile::tempdir()?;
    let window = Window::open(&built_program("boma-station"), &folder.path().join("station")).await?;

    let origin = window.page.run("return location.origin").await?;
    assert_eq!(origin, "tauri://localhost", "the page comes out of the program itself");

    window.page.run("location.href = 'https://example.org/'; window.open('https://example.org/')").await?;
    let origin = window.page.run("return location.origin").await?;
    assert_eq!(origin, "tauri://localhost", "the window goes nowhere else");

    let evaluated = window.page.run("try { return new Function('return 1')() } catch { return 'refused' }").await?;
    assert_eq!(evaluated, "refused", "the page's policy lets no text become a program");
    window.close().await
}
