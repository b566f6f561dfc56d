//! Envelopes and statements: what is signed is what is read, and nothing else.
#![cfg(test)]

mod fixture;

use boma_packet::*;
use fixture::*;
use proptest::prelude::*;

fn envelope_with(payload: &str) -> Envelope {
    Envelope::sign(Kind::Approval, payload.as_bytes().to_vec(), &supervisor())
}

fn payload_of(approval: &Approval) -> String {
    serde_json::to_string(approval).unwrap()
}

#[test]
fn every_statement_reads_back() {
    fn same<T: Statement + PartialEq + std::fmt::Debug>(statement: &T, signer: &Signer) {
        let sent = sign_statement(statement, signer).unwrap().to_bytes().unwrap();
        let received = Envelope::parse(&sent).unwrap();
        assert_eq!(&open_statement::<T>(&received, &signer.public()).unwrap(), statement, "signed means unchanged");
        assert_eq!(received.to_bytes().unwrap(), sent, "an envelope is written in one way");
        assert_eq!(statement.realm(), boma_record::Realm::Practice, "each statement names its realm");
    }
    same(&submission(), &officer());
    same(&approval(), &supervisor());
    same(&enrolment(), &station());
    same(&manifest(), &station());
    same(&receipt(), &hq());
    same(&station_request(), &station());
    same(&station_credential(), &hq());
    same(&officer_credential(), &hq());
    same(&provisioning(), &hq());
}

#[test]
fn a_signature_counts_for_one_key_and_one_kind() {
    let signed = sign_statement(&approval(), &supervisor()).unwrap();
    let other = officer().public();
    let refused = open_statement::<Approval>(&signed, &other).unwrap_err();
    assert_eq!(refused, PacketError::NotSignedBy(other.key_id()), "the officer has not signed the approval");
    let refused = open_statement::<Credential>(&signed, &supervisor().public()).unwrap_err();
    let wanted = PacketError::WrongKind { wanted: Kind::Credential, found: Kind::Approval };
    assert_eq!(refused, wanted, "an approval is no credential");
    let relabelled = String::from_utf8(signed.to_bytes().unwrap()).unwrap().replace("boma.approval", "boma.receipt");
    let relabelled = Envelope::parse(relabelled.as_bytes()).unwrap();
    let refused = relabelled.verify(Kind::Receipt, &supervisor().public()).unwrap_err();
    assert_eq!(refused, PacketError::SignatureWrong(supervisor().key_id()), "the type is signed with the payload");
}

#[test]
fn two_keys_may_sign_one_statement_once_each() {
    let signed = sign_statement(&approval(), &supervisor()).unwrap();
    let both = signed.clone().countersign(&officer()).unwrap();
    for key in [supervisor().public(), officer().public()] {
        assert_eq!(open_statement::<Approval>(&both, &key), Ok(approval()), "both signatures hold");
    }
    assert_eq!(both.signatures().len(), 2, "the first signature stays");
    let twice = signed.countersign(&supervisor()).unwrap_err();
    assert_eq!(twice, PacketError::SignedTwice(supervisor().key_id()), "one person cannot be two");
}

#[test]
fn payloads_with_a_second_reading_are_refused() {
    let good = payload_of(&approval());
    assert!(
        open_statement::<Approval>(&envelope_with(&good), &supervisor().public()).is_ok(),
        "the unchanged one is taken"
    );
    let note = "\"Seen with the original.\"";
    for (payload, wanted) in [
        (good.replacen('{', "{\"realm\":\"live\",", 1), PacketError::DuplicateMember),
        (good.replacen('{', "{\"extra\":1,", 1), PacketError::WrongMember { at: "extra".to_owned() }),
        (good.replace(":44,", ":44.0,"), PacketError::NotWhole),
        (good.replace(":44,", ":9007199254740993,"), PacketError::NumberTooLarge),
        (good.replace(":44,", ":-1,"), PacketError::WrongMember { at: "counter".to_owned() }),
        (good.replace(note, "\" Seen \""), PacketError::NotUnderstood(Kind::Approval)),
        (good.replace(note, "\"De\\u0308ng\""), PacketError::NotUnderstood(Kind::Approval)),
        (good.replace(",\"note\":\"Seen with the original.\"", ""), PacketError::NotUnderstood(Kind::Approval)),
        (good.replace("practice", "PRACTICE"), PacketError::WrongMember { at: "realm".to_owned() }),
        (format!("{good}{good}"), PacketError::TrailingBytes),
        (format!("{good}\0"), PacketError::TrailingBytes),
    ] {
        let refused = open_statement::<Approval>(&envelope_with(&payload), &supervisor().public()).unwrap_err();
        assert_eq!(refused, wanted, "a good signature does not excuse this payload: {payload}");
    }
}

#[test]
fn nothing_hides_inside_an_answer() {
    let good = serde_json::to_string(&submission()).unwrap();
    let payload = good.replace("\"value\":-3", "\"value\":-3,\"also\":4");
    assert_ne!(payload, good, "the fixture has such an answer");
    let envelope = Envelope::sign(Kind::Submission, payload.into_bytes(), &officer());
    let refused = open_statement::<Submission>(&envelope, &officer().public()).unwrap_err();
    assert_eq!(refused, PacketError::NotUnderstood(Kind::Submission), "what is signed is what is stored");
}

#[test]
fn what_could_not_be_read_is_not_signed() {
    let mut wrong = approval();
    wrong.counter = 1 << 53;
    assert_eq!(sign_statement(&wrong, &supervisor()), Err(PacketError::NumberTooLarge), "JavaScript would round it");
}

