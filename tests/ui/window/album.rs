//! Pictures of the screens, for whoever wants to look at them: `target/screens`.

use kit::window::{Page, WindowError};
use std::path::Path;

/// Keeps a picture of the page under this name.
pub async fn keep(page: &Page, name: &str, language: &str) -> Result<(), WindowError> {
    let screens = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screens");
    std::fs::create_dir_all(&screens)?;
    page.picture(&screens.join(format!("window-{name}-{language}.png"))).await
}

/// Whether every screen of a walk is kept, and not only the first and the last: `BOMA_PICTURES=all`.
pub fn keeps_all() -> bool {
    std::env::var_os("BOMA_PICTURES").is_some_and(|wanted| wanted == "all")
}
