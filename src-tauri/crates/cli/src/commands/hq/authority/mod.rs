//! `boma hq authority …`

mod adopt;
mod request;
mod show;
mod sign;

use crate::{CliError, Context, Report};
use boma_packet::authority::Trusted;
use clap::Subcommand;
use serde_json::{Value, json};

/// Who may sign for headquarters.
#[derive(Debug, Subcommand)]
pub(crate) enum AuthorityCommand {
    /// Write the next version onto a stick, with a new signing key, for the root to sign
    Request(request::Request),
    /// Sign it with a root, at the root's own machine
    Sign(sign::Sign),
    /// Take the signed version in at headquarters
    Adopt(adopt::Adopt),
    /// Tell which authority is in force, and the root's fingerprint
    Show(show::Show),
}

impl AuthorityCommand {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Request(request) => request.run(context),
            Self::Sign(sign) => sign.run(context),
            Self::Adopt(adopt) => adopt.run(context),
            Self::Show(show) => show.run(context),
        }
    }
}

/// What people read to stations over the telephone.
pub(super) fn face(known: &Trusted) -> (String, Value) {
    let (authority, root) = (known.authority(), known.root_fingerprint());
    let mut text = format!(
        "Authority version {} of the {} realm, until {}\nRoots     {} of {} must sign\nwords     {}\ndigits    {}\n",
        authority.version,
        authority.realm,
        authority.expires_at.day(),
        authority.threshold,
        authority.roots.len(),
        root.words(),
        root.digits()
    );
    for one in &authority.signing_keys {
        let revoked = authority.revoked.iter().find(|revoked| revoked.key_id == one.key.key_id());
        let ended = revoked.map_or_else(String::new, |revoked| format!(", revoked from {}", revoked.from));
        let (from, until) = (one.valid_from.day(), one.valid_until.day());
        text.push_str(&format!("Key       {} from {from} until {until}{ended}\n", one.key.key_id()));
    }
    let json = json!({ "version": authority.version, "words": root.words(), "digits": root.digits(),
        "expires_at": authority.expires_at, "signing_keys": authority.signing_keys, "revoked": authority.revoked });
    (text, json)
}
