//! Tokens of a test's own: SoftHSM's, in a folder that goes with the test.

use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// The PIN of every token in these tests.
pub const PIN: &str = "4711 0815";

/// What SoftHSM is told where its tokens lie.
const CONFIGURATION: &str = "SOFTHSM2_CONF";

/// A drawer of tokens: what is in it is in, for the processes that look there.
pub struct Drawer(TempDir);

impl Drawer {
    /// A drawer with one token for each label.
    #[must_use]
    pub fn with(labels: &[&str]) -> Self {
        let drawer = Self(tempfile::tempdir().expect("the machine has room for a test"));
        let tokens = drawer.0.path().join("tokens");
        std::fs::create_dir(&tokens).expect("a new folder has room");
        let text =
            format!("directories.tokendir = {}\nobjectstore.backend = file\nlog.level = ERROR\n", tokens.display());
        std::fs::write(drawer.configuration(), text).expect("a new folder has room");
        for label in labels {
            let made = Command::new("softhsm2-util")
                .args(["--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "12345678"])
                .env(CONFIGURATION, drawer.configuration())
                .output()
                .expect("softhsm2 is installed (make test installs it; Debian's package has this name)");
            assert!(made.status.success(), "SoftHSM makes a token: {}", String::from_utf8_lossy(&made.stderr));
        }
        drawer
    }

    /// Runs the test `name` of this program as a process of its own that sees this drawer; `words` tell it what to do.
    #[track_caller]
    pub fn run(&self, name: &str, words: &[&str]) {
        let own = std::env::current_exe().expect("a test knows its own program");
        let run = Command::new(own)
            .args(["--exact", name, "--nocapture"])
            .env(CONFIGURATION, self.configuration())
            .env(STEP, words.join("\n"))
            .output()
            .expect("a program can be started twice");
        let told = [run.stdout, run.stderr].concat();
        let told = String::from_utf8_lossy(&told);
        assert!(run.status.success() && told.contains("1 passed"), "{words:?} in a process of its own:\n{told}");
    }

    fn configuration(&self) -> PathBuf {
        self.0.path().join("softhsm2.conf")
    }
}

const STEP: &str = "BOMA_TEST_STEP";

/// What [`Drawer::run`] told this process to do; none in an ordinary run.
#[must_use]
pub fn step() -> Option<Vec<String>> {
    std::env::var(STEP).ok().map(|words| words.split('\n').map(ToOwned::to_owned).collect())
}
