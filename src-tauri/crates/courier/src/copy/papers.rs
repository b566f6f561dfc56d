//! Requests, provisioning packs and receipts travel too; two different ones of one name are both kept.

use super::put::put;
use super::{CopyReport, Done, PaperCopy, Source};
use crate::paper::{self, PaperKind, short};
use crate::survey::{APART, PaperFile, StationFolder, name};
use crate::{CourierError, FaultKind};
use boma_packet::bundle::{ANSWERS, station_folder};
use boma_record::{Digest, StationCode};
use std::path::{Path, PathBuf};

pub(super) fn carry(sources: &[Source], to: &Path, report: &mut CopyReport) -> Result<(), CourierError> {
    for (source, code, file) in all(sources) {
        match paper::read(file, Some(code)) {
            Ok((bytes, _)) => one(&bytes, code, file, to, report)?,
            Err(kind) => {
                super::bundle::still_there(std::slice::from_ref(&source.place))?;
                report.faults.add(format!("{}: {}", source.shown, file.shown), &kind);
            }
        }
    }
    report.papers.dedup();
    Ok(())
}

/// How many bytes of papers are not there yet, as far as names tell.
pub(super) fn bytes_needed(sources: &[Source], to: &Path) -> u64 {
    let missing =
        all(sources).filter(|(_, code, file)| file.size <= paper::MOST_BYTES && !to.join(below(code, file)).exists());
    missing.map(|(_, _, file)| file.size).fold(0, u64::saturating_add)
}

fn one(
    bytes: &[u8],
    code: &StationCode,
    file: &PaperFile,
    to: &Path,
    report: &mut CopyReport,
) -> Result<(), CourierError> {
    let (size, sha256) = (bytes.len() as u64, Digest::of(bytes));
    let below = below(code, file);
    let apart = Path::new(APART).join(short(&sha256)).join(&below);
    let (place, done) = match (there(&to.join(&below), file, code), there(&to.join(&apart), file, code)) {
        (There::Whole(known), _) if known == sha256 => (below, Done::Already),
        (There::Whole(_), There::Whole(known)) if known == sha256 => (apart, Done::Already),
        (There::Whole(_), _) => {
            report.faults.add(shown(&apart), &FaultKind::PaperTwice);
            put(&mut &*bytes, size, sha256, &to.join(&apart), to)?;
            (apart, Done::Copied)
        }
        (found, _) => {
            put(&mut &*bytes, size, sha256, &to.join(&below), to)?;
            if let There::Damaged = found {
                report.faults.add(shown(&below), &FaultKind::SetAside);
                (below, Done::Healed)
            } else {
                (below, Done::Copied)
            }
        }
    };
    let copied = PaperCopy { place: shown(&place), done };
    if !report.papers.iter().any(|known| known.place == copied.place) {
        report.papers.push(copied);
    }
    Ok(())
}

/// What stands where a paper is to go.
enum There {
    Nothing,
    Damaged,
    Whole(Digest),
}

fn there(path: &Path, file: &PaperFile, code: &StationCode) -> There {
    match crate::look::thing(path) {
        Err(_) => There::Nothing,
        Ok(crate::look::Thing::File(size)) => {
            let known = PaperFile { path: path.to_owned(), size, ..file.clone() };
            paper::read(&known, Some(code)).map_or(There::Damaged, |(bytes, _)| There::Whole(Digest::of(&bytes)))
        }
        Ok(_) => There::Damaged,
    }
}

fn all(sources: &[Source]) -> impl Iterator<Item = (&Source, &StationCode, &PaperFile)> {
    let stations = sources.iter().flat_map(|source| source.survey.stations.iter().map(move |folder| (source, folder)));
    stations.flat_map(|(source, StationFolder { code, papers, .. })| {
        papers.iter().filter_map(move |file| Some((source, code.as_ref()?, file)))
    })
}

/// Where a paper lies below the top of a stick.
fn below(code: &StationCode, file: &PaperFile) -> PathBuf {
    let home = station_folder(code);
    let home = if let PaperKind::Receipt(_) = file.kind { home.join(ANSWERS) } else { home };
    home.join(name(&file.path).unwrap_or_default())
}

fn shown(below: &Path) -> String {
    let parts = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts.filter(|part| part != boma_packet::bundle::ROOT).collect::<Vec<_>>().join("/")
}
