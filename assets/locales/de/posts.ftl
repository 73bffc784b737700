# The Posts screen and post cards.

posts-title = { $count ->
    [one] { $count } eigener oder geteilter Beitrag
   *[other] { $count } eigene und geteilte Beiträge
}
posts-list = Beiträge
posts-newer = Neuere Beiträge: { $count }
posts-none = In diesem Archiv sind keine Beiträge
posts-none-hint = Der Postausgang ist leer, oder er war nicht Teil des Exports.
posts-loading = Beiträge werden gelesen …
posts-loading-hint = Sie erscheinen hier, während sie gelesen werden.

# Cards
posts-card-name = { $name }, { $date }: { $words }
posts-card-boost = teilte einen Beitrag von { $name }
posts-you-boosted = Von dir geteilt
posts-boosted-by = Geteilt von { $name }
posts-someone = Jemand
posts-someone-on = auf { $host }
posts-boost-no-text = Das Archiv enthält nur die Adresse dieses Beitrags, nicht seinen Text.
posts-no-text = Dieser Beitrag hat keinen Text.
posts-no-date = Ohne Datum
posts-no-date-exact = Das Archiv sagt nicht, wann das veröffentlicht wurde
posts-more = { $count } weitere, zu sehen in den Rohdaten
posts-text-cut = Hier steht nur der Anfang. „Text kopieren“ gibt dir alles.
posts-menu = Mehr

posts-visibility-public = Öffentlich
posts-visibility-unlisted = Öffentlich (still): für alle, aber nicht in öffentlichen Timelines
posts-visibility-followers = Nur für Follower
posts-visibility-direct = Nur für die Erwähnten

posts-reply = Antwort auf einen anderen Beitrag
posts-reply-to = Antwort auf { $name }
posts-reply-on = Antwort auf einen Beitrag auf { $host }
posts-reply-show = Diesen Beitrag anzeigen

posts-warning-name = Inhaltswarnung: { $text }
posts-warning-show = Anzeigen
posts-warning-hide = Ausblenden

posts-edited = bearbeitet am { $date }
posts-edited-exact = Zuletzt bearbeitet am { $date }
posts-language = Sprache: { $name }
posts-favourites = { $count ->
    [one] { $count } Favorit
   *[other] { $count } Favoriten
}
posts-boosts = { $count } Mal geteilt

posts-quote = Zitiert einen anderen Beitrag
posts-quote-of = Zitiert einen Beitrag von { $name }
posts-quote-on = Zitiert einen Beitrag auf { $host }
posts-quote-media = { $count ->
    [one] Mit { $count } Anhang
   *[other] Mit { $count } Anhängen
}
posts-quote-deleted = Zitierte einen Beitrag, der gelöscht wurde

# Polls
posts-percent = { $share } %
posts-votes = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
posts-voters = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
posts-poll-option = { $name }: { $percent }, { $votes }
posts-poll-multiple = mehrere Antworten möglich
posts-poll-closed = beendet
posts-poll-closed-on = beendet am { $date }
posts-poll-ends = endet am { $date }
posts-poll-was-open = war offen bis { $date }

# Media
posts-picture-undescribed = Bild ohne Beschreibung, { $date }
posts-video-undescribed = Video ohne Beschreibung, { $date }
posts-audio-undescribed = Tonaufnahme ohne Beschreibung, { $date }
posts-link-undescribed = Link, { $date }
posts-link-to = Link zu { $host }
posts-link-named = { $title }, Link zu { $host }
posts-file-undescribed = Datei ohne Beschreibung, { $date }
posts-kind-picture = Bild
posts-kind-video = Video
posts-kind-audio = Ton
posts-kind-link = Link
posts-kind-file = Datei
posts-alt = ALT
posts-missing = Nicht in diesem Archiv
posts-missing-tip = Nicht in diesem Archiv: { $name }
posts-media-sensitive = Medien mit Inhaltswarnung
posts-media-show = Medien anzeigen
posts-media-hide = Medien ausblenden

