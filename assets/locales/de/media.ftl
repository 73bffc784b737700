# The Media screen, the lightbox, saving media.

screen-media = Medien
screen-media-tip = Deine Bilder, Videos und Tonaufnahmen

media-files =
    { $count ->
        [one] { $count } Datei
       *[other] { $count } Dateien
    }
media-present = { $count } vorhanden
media-missing =
    { $count ->
        [one] { $count } fehlt
       *[other] { $count } fehlen
    }
media-empty = { $count } leer
media-none = In diesem Archiv sind keine Medien
media-none-hint = Kein Beitrag hat ein Bild, Video oder eine Tonaufnahme im Anhang, und solche Dateien gibt es im Archiv nicht.
media-waiting = Beiträge werden gelesen …
media-waiting-hint = Bilder, Videos und Tonaufnahmen erscheinen hier, wenn alle Beiträge gelesen sind.
media-no-fit = Nichts passt zu diesen Filtern
media-no-fit-hint = Nimm einen Filter weg, wähle mehr Monate oder suche nach weniger Wörtern.
media-all-well = Nichts dergleichen
media-all-well-hint = Keine Datei hier passt zu diesen Filtern. Das ist gut so.
media-not-checked = Noch nicht alle Dateien wurden geprüft
media-not-checked-hint = Beschädigte Dateien lassen sich aufzählen, sobald jede Datei geprüft wurde.
media-shown = { $shown } von { $all } angezeigt
media-chosen = { $count } ausgewählt
media-save-chosen =
    { $count ->
        [one] { $count } Datei speichern …
       *[other] { $count } Dateien speichern …
    }
media-tile-size = Größe der Bilder
media-group =
    { $count ->
        [one] { $title }, { $count } Datei
       *[other] { $title }, { $count } Dateien
    }
media-no-date = Ohne Datum
media-loose = An keinem Beitrag
media-unread = An keinem Beitrag, der gelesen wurde
media-covered = Inhaltswarnung
media-badge-moving = GIF

# Filters
media-chip-pictures = Bilder { $count }
media-chip-pictures-tip = Bilder anzeigen
media-chip-videos = Videos { $count }
media-chip-videos-tip = Videos anzeigen
media-chip-sounds = Ton { $count }
media-chip-sounds-tip = Tonaufnahmen anzeigen
media-chip-others = Andere Dateien { $count }
media-chip-others-tip = Dateien anderer Art anzeigen
media-chip-missing = Fehlend { $count }
media-chip-missing-tip = Zeigen, was ein Beitrag nennt, aber nicht oder nur ohne Inhalt im Archiv ist
media-chip-damaged = Beschädigt { $count }
media-chip-damaged-unknown = Beschädigt
media-chip-damaged-tip = Dateien zeigen, die bei der Backup-Prüfung als beschädigt aufgefallen sind
media-chip-loose = An keinem Beitrag { $count }
media-chip-loose-tip = Dateien zeigen, die kein Beitrag nennt, zum Beispiel von vor einer Bearbeitung
media-chip-undescribed = Ohne Beschreibung { $count }
media-chip-undescribed-tip = Zeigen, was keinen ALT-Text hat
media-from = Von { $month }
media-to = Bis { $month }
media-any-date = Alle Zeiten
media-search = Beschreibung suchen

# Commands
command-save-chosen = Ausgewählte speichern …
command-save-chosen-tip = Die ausgewählten Dateien in einen Ordner speichern
command-save-shown = Alle angezeigten speichern …
command-save-shown-tip = Alles, was angezeigt wird, in einen Ordner speichern
command-save-large = Speichern unter …
command-save-large-tip = Diese Datei unter einem Namen deiner Wahl speichern
command-save-avatar = Profilbild speichern …
command-save-avatar-tip = Das Profilbild als Datei speichern
command-save-header = Titelbild speichern …
command-save-header-tip = Das Titelbild als Datei speichern
command-cancel-saving = Speichern abbrechen
command-cancel-saving-tip = Nicht weiter speichern; Dateien, die schon da sind, bleiben
command-sidecar = Was neben Medien geschrieben wird
command-sidecar-tip = Wählen, was neben jede gespeicherte Datei geschrieben wird
command-show-all-media = Alles anzeigen
command-show-all-media-tip = Alle Filter wegnehmen
command-show-media = Bei Medien anzeigen
command-show-media-tip = Diese Dateien auf der Seite „Medien“ zeigen
command-pick-media = Auswählen
command-pick-media-tip = Diese Datei auswählen oder abwählen
command-pick-all-media = Alle auswählen
command-pick-all-media-tip = Alles auswählen, was angezeigt wird
command-pick-no-media = Keine auswählen
command-pick-no-media-tip = Nichts auswählen; Esc tut dasselbe
command-open-media = Genau ansehen
command-open-media-tip = Groß anzeigen
command-step-media = Nächste
command-step-media-tip = Die nächste Datei zeigen
command-turn-picture = Ansicht drehen
command-turn-picture-tip = Das Bild auf dem Bildschirm drehen; die Datei bleibt, wie sie ist
command-copy-picture = Bild kopieren
command-copy-picture-tip = Das Bild kopieren, um es anderswo einzufügen
command-open-elsewhere = In anderer App öffnen
command-open-elsewhere-tip = Eine private Kopie in dem Programm öffnen, das dein System dafür hat; die Kopie wird entfernt, wenn Fossick sich schließt
command-close-lightbox = Schließen
command-close-lightbox-tip = Dorthin zurück, wo du warst
command-tile = Größe der Bilder
command-tile-tip = Wählen, wie groß Bilder bei Medien sind
command-play = Bewegte Bilder abspielen
command-play-tip = Bewegte Bilder in Listen laufen lassen oder nicht
command-keep-thumbnails = Kleine Bilder behalten
command-keep-thumbnails-tip = Kleine Bilder für das nächste Mal auf diesem Computer behalten oder nicht
command-clear-thumbnails = Kleine Bilder entfernen
command-clear-thumbnails-tip = Die kleinen Bilder entfernen, die Fossick behält; deine Archive bleiben, wie sie sind

