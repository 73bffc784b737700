# Saving files out of an archive: what was saved and what was not, and what is written beside files.

export-saved = { $count ->
    [0] Keine Datei wurde gespeichert.
    [one] Eine Datei wurde gespeichert, { $size }.
   *[other] { $count } Dateien wurden gespeichert, { $size }.
}
export-missing = { $count ->
    [one] Eine Datei ließ sich nicht speichern: Sie ist nicht im Archiv.
   *[other] { $count } Dateien ließen sich nicht speichern: Sie sind nicht im Archiv.
}
export-empty = { $count ->
    [one] Eine Datei wurde ausgelassen: Sie ist im Archiv leer.
   *[other] { $count } Dateien wurden ausgelassen: Sie sind im Archiv leer.
}
export-damaged = { $count ->
    [one] Eine Datei ist im Archiv beschädigt und wurde gespeichert, soweit sie sich lesen lässt:
   *[other] { $count } Dateien sind im Archiv beschädigt und wurden gespeichert, soweit sie sich lesen lassen:
}
export-unreadable = { $count ->
    [one] Eine Datei ließ sich nicht speichern, weil nichts davon lesbar ist:
   *[other] { $count } Dateien ließen sich nicht speichern, weil nichts davon lesbar ist:
}
export-nothing = In diesem Archiv sind keine Bilder, Videos oder Tonaufnahmen.
export-nothing-found = Kein Beitrag mit Bildern, Videos oder Tonaufnahmen passt.
export-bar = Dateien werden gespeichert

# In the text file beside a picture
export-no-description = Es gibt keine Beschreibung.
export-post = Beitrag: { $link }
export-date = Datum: { $date }

# fossick search: before each post when it was posted, what it is and who could see it; at the end how many there are.
search-post = Beitrag
search-reply = Antwort
search-boost = geteilt
search-public = öffentlich
search-unlisted = öffentlich (still)
search-followers = nur für Follower
search-direct = nur für die Erwähnten
search-no-date = ohne Datum
search-warning = Inhaltswarnung: { $text }
search-found = { $count ->
    [0] Kein Beitrag passt.
    [one] Ein Beitrag passt.
   *[other] { $count } Beiträge passen.
}
search-found-shown = { $count } Beiträge passen, die neuesten { $shown } davon werden gezeigt.

# Posts
export-posts-written = { $count ->
    [one] Ein eigener oder geteilter Beitrag wurde gespeichert.
   *[other] { $count } eigene und geteilte Beiträge wurden gespeichert.
}
export-posts-private = { $count ->
    [one] Einer wurde ausgelassen, weil ihn nicht alle sehen konnten.
   *[other] { $count } wurden ausgelassen, weil sie nicht alle sehen konnten.
}
export-posts-no-room = { $count ->
    [one] Eine Datei wurde ausgelassen, weil eine einzelne Webseite keinen Platz für sie hat oder sie nicht zeigen kann.
   *[other] { $count } Dateien wurden ausgelassen, weil eine einzelne Webseite keinen Platz für sie hat oder sie nicht zeigen kann.
}
export-force-todo = Wähle einen anderen Pfad, oder füge --force hinzu, um es zu ersetzen.

# In exported posts
export-title = Beiträge von { $name }
export-start-page = Startseite
export-months = Monate
export-page-part = { $title }, Teil { $part }
export-original = Originalbeitrag
export-boost = Geteilter Beitrag von { $name }
export-untitled = Beitrag ohne Text
export-media-left-out = In diesem Export ausgelassen
export-thread-title = { $count ->
    [one] Thread mit einem Beitrag
   *[other] Thread mit { $count } Beiträgen
}
export-thread = Thread: { $place } von { $count }
export-thread-before = Vorher in diesem Thread
export-thread-after = Nachher in diesem Thread
export-search = Diese Beiträge durchsuchen
export-search-reading = Beiträge werden gelesen …
# “%” stands for the number.
export-search-found = Gefundene Beiträge: %