# Why a picture is not there, or not all of it
trouble-empty = Die Datei ist leer
trouble-unreadable = Die Datei lässt sich nicht lesen
trouble-damaged = Die Datei ist beschädigt
trouble-too-large = Zu groß, um hier gezeigt zu werden
trouble-not-shown = Bilder dieser Art werden hier nicht gezeigt
trouble-not-shown-format = { $format } wird hier nicht gezeigt. Andere Programme öffnen es vielleicht
trouble-not-media = Kein Bild, Video oder Ton
trouble-late = Das braucht lange

# Search
search-hint = Beiträge durchsuchen …
search-tip = Wörter, „Wortfolgen in Anführungszeichen“, -ohne. Auch { "#hashtag" }, { "has:picture" }, { "is:reply" }, { "language:de" }, { "to:@name" }, { "before:2024-01-01" }, { "during:2023-05" }.
search-clear = Suche leeren
posts-shown = { $shown } von { $all } Beiträgen
posts-order = Reihenfolge: { $order }
posts-searching = Wird gesucht …
posts-no-fit = Kein Beitrag passt
posts-no-fit-hint = Suche nach weniger oder anderen Wörtern, oder nimm Filter weg.
posts-no-fit-loosen = Einige Beiträge passen, wenn du eines davon wegnimmst:
posts-loosen = { $count ->
    [one] Ohne „{ $what }“: { $count } Beitrag
   *[other] Ohne „{ $what }“: { $count } Beiträge
}

# Filters
filters-kind = Art
filters-visibility = Sichtbar für
filters-has = Mit
filters-date = Datum
filters-language = Sprache
filters-hashtag = Hashtag
filters-person = Person
filters-menu = Filter: { $kind }
filters-menu-tip = Beiträge müssen zu dem passen, was in jedem Menü gewählt ist
filters-any-of = Eines davon
filters-all-of = Alle davon
filters-from = Von
filters-until = Bis
filters-date-hint = JJJJ-MM-TT
filters-date-wrong = „{ $text }“ ist kein Datum. Schreibe Jahr, Monat und Tag wie 2024-05-03, oder nur ein Jahr oder einen Monat.
filters-date-turned = Der erste Tag liegt nach dem letzten, deshalb passt kein Beitrag.
filters-entry = { $what } ({ $count })
filters-active = Filter: { $what }
filters-active-tip = „{ $what }“ wegnehmen
filter-not = Nicht: { $what }
filter-words = „{ $words }“
filter-is-post = Beiträge
filter-is-reply = Antworten
filter-is-boost = Geteilte Beiträge
filter-is-quote = Zitate
filter-is-sensitive = Mit Warnung verdeckt
filter-is-edited = Bearbeitet
filter-public = Öffentlich
filter-unlisted = Öffentlich (still)
filter-followers = Nur für Follower
filter-direct = Private Erwähnung
filter-has-media = Medien
filter-has-image = Bilder
filter-has-video = Videos
filter-has-audio = Tonaufnahmen
filter-has-poll = Umfragen
filter-has-link = Links
filter-has-warning = Inhaltswarnung
filter-has-alt = Beschreibungen
filter-has-noalt = Medien ohne Beschreibung
filter-before = Vor { $date }
filter-after = Nach { $date }
filter-hour = Stunde ab { $hour }:00
filter-hashtag = #{ $name }
filter-to = An: { $person }
filter-from = Von: { $person }
filter-with = Mit: { $person }
filter-me = du
weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag

# The months above the list
timeline-name = Monate: { $month }
timeline-month = { $count ->
    [one] { $month }: { $count } Beitrag
   *[other] { $month }: { $count } Beiträge
}
timeline-range = { $first } – { $last }
timeline-tip = Klicke, um dorthin zu gehen; ziehe, um nur diese Monate zu zeigen

# The pane with the thread
detail-name = Der Beitrag in seinem Thread
detail-post = Beitrag
detail-thread = Thread mit { $count } Beiträgen
detail-before = Der Beitrag darüber in der Liste
detail-next = Der Beitrag darunter in der Liste
detail-missing = Ein Beitrag, der nicht in deinem Archiv ist
detail-missing-by = Ein Beitrag von { $name }, der nicht in deinem Archiv ist
detail-open-missing = Im Browser öffnen
detail-attached = Angehängt
detail-record = Rohdaten anzeigen
detail-record-hide = Rohdaten ausblenden

