# The backup check: verdicts, findings, reports.
# check-html-language is the code of the language that this file is in.
# Each finding has three parts: -what (one sentence), -means, -todo. An empty part is written { "" }.

check-html-language = fr
check-title = Vérification de la sauvegarde
check-verdict-complete = Tout est là.
check-verdict-notes = Tout est là, avec des remarques.
check-verdict-nearly-empty = Il n’y a presque rien dans cette archive.
check-verdict-unfinished = Ce téléchargement n’est peut-être pas terminé.
check-verdict-too-many = Il y a plus dans cette archive que Fossick n’en lit.
check-verdict-missing = Il manque quelque chose.
check-verdict-damaged = Quelque chose est endommagé.
check-verdict-unreadable = Rien n’a pu être lu.
check-group-problem = Problèmes
check-group-note = Bon à savoir
check-group-in-order = En ordre
check-depth-quick = Vérification rapide : la table des matières, les publications, et la présence de chaque fichier.
check-depth-full = Vérification complète : chaque octet de chaque fichier.
check-waiting = La vérification commence quand tout a été lu.
check-not-read = La lecture a été arrêtée, on ne peut donc pas encore dire si tout est là.
check-files-stopped = Vous avez arrêté la vérification des fichiers : certains n’ont pas été lus.
check-show-files = { $count ->
    [1] Afficher le fichier
   *[other] Afficher les { $count } fichiers
}
check-show-records = { $count ->
    [1] Afficher l’enregistrement
   *[other] Afficher les { $count } enregistrements
}
check-show-lists = { $count ->
    [1] Afficher la liste
   *[other] Afficher les { $count } listes
}
check-spot-remark = { $place } : { $remark }
check-more-places = { $count ->
    [1] et un de plus
   *[other] et { $count } de plus
}
check-places = { $count ->
    [1] Un endroit
   *[other] { $count } endroits
}
check-archive-line = { $name }, { $size }
check-count-line = { $name } : { $count }
check-no-name = Compte inconnu
check-made-by = Fait avec Fossick { $version }.

check-bar-opening = Ouverture
check-bar-unpacking = Extraction
check-bar-reading = Lecture des publications
check-bar-files = Vérification des fichiers

check-what-counts = Ce qu’elle contient
check-count-posts = Publications
check-count-replies = dont des réponses
check-count-boosts = Partages
check-count-polls = Sondages
check-count-public = Publications publiques
check-count-unlisted = Publications publiques discrètes
check-count-followers = Publications pour les abonnés
check-count-direct = Mentions privées
check-count-attachments = Fichiers joints
check-count-media-present = Fichiers joints présents
check-count-favourites = Favoris
check-count-bookmarks = Marque-pages

check-summary-title = Vérification de la sauvegarde de { $name } : { $verdict }
check-summary-counts = { $posts ->
    [0] Aucune publication
    [1] Une publication
   *[other] { $posts } publications
}, { $boosts ->
    [0] aucun partage
    [1] un partage
   *[other] { $boosts } partages
}, { $all ->
    [0] aucun fichier joint.
    [1] { $here ->
        [0] un fichier joint, qui n’est pas là.
       *[other] un fichier joint, qui est là.
    }
   *[other] { $here } fichiers joints sur { $all } présents.
}

# Remarks about one place
check-really = c’est un fichier { $kind }
check-skip-bad-json = endommagé
check-skip-cut-off = coupé
check-skip-not-an-object = une adresse ou un nombre, sans publication
check-skip-unknown-activity = ni une publication ni un partage
check-skip-no-object = dit qu’il y a eu une publication ou un partage, mais pas lequel
check-skip-too-long = trop long pour être une publication
check-skip-crashed = Fossick lui-même y a échoué
check-fault-checksum = la somme de contrôle ne correspond pas
check-fault-length = n’a pas la longueur prévue
check-fault-broken-data = les données compressées sont endommagées
check-fault-cut-off = l’archive se termine au milieu
check-fault-not-there = pas là où la table des matières l’indique
check-fault-headers-disagree = la table des matières en dit autre chose que le fichier lui-même
check-fault-password = protégé par un mot de passe
check-fault-unknown-method = compressé d’une façon inconnue
check-fault-system = le système n’a pas pu le lire
check-fault-not-decodable = le contenu est endommagé

