# The backup check: verdicts, findings, reports.
# check-html-language is the code of the language that this file is in.
# Each finding has three parts: -what (one sentence), -means, -todo. An empty part is written { "" }.

check-html-language = en
check-title = Backup check
check-verdict-complete = Everything is here.
check-verdict-notes = Everything is here, with notes.
check-verdict-nearly-empty = There is hardly anything in this archive.
check-verdict-unfinished = This download may not have finished.
check-verdict-too-many = There is more in this archive than Fossick reads.
check-verdict-missing = Something is missing.
check-verdict-damaged = Something is damaged.
check-verdict-unreadable = Nothing could be read.
check-group-problem = Problems
check-group-note = Worth knowing
check-group-in-order = In order
check-depth-quick = Quick check: the table of contents, the posts, and whether each file is there.
check-depth-full = Full check: every byte of every file.
check-waiting = The check begins when everything has been read.
check-not-read = Reading was stopped, so nobody can say yet whether it is all there.
check-files-stopped = You stopped the check of the files: some were not read.
check-show-files = { $count ->
    [one] Show the file
   *[other] Show the { $count } files
}
check-show-records = { $count ->
    [one] Show the record
   *[other] Show the { $count } records
}
check-show-lists = { $count ->
    [one] Show the list
   *[other] Show the { $count } lists
}
check-spot-remark = { $place }: { $remark }
check-more-places = { $count ->
    [one] and one more
   *[other] and { $count } more
}
check-places = { $count ->
    [one] One place
   *[other] { $count } places
}
check-archive-line = { $name }, { $size }
check-count-line = { $name }: { $count }
check-no-name = Unknown account
check-made-by = Made by Fossick { $version }.

check-bar-opening = Opening
check-bar-unpacking = Unpacking
check-bar-reading = Reading posts
check-bar-files = Checking files

check-what-counts = What is in it
check-count-posts = Posts
check-count-replies = of these, replies
check-count-boosts = Boosts
check-count-polls = Polls
check-count-public = Public posts
check-count-unlisted = Quiet public posts
check-count-followers = Followers-only posts
check-count-direct = Direct posts
check-count-attachments = Attached files
check-count-media-present = Attached files that are here
check-count-favourites = Favourites
check-count-bookmarks = Bookmarks

check-summary-title = Backup check of { $name }: { $verdict }
check-summary-counts = { $posts ->
    [0] No posts
    [one] One post
   *[other] { $posts } posts
}, { $boosts ->
    [0] no boosts
    [one] one boost
   *[other] { $boosts } boosts
}, { $all ->
    [0] no attached files.
    [one] { $here ->
        [0] one attached file, which is not here.
       *[other] one attached file, which is here.
    }
   *[other] { $here } of { $all } attached files here.
}

# Remarks about one place
check-really = it is a { $kind } file
check-skip-bad-json = damaged
check-skip-cut-off = cut off
check-skip-not-an-object = an address or a number, without a post
check-skip-unknown-activity = neither a post nor a boost
check-skip-no-object = says that there was a post or boost, but not which
check-skip-too-long = too long to be a post
check-skip-crashed = Fossick itself failed at it
check-fault-checksum = the checksum does not match
check-fault-length = not as long as it should be
check-fault-broken-data = the compressed data is damaged
check-fault-cut-off = the archive ends inside it
check-fault-not-there = not where the table of contents says
check-fault-headers-disagree = the table of contents says something else about it than the file itself
check-fault-password = protected by a password
check-fault-unknown-method = compressed in an unknown way
check-fault-system = the system could not read it
check-fault-not-decodable = the content is damaged

