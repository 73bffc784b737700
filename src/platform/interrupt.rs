//! Requests from outside to end: Ctrl+C, `kill`, a terminal that closes.

use std::sync::OnceLock;

use crate::progress::StopFlag;

/// What the first request raises.
static ASKED: OnceLock<StopFlag> = OnceLock::new();

/// From now on the first request to end raises `stop`, so that work can leave everything in order; the next one ends the
/// program at once, as without this. What whoever started the program wants ignored stays ignored. Only the first call
/// counts: a process has one such handler.
pub fn raises(stop: &StopFlag) {
    if ASKED.set(stop.clone()).is_ok() {
        system::listen();
    }
}

/// Runs where nearly nothing may be done: looks at a cell that is set, and stores a flag.
fn raise() {
    if let Some(stop) = ASKED.get() {
        stop.stop();
    }
}

#[cfg(unix)]
mod system {
    use std::{mem, ptr};

    /// Waits for the signals that ask a program to end.
    pub fn listen() {
        for signal in [libc::SIGINT, libc::SIGTERM, libc::SIGHUP] {
            if let Err(error) = listen_to(signal) {
                log::warn!("signal {signal} ends the program at once: {error}");
            }
        }
    }

    #[expect(unsafe_code, reason = "functions of the C library")]
    fn listen_to(signal: libc::c_int) -> std::io::Result<()> {
        // SAFETY: all zeros is a valid `sigaction`. Both calls get a valid signal and pointers to such values that live long
        // enough. The handler only reads a cell that was set before and stores an atomic flag, which a signal handler may.
        let result = unsafe {
            let mut before: libc::sigaction = mem::zeroed();
            if libc::sigaction(signal, ptr::null(), &raw mut before) == 0 && before.sa_sigaction == libc::SIG_IGN {
                return Ok(());
            }
            let mut action: libc::sigaction = mem::zeroed();
            action.sa_sigaction = asked as extern "C" fn(libc::c_int) as libc::sighandler_t;
            // Calls of the system go on, and the next signal does what it did before.
            action.sa_flags = libc::SA_RESTART | libc::SA_RESETHAND;
            libc::sigaction(signal, &raw const action, ptr::null_mut())
        };
        if result == 0 { Ok(()) } else { Err(std::io::Error::last_os_error()) }
    }

    extern "C" fn asked(_: libc::c_int) {
        super::raise();
    }
}

#[cfg(windows)]
mod system {
    use std::sync::atomic::{AtomicBool, Ordering};

    /// Ctrl+C and Ctrl+Break, as the console numbers them.
    const KEYS: std::ops::RangeInclusive<u32> = 0..=1;

    #[link(name = "kernel32")]
    #[expect(unsafe_code, reason = "a function of the system")]
    unsafe extern "system" {
        fn SetConsoleCtrlHandler(handler: Option<extern "system" fn(u32) -> i32>, add: i32) -> i32;
    }

    /// Waits for the keys that ask a program to end.
    pub fn listen() {
        // SAFETY: the handler is a function that lives as long as the program, and may run on any thread.
        #[expect(unsafe_code, reason = "a function of the system")]
        let done = unsafe { SetConsoleCtrlHandler(Some(asked), 1) };
        if done == 0 {
            log::warn!("Ctrl+C ends the program at once: {}", std::io::Error::last_os_error());
        }
    }

    /// Not 0 says that nothing more is to be done about it.
    extern "system" fn asked(event: u32) -> i32 {
        static BEFORE: AtomicBool = AtomicBool::new(false);
        if !KEYS.contains(&event) || BEFORE.swap(true, Ordering::Relaxed) {
            return 0;
        }
        super::raise();
        1
    }
}

#[cfg(not(any(unix, windows)))]
mod system {
    /// Nothing can be asked there.
    pub fn listen() {}
}