# Problems
check-nothing-readable-what = Rien dans cette archive n’a pu être lu.
check-nothing-readable-means = C’était une archive autrefois, mais on ne peut plus en tirer ni publications ni profil.
check-nothing-readable-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export, et gardez ce fichier jusqu’à ce que le nouveau s’ouvre.
check-container-cut-off-what = L’archive se termine trop tôt, après { $bytes }.
check-container-cut-off-means = Le téléchargement semble s’être arrêté : la suite manque. { $read ->
    [0] Aucune publication n’a pu être lue.
    [1] Une publication ou un partage a pu être lu.
   *[other] { $read } publications et partages ont encore pu être lus.
} { $lost ->
    [0] { "" }
   *[other] Ce qui manque fait au moins { $gone }.
}
check-container-cut-off-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export, puis vérifiez le nouveau fichier.
check-container-cut-off-stated-what = L’archive se termine trop tôt, après { $bytes }.
check-container-cut-off-stated-means = Le téléchargement semble s’être arrêté : { $read } publications et partages sur environ { $stated } ont pu être lus, le reste manque. { $lost ->
    [0] { "" }
   *[other] Ce qui manque fait au moins { $gone }.
}
check-container-cut-off-stated-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export, puis vérifiez le nouveau fichier.
check-container-repaired-what = La table des matières de l’archive était abîmée ; Fossick a trouvé les fichiers sans elle.
check-container-repaired-means = La fin du fichier manque ou est endommagée, ou un serveur avec Mastodon avant 4.4.4 y a écrit plus de 4 Go. D’autres programmes peuvent ne pas l’ouvrir du tout.
check-container-repaired-todo = Si vous le pouvez encore, téléchargez l’archive à nouveau. Si le résultat est le même, gardez-la : extrayez-la une fois et gardez aussi le dossier.
check-foreign-bytes-what = Avant ou après l’archive, il y a quelque chose qui n’en fait pas partie.
check-foreign-bytes-means = Un programme qui a stocké ou envoyé le fichier y a ajouté quelque chose. L’archive elle-même a pu être lue.
check-foreign-bytes-todo = Lancez la vérification complète pour voir si les fichiers sont intacts ; si vous le pouvez, téléchargez l’archive à nouveau.
check-header-mismatch-what = { $count ->
    [1] L’archive dit deux choses différentes du même fichier.
   *[other] L’archive dit { $count } fois deux choses différentes du même fichier.
}
check-header-mismatch-means = Le fichier a été modifié ou endommagé après que le serveur l’a créé. Le contenu peut être intact malgré tout.
check-header-mismatch-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export, puis vérifiez le nouveau fichier.
check-checksum-failed-what = { $count ->
    [1] La somme de contrôle d’un fichier ne correspond pas.
   *[other] Les sommes de contrôle de { $count } fichiers ne correspondent pas.
}
check-checksum-failed-means = Ce qui est stocké n’est pas ce que le serveur y a mis : le téléchargement ou le disque l’a endommagé.
check-checksum-failed-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export. Si cela se reproduit sur le même disque, enregistrez-la sur un autre.
check-password-protected-what = { $count ->
    [1] Un fichier de l’archive est protégé par un mot de passe.
   *[other] { $count } fichiers de l’archive sont protégés par un mot de passe.
}
check-password-protected-means = Mastodon ne fait pas cela ; quelqu’un a recompressé l’archive. Ces fichiers ne peuvent pas être examinés.
check-password-protected-todo = Extrayez-la avec le programme qui l’a compressée, puis vérifiez le dossier.
check-entry-unreadable-what = { $count ->
    [1] Un fichier de l’archive n’a pas pu être lu.
   *[other] { $count } fichiers de l’archive n’ont pas pu être lus.
}
check-entry-unreadable-means = { $count ->
    [1] Il est coupé ou endommagé ; les autres fichiers
   *[other] Ils sont coupés ou endommagés ; les autres fichiers
} ne sont pas touchés.
check-entry-unreadable-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export, puis vérifiez le nouveau fichier.
check-json-damaged-what = { $count ->
    [1] Un des fichiers contenant vos publications, votre profil, vos favoris et vos marque-pages est endommagé ou coupé.
   *[other] { $count } des fichiers contenant vos publications, votre profil, vos favoris et vos marque-pages sont endommagés ou coupés.
}
check-json-damaged-means = Ce qui se trouve avant et après le dommage est affiché ; le reste ne peut pas être lu.
check-json-damaged-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export. Si le résultat est le même, l’export s’est mal passé sur le serveur : dites-le à son administration.
check-miscounted-what = Fossick s’est trompé en comptant les enregistrements de cette archive.
check-miscounted-means = C’est une erreur de Fossick : certains enregistrements ne sont peut-être pas affichés.
check-miscounted-todo = Merci de le signaler. Gardez l’archive telle quelle ; rien n’y a été modifié.
check-records-skipped-what = { $count ->
    [1] Un enregistrement n’a pas pu être utilisé.
   *[other] { $count } enregistrements n’ont pas pu être utilisés.
}
check-records-skipped-means = Un enregistrement est une publication ou un partage. { $count ->
    [1] Celui-ci est endommagé, coupé,
   *[other] Ceux-ci sont endommagés, coupés,
} ou quelque chose que Fossick ne connaît pas.
check-records-skipped-todo = Téléchargez l’archive à nouveau. Si les mêmes enregistrements reviennent, le serveur les a écrits ainsi ; gardez le fichier, rien d’autre n’est touché.
check-media-damaged-what = { $count ->
    [1] Un fichier joint est endommagé.
   *[other] { $count } fichiers joints sont endommagés.
}
check-media-damaged-means = La publication est là, mais son image, sa vidéo ou son enregistrement sonore n’est plus comme avant.
check-media-damaged-todo = Téléchargez l’archive à nouveau. Si un fichier reste endommagé, enregistrez-le à la main depuis la publication sur le serveur.
check-not-decodable-what = { $count ->
    [1] Le contenu d’un fichier ne peut pas être affiché.
   *[other] Le contenu de { $count } fichiers ne peut pas être affiché.
}
check-not-decodable-means = { $count ->
    [1] Cela devrait être une image, une vidéo ou un son, mais son contenu
   *[other] Cela devrait être des images, des vidéos ou des sons, mais leur contenu
} est coupé ou endommagé.
check-not-decodable-todo = Ouvrez les publications sur le serveur : si les fichiers y sont intacts, enregistrez-les à la main ou téléchargez l’archive à nouveau.
check-outbox-missing-what = outbox.json, vos publications, n’est pas dans l’archive.
check-outbox-missing-means = Sans ce fichier, il n’y a ni publications ni partages à afficher, seulement les fichiers à côté.
check-outbox-missing-todo = Si vous avez démonté l’archive, vérifiez le fichier que vous avez téléchargé. Sinon, téléchargez-la à nouveau depuis Préférences → Import et export.
check-actor-missing-what = actor.json, votre profil, n’est pas dans l’archive.
check-actor-missing-means = Le nom, la présentation et les champs du profil manquent ; les publications ne sont pas touchées.
check-actor-missing-todo = Si vous avez démonté l’archive, vérifiez le fichier que vous avez téléchargé. Sinon, téléchargez-la à nouveau depuis Préférences → Import et export.
check-media-missing-what = { $all ->
    [1] L’unique fichier joint n’est pas dans l’archive.
   *[other] { $count ->
        [1] Un fichier joint sur { $all } n’est pas dans l’archive.
       *[other] { $count } fichiers joints sur { $all } ne sont pas dans l’archive.
    }
}
check-media-missing-means = Le serveur n’a pas pu { $count ->
    [1] le trouver en créant l’archive et l’a omis
   *[other] les trouver en créant l’archive et les a omis
} sans le dire.
check-media-missing-todo = Ouvrez les publications sur le serveur : là où les fichiers sont encore visibles, enregistrez-les à la main. S’il en manque beaucoup, demandez à l’administration.
check-media-missing-cut-what = { $all ->
    [1] L’unique fichier joint n’est pas dans l’archive.
   *[other] { $count ->
        [1] Un fichier joint sur { $all } n’est pas dans l’archive.
       *[other] { $count } fichiers joints sur { $all } ne sont pas dans l’archive.
    }
}
check-media-missing-cut-means = L’archive se termine trop tôt, et ce qui manque se trouvait peut-être après sa fin.
check-media-missing-cut-todo = Téléchargez l’archive à nouveau depuis Préférences → Import et export, puis vérifiez le nouveau fichier.
check-media-missing-remote-what = { $all ->
    [1] L’unique fichier joint n’est pas dans l’archive.
   *[other] { $count ->
        [1] Un fichier joint sur { $all } n’est pas dans l’archive.
       *[other] { $count } fichiers joints sur { $all } ne sont pas dans l’archive.
    }
}
check-media-missing-remote-means = Pleroma et Akkoma ne mettent ni images, ni vidéos, ni sons dans une archive, seulement leurs adresses.
check-media-missing-remote-todo = Enregistrez les fichiers à la main tant que le compte existe.
check-media-missing-alone-what = { $all ->
    [1] L’unique fichier joint n’est pas ici.
   *[other] { $count ->
        [1] Un fichier joint sur { $all } n’est pas ici.
       *[other] { $count } fichiers joints sur { $all } ne sont pas ici.
    }
}
check-media-missing-alone-means = Ceci est outbox.json seul ; les images, vidéos et sons sont à côté, dans l’archive.
check-media-missing-alone-todo = Vérifiez l’archive telle que vous l’avez téléchargée, ou le dossier entier.
check-media-missing-all-what = { $all ->
    [1] L’unique fichier joint n’est pas dans l’archive.
   *[other] { $count ->
        [1] Un fichier joint sur { $all } n’est pas dans l’archive.
       *[other] { $count } fichiers joints sur { $all } ne sont pas dans l’archive.
    }
}
check-media-missing-all-means = Elle ne contient aucun fichier média : le dossier media_attachments a été retiré, ou le serveur n’a pas pu lire son stockage.
check-media-missing-all-todo = Vérifiez l’archive telle que vous l’avez téléchargée. Si elle n’a pas de médias non plus, téléchargez-la à nouveau, et demandez à l’administration si cela n’aide pas.
check-media-empty-what = { $all ->
    [1] L’unique fichier joint est vide.
   *[other] { $count ->
        [1] Un fichier joint sur { $all } est vide.
       *[other] { $count } fichiers joints sur { $all } sont vides.
    }
}
check-media-empty-means = Le serveur n’a pas pu { $count ->
    [1] le lire dans son stockage et a écrit un fichier
   *[other] les lire dans son stockage et a écrit des fichiers
} de 0 octet.
check-media-empty-todo = Ouvrez les publications sur le serveur : là où les fichiers sont encore visibles, enregistrez-les à la main. Si beaucoup sont vides, demandez à l’administration.
check-avatar-missing-what = Votre image de profil n’est pas dans l’archive.
check-avatar-missing-means = Le profil cite l’image, mais le fichier est absent ou vide.
check-avatar-missing-todo = Enregistrez l’image à la main depuis votre profil.
check-avatar-missing-remote-what = Votre image de profil n’est pas dans l’archive.
check-avatar-missing-remote-means = Le profil ne donne que son adresse ; l’image est restée sur le serveur, comme le font Pleroma et Akkoma.
check-avatar-missing-remote-todo = Enregistrez l’image à la main depuis votre profil.
check-header-missing-what = Votre image d’en-tête n’est pas dans l’archive.
check-header-missing-means = Le profil cite l’image, mais le fichier est absent ou vide.
check-header-missing-todo = Enregistrez l’image à la main depuis votre profil.
check-header-missing-remote-what = Votre image d’en-tête n’est pas dans l’archive.
check-header-missing-remote-means = Le profil ne donne que son adresse ; l’image est restée sur le serveur, comme le font Pleroma et Akkoma.
check-header-missing-remote-todo = Enregistrez l’image à la main depuis votre profil.

