# The Posts screen and post cards.

posts-title = { $count ->
    [one] { $count } publication ou partage
   *[other] { $count } publications et partages
}
posts-list = Publications
posts-newer = Publications plus récentes : { $count }
posts-none = Il n’y a pas de publications dans cette archive
posts-none-hint = La boîte d’envoi est vide ou ne faisait pas partie de l’export.
posts-loading = Lecture des publications…
posts-loading-hint = Elles apparaissent ici au fil de la lecture.

# Cards
posts-card-name = { $name }, { $date } : { $words }
posts-card-boost = a partagé une publication de { $name }
posts-you-boosted = Vous avez partagé
posts-boosted-by = Partagé par { $name }
posts-someone = Quelqu’un
posts-someone-on = sur { $host }
posts-boost-no-text = L’archive ne contient que l’adresse de cette publication, pas son texte.
posts-no-text = Cette publication n’a pas de texte.
posts-no-date = Sans date
posts-no-date-exact = L’archive ne dit pas quand cela a été publié
posts-more = { $count } de plus, à voir dans les données brutes
posts-text-cut = Seul le début est affiché ici. « Copier le texte » donne le tout.
posts-menu = Plus

posts-visibility-public = Public
posts-visibility-unlisted = Public discret : tout le monde, mais pas dans les fils publics
posts-visibility-followers = Abonnés uniquement
posts-visibility-direct = Seulement les personnes mentionnées

posts-reply = En réponse à une autre publication
posts-reply-to = En réponse à { $name }
posts-reply-on = En réponse à une publication sur { $host }
posts-reply-show = Afficher cette publication

posts-warning-name = Avertissement de contenu : { $text }
posts-warning-show = Afficher
posts-warning-hide = Masquer

posts-edited = modifié le { $date }
posts-edited-exact = Dernière modification le { $date }
posts-language = Langue : { $name }
posts-favourites = { $count ->
    [one] { $count } favori
   *[other] { $count } favoris
}
posts-boosts = { $count ->
    [one] { $count } partage
   *[other] { $count } partages
}

posts-quote = Cite une autre publication
posts-quote-of = Cite une publication de { $name }
posts-quote-on = Cite une publication sur { $host }
posts-quote-media = { $count ->
    [one] Avec { $count } fichier joint
   *[other] Avec { $count } fichiers joints
}
posts-quote-deleted = Citait une publication qui a été supprimée

# Polls
posts-percent = { $share } %
posts-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
posts-voters = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
posts-poll-option = { $name } : { $percent }, { $votes }
posts-poll-multiple = plusieurs choix possibles
posts-poll-closed = terminé
posts-poll-closed-on = terminé le { $date }
posts-poll-ends = se termine le { $date }
posts-poll-was-open = était ouvert jusqu’au { $date }

# Media
posts-picture-undescribed = Image sans description, { $date }
posts-video-undescribed = Vidéo sans description, { $date }
posts-audio-undescribed = Son sans description, { $date }
posts-link-undescribed = Lien, { $date }
posts-link-to = Lien vers { $host }
posts-link-named = { $title }, lien vers { $host }
posts-file-undescribed = Fichier sans description, { $date }
posts-kind-picture = Image
posts-kind-video = Vidéo
posts-kind-audio = Son
posts-kind-link = Lien
posts-kind-file = Fichier
posts-alt = ALT
posts-missing = Absent de cette archive
posts-missing-tip = Absent de cette archive : { $name }
posts-media-sensitive = Médias sensibles
posts-media-show = Afficher les médias
posts-media-hide = Masquer les médias

# Why a picture is not there, or not all of it
trouble-empty = Le fichier est vide
trouble-unreadable = Le fichier ne peut pas être lu
trouble-damaged = Le fichier est endommagé
trouble-too-large = Trop grand pour être affiché ici
trouble-not-shown = Ce type d’image n’est pas affiché ici
trouble-not-shown-format = Le format { $format } n’est pas affiché ici. D’autres programmes l’ouvrent peut-être
trouble-not-media = Ni image, ni vidéo, ni son
trouble-late = Cela prend du temps

# Search
search-hint = Chercher dans les publications…
search-tip = Des mots, “des expressions entre guillemets”, -sans. Aussi { "#hashtag" }, { "has:picture" }, { "is:reply" }, { "language:fr" }, { "to:@name" }, { "before:2024-01-01" }, { "during:2023-05" }.
search-clear = Vider la recherche
posts-shown = { $shown } publications sur { $all }
posts-order = Ordre : { $order }
posts-searching = Recherche…
posts-no-fit = Aucune publication ne correspond
posts-no-fit-hint = Cherchez moins de mots ou d’autres mots, ou enlevez des filtres.
posts-no-fit-loosen = Des publications correspondent si vous enlevez l’un de ceux-ci :
posts-loosen = { $count ->
    [one] Sans « { $what } » : { $count } publication
   *[other] Sans « { $what } » : { $count } publications
}

