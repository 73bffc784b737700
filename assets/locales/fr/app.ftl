# The window: bars, commands, dialogs, Welcome, Overview, Settings.

app-name = Fossick
# What speakers of this language call it.
own-name = Français

# Screens
screen-overview = Vue d’ensemble
screen-overview-tip = À qui appartient cette archive et ce qu’elle contient
screen-posts = Publications
screen-posts-tip = Lire vos publications et vos partages
screen-check = Vérification
screen-check-tip = Est-ce que tout y est, et en bon état ?
screen-settings = Paramètres
screen-settings-tip = Langue, apparence, taille, fuseau horaire et vie privée
rail-with-count = { $screen }, { $count }

# Commands: label, and tooltip ending in -tip
command-open = Ouvrir une archive…
command-open-tip = Choisir le fichier d’archive que vous avez téléchargé
command-open-folder = Ouvrir un dossier…
command-open-folder-tip = Choisir un dossier extrait d’une archive
command-open-by-path = Ouvrir par chemin…
command-open-by-path-tip = Saisir ou coller l’emplacement de l’archive
command-open-here = Ouvrir ici
command-open-here-tip = L’ouvrir dans cette fenêtre
command-open-new-window = Ouvrir dans une nouvelle fenêtre
command-open-new-window-tip = L’ouvrir à côté de celle-ci
command-open-sample = Explorer une archive d’exemple
command-open-sample-tip = Faire un tour dans l’archive d’une personne inventée
command-close-archive = Fermer l’archive
command-close-archive-tip = La fermer et revenir à l’accueil
command-retry = Réessayer
command-retry-tip = Ouvrir le même fichier encore une fois
command-cancel-loading = Annuler
command-cancel-loading-tip = Arrêter la lecture ; ce qui a été lu reste
command-forget = Oublier
command-forget-tip = L’enlever de cette liste ; le fichier reste où il est
command-forget-all = Tout oublier
command-forget-all-tip = Vider la liste des archives récentes ; les fichiers restent où ils sont
command-back = Retour
command-back-tip = Revenir où vous étiez
command-forward = Avancer
command-forward-tip = Repartir vers l’avant
command-open-link = Ouvrir le lien
command-open-link-tip = L’ouvrir dans le navigateur
command-copy = Copier
command-copy-tip = Le copier
command-copy-handle = Copier l’adresse
command-copy-handle-tip = Copier l’adresse complète du compte
command-copy-post-text = Copier le texte
command-copy-post-text-tip = Copier le texte de cette publication
command-copy-post-link = Copier le lien
command-copy-post-link-tip = Copier l’adresse de cette publication
command-open-post = Ouvrir dans le navigateur
command-open-post-tip = Ouvrir cette publication sur son serveur
command-toggle-warning = Afficher ou masquer
command-toggle-warning-tip = Afficher ou masquer ce qui se trouve derrière l’avertissement
command-toggle-media = Afficher ou masquer les médias
command-toggle-media-tip = Afficher ou masquer les médias marqués comme sensibles
command-show-record = Afficher les données brutes
command-show-record-tip = Afficher cette publication telle qu’elle est dans l’archive
command-go-to-post = Afficher la publication
command-go-to-post-tip = Afficher cette publication dans la liste
command-order-newest = Plus récentes d’abord
command-order-newest-tip = Classer les publications de la plus récente à la plus ancienne
command-order-oldest = Plus anciennes d’abord
command-order-oldest-tip = Classer les publications de la plus ancienne à la plus récente
command-order-favourited = Plus favorites d’abord
command-order-favourited-tip = Classer les publications par nombre de favoris
command-order-boosted = Plus partagées d’abord
command-order-boosted-tip = Classer les publications par nombre de partages
command-search = Chercher dans les publications
command-search-tip = Chercher des mots dans vos publications
command-show-all-posts = Afficher toutes les publications
command-show-all-posts-tip = Enlever tous les filtres et les mots cherchés
command-show-posts = Afficher ces publications
command-show-posts-tip = Les afficher sur l’écran Publications
command-go-to-month = Aller à ce mois
command-go-to-month-tip = Amener ce mois à l’écran
command-show-detail = Afficher dans son fil
command-show-detail-tip = Afficher la publication avec ce à quoi elle répond et ce qui lui répond
command-close-detail = Fermer le fil
command-close-detail-tip = Fermer le volet qui montre le fil
command-show-newer = Afficher les publications plus récentes
command-show-newer-tip = Afficher les publications lues entre-temps
command-show-palette = Palette de commandes
command-show-palette-tip = Trouver en quelques lettres tout ce que vous pouvez faire ici
command-show-shortcuts = Raccourcis clavier
command-show-shortcuts-tip = Voir toutes les touches
command-show-about = À propos de Fossick
command-show-about-tip = Voir la version et les licences de ce qui est intégré
command-show-notes = Remarques sur cette archive
command-show-notes-tip = Voir ce qui a été remarqué à la lecture
command-check-files = Vérifier chaque fichier
command-check-files-tip = Lire chaque octet de chaque fichier et examiner images, vidéos et sons
command-cancel-check = Arrêter la vérification
command-cancel-check-tip = Ne plus lire de fichiers ; ce qui a été trouvé reste
command-check-again = Vérifier à nouveau
command-check-again-tip = Recommencer la vérification, par exemple après avoir mis des listes à côté de l’archive
command-show-places = Afficher les emplacements
command-show-places-tip = Afficher où cela a été trouvé
command-copy-summary = Copier le résumé
command-copy-summary-tip = Copier le résultat en quelques lignes
command-save-report-html = Enregistrer le rapport…
command-save-report-html-tip = Enregistrer le résultat sous forme de page à garder et à imprimer
command-save-report-text = Enregistrer en texte…
command-save-report-text-tip = Enregistrer le résultat en texte simple
command-show-in-folder = Afficher dans le dossier
command-show-in-folder-tip = Afficher le fichier dans le gestionnaire de fichiers
command-close-dialog = Fermer
command-close-dialog-tip = Fermer ceci
command-zoom-in = Plus grand
command-zoom-in-tip = Tout agrandir
command-zoom-out = Plus petit
command-zoom-out-tip = Tout réduire
command-zoom-reset = Taille normale
command-zoom-reset-tip = Revenir à la taille normale
command-language = Langue
command-language-tip = Choisir la langue de Fossick
command-theme-system = Thème : comme le système
command-theme-system-tip = Clair ou sombre, comme votre système
command-theme-light = Thème : clair
command-theme-light-tip = Toujours clair
command-theme-dark = Thème : sombre
command-theme-dark-tip = Toujours sombre
command-time-zone = Fuseau horaire
command-time-zone-tip = Choisir le fuseau dans lequel les heures sont affichées
command-always-show-warned = Toujours afficher
command-always-show-warned-tip = Afficher tout de suite les publications avec avertissement et les médias sensibles
command-quit = Quitter
command-quit-tip = Fermer cette fenêtre

