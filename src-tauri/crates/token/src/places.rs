//! Where drivers usually lie.

use std::path::PathBuf;

/// OpenSC reads most cards and tokens; SoftHSM stands in for one where there is none; Yubico's serves its own keys.
#[cfg(target_os = "linux")]
const USUAL: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
    "/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so",
    "/usr/lib64/opensc-pkcs11.so",
    "/usr/lib/opensc-pkcs11.so",
    "/usr/lib/x86_64-linux-gnu/libykcs11.so",
    "/usr/lib/aarch64-linux-gnu/libykcs11.so",
    "/usr/lib64/libykcs11.so",
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
];
#[cfg(target_os = "macos")]
const USUAL: &[&str] = &[
    "/Library/OpenSC/lib/opensc-pkcs11.so",
    "/usr/local/lib/libykcs11.dylib",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
];
#[cfg(windows)]
const USUAL: &[&str] = &[
    r"C:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll",
    r"C:\Program Files\Yubico\Yubico PIV Tool\bin\libykcs11.dll",
    r"C:\SoftHSM2\lib\softhsm2-x64.dll",
];
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
const USUAL: &[&str] = &[];

/// The drivers that are installed in their usual places, as absolute paths.
///
/// The environment is not asked: who sets it should not choose what runs inside the program.
#[must_use]
pub fn usual_drivers() -> Vec<PathBuf> {
    USUAL.iter().map(PathBuf::from).filter(|path| path.is_file()).collect()
}
