# The Media screen, the lightbox, saving media.

screen-media = Médias
screen-media-tip = Vos images, vidéos et sons

media-files =
    { $count ->
        [one] { $count } fichier
       *[other] { $count } fichiers
    }
media-present =
    { $count ->
        [one] { $count } présent
       *[other] { $count } présents
    }
media-missing =
    { $count ->
        [one] { $count } absent
       *[other] { $count } absents
    }
media-empty =
    { $count ->
        [one] { $count } vide
       *[other] { $count } vides
    }
media-none = Il n’y a pas de médias dans cette archive
media-none-hint = Aucune publication n’a d’image, de vidéo ou de son, et l’archive ne contient pas de tels fichiers.
media-waiting = Lecture des publications…
media-waiting-hint = Images, vidéos et sons apparaissent ici une fois toutes les publications lues.
media-no-fit = Rien ne correspond à ces filtres
media-no-fit-hint = Enlevez un filtre, choisissez plus de mois ou cherchez moins de mots.
media-all-well = Rien de tel
media-all-well-hint = Aucun fichier ne correspond à ces filtres. C’est bon signe.
media-not-checked = Tous les fichiers n’ont pas encore été examinés
media-not-checked-hint = Les fichiers endommagés peuvent être affichés une fois chaque fichier vérifié.
media-shown = { $shown } sur { $all } affichés
media-chosen =
    { $count ->
        [one] { $count } sélectionné
       *[other] { $count } sélectionnés
    }
media-save-chosen =
    { $count ->
        [one] Enregistrer { $count } fichier…
       *[other] Enregistrer { $count } fichiers…
    }
media-tile-size = Taille des images
media-group =
    { $count ->
        [one] { $title }, { $count } fichier
       *[other] { $title }, { $count } fichiers
    }
media-no-date = Sans date
media-loose = Joint à aucune publication
media-unread = Joint à aucune publication lue
media-covered = Sensible
media-badge-moving = GIF

# Filters
media-chip-pictures = Images { $count }
media-chip-pictures-tip = Afficher les images
media-chip-videos = Vidéos { $count }
media-chip-videos-tip = Afficher les vidéos
media-chip-sounds = Sons { $count }
media-chip-sounds-tip = Afficher les sons
media-chip-others = Autres fichiers { $count }
media-chip-others-tip = Afficher les fichiers d’autres types
media-chip-missing = Absents { $count }
media-chip-missing-tip = Afficher ce qu’une publication cite mais que l’archive ne contient pas, ou contient vide
media-chip-damaged = Endommagés { $count }
media-chip-damaged-unknown = Endommagés
media-chip-damaged-tip = Afficher les fichiers que la vérification a trouvés endommagés
media-chip-loose = Non joints { $count }
media-chip-loose-tip = Afficher les fichiers qu’aucune publication ne cite, par exemple d’avant une modification
media-chip-undescribed = Sans description { $count }
media-chip-undescribed-tip = Afficher ce qui n’a pas de texte alternatif
media-from = De { $month }
media-to = À { $month }
media-any-date = Toutes les dates
media-search = Chercher une description

# Commands
command-save-chosen = Enregistrer la sélection…
command-save-chosen-tip = Enregistrer les fichiers sélectionnés dans un dossier
command-save-shown = Enregistrer tout ce qui est affiché…
command-save-shown-tip = Enregistrer tout ce qui est affiché dans un dossier
command-save-large = Enregistrer sous…
command-save-large-tip = Enregistrer ce fichier sous le nom de votre choix
command-save-avatar = Enregistrer l’image de profil…
command-save-avatar-tip = Enregistrer l’image de profil dans un fichier
command-save-header = Enregistrer l’image d’en-tête…
command-save-header-tip = Enregistrer l’image d’en-tête dans un fichier
command-cancel-saving = Arrêter l’enregistrement
command-cancel-saving-tip = Arrêter l’enregistrement ; les fichiers déjà là restent
command-sidecar = Quoi écrire à côté des médias
command-sidecar-tip = Choisir ce qui est écrit à côté de chaque fichier enregistré
command-show-all-media = Tout afficher
command-show-all-media-tip = Enlever tous les filtres
command-show-media = Afficher dans Médias
command-show-media-tip = Afficher ces fichiers sur l’écran Médias
command-pick-media = Sélectionner
command-pick-media-tip = Sélectionner ce fichier, ou ne plus le sélectionner
command-pick-all-media = Tout sélectionner
command-pick-all-media-tip = Sélectionner tout ce qui est affiché
command-pick-no-media = Ne rien sélectionner
command-pick-no-media-tip = Ne rien sélectionner ; Échap fait de même
command-open-media = Voir de près
command-open-media-tip = L’afficher en grand
command-step-media = Suivant
command-step-media-tip = Afficher le suivant
command-turn-picture = Tourner la vue
command-turn-picture-tip = Tourner l’image à l’écran ; le fichier reste tel quel
command-copy-picture = Copier l’image
command-copy-picture-tip = Copier l’image pour la coller ailleurs
command-open-elsewhere = Ouvrir dans une autre application
command-open-elsewhere-tip = Ouvrir une copie privée dans le programme que votre système prévoit pour cela ; la copie est supprimée à la fermeture de Fossick
command-close-lightbox = Fermer
command-close-lightbox-tip = Revenir où vous étiez
command-tile = Taille des images
command-tile-tip = Choisir la taille des images dans Médias
command-play = Animer les images
command-play-tip = Laisser ou non bouger les images animées dans les listes
command-keep-thumbnails = Garder les petites images
command-keep-thumbnails-tip = Garder ou non les petites images sur cet ordinateur pour la prochaine fois
command-clear-thumbnails = Supprimer les petites images
command-clear-thumbnails-tip = Supprimer les petites images que garde Fossick ; vos archives restent telles quelles

