# The screens People and Saved: lists of accounts and domains, people the posts tell of, favourites and bookmarks.

screen-people = Personnes
screen-people-tip = Qui vous suivez, masquez et bloquez, vos listes, et avec qui vous avez parlé
screen-saved = Mis de côté
screen-saved-tip = Vos favoris et vos marque-pages

# Tabs
people-following = Abonnements
people-followers = Abonnés
people-lists = Listes
people-muted = Masqués
people-blocked = Bloqués
people-blocked-domains = Domaines bloqués
people-mentioned = Personnes que vous avez mentionnées
people-boosted = Comptes que vous avez partagés
people-servers = Serveurs de vos échanges
people-filters = Filtres
saved-favourites = Favoris
saved-bookmarks = Marque-pages
people-tab = { $tab }, { $count }

# How many there are
people-following-count =
    { $count ->
        [one] Vous suivez { $count } compte
       *[other] Vous suivez { $count } comptes
    }
people-followers-count =
    { $count ->
        [one] { $count } compte vous suit
       *[other] { $count } comptes vous suivent
    }
people-lists-count =
    { $count ->
        [one] { $count } entrée dans vos listes
       *[other] { $count } entrées dans vos listes
    }
people-muted-count =
    { $count ->
        [one] { $count } compte masqué
       *[other] { $count } comptes masqués
    }
people-blocked-count =
    { $count ->
        [one] { $count } compte bloqué
       *[other] { $count } comptes bloqués
    }
people-blocked-domains-count =
    { $count ->
        [one] { $count } domaine bloqué
       *[other] { $count } domaines bloqués
    }
people-mentioned-count =
    { $count ->
        [one] Vous avez mentionné { $count } compte
       *[other] Vous avez mentionné { $count } comptes
    }
people-boosted-count =
    { $count ->
        [one] Vous avez partagé { $count } compte
       *[other] Vous avez partagé { $count } comptes
    }
people-servers-count =
    { $count ->
        [one] Vous avez parlé avec des personnes sur { $count } serveur
       *[other] Vous avez parlé avec des personnes sur { $count } serveurs
    }
people-filters-count =
    { $count ->
        [one] { $count } filtre
       *[other] { $count } filtres
    }
saved-favourites-count =
    { $count ->
        [one] { $count } favori
       *[other] { $count } favoris
    }
saved-bookmarks-count =
    { $count ->
        [one] { $count } marque-page
       *[other] { $count } marque-pages
    }
people-shown = { $shown } sur { $all } à l’écran
people-from = D’après { $files }
people-from-posts = D’après vos publications
people-from-archive = D’après l’archive
people-from-both = D’après l’archive et { $files }
people-and-more =
    { $count ->
        [one] { $names } et { $count } de plus
       *[other] { $names } et { $count } de plus
    }
people-own-host = · votre serveur supposé
people-own-host-tip = Le fichier ne nomme pas de serveur pour ce compte, il est donc pris pour un compte du vôtre.

# Columns
people-column-account = Compte
people-column-domain = Domaine
people-column-server = Serveur
people-column-list = Liste
people-column-boosts = Partages
people-column-notify = Alerter
people-column-languages = Langues
people-column-notifications = Notifications
people-column-severity = Sévérité
people-column-mentions = Mentions
people-column-times = Nombre
people-column-boosted = Partages
people-column-replies = Réponses
people-column-first = Première
people-column-last = Dernière
people-column-people = Personnes
people-column-link = Publication
people-column-own = De vous
people-column-title = Filtre
people-column-keywords = Mots
people-column-action = Effet
people-column-contexts = Où
people-column-expires = Jusqu’au
people-column-change = Depuis

# Cells
people-boosts-yes = affichés
people-boosts-no = masqués
people-notify-yes = oui
people-notify-no = non
people-notifications-yes = masquées
people-notifications-no = affichées
people-languages-all = toutes
people-own-yes = votre publication
people-unknown = inconnu
people-never = sans fin
people-no-date = sans date
people-action-warn = avertit
people-action-hide = masque
people-action-blur = floute
people-context-home = accueil et listes
people-context-notifications = notifications
people-context-public = fils publics
people-context-thread = conversations
people-context-account = profils
people-added = ajouté
people-removed = enlevé
people-unchanged = inchangé

