//! Searching the list of places at every key, in a list as long as it is going to be.

use super::figures::{Samples, Times, millis, timed};
use crate::{CliError, assets};
use boma_record::Gazetteer;
use serde::Serialize;
use std::fmt;

/// As many as there will be with every boma and site.
const ROWS: usize = 42_000;

/// What a screen asks for at once.
const LIMIT: usize = 8;

/// From typed letters to the places like them.
#[derive(Debug, Serialize)]
pub(super) struct Searching {
    rows: usize,
    /// Reading the whole list, once at unlocking.
    load_ms: f64,
    #[serde(flatten)]
    times: Times,
    p99_ms: f64,
    aim_p99_ms: u32,
}

/// Types the names of places letter by letter, rightly and with a slip, into a list filled up with made-up bomas.
pub(super) fn measure() -> Result<Searching, CliError> {
    let list = long_list();
    let (read, load) = timed(|| Gazetteer::parse(&list));
    let places = read.map_err(CliError::program)?;
    let mut samples = Samples::default();
    for typed in typed() {
        std::hint::black_box(samples.time(|| places.search(&typed, LIMIT)));
    }
    Ok(Searching {
        rows: places.len(),
        load_ms: millis(load),
        times: samples.times(),
        p99_ms: millis(samples.percentile(99)),
        aim_p99_ms: 5,
    })
}

/// The list that ships, and made-up bomas in its payams until it is long enough.
fn long_list() -> String {
    let mut list = assets::GAZETTEER.trim_end().to_owned();
    let payams: Vec<String> = column(3).filter(|code| code.len() == 8 && code.starts_with("SS")).collect();
    let missing = ROWS.saturating_sub(column(3).count());
    let codes = (1..=99).flat_map(|number| payams.iter().map(move |payam| (payam, number)));
    for (index, (payam, number)) in codes.take(missing).enumerate() {
        list.push_str(&format!("\nboma,{},{payam},{payam}{number:02},GK,,,,", made_up(index)));
    }
    list
}

/// A name of sounds that names of places here are made of, another one for each of many thousand indices.
fn made_up(index: usize) -> String {
    const SOUNDS: [&str; 17] = [
        "pa", "ku", "ajo", "nya", "lek", "wun", "rok", "ti", "mal", "gok", "ya", "thi", "bor", "ding", "lo", "kwa",
        "rial",
    ];
    let mut name = String::new();
    let mut rest = index;
    for _ in 0..4 {
        name.push_str(SOUNDS.get(rest % SOUNDS.len()).copied().unwrap_or_default());
        rest /= SOUNDS.len();
    }
    name
}

/// Every beginning of names all over the list, from two letters on, and the same with a letter that is nowhere in it.
fn typed() -> impl Iterator<Item = String> {
    let names = column(1).step_by(7).chain((0..ROWS).step_by(499).map(made_up));
    names.flat_map(|name| {
        let letters: Vec<char> = name.chars().collect();
        let wrong: String = letters.iter().take(4).chain(&['x']).chain(letters.iter().skip(4)).collect();
        (2..=letters.len()).map(move |end| letters.iter().take(end).collect()).chain([wrong]).collect::<Vec<String>>()
    })
}

/// A column of the list that ships; only names of other spellings are ever quoted.
fn column(at: usize) -> impl Iterator<Item = String> {
    assets::GAZETTEER.lines().skip(1).filter_map(move |line| line.split(',').nth(at)).map(str::to_owned)
}

impl fmt::Display for Searching {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, load_ms, times, p99_ms, aim_p99_ms } = self;
        write!(
            f,
            "Place search  p99 {p99_ms} ms (aim {aim_p99_ms} ms) in {rows} places, {times}; list read in {load_ms} ms"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_as_long_as_it_says() {
        let places = Gazetteer::parse(&long_list()).unwrap();
        assert_eq!(places.len(), ROWS, "every made-up boma has a code of its own and a payam around it");
        assert!(!places.search(&made_up(12_345), LIMIT).is_empty(), "and is found by its name");
    }
}
