# The screens People and Saved: lists of accounts and domains, people the posts tell of, favourites and bookmarks.

screen-people = People
screen-people-tip = Whom you follow, mute and block, your lists, and whom you talked to
screen-saved = Saved
screen-saved-tip = Your favourites and bookmarks

# Tabs
people-following = Following
people-followers = Followers
people-lists = Lists
people-muted = Muted
people-blocked = Blocked
people-blocked-domains = Blocked domains
people-mentioned = People you mentioned
people-boosted = Accounts you boosted
people-servers = Servers you talked to
people-filters = Filters
saved-favourites = Favourites
saved-bookmarks = Bookmarks
people-tab = { $tab }, { $count }

# How many there are
people-following-count =
    { $count ->
        [one] You follow { $count } account
       *[other] You follow { $count } accounts
    }
people-followers-count =
    { $count ->
        [one] { $count } account follows you
       *[other] { $count } accounts follow you
    }
people-lists-count =
    { $count ->
        [one] { $count } entry in your lists
       *[other] { $count } entries in your lists
    }
people-muted-count =
    { $count ->
        [one] { $count } muted account
       *[other] { $count } muted accounts
    }
people-blocked-count =
    { $count ->
        [one] { $count } blocked account
       *[other] { $count } blocked accounts
    }
people-blocked-domains-count =
    { $count ->
        [one] { $count } blocked domain
       *[other] { $count } blocked domains
    }
people-mentioned-count =
    { $count ->
        [one] You mentioned { $count } account
       *[other] You mentioned { $count } accounts
    }
people-boosted-count =
    { $count ->
        [one] You boosted { $count } account
       *[other] You boosted { $count } accounts
    }
people-servers-count =
    { $count ->
        [one] You talked to people on { $count } server
       *[other] You talked to people on { $count } servers
    }
people-filters-count =
    { $count ->
        [one] { $count } filter
       *[other] { $count } filters
    }
saved-favourites-count =
    { $count ->
        [one] { $count } favourite
       *[other] { $count } favourites
    }
saved-bookmarks-count =
    { $count ->
        [one] { $count } bookmark
       *[other] { $count } bookmarks
    }
people-shown = { $shown } of { $all } shown
people-from = From { $files }
people-from-posts = From your posts
people-from-archive = From the archive
people-from-both = From the archive and { $files }
people-and-more =
    { $count ->
        [one] { $names } and { $count } more
       *[other] { $names } and { $count } more
    }
people-own-host = · your server assumed
people-own-host-tip = The file names no server for this account, so it is taken for one on yours.

# Columns
people-column-account = Account
people-column-domain = Domain
people-column-server = Server
people-column-list = List
people-column-boosts = Boosts
people-column-notify = Notify
people-column-languages = Languages
people-column-notifications = Notifications
people-column-severity = Severity
people-column-mentions = Mentions
people-column-times = Times
people-column-boosted = Boosted
people-column-replies = Replies
people-column-first = First
people-column-last = Last
people-column-people = People
people-column-link = Post
people-column-own = Yours
people-column-title = Filter
people-column-keywords = Words
people-column-action = Does
people-column-contexts = Where
people-column-expires = Until
people-column-change = Since then

# Cells
people-boosts-yes = shown
people-boosts-no = hidden
people-notify-yes = yes
people-notify-no = no
people-notifications-yes = hidden
people-notifications-no = shown
people-languages-all = all
people-own-yes = your post
people-unknown = unknown
people-never = no end
people-no-date = no date
people-action-warn = warns
people-action-hide = hides
people-action-blur = blurs
people-context-home = home and lists
people-context-notifications = notifications
people-context-public = public timelines
people-context-thread = conversations
people-context-account = profiles
people-added = added
people-removed = removed
people-unchanged = unchanged

# Narrowing
people-search = Search this list
people-part-all = All { $count }
people-part-mutual = Mutual { $count }
people-part-mutual-tip = Show who follows you and is followed by you
people-part-not-back = Not followed back { $count }
people-part-not-back-tip = Show who does not follow you, as far as the list of followers says
people-part-not-followed = You don’t follow { $count }
people-part-not-followed-tip = Show who follows you and is not followed by you
people-part-added = Added { $count }
people-part-added-tip = Show what the older copy does not have
people-part-removed = Removed { $count }
people-part-removed-tip = Show what only the older copy has
people-part-unchanged = Unchanged { $count }
people-part-unchanged-tip = Show what both copies have
people-part-own = Your own posts { $count }
people-part-own-tip = Show which of them you wrote
people-part-all-tip = Show all of them
people-host = Only { $host }
people-host-off = Show all servers again
people-no-fit = Nothing here fits
people-no-fit-hint = Search for fewer words, or show all of them.
people-waiting = Looking…
people-waiting-lists-hint = Fossick looks for lists in the archive and beside it.
people-waiting-posts-hint = This is worked out when all posts have been read.

