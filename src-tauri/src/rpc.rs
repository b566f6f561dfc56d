//! The one command a screen can call.

use boma_api::{ApiError, Code, Host, dispatch};
use serde_json::Value;
use std::sync::Arc;
use tauri::{AppHandle, Manager, Runtime};

/// The station behind the window.
#[derive(Clone)]
pub struct Station(Arc<Host>);

impl Station {
    /// Puts a host behind the window.
    #[must_use]
    pub fn new(host: Host) -> Self {
        Self(Arc::new(host))
    }

    /// The host, to be used on a thread that may wait.
    #[must_use]
    pub fn host(&self) -> Arc<Host> {
        Arc::clone(&self.0)
    }
}

/// Carries out `command` with `payload` away from the window's thread, so that the window never freezes.
#[tauri::command]
pub async fn rpc<R: Runtime>(app: AppHandle<R>, command: String, payload: Value) -> Result<Value, ApiError> {
    let host = app.state::<Station>().host();
    tauri::async_runtime::spawn_blocking(move || dispatch(&host, &command, payload))
        .await
        .unwrap_or_else(|_| Err(ApiError::new(Code::Internal).with("detail", "the command was cut short")))
}
