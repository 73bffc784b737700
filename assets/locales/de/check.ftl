# The backup check: verdicts, findings, reports.
# check-html-language is the code of the language that this file is in.
# Each finding has three parts: -what (one sentence), -means, -todo. An empty part is written { "" }.

check-html-language = de
check-title = Backup-Prüfung
check-verdict-complete = Alles ist da.
check-verdict-notes = Alles ist da, mit Hinweisen.
check-verdict-nearly-empty = In diesem Archiv ist kaum etwas.
check-verdict-unfinished = Dieser Download ist vielleicht nicht fertig.
check-verdict-too-many = In diesem Archiv ist mehr, als Fossick liest.
check-verdict-missing = Etwas fehlt.
check-verdict-damaged = Etwas ist beschädigt.
check-verdict-unreadable = Nichts ließ sich lesen.
check-group-problem = Probleme
check-group-note = Gut zu wissen
check-group-in-order = In Ordnung
check-depth-quick = Schnelle Prüfung: das Inhaltsverzeichnis, die Beiträge, und ob jede Datei da ist.
check-depth-full = Vollständige Prüfung: jedes Byte jeder Datei.
check-waiting = Die Prüfung beginnt, wenn alles gelesen ist.
check-not-read = Das Lesen wurde abgebrochen; darum lässt sich noch nicht sagen, ob alles da ist.
check-files-stopped = Du hast die Prüfung der Dateien abgebrochen: Einige wurden nicht gelesen.
check-show-files = { $count ->
    [one] Die Datei anzeigen
   *[other] Die { $count } Dateien anzeigen
}
check-show-records = { $count ->
    [one] Den Datensatz anzeigen
   *[other] Die { $count } Datensätze anzeigen
}
check-show-lists = { $count ->
    [one] Die Liste anzeigen
   *[other] Die { $count } Listen anzeigen
}
check-spot-remark = { $place }: { $remark }
check-more-places = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
check-places = { $count ->
    [one] Eine Stelle
   *[other] { $count } Stellen
}
check-archive-line = { $name }, { $size }
check-count-line = { $name }: { $count }
check-no-name = Unbekanntes Konto
check-made-by = Erstellt mit Fossick { $version }.

check-bar-opening = Wird geöffnet
check-bar-unpacking = Wird entpackt
check-bar-reading = Beiträge werden gelesen
check-bar-files = Dateien werden geprüft

check-what-counts = Was darin ist
check-count-posts = Beiträge
check-count-replies = davon Antworten
check-count-boosts = Geteilte Beiträge
check-count-polls = Umfragen
check-count-public = Öffentliche Beiträge
check-count-unlisted = Öffentliche (stille) Beiträge
check-count-followers = Beiträge nur für Follower
check-count-direct = Private Erwähnungen
check-count-attachments = Angehängte Dateien
check-count-media-present = Angehängte Dateien, die hier sind
check-count-favourites = Favoriten
check-count-bookmarks = Lesezeichen

check-summary-title = Backup-Prüfung von { $name }: { $verdict }
check-summary-counts = { $posts ->
    [0] Keine Beiträge
    [one] Ein Beitrag
   *[other] { $posts } Beiträge
}, { $boosts ->
    [0] keine geteilten Beiträge
    [one] ein geteilter Beitrag
   *[other] { $boosts } geteilte Beiträge
}, { $all ->
    [0] keine angehängten Dateien.
    [one] { $here ->
        [0] eine angehängte Datei, die nicht hier ist.
       *[other] eine angehängte Datei, die hier ist.
    }
   *[other] { $here } von { $all } angehängten Dateien hier.
}

