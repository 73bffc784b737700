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
