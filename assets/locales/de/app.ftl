# The window: bars, commands, dialogs, Welcome, Overview, Settings.

app-name = Fossick
# What speakers of this language call it.
own-name = Deutsch

# Screens
screen-overview = Übersicht
screen-overview-tip = Wem dieses Archiv gehört und was darin ist
screen-posts = Beiträge
screen-posts-tip = Lies deine Beiträge und was du geteilt hast
screen-check = Backup-Prüfung
screen-check-tip = Ist alles da, und ist es unversehrt?
screen-settings = Einstellungen
screen-settings-tip = Sprache, Aussehen, Größe, Zeitzone und Privatsphäre
rail-with-count = { $screen }, { $count }

# Commands: label, and tooltip ending in -tip
command-open = Archiv öffnen …
command-open-tip = Wähle die Archivdatei, die du heruntergeladen hast
command-open-folder = Ordner öffnen …
command-open-folder-tip = Wähle einen Ordner, der aus einem Archiv entpackt wurde
command-open-by-path = Über Pfad öffnen …
command-open-by-path-tip = Tippe oder füge ein, wo das Archiv liegt
command-open-here = Hier öffnen
command-open-here-tip = In diesem Fenster öffnen
command-open-new-window = In neuem Fenster öffnen
command-open-new-window-tip = Neben diesem Fenster öffnen
command-open-sample = Beispielarchiv ansehen
command-open-sample-tip = Sieh dich im Archiv einer erfundenen Person um
command-close-archive = Archiv schließen
command-close-archive-tip = Schließen und zurück zum Anfang gehen
command-retry = Noch einmal versuchen
command-retry-tip = Dieselbe Datei noch einmal öffnen
command-cancel-loading = Abbrechen
command-cancel-loading-tip = Nicht weiterlesen; was gelesen wurde, bleibt
command-forget = Vergessen
command-forget-tip = Aus dieser Liste nehmen; die Datei bleibt, wo sie ist
command-forget-all = Alle vergessen
command-forget-all-tip = Die Liste der zuletzt geöffneten Archive leeren; die Dateien bleiben, wo sie sind
command-back = Zurück
command-back-tip = Dorthin zurückgehen, wo du warst
command-forward = Vor
command-forward-tip = Wieder vorwärtsgehen
command-open-link = Link öffnen
command-open-link-tip = Im Browser öffnen
command-copy = Kopieren
command-copy-tip = In die Zwischenablage kopieren
command-copy-handle = Adresse kopieren
command-copy-handle-tip = Die vollständige Adresse des Kontos kopieren
command-copy-post-text = Text kopieren
command-copy-post-text-tip = Den Text dieses Beitrags kopieren
command-copy-post-link = Link kopieren
command-copy-post-link-tip = Die Adresse dieses Beitrags kopieren
command-open-post = Im Browser öffnen
command-open-post-tip = Diesen Beitrag auf seinem Server öffnen
command-toggle-warning = Anzeigen oder ausblenden
command-toggle-warning-tip = Zeigen oder verbergen, was hinter der Inhaltswarnung steht
command-toggle-media = Medien anzeigen oder ausblenden
command-toggle-media-tip = Medien mit Inhaltswarnung zeigen oder verbergen
command-show-record = Rohdaten anzeigen
command-show-record-tip = Diesen Beitrag so zeigen, wie er im Archiv steht
command-go-to-post = Beitrag anzeigen
command-go-to-post-tip = Diesen Beitrag in der Liste zeigen
command-order-newest = Neueste zuerst
command-order-newest-tip = Beiträge vom neuesten zum ältesten ordnen
command-order-oldest = Älteste zuerst
command-order-oldest-tip = Beiträge vom ältesten zum neuesten ordnen
command-order-favourited = Meistfavorisierte zuerst
command-order-favourited-tip = Beiträge nach Favoriten ordnen
command-order-boosted = Meistgeteilte zuerst
command-order-boosted-tip = Beiträge danach ordnen, wie oft sie geteilt wurden
command-search = Beiträge durchsuchen
command-search-tip = In deinen Beiträgen nach Wörtern suchen
command-show-all-posts = Alle Beiträge anzeigen
command-show-all-posts-tip = Alle Filter und Suchwörter wegnehmen
command-show-posts = Diese Beiträge anzeigen
command-show-posts-tip = Sie auf der Seite „Beiträge“ zeigen
command-go-to-month = Zu diesem Monat gehen
command-go-to-month-tip = Diesen Monat ins Bild holen
command-show-detail = Im Thread anzeigen
command-show-detail-tip = Den Beitrag mit dem zeigen, worauf er antwortet und was ihm antwortet
command-close-detail = Thread schließen
command-close-detail-tip = Den Bereich mit dem Thread schließen
command-show-newer = Neuere Beiträge anzeigen
command-show-newer-tip = Beiträge zeigen, die inzwischen gelesen wurden
command-show-palette = Befehlspalette
command-show-palette-tip = Durch Tippen alles finden, was du hier tun kannst
command-show-shortcuts = Tastenkürzel
command-show-shortcuts-tip = Alle Tasten ansehen
command-show-about = Über Fossick
command-show-about-tip = Die Version ansehen, und die Lizenzen dessen, was eingebaut ist
command-show-notes = Hinweise zu diesem Archiv
command-show-notes-tip = Ansehen, was beim Lesen aufgefallen ist
command-check-files = Jede Datei prüfen
command-check-files-tip = Jedes Byte jeder Datei lesen und in Bilder, Videos und Tonaufnahmen hineinsehen
command-cancel-check = Prüfung abbrechen
command-cancel-check-tip = Keine weiteren Dateien lesen; was gefunden wurde, bleibt
command-check-again = Noch einmal prüfen
command-check-again-tip = Von vorn prüfen, zum Beispiel wenn du Listen neben das Archiv gelegt hast
command-show-places = Fundstellen anzeigen
command-show-places-tip = Zeigen, wo das gefunden wurde
command-copy-summary = Zusammenfassung kopieren
command-copy-summary-tip = Das Ergebnis in wenigen Zeilen kopieren
command-save-report-html = Bericht speichern …
command-save-report-html-tip = Das Ergebnis als Seite zum Aufheben und Drucken speichern
command-save-report-text = Als Text speichern …
command-save-report-text-tip = Das Ergebnis als einfachen Text speichern
command-show-in-folder = Im Ordner anzeigen
command-show-in-folder-tip = Die Datei in der Dateiverwaltung zeigen
command-close-dialog = Schließen
command-close-dialog-tip = Das hier schließen
command-zoom-in = Größer
command-zoom-in-tip = Alles größer machen
command-zoom-out = Kleiner
command-zoom-out-tip = Alles kleiner machen
command-zoom-reset = Normale Größe
command-zoom-reset-tip = Zurück zur normalen Größe
command-language = Sprache
command-language-tip = Die Sprache von Fossick wählen
command-theme-system = Design: wie das System
command-theme-system-tip = Hell oder dunkel, wie dein System es ist
command-theme-light = Design: hell
command-theme-light-tip = Immer hell
command-theme-dark = Design: dunkel
command-theme-dark-tip = Immer dunkel
command-time-zone = Zeitzone
command-time-zone-tip = Wählen, in welcher Zeitzone Zeiten gezeigt werden
command-always-show-warned = Immer anzeigen
command-always-show-warned-tip = Beiträge und Medien mit Inhaltswarnung sofort zeigen
command-quit = Beenden
command-quit-tip = Dieses Fenster schließen

