//! No network, not even tried: the programs run in a network namespace without any interface, and every socket they ask
//! the system for is written down by strace.
//!
//! Needs the right to make a network namespace and to trace; `make test` leaves these tests out where there is neither.

use crate::search::{Needle, search};
use kit::window::{Display, PATIENCE, built_program};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A screen that did not change for so long waits for a person: a caret would have blinked twice.
const STILL: Duration = Duration::from_millis(1500);

/// From the first control of the home screen back to "Lock": more languages, two languages, "Keys".
const BACK_TO_LOCK: usize = 5;

#[test]
fn the_whole_road_asks_for_no_socket() {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let mut road = traced(&built_program("boma"), &trace);
    road.args(["demo", "--enrolments", "2", "--dir"]).arg(folder.path().join("office"));
    let walked = road.output().expect("unshare and strace are here");
    assert!(walked.status.success(), "the road needs no network: {}", String::from_utf8_lossy(&walked.stderr));
    let trace = Trace::read(&trace);
    assert!(trace.ended("exited with 0"), "the trace goes to the program's own end");
    assert_eq!(trace.sockets(), [""; 0], "from a form to a receipt no socket of any kind is needed");
}

#[test]
fn the_window_asks_for_no_network() {
    let office = office();
    let station = Station::open(office.path());
    station.unlock("practice-achol");
    station.lock();
    let trace = station.stop();
    assert!(trace.ended("killed by SIGTERM"), "the trace goes to the window's end");
    assert!(!trace.sockets().is_empty(), "the screen's own socket is seen, so another would be");
    assert_eq!(trace.network(), [""; 0], "neither the window nor any of its processes asks for the network");
    let left = search(&office.path().join("home"), &Needle::word("practice-achol"));
    assert!(left.is_empty(), "what was typed is in no file that the window keeps for itself: {left:?}");
}

#[test]
fn a_program_that_asks_for_the_network_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let tried = traced(Path::new("bash"), &trace).args(["-c", "exec 3<>/dev/tcp/127.0.0.1/9"]).output();
    assert!(!tried.unwrap().status.success(), "there is no network in here, not even to the laptop itself");
    let trace = Trace::read(&trace);
    let network = trace.network();
    assert!(network.iter().any(|line| line.contains("socket(AF_INET")), "and the attempt is written down: {network:?}");
}

/// A command that runs `program` without any network and has its sockets written to `trace`.
fn traced(program: &Path, trace: &Path) -> Command {
    let mut command = Command::new("unshare");
    // Who is not root becomes root of a namespace of their own, which is enough.
    let own = Command::new("unshare").args(["--net", "true"]).stderr(Stdio::null()).status();
    let namespaces: &[&str] =
        if own.is_ok_and(|made| made.success()) { &["--net"] } else { &["--net", "--map-root-user"] };
    command.args(namespaces).args(["strace", "--follow-forks", "--seccomp-bpf", "-e", "trace=socket,connect", "-o"]);
    command.arg(trace).arg(program);
    command
}

/// A practice office, with an empty folder for what the window keeps for itself.
fn office() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(built_program("boma")).arg("practice").arg("--dir").arg(folder.path()).output();
    assert!(made.expect("cargo build -p boma-cli").status.success(), "a practice office is ready at once");
    fs::create_dir(folder.path().join("home")).unwrap();
    folder
}

/// What strace wrote.
struct Trace(String);

impl Trace {
    fn read(file: &Path) -> Self {
        Self(fs::read_to_string(file).expect("strace wrote its file"))
    }

    /// Whether a process ended like this.
    fn ended(&self, how: &str) -> bool {
        self.0.lines().any(|line| line.ends_with(&format!("+++ {how} +++")))
    }

    /// Every call for a socket.
    fn sockets(&self) -> Vec<&str> {
        self.0.lines().filter(|line| line.contains("socket(") || line.contains("connect(")).collect()
    }

