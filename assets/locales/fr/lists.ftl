# Lists: accounts somebody follows, mutes or blocks, domains, bookmarks, filters.

list-following = Abonnements
list-followers = Abonnés
list-lists = Listes
list-muted = Comptes masqués
list-blocked = Comptes bloqués
list-domains = Domaines bloqués
list-bookmarks = Marque-pages

# Why a file was not taken. { $name } is the file's name.
list-seems-picture = « { $name } » est une image, pas une liste.
list-seems-zip = « { $name } » est un zip ou un fichier de tableur, pas une liste.
list-seems-pdf = « { $name } » est un PDF, pas une liste.
list-seems-binary = « { $name } » contient autre chose que du texte, ce n’est donc pas une liste.
list-seems-web-page = « { $name } » est une page web, pas une liste.
list-seems-json = « { $name } » contient des données d’un autre genre, pas une liste.
list-seems-text = « { $name } » est un texte, mais pas une liste que Fossick connaît.
list-seems-empty = « { $name } » est vide.
error-not-a-list-means = Aucun compte, domaine ou marque-page n’a pu y être lu, et rien n’en a été repris.
error-not-a-list-todo = Téléchargez la liste à nouveau depuis Préférences → Import et export → Export de données, et choisissez le fichier CSV.
error-not-a-list-todo-zip = Pour une archive, utilisez « Ouvrir une archive… ». Depuis un tableur, enregistrez la liste en CSV et choisissez ce fichier.
error-list-too-large-what = « { $name } » est trop grand pour une liste.
error-list-too-large-means = Fossick lit des listes de { $limit } au plus. Rien n’en a été repris.
error-list-too-large-todo = Vérifiez que c’est le bon fichier. Une très longue liste peut être répartie en plusieurs fichiers.
error-list-record-what = « { $name } » contient une ligne beaucoup trop longue.
error-list-record-means = Les lignes d’une liste font { $limit } au plus. C’est peut-être un fichier d’un autre genre, ou il manque un guillemet. Rien n’en a été repris.
error-list-record-todo = Téléchargez la liste à nouveau, ou corrigez cette ligne dans un éditeur de texte.
error-list-quote-what = Il manque un guillemet dans « { $name } ».
error-list-quote-means = Une cellule commence par un guillemet et ne finit par aucun, si bien que toutes les lignes suivantes en font partie. Rien n’en a été repris.
error-list-quote-todo = Téléchargez la liste à nouveau, ou ajoutez le guillemet manquant dans un éditeur de texte.
error-list-rows-what = « { $name } » a trop de lignes.
error-list-rows-means = Fossick lit des listes de { $limit } lignes au plus. Rien n’en a été repris.
error-list-rows-todo = Vérifiez que c’est le bon fichier. Une très longue liste peut être répartie en plusieurs fichiers.
error-list-damaged-what = « { $name } » est endommagé ou se termine trop tôt.
error-list-damaged-means = Une telle liste est lue en entier ou pas du tout. Rien n’en a été repris.
error-list-damaged-todo = Téléchargez-la à nouveau.
error-list-io-what = « { $name } » n’a pas pu être lu.
error-list-io-todo = Vérifiez que le fichier est toujours là et que vous avez le droit de le lire.
error-list-unsure-what = Impossible de dire ce que « { $name } » énumère.
error-list-unsure-means = C’est peut-être l’une de ces listes : { $kinds }. Rien n’en a été repris, pour que personne ne soit masqué ou bloqué par erreur.
error-list-unsure-todo = Donnez au fichier le nom que Mastodon donne à une telle liste, par exemple « { $name } ».
error-no-lists-what = Il n’y a pas de listes à enregistrer.
error-no-lists-means = Mastodon ne met pas les listes dans l’archive : ce sont des téléchargements CSV à part.
error-no-lists-todo = Téléchargez-les depuis Préférences → Import et export → Export de données, et mettez-les à côté de l’archive.
error-no-lists-in-what = Il n’y a pas de listes dans « { $name } ».
error-no-lists-in-means = Dans un dossier, seuls sont regardés les fichiers qui portent le nom d’une liste, comme following_accounts.csv.
error-no-lists-in-todo = Vérifiez le dossier, ou indiquez les fichiers eux-mêmes.
lists-unclaimed = Pas reprises, car le dossier contient plusieurs archives et les listes ne disent pas à qui elles sont : { $names }

