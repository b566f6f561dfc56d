use super::*;

const LIST: &str = include_str!("../../../../../assets/places/ssd-admin.csv");

fn list() -> Gazetteer {
    Gazetteer::parse(LIST).unwrap()
}

fn first(text: &str) -> String {
    list().search(text, 10).first().map(|entry| entry.pcode.to_string()).unwrap_or_default()
}

#[test]
fn the_shipped_list_is_whole() {
    let list = list();
    assert_eq!(list.len(), 606, "1 country, 11 states, 3 areas, 79 counties, 512 payams");
    let marked = list.entries.values().filter(|entry| entry.source == "GK").count();
    assert_eq!(marked, 3, "only the administrative areas are general knowledge");
}

#[test]
fn real_spellings_find_their_county() {
    for (typed, code) in [
        ("Pariang", "SS0608"),
        ("Panriang", "SS0608"),
        ("Parieng", "SS0608"),
        ("Raja", "SS0902"),
        ("Raga", "SS0902"),
        ("Canal", "SS0304"),
        ("Pigi", "SS0304"),
        ("Luakpiny", "SS0704"),
        ("Nasir", "SS0704"),
        ("Lafon", "SS0206"),
        ("Lopa", "SS0206"),
        ("Abiemnhom", "SS0601"),
        ("Abiemnom", "SS0601"),
        ("Ikotos", "SS0202"),
        ("Ikwoto", "SS0202"),
        ("Kajo-keji", "SS0102"),
        ("kajo keji", "SS0102"),
        ("KAJOKEJI", "SS0102"),
        ("Terekeka", "SS0105"),
        ("Terkeka", "SS0105"),
        ("Aweil Center", "SS0501"),
        ("Aweil Centre", "SS0501"),
    ] {
        assert_eq!(first(typed), code, "{typed} is a spelling in real data");
    }
}

#[test]
fn letters_and_slips_are_folded() {
    for (typed, code) in [
        ("Pöcalla", "SS0309"),
        ("Chueibet", "SS0402"),
        ("Paŋyijiar", "SS0607"),
        ("Mabaan", "SS0705"),
        ("Yubaa", "SS0101"),
        ("Malakel", "SS0707"),
        ("Jambio", "SS1010"),
        ("Rumbek Center", "SS0403"),
        ("Bɔr", "SS0303"),
    ] {
        assert_eq!(first(typed), code, "{typed} is one sound or one letter away");
    }
}

#[test]
fn larger_places_and_beginnings_come_first() {
    let list = list();
    let names: Vec<_> = list.search("ju", 5).into_iter().map(|entry| (entry.name.as_str(), entry.level)).collect();
    assert_eq!(names.first(), Some(&("Juba", Level::County)), "the county before the town in it");
    assert!(names.iter().any(|(name, _)| *name == "Juba Town"), "the payam is among the first five");
    assert!(list.search("juba", 1).len() == 1, "the limit holds");
}

#[test]
fn the_path_names_what_is_around() {
    let around = |code: &str| -> Vec<String> {
        list().path(&code.parse().unwrap()).into_iter().map(|entry| entry.name.clone()).collect()
    };
    assert_eq!(around("SS010105"), ["Juba", "Central Equatoria", "South Sudan"], "the smallest first");
    assert_eq!(
        around("SS030807"),
        ["Pibor", "Greater Pibor Administrative Area", "South Sudan"],
        "areas stand beside states"
    );
    assert!(around("SS99").is_empty(), "an unknown code has no path, and is no error");
}

#[test]
fn odd_questions_have_no_answer_but_no_fault() {
    for text in ["", " ", "'", "محمد", "\u{202E}", &"x".repeat(10_000)] {
        assert!(list().search(text, 10).is_empty(), "nothing is like it");
    }
}

#[test]
fn a_bad_list_names_its_line() {
    let head = "level,name,parent,pcode,source,admin_area,alt_names\n";
    let bad = Gazetteer::parse(&format!("{head}country,South Sudan,,SS,ISO,,\ncounty,X,SS,XX1,GK,,\n")).unwrap_err();
    assert!(matches!(bad, GazetteerError::BadLine { line: 3, .. }), "the third line has no code: {bad}");
    let twice = Gazetteer::parse(&format!("{head}country,A,,SS,ISO,,\ncountry,B,,SS,ISO,,\n")).unwrap_err();
    assert_eq!(twice, GazetteerError::Twice("SS".parse().unwrap()), "codes are unique");
    let lost = Gazetteer::parse(&format!("{head}state,A,SS,SS01,GK,,\n")).unwrap_err();
    assert!(matches!(lost, GazetteerError::NoSuchParent { .. }), "the country is missing");
}
