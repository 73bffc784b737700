# Lists: accounts somebody follows, mutes or blocks, domains, bookmarks, filters.

list-following = Folge ich
list-followers = Follower
list-lists = Listen
list-muted = Stummgeschaltete Konten
list-blocked = Blockierte Konten
list-domains = Blockierte Domains
list-bookmarks = Lesezeichen

# Why a file was not taken. { $name } is the file's name.
list-seems-picture = „{ $name }“ ist ein Bild, keine Liste.
list-seems-zip = „{ $name }“ ist ein ZIP oder die Datei eines Tabellenprogramms, keine Liste.
list-seems-pdf = „{ $name }“ ist ein PDF, keine Liste.
list-seems-binary = „{ $name }“ enthält etwas anderes als Text, ist also keine Liste.
list-seems-web-page = „{ $name }“ ist eine Webseite, keine Liste.
list-seems-json = „{ $name }“ enthält Daten anderer Art, keine Liste.
list-seems-text = „{ $name }“ ist ein Text, aber keine Liste, die Fossick kennt.
list-seems-empty = „{ $name }“ ist leer.
error-not-a-list-means = Kein Konto, keine Domain und kein Lesezeichen ließ sich daraus lesen, und nichts davon wurde übernommen.
error-not-a-list-todo = Lade die Liste noch einmal herunter, unter Einstellungen → Importieren und exportieren → Exportieren, und wähle die CSV-Datei.
error-not-a-list-todo-zip = Ein Archiv öffnest du mit „Archiv öffnen …“. In einem Tabellenprogramm speichere die Liste als CSV und wähle dann diese Datei.
error-list-too-large-what = „{ $name }“ ist zu groß für eine Liste.
error-list-too-large-means = Fossick liest Listen bis { $limit }. Nichts davon wurde übernommen.
error-list-too-large-todo = Sieh nach, ob es die richtige Datei ist. Eine sehr lange Liste lässt sich auf mehrere Dateien verteilen.
error-list-record-what = In „{ $name }“ ist eine Zeile, die viel zu lang ist.
error-list-record-means = Zeilen einer Liste haben höchstens { $limit }. Vielleicht ist es eine Datei anderer Art, oder ein Anführungszeichen fehlt. Nichts davon wurde übernommen.
error-list-record-todo = Lade die Liste noch einmal herunter, oder bring die Zeile in einem Texteditor in Ordnung.
error-list-quote-what = In „{ $name }“ fehlt ein Anführungszeichen.
error-list-quote-means = Eine Zelle beginnt mit einem und endet mit keinem, deshalb wurden alle Zeilen dahinter ein Teil von ihr. Nichts davon wurde übernommen.
error-list-quote-todo = Lade die Liste noch einmal herunter, oder ergänze das fehlende Zeichen in einem Texteditor.
error-list-rows-what = „{ $name }“ hat zu viele Zeilen.
error-list-rows-means = Fossick liest Listen bis { $limit } Zeilen. Nichts davon wurde übernommen.
error-list-rows-todo = Sieh nach, ob es die richtige Datei ist. Eine sehr lange Liste lässt sich auf mehrere Dateien verteilen.
error-list-damaged-what = „{ $name }“ ist beschädigt oder endet zu früh.
error-list-damaged-means = So eine Liste wird ganz gelesen oder gar nicht. Nichts davon wurde übernommen.
error-list-damaged-todo = Lade sie noch einmal herunter.
error-list-io-what = „{ $name }“ ließ sich nicht lesen.
error-list-io-todo = Sieh nach, ob die Datei noch da ist und du sie lesen darfst.
error-list-unsure-what = Was „{ $name }“ aufzählt, lässt sich nicht sagen.
error-list-unsure-means = Es kann eines davon sein: { $kinds }. Nichts davon wurde übernommen, damit niemand versehentlich stummgeschaltet oder blockiert wird.
error-list-unsure-todo = Gib der Datei den Namen, den Mastodon so einer Liste gibt, zum Beispiel „{ $name }“.
error-no-lists-what = Es gibt keine Listen zum Speichern.
error-no-lists-means = Mastodon legt Listen nicht ins Archiv: Sie sind eigene CSV-Dateien zum Herunterladen.
error-no-lists-todo = Lade sie herunter, unter Einstellungen → Importieren und exportieren → Exportieren, und lege sie neben das Archiv.
error-no-lists-in-what = In „{ $name }“ sind keine Listen.
error-no-lists-in-means = In einem Ordner werden nur Dateien angesehen, die wie eine Liste heißen, zum Beispiel following_accounts.csv.
error-no-lists-in-todo = Sieh nach, ob es der richtige Ordner ist, oder nenne die Dateien selbst.
lists-unclaimed = Nicht übernommen, weil im Ordner mehrere Archive sind und Listen nicht sagen, wem sie gehören: { $names }

