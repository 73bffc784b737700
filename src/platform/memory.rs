//! Giving memory back to the system.

/// Gives back what is free in the heap. Pictures come and go in pieces that glibc keeps for later use, so that a gallery that
/// was scrolled through would go on taking half as much again as it holds; other allocators give back by themselves. Takes
/// some milliseconds, on a thread of its own.
pub fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        let spawned = std::thread::Builder::new().name("give back".to_owned()).spawn(trim);
        drop(spawned.inspect_err(|error| log::info!("memory is not given back: {error}")));
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "a function of the C library")]
fn trim() {
    // SAFETY: `malloc_trim` may be called at any time from any thread; it only looks at the allocator's own memory.
    unsafe {
        libc::malloc_trim(0);
    }
}
