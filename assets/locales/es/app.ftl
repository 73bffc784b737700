# The window: bars, commands, dialogs, Welcome, Overview, Settings.

app-name = Fossick
# What speakers of this language call it.
own-name = Español

# Screens
screen-overview = Resumen
screen-overview-tip = De quién es este archivo y qué contiene
screen-posts = Publicaciones
screen-posts-tip = Lee tus publicaciones e impulsos
screen-check = Comprobación
screen-check-tip = ¿Está todo, y está entero?
screen-settings = Ajustes
screen-settings-tip = Idioma, aspecto, tamaño, zona horaria y privacidad
rail-with-count = { $screen }, { $count }

# Commands: label, and tooltip ending in -tip
command-open = Abrir archivo…
command-open-tip = Elige el fichero del archivo que descargaste
command-open-folder = Abrir carpeta…
command-open-folder-tip = Elige una carpeta descomprimida de un archivo
command-open-by-path = Abrir por ruta…
command-open-by-path-tip = Escribe o pega dónde está el archivo
command-open-here = Abrir aquí
command-open-here-tip = Abrirlo en esta ventana
command-open-new-window = Abrir en una ventana nueva
command-open-new-window-tip = Abrirlo junto a esta ventana
command-open-sample = Explorar un archivo de ejemplo
command-open-sample-tip = Echa un vistazo al archivo de una persona inventada
command-close-archive = Cerrar archivo
command-close-archive-tip = Cerrarlo y volver al inicio
command-retry = Reintentar
command-retry-tip = Abrir el mismo fichero otra vez
command-cancel-loading = Cancelar
command-cancel-loading-tip = Dejar de leer; lo que ya se leyó se queda
command-forget = Olvidar
command-forget-tip = Quitarlo de esta lista; el fichero se queda donde está
command-forget-all = Olvidar todos
command-forget-all-tip = Vaciar la lista de archivos recientes; los ficheros se quedan donde están
command-back = Atrás
command-back-tip = Volver a donde estabas
command-forward = Adelante
command-forward-tip = Ir otra vez hacia delante
command-open-link = Abrir enlace
command-open-link-tip = Abrirlo en el navegador
command-copy = Copiar
command-copy-tip = Copiarlo
command-copy-handle = Copiar dirección
command-copy-handle-tip = Copiar la dirección completa de la cuenta
command-copy-post-text = Copiar texto
command-copy-post-text-tip = Copiar el texto de esta publicación
command-copy-post-link = Copiar enlace
command-copy-post-link-tip = Copiar la dirección de esta publicación
command-open-post = Abrir en el navegador
command-open-post-tip = Abrir esta publicación en su servidor
command-toggle-warning = Mostrar u ocultar
command-toggle-warning-tip = Mostrar u ocultar lo que hay tras la advertencia de contenido
command-toggle-media = Mostrar u ocultar multimedia
command-toggle-media-tip = Mostrar u ocultar el contenido marcado como sensible
command-show-record = Mostrar datos en bruto
command-show-record-tip = Mostrar esta publicación tal como está en el archivo
command-go-to-post = Mostrar publicación
command-go-to-post-tip = Mostrar esta publicación en la lista
command-order-newest = Más recientes primero
command-order-newest-tip = Ordenar las publicaciones de la más reciente a la más antigua
command-order-oldest = Más antiguas primero
command-order-oldest-tip = Ordenar las publicaciones de la más antigua a la más reciente
command-order-favourited = Con más favoritos primero
command-order-favourited-tip = Ordenar las publicaciones por favoritos
command-order-boosted = Más impulsadas primero
command-order-boosted-tip = Ordenar las publicaciones por impulsos
command-search = Buscar publicaciones
command-search-tip = Buscar palabras en tus publicaciones
command-show-all-posts = Mostrar todas las publicaciones
command-show-all-posts-tip = Quitar todos los filtros y las palabras buscadas
command-show-posts = Mostrar estas publicaciones
command-show-posts-tip = Mostrarlas en la pantalla Publicaciones
command-go-to-month = Ir a este mes
command-go-to-month-tip = Traer este mes a la vista
command-show-detail = Mostrar en su hilo
command-show-detail-tip = Mostrar la publicación con aquello a lo que responde y lo que le responde
command-close-detail = Cerrar el hilo
command-close-detail-tip = Cerrar el panel con el hilo
command-show-newer = Mostrar publicaciones más recientes
command-show-newer-tip = Mostrar las publicaciones que se leyeron mientras tanto
command-show-palette = Paleta de órdenes
command-show-palette-tip = Encuentra escribiendo todo lo que puedes hacer aquí
command-show-shortcuts = Atajos de teclado
command-show-shortcuts-tip = Ver todas las teclas
command-show-about = Acerca de Fossick
command-show-about-tip = Ver la versión y las licencias de lo que lleva dentro
command-show-notes = Notas sobre este archivo
command-show-notes-tip = Ver lo que se notó al leerlo
command-check-files = Comprobar cada fichero
command-check-files-tip = Leer cada byte de cada fichero y examinar imágenes, vídeos y sonidos
command-cancel-check = Detener comprobación
command-cancel-check-tip = Dejar de leer ficheros; lo que se encontró se queda
command-check-again = Comprobar de nuevo
command-check-again-tip = Comprobar desde el principio, por ejemplo tras poner listas junto al archivo
command-show-places = Mostrar lugares
command-show-places-tip = Mostrar dónde se encontró esto
command-copy-summary = Copiar resumen
command-copy-summary-tip = Copiar el resultado en unas líneas
command-save-report-html = Guardar informe…
command-save-report-html-tip = Guardar el resultado como página para conservar e imprimir
command-save-report-text = Guardar como texto…
command-save-report-text-tip = Guardar el resultado como texto sin formato
command-show-in-folder = Mostrar en la carpeta
command-show-in-folder-tip = Mostrar el fichero en el gestor de ficheros
command-close-dialog = Cerrar
command-close-dialog-tip = Cerrar esto
command-zoom-in = Más grande
command-zoom-in-tip = Hacer todo más grande
command-zoom-out = Más pequeño
command-zoom-out-tip = Hacer todo más pequeño
command-zoom-reset = Tamaño normal
command-zoom-reset-tip = Volver al tamaño normal
command-language = Idioma
command-language-tip = Elegir el idioma de Fossick
command-theme-system = Tema: como el sistema
command-theme-system-tip = Claro u oscuro, como tu sistema
command-theme-light = Tema: claro
command-theme-light-tip = Siempre claro
command-theme-dark = Tema: oscuro
command-theme-dark-tip = Siempre oscuro
command-time-zone = Zona horaria
command-time-zone-tip = Elegir en qué zona horaria se muestran las horas
command-always-show-warned = Mostrar siempre
command-always-show-warned-tip = Mostrar enseguida las publicaciones con advertencia y el contenido sensible
command-quit = Salir
command-quit-tip = Cerrar esta ventana

