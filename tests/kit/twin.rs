//! The unencrypted twin of a registry: every page of the file and of its log as SQLite sees them, free pages and all.
//!
//! SQLCipher 4 with a raw key: pages of 4,096 bytes, AES-256-CBC, the last 80 bytes of a page hold the initial vector
//! (16 bytes) and the seal; the first page begins with 16 plain bytes.

use crate::screen::password_of;
use aes::Aes256;
use aes::cipher::{Array, BlockCipherDecrypt, KeyInit};
use boma_record::Timestamp;
use boma_store::Password;
use boma_store::keyring::Keyring;
use std::path::Path;

const PAGE: usize = 4096;
const RESERVED: usize = 80;
const VECTOR: usize = 16;
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Every byte of the registry in `folder` and of its log, decrypted with the key that `login` has.
#[must_use]
pub fn twin(folder: &Path, login: &str) -> Vec<u8> {
    let mut ring = Keyring::open(&folder.join("keyring.json")).expect("the station has a keyring");
    let (name, password) = (login.parse().expect("a login"), Password::typed(&password_of(login)));
    let keys = ring.unlock(&name, &password, Timestamp::from_unix_millis(0)).expect("the login's own password");
    let cipher = Aes256::new(&Array::from(*keys.store.expose()));
    let mut twin = Vec::new();
    let file = std::fs::read(folder.join("registry.db")).expect("the registry is there");
    for (number, page) in file.chunks_exact(PAGE).enumerate() {
        twin.extend(opened(&cipher, page, if number == 0 { VECTOR } else { 0 }));
    }
    let log = std::fs::read(folder.join("registry.db-wal")).unwrap_or_default();
    for frame in log.get(LOG_HEADER..).unwrap_or_default().chunks_exact(FRAME_HEADER + PAGE) {
        let first = frame[..4] == [0, 0, 0, 1];
        twin.extend(opened(&cipher, &frame[FRAME_HEADER..], if first { VECTOR } else { 0 }));
    }
    twin
}

fn opened(cipher: &Aes256, page: &[u8], plain: usize) -> Vec<u8> {
    let (content, reserved) = page.split_at(PAGE - RESERVED);
    let mut before: [u8; VECTOR] = reserved[..VECTOR].try_into().expect("sixteen bytes");
    let mut opened = Vec::with_capacity(content.len());
    for block in content[plain..].chunks_exact(VECTOR) {
        let sealed: [u8; VECTOR] = block.try_into().expect("sixteen bytes");
        let mut one = Array::from(sealed);
        cipher.decrypt_block(&mut one);
        opened.extend(one.iter().zip(before).map(|(byte, mask)| byte ^ mask));
        before = sealed;
    }
    opened
}