# Saving posts
command-save-posts = Beiträge exportieren …
command-save-posts-tip = Beiträge als Webseiten, Markdown, Tabelle, Text oder kleineres Archiv speichern
command-export-post = Exportieren …
command-export-post-tip = Diesen Beitrag speichern
posts-export-shown = Diese exportieren …
save-posts-title = Beiträge exportieren
save-posts-folder = Beiträge
save-posts-name = Beiträge von { $handle }
save-posts-which = Welche Beiträge?
save-posts-shown = { $count ->
    [one] Der { $count } angezeigte Beitrag
   *[other] Die { $count } angezeigten Beiträge
}
save-posts-all = { $count ->
    [one] Der einzige Beitrag
   *[other] Alle { $count } Beiträge
}
save-posts-marked = Der markierte Beitrag
save-posts-format = Als was?
save-posts-html = Webseiten
save-posts-html-tip = Ein Ordner, der sich in jedem Browser öffnet, mit Bildern, Monaten, Threads und eigener Suche
save-posts-html-file = Eine Webseite
save-posts-html-file-tip = Eine einzige Datei zum Verschicken oder Drucken: „Drucken“ im Browser macht ein PDF daraus
save-posts-markdown = Markdown
save-posts-markdown-tip = Ein Ordner mit Texten für Notizprogramme und zum Bau von Websites, die Bilder daneben
save-posts-text = Einfacher Text
save-posts-text-tip = Eine einzige Datei, die jedes Programm liest
save-posts-csv = Tabelle (CSV)
save-posts-csv-tip = Für Tabellenprogramme, eine Zeile für jeden Beitrag
save-posts-json = JSON
save-posts-json-tip = Ein Dokument für Programme
save-posts-jsonl = JSON Lines
save-posts-jsonl-tip = Für Programme, eine Zeile für jeden Beitrag
save-posts-archive = Kleineres Archiv
save-posts-archive-tip = Ein ZIP wie das von Mastodon, das nur diese Beiträge und ihre Dateien enthält
save-posts-per = Was kommt in eine Datei?
save-posts-per-month = Ein Monat
save-posts-per-thread = Ein Thread
save-posts-per-post = Ein Beitrag
save-posts-with = Mit
save-posts-media = Bilder, Videos und Tonaufnahmen
save-posts-private = { $count ->
    [one] Ein Beitrag, den nicht alle sehen konnten
   *[other] { $count } Beiträge, die nicht alle sehen konnten
}
save-posts-private-hint = Beiträge nur für Follower und private Erwähnungen werden ausgelassen, wenn du sie hier nicht auswählst. Denke an die Menschen darin, bevor du etwas veröffentlichst.
save-posts-all-private = { $count ->
    [one] Dieser Beitrag ist privat: Nicht alle konnten ihn sehen. Kreuze das Kästchen oben an, um ihn mitzunehmen.
   *[other] Alle { $count } Beiträge sind privat: Nicht alle konnten sie sehen. Kreuze das Kästchen oben an, um sie mitzunehmen.
}
save-posts-where = { $count ->
    [one] { $count } Beitrag exportieren …
   *[other] { $count } Beiträge exportieren …
}
save-kind-posts = { $ending }-Dateien
toast-saved-posts = { $count ->
    [one] { $count } Beitrag gespeichert
   *[other] { $count } Beiträge gespeichert
}
toast-saved-posts-private = { $count ->
    [one] { $count } Beitrag gespeichert; ausgelassen, weil nicht für alle sichtbar: { $private }
   *[other] { $count } Beiträge gespeichert; ausgelassen, weil nicht für alle sichtbar: { $private }
}
saved-posts-no-room-means = Eine einzelne Webseite trägt ihre Bilder in sich und würde zu groß, um sich öffnen zu lassen.
saved-posts-no-room-todo = Speichere die Beiträge stattdessen als Ordner mit Webseiten: Der nimmt alle Dateien auf.
