# Saving files out of an archive: what was saved and what was not, and what is written beside files.

export-saved = { $count ->
    [0] No se guardó ningún fichero.
    [one] Se guardó un fichero, { $size }.
   *[other] Se guardaron { $count } ficheros, { $size }.
}
export-missing = { $count ->
    [one] No se pudo guardar un fichero: no está en el archivo.
   *[other] No se pudieron guardar { $count } ficheros: no están en el archivo.
}
export-empty = { $count ->
    [one] Se omitió un fichero: está vacío en el archivo.
   *[other] Se omitieron { $count } ficheros: están vacíos en el archivo.
}
export-damaged = { $count ->
    [one] Un fichero está dañado en el archivo y se guardó hasta donde se puede leer:
   *[other] { $count } ficheros están dañados en el archivo y se guardaron hasta donde se pueden leer:
}
export-unreadable = { $count ->
    [one] No se pudo guardar un fichero, porque no se puede leer nada de él:
   *[other] No se pudieron guardar { $count } ficheros, porque no se puede leer nada de ellos:
}
export-nothing = No hay imágenes, vídeos ni sonidos en este archivo.
export-nothing-found = Ninguna publicación con imágenes, vídeos o sonidos encaja.
export-bar = Guardando ficheros

# In the text file beside a picture
export-no-description = No hay descripción.
export-post = Publicación: { $link }
export-date = Fecha: { $date }

# fossick search: before each post when it was posted, what it is and who could see it; at the end how many there are.
search-post = publicación
search-reply = respuesta
search-boost = impulso
search-public = pública
search-unlisted = pública silenciosa
search-followers = solo seguidores
search-direct = solo las personas mencionadas
search-no-date = sin fecha
search-warning = Advertencia de contenido: { $text }
search-found = { $count ->
    [0] Ninguna publicación encaja.
    [one] Una publicación encaja.
   *[other] { $count } publicaciones encajan.
}
search-found-shown = { $count } publicaciones encajan, se muestran las { $shown } más recientes.

# Posts
export-posts-written = { $count ->
    [one] Se guardó una publicación o un impulso.
   *[other] Se guardaron { $count } publicaciones e impulsos.
}
export-posts-private = { $count ->
    [one] Se omitió una publicación, porque no todo el mundo podía verla.
   *[other] Se omitieron { $count } publicaciones, porque no todo el mundo podía verlas.
}
export-posts-no-room = { $count ->
    [one] Se omitió un fichero, porque en una sola página web no cabe o no se puede mostrar.
   *[other] Se omitieron { $count } ficheros, porque en una sola página web no caben o no se pueden mostrar.
}
export-force-todo = Elige otra ruta, o añade --force para reemplazarlo.

# In exported posts
export-title = Publicaciones de { $name }
export-start-page = Página de inicio
export-months = Meses
export-page-part = { $title }, parte { $part }
export-original = Publicación original
export-boost = Impulsó una publicación de { $name }
export-untitled = Publicación sin texto
export-media-left-out = Omitido en esta exportación
export-thread-title = { $count ->
    [one] Hilo de una publicación
   *[other] Hilo de { $count } publicaciones
}
export-thread = Hilo: { $place } de { $count }
export-thread-before = Antes en este hilo
export-thread-after = Después en este hilo
export-search = Buscar en estas publicaciones
export-search-reading = Leyendo publicaciones…
# “%” stands for the number.
export-search-found = Publicaciones encontradas: %