# Narrowing
people-search = Chercher dans cette liste
people-part-all = Tous { $count }
people-part-mutual = Mutuels { $count }
people-part-mutual-tip = Afficher qui vous suit et que vous suivez
people-part-not-back = Ne vous suivent pas { $count }
people-part-not-back-tip = Afficher qui ne vous suit pas, d’après la liste des abonnés
people-part-not-followed = Que vous ne suivez pas { $count }
people-part-not-followed-tip = Afficher qui vous suit sans que vous suiviez en retour
people-part-added = Ajoutés { $count }
people-part-added-tip = Afficher ce que la copie plus ancienne n’a pas
people-part-removed = Enlevés { $count }
people-part-removed-tip = Afficher ce que seule la copie plus ancienne a
people-part-unchanged = Inchangés { $count }
people-part-unchanged-tip = Afficher ce que les deux copies ont
people-part-own = Vos propres publications { $count }
people-part-own-tip = Afficher celles que vous avez écrites
people-part-all-tip = Tout afficher
people-host = { $host } seulement
people-host-off = Afficher de nouveau tous les serveurs
people-no-fit = Rien ne correspond ici
people-no-fit-hint = Cherchez moins de mots, ou affichez tout.
people-waiting = Recherche…
people-waiting-lists-hint = Fossick cherche des listes dans l’archive et à côté.
people-waiting-posts-hint = Cela est calculé une fois toutes les publications lues.

# The chart
people-chart = Serveurs
people-chart-tip = N’afficher que ceux-ci
people-chart-fold-tip = Afficher combien sont sur quel serveur, ou le masquer de nouveau
people-chart-rows = Entrées
people-chart-share = Part
people-chart-percent = { $percent } %
people-chart-more =
    { $count ->
        [1] et un serveur de plus, dans le tableau
       *[other] et { $count } serveurs de plus, dans le tableau
    }

# What is not here
people-missing-title = Cette liste n’est pas ici
people-lists-missing-hint = Vos listes ne sont pas dans l’archive : c’est un téléchargement à part, lists.csv. Sur votre serveur, allez dans Préférences → Import et export → Export de données, téléchargez-le et ajoutez-le ici.
people-following-missing-hint = Qui vous suivez n’est pas dans l’archive : c’est un téléchargement à part, following_accounts.csv. Sur votre serveur, allez dans Préférences → Import et export → Export de données, téléchargez-le et ajoutez-le ici.
people-filters-missing-hint = Les filtres ne sont pas dans l’archive : Mastodon les garde sur votre serveur. Si vous avez un fichier custom_filters.json, ajoutez-le ici.
people-muted-missing-hint = Qui vous masquez n’est pas dans l’archive : c’est un téléchargement à part, muted_accounts.csv. Sur votre serveur, allez dans Préférences → Import et export → Export de données, téléchargez-le et ajoutez-le ici.
people-blocked-missing-hint = Qui vous bloquez n’est pas dans l’archive : c’est un téléchargement à part, blocked_accounts.csv. Sur votre serveur, allez dans Préférences → Import et export → Export de données, téléchargez-le et ajoutez-le ici.
people-blocked-domains-missing-hint = Les domaines que vous bloquez ne sont pas dans l’archive : c’est un téléchargement à part, blocked_domains.csv. Sur votre serveur, allez dans Préférences → Import et export → Export de données, téléchargez-le et ajoutez-le ici.
people-followers-missing-title = Il n’y a pas de liste d’abonnés
people-followers-missing-hint = Mastodon n’en propose pas au téléchargement. Si vous en avez une d’un serveur qui le fait, comme GoToSocial, Pixelfed ou Pleroma, ajoutez-la ici.
saved-favourites-missing-hint = Cette archive n’a pas de likes.json. Les archives l’ont depuis Mastodon 2.5 ; il n’y a pas d’autre téléchargement des favoris.
saved-bookmarks-missing-hint = Cette archive n’a pas de bookmarks.json ; les archives l’ont depuis Mastodon 3.1. Les mêmes publications sont dans bookmarks.csv : sur votre serveur, allez dans Préférences → Import et export → Export de données, téléchargez vos marque-pages et ajoutez-les ici.
people-empty-title = Personne et rien ici
people-empty-hint = La liste est là, et elle est vide.
people-mentioned-empty-hint = Aucune publication ne mentionne quelqu’un.
people-boosted-empty-hint = Il n’y a pas de partages dont l’auteur puisse être connu.
people-servers-empty-hint = Les publications ne parlent de personne.
saved-favourites-empty-hint = Il n’y a pas de favoris dans cette archive.
saved-bookmarks-empty-hint = Il n’y a pas de marque-pages.