# Top bar
account-menu = Cuenta { $name }

# Status bar
status-opening = Abriendo…
status-unpacking = Descomprimiendo…
status-reading = Leyendo publicaciones…
status-checking = Comprobando ficheros…
status-cancel = Cancelar
status-percent = { $doing } { $percent } %
status-notes =
    { $count ->
        [one] { $count } nota
       *[other] { $count } notas
    }

# Banners
banner-missing = El archivo ya no está donde estaba. Las publicaciones ya leídas se quedan aquí; las imágenes y los datos en bruto no se pueden leer.
banner-stopped =
    { $count ->
        [one] Se detuvo la lectura: { $count } publicación está aquí, y puede haber más.
       *[other] Se detuvo la lectura: { $count } publicaciones están aquí, y puede haber más.
    }
banner-recovered =
    { $count ->
        [one] Este fichero está dañado: se pudo leer { $count } publicación.
       *[other] Este fichero está dañado: se pudieron leer { $count } publicaciones.
    }
banner-recovered-of = Este fichero está dañado: se pudieron leer { $count } de unas { $total } publicaciones.

# Toasts
toast-link-refused = Fossick no abre este tipo de dirección: { $address }
toast-copied = Copiado
toast-saved = Guardado: { $name }
toast-too-many-dropped = Solo se abrió el primero de estos { $count } ficheros. Suelta como mucho cinco archivos a la vez.
toast-settings-not-saved = No se pudo guardar tu elección: no se puede escribir en la carpeta de ajustes

# System dialogs
choose-archive = Abrir un archivo de Mastodon
choose-archives = Archivos de Mastodon
choose-anything = Todos los ficheros
choose-folder = Abrir un archivo descomprimido
choose-where = Guardar
save-kind-html = Página web
save-kind-text = Texto
save-report-name = { $archive } – comprobación

