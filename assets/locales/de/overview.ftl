# Charts of the Overview screen

charts-months = Beiträge je Monat
charts-days = Beiträge je Tag
charts-hours = Beiträge nach Wochentag und Stunde
charts-hashtags = Häufigste Hashtags
charts-people = Am häufigsten Erwähnte
charts-boosted = Am häufigsten geteilte Konten
charts-instances = Server deiner Gespräche
charts-languages = Sprachen

# What a column or a cell is of
charts-originals = Eigene
charts-replies = Antworten
charts-boosts = Geteilte
charts-posts = Beiträge
charts-month = Monat
charts-day = Tag
charts-weekday = Wochentag
charts-weekday-number = Wochentag (1 ist Montag)
charts-hour = Stunde
charts-name = Name
# 14:00, the beginning of an hour
charts-hour-begins = { $hour }:00
charts-weekday-hour = { $weekday }, { $hour }
# Before the names of the three colours of a column
charts-upwards = Von unten nach oben:
charts-fewer = Weniger
charts-more-posts = Mehr

# One column of the months: all posts, and what they are made of
charts-column =
    { $count ->
        [one] { $month }: 1 Beitrag (eigene: { $originals }, Antworten: { $replies }, geteilte: { $boosts })
       *[other] { $month }: { $count } Beiträge (eigene: { $originals }, Antworten: { $replies }, geteilte: { $boosts })
    }
charts-cell =
    { $count ->
        [0] { $name }: keine Beiträge
        [one] { $name }: 1 Beitrag
       *[other] { $name }: { $count } Beiträge
    }
# For screen readers: the chart, and where in it the keyboard is
cells-name = { $chart }, { $cell }
charts-tip = Klicke, um diese Beiträge zu zeigen

charts-year = Jahr { $year }
charts-year-before = Jahr davor
charts-year-after = Jahr danach

charts-as-table = Als Tabelle
charts-as-chart = Als Diagramm
charts-as-table-tip = Die Zahlen als Zeilen lesen oder als Diagramm sehen
charts-copy = Als CSV kopieren
charts-copy-tip = Alle Zahlen dieses Diagramms für ein Tabellenprogramm kopieren
# For screen readers: a button, and the chart that it belongs to
charts-button = { $button }: { $chart }
charts-show-more = Mehr anzeigen
charts-show-fewer = Weniger anzeigen

charts-waiting = Die Diagramme erscheinen, sobald alle Beiträge gelesen sind.
charts-no-dates = Kein Beitrag in diesem Archiv hat ein Datum, darum gibt es keine Diagramme nach Monaten, Tagen und Stunden.
charts-undated =
    { $count ->
        [one] 1 Beitrag hat kein Datum und fehlt in den Diagrammen nach Monaten, Tagen und Stunden.
       *[other] { $count } Beiträge haben kein Datum und fehlen in den Diagrammen nach Monaten, Tagen und Stunden.
    }
charts-failed-what = Die Diagramme konnten nicht erstellt werden.
charts-failed-means = Dein Archiv ist unversehrt, und alle seine Beiträge sind noch hier.
charts-failed-todo = Öffne das Archiv noch einmal, um es wieder zu versuchen.