# Top bar
account-menu = Konto { $name }

# Status bar
status-opening = Wird geöffnet …
status-unpacking = Wird entpackt …
status-reading = Beiträge werden gelesen …
status-checking = Dateien werden geprüft …
status-cancel = Abbrechen
status-percent = { $doing } { $percent } %
status-notes =
    { $count ->
        [one] { $count } Hinweis
       *[other] { $count } Hinweise
    }

# Banners
banner-missing = Das Archiv ist nicht mehr, wo es war. Schon gelesene Beiträge bleiben hier; Bilder und Rohdaten lassen sich nicht lesen.
banner-stopped =
    { $count ->
        [one] Das Lesen wurde abgebrochen: { $count } Beitrag ist hier, und es kann mehr geben.
       *[other] Das Lesen wurde abgebrochen: { $count } Beiträge sind hier, und es kann mehr geben.
    }
banner-recovered =
    { $count ->
        [one] Diese Datei ist beschädigt: { $count } Beitrag ließ sich lesen.
       *[other] Diese Datei ist beschädigt: { $count } Beiträge ließen sich lesen.
    }
banner-recovered-of = Diese Datei ist beschädigt: { $count } von etwa { $total } Beiträgen ließen sich lesen.

# Toasts
toast-link-refused = Fossick öffnet Adressen dieser Art nicht: { $address }
toast-copied = Kopiert
toast-saved = Gespeichert: { $name }
toast-too-many-dropped = Nur die erste dieser { $count } Dateien wurde geöffnet. Lege höchstens fünf Archive auf einmal ab.
toast-settings-not-saved = Deine Wahl ließ sich nicht speichern: In den Ordner für Einstellungen kann nicht geschrieben werden

