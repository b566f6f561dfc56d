//! Whether a stick holds whole bundles and visibly unfinished ones, and nothing between.

use boma_packet::bundle::{ANSWERS, AuthorityName, BundleName, CREDENTIAL, MANIFEST, PACKETS, UNFINISHED};
use boma_packet::{Envelope, Manifest, PublicKey, open_statement};
use boma_record::{Digest, StationCode};
use kit::stick::{Stick, list, name_of};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Fails unless every bundle is whole and signed, all of `told` are there, and the rest is named unfinished.
pub fn hold(stick: &Stick, code: &StationCode, key: &PublicKey, told: &BTreeSet<u64>) {
    for path in list(&stick.station(code)) {
        let name = name_of(&path);
        let paper = name == CREDENTIAL || name.parse::<AuthorityName>().is_ok();
        // What a power cut leaves of a paper says so itself.
        let part = name.starts_with(".boma-") && name.ends_with(".part");
        let bundle = name.parse::<BundleName>().is_ok() || name.ends_with(UNFINISHED);
        let known = bundle || name == ANSWERS || paper || part;
        assert!(known, "{name} is neither a bundle nor visibly unfinished");
    }
    let numbers: BTreeSet<u64> = stick.bundles().iter().map(|bundle| check(bundle, key)).collect();
    let lost: Vec<_> = told.difference(&numbers).collect();
    assert!(lost.is_empty(), "bundles {lost:?} were told as finished and are not on the stick");
}

fn check(bundle: &Path, key: &PublicKey) -> u64 {
    let name = name_of(bundle);
    let bytes = fs::read(bundle.join(MANIFEST)).unwrap_or_else(|none| panic!("{name} has no list: {none}"));
    let envelope = Envelope::parse(&bytes).unwrap_or_else(|torn| panic!("the list of {name} is torn: {torn}"));
    let manifest: Manifest = open_statement(&envelope, key).expect("the station signed the list");
    assert_eq!(name, BundleName(manifest.number).to_string(), "the list is this bundle's");
    let facts = |bytes: Vec<u8>| (bytes.len() as u64, Digest::of(&bytes));
    let listed: BTreeMap<_, _> =
        manifest.packets.iter().map(|packet| (packet.name.to_string(), (packet.size, packet.sha256))).collect();
    let there: BTreeMap<_, _> =
        list(&bundle.join(PACKETS)).iter().map(|path| (name_of(path), facts(fs::read(path).unwrap()))).collect();
    assert_eq!(there, listed, "{name} holds exactly what its list names, byte for byte");
    manifest.number
}