# Top bar
account-menu = Compte { $name }

# Status bar
status-opening = Ouverture…
status-unpacking = Extraction…
status-reading = Lecture des publications…
status-checking = Vérification des fichiers…
status-cancel = Annuler
status-percent = { $doing } { $percent } %
status-notes =
    { $count ->
        [one] { $count } remarque
       *[other] { $count } remarques
    }

# Banners
banner-missing = L’archive n’est plus où elle était. Les publications déjà lues restent ici ; les images et les données brutes ne peuvent pas être lues.
banner-stopped =
    { $count ->
        [one] La lecture a été arrêtée : { $count } publication est ici, et il peut y en avoir d’autres.
       *[other] La lecture a été arrêtée : { $count } publications sont ici, et il peut y en avoir d’autres.
    }
banner-recovered =
    { $count ->
        [one] Ce fichier est endommagé : { $count } publication a pu être lue.
       *[other] Ce fichier est endommagé : { $count } publications ont pu être lues.
    }
banner-recovered-of = Ce fichier est endommagé : { $count } publications sur environ { $total } ont pu être lues.

# Toasts
toast-link-refused = Fossick n’ouvre pas ce genre d’adresse : { $address }
toast-copied = Copié
toast-saved = Enregistré : { $name }
toast-too-many-dropped = Seul le premier de ces { $count } fichiers a été ouvert. Déposez au plus cinq archives à la fois.
toast-settings-not-saved = Votre choix n’a pas pu être enregistré : impossible d’écrire dans le dossier des paramètres

# System dialogs
choose-archive = Ouvrir une archive Mastodon
choose-archives = Archives
choose-anything = Tous les fichiers
choose-folder = Ouvrir une archive extraite
choose-where = Enregistrer
save-kind-html = Page web
save-kind-text = Texte
save-report-name = { $archive } – vérification