# System dialogs
choose-archive = Mastodon-Archiv öffnen
choose-archives = Archive
choose-anything = Alle Dateien
choose-folder = Entpacktes Archiv öffnen
choose-where = Speichern
save-kind-html = Webseite
save-kind-text = Text
save-report-name = { $archive } – Backup-Prüfung

# Welcome
welcome-title = Sieh, was in deinem Mastodon-Archiv steckt
welcome-subtitle = Deine Beiträge, deine Bilder, dein Profil: alles, was du heruntergeladen hast, auf deinem eigenen Computer.
welcome-opening = { $name } wird geöffnet …
welcome-drop = oder hier ablegen
welcome-recent = Zuletzt geöffnete Archive
recent-facts = { $file } · { $size } · { $date }
recent-gone = { $file } · nicht mehr da
recent-forget = { $name } vergessen
welcome-how = Wie bekomme ich mein Archiv?
welcome-step-1 = Gehe auf deinem Mastodon-Server zu Einstellungen → Importieren und exportieren → Exportieren.
welcome-step-2 = Wähle „Dein Archiv anfordern“.
welcome-step-3 = Warte auf die E-Mail; meist dauert es 5 bis 30 Minuten, bei großen Konten länger.
welcome-step-4 = Lade die Datei herunter. Du musst sie nicht entpacken.
welcome-step-5 = Öffne sie hier.
welcome-lists = Wem du folgst, deine Listen, wen du stummgeschaltet oder blockiert hast, blockierte Domains und deine Lesezeichen sind eigene CSV-Dateien auf derselben Seite. Lade sie mit herunter: Im Archiv sind sie nicht.
welcome-limits = Ein Archiv kannst du alle 6 bis 7 Tage anfordern, und die Datei bleibt dort 7 Tage lang liegen.
welcome-private = Bewahre die Datei sicher auf: Sie enthält deine privaten Nachrichten.
welcome-double-click = Archive per Doppelklick öffnen
welcome-double-click-windows = Klicke ein Archiv mit der rechten Maustaste an, wähle „Öffnen mit“, dann „Andere App auswählen“, dann Fossick und „Immer“.
welcome-double-click-all = Windows richtet sich nach der Endung des Namens, deshalb gilt „Immer“ für jede Zip-Datei. Ist eine kein Mastodon-Archiv, sagt Fossick das und öffnet nichts. Rückgängig machst du es, indem du auf demselben Weg ein anderes Programm wählst.
welcome-double-click-macos = Klicke ein Archiv bei gedrückter Ctrl-Taste an, wähle „Öffnen mit“, dann Fossick. Mit gedrückter Wahltaste heißt es „Immer öffnen mit“, das gilt für diese eine Datei.
welcome-double-click-macos-all = Für alle Dateien der Art: Markiere eine, wähle im Menü „Ablage“ „Informationen“, dann unter „Öffnen mit“ Fossick und „Alle ändern …“. Rückgängig machst du es, indem du auf demselben Weg ein anderes Programm wählst.
welcome-double-click-linux = Ist Fossick aus einem Paket installiert, öffnen sich Zip-Archive mit dem Namen, den Mastodon ihnen gab, per Doppelklick. Andere, etwa .tar.gz-Dateien, klickst du mit der rechten Maustaste an und wählst „Öffnen mit“, dann Fossick.
welcome-double-click-flatpak = Klicke ein Archiv mit der rechten Maustaste an und wähle „Öffnen mit“, dann Fossick.
welcome-double-click-always = Soll es immer so sein, schalte dort, wo du Fossick wählst, „Immer für diesen Dateityp verwenden“ ein. Das gilt für alle Dateien des Typs. Ist eine kein Mastodon-Archiv, sagt Fossick das und öffnet nichts.
promise-offline = Nichts verlässt diesen Computer.
promise-read-only = Nichts in deinem Archiv wird verändert.
promise-nothing-lost = Nichts wird stillschweigend ausgelassen: Was sich nicht lesen lässt, wird aufgezählt.

