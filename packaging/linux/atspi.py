#!/usr/bin/env python3
"""Reads Fossick's window as a screen reader does, and presses what it finds: atspi.py FOSSICK ARCHIVE

Everything goes through the accessibility bus, in a session of its own that atspi.sh starts. Fossick is a process that knows
nothing of this program.
"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PATIENCE = 60


def turn_on():
    """Says that somebody reads screens, before Fossick starts: it gives its tree only then."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    Gio.DBusProxy.new_sync(
        bus, Gio.DBusProxyFlags.NONE, None, "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", None
    ).call_sync(
        "Set", GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True))), Gio.DBusCallFlags.NONE, -1, None
    )


def wait_for(what, look):
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.3)
    sys.exit(f"waited in vain for {what}")


def nodes(of):
    """A node and all below it, as the tree is now."""
    waiting = [of]
    while waiting:
        node = waiting.pop(0)
        yield node
        waiting += [child for child in (node.getChildAtIndex(at) for at in range(node.childCount)) if child]


def text_of(node):
    """What a reader says of a node: its name, or the text in it."""
    if node.name:
        return node.name
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except NotImplementedError:
        return ""


def find(window, role, words):
    """The first node of this role whose text has these words."""
    for node in nodes(window):
        if node.getRoleName() == role and words in text_of(node):
            return node
    return None


def press(node):
    """Does what Enter would do."""
    assert node.queryAction().doAction(0), f"{node.name} could not be pressed"


def application(pyatspi, process):
    """Fossick on the bus."""
    desktop = pyatspi.Registry.getDesktop(0)
    applications = [desktop.getChildAtIndex(at) for at in range(desktop.childCount)]
    return next((one for one in applications if one and one.get_process_id() == process.pid and one.childCount), None)


def start(pyatspi, arguments):
    """Fossick, and its window as a reader sees it."""
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    try:
        return process, wait_for("the window on the accessibility bus", lambda: application(pyatspi, process))
    except SystemExit:
        process.kill()
        raise


def read_archive(pyatspi, fossick, archive):
    """The archive as argument: its posts and pictures are read aloud, and a navigation item is pressed."""
    process, window = start(pyatspi, [fossick, archive])
    try:
        item = wait_for("the navigation", lambda: next((n for n in nodes(window) if n.name.startswith("Posts, ")), None))
        print(f"ok: the navigation says {item.name!r} ({item.getRoleName()})")
        press(item)
        words = os.environ["FOSSICK_POST"]
        post = wait_for(f"a post with {words!r}", lambda: next((n for n in nodes(window) if words in text_of(n)), None))
        print(f"ok: pressed; a post is read: {text_of(post)[:70]!r} ({post.getRoleName()})")
        words = os.environ["FOSSICK_PICTURE"]
        picture = wait_for(f"a picture of {words!r}", lambda: next((n for n in nodes(window) if words in n.name), None))
        print(f"ok: a picture is read: {picture.name[:70]!r} ({picture.getRoleName()})")
    finally:
        process.kill()
        process.wait()


def press_open(pyatspi, fossick):
    """Without an archive: Open is pressed, and asks for a file."""
    process, window = start(pyatspi, [fossick])
    try:
        button = wait_for("the Open button", lambda: find(window, "push button", "Open archive"))
        press(button)
        print(f"ok: pressed {button.name!r}")
        # There is no dialog of the system here, so Fossick asks for the path itself.
        wait_for("the field for a path", lambda: next((n for n in nodes(window) if "Path of the archive" in n.name), None))
        print("ok: Fossick asks for the archive")
    finally:
        process.kill()
        process.wait()


def main():
    turn_on()
    import pyatspi  # connects to the bus, which must know before

    # What starts while the registry of readable programs starts as well may not get into it.
    wait_for("the registry", lambda: pyatspi.Registry.getDesktop(0).get_role_name())
    time.sleep(1)

    fossick, archive = sys.argv[1:]
    read_archive(pyatspi, fossick, archive)
    press_open(pyatspi, fossick)


main()
