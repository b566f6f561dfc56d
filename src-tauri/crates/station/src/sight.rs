//! What a login may see.

use crate::Station;
use boma_guideline::Duty;

/// A condition on `file` for what the login may see; takes [`Sight`]'s three values as `?1`, `?2` and `?3`.
pub(crate) const SEEN: &str = "(officer = ?1 OR state NOT IN (SELECT value FROM json_each(?2)) AND restricted <= ?3)";

/// What the present login may see.
pub(crate) struct Sight {
    /// The login: its own files always.
    pub(crate) login: String,
    /// The states in which a file is its officer's own affair, as JSON: nobody sees a colleague's draft, and only
    /// supervisors see what they sent back to somebody else.
    pub(crate) private: &'static str,
    /// 1 for those who decide, 0 for officers: the highest `restricted` they see of other people's files. Everybody else
    /// keeps the station, teaches or checks it, and needs no applicant for that.
    pub(crate) restricted: i8,
}

impl Station {
    pub(crate) fn sight(&self) -> Sight {
        let login = self.session.login.to_string();
        if self.may(Duty::SeeRestricted, None) {
            return Sight { login, private: r#"["draft"]"#, restricted: 1 };
        }
        if self.may(Duty::SeeFiles, None) {
            return Sight { login, private: r#"["draft","returned"]"#, restricted: 0 };
        }
        Sight { login, private: "[]", restricted: -1 }
    }
}