# Overview
overview-header = Titelbild von { $name }
overview-avatar = Profilbild von { $name }
overview-bot = Automatisiertes Konto
overview-locked = Bestätigt Follower selbst
overview-suspended = Beim Export gesperrt
overview-memorial = In Gedenken
overview-joined = Dabei seit { $date }
overview-span = Beiträge vom { $first } bis zum { $last }
overview-moved = Umgezogen nach
overview-also = Auch bekannt als
overview-read-posts = Beiträge lesen
overview-backup-check = Backup-Prüfung
tile-posts =
    { $count ->
        [one] Beitrag
       *[other] Beiträge
    }
tile-replies =
    { $count ->
        [one] Antwort darunter
       *[other] Antworten darunter
    }
tile-boosts =
    { $count ->
        [one] geteilter Beitrag
       *[other] geteilte Beiträge
    }
tile-media =
    { $count ->
        [one] Anhang
       *[other] Anhänge
    }
tile-polls =
    { $count ->
        [one] Umfrage
       *[other] Umfragen
    }
tile-followers = nur für Follower
tile-direct =
    { $count ->
        [one] private Erwähnung
       *[other] private Erwähnungen
    }

# Settings
settings-look = Aussehen
settings-language = Sprache
settings-language-system = Systemsprache
settings-theme = Design
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-size = Größe
settings-time-zone = Zeitzone
settings-percent = { $percent } %
settings-zone-system = Wie das System
settings-zone-utc = UTC
settings-zone-search = Zeitzonen suchen
settings-zone-none = So heißt keine Zeitzone.
settings-reading = Lesen
settings-always-show-warned = Beiträge und Medien mit Inhaltswarnung immer anzeigen
settings-always-show-warned-more = Sonst bleiben sie verdeckt, bis du sie sehen möchtest, wie auf Mastodon.
settings-privacy = Privatsphäre
settings-recent-more = Fossick merkt sich, welche Archive du geöffnet hast, nur auf diesem Computer.

# About
about-title = Über Fossick
about-version = Fossick { $version }. Es öffnet Mastodon-Archive, geht nie ins Internet und verändert nie, was du öffnest.
about-licence = Du darfst Fossick benutzen, verändern und weitergeben, wahlweise unter der MIT-Lizenz oder der Apache-Lizenz 2.0. Es stammt nicht vom Mastodon-Projekt.
about-others = Diese Teile haben andere geschrieben; vielen Dank. Ihre Lizenzen:

# Palette
palette-hint = Was möchtest du tun?
palette-nothing = So heißt hier nichts.

