//! Packets: exactly what was sealed comes out, or nothing.
#![cfg(test)]

mod fixture;

use boma_packet::*;
use boma_record::Digest;
use fixture::*;
use proptest::prelude::*;

fn reopen(sealed: &[u8]) -> Result<Opened, PacketError> {
    open(sealed, &hq_identity(), &Limits::default())
}

fn resealed(plain: &[u8]) -> Result<Opened, PacketError> {
    reopen(&seal_bytes(plain, &[hq_identity().recipient()]).unwrap())
}

/// The tar inside the fixture's packet.
fn plain() -> Vec<u8> {
    open_bytes(&sealed(), &hq_identity(), 1 << 20).unwrap().to_vec()
}

fn entry(name: &str, content: &[u8], change: impl Fn(&mut tar::Header)) -> Vec<u8> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name).unwrap();
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_size(content.len() as u64);
    header.set_entry_type(tar::EntryType::Regular);
    change(&mut header);
    header.set_cksum();
    let mut bytes = header.as_bytes().to_vec();
    bytes.extend_from_slice(content);
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

fn asis(_: &mut tar::Header) {}

/// An archive of a statement, two pictures in the order of their names, and an end.
fn parts() -> Vec<Vec<u8>> {
    let mut pictures = pictures();
    pictures.sort();
    let mut parts = vec![entry("statement.dsse.json", &envelope().to_bytes().unwrap(), asis)];
    parts.extend(pictures.iter().map(|(attachment, bytes)| entry(&attachment.sha256.to_string(), bytes, asis)));
    parts.push(vec![0; 1024]);
    parts
}

#[test]
fn what_goes_in_comes_out_for_each_recipient() {
    let sealed = sealed();
    for identity in [hq_identity(), recovery_identity()] {
        let opened = open(&sealed, &identity, &Limits::default()).unwrap();
        assert_eq!(opened.envelope, envelope(), "the envelope is unchanged");
        assert_eq!(opened.verify(&station().public()), Ok(&enrolment()), "and holds what the station signed");
        assert_eq!(opened.attachments.len(), 2, "both pictures are there");
        for (attachment, bytes) in pictures() {
            assert_eq!(opened.attachments[&attachment.sha256], bytes, "each under its digest");
        }
    }
    let stranger = open(&sealed, &station_identity(), &Limits::default()).unwrap_err();
    assert_eq!(stranger, PacketError::NotForUs, "the station itself cannot open it again");
    let refused = reopen(&sealed).unwrap().verify(&officer().public()).unwrap_err();
    assert_eq!(refused, PacketError::NotSignedBy(officer().key_id()), "whole is not yet genuine");
}

#[test]
fn the_tar_is_the_same_for_the_same_input() {
    assert_eq!(plain(), plain(), "two sealings, one archive");
    assert_eq!(plain(), parts().concat(), "headers: ustar, 0644, owner 0, time 0");
    let mut turned = pictures();
    turned.reverse();
    let other = seal(&envelope(), &turned, &[hq_identity().recipient()]).unwrap();
    let other = open_bytes(&other, &hq_identity(), 1 << 20).unwrap();
    assert_eq!(other.to_vec(), plain(), "the order they are given in does not matter");
}

#[test]
fn sealing_needs_exactly_the_pictures_named() {
    let to = [hq_identity().recipient()];
    let all = pictures();
    let missing = seal(&envelope(), &all[..1], &to).unwrap_err();
    assert_eq!(missing, PacketError::AttachmentMissing(all[1].0.sha256), "one is left out");
    let twice = seal(&envelope(), &[all[0], all[0], all[1]], &to).unwrap_err();
    assert_eq!(twice, PacketError::AttachmentTwice(all[0].0.sha256), "one is there twice");
    let other = seal(&envelope(), &[all[0], (all[1].0, b"other")], &to).unwrap_err();
    assert_eq!(other, PacketError::AttachmentDiffers(all[1].0.sha256), "other bytes under its name");
    let mut facts = all[1];
    facts.0.width += 1;
    let unknown = seal(&envelope(), &[all[0], facts], &to).unwrap_err();
    assert_eq!(unknown, PacketError::AttachmentUnknown(all[1].0.sha256), "other facts than were signed");
    assert_eq!(seal(&envelope(), &all, &[]), Err(PacketError::RecipientCount), "nobody could open it");
    let approval = sign_statement(&approval(), &supervisor()).unwrap();
    let wanted = PacketError::WrongKind { wanted: Kind::Enrolment, found: Kind::Approval };
    assert_eq!(seal(&approval, &all, &to), Err(wanted), "a packet holds an enrolment");
}

