//! The column `type`, in the spellings of the standard and of the programs before it.

/// What a row of the survey is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A question whose answer a pack has a kind for, as form.json writes it.
    Plain(&'static str),
    /// A text in a certain form: its pattern, and what is lost by that.
    Written {
        pattern: &'static str,
        lost: Option<&'static str>,
    },
    /// A whole number from 0 up to this.
    UpTo(u32),
    Range,
    Select(Select),
    /// Options that lie in another file or come from other answers.
    SelectElsewhere,
    Note,
    Acknowledge,
    /// A kind that is asked, and what is lost by that.
    Almost(&'static str, &'static str),
    /// Has no equivalent; says why.
    Nothing(&'static str),
    /// The station records the like by itself.
    Recorded,
    Today,
    Calculate,
    Begin(Block),
    End(Block),
    Unknown,
}

/// A question with options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Select {
    pub(super) several: bool,
    pub(super) ranked: bool,
    pub(super) list: String,
    pub(super) or_other: bool,
}

/// What holds several rows together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    Group,
    Repeat,
}

const ONE: [&str; 7] = [
    "add select one prompt using",
    "select one from",
    "select one using",
    "select_one",
    "select one",
    "select1",
    "q select1",
];
const SEVERAL: [&str; 9] = [
    "add select multiple prompt using",
    "select all that apply from",
    "select multiple from",
    "select multiple using",
    "select all that apply",
    "select_multiple",
    "select multiple",
    "select_all_that_apply",
    "q select",
];
const ELSEWHERE: [&str; 6] = [
    "select_one_from_file",
    "select_multiple_from_file",
    "select one from file",
    "select multiple from file",
    "select_one_external",
    "select one external",
];
const DECIMAL: &str = "^-?[0-9]+([.,][0-9]+)?$";
const TIME: &str = "^([01]?[0-9]|2[0-3]):[0-5][0-9]$";

impl Kind {
    /// Reads a cell of the column `type`.
    pub(super) fn of(cell: &str) -> Self {
        let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let small = text.to_lowercase();
        block(&small).or_else(|| select(&text, &small)).unwrap_or_else(|| simple(&small))
    }
}

fn block(small: &str) -> Option<Kind> {
    let (act, block) = small.split_once([' ', '_'])?;
    let block = match block.split([' ', '_']).next()? {
        "group" | "section" => Block::Group,
        "repeat" | "lgroup" | "loop" | "looped" => Block::Repeat,
        _ => return None,
    };
    match act {
        "begin" => Some(Kind::Begin(block)),
        "end" => Some(Kind::End(block)),
        _ => None,
    }
}

fn select(text: &str, small: &str) -> Option<Kind> {
    if ELSEWHERE.iter().any(|start| small.starts_with(start)) {
        return Some(Kind::SelectElsewhere);
    }
    let after = |starts: &[&str]| starts.iter().find_map(|start| begun(text, small, start));
    let (rest, several, ranked) = after(&ONE)
        .map(|rest| (rest, false, false))
        .or_else(|| after(&SEVERAL).map(|rest| (rest, true, false)))
        .or_else(|| after(&["rank"]).map(|rest| (rest, true, true)))?;
    let endings = [" or_other", " or specify other", " or other"];
    let ending = endings.iter().find(|end| rest.to_lowercase().ends_with(**end));
    let list = ending.and_then(|end| rest.get(..rest.len() - end.len())).unwrap_or(rest).trim();
    if list.starts_with("${") {
        return Some(Kind::SelectElsewhere);
    }
    Some(Kind::Select(Select { several, ranked, list: list.to_owned(), or_other: ending.is_some() }))
}

/// What follows `start` as a word of its own; names of lists keep their capitals.
fn begun<'t>(text: &'t str, small: &str, start: &str) -> Option<&'t str> {
    let rest = small.strip_prefix(start)?;
    if !rest.is_empty() && !rest.starts_with(' ') {
        return None;
    }
    text.get(text.len().checked_sub(rest.len())?..).map(str::trim)
}

fn simple(small: &str) -> Kind {
    let short = small.strip_prefix("add ").and_then(|s| s.strip_suffix(" prompt")).or_else(|| small.strip_prefix("q "));
    match short.unwrap_or(small) {
        "text" | "string" => Kind::Plain("text"),
        "integer" | "int" | "number" => Kind::Plain("number"),
        "date" => Kind::Plain("date"),
        "decimal" => Kind::Written {
            pattern: DECIMAL,
            lost: Some(
                "numbers of a pack are whole: it is asked as a text that looks like a number, and can't be compared",
            ),
        },
        "time" => {
            Kind::Written { pattern: TIME, lost: Some("a pack has no time of day: it is asked as a text like 14:30") }
        }
        "phone number" => Kind::Written { pattern: "^[0-9]*$", lost: None },
        "datetime" | "date time" => Kind::Almost("date", "the date is asked, the time of day is not kept"),
        "percentage" => Kind::UpTo(100),
        "number of days in last month" => Kind::UpTo(31),
        "number of days in last six months" => Kind::UpTo(183),
        "number of days in last year" => Kind::UpTo(365),
        "range" => Kind::Range,
        "note" => Kind::Note,
        "acknowledge" | "trigger" => Kind::Acknowledge,
        "image" | "photo" | "picture" => {
            Kind::Almost("picture", "every picture is checked as a portrait is; for papers use the kind evidence")
        }
        "file" => Kind::Almost("evidence", "it is asked as a paper: shown and scanned, or why it is not there"),
        "barcode" => Kind::Almost("text", "the code is typed, not read"),
        "signature" => Kind::Nothing("the station has its own declaration and signature"),
        "audio" | "video" | "background-audio" => Kind::Nothing("a pack keeps no sound and no film"),
        "geopoint" | "geotrace" | "geoshape" | "location" | "gps" | "osm" | "start-geopoint" => {
            Kind::Nothing("a pack keeps no coordinates; ask for a place by name with the kind place")
        }
        "today" | "get today" => Kind::Today,
        "calculate" | "calculation" => Kind::Calculate,
        "hidden" => Kind::Nothing("nobody is asked it"),
        "xml-external" | "csv-external" => Kind::Nothing("a pack holds all its data itself"),
        other if recorded(other) => Kind::Recorded,
        other if other.starts_with("osm ") => Kind::Nothing("a pack keeps no coordinates"),
        _ => Kind::Unknown,
    }
}

fn recorded(small: &str) -> bool {
    const RECORDED: [&str; 15] = [
        "start",
        "end",
        "start time",
        "end time",
        "deviceid",
        "device id",
        "imei",
        "subscriberid",
        "subscriber id",
        "simserial",
        "sim id",
        "phonenumber",
        "username",
        "email",
        "audit",
    ];
    small.starts_with("uri:")
        || RECORDED.contains(&small.strip_prefix("get ").unwrap_or(small))
        || small == "get phone number"
}