# Shortcut sheet
shortcuts-title = Tastenkürzel
shortcut-keys-arrows = ↑ ↓
shortcut-does-arrows = Voriger oder nächster Beitrag
shortcut-keys-pages = Bild ↑, Bild ↓
shortcut-does-pages = Eine Seite hinauf oder hinunter
shortcut-keys-ends = Pos1, Ende
shortcut-does-ends = Erster oder letzter Beitrag
shortcut-keys-enter = Eingabe
shortcut-does-enter = Öffnen, was markiert ist
shortcut-keys-search = / oder Strg+F
shortcut-does-search = Suchen
shortcut-keys-pane = →
shortcut-does-pane = Von der Liste zum Thread daneben
shortcut-keys-space = Leertaste
shortcut-does-space = Bei Medien eine Datei auswählen; in der großen Ansicht anhalten oder abspielen
shortcut-keys-escape = Esc
shortcut-does-escape = Schließen oder zurückgehen

# What is printed on keys
key-ctrl = Strg
key-shift = Umschalt
key-alt = Alt

# Dialogs
notes-title = Hinweise zu diesem Archiv
notes-sum = { $records } Datensätze: { $posts } Beiträge, { $boosts } geteilte Beiträge, { $duplicates } doppelte, { $skipped } ausgelassene.
path-title = Archiv öffnen
path-why = Tippe oder füge ein, wo die Datei oder der Ordner liegt. Du kannst beides auch auf das Fenster ziehen.
path-label = Pfad des Archivs
path-hint = ~/Downloads/archive-….zip
path-open = Öffnen
path-title-save = Speichern
path-why-save = Dein System hat dafür keinen Dialog. Tippe oder füge ein, wohin die Datei soll.
path-label-save = Pfad der neuen Datei
path-save = Speichern

# Places of a finding
places-title = Wo das gefunden wurde
second-title = Ein anderes Archiv ist offen
second-question = Wo soll { $name } geöffnet werden?
second-new-window = In einem neuen Fenster
second-here = Hier
second-cancel = Abbrechen
record-title = Datensatz im Archiv
record-what = Das hat der Server über diesen Beitrag geschrieben.
record-copy = Datensatz kopieren
record-reading = Das Archiv wird bis zu diesem Beitrag gelesen …

# When it goes wrong
no-window =
    Fossick konnte kein Fenster anzeigen: Dein System bietet keine Art zu zeichnen, die Fossick nutzen kann.
    Meist hilft es, die Grafiktreiber zu aktualisieren. Ein Backup prüfen geht auch ohne Fenster: Tippe „{ $program } check“ und den Namen des Archivs in ein Terminal.
    ({ $reason })
panic-title = Fossick musste anhalten
panic-text =
    In Fossick ist etwas schiefgegangen, und es muss sich schließen. Dein Archiv ist unverändert: Fossick liest es nur.
    Starte Fossick noch einmal. Wenn es mit demselben Archiv jedes Mal geschieht, melde es bitte mit dieser Stelle: { $place }
panic-copy = Einzelheiten kopieren
panic-close = Schließen
panic-copy-question = Die Einzelheiten für eine Meldung kopieren? Nichts aus deinem Archiv steht darin.
panic-copied = Die Einzelheiten wurden kopiert. Füge sie in deine Meldung ein, bevor du dieses Fenster schließt: Auf manchen Systemen verschwinden sie mit ihm.
panic-not-copied =
    Die Einzelheiten ließen sich nicht kopieren, weil die Zwischenablage nicht erreichbar ist. Für eine Meldung kommt es auf diese Zeilen an:
    { $details }

# Tables and charts
table-sort-tip = Nach „{ $column }“ ordnen
table-sorted-up = { $column }, aufsteigend geordnet
table-sorted-down = { $column }, absteigend geordnet
table-cell = { $column }: { $text }
table-menu = Mehr zu { $row }
bars-row = { $name }: { $count }
bars-row-share = { $name }: { $count } ({ $percent } %)