type Cases = Vec<(Vec<u8>, PacketError, &'static str)>;

fn all_refused(cases: Cases) {
    assert!(resealed(&parts().concat()).is_ok(), "the unchanged archive is taken");
    for (plain, wanted, why) in cases {
        assert_eq!(resealed(&plain).err(), Some(wanted), "{why}");
    }
}

/// The fixture's archive, put together from its parts in this order.
fn of(order: &[usize]) -> Vec<u8> {
    let parts = parts();
    order.iter().flat_map(|at| parts[*at].clone()).collect()
}

/// The fixture's archive with one part replaced.
fn with(at: usize, part: Vec<u8>) -> Vec<u8> {
    let mut parts = parts();
    parts[at] = part;
    parts.concat()
}

fn sorted_names() -> Vec<Digest> {
    let mut names: Vec<_> = pictures().iter().map(|(attachment, _)| attachment.sha256).collect();
    names.sort();
    names
}

#[test]
fn an_archive_with_other_entries_is_refused() {
    let (names, odd) = (sorted_names(), PacketError::UnexpectedEntry);
    let stranger = [of(&[0, 1, 2]), entry("readme.txt", b"hello", asis), of(&[3])].concat();
    all_refused(vec![
        (of(&[3]), odd.clone(), "an empty archive"),
        (of(&[1, 0, 2, 3]), odd.clone(), "the statement second"),
        (of(&[0, 0, 1, 2, 3]), odd.clone(), "two statements"),
        (of(&[0, 1, 1, 2, 3]), odd.clone(), "a picture twice"),
        (stranger, odd.clone(), "a stranger"),
        (of(&[0, 2, 1, 3]), PacketError::AttachmentMissing(names[0]), "pictures turned round"),
        (of(&[0, 1, 3]), PacketError::AttachmentMissing(names[1]), "a picture missing"),
        (
            with(1, entry(&names[0].to_string(), b"other", asis)),
            PacketError::AttachmentDiffers(names[0]),
            "another picture",
        ),
        (with(1, entry(&names[0].to_string().to_uppercase(), b"other", asis)), odd, "capital digits"),
    ]);
}

#[test]
fn an_archive_with_another_end_is_refused() {
    all_refused(vec![
        (Vec::new(), PacketError::ArchiveCutShort, "nothing at all"),
        (of(&[0, 1, 2]), PacketError::ArchiveCutShort, "no end"),
        ([of(&[0, 1, 2]), vec![0; 512]].concat(), PacketError::ArchiveCutShort, "half an end"),
        ([of(&[0, 1, 2, 3]), vec![0; 512]].concat(), PacketError::TrailingBytes, "a longer end"),
        ([of(&[0, 1, 2, 3]), b"x".to_vec()].concat(), PacketError::TrailingBytes, "something after the end"),
    ]);
}

#[test]
fn an_archive_with_other_headers_is_refused() {
    let statement = envelope().to_bytes().unwrap();
    let changed = |change: fn(&mut tar::Header)| with(0, entry("statement.dsse.json", &statement, change));
    let mut padded = parts()[2].clone();
    *padded.last_mut().unwrap() = 1;
    let cases = [
        (changed(|h| h.set_mode(0o755)), "another mode"),
        (changed(|h| h.set_mtime(1)), "another time"),
        (changed(|h| h.set_entry_type(tar::EntryType::Symlink)), "a link"),
        (changed(|h| h.set_entry_type(tar::EntryType::XHeader)), "a PAX header"),
        (changed(|h| h.set_username("root").unwrap()), "an owner's name"),
        (with(0, entry("a/statement.dsse.json", &statement, asis)), "in a folder"),
        (with(2, padded), "something hidden in the padding"),
    ];
    all_refused(cases.map(|(plain, why)| (plain, PacketError::UnexpectedEntry, why)).to_vec());
}

#[test]
fn limits_hold_before_memory_is_taken() {
    let huge = entry("statement.dsse.json", b"", |h| h.set_size(1 << 40));
    let wanted = PacketError::TooLarge { what: "a statement", limit: 1 << 20 };
    assert_eq!(resealed(&huge).unwrap_err(), wanted, "a terabyte announced is not reserved");
    let limited = |limits: Limits| open(&sealed(), &hq_identity(), &limits).unwrap_err();
    for limits in [
        Limits { statement: 100, ..Limits::default() },
        Limits { attachments: 1, ..Limits::default() },
        Limits { attachment: 999, ..Limits::default() },
        Limits { total: 1000, ..Limits::default() },
    ] {
        assert!(matches!(limited(limits), PacketError::TooLarge { .. }), "{limits:?} is too little for this packet");
    }
    let secret = seal_bytes(&[7; 100], &[hq_identity().recipient()]).unwrap();
    assert!(open_bytes(&secret, &hq_identity(), 100).is_ok(), "the limit itself is allowed");
    let refused = open_bytes(&secret, &hq_identity(), 99).unwrap_err();
    assert!(matches!(refused, PacketError::TooLarge { limit: 99, .. }), "one more is not");
}

#[test]
fn a_header_of_countless_recipients_is_refused_quickly() {
    let stanza = format!("-> X25519 {}\n{}\n", "A".repeat(43), "A".repeat(43));
    let header = format!("age-encryption.org/v1\n{}", stanza.repeat(10_000));
    assert_eq!(reopen(header.as_bytes()), Err(PacketError::NotSealed), "each would cost a key agreement");
}

#[test]
fn every_changed_byte_is_noticed() {
    let sealed = sealed();
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(reopen(&changed).is_err(), "byte {at} of {} can be changed unnoticed", sealed.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_cut_or_lengthened_packet_is_refused(at in any::<prop::sample::Index>(), tail in proptest::collection::vec(any::<u8>(), 1..40)) {
        let sealed = sealed();
        prop_assert!(reopen(&sealed[..at.index(sealed.len())]).is_err(), "a packet cut short is no packet");
        prop_assert!(reopen(&[sealed, tail].concat()).is_err(), "nor is one with a tail");
    }

    #[test]
    fn any_change_of_the_tar_is_refused_or_keeps_its_promise(at in any::<prop::sample::Index>(), mask in 1_u8..) {
        let mut plain = plain();
        let at = at.index(plain.len());
        plain[at] ^= mask;
        hostile::archive(&plain);
        // Inside the envelope a change may leave a readable packet, but never one the station signed.
        let signed = resealed(&plain).and_then(|opened| opened.verify(&station().public()).cloned());
        prop_assert!(signed.is_err(), "byte {} of the archive can be changed unnoticed", at);
    }

    #[test]
    fn random_bytes_never_open(bytes in proptest::collection::vec(any::<u8>(), 0..3000), head in any::<bool>()) {
        let bytes = if head { [b"age-encryption.org/v1\n-> X25519 ".to_vec(), bytes].concat() } else { bytes };
        hostile::sealed(&bytes, &hq_identity());
        prop_assert!(reopen(&bytes).is_err(), "random bytes are no packet");
    }

    #[test]
    fn bytes_sealed_come_back(plain in proptest::collection::vec(any::<u8>(), 0..200_000)) {
        let sealed = seal_bytes(&plain, &[station_identity().recipient()]).unwrap();
        let opened = open_bytes(&sealed, &station_identity(), 1 << 20).unwrap();
        prop_assert_eq!(opened.to_vec(), plain, "sealing loses nothing");
    }
}
