# The screens People and Saved: lists of accounts and domains, people the posts tell of, favourites and bookmarks.

screen-people = Personen
screen-people-tip = Wem du folgst, wen du stummgeschaltet und blockiert hast, deine Listen, und mit wem du gesprochen hast
screen-saved = Gemerkt
screen-saved-tip = Deine Favoriten und Lesezeichen

# Tabs
people-following = Folge ich
people-followers = Follower
people-lists = Listen
people-muted = Stummgeschaltet
people-blocked = Blockiert
people-blocked-domains = Blockierte Domains
people-mentioned = Von dir erwähnt
people-boosted = Von dir geteilt
people-servers = Server deiner Gespräche
people-filters = Filter
saved-favourites = Favoriten
saved-bookmarks = Lesezeichen
people-tab = { $tab }, { $count }

# How many there are
people-following-count =
    { $count ->
        [one] Du folgst { $count } Konto
       *[other] Du folgst { $count } Konten
    }
people-followers-count =
    { $count ->
        [one] { $count } Konto folgt dir
       *[other] { $count } Konten folgen dir
    }
people-lists-count =
    { $count ->
        [one] { $count } Eintrag in deinen Listen
       *[other] { $count } Einträge in deinen Listen
    }
people-muted-count =
    { $count ->
        [one] { $count } stummgeschaltetes Konto
       *[other] { $count } stummgeschaltete Konten
    }
people-blocked-count =
    { $count ->
        [one] { $count } blockiertes Konto
       *[other] { $count } blockierte Konten
    }
people-blocked-domains-count =
    { $count ->
        [one] { $count } blockierte Domain
       *[other] { $count } blockierte Domains
    }
people-mentioned-count =
    { $count ->
        [one] Du hast { $count } Konto erwähnt
       *[other] Du hast { $count } Konten erwähnt
    }
people-boosted-count =
    { $count ->
        [one] Du hast Beiträge von { $count } Konto geteilt
       *[other] Du hast Beiträge von { $count } Konten geteilt
    }
people-servers-count =
    { $count ->
        [one] Du hast mit Leuten auf { $count } Server gesprochen
       *[other] Du hast mit Leuten auf { $count } Servern gesprochen
    }
people-filters-count =
    { $count ->
        [one] { $count } Filter
       *[other] { $count } Filter
    }
saved-favourites-count =
    { $count ->
        [one] { $count } Favorit
       *[other] { $count } Favoriten
    }
saved-bookmarks-count =
    { $count ->
        [one] { $count } Lesezeichen
       *[other] { $count } Lesezeichen
    }
people-shown = { $shown } von { $all } angezeigt
people-from = Aus { $files }
people-from-posts = Aus deinen Beiträgen
people-from-archive = Aus dem Archiv
people-from-both = Aus dem Archiv und { $files }
people-and-more =
    { $count ->
        [one] { $names } und { $count } weitere
       *[other] { $names } und { $count } weitere
    }
people-own-host = · dein Server angenommen
people-own-host-tip = Die Datei nennt zu diesem Konto keinen Server; darum gilt es als eines auf deinem.

# Columns
people-column-account = Konto
people-column-domain = Domain
people-column-server = Server
people-column-list = Liste
people-column-boosts = Geteiltes
people-column-notify = Melden
people-column-languages = Sprachen
people-column-notifications = Mitteilungen
people-column-severity = Strenge
people-column-mentions = Erwähnt
people-column-times = Anzahl
people-column-boosted = Geteilt
people-column-replies = Antworten
people-column-first = Erste
people-column-last = Letzte
people-column-people = Personen
people-column-link = Beitrag
people-column-own = Von dir
people-column-title = Filter
people-column-keywords = Wörter
people-column-action = Wirkung
people-column-contexts = Wo
people-column-expires = Bis
people-column-change = Seitdem

# Cells
people-boosts-yes = angezeigt
people-boosts-no = ausgeblendet
people-notify-yes = ja
people-notify-no = nein
people-notifications-yes = ausgeblendet
people-notifications-no = angezeigt
people-languages-all = alle
people-own-yes = dein Beitrag
people-unknown = unbekannt
people-never = ohne Ende
people-no-date = ohne Datum
people-action-warn = warnt
people-action-hide = blendet aus
people-action-blur = macht unscharf
people-context-home = Startseite und Listen
people-context-notifications = Mitteilungen
people-context-public = öffentliche Timelines
people-context-thread = Unterhaltungen
people-context-account = Profile
people-added = hinzugekommen
people-removed = entfernt
people-unchanged = unverändert