#[test]
fn envelopes_with_anything_odd_are_refused() {
    let good = String::from_utf8(sign_statement(&approval(), &supervisor()).unwrap().to_bytes().unwrap()).unwrap();
    let value: serde_json::Value = serde_json::from_str(&good).unwrap();
    let payload = value["payload"].as_str().unwrap();
    let signature = value["signatures"][0].to_string();
    let signatures = |list: &str| good.replace(&format!("[{signature}]"), &format!("[{list}]"));
    let sig = value["signatures"][0]["sig"].as_str().unwrap();
    for (text, wanted, why) in [
        (good.replacen('{', "{\"payload\":\"\",", 1), PacketError::DuplicateMember, "one payload"),
        (
            good.replace("\"keyid\"", "\"x\":1,\"keyid\""),
            PacketError::WrongMember { at: "signatures[0].x".into() },
            "no extras",
        ),
        (good.replace(sig, sig.trim_end_matches('=')), PacketError::NotBase64, "64 bytes need padding"),
        (
            good.replace(
                sig,
                &sig.replace("A==", "B==").replace("Q==", "R==").replace("g==", "h==").replace("w==", "x=="),
            ),
            PacketError::NotBase64,
            "spare bits are zero",
        ),
        (good.replace(payload, &format!("{payload}\\n")), PacketError::NotBase64, "no line ends"),
        (good.replace("approval.v1", "approval.v2"), PacketError::UnknownKind, "no other version"),
        (good.replace("vnd.boma.approval", "vnd.boma.will"), PacketError::UnknownKind, "no other kind"),
        (signatures(""), PacketError::SignatureCount, "somebody must have signed"),
        (
            signatures(&[signature.as_str(); 2].join(",")),
            PacketError::SignedTwice(supervisor().key_id()),
            "each key once",
        ),
        (signatures(&[signature.as_str(); 5].join(",")), PacketError::SignatureCount, "no crowd"),
        (format!("{good} x"), PacketError::TrailingBytes, "nothing follows"),
        (String::new(), PacketError::NotJson { line: 1, column: 0 }, "nothing is no envelope"),
    ] {
        assert_eq!(Envelope::parse(text.as_bytes()), Err(wanted), "{why}");
    }
    let large = vec![b' '; 23 << 20];
    assert!(matches!(Envelope::parse(&large), Err(PacketError::TooLarge { .. })), "size is looked at first");
    let large = Envelope::sign(Kind::Approval, vec![b' '; (1 << 20) + 1], &supervisor()).to_bytes().unwrap();
    assert!(matches!(Envelope::parse(&large), Err(PacketError::TooLarge { .. })), "an approval has at most 1 MiB");
}

#[test]
fn secrets_and_personal_data_are_not_shown() {
    let shown = format!("{:?} {:?} {:?}", officer(), hq_identity(), envelope());
    let seed = boma_record::Digest::from_bytes(*officer().expose_seed()).to_string();
    assert!(!shown.contains(&seed) && !shown.contains("[1, 1"), "the seed stays out of logs");
    assert!(!shown.contains("AGE-SECRET") && !shown.contains("Nyandeng"), "so do identities and answers");
    let identity: Identity = hq_identity().expose_text().parse().unwrap();
    assert_eq!(identity.recipient(), hq_identity().recipient(), "a stored identity comes back");
    assert_eq!(Signer::from_seed(&officer().expose_seed()).key_id(), officer().key_id(), "so does a signer");
}

#[test]
fn keys_have_one_spelling_and_weak_ones_are_refused() {
    let text = officer().public().to_string();
    assert_eq!(text.parse(), Ok(officer().public()), "its own text reads back");
    assert_eq!(text.to_uppercase().parse::<PublicKey>(), Err(PacketError::NotAPublicKey), "small digits only");
    let identity_point = format!("01{}", "0".repeat(62));
    assert_eq!(identity_point.parse::<PublicKey>(), Err(PacketError::NotAPublicKey), "it would accept any signature");
    let recipient = hq_identity().recipient().to_string();
    assert_eq!(recipient.to_uppercase().parse::<Recipient>(), Err(PacketError::NotARecipient), "one spelling");
}

/// RFC 8032 section 7.1, tests 1 to 3: seed, public key, message, signature.
#[test]
fn signs_as_rfc_8032_says() {
    let hex = |text: &str| data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap();
    for (seed, public, message, signature) in [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ] {
        let signer = Signer::from_seed(&hex(seed).try_into().unwrap());
        assert_eq!(signer.public().to_string(), public, "public key of the RFC");
        assert_eq!(signer.sign(&hex(message)).to_vec(), hex(signature), "signature of the RFC");
        assert!(signer.public().verify(&hex(message), &hex(signature).try_into().unwrap()).is_ok(), "and it verifies");
    }
}

proptest! {
    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000), text in "\\PC{0,80}") {
        hostile::envelope(&bytes);
        hostile::payload(&bytes);
        hostile::archive(&bytes);
        hostile::names(&text);
    }

    #[test]
    fn a_changed_envelope_never_verifies_as_another(at in any::<prop::sample::Index>(), mask in 1_u8..) {
        let mut bytes = sign_statement(&submission(), &officer()).unwrap().to_bytes().unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= mask;
        hostile::envelope(&bytes);
        let read = Envelope::parse(&bytes).and_then(|e| open_statement::<Submission>(&e, &officer().public()));
        prop_assert!(read.is_err(), "byte {} with {:02x} made another valid envelope", at, mask);
    }
}
