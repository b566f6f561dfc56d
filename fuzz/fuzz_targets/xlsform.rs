//! Any bytes as an XLSForm: an answer, never a crash, and a pack that is accepted.
#![no_main]

use boma_authoring::import;
use boma_guideline::Guideline;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(imported) = import::xlsform(bytes, "fuzz") {
        assert!(Guideline::load(&imported.files).is_ok(), "what comes out is accepted");
    }
});
