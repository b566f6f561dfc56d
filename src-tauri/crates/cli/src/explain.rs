//! Errors in words: what went wrong, and what to do now.

use crate::CliError;
use boma_api::ApiError;
use boma_courier::CourierError;
use boma_headquarters::HqError;
use boma_store::StoreError;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::Serialize;
use unic_langid::LanguageIdentifier;

const TEXTS: &str = include_str!("../../../../assets/locales/en/errors.ftl");

/// An error as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Told {
    /// A short code for programs.
    pub(crate) code: String,
    /// What went wrong.
    pub(crate) what: String,
    /// What to do now.
    pub(crate) fix: String,
}

impl Told {
    fn new(code: &str, what: impl ToString, fix: &str) -> Self {
        Self { code: code.to_owned(), what: sentence(&what.to_string()), fix: fix.to_owned() }
    }
}

/// The words for an error of this program.
pub(crate) fn tell(error: &CliError) -> Told {
    match error {
        CliError::Station(error) => of_station(error),
        CliError::Headquarters(error) => of_headquarters(error),
        CliError::WrongUse(_) => Told::new("wrong-use", error, "See the command's --help; nothing was changed."),
        CliError::Refused(refusal) => Told::new(refusal.code(), error, "Ask the station to export this packet again."),
        CliError::Packet(_) => Told::new("not-a-packet", error, "Copy the file again from where it was written."),
        CliError::Courier(error) => of_courier(error),
        CliError::Secret(_) => Told::new("secret", error, "Choose a password of 8 or more characters."),
        CliError::File { .. } => Told::new("file", error, "Check that the file is there and that you may use it."),
        CliError::Guideline(_) => Told::new("guideline", error, "Mend the files that are named, then try again."),
        CliError::Import(found) => Told::new(found.code(), error, found.fix()),
        CliError::Case(..) => {
            Told::new("case", error, "Mend the case as the guide for authors shows one, then try again.")
        }
        CliError::FolderNotEmpty(_) => {
            Told::new("folder-not-empty", error, "Name a new folder with -o; nothing was changed.")
        }
        CliError::NotCompared(_) => Told::new(
            "not-compared",
            error,
            "Compare with what headquarters' machine showed; if it is the same, repeat with --confirm \"WORDS\".",
        ),
        CliError::NoRequest => {
            Told::new("no-request", error, "Write one with “boma station request”, onto the stick's top folder.")
        }
        CliError::NotPractice(_) => Told::new("not-practice", error, "Name another folder with --dir."),
        CliError::FormStuck(_) => Told::new("form-stuck", error, "The practice people no longer fit the guideline."),
        CliError::Bench(_) => Told::new("bench", error, "See “boma bench --help” for what it needs."),
        CliError::Program(_) => Told::new("internal", error, "Nothing was lost. Tell the administrator."),
    }
}

fn of_courier(error: &CourierError) -> Told {
    let (code, fix) = match error {
        CourierError::NoFolder(_) => ("folder-not-found", "Name the stick's top folder."),
        CourierError::NothingThere(_) => ("nothing-there", "Name the folder that holds the folder BOMA."),
        CourierError::SameFolder(_) => ("same-folder", "Name the stick to write to last, and another one before it."),
        CourierError::SourceGone(_) => ("source-gone", "Put the stick in again and repeat; what was copied is safe."),
        CourierError::Stick(_) | CourierError::Cancelled => ("stopped", "Repeat it; what was copied is safe."),
    };
    Told::new(code, error, fix)
}

/// The words of `assets/locales/en/errors.ftl`, the same as on the screens.
fn of_station(error: &ApiError) -> Told {
    let code = error.code.as_str();
    let text = |kind: &str| fluent(&format!("{kind}-{code}"), error).unwrap_or_else(|| code.to_owned());
    let wait = error.args.get("wait").filter(|seconds| *seconds != "0");
    let wait = wait.map_or_else(String::new, |seconds| format!(" The next try may be made in {seconds} s."));
    Told { code: code.to_owned(), what: text("err"), fix: text("fix") + &wait }
}

fn fluent(id: &str, error: &ApiError) -> Option<String> {
    // A resource with a fault still holds every other message.
    let resource = FluentResource::try_new(TEXTS.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let language: LanguageIdentifier = "en".parse().ok()?;
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).ok()?;
    let mut args = FluentArgs::new();
    for (name, value) in &error.args {
        args.set(name.as_str(), FluentValue::try_number(value));
    }
    let pattern = bundle.get_message(id)?.value()?;
    Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
}

