//! The UI specification of MOSIP's registration client.

use super::{ImportError, Imported, check_size};

/// Makes a pack of the UI specification in `bytes` (JSON); `name` is what it is called where it does not say so.
pub fn mosip(bytes: &[u8], _name: &str) -> Result<Imported, ImportError> {
    check_size(bytes.len() as u64)?;
    Err(ImportError::NoQuestion)
}