# Welcome
welcome-title = Descubre qué hay en tu archivo de Mastodon
welcome-subtitle = Tus publicaciones, tus imágenes, tu perfil: todo lo que trae la descarga, en tu propio ordenador.
welcome-opening = Abriendo { $name }…
welcome-drop = o suéltalo aquí
welcome-recent = Archivos recientes
recent-facts = { $file } · { $size } · { $date }
recent-gone = { $file } · ya no está
recent-forget = Olvidar { $name }
welcome-how = ¿Cómo consigo mi archivo?
welcome-step-1 = En tu servidor de Mastodon, ve a Preferencias → Importar y exportar → Exportar.
welcome-step-2 = Elige «Solicitar tu archivo».
welcome-step-3 = Espera el correo; suele tardar de 5 a 30 minutos, más en cuentas grandes.
welcome-step-4 = Descarga el fichero. No hace falta descomprimirlo.
welcome-step-5 = Ábrelo aquí.
welcome-lists = La gente que sigues, tus listas, las cuentas silenciadas y bloqueadas, los dominios bloqueados y los marcadores son descargas CSV aparte, en la misma página. Llévatelas también: no están en el archivo.
welcome-limits = Puedes pedir un archivo cada 6 o 7 días, y la descarga se queda allí 7 días.
welcome-private = Guarda el fichero en un lugar seguro: contiene tus mensajes privados.
welcome-double-click = Abrir archivos con doble clic
welcome-double-click-windows = Haz clic derecho en un archivo de Mastodon, elige «Abrir con», luego «Elegir otra aplicación», luego Fossick y «Siempre».
welcome-double-click-all = Windows se guía por el final del nombre, así que «Siempre» vale para todos los ficheros zip. Si uno no es un archivo de Mastodon, Fossick lo dice y no abre nada. Para deshacerlo, elige otro programa de la misma manera.
welcome-double-click-macos = Haz clic en un archivo de Mastodon con la tecla Control pulsada, elige «Abrir con» y luego Fossick. Con la tecla Opción pulsada dice «Abrir siempre con», que vale solo para ese fichero.
welcome-double-click-macos-all = Para todos los ficheros del mismo tipo: selecciona uno, elige «Obtener información» en el menú Archivo, luego Fossick en «Abrir con», y «Cambiar todo…». Para deshacerlo, elige otro programa de la misma manera.
welcome-double-click-linux = Una vez instalado Fossick desde un paquete, los archivos zip con el nombre que les dio Mastodon se abren con doble clic. En los demás, como los ficheros .tar.gz, haz clic derecho y elige «Abrir con» y luego Fossick.
welcome-double-click-flatpak = Haz clic derecho en un archivo de Mastodon y elige «Abrir con» y luego Fossick.
welcome-double-click-always = Para que sea siempre así, activa «usar siempre para este tipo de fichero» donde eliges Fossick. Vale para todos los ficheros de ese tipo. Si uno no es un archivo de Mastodon, Fossick lo dice y no abre nada.
promise-offline = Nada sale de este ordenador.
promise-read-only = Nada cambia en tu archivo.
promise-nothing-lost = Nada se omite en silencio: lo que no se puede leer se indica.

# Overview
overview-header = Imagen de cabecera de { $name }
overview-avatar = Foto de perfil de { $name }
overview-bot = Cuenta automatizada
overview-locked = Aprueba a sus seguidores
overview-suspended = Suspendida al exportar
overview-memorial = En memoria
overview-joined = Desde el { $date }
overview-span = Publicaciones del { $first } al { $last }
overview-moved = Se mudó a
overview-also = También conocida como
overview-read-posts = Leer las publicaciones
overview-backup-check = Comprobación
tile-posts =
    { $count ->
        [one] publicación
       *[other] publicaciones
    }
tile-replies =
    { $count ->
        [one] respuesta entre ellas
       *[other] respuestas entre ellas
    }
tile-boosts =
    { $count ->
        [one] impulso
       *[other] impulsos
    }
tile-media =
    { $count ->
        [one] adjunto
       *[other] adjuntos
    }
tile-polls =
    { $count ->
        [one] encuesta
       *[other] encuestas
    }
tile-followers = solo para seguidores
tile-direct =
    { $count ->
        [one] mención privada
       *[other] menciones privadas
    }

# Settings
settings-look = Aspecto
settings-language = Idioma
settings-language-system = Idioma del sistema
settings-theme = Tema
settings-theme-system = Como el sistema
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-size = Tamaño
settings-time-zone = Zona horaria
settings-percent = { $percent } %
settings-zone-system = Como el sistema
settings-zone-utc = UTC
settings-zone-search = Buscar zonas horarias
settings-zone-none = Ninguna zona horaria se llama así.
settings-reading = Lectura
settings-always-show-warned = Mostrar siempre las publicaciones con advertencia de contenido y el contenido sensible
settings-always-show-warned-more = Si no, quedan tapados hasta que los pidas, como en Mastodon.
settings-privacy = Privacidad
settings-recent-more = Fossick recuerda qué archivos abriste, solo en este ordenador.

