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
trouble-not-media = Pas une image
trouble-late = Cette image prend du temps
