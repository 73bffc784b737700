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