# Remarks about one place
check-really = ist eine { $kind }-Datei
check-skip-bad-json = beschädigt
check-skip-cut-off = abgeschnitten
check-skip-not-an-object = eine Adresse oder eine Zahl, ohne Beitrag
check-skip-unknown-activity = weder eigener noch geteilter Beitrag
check-skip-no-object = sagt, dass es einen eigenen oder geteilten Beitrag gab, aber nicht, welchen
check-skip-too-long = zu lang für einen Beitrag
check-skip-crashed = Fossick selbst ist daran gescheitert
check-fault-checksum = die Prüfsumme stimmt nicht
check-fault-length = nicht so lang, wie es sein sollte
check-fault-broken-data = die gepackten Daten sind beschädigt
check-fault-cut-off = das Archiv endet mittendrin
check-fault-not-there = nicht dort, wo das Inhaltsverzeichnis sagt
check-fault-headers-disagree = das Inhaltsverzeichnis sagt darüber etwas anderes als die Datei selbst
check-fault-password = mit einem Passwort geschützt
check-fault-unknown-method = auf unbekannte Art gepackt
check-fault-system = das System konnte es nicht lesen
check-fault-not-decodable = der Inhalt ist beschädigt

# Problems
check-nothing-readable-what = In diesem Archiv ließ sich nichts lesen.
check-nothing-readable-means = Es war einmal ein Archiv, aber weder Beiträge noch Profil sind mehr herauszuholen.
check-nothing-readable-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren, und behalte diese Datei, bis die neue sich öffnet.
check-container-cut-off-what = Das Archiv endet zu früh, nach { $bytes }.
check-container-cut-off-means = Es sieht so aus, als sei der Download abgebrochen: Was folgen sollte, fehlt. { $read ->
    [0] Kein Beitrag ließ sich lesen.
    [one] Ein eigener oder geteilter Beitrag ließ sich lesen.
   *[other] { $read } eigene und geteilte Beiträge ließen sich noch lesen.
} { $lost ->
    [0] { "" }
   *[other] Was fehlt, umfasst mindestens { $gone }.
}
check-container-cut-off-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren, und prüfe dann die neue Datei.
check-container-cut-off-stated-what = Das Archiv endet zu früh, nach { $bytes }.
check-container-cut-off-stated-means = Es sieht so aus, als sei der Download abgebrochen: { $read } von etwa { $stated } eigenen und geteilten Beiträgen ließen sich lesen, der Rest fehlt. { $lost ->
    [0] { "" }
   *[other] Was fehlt, umfasst mindestens { $gone }.
}
check-container-cut-off-stated-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren, und prüfe dann die neue Datei.
check-container-repaired-what = Das Inhaltsverzeichnis des Archivs war kaputt; Fossick hat die Dateien ohne es gefunden.
check-container-repaired-means = Das Ende der Datei fehlt oder ist beschädigt, oder ein Server mit Mastodon vor 4.4.4 hat mehr als 4 GB hineingeschrieben. Andere Programme öffnen die Datei vielleicht gar nicht.
check-container-repaired-todo = Wenn du noch kannst, lade das Archiv noch einmal herunter. Kommt dasselbe heraus, behalte es: Entpacke es einmal und hebe auch den Ordner auf.
check-foreign-bytes-what = Vor oder hinter dem Archiv steht etwas, das nicht dazugehört.
check-foreign-bytes-means = Ein Programm, das die Datei gespeichert oder verschickt hat, hat etwas hinzugefügt. Das Archiv selbst ließ sich lesen.
check-foreign-bytes-todo = Starte die vollständige Prüfung, um zu sehen, ob die Dateien unversehrt sind; wenn du kannst, lade das Archiv noch einmal herunter.
check-header-mismatch-what = { $count ->
    [one] Das Archiv sagt zweierlei über dieselbe Datei.
   *[other] Das Archiv sagt { $count }-mal zweierlei über dieselbe Datei.
}
check-header-mismatch-means = Die Datei wurde verändert oder beschädigt, nachdem der Server sie erstellt hat. Der Inhalt kann trotzdem unversehrt sein.
check-header-mismatch-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren, und prüfe dann die neue Datei.
check-checksum-failed-what = { $count ->
    [one] Die Prüfsumme einer Datei stimmt nicht.
   *[other] Die Prüfsummen von { $count } Dateien stimmen nicht.
}
check-checksum-failed-means = Gespeichert ist nicht, was der Server hineingelegt hat: Beim Download oder auf dem Laufwerk ist etwas beschädigt worden.
check-checksum-failed-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren. Geschieht es auf demselben Laufwerk wieder, speichere es auf einem anderen.
check-password-protected-what = { $count ->
    [one] Eine Datei im Archiv ist mit einem Passwort geschützt.
   *[other] { $count } Dateien im Archiv sind mit einem Passwort geschützt.
}
check-password-protected-means = Mastodon tut das nicht; jemand hat das Archiv neu gepackt. In diese Dateien lässt sich nicht hineinsehen.
check-password-protected-todo = Entpacke es mit dem Programm, mit dem es gepackt wurde, und prüfe dann den Ordner.
check-entry-unreadable-what = { $count ->
    [one] Eine Datei im Archiv ließ sich nicht lesen.
   *[other] { $count } Dateien im Archiv ließen sich nicht lesen.
}
check-entry-unreadable-means = { $count ->
    [one] Sie ist abgeschnitten oder beschädigt; andere Dateien
   *[other] Sie sind abgeschnitten oder beschädigt; andere Dateien
} betrifft das nicht.
check-entry-unreadable-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren, und prüfe dann die neue Datei.
check-json-damaged-what = { $count ->
    [one] Eine der Dateien mit deinen Beiträgen, deinem Profil, deinen Favoriten und Lesezeichen ist beschädigt oder abgeschnitten.
   *[other] { $count } der Dateien mit deinen Beiträgen, deinem Profil, deinen Favoriten und Lesezeichen sind beschädigt oder abgeschnitten.
}
check-json-damaged-means = Was vor und nach dem Schaden steht, wird gezeigt; der Rest lässt sich nicht lesen.
check-json-damaged-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren. Kommt dasselbe heraus, ist der Export auf dem Server misslungen: Sag es denen, die ihn betreiben.
check-miscounted-what = Fossick hat sich bei den Datensätzen in diesem Archiv verzählt.
check-miscounted-means = Das ist ein Fehler von Fossick: Manche Datensätze werden vielleicht nicht gezeigt.
check-miscounted-todo = Bitte melde das. Behalte das Archiv, wie es ist; nichts darin wurde verändert.
check-records-skipped-what = { $count ->
    [one] Ein Datensatz war nicht zu gebrauchen.
   *[other] { $count } Datensätze waren nicht zu gebrauchen.
}
check-records-skipped-means = Ein Datensatz ist ein eigener oder geteilter Beitrag. { $count ->
    [one] Dieser ist
   *[other] Diese sind
} beschädigt, abgeschnitten oder etwas, das Fossick nicht kennt.
check-records-skipped-todo = Lade das Archiv noch einmal herunter. Werden dieselben Datensätze aufgezählt, hat der Server sie so geschrieben; behalte die Datei, sonst ist nichts betroffen.
check-media-damaged-what = { $count ->
    [one] Eine angehängte Datei ist beschädigt.
   *[other] { $count } angehängte Dateien sind beschädigt.
}
check-media-damaged-means = Der Beitrag ist da, aber sein Bild, Video oder Ton ist nicht, wie er war.
check-media-damaged-todo = Lade das Archiv noch einmal herunter. Bleibt eine Datei beschädigt, speichere sie von Hand aus dem Beitrag auf dem Server.
check-not-decodable-what = { $count ->
    [one] Der Inhalt einer Datei lässt sich nicht zeigen.
   *[other] Der Inhalt von { $count } Dateien lässt sich nicht zeigen.
}
check-not-decodable-means = { $count ->
    [one] Es sollte ein Bild, Video oder Ton sein, aber was darin ist,
   *[other] Es sollten Bilder, Videos oder Tonaufnahmen sein, aber was darin ist,
} ist abgeschnitten oder beschädigt.
check-not-decodable-todo = Öffne die Beiträge auf dem Server: Wenn die Dateien dort unversehrt sind, speichere sie von Hand oder lade das Archiv noch einmal herunter.
check-outbox-missing-what = outbox.json, deine Beiträge, ist nicht im Archiv.
check-outbox-missing-means = Ohne sie gibt es keine eigenen und geteilten Beiträge zu zeigen, nur die Dateien daneben.
check-outbox-missing-todo = Wenn du das Archiv zerlegt hast, prüfe die Datei, die du heruntergeladen hast. Sonst lade sie noch einmal herunter, unter Einstellungen → Importieren und exportieren.
check-actor-missing-what = actor.json, dein Profil, ist nicht im Archiv.
check-actor-missing-means = Name, Biografie und Profilfelder fehlen; die Beiträge betrifft das nicht.
check-actor-missing-todo = Wenn du das Archiv zerlegt hast, prüfe die Datei, die du heruntergeladen hast. Sonst lade sie noch einmal herunter, unter Einstellungen → Importieren und exportieren.
check-media-missing-what = { $all ->
    [one] Die eine angehängte Datei ist nicht im Archiv.
   *[other] { $count } von { $all } angehängten Dateien { $count ->
        [one] ist
       *[other] sind
    } nicht im Archiv.
}
check-media-missing-means = Der Server konnte { $count ->
    [one] sie nicht finden, als er das Archiv erstellte, und hat sie
   *[other] sie nicht finden, als er das Archiv erstellte, und hat sie alle
} wortlos ausgelassen.
check-media-missing-todo = Öffne die Beiträge auf dem Server: Wo die Dateien noch zu sehen sind, speichere sie von Hand. Wenn viele fehlen, frag die, die den Server betreiben.
check-media-missing-cut-what = { $all ->
    [one] Die eine angehängte Datei ist nicht im Archiv.
   *[other] { $count } von { $all } angehängten Dateien { $count ->
        [one] ist
       *[other] sind
    } nicht im Archiv.
}
check-media-missing-cut-means = Das Archiv endet zu früh, und was fehlt, kann hinter seinem Ende gestanden haben.
check-media-missing-cut-todo = Lade das Archiv noch einmal herunter, unter Einstellungen → Importieren und exportieren, und prüfe dann die neue Datei.
check-media-missing-remote-what = { $all ->
    [one] Die eine angehängte Datei ist nicht im Archiv.
   *[other] { $count } von { $all } angehängten Dateien { $count ->
        [one] ist
       *[other] sind
    } nicht im Archiv.
}
check-media-missing-remote-means = Pleroma und Akkoma legen keine Bilder, Videos oder Tonaufnahmen in ein Archiv, nur deren Adressen.
check-media-missing-remote-todo = Speichere die Dateien von Hand, solange es das Konto gibt.
check-media-missing-alone-what = { $all ->
    [one] Die eine angehängte Datei ist nicht hier.
   *[other] { $count } von { $all } angehängten Dateien { $count ->
        [one] ist
       *[other] sind
    } nicht hier.
}
check-media-missing-alone-means = Das ist nur die outbox.json; Bilder, Videos und Tonaufnahmen liegen im Archiv daneben.
check-media-missing-alone-todo = Prüfe das Archiv, wie du es heruntergeladen hast, oder den ganzen Ordner.
check-media-missing-all-what = { $all ->
    [one] Die eine angehängte Datei ist nicht im Archiv.
   *[other] { $count } von { $all } angehängten Dateien { $count ->
        [one] ist
       *[other] sind
    } nicht im Archiv.
}
check-media-missing-all-means = Es ist gar keine Mediendatei darin: Der Ordner media_attachments wurde herausgenommen, oder der Server konnte seinen Speicher nicht lesen.
check-media-missing-all-todo = Prüfe das Archiv, wie du es heruntergeladen hast. Sind auch dort keine Medien, lade es noch einmal herunter, und frag die, die den Server betreiben, wenn das nicht hilft.
check-media-empty-what = { $all ->
    [one] Die eine angehängte Datei ist leer.
   *[other] { $count } von { $all } angehängten Dateien { $count ->
        [one] ist
       *[other] sind
    } leer.
}
check-media-empty-means = Der Server konnte { $count ->
    [one] sie nicht aus seinem Speicher lesen und schrieb eine Datei
   *[other] sie nicht aus seinem Speicher lesen und schrieb Dateien
} von 0 Byte.
check-media-empty-todo = Öffne die Beiträge auf dem Server: Wo die Dateien noch zu sehen sind, speichere sie von Hand. Wenn viele leer sind, frag die, die den Server betreiben.
check-avatar-missing-what = Dein Profilbild ist nicht im Archiv.
check-avatar-missing-means = Das Profil nennt das Bild, aber die Datei ist nicht da oder leer.
check-avatar-missing-todo = Speichere das Bild von Hand aus deinem Profil.
check-avatar-missing-remote-what = Dein Profilbild ist nicht im Archiv.
check-avatar-missing-remote-means = Das Profil nennt nur seine Adresse; das Bild blieb auf dem Server, wie bei Pleroma und Akkoma üblich.
check-avatar-missing-remote-todo = Speichere das Bild von Hand aus deinem Profil.
check-header-missing-what = Dein Titelbild ist nicht im Archiv.
check-header-missing-means = Das Profil nennt das Bild, aber die Datei ist nicht da oder leer.
check-header-missing-todo = Speichere das Bild von Hand aus deinem Profil.
check-header-missing-remote-what = Dein Titelbild ist nicht im Archiv.
check-header-missing-remote-means = Das Profil nennt nur seine Adresse; das Bild blieb auf dem Server, wie bei Pleroma und Akkoma üblich.
check-header-missing-remote-todo = Speichere das Bild von Hand aus deinem Profil.

