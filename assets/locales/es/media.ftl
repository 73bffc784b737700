# The Media screen, the lightbox, saving media.

screen-media = Multimedia
screen-media-tip = Tus imágenes, vídeos y sonidos

media-files =
    { $count ->
        [one] { $count } fichero
       *[other] { $count } ficheros
    }
media-present =
    { $count ->
        [one] { $count } presente
       *[other] { $count } presentes
    }
media-missing =
    { $count ->
        [one] falta { $count }
       *[other] faltan { $count }
    }
media-empty =
    { $count ->
        [one] { $count } vacío
       *[other] { $count } vacíos
    }
media-none = No hay multimedia en este archivo
media-none-hint = Ninguna publicación tiene imágenes, vídeos o sonidos, y el archivo no contiene ficheros así.
media-waiting = Leyendo publicaciones…
media-waiting-hint = Las imágenes, los vídeos y los sonidos aparecen aquí cuando se han leído todas las publicaciones.
media-no-fit = Nada encaja con estos filtros
media-no-fit-hint = Quita un filtro, elige más meses o busca menos palabras.
media-all-well = Nada de eso
media-all-well-hint = Ningún fichero encaja con estos filtros. Eso es bueno.
media-not-checked = Aún no se han examinado todos los ficheros
media-not-checked-hint = Los ficheros dañados se pueden mostrar cuando se haya comprobado cada fichero.
media-shown = { $shown } de { $all } a la vista
media-chosen =
    { $count ->
        [one] { $count } elegido
       *[other] { $count } elegidos
    }
media-save-chosen =
    { $count ->
        [one] Guardar { $count } fichero…
       *[other] Guardar { $count } ficheros…
    }
media-tile-size = Tamaño de las imágenes
media-group =
    { $count ->
        [one] { $title }, { $count } fichero
       *[other] { $title }, { $count } ficheros
    }
media-no-date = Sin fecha
media-loose = De ninguna publicación
media-unread = De ninguna publicación leída
media-covered = Sensible
media-badge-moving = GIF

# Filters
media-chip-pictures = Imágenes { $count }
media-chip-pictures-tip = Mostrar imágenes
media-chip-videos = Vídeos { $count }
media-chip-videos-tip = Mostrar vídeos
media-chip-sounds = Sonidos { $count }
media-chip-sounds-tip = Mostrar sonidos
media-chip-others = Otros ficheros { $count }
media-chip-others-tip = Mostrar ficheros de otros tipos
media-chip-missing = Ausentes { $count }
media-chip-missing-tip = Mostrar lo que una publicación nombra pero el archivo no contiene, o contiene vacío
media-chip-damaged = Dañados { $count }
media-chip-damaged-unknown = Dañados
media-chip-damaged-tip = Mostrar los ficheros que la comprobación encontró dañados
media-chip-loose = Sueltos { $count }
media-chip-loose-tip = Mostrar ficheros que ninguna publicación nombra, por ejemplo de antes de una edición
media-chip-undescribed = Sin descripción { $count }
media-chip-undescribed-tip = Mostrar lo que no tiene texto alternativo
media-from = Desde { $month }
media-to = Hasta { $month }
media-any-date = Cualquier fecha
media-search = Buscar descripción

# Commands
command-save-chosen = Guardar los elegidos…
command-save-chosen-tip = Guardar los ficheros elegidos en una carpeta
command-save-shown = Guardar todo lo que se ve…
command-save-shown-tip = Guardar en una carpeta todo lo que se muestra
command-save-large = Guardar como…
command-save-large-tip = Guardar este fichero con el nombre que quieras
command-save-avatar = Guardar foto de perfil…
command-save-avatar-tip = Guardar la foto de perfil como fichero
command-save-header = Guardar imagen de cabecera…
command-save-header-tip = Guardar la imagen de cabecera como fichero
command-cancel-saving = Dejar de guardar
command-cancel-saving-tip = Dejar de guardar; los ficheros que ya están se quedan
command-sidecar = Qué escribir junto a cada fichero
command-sidecar-tip = Elegir qué se escribe junto a cada fichero guardado
command-show-all-media = Mostrar todo
command-show-all-media-tip = Quitar todos los filtros
command-show-media = Mostrar en Multimedia
command-show-media-tip = Mostrar estos ficheros en la pantalla Multimedia
command-pick-media = Elegir
command-pick-media-tip = Elegir este fichero, o dejar de elegirlo
command-pick-all-media = Elegir todo
command-pick-all-media-tip = Elegir todo lo que se muestra
command-pick-no-media = No elegir nada
command-pick-no-media-tip = No elegir nada; Esc hace lo mismo
command-open-media = Ver de cerca
command-open-media-tip = Mostrarlo en grande
command-step-media = Siguiente
command-step-media-tip = Mostrar el siguiente
command-turn-picture = Girar vista
command-turn-picture-tip = Girar la imagen en la pantalla; el fichero se queda como está
command-copy-picture = Copiar imagen
command-copy-picture-tip = Copiar la imagen para pegarla en otro sitio
command-open-elsewhere = Abrir en otra aplicación
command-open-elsewhere-tip = Abrir una copia privada en el programa que tu sistema tiene para ello; la copia se borra al cerrar Fossick
command-close-lightbox = Cerrar
command-close-lightbox-tip = Volver a donde estabas
command-tile = Tamaño de las imágenes
command-tile-tip = Elegir lo grandes que son las imágenes en Multimedia
command-play = Animar imágenes
command-play-tip = Dejar que las imágenes animadas se muevan en las listas, o no
command-keep-thumbnails = Conservar imágenes pequeñas
command-keep-thumbnails-tip = Conservar en este ordenador las imágenes pequeñas para la próxima vez, o no
command-clear-thumbnails = Borrar imágenes pequeñas
command-clear-thumbnails-tip = Borrar las imágenes pequeñas que conserva Fossick; tus archivos se quedan como están