# The chart
people-chart = Servers
people-chart-tip = Show only these
people-chart-fold-tip = Show how many are on which server, or hide it again
people-chart-rows = Entries
people-chart-share = Share
people-chart-percent = { $percent } %
people-chart-more =
    { $count ->
        [one] and one more server, in the table
       *[other] and { $count } more servers, in the table
    }

# What is not here
people-missing-title = This list is not here
people-lists-missing-hint = Your lists are not in the archive: they are a download of their own, lists.csv. On your server, go to Preferences → Import and export → Data export, download it, and add it here.
people-following-missing-hint = Whom you follow is not in the archive: it is a download of its own, following_accounts.csv. On your server, go to Preferences → Import and export → Data export, download it, and add it here.
people-filters-missing-hint = Filters are not in the archive: Mastodon keeps them on your server. If you have a file custom_filters.json, add it here.
people-muted-missing-hint = Whom you mute is not in the archive: it is a download of its own, muted_accounts.csv. On your server, go to Preferences → Import and export → Data export, download it, and add it here.
people-blocked-missing-hint = Whom you block is not in the archive: it is a download of its own, blocked_accounts.csv. On your server, go to Preferences → Import and export → Data export, download it, and add it here.
people-blocked-domains-missing-hint = Which domains you block is not in the archive: it is a download of its own, blocked_domains.csv. On your server, go to Preferences → Import and export → Data export, download it, and add it here.
people-followers-missing-title = There is no list of followers
people-followers-missing-hint = Mastodon offers none for download. If you have one from a server that does, such as GoToSocial, Pixelfed or Pleroma, add it here.
saved-favourites-missing-hint = This archive has no likes.json. Archives have it since Mastodon 2.5; there is no other download of favourites.
saved-bookmarks-missing-hint = This archive has no bookmarks.json; archives have it since Mastodon 3.1. The same posts are in bookmarks.csv: on your server, go to Preferences → Import and export → Data export, download it, and add it here.
people-empty-title = Nobody and nothing here
people-empty-hint = The list is here, and it is empty.
people-mentioned-empty-hint = No post mentions anybody.
people-boosted-empty-hint = There are no boosts whose author can be told.
people-servers-empty-hint = The posts tell of nobody.
saved-favourites-empty-hint = There are no favourites in this archive.
saved-bookmarks-empty-hint = There are no bookmarks.

# Strips above the table
people-unclaimed =
    { $count ->
        [one] { $names } lies beside this archive, and other archives do, too. Is it a list of { $handle }?
       *[other] { $names } lie beside this archive, and other archives do, too. Are these lists of { $handle }?
    }
people-unclaimed-own = this account
people-unsure =
    { $count ->
        [one] { $names } is a list, but Fossick can’t tell of what.
       *[other] { $names } are lists, but Fossick can’t tell of what.
    }
people-refused =
    { $count ->
        [one] { $count } file could not be read as a list.
       *[other] { $count } files could not be read as lists.
    }
people-reading = Reading lists…
people-comparing-with = Compared with { $with }
people-comparing = Reading the older copy…

# What was noted while reading a list
list-notes-title = About this list
list-notes-rows =
    { $count ->
        [one] The row that could not be used:
       *[other] The { $count } rows that could not be used:
    }
list-notes-first = The first { $shown } of the { $count } rows that could not be used:
list-refused-title = Files that were not taken

# Which list is it?
which-list-title = Which list is this?
which-list-question = { $name } does not say what it lists. Nothing is guessed: choose what it is.
which-list-cancel = Leave it out

# Export
save-list-title = Export this list
save-list-why =
    { $count ->
        [one] { $count } row is written.
       *[other] { $count } rows are written.
    }
save-list-which = Which rows:
save-list-shown =
    { $count ->
        [one] The one that is shown
       *[other] The { $count } that are shown, in this order
    }
save-list-all =
    { $count ->
        [one] The one row, in the order of the list
       *[other] All { $count } rows, in the order of the list
    }