# Strips above the table
people-unclaimed =
    { $count ->
        [one] { $names } se trouve à côté de cette archive, et d’autres archives aussi. Est-ce une liste de { $handle } ?
       *[other] { $names } se trouvent à côté de cette archive, et d’autres archives aussi. Sont-ce des listes de { $handle } ?
    }
people-unclaimed-own = ce compte
people-unsure =
    { $count ->
        [one] { $names } est une liste, mais Fossick ne peut pas dire de quoi.
       *[other] { $names } sont des listes, mais Fossick ne peut pas dire de quoi.
    }
people-refused =
    { $count ->
        [one] { $count } fichier n’a pas pu être lu comme une liste.
       *[other] { $count } fichiers n’ont pas pu être lus comme des listes.
    }
people-reading = Lecture des listes…
people-comparing-with = Comparé avec { $with }
people-comparing = Lecture de la copie plus ancienne…

# What was noted while reading a list
list-notes-title = À propos de cette liste
list-notes-rows =
    { $count ->
        [one] La ligne qui n’a pas pu être utilisée :
       *[other] Les { $count } lignes qui n’ont pas pu être utilisées :
    }
list-notes-first = Les { $shown } premières des { $count } lignes qui n’ont pas pu être utilisées :
list-refused-title = Fichiers qui n’ont pas été pris

# Which list is it?
which-list-title = Quelle est cette liste ?
which-list-question = { $name } ne dit pas ce qu’il énumère. Rien n’est deviné : choisissez ce que c’est.
which-list-cancel = Le laisser

# Export
save-list-title = Exporter cette liste
save-list-why =
    { $count ->
        [one] { $count } ligne est écrite.
       *[other] { $count } lignes sont écrites.
    }
save-list-which = Quelles lignes :
save-list-shown =
    { $count ->
        [1] Celle qui est affichée
       *[other] Les { $count } qui sont affichées, dans cet ordre
    }
save-list-all =
    { $count ->
        [1] La seule ligne, dans l’ordre de la liste
       *[other] Les { $count } lignes, dans l’ordre de la liste
    }
save-list-form = À quoi sert le fichier :
save-list-mastodon = L’importer sur un autre serveur, exactement comme Mastodon l’écrit
save-list-plain = D’autres programmes, en CSV simple
save-list-spreadsheet = L’ouvrir dans un tableur, avec des titres de colonnes
save-list-no-import = Aucun serveur n’importe ce tableau ; il sert à être gardé.
save-list-parts = Un serveur accepte { $most } lignes par fichier, cela fait donc { $count } fichiers numérotés. Importez-les l’un après l’autre, chacun avec « Fusionner ».
save-list-limited =
    { $count ->
        [1] C’est la liste des admins d’un serveur : un de ses domaines n’y est que limité (« silence », « noop »). Un import bloque entièrement chaque domaine du fichier.
       *[other] C’est la liste des admins d’un serveur : { $count } de ses domaines n’y sont que limités (« silence », « noop »). Un import bloque entièrement chaque domaine du fichier.
    }
save-list-suspended-only =
    { $count ->
        [1] Seulement celui qui y est entièrement bloqué
       *[other] Seulement les { $count } qui y sont entièrement bloqués
    }
save-list-limited-too = Les { $count }, et bloquer aussi entièrement ceux qui sont limités
save-list-masked =
    { $count ->
        [1] Un nom est en partie caché derrière « * » et ne bloque rien. Il est laissé de côté ici ; la forme pour tableurs le garde.
       *[other] { $count } noms sont en partie cachés derrière « * » et ne bloquent rien. Ils sont laissés de côté ici ; la forme pour tableurs les garde.
    }