# About
about-title = Acerca de Fossick
about-version = Fossick { $version }. Abre archivos de Mastodon, nunca se conecta a Internet y nunca cambia lo que abres.
about-licence = Puedes usar, cambiar y compartir Fossick bajo la licencia MIT o la licencia Apache 2.0, como prefieras. No lo hace el proyecto Mastodon.
about-others = Estas partes las escribieron otras personas; gracias. Sus licencias:

# Palette
palette-hint = ¿Qué quieres hacer?
palette-nothing = Aquí nada se llama así.

# Shortcut sheet
shortcuts-title = Atajos de teclado
shortcut-keys-arrows = ↑ ↓
shortcut-does-arrows = Publicación anterior o siguiente
shortcut-keys-pages = Re Pág, Av Pág
shortcut-does-pages = Una página arriba o abajo
shortcut-keys-ends = Inicio, Fin
shortcut-does-ends = Primera o última publicación
shortcut-keys-enter = Intro
shortcut-does-enter = Abrir lo que está marcado
shortcut-keys-search = / o Ctrl+F
shortcut-does-search = Buscar
shortcut-keys-pane = →
shortcut-does-pane = De la lista al hilo que está al lado
shortcut-keys-space = Espacio
shortcut-does-space = Elegir un fichero en Multimedia; en la vista grande, pausar o animar
shortcut-keys-escape = Esc
shortcut-does-escape = Cerrar o volver atrás

# What is printed on keys
key-ctrl = Ctrl
key-shift = Mayús
key-alt = Alt

# Dialogs
notes-title = Notas sobre este archivo
notes-sum = { $records } registros: { $posts } publicaciones, { $boosts } impulsos, { $duplicates } repetidos, { $skipped } omitidos.
path-title = Abrir un archivo
path-why = Escribe o pega dónde está el fichero o la carpeta. También puedes soltarlo sobre la ventana.
path-label = Ruta del archivo
path-hint = ~/Descargas/archive-….zip
path-open = Abrir
path-title-save = Guardar
path-why-save = Tu sistema no tiene un diálogo para esto. Escribe o pega dónde debe ir el fichero.
path-label-save = Ruta del fichero nuevo
path-save = Guardar

# Places of a finding
places-title = Dónde se encontró
second-title = Hay otro archivo abierto
second-question = ¿Dónde abrir { $name }?
second-new-window = En una ventana nueva
second-here = Aquí
second-cancel = Cancelar
record-title = Registro en el archivo
record-what = Esto es lo que el servidor escribió sobre esta publicación.
record-copy = Copiar registro
record-reading = Leyendo el archivo hasta esta publicación…

# When it goes wrong
no-window =
    Fossick no pudo mostrar una ventana: tu sistema no ofrece ninguna forma de dibujar que Fossick pueda usar.
    Actualizar los controladores gráficos suele ayudar. Comprobar una copia de seguridad funciona sin ventana: escribe «{ $program } check» y el nombre del archivo en una terminal.
    ({ $reason })
panic-title = Fossick se detuvo
panic-text =
    Algo salió mal dentro de Fossick y tiene que cerrarse. Tu archivo no ha cambiado: Fossick solo lo lee.
    Vuelve a abrir Fossick. Si ocurre cada vez con el mismo archivo, avísanos indicando este lugar: { $place }
panic-copy = Copiar detalles
panic-close = Cerrar
panic-copy-question = ¿Copiar los detalles para avisarnos? No contienen nada de tu archivo.
panic-copied = Se copiaron los detalles. Pégalos en tu aviso antes de cerrar este mensaje: en algunos sistemas desaparecen con él.
panic-not-copied =
    No se pudieron copiar los detalles, porque no se llega al portapapeles. Para un aviso, estas son las líneas que importan:
    { $details }

# Tables and charts
table-sort-tip = Ordenar por «{ $column }»
table-sorted-up = { $column }, en orden ascendente
table-sorted-down = { $column }, en orden descendente
table-cell = { $column }: { $text }
table-menu = Más sobre { $row }
bars-row = { $name }: { $count }
bars-row-share = { $name }: { $count } ({ $percent } %)
