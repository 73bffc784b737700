# The window: bars, commands, dialogs, Welcome, Overview, Settings.

app-name = Fossick
# What speakers of this language call it.
own-name = English

# Screens
screen-overview = Overview
screen-overview-tip = Who this archive belongs to, and what is in it
screen-posts = Posts
screen-posts-tip = Read your posts and boosts
screen-check = Backup check
screen-check-tip = Is it all there, and is it whole?
screen-settings = Settings
screen-settings-tip = Look, size, time zone and privacy
rail-with-count = { $screen }, { $count }

# Commands: label, and tooltip ending in -tip
command-open = Open archive…
command-open-tip = Choose the archive file you downloaded
command-open-folder = Open folder…
command-open-folder-tip = Choose a folder that was unpacked from an archive
command-open-by-path = Open by path…
command-open-by-path-tip = Type or paste where the archive is
command-open-here = Open here
command-open-here-tip = Open it in this window
command-open-new-window = Open in a new window
command-open-new-window-tip = Open it beside this one
command-open-sample = Explore a sample archive
command-open-sample-tip = Look around with the archive of an invented person
command-close-archive = Close archive
command-close-archive-tip = Close it and go back to the start
command-retry = Try again
command-retry-tip = Open the same file once more
command-cancel-loading = Cancel
command-cancel-loading-tip = Stop reading; what was read stays
command-forget = Forget
command-forget-tip = Take it off this list; the file stays where it is
command-forget-all = Forget all
command-forget-all-tip = Empty the list of recent archives; the files stay where they are
command-back = Back
command-back-tip = Go back to where you were
command-forward = Forward
command-forward-tip = Go forward again
command-open-link = Open link
command-open-link-tip = Open it in the browser
command-copy = Copy
command-copy-tip = Copy it
command-copy-handle = Copy handle
command-copy-handle-tip = Copy the account’s full address
command-copy-post-text = Copy text
command-copy-post-text-tip = Copy the text of this post
command-copy-post-link = Copy link
command-copy-post-link-tip = Copy the address of this post
command-open-post = Open in browser
command-open-post-tip = Open this post on its server
command-toggle-warning = Show or hide
command-toggle-warning-tip = Show or hide what stands behind the content warning
command-toggle-media = Show or hide media
command-toggle-media-tip = Show or hide media that are marked as sensitive
command-show-record = Show raw record
command-show-record-tip = Show this post as it stands in the archive
command-go-to-post = Show post
command-go-to-post-tip = Show this post in the list
command-order-newest = Newest first
command-order-newest-tip = Sort posts from the newest to the oldest
command-order-oldest = Oldest first
command-order-oldest-tip = Sort posts from the oldest to the newest
command-order-favourited = Most favourited first
command-order-favourited-tip = Sort posts by favourites
command-order-boosted = Most boosted first
command-order-boosted-tip = Sort posts by boosts
command-search = Search posts
command-search-tip = Look for words among your posts
command-show-all-posts = Show all posts
command-show-all-posts-tip = Take off all filters and search words
command-show-posts = Show these posts
command-show-posts-tip = Show them on the Posts screen
command-go-to-month = Go to this month
command-go-to-month-tip = Bring this month into sight
command-show-detail = Show in its thread
command-show-detail-tip = Show the post with what it answers and what answers it
command-close-detail = Close the thread
command-close-detail-tip = Close the pane with the thread
command-show-newer = Show newer posts
command-show-newer-tip = Show the posts that were read meanwhile
command-show-palette = Command palette
command-show-palette-tip = Find anything you can do here by typing
command-show-shortcuts = Keyboard shortcuts
command-show-shortcuts-tip = See all keys
command-show-about = About Fossick
command-show-about-tip = See the version, and the licences of what is built in
command-show-notes = Notes on this archive
command-show-notes-tip = See what was noticed while reading
command-check-files = Check every file
command-check-files-tip = Read every byte of every file, and look into pictures, videos and sounds
command-cancel-check = Stop checking
command-cancel-check-tip = Stop reading files; what was found stays
command-check-again = Check again
command-check-again-tip = Check anew, for instance when you put lists beside the archive
command-show-places = Show places
command-show-places-tip = Show where this was found
command-copy-summary = Copy summary
command-copy-summary-tip = Copy the result in a few lines
command-save-report-html = Save report…
command-save-report-html-tip = Save what was found as a page to keep and print
command-save-report-text = Save as text…
command-save-report-text-tip = Save what was found as plain text
command-show-in-folder = Show in folder
command-show-in-folder-tip = Show the file in the file manager
command-close-dialog = Close
command-close-dialog-tip = Close this
command-zoom-in = Larger
command-zoom-in-tip = Make everything larger
command-zoom-out = Smaller
command-zoom-out-tip = Make everything smaller
command-zoom-reset = Normal size
command-zoom-reset-tip = Back to the normal size
command-language = Language
command-language-tip = Choose the language of Fossick
command-theme-system = Theme: as the system
command-theme-system-tip = Light or dark, as your system is
command-theme-light = Theme: light
command-theme-light-tip = Always light
command-theme-dark = Theme: dark
command-theme-dark-tip = Always dark
command-time-zone = Time zone
command-time-zone-tip = Choose in which time zone times are shown
command-always-show-warned = Always show
command-always-show-warned-tip = Show posts with a warning and sensitive media at once
command-quit = Quit
command-quit-tip = Close this window