# Worth knowing
check-nearly-empty-what = In diesem Archiv ist kaum etwas: { $bytes } insgesamt.
check-nearly-empty-means = Wenn das Konto Beiträge hat, ist der Export auf dem Server wahrscheinlich misslungen.
check-nearly-empty-todo = Lösche das Archiv dort, unter Einstellungen → Importieren und exportieren, und fordere ein neues an.
check-unfinished-download-what = Die Datei heißt wie ein Download, der nicht fertig ist.
check-unfinished-download-means = Vielleicht arbeitet der Browser noch daran.
check-unfinished-download-todo = Warte, bis der Download fertig ist, oder starte ihn neu, und prüfe dann die Datei unter ihrem endgültigen Namen.
check-private-key-what = Das Archiv enthält den privaten Schlüssel des Kontos, key.pem.
check-private-key-means = Mastodon 2.3 und 2.4 legten ihn hinein. Wer diesen Schlüssel hat, kann gegenüber anderen Servern im Namen des Kontos handeln. Fossick zeigt und kopiert ihn nie.
check-private-key-todo = Behalte dieses Archiv für dich, und nimm key.pem heraus, bevor du es weitergibst.
check-private-posts-what = { $followers ->
    [0] Keine Beiträge nur für Follower
    [one] Ein Beitrag nur für Follower
   *[other] { $followers } Beiträge nur für Follower
} und { $direct ->
    [0] keine privaten Erwähnungen sind im Archiv.
    [one] eine private Erwähnung sind im Archiv.
   *[other] { $direct } private Erwähnungen sind im Archiv.
}
check-private-posts-means = Sie waren nicht für alle bestimmt, und wer die Datei hat, kann sie lesen.
check-private-posts-todo = Bewahre das Archiv an einem sicheren Ort auf.
check-lists-missing-what = { $count ->
    [one] Eine der Listen, die Mastodon neben dem Archiv anbietet, ist nicht hier.
   *[other] { $count } der Listen, die Mastodon neben dem Archiv anbietet, sind nicht hier.
}
check-lists-missing-means = Wem du folgst, wen du stummgeschaltet und blockiert hast, und deine Listen sind nie in einem Archiv. Sie werden für sich heruntergeladen.
check-lists-missing-todo = Lade sie herunter, unter Einstellungen → Importieren und exportieren → Exportieren, und lege sie neben das Archiv.
check-lists-missing-all-what = Die Listen, die Mastodon neben dem Archiv anbietet, sind nicht hier.
check-lists-missing-all-means = Wem du folgst, wen du stummgeschaltet und blockiert hast, und deine Listen sind nie in einem Archiv. Sie werden für sich heruntergeladen.
check-lists-missing-all-todo = Lade sie herunter, unter Einstellungen → Importieren und exportieren → Exportieren, und lege sie neben das Archiv.
check-lists-unknown-what = { $count ->
    [one] Fossick kann nicht sagen, was eine CSV-Datei aufzählt.
   *[other] Fossick kann nicht sagen, was { $count } CSV-Dateien aufzählen.
}
check-lists-unknown-means = Weder ihr Name noch ihre erste Zeile ist einer von Mastodon, oder sie lässt sich nicht lesen.
check-lists-unknown-todo = Gib ihr den Namen zurück, mit dem sie heruntergeladen wurde, etwa following_accounts.csv.
check-likes-missing-what = Deine Favoriten, likes.json, sind nicht im Archiv.
check-likes-missing-means = Mastodon legt sie seit Version 2.5 hinein; andere Server vielleicht nicht.
check-likes-missing-todo = Wenn das Konto auf einem Mastodon-Server ist, lade das Archiv noch einmal herunter.
check-likes-missing-old-what = Deine Favoriten, likes.json, sind nicht im Archiv.
check-likes-missing-old-means = Das ist bei einem so alten Archiv normal: Mastodon legt sie seit Version 2.5 hinein.
check-likes-missing-old-todo = Wenn es das Konto noch gibt, fordere ein neues Archiv an.
check-bookmarks-missing-what = Deine Lesezeichen, bookmarks.json, sind nicht im Archiv.
check-bookmarks-missing-means = Mastodon legt sie seit Version 3.1 hinein; andere Server vielleicht nicht.
check-bookmarks-missing-todo = Wenn das Konto auf einem Mastodon-Server ist, lade das Archiv noch einmal herunter.
check-bookmarks-missing-old-what = Deine Lesezeichen, bookmarks.json, sind nicht im Archiv.
check-bookmarks-missing-old-means = Das ist bei einem so alten Archiv normal: Mastodon legt sie seit Version 3.1 hinein.
check-bookmarks-missing-old-todo = Wenn es das Konto noch gibt, fordere ein neues Archiv an.
check-media-unattached-what = { $count ->
    [one] Eine Datei gehört zu keinem Beitrag.
   *[other] { $count } Dateien gehören zu keinem Beitrag.
}
check-media-unattached-means = Das ist normal: Sie stammen aus geplanten Beiträgen oder wurden beim Bearbeiten aus einem Beitrag genommen.
check-media-unattached-todo = { "" }
check-media-unattached-alone-what = { $count ->
    [one] Eine Datei ist ohne den Beitrag hier, zu dem sie gehört.
   *[other] { $count } Dateien sind ohne die Beiträge hier, zu denen sie gehören.
}
check-media-unattached-alone-means = Die Beiträge ließen sich nicht lesen; darum lässt sich nicht sagen, welche Datei wohin gehört.
check-media-unattached-alone-todo = { "" }
check-media-other-type-what = { $count ->
    [one] Eine Datei ist von anderer Art, als das Archiv sagt.
   *[other] { $count } Dateien sind von anderer Art, als das Archiv sagt.
}
check-media-other-type-means = Der Inhalt ist da; nur der Name oder die angegebene Art ist falsch.
check-media-other-type-todo = Wenn ein Programm so eine Datei nicht öffnet, gib ihr die richtige Endung.
check-total-differs-what = Der Server hat { $stated ->
    [one] einen Beitrag
   *[other] { $stated } Beiträge
} gezählt; im Archiv sind { $records }.
check-total-differs-means = Vor Version 4.6 lag Mastodons eigene Zählung oft um ein paar Beiträge daneben. Wenn sehr viele fehlen, brach der Export vielleicht auf dem Server früh ab.
check-total-differs-todo = { "" }
check-duplicates-what = { $count ->
    [one] Ein Datensatz steht zweimal im Archiv.
   *[other] { $count } Datensätze stehen mehr als einmal im Archiv.
}
check-duplicates-means = Nichts ist verloren; jeder wird einmal gezeigt.
check-duplicates-todo = { "" }
check-duplicates-forms-what = { $count ->
    [one] Ein Datensatz steht zweimal im Archiv, in zwei Fassungen; eine davon wird gezeigt.
   *[other] { $count } Datensätze stehen mehr als einmal im Archiv, { $forms ->
        [one] einer
       *[other] { $forms }
    } davon in zwei Fassungen, von denen eine gezeigt wird.
}
check-duplicates-forms-means = Gezeigt wird die zuletzt bearbeitete Fassung, oder die längere, wenn sich das nicht sagen lässt; von einem eigenen und einem geteilten Beitrag der, der zuerst kam. Die andere lässt sich in den Rohdaten lesen.
check-duplicates-forms-todo = { "" }
check-other-archive-what = { $count ->
    [one] Ein weiteres Archiv liegt darin; nur das erste wurde geprüft.
   *[other] { $count } weitere Archive liegen darin; nur das erste wurde geprüft.
}
check-other-archive-means = Vielleicht wurden mehrere Downloads in einen Ordner oder eine Datei gelegt.
check-other-archive-todo = Prüfe jedes davon für sich.
check-same-names-what = { $count ->
    [one] Zwei Dateien im Archiv heißen gleich; nur die letzte wird gezeigt.
   *[other] { $count } Dateien im Archiv heißen wie eine spätere; von jedem Namen wird nur die letzte gezeigt.
}
check-same-names-means = Kein Server schreibt so ein Archiv: Es wurde später verändert. Was nur in der früheren Datei steht, ist nicht mitgezählt.
check-same-names-todo = Wenn du die Datei noch hast, wie du sie heruntergeladen hast, prüfe die.
check-unsafe-names-what = { $count ->
    [one] Eine Datei hat einen Namen, der aus dem Archiv hinausführt.
   *[other] { $count } Dateien haben Namen, die aus dem Archiv hinausführen.
}
check-unsafe-names-means = Kein Server schreibt solche Namen. Fossick benutzt einen Namen aus einem Archiv nie als Pfad, darum richten sie hier keinen Schaden an.
check-unsafe-names-todo = Entpacke dieses Archiv nicht mit anderen Programmen.
check-too-many-what = In diesem Archiv ist mehr, als Fossick liest.
check-too-many-means = Kein echtes Archiv ist so groß; der Rest wurde bei dieser Prüfung ausgelassen.
check-too-many-todo = Wenn das ein echtes Archiv ist, erzähl uns bitte davon.

