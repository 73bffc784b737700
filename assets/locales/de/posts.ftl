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
trouble-not-media = Kein Bild
trouble-late = Dieses Bild braucht lange
