# Charts of the Overview screen

charts-months = Publications par mois
charts-days = Publications par jour
charts-hours = Publications par jour de la semaine et heure
charts-hashtags = Hashtags les plus utilisés
charts-people = Personnes les plus mentionnées
charts-boosted = Comptes les plus partagés
charts-instances = Serveurs de vos échanges
charts-languages = Langues

# What a column or a cell is of
charts-originals = Originales
charts-replies = Réponses
charts-boosts = Partages
charts-posts = Publications
charts-month = Mois
charts-day = Jour
charts-weekday = Jour de la semaine
charts-weekday-number = Jour de la semaine (1 pour lundi)
charts-hour = Heure
charts-name = Nom
# 14:00, the beginning of an hour
charts-hour-begins = { $hour } h
charts-weekday-hour = { $weekday }, { $hour }
# Before the names of the three colours of a column
charts-upwards = De bas en haut :
charts-fewer = Moins
charts-more-posts = Plus

# One column of the months: all posts, and what they are made of
charts-column =
    { $count ->
        [one] { $month } : { $count } publication (originales : { $originals }, réponses : { $replies }, partages : { $boosts })
       *[other] { $month } : { $count } publications (originales : { $originals }, réponses : { $replies }, partages : { $boosts })
    }
charts-cell =
    { $count ->
        [0] { $name } : aucune publication
        [one] { $name } : { $count } publication
       *[other] { $name } : { $count } publications
    }
# For screen readers: the chart, and where in it the keyboard is
cells-name = { $chart }, { $cell }
charts-tip = Cliquez pour afficher ces publications

charts-year = Année { $year }
charts-year-before = Année précédente
charts-year-after = Année suivante

charts-as-table = En tableau
charts-as-chart = En graphique
charts-as-table-tip = Lire les nombres en lignes, ou les voir en graphique
charts-copy = Copier en CSV
charts-copy-tip = Copier tous les nombres de ce graphique pour un tableur
# For screen readers: a button, and the chart that it belongs to
charts-button = { $button } : { $chart }
charts-show-more = Afficher plus
charts-show-fewer = Afficher moins

charts-waiting = Les graphiques apparaissent une fois toutes les publications lues.
charts-no-dates = Aucune publication de cette archive n’a de date, il n’y a donc pas de graphiques par mois, jour et heure.
charts-undated =
    { $count ->
        [one] { $count } publication n’a pas de date et ne figure pas dans les graphiques par mois, jour et heure.
       *[other] { $count } publications n’ont pas de date et ne figurent pas dans les graphiques par mois, jour et heure.
    }
charts-failed-what = Les graphiques n’ont pas pu être faits.
charts-failed-means = Votre archive est intacte, et toutes ses publications sont toujours ici.
charts-failed-todo = Ouvrez l’archive de nouveau pour réessayer.
