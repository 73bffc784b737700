# The Posts screen and post cards.

posts-title = { $count ->
    [one] { $count } post or boost
   *[other] { $count } posts and boosts
}
posts-list = Posts
posts-newer = Newer posts: { $count }
posts-none = There are no posts in this archive
posts-none-hint = Its outbox is empty, or it was not part of the export.
posts-loading = Reading posts…
posts-loading-hint = They appear here as they are read.

# Cards
posts-card-name = { $name }, { $date }: { $words }
posts-card-boost = boosted a post by { $name }
posts-you-boosted = You boosted
posts-boosted-by = Boosted by { $name }
posts-someone = Someone
posts-someone-on = on { $host }
posts-boost-no-text = The archive holds only the address of this post, not its text.
posts-no-text = This post has no text.
posts-no-date = No date
posts-no-date-exact = The archive does not say when this was posted
posts-more = { $count } more, to be seen in the raw record
posts-text-cut = Only the beginning is shown here. “Copy text” gives all of it.
posts-menu = More

posts-visibility-public = Public
posts-visibility-unlisted = Quiet public: everyone, but not in public timelines
posts-visibility-followers = Followers only
posts-visibility-direct = Only the people mentioned

posts-reply = In reply to another post
posts-reply-to = In reply to { $name }
posts-reply-on = In reply to a post on { $host }
posts-reply-show = Show this post

posts-warning-name = Content warning: { $text }
posts-warning-show = Show
posts-warning-hide = Hide

posts-edited = edited { $date }
posts-edited-exact = Last edited { $date }
posts-language = Language: { $name }
posts-favourites = { $count ->
    [one] { $count } favourite
   *[other] { $count } favourites
}
posts-boosts = { $count ->
    [one] { $count } boost
   *[other] { $count } boosts
}

posts-quote = Quotes another post
posts-quote-of = Quotes a post by { $name }
posts-quote-on = Quotes a post on { $host }
posts-quote-media = { $count ->
    [one] With { $count } attachment
   *[other] With { $count } attachments
}
posts-quote-deleted = Quoted a post that has been deleted

# Polls
posts-percent = { $share } %
posts-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
posts-voters = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
posts-poll-option = { $name }: { $percent }, { $votes }
posts-poll-multiple = more than one choice
posts-poll-closed = closed
posts-poll-closed-on = closed { $date }
posts-poll-ends = ends { $date }
posts-poll-was-open = was open until { $date }

# Media
posts-picture-undescribed = Picture without description, { $date }
posts-video-undescribed = Video without description, { $date }
posts-audio-undescribed = Sound without description, { $date }
posts-link-undescribed = Link, { $date }
posts-link-to = Link to { $host }
posts-link-named = { $title }, link to { $host }
posts-file-undescribed = File without description, { $date }
posts-kind-picture = Picture
posts-kind-video = Video
posts-kind-audio = Sound
posts-kind-link = Link
posts-kind-file = File
posts-alt = ALT
posts-missing = Not in this archive
posts-missing-tip = Not in this archive: { $name }
posts-media-sensitive = Sensitive media
posts-media-show = Show media
posts-media-hide = Hide media

# Why a picture is not there, or not all of it
trouble-empty = The file is empty
trouble-unreadable = The file can’t be read
trouble-damaged = The file is damaged
trouble-too-large = Too large to show here
trouble-not-shown = This kind of picture is not shown here
trouble-not-shown-format = { $format } is not shown here. Other programs may open it
trouble-not-media = Not a picture, video or sound
trouble-late = This takes long

# Search
search-hint = Search posts…
search-tip = Words, “phrases in quotes”, -without. Also { "#hashtag" }, { "has:picture" }, { "is:reply" }, { "language:de" }, { "to:@name" }, { "before:2024-01-01" }, { "during:2023-05" }.
search-clear = Empty the search
posts-shown = { $shown } of { $all } posts
posts-order = Order: { $order }
posts-searching = Searching…
posts-no-fit = No post fits
posts-no-fit-hint = Search for fewer or other words, or take filters off.
posts-no-fit-loosen = Some posts fit when you take one of these off:
posts-loosen = { $count ->
    [one] Without “{ $what }”: { $count } post
   *[other] Without “{ $what }”: { $count } posts
}