# Top bar
account-menu = Account { $name }

# Status bar
status-opening = Opening…
status-unpacking = Unpacking…
status-reading = Reading posts…
status-checking = Checking files…
status-cancel = Cancel
status-percent = { $doing } { $percent } %
status-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }

# Banners
banner-missing = The archive is no longer where it was. Posts already read stay here; pictures and raw records can’t be read.
banner-stopped =
    { $count ->
        [one] Reading was stopped: { $count } post is here, and there may be more.
       *[other] Reading was stopped: { $count } posts are here, and there may be more.
    }
banner-recovered =
    { $count ->
        [one] This file is damaged: { $count } post could be read.
       *[other] This file is damaged: { $count } posts could be read.
    }
banner-recovered-of = This file is damaged: { $count } of about { $total } posts could be read.

# Toasts
toast-link-refused = Fossick does not open this kind of address: { $address }
toast-copied = Copied
toast-saved = Saved: { $name }
toast-too-many-dropped = Only the first of these { $count } files was opened. Drop up to five archives at once.
toast-settings-not-saved = Your choice could not be saved: the settings folder can’t be written to

# System dialogs
choose-archive = Open a Mastodon archive
choose-archives = Archives
choose-anything = All files
choose-folder = Open an unpacked archive
choose-where = Save
save-kind-html = Web page
save-kind-text = Text
save-report-name = { $archive } – backup check

# Welcome
welcome-title = See what is in your Mastodon archive
welcome-subtitle = Your posts, your pictures, your profile: everything the download holds, on your own computer.
welcome-opening = Opening { $name }…
welcome-drop = or drop it here
welcome-recent = Recent archives
recent-facts = { $file } · { $size } · { $date }
recent-gone = { $file } · no longer there
recent-forget = Forget { $name }
welcome-how = How do I get my archive?
welcome-step-1 = On your Mastodon server, go to Preferences → Import and export → Data export.
welcome-step-2 = Choose “Request your archive”.
welcome-step-3 = Wait for the e-mail; 5 to 30 minutes is usual, large accounts take longer.
welcome-step-4 = Download the file. You don’t need to unpack it.
welcome-step-5 = Open it here.
welcome-lists = The people you follow, your lists, mutes, blocks, blocked domains and bookmarks are separate CSV downloads on the same page. Take them too: they are not in the archive.
welcome-limits = You can ask for an archive once every 6 to 7 days, and the download stays there for 7 days.
welcome-private = Keep the file in a safe place: it holds your private messages.
welcome-double-click = Open archives by double-click
welcome-double-click-windows = Right-click an archive, choose “Open with”, then “Choose another app”, then Fossick, and “Always”.
welcome-double-click-all = Windows goes by the ending of the name, so “Always” is for every zip file. Fossick says so when one is not a Mastodon archive, and opens nothing. To take it back, choose another program in the same way.
welcome-double-click-macos = Control-click an archive, choose “Open With”, then Fossick. With the Option key held down it says “Always Open With”, which is for this one file.
welcome-double-click-macos-all = For all files of the kind: select one, choose “Get Info” from the File menu, then Fossick under “Open with”, and “Change All…”. To take it back, choose another program in the same way.
welcome-double-click-linux = Once Fossick is installed from a package, zip archives with the name that Mastodon gave them open by double-click. For others, such as .tar.gz files, right-click and choose “Open with”, then Fossick.
welcome-double-click-flatpak = Right-click an archive and choose “Open with”, then Fossick.
welcome-double-click-always = To have it so always, switch on “always use for this file type” where you choose Fossick. That is for all files of the type. Fossick says so when one is not a Mastodon archive, and opens nothing.
promise-offline = Nothing leaves this computer.
promise-read-only = Nothing in your archive is changed.
promise-nothing-lost = Nothing is left out silently: whatever can’t be read is listed.