fn of_headquarters(error: &HqError) -> Told {
    let (code, fix) = match error {
        HqError::NoDraft => ("no-draft", "Write one with “boma hq authority request”, or have the root sign it first."),
        HqError::RequestUnconfirmed(_) => (
            "request-unconfirmed",
            "Telephone the station and compare the words or digits; if they are the same, repeat with --confirm \"WORDS\".",
        ),
        HqError::NoRoot => ("no-root", "Name the root's medium with --root, or make one with “boma hq root new”."),
        HqError::RootDamaged => ("root-damaged", "Use the copy of the root's medium from the other safe."),
        HqError::RootsMissing => {
            ("roots-missing", "Make a root with “boma hq root new”, then “boma hq authority request --root-public”.")
        }
        HqError::Authority(_) => {
            ("authority", "Ask for a new version with “boma hq authority request” and have enough roots sign it.")
        }
        HqError::AuthorityForeign => ("authority-foreign", "Take the stick to the headquarters that asked for it."),
        HqError::NoSigningKey => {
            ("no-signing-key", "Ask for a new version with “boma hq authority request” and have the root sign it.")
        }
        HqError::OlderGuideline(_) => {
            ("older-guideline", "Give the pack a higher version; stations take no lower one.")
        }
        HqError::Places(_) => ("places", "Mend the list of places, then try again."),
        HqError::NotFounded => ("not-founded", "Name its folder with --hq, or found one with “boma hq init”."),
        HqError::FolderNotEmpty => ("folder-not-empty", "Name an empty folder; nothing was changed."),
        HqError::WrongPassphrase => ("wrong-passphrase", "Check the passphrase file and try again."),
        HqError::FaceDamaged => ("face-damaged", "Put hq.json back from the backup, or install the newer program."),
        HqError::Guideline(_) => ("guideline", "Mend the files that are named, then try again."),
        HqError::Roles(_) => ("roles", "Mend the roles file as it says; nothing was changed."),
        HqError::FolderNotFound => ("folder-not-found", "Name the stick's top folder."),
        HqError::NothingThere => ("nothing-there", "Name the folder that holds the folder BOMA."),
        HqError::WrongRealm(_) => ("wrong-realm", "Use the headquarters of that realm: the two never mix."),
        HqError::Request(_) => ("request", "Ask the station to write its request again."),
        HqError::TakenBack(_) => ("taken-back", "Set a laptop up in its place, under a code of its own."),
        HqError::StationTaken(_) => ("station-taken", "Set the new laptop up under a code of its own."),
        HqError::Officers => ("officers", "Ask the station to write its request again with other logins."),
        HqError::UnknownHolder => ("unknown-holder", "Look at the code and the login; a credential is revoked once."),
        HqError::NumbersUsedUp => ("numbers-used-up", "The station needs a new code."),
        HqError::RecoveryWhole => ("recovery-whole", "Split it first: “boma hq recovery split”."),
        HqError::RecoverySplit => ("recovery-split", "Nothing is left to split; the holders have their shares."),
        HqError::ShareHolders => {
            ("share-holders", "Name each holder once, each with a medium; at least two are needed.")
        }
        HqError::ShareDamaged { .. } => ("share-damaged", "Look at that line, or take the holder's other copy."),
        HqError::SharePassphrase(_) => ("share-passphrase", "Each share has its own holder's passphrase. Try again."),
        HqError::ShareForeign(_) => ("share-foreign", "Bring the share that was made at this headquarters."),
        HqError::ShareOtherSplit(_) => ("share-other-split", "Bring shares that bear the same “split” in their pages."),
        HqError::SharesTooFew { .. } => ("shares-too-few", "Bring another holder with another share."),
        HqError::SharesDoNotFit => {
            ("shares-do-not-fit", "One of the pages was changed. Try the shares of other holders.")
        }
        HqError::Attachments(_) => ("attachments", "Stop, check the disk, and put attachments.dat back if needed."),
        HqError::StickUnreadable(_) => ("stick-unreadable", "Put the stick in again and repeat; that is safe."),
        HqError::StickUnwritable(_) => ("stick-unwritable", "Look for a lock switch on the stick, or use another."),
        HqError::Store(error) => of_store(error),
        HqError::Packet(_) | HqError::Secret(_) | HqError::NoRandomness(_) | HqError::Verifying => {
            ("internal", "Nothing was merged. Try again; if it happens again, tell the administrator.")
        }
    };
    Told::new(code, error, fix)
}

const fn of_store(error: &StoreError) -> (&'static str, &'static str) {
    match error {
        StoreError::InUse => ("registry-in-use", "Wait until the other boma has ended, then try again."),
        StoreError::DiskFull => ("disk-full", "Free some room and repeat; nothing half-done was kept."),
        StoreError::RegistryNewer(_) => ("registry-newer", "Install the newer program. Nothing was changed."),
        StoreError::WrongKey
        | StoreError::Damaged
        | StoreError::AuditBroken(_)
        | StoreError::ContentsChanged(_)
        | StoreError::Unreadable(_) => {
            ("registry-damaged", "Stop, keep the folder as it is, and put a backup beside it.")
        }
        _ => ("registry", "Check the disk and that you may write there, then try again."),
    }
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.trim_end_matches('.').chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use boma_api::Code;

    #[test]
    fn every_code_has_words() {
        for code in Code::ALL {
            let told = of_station(&ApiError::new(*code));
            assert_ne!(told.what, code.as_str(), "err-{} stands in errors.ftl", code.as_str());
            assert_ne!(told.fix, code.as_str(), "fix-{} stands in errors.ftl", code.as_str());
        }
    }

    #[test]
    fn numbers_choose_their_plural() {
        let told = of_station(&ApiError::new(Code::Incomplete).with("count", 1));
        assert_eq!(told.what, "One thing is missing.", "the English plural rules know one from many");
    }

    #[test]
    fn sentences_begin_large_and_end() {
        assert_eq!(sentence("wrong passphrase"), "Wrong passphrase.", "errors of crates are written small");
    }
}