# Filters
filters-kind = Type
filters-visibility = Seen by
filters-has = With
filters-date = Date
filters-language = Language
filters-hashtag = Hashtag
filters-person = Person
filters-menu = Filter: { $kind }
filters-menu-tip = Posts must fit what is chosen in every menu
filters-any-of = Any of these
filters-all-of = All of these
filters-from = From
filters-until = To
filters-date-hint = YYYY-MM-DD
filters-date-wrong = “{ $text }” is not a date. Write year, month and day like 2024-05-03, or only a year or a month.
filters-date-turned = The first day is after the last one, so no post fits.
filters-entry = { $what } ({ $count })
filters-active = Filter: { $what }
filters-active-tip = Take off “{ $what }”
filter-not = Not: { $what }
filter-words = “{ $words }”
filter-is-post = Posts
filter-is-reply = Replies
filter-is-boost = Boosts
filter-is-quote = Quotes
filter-is-sensitive = Sensitive
filter-is-edited = Edited
filter-public = Public
filter-unlisted = Quiet public
filter-followers = Followers only
filter-direct = Direct
filter-has-media = Media
filter-has-image = Pictures
filter-has-video = Videos
filter-has-audio = Sounds
filter-has-poll = Polls
filter-has-link = Links
filter-has-warning = Content warning
filter-has-alt = Descriptions
filter-has-noalt = Media without description
filter-before = Before { $date }
filter-after = After { $date }
filter-hour = In the hour from { $hour }:00
filter-hashtag = #{ $name }
filter-to = To { $person }
filter-from = From { $person }
filter-with = With { $person }
filter-me = you
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

# The months above the list
timeline-name = Months: { $month }
timeline-month = { $count ->
    [one] { $month }: { $count } post
   *[other] { $month }: { $count } posts
}
timeline-range = { $first } – { $last }
timeline-tip = Click to go there, drag to show only these months

# The pane with the thread
detail-name = The post in its thread
detail-post = Post
detail-thread = Thread of { $count } posts
detail-before = The post above in the list
detail-next = The post below in the list
detail-missing = A post that is not in your archive
detail-missing-by = A post by { $name } that is not in your archive
detail-open-missing = Open in browser
detail-attached = Attached
detail-record = Show raw record
detail-record-hide = Hide raw record

# Saving posts
command-save-posts = Export posts…
command-save-posts-tip = Save posts as web pages, Markdown, a table, text or a smaller archive
command-export-post = Export…
command-export-post-tip = Save this post
posts-export-shown = Export these…
save-posts-title = Export posts
save-posts-folder = Posts
save-posts-name = Posts by { $handle }
save-posts-which = Which posts?
save-posts-shown = { $count ->
    [one] The { $count } post that is shown
   *[other] The { $count } posts that are shown
}
save-posts-all = { $count ->
    [one] The only post
   *[other] All { $count } posts
}
save-posts-marked = The marked post
save-posts-format = As what?
save-posts-html = Web pages
save-posts-html-tip = A folder that opens in any browser, with pictures, months, threads and a search of its own
save-posts-html-file = One web page
save-posts-html-file-tip = A single file, to send or to print: the browser’s “Print” makes a PDF of it
save-posts-markdown = Markdown
save-posts-markdown-tip = A folder of texts for note-taking programs and website makers, with pictures beside them
save-posts-text = Plain text
save-posts-text-tip = A single file that every program reads
save-posts-csv = Table (CSV)
save-posts-csv-tip = For spreadsheets, a row for each post
save-posts-json = JSON
save-posts-json-tip = One document for programs
save-posts-jsonl = JSON Lines
save-posts-jsonl-tip = For programs, a line for each post
save-posts-archive = Smaller archive
save-posts-archive-tip = A zip like Mastodon’s own that holds only these posts and their files
save-posts-per = What goes into one file?
save-posts-per-month = A month
save-posts-per-thread = A thread
save-posts-per-post = A post
save-posts-with = With
save-posts-media = Pictures, videos and sounds
save-posts-private = { $count ->
    [one] One post that not everyone could see
   *[other] { $count } posts that not everyone could see
}
save-posts-private-hint = Posts for followers only and direct posts are left out unless you choose them here. Think of the people in them before you publish.
save-posts-all-private = { $count ->
    [one] This post is private: not everyone could see it. Tick the box above to include it.
   *[other] All { $count } of these posts are private: not everyone could see them. Tick the box above to include them.
}
save-posts-where = { $count ->
    [one] Export { $count } post…
   *[other] Export { $count } posts…
}
save-kind-posts = { $ending } files
toast-saved-posts = { $count ->
    [one] Saved { $count } post
   *[other] Saved { $count } posts
}
toast-saved-posts-private = { $count ->
    [one] Saved { $count } post; left out as not everyone could see them: { $private }
   *[other] Saved { $count } posts; left out as not everyone could see them: { $private }
}
saved-posts-no-room-means = A single web page holds its pictures inside of it and would grow too large to open.
saved-posts-no-room-todo = Save the posts as a folder of web pages instead: it takes all files.
