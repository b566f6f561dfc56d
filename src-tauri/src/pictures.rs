//! The protocol `attachment:`, which shows a picture out of the unlocked station by its SHA-256.
//!
//! The picture goes from the registry to the screen and nowhere else: the answer forbids keeping it.

use crate::Station;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

/// The scheme: `attachment://localhost/<sha256>`, on Windows `http://attachment.localhost/<sha256>`.
pub const SCHEME: &str = "attachment";

/// Answers one request for a picture.
pub fn serve<R: Runtime>(context: UriSchemeContext<'_, R>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let Some(station) = context.app_handle().try_state::<Station>().map(|station| station.inner().clone()) else {
        return responder.respond(nothing());
    };
    tauri::async_runtime::spawn_blocking(move || responder.respond(answer(&station, request.uri().path())));
}

/// The picture at `path`, or an empty 404 whatever the reason: the page has no use for it.
#[must_use]
pub fn answer(station: &Station, path: &str) -> Response<Vec<u8>> {
    station.host().picture(path.trim_start_matches('/')).map_or_else(|_| nothing(), |(kind, bytes)| shown(kind, bytes))
}

fn shown(media_type: &str, bytes: Vec<u8>) -> Response<Vec<u8>> {
    Response::builder()
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(bytes)
        .unwrap_or_else(|_| nothing())
}

fn nothing() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_kept() {
        let response = shown("image/jpeg", vec![1, 2, 3]);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "image/jpeg", "the page is told what it gets");
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store", "a face must not end in a cache on the disk");
    }
}
