//! The committed JSON Schemas are those of the code; `BOMA_BLESS=1` rewrites them.

use boma_guideline::json_schemas;
use std::path::PathBuf;

#[test]
fn the_committed_schemas_are_fresh() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../docs/schema");
    let bless = std::env::var_os("BOMA_BLESS").is_some();
    for (name, schema) in json_schemas() {
        let file = folder.join(&name);
        if bless {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, &schema).unwrap();
        }
        // Git may check files out with CRLF on Windows.
        let committed = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        assert_eq!(committed, schema, "docs/schema/{name} is old: run the tests with BOMA_BLESS=1");
    }
}
