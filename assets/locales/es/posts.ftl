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
trouble-not-shown-format = { $format } no se muestra aquí. Quizá otros programas lo abran
trouble-not-media = No es imagen, vídeo ni sonido
trouble-late = Esto está tardando

# Search
search-hint = Buscar publicaciones…
search-tip = Palabras, “frases entre comillas”, -sin. También { "#hashtag" }, { "has:picture" }, { "is:reply" }, { "language:es" }, { "to:@name" }, { "before:2024-01-01" }, { "during:2023-05" }.
search-clear = Vaciar la búsqueda
posts-shown = { $shown } de { $all } publicaciones
posts-order = Orden: { $order }
posts-searching = Buscando…
posts-no-fit = Ninguna publicación encaja
posts-no-fit-hint = Busca menos palabras u otras, o quita filtros.
posts-no-fit-loosen = Algunas publicaciones encajan si quitas uno de estos:
posts-loosen = { $count ->
    [one] Sin «{ $what }»: { $count } publicación
   *[other] Sin «{ $what }»: { $count } publicaciones
}

# Filters
filters-kind = Tipo
filters-visibility = Visible para
filters-has = Con
filters-date = Fecha
filters-language = Idioma
filters-hashtag = Etiqueta
filters-person = Persona
filters-menu = Filtro: { $kind }
filters-menu-tip = Las publicaciones deben encajar con lo elegido en cada menú
filters-any-of = Cualquiera de estos
filters-all-of = Todos estos
filters-from = Desde
filters-until = Hasta
filters-date-hint = AAAA-MM-DD
filters-date-wrong = «{ $text }» no es una fecha. Escribe año, mes y día como 2024-05-03, o solo un año o un mes.
filters-date-turned = El primer día es posterior al último, así que no encaja ninguna publicación.
filters-entry = { $what } ({ $count })
filters-active = Filtro: { $what }
filters-active-tip = Quitar «{ $what }»
filter-not = No: { $what }
filter-words = «{ $words }»
filter-is-post = Publicaciones
filter-is-reply = Respuestas
filter-is-boost = Impulsos
filter-is-quote = Citas
filter-is-sensitive = Sensibles
filter-is-edited = Editadas
filter-public = Pública
filter-unlisted = Pública silenciosa
filter-followers = Solo seguidores
filter-direct = Mención privada
filter-has-media = Multimedia
filter-has-image = Imágenes
filter-has-video = Vídeos
filter-has-audio = Sonidos
filter-has-poll = Encuestas
filter-has-link = Enlaces
filter-has-warning = Advertencia de contenido
filter-has-alt = Descripciones
filter-has-noalt = Multimedia sin descripción
filter-before = Antes de: { $date }
filter-after = Después de: { $date }
filter-hour = Hora: { $hour }:00
filter-hashtag = #{ $name }
filter-to = Para: { $person }
filter-from = De: { $person }
filter-with = Con: { $person }
filter-me = tú
weekday-monday = Lunes
weekday-tuesday = Martes
weekday-wednesday = Miércoles
weekday-thursday = Jueves
weekday-friday = Viernes
weekday-saturday = Sábado
weekday-sunday = Domingo

# The months above the list
timeline-name = Meses: { $month }
timeline-month = { $count ->
    [one] { $month }: { $count } publicación
   *[other] { $month }: { $count } publicaciones
}
timeline-range = { $first } – { $last }
timeline-tip = Haz clic para ir allí; arrastra para mostrar solo estos meses

# The pane with the thread
detail-name = La publicación en su hilo
detail-post = Publicación
detail-thread = Hilo de { $count } publicaciones
detail-before = La publicación de arriba en la lista
detail-next = La publicación de abajo en la lista
detail-missing = Una publicación que no está en tu archivo
detail-missing-by = Una publicación de { $name } que no está en tu archivo
detail-open-missing = Abrir en el navegador
detail-attached = Adjuntos
detail-record = Mostrar datos en bruto
detail-record-hide = Ocultar datos en bruto

# Saving posts
command-save-posts = Exportar publicaciones…
command-save-posts-tip = Guardar publicaciones como páginas web, Markdown, tabla, texto o un archivo más pequeño
command-export-post = Exportar…
command-export-post-tip = Guardar esta publicación
posts-export-shown = Exportar estas…
save-posts-title = Exportar publicaciones
save-posts-folder = Publicaciones
save-posts-name = Publicaciones de { $handle }
save-posts-which = ¿Qué publicaciones?
save-posts-shown = { $count ->
    [one] La { $count } publicación que se muestra
   *[other] Las { $count } publicaciones que se muestran
}
save-posts-all = { $count ->
    [one] La única publicación
   *[other] Todas las { $count } publicaciones
}
save-posts-marked = La publicación marcada
save-posts-format = ¿En qué forma?
save-posts-html = Páginas web
save-posts-html-tip = Una carpeta que se abre en cualquier navegador, con imágenes, meses, hilos y búsqueda propia
save-posts-html-file = Una página web
save-posts-html-file-tip = Un solo fichero, para enviar o imprimir: «Imprimir» en el navegador hace un PDF
save-posts-markdown = Markdown
save-posts-markdown-tip = Una carpeta de textos para programas de notas y de creación de sitios web, con las imágenes al lado
save-posts-text = Texto sin formato
save-posts-text-tip = Un solo fichero que lee cualquier programa
save-posts-csv = Tabla (CSV)
save-posts-csv-tip = Para hojas de cálculo, una fila por publicación
save-posts-json = JSON
save-posts-json-tip = Un documento para programas
save-posts-jsonl = JSON Lines
save-posts-jsonl-tip = Para programas, una línea por publicación
save-posts-archive = Archivo más pequeño
save-posts-archive-tip = Un zip como el de Mastodon que solo contiene estas publicaciones y sus ficheros
save-posts-per = ¿Qué va en cada fichero?
save-posts-per-month = Un mes
save-posts-per-thread = Un hilo
save-posts-per-post = Una publicación
save-posts-with = Con
save-posts-media = Imágenes, vídeos y sonidos
save-posts-private = { $count ->
    [one] Una publicación que no todo el mundo podía ver
   *[other] { $count } publicaciones que no todo el mundo podía ver
}
save-posts-private-hint = Las publicaciones solo para seguidores y las menciones privadas se omiten si no las eliges aquí. Piensa en la gente que aparece en ellas antes de publicar.
save-posts-all-private = { $count ->
    [one] Esta publicación es privada: no todo el mundo podía verla. Marca la casilla de arriba para incluirla.
   *[other] Estas { $count } publicaciones son todas privadas: no todo el mundo podía verlas. Marca la casilla de arriba para incluirlas.
}
save-posts-where = { $count ->
    [one] Exportar { $count } publicación…
   *[other] Exportar { $count } publicaciones…
}
save-kind-posts = Ficheros { $ending }
toast-saved-posts = { $count ->
    [one] Se guardó { $count } publicación
   *[other] Se guardaron { $count } publicaciones
}
toast-saved-posts-private = { $count ->
    [one] Se guardó { $count } publicación; omitidas porque no todo el mundo podía verlas: { $private }
   *[other] Se guardaron { $count } publicaciones; omitidas porque no todo el mundo podía verlas: { $private }
}
saved-posts-no-room-means = Una sola página web lleva sus imágenes dentro y se haría demasiado grande para abrirla.
saved-posts-no-room-todo = Guarda las publicaciones como carpeta de páginas web: admite todos los ficheros.
