//! A practice office, made by the program `boma` and read through the same door as the window.

use boma_api::{Host, dispatch, system};
use boma_headquarters::Headquarters;
use boma_packet::Submission;
use boma_store::Password;
use kit::screen::NothingOutside;
use kit::stick::Stick;
use kit::window::built_program;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A station in the practice realm, in a folder that goes with this value.
pub struct Office {
    folder: TempDir,
}

/// A login of the office.
pub struct Login {
    pub login: String,
    pub name: String,
    pub password: String,
}

impl Office {
    /// Opens a practice office.
    pub fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let made = Command::new(built_program("boma")).arg("practice").arg("--dir").arg(folder.path()).output();
        let made = made.expect("cargo build -p boma-cli");
        assert!(made.status.success(), "a practice office is ready at once: {}", String::from_utf8_lossy(&made.stderr));
        Self { folder }
    }

    /// The station's folder.
    pub fn station(&self) -> PathBuf {
        self.folder.path().join("station")
    }

    /// The office's own folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The first login with `role`.
    pub fn login(&self, role: &str) -> Login {
        self.nth_login(role, 0)
    }

    /// The second login with this role.
    pub fn colleague(&self, role: &str) -> Login {
        self.nth_login(role, 1)
    }

    fn nth_login(&self, role: &str, number: usize) -> Login {
        let state = ask(&self.host(), "session.state", &json!({}));
        let officers = state["station"]["officers"].as_array().unwrap().clone();
        let mut with_role = officers.iter().filter(|officer| officer["role"] == role);
        let found = with_role.nth(number).expect("practice has every role, and two officers");
        let text = |name: &str| found[name].as_str().unwrap().to_owned();
        Login { login: text("login"), name: text("name"), password: text("practice_password") }
    }

    /// The station's files as `login` sees them, with the answers of each.
    pub fn files(&self, login: &Login) -> Vec<Value> {
        let host = self.host();
        ask(&host, "session.unlock", &json!({"login": login.login, "password": login.password}));
        let list = ask(&host, "file.list", &json!({"search": "", "states": [], "offset": 0, "limit": 200}));
        let files = list["files"].as_array().unwrap().clone();
        files.iter().map(|file| ask(&host, "file.open", &json!({"id": file["id"], "language": "en"}))).collect()
    }

    /// Headquarters takes the stick at `stick` in and writes its answers on it.
    pub fn carry(&self, stick: &Path) {
        let at = |name: &str| self.folder().join(name);
        for act in ["intake", "receipts"] {
            let mut asked = Command::new(built_program("boma"));
            asked.args(["hq", act]).arg(stick).arg("--hq").arg(at("hq")).arg("--passphrase-file").arg(at("passphrase"));
            let done = asked.output().unwrap();
            assert!(done.status.success(), "boma hq {act}: {}", String::from_utf8_lossy(&done.stderr));
        }
    }

    /// What headquarters reads in the packets on this stick.
    pub fn submissions(&self, stick: &Stick) -> Vec<Submission> {
        let passphrase = std::fs::read_to_string(self.folder().join("passphrase")).unwrap();
        let passphrase = Password::typed(passphrase.trim_end());
        let hq = Headquarters::open(&self.folder().join("hq"), &passphrase, system::surroundings()).unwrap();
        let examined = stick.packets().into_iter().map(|path| hq.examine(&std::fs::read(path).unwrap()).unwrap());
        examined.map(|packet| packet.expect("headquarters refuses none of them").submission).collect()
    }

    /// Whether any file of the station holds `text` as it is.
    pub fn leaks(&self, text: &str) -> bool {
        let files = std::fs::read_dir(self.station()).unwrap().map(|entry| entry.unwrap().path());
        files
            .filter(|file| file.is_file())
            .any(|file| std::fs::read(file).unwrap().windows(text.len()).any(|window| window == text.as_bytes()))
    }

    fn host(&self) -> Host {
        Host::new(self.station(), system::surroundings(), Box::new(NothingOutside))
    }
}

fn ask(host: &Host, command: &str, payload: &Value) -> Value {
    dispatch(host, command, payload.clone()).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}
