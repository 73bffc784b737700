//! A virtual display of its own, and the program itself on it.

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use image::RgbImage;

/// Longest that a test waits for something to appear.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// A process that ends with the test.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A virtual display with nothing on it.
pub struct Display {
    _server: Running,
    /// What `DISPLAY` is for it.
    pub name: String,
    /// Where the program keeps its own.
    pub home: tempfile::TempDir,
}

impl Display {
    /// None when the machine has no tools for it.
    pub fn new() -> Option<Self> {
        let server = super::need::program("Xvfb")?;
        super::need::program("import")?;
        let mut server = Command::new(server)
            .args(["-displayfd", "1", "-screen", "0", "1200x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let out = server.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut number).expect("its display number");
        let home = tempfile::tempdir().expect("a temporary home");
        Some(Self { _server: Running(server), name: format!(":{}", number.trim()), home })
    }

    /// The program, about to start on this display with a home of its own.
    pub fn fossick(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fossick"));
        command
            .env("DISPLAY", &self.name)
            .env("HOME", self.home.path())
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            // Tests read what it says.
            .env("LANGUAGE", "en")
            .env("LC_ALL", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_DATA_HOME")
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        command
    }

    /// What is on the display now.
    pub fn picture(&self) -> RgbImage {
        let output = Command::new("import")
            .args(["-silent", "-window", "root", "png:-"])
            .env("DISPLAY", &self.name)
            .output()
            .expect("import runs");
        image::load_from_memory(&output.stdout).expect("a picture of the display").into_rgb8()
    }

    /// Looks at the display until `seen`, or fails.
    pub fn wait_for(&self, what: &str, mut seen: impl FnMut(&RgbImage) -> bool) -> RgbImage {
        let begun = Instant::now();
        loop {
            let picture = self.picture();
            if seen(&picture) {
                return picture;
            }
            assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
            std::thread::sleep(Duration::from_millis(200));
        }
    }
    /// Moves the pointer a little, which wakes the window below it: the request `WarpPointer` of X11, in its own bytes.
    pub fn move_pointer(&self) {
        let number = self.name.trim_start_matches(':');
        let mut server = UnixStream::connect(format!("/tmp/.X11-unix/X{number}")).expect("the display answers");
        let hello = [b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        server.write_all(&hello).expect("the display listens");
        let mut answer = [0; 8];
        server.read_exact(&mut answer).expect("an answer");
        assert_eq!(answer[0], 1, "the display takes nobody in");
        let mut rest = vec![0; usize::from(u16::from_le_bytes([answer[6], answer[7]])) * 4];
        server.read_exact(&mut rest).expect("the rest of it");
        for by in [7_i16, -3] {
            let to = [by, by].map(i16::to_le_bytes).concat();
            let warp = [&[41, 0, 6, 0][..], &[0; 16], &to].concat();
            server.write_all(&warp).expect("the display listens");
        }
        // Both are done when the answer to a third one comes: where the keyboard is.
        server.write_all(&[43, 0, 1, 0]).expect("the display listens");
        server.read_exact(&mut [0; 32]).expect("an answer");
    }
}