# Lightbox
lightbox-place = { $at } von { $count }
lightbox-place-short = { $at } / { $count }
lightbox-zoom-in = Vergrößern
lightbox-zoom-out = Verkleinern
lightbox-fit = Ganzes Bild zeigen
lightbox-fold = Beschreibung und Angaben ausblenden
lightbox-unfold = Beschreibung und Angaben anzeigen
lightbox-close = Schließen
lightbox-previous = Vorige
lightbox-next = Nächste
lightbox-reading = Bild wird gelesen …
lightbox-not-played = Fossick zeigt Videos und Tonaufnahmen, spielt sie aber nicht ab.
lightbox-description = Beschreibung
lightbox-no-description = Niemand hat eine Beschreibung geschrieben.
lightbox-copy-description = Beschreibung kopieren
lightbox-post = Beitrag
lightbox-loose = Kein gelesener Beitrag nennt diese Datei. Sie kann zu einem Beitrag gehören, der bearbeitet, geplant oder gelöscht wurde oder sich nicht lesen ließ.
lightbox-file = Datei
lightbox-type = Art
lightbox-size = Größe
lightbox-pixels = Pixel
lightbox-pixels-value = { $width } × { $height }
lightbox-length = Länge
lightbox-state = Zustand
lightbox-name = Name
lightbox-whole-sum = Unversehrt; die Prüfsumme stimmt
lightbox-whole = Unversehrt, soweit sich das sagen lässt
lightbox-unchecked = Noch nicht geprüft

# Saving
save-kind-media = { $ending }-Datei
save-media-title = Medien speichern
save-media-why =
    { $count ->
        [one] { $count } Datei kommt in einen Ordner deiner Wahl, benannt nach dem Datum und den ersten Wörtern ihres Beitrags. Was dort schon liegt, wird nicht ersetzt.
       *[other] { $count } Dateien kommen in einen Ordner deiner Wahl, benannt nach dem Datum und den ersten Wörtern ihrer Beiträge. Was dort schon liegt, wird nicht ersetzt.
    }
save-media-beside = Neben jede Datei schreiben:
save-media-beside-nothing = Nichts
save-media-beside-text = Eine Textdatei mit Beschreibung, Link und Datum
save-media-beside-xmp = Dasselbe als XMP-Datei, für Fotoprogramme
save-media-where = Ordner wählen …
save-media-folder = Mastodon-Medien
save-avatar-name = Profilbild
save-header-name = Titelbild
status-saving = Wird gespeichert …
toast-saved-many =
    { $count ->
        [0] Keine Datei wurde gespeichert
        [one] { $count } Datei wurde gespeichert
       *[other] { $count } Dateien wurden gespeichert
    }
toast-thumbnails-cleared = Kleine Bilder werden entfernt

# Settings
settings-play = Bewegte Bilder in Listen abspielen
settings-play-more = Sie ruhen, wenn dein System um weniger Bewegung bittet, und laufen immer, wenn du sie genau ansiehst.
settings-thumbnails = Kleine Bilder für das nächste Mal auf diesem Computer behalten
settings-thumbnails-more = Damit ist „Medien“ schneller da. Sie belegen höchstens 256 MB in deinem Cache-Ordner und kommen nie neben dein Archiv.

# When saving did not go as hoped
saved-damaged-what = „{ $name }“ ist im Archiv beschädigt.
saved-damaged-means = Die Datei wurde gespeichert, soweit sie sich lesen lässt; der Rest ist in diesem Archiv verloren.
saved-damaged-todo = Suche auf dem Server nach dem Original, oder lade das Archiv noch einmal herunter.
saved-gaps-means = Jede davon fehlt oder ist gekürzt, weil das Archiv sie so enthält, nicht wegen Fossick. Beschädigt: { $names }.
saved-gaps-means-missing = Was im Archiv fehlt oder leer ist, lässt sich nicht daraus speichern.
saved-gaps-todo = Die Backup-Prüfung zählt alle fehlenden und beschädigten Dateien auf. Suche auf dem Server danach, oder lade das Archiv noch einmal herunter.

error-not-opened-elsewhere-what = „{ $name }“ wurde nicht geöffnet.
error-not-opened-elsewhere-means = Es ist kein Bild, Video oder Ton, den Fossick kennt. Beim Öffnen könnte ein Programm starten, darum tut Fossick es nicht.
error-not-opened-elsewhere-todo = Wenn du weißt, was es ist, speichere es mit „Speichern unter …“.