# Lightbox
lightbox-place = { $at } sur { $count }
lightbox-place-short = { $at } / { $count }
lightbox-zoom-in = Agrandir
lightbox-zoom-out = Réduire
lightbox-fit = Afficher l’image entière
lightbox-fold = Masquer la description et les détails
lightbox-unfold = Afficher la description et les détails
lightbox-close = Fermer
lightbox-previous = Précédent
lightbox-next = Suivant
lightbox-reading = Lecture de l’image…
lightbox-not-played = Fossick affiche les vidéos et les sons, mais ne les joue pas.
lightbox-description = Description
lightbox-no-description = Personne n’a écrit de description.
lightbox-copy-description = Copier la description
lightbox-post = Publication
lightbox-loose = Aucune publication lue ne cite ce fichier. Il vient peut-être d’une publication modifiée, programmée ou supprimée, ou qui n’a pas pu être lue.
lightbox-file = Fichier
lightbox-type = Type
lightbox-size = Taille
lightbox-pixels = Pixels
lightbox-pixels-value = { $width } × { $height }
lightbox-length = Durée
lightbox-state = État
lightbox-name = Nom
lightbox-whole-sum = Intact ; la somme de contrôle correspond
lightbox-whole = Intact, pour autant qu’on puisse le dire
lightbox-unchecked = Pas encore vérifié

# Saving
save-kind-media = Fichier { $ending }
save-media-title = Enregistrer les médias
save-media-why =
    { $count ->
        [one] { $count } fichier va dans un dossier de votre choix, nommé d’après la date et les premiers mots de sa publication. Rien de ce qui s’y trouve n’est remplacé.
       *[other] { $count } fichiers vont dans un dossier de votre choix, nommés d’après la date et les premiers mots de leurs publications. Rien de ce qui s’y trouve n’est remplacé.
    }
save-media-beside = À côté de chaque fichier, écrire :
save-media-beside-nothing = Rien
save-media-beside-text = Un fichier texte avec description, lien et date
save-media-beside-xmp = La même chose en fichier XMP, pour les logiciels photo
save-media-where = Choisir un dossier…
save-media-folder = Médias Mastodon
save-avatar-name = image de profil
save-header-name = image d’en-tête
status-saving = Enregistrement…
toast-saved-many =
    { $count ->
        [0] Aucun fichier n’a été enregistré
        [one] { $count } fichier a été enregistré
       *[other] { $count } fichiers ont été enregistrés
    }
toast-thumbnails-cleared = Les petites images sont en cours de suppression

# Settings
settings-play = Animer les images dans les listes
settings-play-more = Elles restent immobiles si votre système demande moins de mouvement, et bougent toujours quand vous les regardez de près.
settings-thumbnails = Garder les petites images sur cet ordinateur pour la prochaine fois
settings-thumbnails-more = Elles rendent Médias plus rapide, prennent au plus 256 Mo dans votre dossier de cache et ne vont jamais à côté de votre archive.

# When saving did not go as hoped
saved-damaged-what = « { $name } » est endommagé dans l’archive.
saved-damaged-means = Il a été enregistré autant qu’il peut être lu ; le reste est perdu dans cette archive.
saved-damaged-todo = Cherchez l’original sur le serveur, ou téléchargez l’archive à nouveau.
saved-gaps-means = Chacun manque ou est écourté à cause de l’archive, pas de Fossick. Endommagés : { $names }.
saved-gaps-means-missing = Ce qui est absent ou vide dans l’archive ne peut pas en être enregistré.
saved-gaps-todo = La vérification indique tous les fichiers absents et endommagés. Cherchez-les sur le serveur, ou téléchargez l’archive à nouveau.

error-not-opened-elsewhere-what = « { $name } » n’a pas été ouvert.
error-not-opened-elsewhere-means = Ce n’est ni une image, ni une vidéo, ni un son que Fossick connaît. L’ouvrir pourrait lancer un programme, alors Fossick ne le fait pas.
error-not-opened-elsewhere-todo = Si vous savez ce que c’est, enregistrez-le avec « Enregistrer sous… ».
