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
