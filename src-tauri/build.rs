//! Names the one command that a screen may call, so that nothing else is ever allowed.

use tauri_build::{AppManifest, Attributes, try_build};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    try_build(Attributes::new().app_manifest(AppManifest::new().commands(&["rpc"])))?;
    Ok(())
}
