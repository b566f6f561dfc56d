//! The window, and what it refuses.

use crate::Steering;
use tauri::utils::config::WindowConfig;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{App, Runtime, Url, WebviewWindowBuilder};

/// Opens the windows that `tauri.conf.json` describes, each shut against the world.
pub fn open<R: Runtime>(app: &App<R>, steering: Steering) -> tauri::Result<()> {
    app.config().app.windows.iter().try_for_each(|config| open_one(app, config, steering))
}

/// Whether `url` is one of the program's own pages: nothing else is ever shown.
#[must_use]
pub fn is_own_page(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        ("http", Some("tauri.localhost")) => cfg!(windows),
        ("about", None) => url.as_str() == "about:blank",
        _ => false,
    }
}

fn open_one<R: Runtime>(app: &App<R>, config: &WindowConfig, steering: Steering) -> tauri::Result<()> {
    WebviewWindowBuilder::from_config(app, config)?
        .devtools(cfg!(debug_assertions))
        // Nothing of a page is kept on the disk; WebKit lets no driver into such a window.
        .incognito(steering.is_refused())
        .disable_drag_drop_handler()
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_pages_are_shown() {
        for own in ["tauri://localhost/", "tauri://localhost/index.html#/home", "about:blank"] {
            assert!(is_own_page(&own.parse().unwrap()), "{own} comes out of the program itself");
        }
        for foreign in [
            "https://example.org/",
            "http://localhost/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:srcdoc",
            "attachment://localhost/00",
        ] {
            assert!(!is_own_page(&foreign.parse().unwrap()), "{foreign} is not a page of the program");
        }
    }
}
