# The Media screen, the lightbox, saving media.

screen-media = Media
screen-media-tip = Your pictures, videos and sounds

media-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
media-present = { $count } present
media-missing = { $count } missing
media-empty = { $count } empty
media-none = There are no media in this archive
media-none-hint = No post has a picture, video or sound attached, and the archive holds no such files.
media-waiting = Reading posts…
media-waiting-hint = Pictures, videos and sounds appear here when all posts have been read.
media-no-fit = Nothing fits these filters
media-no-fit-hint = Take a filter off, choose more months, or search for fewer words.
media-all-well = Nothing of the kind
media-all-well-hint = No file here fits these filters. That is good.
media-not-checked = Not all files have been looked into yet
media-not-checked-hint = Damaged files can be listed once every file has been checked.
media-shown = { $shown } of { $all } shown
media-chosen = { $count } chosen
media-save-chosen =
    { $count ->
        [one] Save { $count } file…
       *[other] Save { $count } files…
    }
media-tile-size = Size of the pictures
media-group =
    { $count ->
        [one] { $title }, { $count } file
       *[other] { $title }, { $count } files
    }
media-no-date = No date
media-loose = Not attached to any post
media-unread = Not attached to any post that was read
media-covered = Sensitive
media-badge-moving = GIF

# Filters
media-chip-pictures = Pictures { $count }
media-chip-pictures-tip = Show pictures
media-chip-videos = Videos { $count }
media-chip-videos-tip = Show videos
media-chip-sounds = Sounds { $count }
media-chip-sounds-tip = Show sounds
media-chip-others = Other files { $count }
media-chip-others-tip = Show files of other kinds
media-chip-missing = Missing { $count }
media-chip-missing-tip = Show what a post names but the archive does not hold, or holds without content
media-chip-damaged = Damaged { $count }
media-chip-damaged-unknown = Damaged
media-chip-damaged-tip = Show files that the backup check found broken
media-chip-loose = Not attached { $count }
media-chip-loose-tip = Show files that no post names, for instance from before a post was edited
media-chip-undescribed = Without description { $count }
media-chip-undescribed-tip = Show what has no alt text
media-from = From { $month }
media-to = To { $month }
media-any-date = Any date
media-search = Search descriptions

# Commands
command-save-chosen = Save chosen files…
command-save-chosen-tip = Save what is chosen into a folder
command-save-shown = Save all shown…
command-save-shown-tip = Save everything that is shown into a folder
command-save-large = Save as…
command-save-large-tip = Save this file under a name of your choice
command-save-avatar = Save profile picture…
command-save-avatar-tip = Save the profile picture as a file
command-save-header = Save header picture…
command-save-header-tip = Save the header picture as a file
command-cancel-saving = Stop saving
command-cancel-saving-tip = Stop saving; files that are there stay
command-sidecar = What to write beside media
command-sidecar-tip = Choose what is written beside each saved file
command-show-all-media = Show all
command-show-all-media-tip = Take all filters off
command-show-media = Show in Media
command-show-media-tip = Show these files on the Media screen
command-pick-media = Choose
command-pick-media-tip = Choose this file, or no longer
command-pick-all-media = Choose all
command-pick-all-media-tip = Choose everything that is shown
command-pick-no-media = Choose none
command-pick-no-media-tip = Choose nothing; Esc does the same
command-open-media = Look closely
command-open-media-tip = Show it large
command-step-media = Next
command-step-media-tip = Show the next one
command-turn-picture = Rotate view
command-turn-picture-tip = Turn the picture on the screen; the file stays as it is
command-copy-picture = Copy picture
command-copy-picture-tip = Copy the picture, to paste it elsewhere
command-open-elsewhere = Open in another app
command-open-elsewhere-tip = Open a private copy in the program your system has for it; the copy is removed when Fossick closes
command-cancel-elsewhere = Stop copying
command-cancel-elsewhere-tip = Stop making the copy for another app
command-close-lightbox = Close
command-close-lightbox-tip = Back to where you were
command-tile = Size of the pictures
command-tile-tip = Choose how large pictures are in Media
command-play = Play animated pictures
command-play-tip = Let animated pictures move in lists, or not
command-keep-thumbnails = Keep small pictures
command-keep-thumbnails-tip = Keep small pictures on this computer for the next time, or not
command-clear-thumbnails = Remove small pictures
command-clear-thumbnails-tip = Remove the small pictures that Fossick keeps; your archives stay as they are

# Lightbox
lightbox-place = { $at } of { $count }
lightbox-place-short = { $at } / { $count }
lightbox-zoom-in = Zoom in
lightbox-zoom-out = Zoom out
lightbox-fit = Show the whole picture
lightbox-fold = Hide description and facts
lightbox-unfold = Show description and facts
lightbox-close = Close
lightbox-previous = Previous
lightbox-next = Next
lightbox-paused = Paused
lightbox-reading = Reading the picture…
lightbox-not-played = Fossick shows videos and sounds but does not play them.
lightbox-description = Description
lightbox-no-description = Nobody wrote a description.
lightbox-copy-description = Copy description
lightbox-post = Post
lightbox-loose = No post that was read names this file. It may belong to a post that was edited, scheduled or deleted, or that could not be read.
lightbox-file = File
lightbox-type = Type
lightbox-size = Size
lightbox-pixels = Pixels
lightbox-pixels-value = { $width } × { $height }
lightbox-length = Length
lightbox-state = State
lightbox-name = Name
lightbox-whole-sum = Whole; the checksum fits
lightbox-whole = Whole, as far as can be told
lightbox-unchecked = Not checked yet

# Saving
save-kind-media = { $ending } file
save-media-title = Save media
save-media-why =
    { $count ->
        [one] { $count } file goes into a folder of your choice, named by date and the first words of its post. Nothing that is there already is replaced.
       *[other] { $count } files go into a folder of your choice, named by date and the first words of their posts. Nothing that is there already is replaced.
    }
save-media-beside = Write beside each file:
save-media-beside-nothing = Nothing
save-media-beside-text = A text file with description, link and date
save-media-beside-xmp = The same as an XMP file, for photo programs
save-media-where = Choose folder…
save-media-folder = Mastodon media
save-avatar-name = profile picture
save-header-name = header picture
status-saving = Saving…
status-copying = Copying for another app…
toast-saved-many =
    { $count ->
        [0] No file was saved
        [one] { $count } file was saved
       *[other] { $count } files were saved
    }
toast-thumbnails-cleared = Small pictures are being removed

# Settings
settings-play = Play animated pictures in lists
settings-play-more = They rest when your system asks for less motion, and always play when you look at them closely.
settings-thumbnails = Keep small pictures on this computer for the next time
settings-thumbnails-more = They make Media quicker, take at most 256 MB in your cache folder, and never go beside your archive.

# When saving did not go as hoped
saved-damaged-what = “{ $name }” is damaged in the archive.
saved-damaged-means = It was saved as far as it can be read; the rest is lost in this archive.
saved-damaged-todo = Look for the original on the server, or download the archive again.
saved-gaps-means = Each of these was left out or cut short by the archive, not by Fossick. Damaged: { $names }.
saved-gaps-means-missing = What is missing or empty in the archive can’t be saved from it.
saved-gaps-todo = The Backup check lists all missing and damaged files. Look for them on the server, or download the archive again.

error-not-opened-elsewhere-what = “{ $name }” was not opened.
error-not-opened-elsewhere-means = It is no picture, video or sound that Fossick knows. Opening it might start a program, so Fossick does not.
error-not-opened-elsewhere-todo = If you know what it is, save it with “Save as…”.