# Problems
check-nothing-readable-what = Nothing in this archive could be read.
check-nothing-readable-means = It was an archive once, but neither posts nor profile can be got out of it any more.
check-nothing-readable-todo = Download the archive again from Preferences → Import and export, and keep this file until the new one opens.
check-container-cut-off-what = The archive ends too early, after { $bytes }.
check-container-cut-off-means = It looks like the download stopped: what should follow is missing. { $read ->
    [0] No posts could be read.
    [one] One post or boost could be read.
   *[other] { $read } posts and boosts could still be read.
} { $lost ->
    [0] { "" }
   *[other] What is missing has at least { $gone }.
}
check-container-cut-off-todo = Download the archive again from Preferences → Import and export, then check the new file.
check-container-cut-off-stated-what = The archive ends too early, after { $bytes }.
check-container-cut-off-stated-means = It looks like the download stopped: { $read } of about { $stated } posts and boosts could be read, the rest is missing. { $lost ->
    [0] { "" }
   *[other] What is missing has at least { $gone }.
}
check-container-cut-off-stated-todo = Download the archive again from Preferences → Import and export, then check the new file.
check-container-repaired-what = The archive’s table of contents was broken; Fossick found the files without it.
check-container-repaired-means = The end of the file is missing or damaged, or a server with Mastodon before 4.4.4 wrote more than 4 GB into it. Other programs may not open it at all.
check-container-repaired-todo = If you still can, download the archive again. If it comes out the same, keep it: unpack it once and keep the folder, too.
check-foreign-bytes-what = There is something before or after the archive that does not belong to it.
check-foreign-bytes-means = A program that stored or sent the file added to it. The archive itself could be read.
check-foreign-bytes-todo = Run the full check to see whether the files are whole; if you can, download the archive again.
check-header-mismatch-what = { $count ->
    [one] The archive says two different things about the same file.
   *[other] The archive says two different things about the same file, { $count } times.
}
check-header-mismatch-means = The file was changed or damaged after the server made it. The content may still be whole.
check-header-mismatch-todo = Download the archive again from Preferences → Import and export, then check the new file.
check-checksum-failed-what = { $count ->
    [one] The checksum of one file does not match.
   *[other] The checksums of { $count } files do not match.
}
check-checksum-failed-means = What is stored is not what the server put in: the download or the disk damaged it.
check-checksum-failed-todo = Download the archive again from Preferences → Import and export. If it happens again on the same disk, save it to another one.
check-password-protected-what = { $count ->
    [one] One file in the archive is protected by a password.
   *[other] { $count } files in the archive are protected by a password.
}
check-password-protected-means = Mastodon does not do that; somebody packed the archive again. These files can’t be looked into.
check-password-protected-todo = Unpack it with the program that packed it, then check the folder.
check-entry-unreadable-what = { $count ->
    [one] One file in the archive could not be read.
   *[other] { $count } files in the archive could not be read.
}
check-entry-unreadable-means = { $count ->
    [one] It is cut off or damaged; other files are
   *[other] They are cut off or damaged; other files are
} not touched by that.
check-entry-unreadable-todo = Download the archive again from Preferences → Import and export, then check the new file.
check-json-damaged-what = { $count ->
    [one] One of the files with your posts, profile, favourites and bookmarks is damaged or cut off.
   *[other] { $count } of the files with your posts, profile, favourites and bookmarks are damaged or cut off.
}
check-json-damaged-means = What stands before and after the damage is shown; the rest can’t be read.
check-json-damaged-todo = Download the archive again from Preferences → Import and export. If it comes out the same, the export went wrong on the server: tell its administrators.
check-miscounted-what = Fossick lost count of the records in this archive.
check-miscounted-means = That is a mistake of Fossick: some records may not be shown.
check-miscounted-todo = Please report it. Keep the archive as it is; nothing in it was changed.
check-records-skipped-what = { $count ->
    [one] One record could not be used.
   *[other] { $count } records could not be used.
}
check-records-skipped-means = A record is a post or a boost. { $count ->
    [one] This one is
   *[other] These are
} damaged, cut off, or something that Fossick does not know.
check-records-skipped-todo = Download the archive again. If the same records are listed, the server wrote them like that; keep the file, nothing else is affected.
check-media-damaged-what = { $count ->
    [one] One attached file is damaged.
   *[other] { $count } attached files are damaged.
}
check-media-damaged-means = The post is here, but its picture, video or sound is not as it was.
check-media-damaged-todo = Download the archive again. If a file stays damaged, save it by hand from the post on the server.
check-not-decodable-what = { $count ->
    [one] The content of one file can’t be shown.
   *[other] The content of { $count } files can’t be shown.
}
check-not-decodable-means = { $count ->
    [one] It should be a picture, video or sound, but what is in it
   *[other] They should be pictures, videos or sounds, but what is in them
} is cut off or damaged.
check-not-decodable-todo = Open the posts on the server: if the files are whole there, save them by hand or download the archive again.
check-outbox-missing-what = outbox.json, your posts, is not in the archive.
check-outbox-missing-means = Without it there are no posts and boosts to show, only the files beside them.
check-outbox-missing-todo = If you took the archive apart, check the file you downloaded. Otherwise download it again from Preferences → Import and export.
check-actor-missing-what = actor.json, your profile, is not in the archive.
check-actor-missing-means = Name, biography and profile fields are missing; the posts are not touched by that.
check-actor-missing-todo = If you took the archive apart, check the file you downloaded. Otherwise download it again from Preferences → Import and export.
check-media-missing-what = { $all ->
    [one] The one attached file is not in the archive.
   *[other] { $count } of { $all } attached files { $count ->
        [one] is
       *[other] are
    } not in the archive.
}
check-media-missing-means = The server could not find { $count ->
    [one] it when it made the archive and left it
   *[other] them when it made the archive and left them
} out without a word.
check-media-missing-todo = Open the posts on the server: where you can still see the files, save them by hand. Ask the administrators if many are missing.
check-media-missing-cut-what = { $all ->
    [one] The one attached file is not in the archive.
   *[other] { $count } of { $all } attached files { $count ->
        [one] is
       *[other] are
    } not in the archive.
}
check-media-missing-cut-means = The archive ends too early, and what is missing may have stood behind its end.
check-media-missing-cut-todo = Download the archive again from Preferences → Import and export, then check the new file.
check-media-missing-remote-what = { $all ->
    [one] The one attached file is not in the archive.
   *[other] { $count } of { $all } attached files { $count ->
        [one] is
       *[other] are
    } not in the archive.
}
check-media-missing-remote-means = Pleroma and Akkoma put no pictures, videos or sounds into an archive, only their addresses.
check-media-missing-remote-todo = Save the files by hand while the account exists.
check-media-missing-alone-what = { $all ->
    [one] The one attached file is not here.
   *[other] { $count } of { $all } attached files { $count ->
        [one] is
       *[other] are
    } not here.
}
check-media-missing-alone-means = This is outbox.json alone; pictures, videos and sounds are beside it in the archive.
check-media-missing-alone-todo = Check the archive as you downloaded it, or the whole folder.
check-media-missing-all-what = { $all ->
    [one] The one attached file is not in the archive.
   *[other] { $count } of { $all } attached files { $count ->
        [one] is
       *[other] are
    } not in the archive.
}
check-media-missing-all-means = There is no media file in it at all: the folder media_attachments was taken out, or the server could not read its storage.
check-media-missing-all-todo = Check the archive as you downloaded it. If it has no media either, download it again, and ask the administrators if that does not help.
check-media-empty-what = { $all ->
    [one] The one attached file is empty.
   *[other] { $count } of { $all } attached files { $count ->
        [one] is
       *[other] are
    } empty.
}
check-media-empty-means = The server could not read { $count ->
    [one] it from its storage and wrote a file
   *[other] them from its storage and wrote files
} of 0 bytes.
check-media-empty-todo = Open the posts on the server: where you can still see the files, save them by hand. Ask the administrators if many are empty.
check-avatar-missing-what = Your avatar is not in the archive.
check-avatar-missing-means = The profile names the picture, but the file is not there or empty.
check-avatar-missing-todo = Save the picture from your profile by hand.
check-avatar-missing-remote-what = Your avatar is not in the archive.
check-avatar-missing-remote-means = The profile names its address only; the picture stayed on the server, as Pleroma and Akkoma do it.
check-avatar-missing-remote-todo = Save the picture from your profile by hand.
check-header-missing-what = Your header picture is not in the archive.
check-header-missing-means = The profile names the picture, but the file is not there or empty.
check-header-missing-todo = Save the picture from your profile by hand.
check-header-missing-remote-what = Your header picture is not in the archive.
check-header-missing-remote-means = The profile names its address only; the picture stayed on the server, as Pleroma and Akkoma do it.
check-header-missing-remote-todo = Save the picture from your profile by hand.

