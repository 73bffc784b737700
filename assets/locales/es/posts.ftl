# The Posts screen and post cards.

posts-title = { $count ->
    [one] { $count } publicación o impulso
   *[other] { $count } publicaciones e impulsos
}
posts-list = Publicaciones
posts-newer = Publicaciones más recientes: { $count }
posts-none = No hay publicaciones en este archivo
posts-none-hint = Su bandeja de salida está vacía o no era parte de la exportación.
posts-loading = Leyendo publicaciones…
posts-loading-hint = Aparecen aquí a medida que se leen.

# Cards
posts-card-name = { $name }, { $date }: { $words }
posts-card-boost = impulsó una publicación de { $name }
posts-you-boosted = Impulsaste
posts-boosted-by = Impulsado por { $name }
posts-someone = Alguien
posts-someone-on = en { $host }
posts-boost-no-text = El archivo solo contiene la dirección de esta publicación, no su texto.
posts-no-text = Esta publicación no tiene texto.
posts-no-date = Sin fecha
posts-no-date-exact = El archivo no dice cuándo se publicó
posts-more = { $count } más, se ven en los datos en bruto
posts-text-cut = Aquí solo se muestra el principio. «Copiar texto» lo da entero.
posts-menu = Más

posts-visibility-public = Pública
posts-visibility-unlisted = Pública silenciosa: para todo el mundo, pero no en las cronologías públicas
posts-visibility-followers = Solo seguidores
posts-visibility-direct = Solo las personas mencionadas

posts-reply = En respuesta a otra publicación
posts-reply-to = En respuesta a { $name }
posts-reply-on = En respuesta a una publicación en { $host }
posts-reply-show = Mostrar esta publicación

posts-warning-name = Advertencia de contenido: { $text }
posts-warning-show = Mostrar
posts-warning-hide = Ocultar

posts-edited = editada el { $date }
posts-edited-exact = Última edición el { $date }
posts-language = Idioma: { $name }
posts-favourites = { $count ->
    [one] { $count } favorito
   *[other] { $count } favoritos
}
posts-boosts = { $count ->
    [one] { $count } impulso
   *[other] { $count } impulsos
}

posts-quote = Cita otra publicación
posts-quote-of = Cita una publicación de { $name }
posts-quote-on = Cita una publicación en { $host }
posts-quote-media = { $count ->
    [one] Con { $count } adjunto
   *[other] Con { $count } adjuntos
}
posts-quote-deleted = Citaba una publicación que fue borrada

# Polls
posts-percent = { $share } %
posts-votes = { $count ->
    [one] { $count } voto
   *[other] { $count } votos
}
posts-voters = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
posts-poll-option = { $name }: { $percent }, { $votes }
posts-poll-multiple = se puede elegir más de una
posts-poll-closed = cerrada
posts-poll-closed-on = cerrada el { $date }
posts-poll-ends = termina el { $date }
posts-poll-was-open = estuvo abierta hasta el { $date }

# Media
posts-picture-undescribed = Imagen sin descripción, { $date }
posts-video-undescribed = Vídeo sin descripción, { $date }
posts-audio-undescribed = Sonido sin descripción, { $date }
posts-link-undescribed = Enlace, { $date }
posts-link-to = Enlace a { $host }
posts-link-named = { $title }, enlace a { $host }
posts-file-undescribed = Fichero sin descripción, { $date }
posts-kind-picture = Imagen
posts-kind-video = Vídeo
posts-kind-audio = Sonido
posts-kind-link = Enlace
posts-kind-file = Fichero
posts-alt = ALT
posts-missing = No está en este archivo
posts-missing-tip = No está en este archivo: { $name }
posts-media-sensitive = Contenido sensible
posts-media-show = Mostrar multimedia
posts-media-hide = Ocultar multimedia

# Why a picture is not there, or not all of it
trouble-empty = El fichero está vacío
trouble-unreadable = El fichero no se puede leer
trouble-damaged = El fichero está dañado
trouble-too-large = Demasiado grande para mostrarlo aquí
trouble-not-shown = Este tipo de imagen no se muestra aquí
trouble-not-media = No es una imagen
trouble-late = Esta imagen está tardando
