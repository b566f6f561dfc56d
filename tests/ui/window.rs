//! The real window: what a person does with the keyboard, and what the registry then holds.

#![cfg(target_os = "linux")]

#[cfg(test)]
#[path = "window/album.rs"]
mod album;
#[cfg(test)]
#[path = "window/another_day.rs"]
mod another_day;
#[cfg(test)]
#[path = "window/categories.rs"]
mod categories;
#[cfg(test)]
#[path = "window/changes.rs"]
mod changes;
#[cfg(test)]
#[path = "window/enrol.rs"]
mod enrol;
#[cfg(test)]
#[path = "window/held.rs"]
mod held;
#[cfg(test)]
#[path = "window/office.rs"]
mod office;
#[cfg(test)]
#[path = "window/officer.rs"]
mod officer;
#[cfg(test)]
#[path = "window/paper.rs"]
mod paper;
#[cfg(test)]
#[path = "window/requests.rs"]
mod requests;
#[cfg(test)]
#[path = "window/road.rs"]
mod road;
#[cfg(test)]
#[path = "window/set_up.rs"]
mod set_up;
#[cfg(test)]
#[path = "window/supervisor.rs"]
mod supervisor;
#[cfg(test)]
#[path = "window/walk.rs"]
mod walk;

use kit::window::{Window, WindowError, steered_window};

#[tokio::test]
async fn the_window_shows_its_own_pages_only() -> Result<(), WindowError> {
    let elsewhere = std::net::TcpListener::bind("127.0.0.1:0")?;
    elsewhere.set_nonblocking(true)?;
    let folder = tempfile::tempdir()?;
    let window = Window::open(&steered_window(), &folder.path().join("station")).await?;
    let page = &window.page;

    let origin = page.run("return location.origin").await?;
    assert_eq!(origin, "tauri://localhost", "the page comes out of the program itself");

    let address = format!("http://{}/", elsewhere.local_addr()?);
    page.run(&format!("location.href = '{address}'; window.open('{address}'); fetch('{address}').catch(() => 0)"))
        .await?;
    page.run_until_done("setTimeout(() => done(true), 300)").await?;
    assert_eq!(page.run("return location.origin").await?, "tauri://localhost", "the window goes nowhere else");
    assert!(elsewhere.accept().is_err(), "nothing the page tries reaches another address, not even on this laptop");

    let evaluated = page.run("try { return new Function('return 1')() } catch { return 'refused' }").await?;
    assert_eq!(evaluated, "refused", "the page's policy lets no text become a program");
    window.close().await
}
