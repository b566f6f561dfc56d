//! Real file systems to fill, to lock and to pull out.

use crate::stick::Stick;
use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const NOT_ALLOWED: &str = "this test mounts file systems: run it as root or with CAP_SYS_ADMIN";

/// A stick of a few kilobytes that lives in memory.
pub struct MemoryStick {
    folder: TempDir,
}

impl MemoryStick {
    /// Plugs in a stick of `kilobytes`.
    #[must_use]
    pub fn plug_in(kilobytes: u32) -> Self {
        let folder = tempfile::tempdir().expect("the machine has room for a test");
        let size = format!("size={kilobytes}k");
        run("mount", ["-t", "tmpfs", "-o", &size, "boma-test"].map(OsStr::new), folder.path());
        Self { folder }
    }

    /// The stick.
    #[must_use]
    pub fn stick(&self) -> Stick {
        Stick::at(self.folder.path())
    }

    /// Moves the small lock on its side.
    pub fn make_read_only(&self) {
        // A process that another test starts at this moment holds our files for an instant: then the stick is busy.
        let started = Instant::now();
        let remount = || Command::new("mount").args(["-o", "remount,ro"]).arg(self.folder.path()).output();
        while !remount().expect("mount is part of every system").status.success() {
            assert!(started.elapsed() < Duration::from_secs(10), "{NOT_ALLOWED}");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Pulls it out, whatever is being written.
    pub fn pull_out(&self) {
        run("umount", ["-l"].map(OsStr::new), self.folder.path());
    }
}

impl Drop for MemoryStick {
    fn drop(&mut self) {
        // Fails where the stick was pulled out already.
        drop(Command::new("umount").arg("-l").arg(self.folder.path()).stderr(Stdio::null()).status());
    }
}

/// An exFAT stick on a loop device, served by a process that can be killed as a stick can be pulled out.
pub struct ExfatStick {
    folder: TempDir,
    device: String,
    server: Option<Child>,
}

impl ExfatStick {
    /// Makes a stick of 16 MB and plugs it in.
    #[must_use]
    pub fn plug_in() -> Self {
        let folder = tempfile::tempdir().expect("the machine has room for a test");
        let image = folder.path().join("stick.img");
        File::create(&image).and_then(|file| file.set_len(16 << 20)).expect("the machine has room for a stick");
        run("mkfs.exfat", ["-L", "STICK"].map(OsStr::new), &image);
        let device = run("losetup", ["-f", "--show"].map(OsStr::new), &image).trim().to_owned();
        std::fs::create_dir(folder.path().join("stick")).expect("the folder is new");
        let mut stick = Self { folder, device, server: None };
        stick.mount();
        stick
    }

    /// The stick.
    #[must_use]
    pub fn stick(&self) -> Stick {
        Stick::at(&self.mounted_at())
    }

    /// Pulls it out, whatever is being written: the process that serves it is killed.
    pub fn pull_out(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().and_then(|()| server.wait()).expect("the process is ours");
        }
    }

    /// Plugs it in again after [`Self::pull_out`].
    pub fn plug_in_again(&mut self) {
        run("umount", ["-l"].map(OsStr::new), &self.mounted_at());
        self.mount();
    }

    fn mount(&mut self) {
        let top = self.mounted_at();
        let outside = std::fs::metadata(&top).map(|facts| device_of(&facts)).expect("the folder is there");
        // -d keeps it in the foreground, as our child.
        let mut server = Command::new("mount.exfat-fuse");
        server.arg("-d").arg(&self.device).arg(&top).stdout(Stdio::null()).stderr(Stdio::null());
        self.server = Some(server.spawn().expect("exfat-fuse is installed: .ci/setup test"));
        let started = Instant::now();
        while std::fs::metadata(&top).map(|facts| device_of(&facts)).ok().is_none_or(|device| device == outside) {
            assert!(started.elapsed() < Duration::from_secs(10), "{NOT_ALLOWED}");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn mounted_at(&self) -> PathBuf {
        self.folder.path().join("stick")
    }
}

impl Drop for ExfatStick {
    fn drop(&mut self) {
        let quietly = |program: &str, args: &[&OsStr]| {
            // What is not there any more need not be taken away.
            drop(Command::new(program).args(args).stderr(Stdio::null()).status());
        };
        quietly("umount", &[OsStr::new("-l"), self.mounted_at().as_os_str()]);
        if let Some(mut server) = self.server.take() {
            drop(server.kill().and_then(|()| server.wait()));
        }
        quietly("losetup", &[OsStr::new("-d"), OsStr::new(&self.device)]);
    }
}

fn device_of(facts: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::dev(facts)
}

fn run<const N: usize>(program: &str, args: [&OsStr; N], on: &Path) -> String {
    let done = Command::new(program).args(args).arg(on).output();
    let done = done.unwrap_or_else(|error| panic!("{program} can't be started ({error}): .ci/setup test"));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{NOT_ALLOWED}; {program} says: {said}");
    String::from_utf8_lossy(&done.stdout).into_owned()
}