# Overview
overview-header = Header picture of { $name }
overview-avatar = Profile picture of { $name }
overview-bot = Automated account
overview-locked = Approves followers
overview-suspended = Suspended when exported
overview-memorial = In memory
overview-joined = Joined { $date }
overview-span = Posts from { $first } to { $last }
overview-moved = Moved to
overview-also = Also known as
overview-read-posts = Read the posts
overview-backup-check = Backup check
tile-posts =
    { $count ->
        [one] post
       *[other] posts
    }
tile-replies =
    { $count ->
        [one] reply among them
       *[other] replies among them
    }
tile-boosts =
    { $count ->
        [one] boost
       *[other] boosts
    }
tile-media =
    { $count ->
        [one] attachment
       *[other] attachments
    }
tile-polls =
    { $count ->
        [one] poll
       *[other] polls
    }
tile-followers = followers only
tile-direct =
    { $count ->
        [one] direct message
       *[other] direct messages
    }

# Settings
settings-look = Look
settings-language = Language
settings-language-system = System language
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-size = Size
settings-time-zone = Time zone
settings-percent = { $percent } %
settings-zone-system = As the system
settings-zone-utc = UTC
settings-zone-search = Search time zones
settings-zone-none = No time zone has that name.
settings-reading = Reading
settings-always-show-warned = Always show posts with a content warning, and sensitive media
settings-always-show-warned-more = Otherwise they stay covered until you ask for them, as on Mastodon.
settings-privacy = Privacy
settings-recent-more = Fossick remembers which archives you opened, only on this computer.

# About
about-title = About Fossick
about-version = Fossick { $version }. It opens Mastodon archives, never goes online and never changes what you open.
about-licence = You may use, change and pass on Fossick under the MIT licence or the Apache License 2.0, as you like. It is not made by the Mastodon project.
about-others = These parts were written by others; thank you. Their licences:

# Palette
palette-hint = What would you like to do?
palette-nothing = Nothing here goes by that name.

# Shortcut sheet
shortcuts-title = Keyboard shortcuts
shortcut-keys-arrows = ↑ ↓
shortcut-does-arrows = Previous or next post
shortcut-keys-pages = Page Up, Page Down
shortcut-does-pages = One page up or down
shortcut-keys-ends = Home, End
shortcut-does-ends = First or last post
shortcut-keys-enter = Enter
shortcut-does-enter = Open what is marked
shortcut-keys-search = / or Ctrl+F
shortcut-does-search = Search
shortcut-keys-pane = →
shortcut-does-pane = From the list to the thread beside it
shortcut-keys-space = Space
shortcut-does-space = Choose a file in Media; in the large view, pause or play
shortcut-keys-escape = Esc
shortcut-does-escape = Close, or go back

# What is printed on keys
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt

# Dialogs
notes-title = Notes on this archive
notes-sum = { $records } records: { $posts } posts, { $boosts } boosts, { $duplicates } repeated, { $skipped } left out.
path-title = Open an archive
path-why = Type or paste where the file or folder is. You can also drop it onto the window.
path-label = Path of the archive
path-hint = ~/Downloads/archive-….zip
path-open = Open
path-title-save = Save
path-why-save = Your system has no dialog for this. Type or paste where the file is to go.
path-label-save = Path of the new file
path-save = Save

# Places of a finding
places-title = Where it was found
second-title = Another archive is open
second-question = Where should { $name } open?
second-new-window = In a new window
second-here = Here
second-cancel = Cancel
record-title = Record in the archive
record-what = This is what the server wrote about this post.
record-copy = Copy record
record-reading = Reading the archive up to this post…

# When it goes wrong
no-window =
    Fossick could not show a window: your system offers no way to draw that Fossick can use.
    Updating the graphics drivers usually helps. Checking a backup works without a window: type “{ $program } check” and the archive’s name in a terminal.
    ({ $reason })
panic-title = Fossick has stopped
panic-text =
    Something went wrong inside Fossick, and it has to close. Your archive is unchanged: Fossick only ever reads it.
    Start Fossick again. If it happens each time with the same archive, please report it with this place: { $place }
panic-copy = Copy details
panic-close = Close
panic-copy-question = Copy the details for a report? They hold nothing of your archive.
panic-copied = The details were copied. Paste them into your report before you close this message: on some systems they go with it.
panic-not-copied =
    The details could not be copied, because the clipboard can’t be reached. For a report, these are the lines that matter:
    { $details }

# Tables and charts
table-sort-tip = Sort by { $column }
table-sorted-up = { $column }, sorted upwards
table-sorted-down = { $column }, sorted downwards
table-cell = { $column }: { $text }
table-menu = More about { $row }
bars-row = { $name }: { $count }
bars-row-share = { $name }: { $count } ({ $percent } %)