# What was noted while reading a list.
list-note-repeated = { $count ->
    [one] Eine Zeile sagt dasselbe wie eine andere und wurde einmal übernommen.
   *[other] { $count } Zeilen sagen dasselbe wie andere und wurden einmal übernommen.
}
list-note-cleaned = { $count ->
    [one] Unsichtbare oder fremde Zeichen um eine Adresse wurden weggelassen.
   *[other] Unsichtbare oder fremde Zeichen um { $count } Adressen wurden weggelassen.
}
list-note-profiles = { $count ->
    [one] Aus der Adresse eines Profils wurde ein Konto gemacht.
   *[other] Aus den Adressen von { $count } Profilen wurden Konten gemacht.
}
list-note-own-host = { $count ->
    [one] Ein Konto stand ohne seinen Server da; dein eigener wurde ergänzt.
   *[other] { $count } Konten standen ohne ihren Server da; dein eigener wurde ergänzt.
}
list-note-western = { $count ->
    [one] Eine Zeile ist nicht in UTF-8 und wurde als westeuropäischer Text gelesen.
   *[other] { $count } Zeilen sind nicht in UTF-8 und wurden als westeuropäischer Text gelesen.
}
list-note-unused = { $count ->
    [one] Eine Zeile war nicht zu gebrauchen.
   *[other] { $count } Zeilen waren nicht zu gebrauchen.
}
list-note-columns = Spalten, die nicht erhalten bleiben: { $names }
list-left-out = Zeile { $line }: { $reason } ({ $text })
list-left-out-more = und { $count } weitere
row-not-an-account = kein Konto
row-no-host = ein Konto ohne Server
row-not-a-domain = keine Domain
row-not-an-address = keine Adresse eines Beitrags
row-no-list-name = kein Titel einer Liste
row-too-long = zu lang für eine Adresse

# What `fossick export --what lists` prints.
lists-saved-file = { $rows ->
    [one] { $name }: eine Zeile
   *[other] { $name }: { $rows } Zeilen
}
lists-saved-filters = { $name }: Filter
lists-bar = Listen werden gelesen

# The text beside exported lists.
lists-readme-title = Listen eines Mastodon-Kontos, geschrieben von Fossick
lists-readme-where = Um sie auf einen anderen Server mitzunehmen, melde dich dort an, öffne Einstellungen → Importieren und exportieren → Importieren, wähle die Art und lade die Datei hoch:
lists-readme-file = { $rows ->
    [one] • { $name } (eine Zeile): { $target }
   *[other] • { $name } ({ $rows } Zeilen): { $target }
}
lists-readme-filters = • { $name }: wähle „Filter“ (Mastodon 4.6 oder neuer)
lists-domains-limited = { $count ->
    [one] Eine Domain fehlt: Der Server, von dem die Liste ist, schränkt sie nur ein („silence“, „noop“), und ein Import würde sie ganz blockieren. Um sie trotzdem mitzunehmen, exportiere diese Liste im Fenster für sich.
   *[other] { $count } Domains fehlen: Der Server, von dem die Liste ist, schränkt sie nur ein („silence“, „noop“), und ein Import würde sie ganz blockieren. Um sie trotzdem mitzunehmen, exportiere diese Liste im Fenster für sich.
}
lists-domains-masked = { $count ->
    [one] Eine Domain fehlt: Ihr Name ist zum Teil hinter „*“ verborgen, sie würde also nichts blockieren.
   *[other] { $count } Domains fehlen: Ihre Namen sind zum Teil hinter „*“ verborgen, sie würden also nichts blockieren.
}
lists-readme-to-following = wähle „Folgeliste“
lists-readme-to-followers = hier ist nichts zu wählen; siehe unten
lists-readme-to-lists = wähle „Listen“ (Mastodon 4.2 oder neuer)
lists-readme-to-muted = wähle „Stummschaltungsliste“
lists-readme-to-blocked = wähle „Blockierliste“
lists-readme-to-domains = wähle „Blockierliste für Domains“
lists-readme-to-bookmarks = wähle „Lesezeichen“
lists-readme-merge = „Zusammenführen“ fügt dem, was du dort hast, den Inhalt der Datei hinzu. „Überschreiben“ macht beides gleich: Es entfernt auch, was nicht in der Datei steht. Im Zweifel wähle „Zusammenführen“.
lists-readme-several = Eine Datei darf beim Importieren 20.000 Zeilen haben, darum stehen längere Listen in mehreren Dateien mit Nummern. Lade sie nacheinander mit „Zusammenführen“ hoch; mit „Überschreiben“ bliebe nur die letzte.
lists-readme-lists = Wer „Listen“ importiert, folgt damit auch jedem Konto darin, denn nur Konten, denen du folgst, können in einer Liste sein.
lists-readme-bookmarks = Lesezeichen werden eines nach dem anderen nachgeschlagen. Beiträge, die der neue Server nicht sehen kann, werden übergangen: gelöschte, solche nur für Follower und solche von Servern, die es nicht mehr gibt.
lists-readme-followers = Follower importiert kein Server: Sie folgen dem neuen Konto von selbst, wenn du mit deinem Konto vom alten Server umziehst. Die Datei ist für deine eigenen Unterlagen.
lists-readme-form = Die Dateien sind genau so, wie Mastodon sie schreibt. Ein Tabellenprogramm verändert sie vielleicht beim Speichern; behalte also diese, und arbeite mit Kopien.
