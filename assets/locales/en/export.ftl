# Saving files out of an archive: what was saved and what was not, and what is written beside files.

export-saved = { $count ->
    [0] No file was saved.
    [one] One file was saved, { $size }.
   *[other] { $count } files were saved, { $size }.
}
export-missing = { $count ->
    [one] One file could not be saved: it is not in the archive.
   *[other] { $count } files could not be saved: they are not in the archive.
}
export-empty = { $count ->
    [one] One file was left out: it is empty in the archive.
   *[other] { $count } files were left out: they are empty in the archive.
}
export-damaged = { $count ->
    [one] One file is damaged in the archive and was saved as far as it can be read:
   *[other] { $count } files are damaged in the archive and were saved as far as they can be read:
}
export-unreadable = { $count ->
    [one] One file could not be saved, because nothing of it can be read:
   *[other] { $count } files could not be saved, because nothing of them can be read:
}
export-nothing = There are no pictures, videos or sounds in this archive.
export-nothing-found = No post with pictures, videos or sounds matches.
export-bar = Saving files

# In the text file beside a picture
export-no-description = There is no description.
export-post = Post: { $link }
export-date = Date: { $date }

# fossick search: before each post when it was posted, what it is and who could see it; at the end how many there are.
search-post = post
search-reply = reply
search-boost = boost
search-public = public
search-unlisted = quiet public
search-followers = followers only
search-direct = only the people mentioned
search-no-date = no date
search-warning = Content warning: { $text }
search-found = { $count ->
    [0] No post fits.
    [one] One post fits.
   *[other] { $count } posts fit.
}
search-found-shown = { $count } posts fit, the newest { $shown } of them are shown.
