# Lists: accounts somebody follows, mutes or blocks, domains, bookmarks, filters.

list-following = Following
list-followers = Followers
list-lists = Lists
list-muted = Muted accounts
list-blocked = Blocked accounts
list-domains = Blocked domains
list-bookmarks = Bookmarks

# Why a file was not taken. { $name } is the file's name.
list-seems-picture = “{ $name }” is a picture, not a list.
list-seems-zip = “{ $name }” is a zip or the file of a spreadsheet program, not a list.
list-seems-pdf = “{ $name }” is a PDF, not a list.
list-seems-binary = “{ $name }” holds something other than text, so it is not a list.
list-seems-web-page = “{ $name }” is a web page, not a list.
list-seems-json = “{ $name }” holds data of another kind, not a list.
list-seems-text = “{ $name }” is a text, but not a list that Fossick knows.
list-seems-empty = “{ $name }” is empty.
error-not-a-list-means = No account, domain or bookmark could be read from it, and nothing of it was taken over.
error-not-a-list-todo = Download the list again from Preferences → Import and export → Data export, and choose the CSV file.
error-not-a-list-todo-zip = Open an archive with “Open archive…”. From a spreadsheet program, save the list as CSV and choose that file.
error-list-too-large-what = “{ $name }” is too large for a list.
error-list-too-large-means = Fossick reads lists of up to { $limit }. Nothing of it was taken over.
error-list-too-large-todo = Check that it is the right file. A very long list can be split into several files.
error-list-record-what = “{ $name }” has a line that is far too long.
error-list-record-means = Lines of a list have up to { $limit }. It may be another kind of file, or a quotation mark is missing. Nothing of it was taken over.
error-list-record-todo = Download the list again, or mend that line in a text editor.
error-list-quote-what = In “{ $name }” a quotation mark is missing.
error-list-quote-means = A cell that begins with one does not end with one, so all lines behind it became part of it. Nothing of it was taken over.
error-list-quote-todo = Download the list again, or add the missing mark in a text editor.
error-list-rows-what = “{ $name }” has too many rows.
error-list-rows-means = Fossick reads lists of up to { $limit } rows. Nothing of it was taken over.
error-list-rows-todo = Check that it is the right file. A very long list can be split into several files.
error-list-damaged-what = “{ $name }” is damaged or ends too early.
error-list-damaged-means = A list like this is read as a whole or not at all. Nothing of it was taken over.
error-list-damaged-todo = Download it again.
error-list-io-what = “{ $name }” could not be read.
error-list-io-todo = Check that the file is still there and that you may read it.
error-list-unsure-what = It can’t be told what “{ $name }” lists.
error-list-unsure-means = It may be one of these: { $kinds }. Nothing of it was taken over, so that nobody is muted or blocked by mistake.
error-list-unsure-todo = Give the file the name that Mastodon gives such a list, for example “{ $name }”.
error-no-lists-what = There are no lists to save.
error-no-lists-means = Mastodon keeps lists out of the archive: they are separate CSV downloads.
error-no-lists-todo = Download them from Preferences → Import and export → Data export, and put them beside the archive.
error-no-lists-in-what = There are no lists in “{ $name }”.
error-no-lists-in-means = In a folder only files are looked at that have the name of a list, such as following_accounts.csv.
error-no-lists-in-todo = Check the folder, or name the files themselves.
lists-unclaimed = Not taken, because there are several archives in the folder and lists don’t say whose they are: { $names }

# What was noted while reading a list.
list-note-repeated = { $count ->
    [one] One row says the same as another and was taken once.
   *[other] { $count } rows say the same as others and were taken once.
}
list-note-cleaned = { $count ->
    [one] Invisible or foreign characters around one address were dropped.
   *[other] Invisible or foreign characters around { $count } addresses were dropped.
}
list-note-profiles = { $count ->
    [one] One address of a profile was made an account.
   *[other] { $count } addresses of profiles were made accounts.
}
list-note-own-host = { $count ->
    [one] One account stood there without its server; your own was added.
   *[other] { $count } accounts stood there without their server; your own was added.
}
list-note-western = { $count ->
    [one] One row is not in UTF-8 and was read as Western European text.
   *[other] { $count } rows are not in UTF-8 and were read as Western European text.
}
list-note-unused = { $count ->
    [one] One row could not be used.
   *[other] { $count } rows could not be used.
}
list-note-columns = Columns that are not kept: { $names }
list-left-out = Line { $line }: { $reason } ({ $text })
list-left-out-more = and { $count } more
row-not-an-account = no account
row-no-host = an account without a server
row-not-a-domain = no domain
row-not-an-address = no address of a post
row-no-list-name = no title of a list
row-too-long = too long for an address

# What `fossick export --what lists` prints.
lists-saved-file = { $rows ->
    [one] { $name }: one row
   *[other] { $name }: { $rows } rows
}
lists-saved-filters = { $name }: filters
lists-bar = Reading lists

# The text beside exported lists.
lists-readme-title = Lists from a Mastodon account, written by Fossick
lists-readme-where = To take them to another server, sign in there, open Preferences → Import and export → Import, choose the type, and upload the file:
lists-readme-file = { $rows ->
    [one] • { $name } (one row): { $target }
   *[other] • { $name } ({ $rows } rows): { $target }
}
lists-readme-filters = • { $name }: choose “Filters” (Mastodon 4.6 or newer)
lists-domains-limited = { $count ->
    [one] One domain is left out: the server that the list is from only limits it (“silence”, “noop”), and an import would block it entirely. To take it all the same, export this list by itself in the window.
   *[other] { $count } domains are left out: the server that the list is from only limits them (“silence”, “noop”), and an import would block them entirely. To take them all the same, export this list by itself in the window.
}
lists-domains-masked = { $count ->
    [one] One domain is left out: its name is hidden in part behind “*”, so it would block nothing.
   *[other] { $count } domains are left out: their names are hidden in part behind “*”, so they would block nothing.
}
lists-readme-to-following = choose “Following list”
lists-readme-to-followers = nothing to choose; see below
lists-readme-to-lists = choose “Lists” (Mastodon 4.2 or newer)
lists-readme-to-muted = choose “Muting list”
lists-readme-to-blocked = choose “Blocking list”
lists-readme-to-domains = choose “Domain blocking list”
lists-readme-to-bookmarks = choose “Bookmarks”
lists-readme-merge = “Merge” adds what is in the file to what you have there. “Overwrite” makes them the same: it also removes what is not in the file. When in doubt, choose “Merge”.
lists-readme-several = A file of an import may have 20,000 rows, so longer lists are in several files with numbers. Upload them one after the other with “Merge”; “Overwrite” would keep only the last one.
lists-readme-lists = Importing “Lists” also follows every account in them, since only accounts you follow can be in a list.
lists-readme-bookmarks = Bookmarks are looked up one by one. Posts that the new server can’t see are skipped: deleted ones, followers-only ones, and those of servers that are gone.
lists-readme-followers = No server imports followers: they follow the new account by themselves when you move your account from the old server. The file is for your own records.
lists-readme-form = The files are just as Mastodon writes them. A spreadsheet program may change them when it saves them, so keep these and work on copies.
