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
    assert_eq!(list.len(), 640, "1 country, 11 states, 3 areas, 79 counties, 512 payams, 34 states of earlier orders");
    let marked = list.entries.iter().filter(|entry| entry.source == "GK").count();
    assert_eq!(marked, 5, "the areas and the two states that only the first order had are general knowledge");
}

#[test]
fn every_order_of_states_is_there_on_its_day() {
    let list = list();
    let states = |day: &str| {
        let day = day.parse().unwrap();
        let is_state = |entry: &&Entry| matches!(entry.level, Level::State | Level::HistoricalState);
        let dated = list.entries.iter().filter(is_state).filter(|entry| !entry.periods.is_empty());
        dated.filter(|entry| entry.periods.iter().any(|period| period.holds(day))).count()
    };
    assert_eq!(states("2014-06-01"), 10, "the constitution's ten states");
    assert_eq!(states("2016-06-01"), 28, "the order of December 2015");
    assert_eq!(states("2018-06-01"), 32, "the order of January 2017");
    assert_eq!(states("2026-06-01"), 10, "the ten states are back");
}

#[test]
fn a_state_that_is_no_more_is_found_and_known_as_former() {
    let (list, today) = (list(), "2026-06-01".parse().unwrap());
    for typed in ["Jubek", "jubek state", "Jubeck", "JUBEK"] {
        let found = list.search(typed, 5);
        assert_eq!(found.first().map(|entry| entry.pcode.as_str()), Some("HS-JUBEK"), "{typed} stands on papers");
    }
    let former = list.get(&"HS-JUBEK".parse().unwrap()).and_then(|entry| entry.former_on(today)).unwrap();
    let years = (former.from.map(YearMonth::year), former.until.map(YearMonth::year));
    assert_eq!(years, (Some(2015), Some(2020)), "its years can be shown");
    let lasting = list.get(&"SS07".parse().unwrap()).unwrap();
    assert_eq!(lasting.former_on(today), None, "Upper Nile was away for some years and is back");
    let away = lasting.former_on("2018-06-01".parse().unwrap());
    assert_eq!(away, None, "its last period was still to come: nothing in the list says former");
}

#[test]
fn what_is_there_today_comes_before_what_is_no_more() {
    for (typed, code) in [("Wau", "SS0903"), ("Terekeka", "SS0105"), ("Akobo", "SS0301"), ("Jonglei", "SS03")] {
        assert_eq!(first(typed), code, "{typed} is also the name of a former state");
    }
}

#[test]
fn an_older_list_without_dates_is_read() {
    let old = "level,name,parent,pcode,source,admin_area,alt_names\ncountry,South Sudan,,SS,ISO,,\n";
    let list = Gazetteer::parse(old).unwrap();
    let entry = list.get(&"SS".parse().unwrap()).unwrap();
    assert!(entry.periods.is_empty(), "it says nothing of time, so nothing is former");
}

#[test]
fn a_date_that_is_none_names_its_line() {
    let head = "level,name,parent,pcode,source,admin_area,alt_names,from,until\n";
    for (from, until) in [("soon", ""), ("2015-13", ""), ("", "15-12"), ("2015;20", "2016"), ("٢٠١٥", "")] {
        let bad = Gazetteer::parse(&format!("{head}country,A,,SS,ISO,,,{from},{until}\n")).unwrap_err();
        assert!(matches!(bad, GazetteerError::BadLine { line: 2, .. }), "{from}/{until} is no date: {bad}");
    }
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
fn the_layout_for_searching_changes_no_answer() {
    let list = list();
    for typed in [
        "a", "an", "ana", "juba", "ju", "wau t", "nile", "state", "east", "rumbek c", "kuac", "town", "bor", "xyz",
        "anan",
    ] {
        let wanted = Key::new(typed);
        let plain: Vec<(usize, Rank)> = list
            .entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| {
                Some((at, entry.names().filter_map(|name| like(&Key::new(name), &wanted)).min()?))
            })
            .collect();
        assert_eq!(list.names.like(&wanted), plain, "{typed}: every name looked at one by one");
    }
}

/// How a name fits, said as plainly as can be.
fn like(name: &Key, wanted: &Key) -> Option<Rank> {
    if name.joined == wanted.joined {
        Some(Rank::Same)
    } else if name.joined.starts_with(&wanted.joined) {
        Some(Rank::Begins)
    } else if name.words.split(' ').any(|word| word.starts_with(&wanted.words)) {
        Some(Rank::WordBegins)
    } else {
        (wanted.may_stand_inside() && name.joined.contains(&wanted.joined)).then_some(Rank::Inside)
    }
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