# What was noted while reading a list.
list-note-repeated = { $count ->
    [1] Une ligne dit la même chose qu’une autre et n’a été reprise qu’une fois.
   *[other] { $count } lignes disent la même chose que d’autres et n’ont été reprises qu’une fois.
}
list-note-cleaned = { $count ->
    [1] Des caractères invisibles ou étrangers autour d’une adresse ont été enlevés.
   *[other] Des caractères invisibles ou étrangers autour de { $count } adresses ont été enlevés.
}
list-note-profiles = { $count ->
    [1] Une adresse de profil a été changée en compte.
   *[other] { $count } adresses de profils ont été changées en comptes.
}
list-note-own-host = { $count ->
    [1] Un compte y figurait sans son serveur ; le vôtre a été ajouté.
   *[other] { $count } comptes y figuraient sans leur serveur ; le vôtre a été ajouté.
}
list-note-western = { $count ->
    [1] Une ligne n’est pas en UTF-8 et a été lue comme du texte d’Europe occidentale.
   *[other] { $count } lignes ne sont pas en UTF-8 et ont été lues comme du texte d’Europe occidentale.
}
list-note-unused = { $count ->
    [1] Une ligne n’a pas pu être utilisée.
   *[other] { $count } lignes n’ont pas pu être utilisées.
}
list-note-columns = Colonnes qui ne sont pas gardées : { $names }
list-left-out = Ligne { $line } : { $reason } ({ $text })
list-left-out-more = et { $count } de plus
row-not-an-account = pas de compte
row-no-host = un compte sans serveur
row-not-a-domain = pas de domaine
row-not-an-address = pas d’adresse de publication
row-no-list-name = pas de titre de liste
row-too-long = trop long pour une adresse

# What `fossick export --what lists` prints.
lists-saved-file = { $rows ->
    [1] { $name } : une ligne
   *[other] { $name } : { $rows } lignes
}
lists-saved-filters = { $name } : filtres
lists-bar = Lecture des listes

# The text beside exported lists.
lists-readme-title = Listes d’un compte Mastodon, écrites par Fossick
lists-readme-where = Pour les emporter sur un autre serveur, connectez-vous-y, ouvrez Préférences → Import et export → Import de données, choisissez le type et envoyez le fichier :
lists-readme-file = { $rows ->
    [1] • { $name } (une ligne) : { $target }
   *[other] • { $name } ({ $rows } lignes) : { $target }
}
lists-readme-filters = • { $name } : choisissez « Filtres » (Mastodon 4.6 ou plus récent)
lists-domains-limited = { $count ->
    [1] Un domaine est laissé de côté : le serveur d’où vient la liste ne fait que le limiter (« silence », « noop »), et un import le bloquerait entièrement. Pour le prendre quand même, exportez cette liste seule dans la fenêtre.
   *[other] { $count } domaines sont laissés de côté : le serveur d’où vient la liste ne fait que les limiter (« silence », « noop »), et un import les bloquerait entièrement. Pour les prendre quand même, exportez cette liste seule dans la fenêtre.
}
lists-domains-masked = { $count ->
    [1] Un domaine est laissé de côté : son nom est en partie caché derrière « * », il ne bloquerait donc rien.
   *[other] { $count } domaines sont laissés de côté : leurs noms sont en partie cachés derrière « * », ils ne bloqueraient donc rien.
}
lists-readme-to-following = choisissez la liste de comptes suivis
lists-readme-to-followers = rien à choisir ; voir plus bas
lists-readme-to-lists = choisissez « Listes » (Mastodon 4.2 ou plus récent)
lists-readme-to-muted = choisissez la liste de comptes que vous masquez
lists-readme-to-blocked = choisissez la liste de comptes bloqués
lists-readme-to-domains = choisissez la liste des serveurs bloqués
lists-readme-to-bookmarks = choisissez « Marque-pages »
lists-readme-merge = « Fusionner » ajoute le contenu du fichier à ce que vous avez là-bas. « Réécrire » rend les deux identiques : cela enlève aussi ce qui n’est pas dans le fichier. Dans le doute, choisissez « Fusionner ».
lists-readme-several = Un fichier à importer peut avoir 20 000 lignes, les listes plus longues sont donc réparties en plusieurs fichiers numérotés. Envoyez-les l’un après l’autre avec « Fusionner » ; « Réécrire » ne garderait que le dernier.
lists-readme-lists = Importer « Listes », c’est aussi suivre chaque compte qui s’y trouve, car seuls les comptes que vous suivez peuvent être dans une liste.
lists-readme-bookmarks = Les marque-pages sont recherchés un par un. Les publications que le nouveau serveur ne peut pas voir sont sautées : celles qui ont été supprimées, celles pour les abonnés et celles de serveurs disparus.
lists-readme-followers = Aucun serveur n’importe les abonnés : ils suivent d’eux-mêmes le nouveau compte quand vous déménagez votre compte depuis l’ancien serveur. Ce fichier est pour vos propres dossiers.
lists-readme-form = Les fichiers sont exactement comme Mastodon les écrit. Un tableur peut les modifier en les enregistrant : gardez ceux-ci et travaillez sur des copies.
