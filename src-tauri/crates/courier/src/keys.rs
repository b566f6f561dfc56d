//! Which key a station has, as far as the papers on sticks tell, and who says so.

use crate::FaultKind;
use crate::paper::{self, Paper};
use crate::survey::StationFolder;
use boma_packet::authority::Trusted;
use boma_packet::{Credential, Envelope, Fingerprint, Kind, Provisioning, PublicKey, open_statement};
use boma_record::KeyId;
use serde::Serialize;

/// Who says that a key is the station's, the weakest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "by", content = "words", rename_all = "kebab-case")]
pub enum Voucher {
    /// Only the station itself, in its request.
    Itself,
    /// A key that says it is headquarters'.
    Headquarters(KeyId),
    /// Headquarters under a root whose fingerprint people can compare: words and digits.
    Authority(String),
    /// Headquarters under the root that was named.
    NamedRoot,
}

/// What is known of the signature under a bundle's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "signature", rename_all = "kebab-case")]
pub enum Signed {
    /// It holds, with a key that somebody calls the station's.
    Holds {
        /// Who does.
        voucher: Voucher,
    },
    /// The key that it names is not on the stick: nobody can tell.
    NoKey {
        /// The key's name.
        key: KeyId,
    },
}

/// The keys that are called one station's.
#[derive(Debug, Default)]
pub(crate) struct StationKeys {
    known: Vec<Known>,
    other_root: bool,
}

#[derive(Debug, PartialEq, Eq)]
struct Known {
    key: PublicKey,
    voucher: Voucher,
    /// The paper that says so was verified itself; one that can't be speaks for a signature, never against it.
    certain: bool,
}

impl StationKeys {
    /// Nothing is known of the station.
    pub(crate) const NONE: Self = Self { known: Vec::new(), other_root: false };

    /// Reads the papers of one more folder of the same station; papers with faults tell nothing.
    pub(crate) fn learn(&mut self, station: &StationFolder, root: Option<&Fingerprint>) {
        let code = station.code.as_ref();
        let papers: Vec<Paper> =
            station.papers.iter().filter_map(|file| paper::read(file, code).ok()).map(|(_, paper)| paper).collect();
        let chain: Vec<Envelope> = papers.iter().filter_map(authority).collect();
        for paper in &papers {
            match paper {
                Paper::Request(request) => self.add(request.station_key, Voucher::Itself, true),
                Paper::Provisioning(envelope, pack) => self.pack(envelope, pack, root),
                Paper::Credential(envelope, credential) => self.credential(envelope, credential, &chain, root),
                Paper::Authority(..) | Paper::Receipt => {}
            }
        }
    }

    /// Whether the key that signed `envelope` is the station's.
    pub(crate) fn judge(&self, envelope: &Envelope, root: Option<&Fingerprint>) -> Result<Signed, FaultKind> {
        let named = envelope.signatures().first().map(|one| one.key_id).ok_or(FaultKind::SignatureWrong)?;
        let signs = |known: &&Known| envelope.signatures().iter().any(|one| one.key_id == known.key.key_id());
        let Some(signer) = self.known.iter().filter(signs).max_by_key(|known| known.voucher.rank()) else {
            let certain = self.known.iter().any(|known| known.certain);
            return if certain { Err(FaultKind::OtherKey) } else { Ok(Signed::NoKey { key: named }) };
        };
        match envelope.verify(Kind::Manifest, &signer.key) {
            Ok(_) if root.is_some() && self.other_root && signer.voucher != Voucher::NamedRoot => {
                Err(FaultKind::OtherRoot)
            }
            Ok(_) => Ok(Signed::Holds { voucher: signer.voucher.clone() }),
            Err(_) => Err(FaultKind::SignatureWrong),
        }
    }

    fn add(&mut self, key: PublicKey, voucher: Voucher, certain: bool) {
        self.other_root |= matches!(voucher, Voucher::Authority(_));
        let known = Known { key, voucher, certain };
        if !self.known.contains(&known) {
            self.known.push(known);
        }
    }

    fn pack(&mut self, envelope: &Envelope, pack: &Provisioning, root: Option<&Fingerprint>) {
        let credential = open_statement::<Credential>(&pack.station_credential, &pack.hq_key);
        let Some(trusted) = Trusted::found(&pack.authority, pack.realm).ok() else {
            if let Ok(credential) = credential {
                self.add(credential.key, Voucher::Headquarters(pack.hq_key.key_id()), true);
            }
            return;
        };
        let signed = trusted.signer(envelope, Kind::Provisioning, pack.issued_at).is_ok();
        if let Ok(credential) = trusted.open(&pack.station_credential, |one: &Credential| one.valid_from)
            && signed
        {
            self.add(credential.key, under(&trusted, root), true);
        }
    }

    fn credential(
        &mut self,
        envelope: &Envelope,
        credential: &Credential,
        chain: &[Envelope],
        root: Option<&Fingerprint>,
    ) {
        let trusted = Trusted::found(chain, credential.realm).ok();
        match trusted {
            Some(trusted) if trusted.open(envelope, |one: &Credential| one.valid_from).is_ok() => {
                self.add(credential.key, under(&trusted, root), true);
            }
            Some(_) => {}
            None => {
                if let Some(signature) = envelope.signatures().first() {
                    self.add(credential.key, Voucher::Headquarters(signature.key_id), false);
                }
            }
        }
    }
}

impl Voucher {
    const fn rank(&self) -> u8 {
        match self {
            Self::Itself => 0,
            Self::Headquarters(_) => 1,
            Self::Authority(_) => 2,
            Self::NamedRoot => 3,
        }
    }
}

fn under(trusted: &Trusted, root: Option<&Fingerprint>) -> Voucher {
    let own = trusted.root_fingerprint();
    if root == Some(&own) { Voucher::NamedRoot } else { Voucher::Authority(own.to_string()) }
}

fn authority(paper: &Paper) -> Option<Envelope> {
    match paper {
        Paper::Authority(envelope, _) => Some(envelope.clone()),
        _ => None,
    }
}