# Narrowing
people-search = Diese Liste durchsuchen
people-part-all = Alle { $count }
people-part-mutual = Gegenseitig { $count }
people-part-mutual-tip = Zeigen, wer dir folgt und wem du folgst
people-part-not-back = Folgen nicht zurück { $count }
people-part-not-back-tip = Zeigen, wer dir nicht folgt, soweit es die Liste der Follower sagt
people-part-not-followed = Denen du nicht folgst { $count }
people-part-not-followed-tip = Zeigen, wer dir folgt, ohne dass du folgst
people-part-added = Hinzugekommen { $count }
people-part-added-tip = Zeigen, was in der älteren Kopie nicht steht
people-part-removed = Entfernt { $count }
people-part-removed-tip = Zeigen, was nur in der älteren Kopie steht
people-part-unchanged = Unverändert { $count }
people-part-unchanged-tip = Zeigen, was in beiden Kopien steht
people-part-own = Deine eigenen Beiträge { $count }
people-part-own-tip = Zeigen, welche davon du geschrieben hast
people-part-all-tip = Alle zeigen
people-host = Nur { $host }
people-host-off = Wieder alle Server zeigen
people-no-fit = Nichts hier passt
people-no-fit-hint = Suche nach weniger Wörtern, oder zeige alle.
people-waiting = Wird gesucht …
people-waiting-lists-hint = Fossick sucht im Archiv und daneben nach Listen.
people-waiting-posts-hint = Das ergibt sich, wenn alle Beiträge gelesen sind.

# The chart
people-chart = Server
people-chart-tip = Nur diese zeigen
people-chart-fold-tip = Zeigen, wie viele auf welchem Server sind, oder wieder verbergen
people-chart-rows = Einträge
people-chart-share = Anteil
people-chart-percent = { $percent } %
people-chart-more =
    { $count ->
        [one] und ein weiterer Server, in der Tabelle
       *[other] und { $count } weitere Server, in der Tabelle
    }

# What is not here
people-missing-title = Diese Liste ist nicht hier
people-lists-missing-hint = Deine Listen sind nicht im Archiv: Sie sind eine eigene Datei zum Herunterladen, lists.csv. Gehe auf deinem Server zu Einstellungen → Importieren und exportieren → Exportieren, lade sie herunter und füge sie hier hinzu.
people-following-missing-hint = Wem du folgst, steht nicht im Archiv: Das ist eine eigene Datei zum Herunterladen, following_accounts.csv. Gehe auf deinem Server zu Einstellungen → Importieren und exportieren → Exportieren, lade sie herunter und füge sie hier hinzu.
people-filters-missing-hint = Filter stehen nicht im Archiv: Mastodon behält sie auf deinem Server. Wenn du eine Datei custom_filters.json hast, füge sie hier hinzu.
people-muted-missing-hint = Wen du stummgeschaltet hast, steht nicht im Archiv: Das ist eine eigene Datei zum Herunterladen, muted_accounts.csv. Gehe auf deinem Server zu Einstellungen → Importieren und exportieren → Exportieren, lade sie herunter und füge sie hier hinzu.
people-blocked-missing-hint = Wen du blockiert hast, steht nicht im Archiv: Das ist eine eigene Datei zum Herunterladen, blocked_accounts.csv. Gehe auf deinem Server zu Einstellungen → Importieren und exportieren → Exportieren, lade sie herunter und füge sie hier hinzu.
people-blocked-domains-missing-hint = Welche Domains du blockiert hast, steht nicht im Archiv: Das ist eine eigene Datei zum Herunterladen, blocked_domains.csv. Gehe auf deinem Server zu Einstellungen → Importieren und exportieren → Exportieren, lade sie herunter und füge sie hier hinzu.
people-followers-missing-title = Es gibt keine Liste der Follower
people-followers-missing-hint = Mastodon bietet keine zum Herunterladen an. Wenn du eine von einem Server hast, der das tut, etwa GoToSocial, Pixelfed oder Pleroma, füge sie hier hinzu.
saved-favourites-missing-hint = In diesem Archiv ist keine likes.json. Archive haben sie seit Mastodon 2.5; anders lassen sich Favoriten nicht herunterladen.
saved-bookmarks-missing-hint = In diesem Archiv ist keine bookmarks.json; Archive haben sie seit Mastodon 3.1. Dieselben Beiträge stehen in bookmarks.csv: Gehe auf deinem Server zu Einstellungen → Importieren und exportieren → Exportieren, lade deine Lesezeichen herunter und füge sie hier hinzu.
people-empty-title = Niemand und nichts hier
people-empty-hint = Die Liste ist da, und sie ist leer.
people-mentioned-empty-hint = Kein Beitrag erwähnt jemanden.
people-boosted-empty-hint = Es gibt keine geteilten Beiträge, bei denen sich sagen lässt, von wem sie sind.
people-servers-empty-hint = Die Beiträge erzählen von niemandem.
saved-favourites-empty-hint = In diesem Archiv sind keine Favoriten.
saved-bookmarks-empty-hint = Es gibt keine Lesezeichen.