# In order
check-container-whole-what = Das Archiv ist unversehrt: { $bytes }.
check-container-whole-means = Es lässt sich vom ersten bis zum letzten Byte öffnen.
check-container-whole-todo = { "" }
check-files-intact-what = { $count ->
    [one] Eine Datei wurde bis zum letzten Byte gelesen und ist unversehrt.
    [2] Beide Dateien wurden bis zum letzten Byte gelesen und sind unversehrt.
   *[other] Alle { $count } Dateien wurden bis zum letzten Byte gelesen und sind unversehrt.
}
check-files-intact-means = Wo das Archiv Prüfsummen nennt, stimmen sie.
check-files-intact-todo = { "" }
check-files-intact-decoded-what = { $count ->
    [one] Eine Datei wurde bis zum letzten Byte gelesen und ist unversehrt.
    [2] Beide Dateien wurden bis zum letzten Byte gelesen und sind unversehrt.
   *[other] Alle { $count } Dateien wurden bis zum letzten Byte gelesen und sind unversehrt.
}
check-files-intact-decoded-means = Wo das Archiv Prüfsummen nennt, stimmen sie; in Bilder, Videos und Tonaufnahmen wurde hineingesehen.
check-files-intact-decoded-todo = { "" }
check-parts-present-what = { $count ->
    [one] Eine der Dateien, die zu jedem Archiv gehören, ist hier.
   *[other] { $count } der Dateien, die zu jedem Archiv gehören, sind hier.
}
check-parts-present-means = { "" }
check-parts-present-todo = { "" }
check-records-read-what = { $posts ->
    [0] Keine Beiträge
    [one] Ein Beitrag
   *[other] { $posts } Beiträge
} und { $boosts ->
    [0] keine geteilten Beiträge wurden gelesen.
    [one] ein geteilter Beitrag wurden gelesen.
   *[other] { $boosts } geteilte Beiträge wurden gelesen.
}
check-records-read-means = { "" }
check-records-read-todo = { "" }
check-media-present-what = { $all ->
    [one] Die eine angehängte Datei ist hier.
   *[other] { $count } von { $all } angehängten Dateien { $count ->
        [one] ist
       *[other] sind
    } hier.
}
check-media-present-means = { "" }
check-media-present-todo = { "" }
check-media-present-all-what = { $count ->
    [one] Die eine angehängte Datei ist hier.
    [2] Beide angehängten Dateien sind hier.
   *[other] Alle { $count } angehängten Dateien sind hier.
}
check-media-present-all-means = { "" }
check-media-present-all-todo = { "" }
check-media-not-checked-what = { $count ->
    [one] Eine Datei ist von einer Art, in die Fossick nicht hineinsehen kann.
   *[other] { $count } Dateien sind von Arten, in die Fossick nicht hineinsehen kann.
}
check-media-not-checked-means = { $count ->
    [one] Sie ist hier, und ihre Bytes sind
   *[other] Sie sind hier, und ihre Bytes sind
} unversehrt, soweit das Archiv es sagen kann.
check-media-not-checked-todo = { "" }
check-how-recent-what = Der neueste Beitrag ist vom { $last }.
check-how-recent-means = Was du nach der Erstellung des Archivs veröffentlicht hast, ist nicht darin.
check-how-recent-todo = { "" }
check-how-recent-dated-what = Das Archiv wurde am { $made } erstellt; der neueste Beitrag ist vom { $last }.
check-how-recent-dated-means = Was du nach diesem Tag veröffentlicht hast, ist nicht darin.
check-how-recent-dated-todo = { "" }
check-lists-present-what = { $count ->
    [one] Eine Liste ist hier.
   *[other] { $count } Listen sind hier.
}
check-lists-present-means = { "" }
check-lists-present-todo = { "" }
check-repeated-key-what = Der Server hat einen Teil der Liste der Beiträge doppelt geschrieben.
check-repeated-key-means = Ein bekannter und harmloser Fehler von Mastodon 4.2; nichts ist verloren.
check-repeated-key-todo = { "" }
check-nested-what = Das Archiv lag in einem anderen Archiv.
check-nested-means = Cloud-Speicher packen Downloads noch einmal ein; das schadet nicht.
check-nested-todo = { "" }
check-followers-not-offered-what = Eine Liste deiner Follower gibt es nicht, weil Mastodon keine zum Herunterladen anbietet.
check-followers-not-offered-means = Wenn du auf Mastodon zu einem anderen Konto umziehst, werden deine Follower dorthin mitgenommen.
check-followers-not-offered-todo = { "" }
check-never-included-what = Manches ist nie in einem Archiv von Mastodon.
check-never-included-means = Das sind: Nachrichten, die du bekommen hast, der Text von Beiträgen, die du geteilt oder favorisiert hast, deine Follower, Benachrichtigungen, Einstellungen, welche Beiträge angeheftet sind, Entwürfe, Filter, frühere Fassungen bearbeiteter Beiträge und die Bilder eigener Emojis.
check-never-included-todo = Wenn dir etwas davon wichtig ist, speichere es von Hand, solange es das Konto gibt.
check-no-way-back-what = Kein Mastodon-Server nimmt Beiträge wieder auf.
check-no-way-back-means = Wenn du das Konto löschen willst: Dieses Archiv ist zum Aufheben und Lesen. Wem du folgst, wen du blockiert und stummgeschaltet hast, deine Listen und Lesezeichen können zu einem anderen Konto umziehen, aber nur über ihre CSV-Dateien.
check-no-way-back-todo = Lade die CSV-Dateien herunter, bevor du das Konto löschst.