# Worth knowing
check-nearly-empty-what = There is hardly anything in this archive: { $bytes } in all.
check-nearly-empty-means = If the account has posts, the export probably failed on the server.
check-nearly-empty-todo = Delete the archive there, in Preferences → Import and export, and request a new one.
check-unfinished-download-what = The file has the name of a download that has not finished.
check-unfinished-download-means = The browser may still be at work on it.
check-unfinished-download-todo = Wait for the download to end, or start it again, then check the file under its final name.
check-private-key-what = The archive holds the account’s private key, key.pem.
check-private-key-means = Mastodon 2.3 and 2.4 put it in. Whoever has this key can act in the account’s name towards other servers. Fossick never shows or copies it.
check-private-key-todo = Keep this archive to yourself, and take key.pem out before you pass it on.
check-private-posts-what = The archive holds { $followers ->
    [0] no followers-only posts
    [one] one followers-only post
   *[other] { $followers } followers-only posts
} and { $direct ->
    [0] no direct posts.
    [one] one direct post.
   *[other] { $direct } direct posts.
}
check-private-posts-means = They were not meant for everyone, and anyone who has the file can read them.
check-private-posts-todo = Keep the archive in a safe place.
check-lists-missing-what = { $count ->
    [one] One of the lists that Mastodon offers beside the archive is not here.
   *[other] { $count } of the lists that Mastodon offers beside the archive are not here.
}
check-lists-missing-means = Whom you follow, mute and block, and your lists, are never inside an archive. They are downloads of their own.
check-lists-missing-todo = Download them from Preferences → Import and export → Data export and put them beside the archive.
check-lists-missing-all-what = The lists that Mastodon offers beside the archive are not here.
check-lists-missing-all-means = Whom you follow, mute and block, and your lists, are never inside an archive. They are downloads of their own.
check-lists-missing-all-todo = Download them from Preferences → Import and export → Data export and put them beside the archive.
check-lists-unknown-what = { $count ->
    [one] Fossick can’t tell what one CSV file lists.
   *[other] Fossick can’t tell what { $count } CSV files list.
}
check-lists-unknown-means = Neither its name nor its first line is one that Mastodon gives, or it can’t be read.
check-lists-unknown-todo = Give it back the name it was downloaded with, such as following_accounts.csv.
check-likes-missing-what = Your favourites, likes.json, are not in the archive.
check-likes-missing-means = Mastodon puts them in since version 2.5; other servers may not.
check-likes-missing-todo = If the account is on a Mastodon server, download the archive again.
check-likes-missing-old-what = Your favourites, likes.json, are not in the archive.
check-likes-missing-old-means = That is normal for an archive of this age: Mastodon puts them in since version 2.5.
check-likes-missing-old-todo = If the account still exists, request a new archive.
check-bookmarks-missing-what = Your bookmarks, bookmarks.json, are not in the archive.
check-bookmarks-missing-means = Mastodon puts them in since version 3.1; other servers may not.
check-bookmarks-missing-todo = If the account is on a Mastodon server, download the archive again.
check-bookmarks-missing-old-what = Your bookmarks, bookmarks.json, are not in the archive.
check-bookmarks-missing-old-means = That is normal for an archive of this age: Mastodon puts them in since version 3.1.
check-bookmarks-missing-old-todo = If the account still exists, request a new archive.
check-media-unattached-what = { $count ->
    [one] One file belongs to no post.
   *[other] { $count } files belong to no post.
}
check-media-unattached-means = That is normal: they come from scheduled posts, or were taken out of a post when it was edited.
check-media-unattached-todo = { "" }
check-media-unattached-alone-what = { $count ->
    [one] One file is here without the post it belongs to.
   *[other] { $count } files are here without the posts they belong to.
}
check-media-unattached-alone-means = The posts could not be read, so nobody can say which file belongs where.
check-media-unattached-alone-todo = { "" }
check-media-other-type-what = { $count ->
    [one] One file is of another kind than the archive says.
   *[other] { $count } files are of another kind than the archive says.
}
check-media-other-type-means = The content is there; only its name or its stated kind is wrong.
check-media-other-type-todo = If a program does not open such a file, give it the right ending.
check-total-differs-what = The server counted { $stated ->
    [one] one post
   *[other] { $stated } posts
}; the archive holds { $records }.
check-total-differs-means = Before version 4.6 Mastodon’s own count was often a few posts off. If very many are missing, the export may have stopped early on the server.
check-total-differs-todo = { "" }
check-duplicates-what = { $count ->
    [one] One record stands in the archive twice.
   *[other] { $count } records stand in the archive more than once.
}
check-duplicates-means = Nothing is lost; each is shown once.
check-duplicates-todo = { "" }
check-duplicates-forms-what = { $count ->
    [one] One record stands in the archive twice, in two forms; one of them is shown.
   *[other] { $count } records stand in the archive more than once, { $forms ->
        [one] one
       *[other] { $forms }
    } of them in two forms, of which one is shown.
}
check-duplicates-forms-means = Shown is the form that was edited last, or the longer one if nobody can tell; of a post and a boost, the one that came first. The other can be read as a raw record.
check-duplicates-forms-todo = { "" }
check-other-archive-what = { $count ->
    [one] There is another archive inside; only the first was checked.
   *[other] There are { $count } other archives inside; only the first was checked.
}
check-other-archive-means = Perhaps several downloads were put into one folder or file.
check-other-archive-todo = Check each of them by itself.
check-same-names-what = { $count ->
    [one] Two files in the archive have the same name; only the last one is shown.
   *[other] { $count } files in the archive have the name of a later one; only the last of each name is shown.
}
check-same-names-means = No server writes such an archive: it was changed later. What only the earlier file holds is not counted.
check-same-names-todo = If you still have the file as you downloaded it, check that one.
check-unsafe-names-what = { $count ->
    [one] One file has a name that points outside the archive.
   *[other] { $count } files have names that point outside the archive.
}
check-unsafe-names-means = No server writes such names. Fossick never uses a name from an archive as a path, so they do no harm here.
check-unsafe-names-todo = Don’t unpack this archive with other programs.
check-too-many-what = There is more in the archive than Fossick reads.
check-too-many-means = No real archive is that large; the rest was left out of this check.
check-too-many-todo = If this is a real archive, please tell us about it.