# Strips above the table
people-unclaimed =
    { $count ->
        [one] { $names } liegt neben diesem Archiv, und andere Archive liegen auch dort. Ist das eine Liste von { $handle }?
       *[other] { $names } liegen neben diesem Archiv, und andere Archive liegen auch dort. Sind das Listen von { $handle }?
    }
people-unclaimed-own = diesem Konto
people-unsure =
    { $count ->
        [one] { $names } ist eine Liste, aber Fossick kann nicht sagen, wovon.
       *[other] { $names } sind Listen, aber Fossick kann nicht sagen, wovon.
    }
people-refused =
    { $count ->
        [one] { $count } Datei ließ sich nicht als Liste lesen.
       *[other] { $count } Dateien ließen sich nicht als Listen lesen.
    }
people-reading = Listen werden gelesen …
people-comparing-with = Verglichen mit { $with }
people-comparing = Ältere Kopie wird gelesen …

# What was noted while reading a list
list-notes-title = Über diese Liste
list-notes-rows =
    { $count ->
        [one] Die Zeile, die nicht zu gebrauchen war:
       *[other] Die { $count } Zeilen, die nicht zu gebrauchen waren:
    }
list-notes-first = Die ersten { $shown } der { $count } Zeilen, die nicht zu gebrauchen waren:
list-refused-title = Dateien, die nicht übernommen wurden

# Which list is it?
which-list-title = Welche Liste ist das?
which-list-question = { $name } sagt nicht, was darin aufgezählt ist. Geraten wird nichts: Wähle, was es ist.
which-list-cancel = Auslassen

# Export
save-list-title = Diese Liste exportieren
save-list-why =
    { $count ->
        [one] { $count } Zeile wird geschrieben.
       *[other] { $count } Zeilen werden geschrieben.
    }
save-list-which = Welche Zeilen:
save-list-shown =
    { $count ->
        [one] Die eine, die zu sehen ist
       *[other] Die { $count }, die zu sehen sind, in dieser Reihenfolge
    }
save-list-all =
    { $count ->
        [one] Die eine Zeile, in der Reihenfolge der Liste
       *[other] Alle { $count } Zeilen, in der Reihenfolge der Liste
    }
save-list-form = Wofür die Datei ist:
save-list-mastodon = Für den Import auf einem anderen Server, genau wie Mastodon sie schreibt
save-list-plain = Für andere Programme, als einfaches CSV
save-list-spreadsheet = Für ein Tabellenprogramm, mit Überschriften
save-list-no-import = Kein Server importiert diese Tabelle; sie ist zum Aufheben.
save-list-parts = Ein Server nimmt { $most } Zeilen aus einer Datei, darum werden es { $count } Dateien mit Nummern im Namen. Importiere sie nacheinander, jede mit „Zusammenführen“.
save-list-limited =
    { $count ->
        [one] Das ist die Liste der Admins eines Servers: Eine Domain darin ist dort nur eingeschränkt („silence“, „noop“). Ein Import blockiert jede Domain der Datei ganz.
       *[other] Das ist die Liste der Admins eines Servers: { $count } Domains darin sind dort nur eingeschränkt („silence“, „noop“). Ein Import blockiert jede Domain der Datei ganz.
    }
save-list-suspended-only =
    { $count ->
        [one] Nur die eine, die dort ganz blockiert ist
       *[other] Nur die { $count }, die dort ganz blockiert sind
    }
save-list-limited-too = Alle { $count }, und auch die eingeschränkten ganz blockieren
save-list-masked =
    { $count ->
        [one] Ein Name ist zum Teil hinter „*“ verborgen und blockiert nichts. Er bleibt hier weg; die Form für Tabellenprogramme behält ihn.
       *[other] { $count } Namen sind zum Teil hinter „*“ verborgen und blockieren nichts. Sie bleiben hier weg; die Form für Tabellenprogramme behält sie.
    }