# Worth knowing
check-nearly-empty-what = Il n’y a presque rien dans cette archive : { $bytes } en tout.
check-nearly-empty-means = Si le compte a des publications, l’export a sans doute échoué sur le serveur.
check-nearly-empty-todo = Supprimez l’archive là-bas, dans Préférences → Import et export, et demandez-en une nouvelle.
check-unfinished-download-what = Le fichier porte le nom d’un téléchargement inachevé.
check-unfinished-download-means = Le navigateur y travaille peut-être encore.
check-unfinished-download-todo = Attendez la fin du téléchargement, ou relancez-le, puis vérifiez le fichier sous son nom définitif.
check-private-key-what = L’archive contient la clé privée du compte, key.pem.
check-private-key-means = Mastodon 2.3 et 2.4 l’y mettaient. Qui possède cette clé peut agir au nom du compte auprès d’autres serveurs. Fossick ne l’affiche ni ne la copie jamais.
check-private-key-todo = Gardez cette archive pour vous, et retirez key.pem avant de la transmettre.
check-private-posts-what = { $followers ->
    [0] Aucune publication pour les abonnés
    [1] Une publication pour les abonnés
   *[other] { $followers } publications pour les abonnés
} et { $direct ->
    [0] aucune mention privée dans l’archive.
    [1] une mention privée dans l’archive.
   *[other] { $direct } mentions privées dans l’archive.
}
check-private-posts-means = Elles n’étaient pas destinées à tout le monde, et quiconque a le fichier peut les lire.
check-private-posts-todo = Gardez l’archive en lieu sûr.
check-lists-missing-what = { $count ->
    [1] Une des listes que Mastodon propose à côté de l’archive n’est pas ici.
   *[other] { $count } des listes que Mastodon propose à côté de l’archive ne sont pas ici.
}
check-lists-missing-means = Qui vous suivez, masquez et bloquez, et vos listes, ne sont jamais dans une archive. Ce sont des téléchargements à part.
check-lists-missing-todo = Téléchargez-les depuis Préférences → Import et export → Export de données et mettez-les à côté de l’archive.
check-lists-missing-all-what = Les listes que Mastodon propose à côté de l’archive ne sont pas ici.
check-lists-missing-all-means = Qui vous suivez, masquez et bloquez, et vos listes, ne sont jamais dans une archive. Ce sont des téléchargements à part.
check-lists-missing-all-todo = Téléchargez-les depuis Préférences → Import et export → Export de données et mettez-les à côté de l’archive.
check-lists-unknown-what = { $count ->
    [1] Fossick ne peut pas dire ce qu’un fichier CSV énumère.
   *[other] Fossick ne peut pas dire ce que { $count } fichiers CSV énumèrent.
}
check-lists-unknown-means = Ni son nom ni sa première ligne ne sont de ceux que donne Mastodon, ou il ne peut pas être lu.
check-lists-unknown-todo = Rendez-lui le nom qu’il avait au téléchargement, comme following_accounts.csv.
check-likes-missing-what = Vos favoris, likes.json, ne sont pas dans l’archive.
check-likes-missing-means = Mastodon les y met depuis la version 2.5 ; d’autres serveurs peut-être pas.
check-likes-missing-todo = Si le compte est sur un serveur Mastodon, téléchargez l’archive à nouveau.
check-likes-missing-old-what = Vos favoris, likes.json, ne sont pas dans l’archive.
check-likes-missing-old-means = C’est normal pour une archive de cet âge : Mastodon les y met depuis la version 2.5.
check-likes-missing-old-todo = Si le compte existe encore, demandez une nouvelle archive.
check-bookmarks-missing-what = Vos marque-pages, bookmarks.json, ne sont pas dans l’archive.
check-bookmarks-missing-means = Mastodon les y met depuis la version 3.1 ; d’autres serveurs peut-être pas.
check-bookmarks-missing-todo = Si le compte est sur un serveur Mastodon, téléchargez l’archive à nouveau.
check-bookmarks-missing-old-what = Vos marque-pages, bookmarks.json, ne sont pas dans l’archive.
check-bookmarks-missing-old-means = C’est normal pour une archive de cet âge : Mastodon les y met depuis la version 3.1.
check-bookmarks-missing-old-todo = Si le compte existe encore, demandez une nouvelle archive.
check-media-unattached-what = { $count ->
    [1] Un fichier n’appartient à aucune publication.
   *[other] { $count } fichiers n’appartiennent à aucune publication.
}
check-media-unattached-means = C’est normal : ils viennent de publications programmées, ou ont été retirés d’une publication lors d’une modification.
check-media-unattached-todo = { "" }
check-media-unattached-alone-what = { $count ->
    [1] Un fichier est ici sans la publication à laquelle il appartient.
   *[other] { $count } fichiers sont ici sans les publications auxquelles ils appartiennent.
}
check-media-unattached-alone-means = Les publications n’ont pas pu être lues, on ne peut donc pas dire à laquelle appartient chaque fichier.
check-media-unattached-alone-todo = { "" }
check-media-other-type-what = { $count ->
    [1] Un fichier est d’un autre type que ne le dit l’archive.
   *[other] { $count } fichiers sont d’un autre type que ne le dit l’archive.
}
check-media-other-type-means = Le contenu est là ; seul le nom ou le type indiqué est faux.
check-media-other-type-todo = Si un programme n’ouvre pas un tel fichier, donnez-lui la bonne extension.
check-total-differs-what = Le serveur a compté { $stated ->
    [1] une publication
   *[other] { $stated } publications
} ; l’archive en contient { $records }.
check-total-differs-means = Avant la version 4.6, le compte de Mastodon se trompait souvent de quelques publications. S’il en manque beaucoup, l’export s’est peut-être arrêté trop tôt sur le serveur.
check-total-differs-todo = { "" }
check-duplicates-what = { $count ->
    [1] Un enregistrement figure deux fois dans l’archive.
   *[other] { $count } enregistrements figurent plus d’une fois dans l’archive.
}
check-duplicates-means = Rien n’est perdu ; chacun est affiché une fois.
check-duplicates-todo = { "" }
check-duplicates-forms-what = { $count ->
    [1] Un enregistrement figure deux fois dans l’archive, sous deux formes ; l’une d’elles est affichée.
   *[other] { $count } enregistrements figurent plus d’une fois dans l’archive, dont { $forms ->
        [1] un
       *[other] { $forms }
    } sous deux formes ; l’une d’elles est affichée.
}
check-duplicates-forms-means = Est affichée la forme modifiée en dernier, ou la plus longue si on ne peut pas le savoir ; entre une publication et un partage, celui qui est venu en premier. L’autre peut être lue dans les données brutes.
check-duplicates-forms-todo = { "" }
check-other-archive-what = { $count ->
    [1] Il y a une autre archive à l’intérieur ; seule la première a été vérifiée.
   *[other] Il y a { $count } autres archives à l’intérieur ; seule la première a été vérifiée.
}
check-other-archive-means = Plusieurs téléchargements ont peut-être été mis dans un même dossier ou fichier.
check-other-archive-todo = Vérifiez chacune d’elles séparément.
check-same-names-what = { $count ->
    [1] Deux fichiers de l’archive ont le même nom ; seul le dernier est affiché.
   *[other] { $count } fichiers de l’archive ont le nom d’un suivant ; seul le dernier de chaque nom est affiché.
}
check-same-names-means = Aucun serveur n’écrit une telle archive : elle a été modifiée plus tard. Ce que seul le premier fichier contient n’est pas compté.
check-same-names-todo = Si vous avez encore le fichier tel que vous l’avez téléchargé, vérifiez celui-là.
check-unsafe-names-what = { $count ->
    [1] Un fichier a un nom qui mène hors de l’archive.
   *[other] { $count } fichiers ont des noms qui mènent hors de l’archive.
}
check-unsafe-names-means = Aucun serveur n’écrit de tels noms. Fossick n’utilise jamais un nom d’archive comme chemin, ils ne font donc aucun mal ici.
check-unsafe-names-todo = N’extrayez pas cette archive avec d’autres programmes.
check-too-many-what = Il y a plus dans l’archive que Fossick n’en lit.
check-too-many-means = Aucune vraie archive n’est aussi grande ; le reste a été laissé hors de cette vérification.
check-too-many-todo = Si c’est une vraie archive, parlez-nous-en.