# In order
check-container-whole-what = The archive is whole: { $bytes }.
check-container-whole-means = It can be opened from its first to its last byte.
check-container-whole-todo = { "" }
check-files-intact-what = { $count ->
    [one] One file was read to its last byte and is intact.
    [2] Both files were read to their last byte and are intact.
   *[other] All { $count } files were read to their last byte and are intact.
}
check-files-intact-means = Where the archive states checksums, they match.
check-files-intact-todo = { "" }
check-files-intact-decoded-what = { $count ->
    [one] One file was read to its last byte and is intact.
    [2] Both files were read to their last byte and are intact.
   *[other] All { $count } files were read to their last byte and are intact.
}
check-files-intact-decoded-means = Where the archive states checksums, they match; pictures, videos and sounds were looked into.
check-files-intact-decoded-todo = { "" }
check-parts-present-what = { $count ->
    [one] One of the files that belong to every archive is here.
   *[other] { $count } of the files that belong to every archive are here.
}
check-parts-present-means = { "" }
check-parts-present-todo = { "" }
check-records-read-what = Fossick read { $posts ->
    [0] no posts
    [one] one post
   *[other] { $posts } posts
} and { $boosts ->
    [0] no boosts.
    [one] one boost.
   *[other] { $boosts } boosts.
}
check-records-read-means = { "" }
check-records-read-todo = { "" }
check-media-present-what = { $all ->
    [one] The one attached file is here.
   *[other] { $count } of { $all } attached files { $count ->
        [one] is
       *[other] are
    } here.
}
check-media-present-means = { "" }
check-media-present-todo = { "" }
check-media-present-all-what = { $count ->
    [one] The one attached file is here.
    [2] Both attached files are here.
   *[other] All { $count } attached files are here.
}
check-media-present-all-means = { "" }
check-media-present-all-todo = { "" }
check-media-not-checked-what = { $count ->
    [one] One file is of a kind that Fossick can’t look into.
   *[other] { $count } files are of kinds that Fossick can’t look into.
}
check-media-not-checked-means = { $count ->
    [one] It is here and its bytes are
   *[other] They are here and their bytes are
} intact as far as the archive can tell.
check-media-not-checked-todo = { "" }
check-how-recent-what = The newest post is from { $last }.
check-how-recent-means = What you posted after the archive was made is not in it.
check-how-recent-todo = { "" }
check-how-recent-dated-what = The archive was made on { $made }; the newest post is from { $last }.
check-how-recent-dated-means = What you posted after that day is not in it.
check-how-recent-dated-todo = { "" }
check-lists-present-what = { $count ->
    [one] One list is here.
   *[other] { $count } lists are here.
}
check-lists-present-means = { "" }
check-lists-present-todo = { "" }
check-repeated-key-what = The server wrote a part of the list of posts twice.
check-repeated-key-means = A known and harmless mistake of Mastodon 4.2; nothing is lost.
check-repeated-key-todo = { "" }
check-nested-what = The archive was inside another archive.
check-nested-means = Cloud drives pack downloads once more; that does no harm.
check-nested-todo = { "" }
check-followers-not-offered-what = There is no list of your followers, because Mastodon offers none for download.
check-followers-not-offered-means = When you move to another account on Mastodon, followers are told to follow you there.
check-followers-not-offered-todo = { "" }
check-never-included-what = Some things are never in an archive of Mastodon.
check-never-included-means = These are: messages you received, the text of posts you boosted or marked as favourites, your followers, notifications, settings, which posts are pinned, drafts, filters, earlier versions of edited posts, and the pictures of custom emoji.
check-never-included-todo = If some of it matters to you, save it by hand while the account exists.
check-no-way-back-what = No Mastodon server takes posts back in.
check-no-way-back-means = If you are about to delete the account: this archive is for keeping and reading. What you follow, block and mute, your lists and bookmarks can move to another account, but only through their CSV files.
check-no-way-back-todo = Download the CSV files before you delete the account.