# Welcome
welcome-title = Découvrez ce que contient votre archive Mastodon
welcome-subtitle = Vos publications, vos images, votre profil : tout ce que vous avez téléchargé, sur votre propre ordinateur.
welcome-opening = Ouverture de { $name }…
welcome-drop = ou déposez-la ici
welcome-recent = Archives récentes
recent-facts = { $file } · { $size } · { $date }
recent-gone = { $file } · n’est plus là
recent-forget = Oublier { $name }
welcome-how = Comment obtenir mon archive ?
welcome-step-1 = Sur votre serveur Mastodon, allez dans Préférences → Import et export → Export de données.
welcome-step-2 = Choisissez « Demandez vos archives ».
welcome-step-3 = Attendez l’e-mail ; il faut en général 5 à 30 minutes, plus pour les grands comptes.
welcome-step-4 = Téléchargez le fichier. Pas besoin de l’extraire.
welcome-step-5 = Ouvrez-le ici.
welcome-lists = Les personnes que vous suivez, vos listes, les comptes masqués et bloqués, les domaines bloqués et les marque-pages sont des fichiers CSV à part, sur la même page. Prenez-les aussi : ils ne sont pas dans l’archive.
welcome-limits = Vous pouvez demander une archive tous les 6 à 7 jours, et le téléchargement y reste 7 jours.
welcome-private = Gardez le fichier en lieu sûr : il contient vos messages privés.
welcome-double-click = Ouvrir les archives par un double-clic
welcome-double-click-windows = Faites un clic droit sur une archive, choisissez « Ouvrir avec », puis « Choisir une autre application », puis Fossick et « Toujours ».
welcome-double-click-all = Windows se fie à la fin du nom : « Toujours » vaut donc pour tous les fichiers zip. Si l’un d’eux n’est pas une archive Mastodon, Fossick le dit et n’ouvre rien. Pour revenir en arrière, choisissez un autre programme de la même manière.
welcome-double-click-macos = Cliquez sur une archive en maintenant la touche Contrôle, choisissez « Ouvrir avec », puis Fossick. Avec la touche Option, cela devient « Toujours ouvrir avec », qui vaut pour ce seul fichier.
welcome-double-click-macos-all = Pour tous les fichiers du même genre : sélectionnez-en un, choisissez « Lire les informations » dans le menu Fichier, puis Fossick sous « Ouvrir avec », et « Tout modifier… ». Pour revenir en arrière, choisissez un autre programme de la même manière.
welcome-double-click-linux = Une fois Fossick installé depuis un paquet, les archives zip qui portent le nom donné par Mastodon s’ouvrent par un double-clic. Pour les autres, comme les fichiers .tar.gz, faites un clic droit et choisissez « Ouvrir avec », puis Fossick.
welcome-double-click-flatpak = Faites un clic droit sur une archive et choisissez « Ouvrir avec », puis Fossick.
welcome-double-click-always = Pour que ce soit toujours ainsi, activez « toujours utiliser pour ce type de fichier » là où vous choisissez Fossick. Cela vaut pour tous les fichiers de ce type. Si l’un d’eux n’est pas une archive Mastodon, Fossick le dit et n’ouvre rien.
promise-offline = Rien ne quitte cet ordinateur.
promise-read-only = Rien n’est modifié dans votre archive.
promise-nothing-lost = Rien n’est omis en silence : ce qui ne peut pas être lu est indiqué.

# Overview
overview-header = Image d’en-tête de { $name }
overview-avatar = Image de profil de { $name }
overview-bot = Compte automatisé
overview-locked = Approuve ses abonnés
overview-suspended = Suspendu lors de l’export
overview-memorial = En mémoire
overview-joined = Membre depuis le { $date }
overview-span = Publications du { $first } au { $last }
overview-moved = A déménagé vers
overview-also = Aussi connu comme
overview-read-posts = Lire les publications
overview-backup-check = Vérification
tile-posts =
    { $count ->
        [one] publication
       *[other] publications
    }
tile-replies =
    { $count ->
        [one] réponse parmi elles
       *[other] réponses parmi elles
    }
tile-boosts =
    { $count ->
        [one] partage
       *[other] partages
    }
tile-media =
    { $count ->
        [one] fichier joint
       *[other] fichiers joints
    }
tile-polls =
    { $count ->
        [one] sondage
       *[other] sondages
    }
tile-followers = pour les abonnés
tile-direct =
    { $count ->
        [one] mention privée
       *[other] mentions privées
    }

# Settings
settings-look = Apparence
settings-language = Langue
settings-language-system = Langue du système
settings-theme = Thème
settings-theme-system = Comme le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-size = Taille
settings-time-zone = Fuseau horaire
settings-percent = { $percent } %
settings-zone-system = Comme le système
settings-zone-utc = UTC
settings-zone-search = Chercher un fuseau horaire
settings-zone-none = Aucun fuseau horaire ne porte ce nom.
settings-reading = Lecture
settings-always-show-warned = Toujours afficher les publications avec avertissement de contenu et les médias sensibles
settings-always-show-warned-more = Sinon, ils restent masqués jusqu’à ce que vous les demandiez, comme sur Mastodon.
settings-privacy = Vie privée
settings-recent-more = Fossick retient les archives que vous avez ouvertes, seulement sur cet ordinateur.