save-list-where = Choisir l’emplacement…
save-list-folder = Listes Mastodon
save-comparison-name = comparaison.csv
save-kind-csv = Fichier CSV
save-kind-json = Fichier JSON
toast-list-added = Ajouté : { $names }
toast-list-nothing-new = Tout ce qui s’y trouve était déjà ici
toast-lists-changed = Relu : { $names }
toast-lists-unchanged = Toutes les listes sont comme avant
toast-list-removed = Retiré : { $name }. Les fichiers restent tels quels.
choose-lists = Ajouter des listes
choose-list-files = Listes
choose-older = Choisir une copie plus ancienne
choose-older-files = Listes et archives
path-title-lists = Ajouter des listes
path-why-lists = Votre système n’a pas de boîte de dialogue pour cela. Saisissez ou collez l’emplacement du fichier CSV, ou d’un dossier qui en contient plusieurs.
path-label-lists = Chemin de la liste
path-add = Ajouter
path-title-older = Comparer avec une copie plus ancienne
path-why-older = Votre système n’a pas de boîte de dialogue pour cela. Saisissez ou collez l’emplacement de l’archive ou du fichier CSV plus ancien.
path-label-older = Chemin de la copie plus ancienne
path-compare = Comparer

# Commands
command-add-lists = Ajouter des fichiers CSV…
command-add-lists-tip = Ajouter des listes que vous avez téléchargées à côté de l’archive
command-add-lists-by-path = Ajouter des listes par chemin…
command-add-lists-by-path-tip = Saisir ou coller l’emplacement d’une liste
command-read-lists-again = Relire les listes
command-read-lists-again-tip = Relire toutes les listes dans leurs fichiers, et en chercher de nouvelles dans l’archive et à côté
command-remove-list = Retirer la liste
command-remove-list-tip = Oublier ce qui a été lu de cette liste ; les fichiers restent tels quels
command-put-list-back = Remettre la liste
command-put-list-back-tip = Retrouver la liste retirée en dernier
command-cancel-lists = Annuler
command-cancel-lists-tip = Arrêter la lecture ; rien de ces fichiers n’est repris
command-claim-lists = Les utiliser
command-claim-lists-tip = Elles vont avec cette archive
command-disclaim-lists = Pas maintenant
command-disclaim-lists-tip = Les laisser où elles sont
command-name-lists = Dire ce que c’est…
command-name-lists-tip = Dire ce que ces fichiers énumèrent
command-take-list-as = Le prendre comme cette liste
command-take-list-as-tip = C’est ce que le fichier énumère
command-compare-list = Comparer…
command-compare-list-tip = Comparer cette liste avec une copie plus ancienne, depuis un fichier CSV ou une autre archive
command-cancel-comparing = Annuler la comparaison
command-cancel-comparing-tip = Arrêter de lire la copie plus ancienne
command-end-comparison = Terminer la comparaison
command-end-comparison-tip = Revenir à la liste elle-même
command-view-table = Tout afficher
command-view-table-tip = Afficher de nouveau toutes les lignes
command-save-list = Exporter en CSV…
command-save-list-tip = Enregistrer cette liste en fichier CSV, pour un autre serveur ou un tableur
command-save-filters = Exporter en JSON…
command-save-filters-tip = Enregistrer les filtres tels quels, pour les importer ailleurs
command-save-all-lists = Exporter toutes les listes…
command-save-all-lists-tip = Enregistrer chaque liste dans un dossier, avec une note sur ce qu’il faut en faire
command-copy-list = Tout copier
command-copy-list-tip = Copier les adresses de toutes les lignes affichées, une par ligne
command-show-list-notes = Détails
command-show-list-notes-tip = Voir ce qui a été remarqué à la lecture de cette liste
command-show-refused-lists = Détails
command-show-refused-lists-tip = Voir quels fichiers n’ont pas été pris, et pourquoi
command-dismiss-refused-lists = Masquer
command-dismiss-refused-lists-tip = Ne plus parler de ces fichiers
command-list-form = À quoi sert le fichier
command-list-form-tip = Choisir à quoi sert le fichier
command-show-posts-with = Afficher les publications
command-show-posts-with-tip = Afficher les publications avec ce compte
command-open-profile = Ouvrir le profil dans le navigateur
command-open-profile-tip = Ouvrir la page de ce compte sur son serveur

# When there is nothing to compare with
error-no-such-list-what = « { $name } » n’a pas cette liste.
error-no-such-list-means = Il n’y a rien à comparer.
error-no-such-list-todo = Choisissez le fichier CSV plus ancien de la même liste, ou une archive qui l’a à l’intérieur ou à côté.