# Filters
filters-kind = Type
filters-visibility = Visible par
filters-has = Avec
filters-date = Date
filters-language = Langue
filters-hashtag = Hashtag
filters-person = Personne
filters-menu = Filtre : { $kind }
filters-menu-tip = Les publications doivent correspondre à ce qui est choisi dans chaque menu
filters-any-of = L’un de ceux-ci
filters-all-of = Tous ceux-ci
filters-from = Du
filters-until = Au
filters-date-hint = AAAA-MM-JJ
filters-date-wrong = « { $text } » n’est pas une date. Écrivez l’année, le mois et le jour comme 2024-05-03, ou seulement une année ou un mois.
filters-date-turned = Le premier jour vient après le dernier : aucune publication ne correspond.
filters-entry = { $what } ({ $count })
filters-active = Filtre : { $what }
filters-active-tip = Enlever « { $what } »
filter-not = Sauf : { $what }
filter-words = « { $words } »
filter-is-post = Publications
filter-is-reply = Réponses
filter-is-boost = Partages
filter-is-quote = Citations
filter-is-sensitive = Sensibles
filter-is-edited = Modifiées
filter-public = Public
filter-unlisted = Public discret
filter-followers = Abonnés uniquement
filter-direct = Mention privée
filter-has-media = Médias
filter-has-image = Images
filter-has-video = Vidéos
filter-has-audio = Sons
filter-has-poll = Sondages
filter-has-link = Liens
filter-has-warning = Avertissement de contenu
filter-has-alt = Descriptions
filter-has-noalt = Médias sans description
filter-before = Avant { $date }
filter-after = Après { $date }
filter-hour = Heure : { $hour } h
filter-hashtag = #{ $name }
filter-to = À : { $person }
filter-from = De : { $person }
filter-with = Avec : { $person }
filter-me = vous
weekday-monday = Lundi
weekday-tuesday = Mardi
weekday-wednesday = Mercredi
weekday-thursday = Jeudi
weekday-friday = Vendredi
weekday-saturday = Samedi
weekday-sunday = Dimanche

# The months above the list
timeline-name = Mois : { $month }
timeline-month = { $count ->
    [one] { $month } : { $count } publication
   *[other] { $month } : { $count } publications
}
timeline-range = { $first } – { $last }
timeline-tip = Cliquez pour y aller, faites glisser pour n’afficher que ces mois

# The pane with the thread
detail-name = La publication dans son fil
detail-post = Publication
detail-thread = Fil de { $count } publications
detail-before = La publication au-dessus dans la liste
detail-next = La publication au-dessous dans la liste
detail-missing = Une publication qui n’est pas dans votre archive
detail-missing-by = Une publication de { $name } qui n’est pas dans votre archive
detail-open-missing = Ouvrir dans le navigateur
detail-attached = Fichiers joints
detail-record = Afficher les données brutes
detail-record-hide = Masquer les données brutes

# Saving posts
command-save-posts = Exporter des publications…
command-save-posts-tip = Enregistrer des publications en pages web, Markdown, tableau, texte ou archive plus petite
command-export-post = Exporter…
command-export-post-tip = Enregistrer cette publication
posts-export-shown = Exporter celles-ci…
save-posts-title = Exporter des publications
save-posts-folder = Publications
save-posts-name = Publications de { $handle }
save-posts-which = Quelles publications ?
save-posts-shown = { $count ->
    [one] { $count } publication affichée
   *[other] Les { $count } publications affichées
}
save-posts-all = { $count ->
    [1] La seule publication
   *[other] Toutes les { $count } publications
}
save-posts-marked = La publication marquée
save-posts-format = Sous quelle forme ?
save-posts-html = Pages web
save-posts-html-tip = Un dossier qui s’ouvre dans tout navigateur, avec images, mois, fils et sa propre recherche
save-posts-html-file = Une page web
save-posts-html-file-tip = Un seul fichier, à envoyer ou à imprimer : « Imprimer » dans le navigateur en fait un PDF
save-posts-markdown = Markdown
save-posts-markdown-tip = Un dossier de textes pour les logiciels de notes et de création de sites, avec les images à côté
save-posts-text = Texte simple
save-posts-text-tip = Un seul fichier que tout programme sait lire
save-posts-csv = Tableau (CSV)
save-posts-csv-tip = Pour les tableurs, une ligne par publication
save-posts-json = JSON
save-posts-json-tip = Un seul document, pour les programmes
save-posts-jsonl = JSON Lines
save-posts-jsonl-tip = Pour les programmes, une ligne par publication
save-posts-archive = Archive plus petite
save-posts-archive-tip = Un zip comme celui de Mastodon, qui ne contient que ces publications et leurs fichiers
save-posts-per = Que contient chaque fichier ?
save-posts-per-month = Un mois
save-posts-per-thread = Un fil
save-posts-per-post = Une publication
save-posts-with = Avec
save-posts-media = Images, vidéos et sons
save-posts-private = { $count ->
    [1] Une publication que tout le monde ne pouvait pas voir
   *[other] { $count } publications que tout le monde ne pouvait pas voir
}
save-posts-private-hint = Les publications pour les abonnés et les mentions privées sont mises de côté sauf si vous les choisissez ici. Pensez aux personnes qui y figurent avant de publier.
save-posts-all-private = { $count ->
    [1] Cette publication est privée : tout le monde ne pouvait pas la voir. Cochez la case ci-dessus pour l’inclure.
   *[other] Ces { $count } publications sont toutes privées : tout le monde ne pouvait pas les voir. Cochez la case ci-dessus pour les inclure.
}
save-posts-where = { $count ->
    [one] Exporter { $count } publication…
   *[other] Exporter { $count } publications…
}
save-kind-posts = Fichiers { $ending }
toast-saved-posts = { $count ->
    [one] { $count } publication enregistrée
   *[other] { $count } publications enregistrées
}
toast-saved-posts-private = { $count ->
    [one] { $count } publication enregistrée ; mises de côté, car pas visibles de tout le monde : { $private }
   *[other] { $count } publications enregistrées ; mises de côté, car pas visibles de tout le monde : { $private }
}
saved-posts-no-room-means = Une seule page web porte ses images en elle et deviendrait trop grande pour s’ouvrir.
saved-posts-no-room-todo = Enregistrez plutôt les publications en dossier de pages web : il accepte tous les fichiers.