# About
about-title = À propos de Fossick
about-version = Fossick { $version }. Il ouvre les archives Mastodon, ne se connecte jamais à Internet et ne modifie jamais ce que vous ouvrez.
about-licence = Vous pouvez utiliser, modifier et transmettre Fossick selon la licence MIT ou la licence Apache 2.0, à votre choix. Il n’est pas fait par le projet Mastodon.
about-others = Ces parties ont été écrites par d’autres ; merci à eux. Leurs licences :

# Palette
palette-hint = Que voulez-vous faire ?
palette-nothing = Rien ici ne porte ce nom.

# Shortcut sheet
shortcuts-title = Raccourcis clavier
shortcut-keys-arrows = ↑ ↓
shortcut-does-arrows = Publication précédente ou suivante
shortcut-keys-pages = Page préc., Page suiv.
shortcut-does-pages = Une page vers le haut ou vers le bas
shortcut-keys-ends = Début, Fin
shortcut-does-ends = Première ou dernière publication
shortcut-keys-enter = Entrée
shortcut-does-enter = Ouvrir ce qui est marqué
shortcut-keys-search = / ou Ctrl+F
shortcut-does-search = Rechercher
shortcut-keys-pane = →
shortcut-does-pane = De la liste au fil de discussion à côté
shortcut-keys-space = Espace
shortcut-does-space = Sélectionner un fichier dans Médias ; en grand, mettre en pause ou animer
shortcut-keys-escape = Échap
shortcut-does-escape = Fermer ou revenir en arrière

# What is printed on keys
key-ctrl = Ctrl
key-shift = Maj
key-alt = Alt

# Dialogs
notes-title = Remarques sur cette archive
notes-sum = { $records } enregistrements : { $posts } publications, { $boosts } partages, { $duplicates } en double, { $skipped } mis de côté.
path-title = Ouvrir une archive
path-why = Saisissez ou collez l’emplacement du fichier ou du dossier. Vous pouvez aussi le déposer sur la fenêtre.
path-label = Chemin de l’archive
path-hint = ~/Téléchargements/archive-….zip
path-open = Ouvrir
path-title-save = Enregistrer
path-why-save = Votre système n’a pas de boîte de dialogue pour cela. Saisissez ou collez l’endroit où le fichier doit aller.
path-label-save = Chemin du nouveau fichier
path-save = Enregistrer

# Places of a finding
places-title = Où cela a été trouvé
second-title = Une autre archive est ouverte
second-question = Où ouvrir { $name } ?
second-new-window = Dans une nouvelle fenêtre
second-here = Ici
second-cancel = Annuler
record-title = Enregistrement dans l’archive
record-what = Voici ce que le serveur a écrit sur cette publication.
record-copy = Copier l’enregistrement
record-reading = Lecture de l’archive jusqu’à cette publication…

# When it goes wrong
no-window =
    Fossick n’a pas pu afficher de fenêtre : votre système n’offre aucun moyen de dessiner que Fossick puisse utiliser.
    Mettre à jour les pilotes graphiques aide le plus souvent. Vérifier une sauvegarde est possible sans fenêtre : saisissez « { $program } check » et le nom de l’archive dans un terminal.
    ({ $reason })
panic-title = Fossick s’est arrêté
panic-text =
    Quelque chose a mal tourné dans Fossick, qui doit se fermer. Votre archive est inchangée : Fossick ne fait que la lire.
    Relancez Fossick. Si cela se répète avec la même archive, signalez-le en indiquant cet endroit : { $place }
panic-copy = Copier les détails
panic-close = Fermer
panic-copy-question = Copier les détails pour un signalement ? Ils ne contiennent rien de votre archive.
panic-copied = Les détails ont été copiés. Collez-les dans votre signalement avant de fermer ce message : sur certains systèmes, ils disparaissent avec lui.
panic-not-copied =
    Les détails n’ont pas pu être copiés, car le presse-papiers n’est pas accessible. Pour un signalement, voici les lignes qui comptent :
    { $details }

# Tables and charts
table-sort-tip = Classer par « { $column } »
table-sorted-up = { $column }, ordre croissant
table-sorted-down = { $column }, ordre décroissant
table-cell = { $column } : { $text }
table-menu = Plus sur { $row }
bars-row = { $name } : { $count }
bars-row-share = { $name } : { $count } ({ $percent } %)
