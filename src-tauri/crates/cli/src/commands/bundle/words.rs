//! A courier's findings in words.

use crate::CliError;
use boma_courier::{
    BundleReport, BundleState, CourierError, Faults, PaperKind, PaperReport, Run, Signed, Voucher, Weight,
};

/// Errors of sticks have the words of the screens.
pub(super) fn error(error: CourierError) -> CliError {
    match error {
        CourierError::Stick(error) => CliError::Station(error.into()),
        other => CliError::Courier(other),
    }
}

/// One bundle in one line.
pub(super) fn bundle(bundle: &BundleReport) -> String {
    let state = match bundle.state {
        BundleState::Complete => "complete",
        BundleState::Damaged => "DAMAGED",
        BundleState::Unfinished => "unfinished",
    };
    let Some(listed) = &bundle.listed else { return format!("{}: {state}\n", bundle.place) };
    format!(
        "{}: {state}, {} of {} packets ({} to {}, {} bytes), {}, {}\n",
        bundle.place,
        bundle.whole,
        listed.packets,
        listed.first,
        listed.last,
        listed.bytes,
        listed.realm,
        signed(&listed.signed)
    )
}

fn signed(signed: &Signed) -> String {
    match signed {
        Signed::Holds { voucher: Voucher::NamedRoot } => "signed by the station; your root vouches for it".to_owned(),
        Signed::Holds { voucher: Voucher::Authority(print) } => {
            format!("signed by the station; compare its root with headquarters: {print}")
        }
        Signed::Holds { voucher: Voucher::Headquarters(key) } => {
            format!("signed by the station as the key {key} has it, which says it is headquarters'")
        }
        Signed::Holds { voucher: Voucher::Itself } => "signed by the key that the station's request names".to_owned(),
        Signed::NoKey { key } => format!("who signed it can't be told here (key {key})"),
    }
}

/// A paper in one line.
pub(super) fn paper(paper: &PaperReport) -> String {
    let what = match paper.kind {
        PaperKind::Request => "a request, for headquarters".to_owned(),
        PaperKind::Credential => "the credential of the station, for whoever checks".to_owned(),
        PaperKind::Authority(version) => format!("version {version} of the authority, for whoever checks"),
        PaperKind::Provisioning(number) => format!("provisioning pack {number}, for the station"),
        PaperKind::Receipt(number) => format!("receipt {number}, sealed to the station"),
    };
    format!("{}: {what}\n", paper.place)
}

/// Faults, one line each, with what to do.
pub(super) fn faults(text: &mut String, faults: &Faults) {
    for fault in &faults.list {
        let mark = if fault.weight == Weight::Note { "note" } else { fault.code };
        text.push_str(&format!("  {mark}: {}: {}. {}\n", fault.place, fault.sentence, fault.fix));
    }
    if faults.more > 0 {
        text.push_str(&format!("  … and {} more\n", faults.more));
    }
}

/// `1-16, 18`
pub(super) fn runs(runs: &[Run]) -> String {
    let run = |run: &Run| if run.from == run.to { run.from.to_string() } else { format!("{}-{}", run.from, run.to) };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}