    /// The calls that reach, or would reach, for a network or ask somebody else to look a name up.
    fn network(&self) -> Vec<&str> {
        let local = |line: &&str| line.contains("AF_UNIX") || line.contains("AF_NETLINK");
        let asks_for_names = |line: &&str| line.contains("systemd/resolve");
        self.sockets().into_iter().filter(|line| !local(line) || asks_for_names(line)).collect()
    }
}

/// The window that people use, on a screen of its own, with its keyboard in the test's hands.
struct Station {
    program: Child,
    folder: PathBuf,
    pid: String,
    window: String,
    display: Display,
}

impl Station {
    fn open(office: &Path) -> Self {
        let display = Display::start().expect("make test installs Xvfb");
        let (trace, home, told) = (office.join("trace"), office.join("home"), office.join("home/told"));
        let mut command = traced(&built_program("boma-station"), &trace);
        command.arg("--station").arg(office.join("station")).env("DISPLAY", display.name()).env("LANG", "C.UTF-8");
        for variable in ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"] {
            command.env(variable, &home);
        }
        command
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env("MESA_SHADER_CACHE_DISABLE", "true");
        command.stderr(fs::File::create(&told).unwrap());
        let program = command.spawn().expect("unshare and strace are here");
        let mut station =
            Self { program, folder: office.to_owned(), pid: String::new(), window: String::new(), display };
        station.until("the first screen", || fs::read_to_string(&told).unwrap_or_default().contains("interactive"));
        station.window = station.keys(&["search", "--sync", "--onlyvisible", "--class", "boma-station"]);
        let window = station.window.clone();
        station.pid = station.keys(&["getwindowpid", &window]);
        station.keys(&["windowfocus", "--sync", &window]);
        station
    }

    /// Types the first login's password, whose field has the focus.
    fn unlock(&self, password: &str) {
        self.keys(&["type", "--delay", "20", password]);
        self.keys(&["key", "Return"]);
        self.until("the registry to be opened", || self.holds_the_registry());
        self.until_still();
    }

    fn lock(&self) {
        for _ in 0..BACK_TO_LOCK {
            self.keys(&["key", "shift+Tab"]);
        }
        self.keys(&["key", "Return"]);
        self.until("the registry to be closed", || !self.holds_the_registry());
    }

    /// Ends the window from outside, as a system that shuts down does; what was written down.
    fn stop(mut self) -> Trace {
        self.end();
        drop(self.program.wait());
        Trace::read(&self.folder.join("trace"))
    }

    fn end(&self) {
        drop(Command::new("kill").arg(&self.pid).status());
    }

    /// Waits until the next screen is there whole; its first control then has the focus.
    fn until_still(&self) {
        let (started, mut seen, mut since) = (Instant::now(), Vec::new(), Instant::now());
        while since.elapsed() < STILL {
            assert!(started.elapsed() < PATIENCE, "the screen never comes to rest");
            let shown = self.display.picture().unwrap();
            if shown != seen {
                (seen, since) = (shown, Instant::now());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn holds_the_registry(&self) -> bool {
        let held = fs::read_dir(format!("/proc/{}/fd", self.pid)).into_iter().flatten().flatten();
        held.filter_map(|entry| fs::read_link(entry.path()).ok()).any(|file| file.ends_with("registry.db"))
    }

    fn keys(&self, arguments: &[&str]) -> String {
        let done = Command::new("xdotool").args(arguments).env("DISPLAY", self.display.name()).output();
        let done = done.expect("make test installs xdotool");
        assert!(done.status.success(), "xdotool {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).lines().last().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn until(&self, wanted: &str, came: impl Fn() -> bool) {
        let started = Instant::now();
        while !came() {
            assert!(started.elapsed() < PATIENCE, "waited in vain for {wanted}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Station {
    fn drop(&mut self) {
        if !self.pid.is_empty() && self.program.try_wait().is_ok_and(|ended| ended.is_none()) {
            self.end();
        }
        drop(self.program.kill());
        drop(self.program.wait());
    }
}
