//! The command as a screen calls it, through Tauri's own messages but without a window.

#![cfg(test)]

use boma_api::types::transfer::Drive;
use boma_api::{Host, Outside, system};
use boma_shell::{Station, furnish};
use serde_json::{Value, json};
use std::path::PathBuf;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

/// A machine with one stick and no screen.
struct Bench;

impl Outside for Bench {
    fn drives(&self) -> Vec<Drive> {
        vec![Drive { path: "/media/STICK".into(), name: "STICK".into(), size: 64, free: 32, removable: true }]
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
    fn painted(&self) {}
}

fn app(station: PathBuf) -> App<MockRuntime> {
    let host = Host::new(station, system::surroundings(), Box::new(Bench));
    furnish(mock_builder()).manage(Station::new(host)).build(mock_context(noop_assets())).unwrap()
}

fn call(window: &WebviewWindow<MockRuntime>, command: &str, body: Value) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(body),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

#[test]
fn answers_and_errors_have_their_shapes() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path().join("station"));
    let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
    let rpc = |command: &str, payload: Value| call(&window, "rpc", json!({"command": command, "payload": payload}));

    let state = rpc("session.state", json!({})).expect("an empty folder has a state, too");
    assert!(state.is_object(), "an answer is the use case's own value, not wrapped: {state}");

    let unknown = rpc("no.such", json!({})).unwrap_err();
    assert_eq!(unknown["code"], "bad-request", "a command outside the table is refused by code");
    assert!(unknown["args"].is_object(), "an error carries the values for its message");

    let misshapen = rpc("session.unlock", json!({"login": 7})).unwrap_err();
    assert_eq!(misshapen["code"], "bad-request", "a payload of the wrong form never reaches a use case");

    let locked = rpc("home.open", json!({})).unwrap_err();
    assert!(locked["code"].is_string(), "nobody is logged in, so home answers with a code: {locked}");
}

#[test]
fn there_is_no_other_command() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path().join("station"));
    let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
    for other in ["home.open", "picture", "plugin:dialog|open", "plugin:event|listen"] {
        assert!(call(&window, other, json!({})).is_err(), "'{other}' is not a command of the window");
    }
}
