# Saving files out of an archive: what was saved and what was not, and what is written beside files.

export-saved = { $count ->
    [0] Aucun fichier n’a été enregistré.
    [1] Un fichier a été enregistré, { $size }.
   *[other] { $count } fichiers ont été enregistrés, { $size }.
}
export-missing = { $count ->
    [1] Un fichier n’a pas pu être enregistré : il n’est pas dans l’archive.
   *[other] { $count } fichiers n’ont pas pu être enregistrés : ils ne sont pas dans l’archive.
}
export-empty = { $count ->
    [1] Un fichier a été mis de côté : il est vide dans l’archive.
   *[other] { $count } fichiers ont été mis de côté : ils sont vides dans l’archive.
}
export-damaged = { $count ->
    [1] Un fichier est endommagé dans l’archive et a été enregistré autant qu’il peut être lu :
   *[other] { $count } fichiers sont endommagés dans l’archive et ont été enregistrés autant qu’ils peuvent être lus :
}
export-unreadable = { $count ->
    [1] Un fichier n’a pas pu être enregistré, car rien ne peut en être lu :
   *[other] { $count } fichiers n’ont pas pu être enregistrés, car rien ne peut en être lu :
}
export-nothing = Il n’y a ni images, ni vidéos, ni sons dans cette archive.
export-nothing-found = Aucune publication avec images, vidéos ou sons ne correspond.
export-bar = Enregistrement des fichiers

# In the text file beside a picture
export-no-description = Il n’y a pas de description.
export-post = Publication : { $link }
export-date = Date : { $date }

# fossick search: before each post when it was posted, what it is and who could see it; at the end how many there are.
search-post = publication
search-reply = réponse
search-boost = partage
search-public = publique
search-unlisted = publique discrète
search-followers = abonnés uniquement
search-direct = seulement les personnes mentionnées
search-no-date = sans date
search-warning = Avertissement de contenu : { $text }
search-found = { $count ->
    [0] Aucune publication ne correspond.
    [1] Une publication correspond.
   *[other] { $count } publications correspondent.
}
search-found-shown = { $count } publications correspondent, les { $shown } plus récentes sont affichées.

# Posts
export-posts-written = { $count ->
    [1] Une publication ou un partage a été enregistré.
   *[other] { $count } publications et partages ont été enregistrés.
}
export-posts-private = { $count ->
    [1] Une publication a été mise de côté, car tout le monde ne pouvait pas la voir.
   *[other] { $count } publications ont été mises de côté, car tout le monde ne pouvait pas les voir.
}
export-posts-no-room = { $count ->
    [1] Un fichier a été mis de côté, car une seule page web n’a pas de place pour lui ou ne peut pas l’afficher.
   *[other] { $count } fichiers ont été mis de côté, car une seule page web n’a pas de place pour eux ou ne peut pas les afficher.
}
export-force-todo = Choisissez un autre chemin, ou ajoutez --force pour le remplacer.

# In exported posts
export-title = Publications de { $name }
export-start-page = Page d’accueil
export-months = Mois
export-page-part = { $title }, partie { $part }
export-original = Publication d’origine
export-boost = A partagé une publication de { $name }
export-untitled = Publication sans texte
export-media-left-out = Mis de côté dans cet export
export-thread-title = { $count ->
    [1] Fil d’une publication
   *[other] Fil de { $count } publications
}
export-thread = Fil : { $place } sur { $count }
export-thread-before = Avant dans ce fil
export-thread-after = Après dans ce fil
export-search = Chercher dans ces publications
export-search-reading = Lecture des publications…
# “%” stands for the number.
export-search-found = Publications trouvées : %
