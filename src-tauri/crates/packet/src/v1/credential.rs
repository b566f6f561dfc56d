//! What headquarters vouches for.

use super::{Code, statement};
use crate::PublicKey;
use boma_record::{Login, Name, Realm, Role, StationCode, Timestamp};
use serde::{Deserialize, Serialize};

/// Whose a key is, and for how long; signed by headquarters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// Where it belongs.
    pub realm: Realm,
    /// Whose key it is.
    pub subject: Subject,
    /// The key.
    pub key: PublicKey,
    /// Valid from this moment.
    pub valid_from: Timestamp,
    /// Valid until just before this moment.
    pub valid_until: Timestamp,
    /// The credential's number at headquarters.
    pub serial: Code,
}
statement!(Credential, Credential);

/// Whom a credential is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Subject {
    /// A station.
    Station {
        /// Its code.
        code: StationCode,
        /// The office it stands in.
        office: Name,
    },
    /// A person at a station.
    Officer {
        /// The station.
        station: StationCode,
        /// The login there.
        login: Login,
        /// The person's name.
        name: Name,
        /// The part played.
        role: Role,
    },
}
