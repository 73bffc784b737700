//! What macOS does its own way: files that are opened from Finder come as a message to the application's delegate, before
//! the window is there when they start the program, and at any time after.
//!
//! winit has a delegate, which does not know that message. So it is taught to it after the event loop, and with it the
//! delegate, exists and before the loop runs, since the first message comes before anything else.

use std::cell::RefCell;
use std::path::PathBuf;

use eframe::{AppCreator, NativeOptions, UserEvent};
use objc2::runtime::{AnyClass, AnyObject, Imp, Sel};
use objc2::{MainThreadMarker, sel};
use objc2_app_kit::NSApplication;
use objc2_foundation::{NSArray, NSDictionary, NSString, NSURL, NSUserDefaults, ns_string};
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;

use super::opened;

/// A method of the delegate: itself, the message, the application, the addresses.
type OpenUrls = extern "C-unwind" fn(&AnyObject, Sel, &NSApplication, &NSArray<NSURL>);

/// Shows a window until it is closed, and takes in the files that the system hands over meanwhile. That no window came up is
/// not told: `create` was not called then.
///
/// # Errors
/// When there is no event loop, or it ended with an error.
pub fn run(name: &str, options: NativeOptions, create: AppCreator<'_>) -> eframe::Result {
    // There is one for each process; a second renderer uses it again.
    thread_local!(static EVENT_LOOP: RefCell<Option<EventLoop<UserEvent>>> = const { RefCell::new(None) });
    EVENT_LOOP.with_borrow_mut(|event_loop| {
        let event_loop = match event_loop {
            Some(event_loop) => event_loop,
            None => {
                let made = EventLoop::with_user_event().build()?;
                receive_files();
                keep_arguments();
                event_loop.insert(made)
            }
        };
        let mut window = eframe::create_native(name, options, create, event_loop);
        event_loop.run_app_on_demand(&mut window)?;
        Ok(())
    })
}

/// Teaches the application's delegate to take files.
#[expect(unsafe_code, reason = "adds a method to a class of the Objective-C runtime")]
fn receive_files() {
    let Some(main) = MainThreadMarker::new() else { return };
    let Some(delegate) = NSApplication::sharedApplication(main).delegate() else { return };
    let delegate: &AnyObject = (*delegate).as_ref();
    let class = std::ptr::from_ref::<AnyClass>(delegate.class()).cast_mut();
    // SAFETY: the function has the arguments that its type string states (nothing, object, selector, two objects), as the
    // system's documentation of `application:openURLs:` has them; the class is registered, lives as long as the program,
    // and has no method of that name, in which case nothing would be added.
    let added = unsafe {
        let implementation = std::mem::transmute::<OpenUrls, Imp>(open_urls as OpenUrls);
        objc2::ffi::class_addMethod(class, sel!(application:openURLs:), implementation, c"v@:@@".as_ptr())
    };
    if !added.as_bool() {
        log::warn!("files opened from Finder will not arrive");
    }
}

/// Files that were named on the command line, which is how Fossick opens a second window, come as arguments. Without this they would
/// come as a message as well, and be opened twice.
#[expect(unsafe_code, reason = "the dictionary is only said to have the right types")]
fn keep_arguments() {
    let no: &NSString = ns_string!("NO");
    let settings = NSDictionary::<NSString, AnyObject>::from_slices(
        &[ns_string!("NSTreatUnknownArgumentsAsOpen")],
        &[no.as_ref()],
    );
    // SAFETY: the keys are strings, and the value of this one is meant to be a string.
    unsafe { NSUserDefaults::standardUserDefaults().registerDefaults(&settings) };
}

/// `application:openURLs:` of the delegate.
extern "C-unwind" fn open_urls(_: &AnyObject, _: Sel, _: &NSApplication, urls: &NSArray<NSURL>) {
    let files = urls.iter().filter(|url| url.isFileURL()).filter_map(|url| url.path());
    opened::add(files.map(|path| PathBuf::from(path.to_string())));
}