# In order
check-container-whole-what = L’archive est entière : { $bytes }.
check-container-whole-means = Elle s’ouvre du premier au dernier octet.
check-container-whole-todo = { "" }
check-files-intact-what = { $count ->
    [1] Un fichier a été lu jusqu’au dernier octet et est intact.
    [2] Les deux fichiers ont été lus jusqu’au dernier octet et sont intacts.
   *[other] Les { $count } fichiers ont tous été lus jusqu’au dernier octet et sont intacts.
}
check-files-intact-means = Là où l’archive donne des sommes de contrôle, elles correspondent.
check-files-intact-todo = { "" }
check-files-intact-decoded-what = { $count ->
    [1] Un fichier a été lu jusqu’au dernier octet et est intact.
    [2] Les deux fichiers ont été lus jusqu’au dernier octet et sont intacts.
   *[other] Les { $count } fichiers ont tous été lus jusqu’au dernier octet et sont intacts.
}
check-files-intact-decoded-means = Là où l’archive donne des sommes de contrôle, elles correspondent ; images, vidéos et sons ont été examinés.
check-files-intact-decoded-todo = { "" }
check-parts-present-what = { $count ->
    [1] Un des fichiers qui font partie de toute archive est ici.
   *[other] { $count } des fichiers qui font partie de toute archive sont ici.
}
check-parts-present-means = { "" }
check-parts-present-todo = { "" }
check-records-read-what = { $posts ->
    [0] Aucune publication
    [1] Une publication
   *[other] { $posts } publications
} et { $boosts ->
    [0] aucun partage lus.
    [1] un partage lus.
   *[other] { $boosts } partages lus.
}
check-records-read-means = { "" }
check-records-read-todo = { "" }
check-media-present-what = { $all ->
    [1] L’unique fichier joint est ici.
   *[other] { $count ->
        [1] Un fichier joint sur { $all } est ici.
       *[other] { $count } fichiers joints sur { $all } sont ici.
    }
}
check-media-present-means = { "" }
check-media-present-todo = { "" }
check-media-present-all-what = { $count ->
    [1] L’unique fichier joint est ici.
    [2] Les deux fichiers joints sont ici.
   *[other] Les { $count } fichiers joints sont tous ici.
}
check-media-present-all-means = { "" }
check-media-present-all-todo = { "" }
check-media-not-checked-what = { $count ->
    [1] Un fichier est d’un type que Fossick ne peut pas examiner.
   *[other] { $count } fichiers sont de types que Fossick ne peut pas examiner.
}
check-media-not-checked-means = { $count ->
    [1] Il est ici et ses octets sont
   *[other] Ils sont ici et leurs octets sont
} intacts, pour autant que l’archive permette de le dire.
check-media-not-checked-todo = { "" }
check-how-recent-what = La publication la plus récente est du { $last }.
check-how-recent-means = Ce que vous avez publié après la création de l’archive n’y est pas.
check-how-recent-todo = { "" }
check-how-recent-dated-what = L’archive a été créée le { $made } ; la publication la plus récente est du { $last }.
check-how-recent-dated-means = Ce que vous avez publié après ce jour n’y est pas.
check-how-recent-dated-todo = { "" }
check-lists-present-what = { $count ->
    [1] Une liste est ici.
   *[other] { $count } listes sont ici.
}
check-lists-present-means = { "" }
check-lists-present-todo = { "" }
check-repeated-key-what = Le serveur a écrit deux fois une partie de la liste des publications.
check-repeated-key-means = Une erreur connue et sans gravité de Mastodon 4.2 ; rien n’est perdu.
check-repeated-key-todo = { "" }
check-nested-what = L’archive était dans une autre archive.
check-nested-means = Les espaces de stockage en ligne recompressent les téléchargements ; cela ne fait pas de mal.
check-nested-todo = { "" }
check-followers-not-offered-what = Il n’y a pas de liste de vos abonnés, car Mastodon n’en propose pas au téléchargement.
check-followers-not-offered-means = Quand vous déménagez vers un autre compte sur Mastodon, vos abonnés sont invités à vous y suivre.
check-followers-not-offered-todo = { "" }
check-never-included-what = Certaines choses ne sont jamais dans une archive de Mastodon.
check-never-included-means = Ce sont : les messages que vous avez reçus, le texte des publications que vous avez partagées ou mises en favori, vos abonnés, les notifications, les réglages, les publications épinglées, les brouillons, les filtres, les versions antérieures des publications modifiées et les images des émojis personnalisés.
check-never-included-todo = Si une partie compte pour vous, enregistrez-la à la main tant que le compte existe.
check-no-way-back-what = Aucun serveur Mastodon ne reprend des publications.
check-no-way-back-means = Si vous êtes sur le point de supprimer le compte : cette archive sert à garder et à lire. Qui vous suivez, bloquez et masquez, vos listes et vos marque-pages peuvent passer à un autre compte, mais seulement par leurs fichiers CSV.
check-no-way-back-todo = Téléchargez les fichiers CSV avant de supprimer le compte.