save-list-where = Ort wählen …
save-list-folder = Mastodon-Listen
save-comparison-name = Vergleich.csv
save-kind-csv = CSV-Datei
save-kind-json = JSON-Datei
toast-list-added = Hinzugefügt: { $names }
toast-list-nothing-new = Alles darin war schon hier
toast-lists-changed = Neu gelesen: { $names }
toast-lists-unchanged = Alle Listen sind, wie sie waren
toast-list-removed = Entfernt: { $name }. Die Dateien bleiben, wie sie sind.
choose-lists = Listen hinzufügen
choose-list-files = Listen
choose-older = Ältere Kopie wählen
choose-older-files = Listen und Archive
path-title-lists = Listen hinzufügen
path-why-lists = Dein System hat dafür keinen Dialog. Tippe oder füge ein, wo die CSV-Datei liegt, oder ein Ordner mit mehreren.
path-label-lists = Pfad der Liste
path-add = Hinzufügen
path-title-older = Mit einer älteren Kopie vergleichen
path-why-older = Dein System hat dafür keinen Dialog. Tippe oder füge ein, wo das ältere Archiv oder die ältere CSV-Datei liegt.
path-label-older = Pfad der älteren Kopie
path-compare = Vergleichen

# Commands
command-add-lists = CSV-Dateien hinzufügen …
command-add-lists-tip = Listen hinzufügen, die du neben dem Archiv heruntergeladen hast
command-add-lists-by-path = Listen über Pfad hinzufügen …
command-add-lists-by-path-tip = Tippe oder füge ein, wo eine Liste liegt
command-read-lists-again = Listen neu lesen
command-read-lists-again-tip = Alle Listen neu aus ihren Dateien lesen und im Archiv und daneben nach neuen suchen
command-remove-list = Liste entfernen
command-remove-list-tip = Vergessen, was von dieser Liste gelesen wurde; die Dateien bleiben, wie sie sind
command-put-list-back = Liste zurückholen
command-put-list-back-tip = Die Liste zurückholen, die zuletzt entfernt wurde
command-cancel-lists = Abbrechen
command-cancel-lists-tip = Nicht weiterlesen; aus diesen Dateien wird nichts übernommen
command-claim-lists = Verwenden
command-claim-lists-tip = Sie gehören zu diesem Archiv
command-disclaim-lists = Nicht jetzt
command-disclaim-lists-tip = Sie lassen, wo sie sind
command-name-lists = Sagen, was es ist …
command-name-lists-tip = Sagen, was diese Dateien aufzählen
command-take-list-as = Als diese Liste übernehmen
command-take-list-as-tip = Das zählt die Datei auf
command-compare-list = Vergleichen …
command-compare-list-tip = Diese Liste mit einer älteren Kopie vergleichen, aus einer CSV-Datei oder einem anderen Archiv
command-cancel-comparing = Vergleich abbrechen
command-cancel-comparing-tip = Die ältere Kopie nicht weiterlesen
command-end-comparison = Vergleich beenden
command-end-comparison-tip = Zurück zur Liste selbst
command-view-table = Alle anzeigen
command-view-table-tip = Wieder alle Zeilen zeigen
command-save-list = CSV exportieren …
command-save-list-tip = Diese Liste als CSV-Datei speichern, für einen anderen Server oder ein Tabellenprogramm
command-save-filters = JSON exportieren …
command-save-filters-tip = Die Filter so speichern, wie sie sind, um sie anderswo zu importieren
command-save-all-lists = Alle Listen exportieren …
command-save-all-lists-tip = Jede Liste in einen Ordner speichern, mit einem Text, was damit zu tun ist
command-copy-list = Alle kopieren
command-copy-list-tip = Die Adressen aller gezeigten Zeilen kopieren, eine in jeder Zeile
command-show-list-notes = Einzelheiten
command-show-list-notes-tip = Ansehen, was beim Lesen dieser Liste aufgefallen ist
command-show-refused-lists = Einzelheiten
command-show-refused-lists-tip = Ansehen, welche Dateien nicht übernommen wurden, und warum
command-dismiss-refused-lists = Ausblenden
command-dismiss-refused-lists-tip = Zu diesen Dateien nichts mehr sagen
command-list-form = Wofür die Datei ist
command-list-form-tip = Wählen, wofür die Datei ist
command-show-posts-with = Beiträge anzeigen
command-show-posts-with-tip = Beiträge mit diesem Konto zeigen
command-open-profile = Profil im Browser öffnen
command-open-profile-tip = Die Seite dieses Kontos auf seinem Server öffnen

# When there is nothing to compare with
error-no-such-list-what = „{ $name }“ hat diese Liste nicht.
error-no-such-list-means = Es gibt nichts zum Vergleichen.
error-no-such-list-todo = Wähle die ältere CSV-Datei derselben Liste oder ein Archiv, das sie enthält oder neben dem sie liegt.
