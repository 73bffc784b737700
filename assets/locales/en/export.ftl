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

# Posts
export-posts-written = { $count ->
    [one] One post or boost was saved.
   *[other] { $count } posts and boosts were saved.
}
export-posts-private = { $count ->
    [one] One was left out, because not everyone could see it.
   *[other] { $count } were left out, because not everyone could see them.
}
export-posts-no-room = { $count ->
    [one] One file was left out, because a single web page has no room for it or can’t show it.
   *[other] { $count } files were left out, because a single web page has no room for them or can’t show them.
}
export-force-todo = Choose another path, or add --force to replace it.

# In exported posts
export-title = Posts by { $name }
export-start-page = Start page
export-months = Months
export-page-part = { $title }, part { $part }
export-original = Original post
export-boost = Boosted a post by { $name }
export-untitled = Post without text
export-media-left-out = Left out of this export
export-thread-title = { $count ->
    [one] Thread of one post
   *[other] Thread of { $count } posts
}
export-thread = Thread: { $place } of { $count }
export-thread-before = Earlier in this thread
export-thread-after = Later in this thread
export-search = Search these posts
export-search-reading = Reading posts…
# “%” stands for the number.
export-search-found = Posts found: %