# Lightbox
lightbox-place = { $at } de { $count }
lightbox-place-short = { $at } / { $count }
lightbox-zoom-in = Acercar
lightbox-zoom-out = Alejar
lightbox-fit = Mostrar la imagen entera
lightbox-fold = Ocultar descripción y datos
lightbox-unfold = Mostrar descripción y datos
lightbox-close = Cerrar
lightbox-previous = Anterior
lightbox-next = Siguiente
lightbox-reading = Leyendo la imagen…
lightbox-not-played = Fossick muestra vídeos y sonidos, pero no los reproduce.
lightbox-description = Descripción
lightbox-no-description = Nadie escribió una descripción.
lightbox-copy-description = Copiar descripción
lightbox-post = Publicación
lightbox-loose = Ninguna publicación leída nombra este fichero. Puede ser de una publicación editada, programada o borrada, o que no se pudo leer.
lightbox-file = Fichero
lightbox-type = Tipo
lightbox-size = Tamaño
lightbox-pixels = Píxeles
lightbox-pixels-value = { $width } × { $height }
lightbox-length = Duración
lightbox-state = Estado
lightbox-name = Nombre
lightbox-whole-sum = Entero; la suma de comprobación coincide
lightbox-whole = Entero, hasta donde se puede saber
lightbox-unchecked = Aún sin comprobar

# Saving
save-kind-media = Fichero { $ending }
save-media-title = Guardar multimedia
save-media-why =
    { $count ->
        [one] { $count } fichero va a una carpeta que elijas, con la fecha y las primeras palabras de su publicación como nombre. Nada de lo que ya hay allí se reemplaza.
       *[other] { $count } ficheros van a una carpeta que elijas, con la fecha y las primeras palabras de sus publicaciones como nombre. Nada de lo que ya hay allí se reemplaza.
    }
save-media-beside = Escribir junto a cada fichero:
save-media-beside-nothing = Nada
save-media-beside-text = Un fichero de texto con descripción, enlace y fecha
save-media-beside-xmp = Lo mismo como fichero XMP, para programas de fotos
save-media-where = Elegir carpeta…
save-media-folder = Multimedia de Mastodon
save-avatar-name = foto de perfil
save-header-name = imagen de cabecera
status-saving = Guardando…
toast-saved-many =
    { $count ->
        [0] No se guardó ningún fichero
        [one] Se guardó { $count } fichero
       *[other] Se guardaron { $count } ficheros
    }
toast-thumbnails-cleared = Se están borrando las imágenes pequeñas

# Settings
settings-play = Animar imágenes en las listas
settings-play-more = Se quedan quietas cuando tu sistema pide menos movimiento, y siempre se mueven cuando las ves de cerca.
settings-thumbnails = Conservar imágenes pequeñas en este ordenador para la próxima vez
settings-thumbnails-more = Hacen más rápida la pantalla Multimedia, ocupan como mucho 256 MB en tu carpeta de caché y nunca van junto a tu archivo.

# When saving did not go as hoped
saved-damaged-what = «{ $name }» está dañado en el archivo.
saved-damaged-means = Se guardó hasta donde se puede leer; el resto está perdido en este archivo.
saved-damaged-todo = Busca el original en el servidor, o descarga el archivo otra vez.
saved-gaps-means = Cada uno falta o está recortado por el archivo, no por Fossick. Dañados: { $names }.
saved-gaps-means-missing = Lo que falta o está vacío en el archivo no se puede guardar de él.
saved-gaps-todo = La comprobación indica todos los ficheros ausentes y dañados. Búscalos en el servidor, o descarga el archivo otra vez.

error-not-opened-elsewhere-what = No se abrió «{ $name }».
error-not-opened-elsewhere-means = No es una imagen, un vídeo o un sonido que Fossick conozca. Abrirlo podría iniciar un programa, así que Fossick no lo hace.
error-not-opened-elsewhere-todo = Si sabes qué es, guárdalo con «Guardar como…».