save-list-form = What the file is for:
save-list-mastodon = Importing it on another server, exactly as Mastodon writes it
save-list-plain = Other programs, as plain CSV
save-list-spreadsheet = Opening it in a spreadsheet, with headings
save-list-no-import = No server imports this table; it is for keeping.
save-list-parts = A server takes { $most } rows from one file, so this becomes { $count } files with numbers in their names. Import them one after the other, each with “Merge”.
save-list-limited =
    { $count ->
        [one] This is the list of a server’s admins: one domain in it is only limited there (“silence”, “noop”). An import blocks each domain of the file entirely.
       *[other] This is the list of a server’s admins: { $count } domains in it are only limited there (“silence”, “noop”). An import blocks each domain of the file entirely.
    }
save-list-suspended-only =
    { $count ->
        [one] Only the one that is blocked entirely there
       *[other] Only the { $count } that are blocked entirely there
    }
save-list-limited-too = All { $count }, and block the limited ones entirely, too
save-list-masked =
    { $count ->
        [one] One name is hidden in part behind “*” and blocks nothing. It is left out here; the form for spreadsheets keeps it.
       *[other] { $count } names are hidden in part behind “*” and block nothing. They are left out here; the form for spreadsheets keeps them.
    }
save-list-where = Choose where…
save-list-folder = Mastodon lists
save-comparison-name = comparison.csv
save-kind-csv = CSV file
save-kind-json = JSON file
toast-list-added = Added: { $names }
toast-list-nothing-new = Everything in there was here already
toast-lists-changed = Read again: { $names }
toast-lists-unchanged = All lists are as they were
toast-list-removed = Removed: { $name }. Its files stay as they are.
choose-lists = Add lists
choose-list-files = Lists
choose-older = Choose an older copy
choose-older-files = Lists and archives
path-title-lists = Add lists
path-why-lists = Your system has no dialog for this. Type or paste where the CSV file is, or a folder with several.
path-label-lists = Path of the list
path-add = Add
path-title-older = Compare with an older copy
path-why-older = Your system has no dialog for this. Type or paste where the older archive or CSV file is.
path-label-older = Path of the older copy
path-compare = Compare

# Commands
command-add-lists = Add CSV files…
command-add-lists-tip = Add lists that you downloaded beside the archive
command-add-lists-by-path = Add lists by path…
command-add-lists-by-path-tip = Type or paste where a list is
command-read-lists-again = Read lists again
command-read-lists-again-tip = Read all lists again from their files, and look for new ones in the archive and beside it
command-remove-list = Remove list
command-remove-list-tip = Forget what was read of this list; its files stay as they are
command-put-list-back = Put list back
command-put-list-back-tip = Have the list back that was removed last
command-cancel-lists = Cancel
command-cancel-lists-tip = Stop reading; nothing of these files is taken
command-claim-lists = Use them
command-claim-lists-tip = They belong to this archive
command-disclaim-lists = Not now
command-disclaim-lists-tip = Leave them where they are
command-name-lists = Say what it is…
command-name-lists-tip = Say what these files list
command-take-list-as = Take it as this list
command-take-list-as-tip = This is what the file lists
command-compare-list = Compare…
command-compare-list-tip = Compare this list with an older copy, from a CSV file or another archive
command-cancel-comparing = Cancel comparing
command-cancel-comparing-tip = Stop reading the older copy
command-end-comparison = End comparison
command-end-comparison-tip = Back to the list itself
command-view-table = Show all
command-view-table-tip = Show all rows again
command-save-list = Export CSV…
command-save-list-tip = Save this list as a CSV file, for another server or for a spreadsheet
command-save-filters = Export JSON…
command-save-filters-tip = Save the filters as they are, to import them elsewhere
command-save-all-lists = Export all lists…
command-save-all-lists-tip = Save every list into a folder, with a note on what to do with them
command-copy-list = Copy all
command-copy-list-tip = Copy the addresses of all rows that are shown, one in each line
command-show-list-notes = Details
command-show-list-notes-tip = See what was noticed while reading this list
command-show-refused-lists = Details
command-show-refused-lists-tip = See which files were not taken, and why
command-dismiss-refused-lists = Dismiss
command-dismiss-refused-lists-tip = Say no more about these files
command-list-form = What the file is for
command-list-form-tip = Choose what the file is for
command-show-posts-with = Show posts
command-show-posts-with-tip = Show posts with this account
command-open-profile = Open profile in browser
command-open-profile-tip = Open this account’s page on its server

# When there is nothing to compare with
error-no-such-list-what = “{ $name }” does not have this list.
error-no-such-list-means = There is nothing to compare with.
error-no-such-list-todo = Choose the older CSV file of the same list, or an archive that has it inside or beside it.
