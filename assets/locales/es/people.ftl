# The screens People and Saved: lists of accounts and domains, people the posts tell of, favourites and bookmarks.

screen-people = Gente
screen-people-tip = A quién sigues, silencias y bloqueas, tus listas, y con quién hablaste
screen-saved = Guardado
screen-saved-tip = Tus favoritos y marcadores

# Tabs
people-following = Siguiendo
people-followers = Seguidores
people-lists = Listas
people-muted = Silenciadas
people-blocked = Bloqueadas
people-blocked-domains = Dominios bloqueados
people-mentioned = Gente que mencionaste
people-boosted = Cuentas que impulsaste
people-servers = Servidores con los que hablaste
people-filters = Filtros
saved-favourites = Favoritos
saved-bookmarks = Marcadores
people-tab = { $tab }, { $count }

# How many there are
people-following-count =
    { $count ->
        [one] Sigues { $count } cuenta
       *[other] Sigues { $count } cuentas
    }
people-followers-count =
    { $count ->
        [one] { $count } cuenta te sigue
       *[other] { $count } cuentas te siguen
    }
people-lists-count =
    { $count ->
        [one] { $count } entrada en tus listas
       *[other] { $count } entradas en tus listas
    }
people-muted-count =
    { $count ->
        [one] { $count } cuenta silenciada
       *[other] { $count } cuentas silenciadas
    }
people-blocked-count =
    { $count ->
        [one] { $count } cuenta bloqueada
       *[other] { $count } cuentas bloqueadas
    }
people-blocked-domains-count =
    { $count ->
        [one] { $count } dominio bloqueado
       *[other] { $count } dominios bloqueados
    }
people-mentioned-count =
    { $count ->
        [one] Mencionaste { $count } cuenta
       *[other] Mencionaste { $count } cuentas
    }
people-boosted-count =
    { $count ->
        [one] Impulsaste { $count } cuenta
       *[other] Impulsaste { $count } cuentas
    }
people-servers-count =
    { $count ->
        [one] Hablaste con gente de { $count } servidor
       *[other] Hablaste con gente de { $count } servidores
    }
people-filters-count =
    { $count ->
        [one] { $count } filtro
       *[other] { $count } filtros
    }
saved-favourites-count =
    { $count ->
        [one] { $count } favorito
       *[other] { $count } favoritos
    }
saved-bookmarks-count =
    { $count ->
        [one] { $count } marcador
       *[other] { $count } marcadores
    }
people-shown = { $shown } de { $all } a la vista
people-from = De { $files }
people-from-posts = De tus publicaciones
people-from-archive = Del archivo
people-from-both = Del archivo y de { $files }
people-and-more =
    { $count ->
        [one] { $names } y { $count } más
       *[other] { $names } y { $count } más
    }
people-own-host = · se supone tu servidor
people-own-host-tip = El fichero no dice el servidor de esta cuenta, así que se toma por una del tuyo.

# Columns
people-column-account = Cuenta
people-column-domain = Dominio
people-column-server = Servidor
people-column-list = Lista
people-column-boosts = Impulsos
people-column-notify = Avisar
people-column-languages = Idiomas
people-column-notifications = Notificaciones
people-column-severity = Severidad
people-column-mentions = Menciones
people-column-times = Veces
people-column-boosted = Impulsos
people-column-replies = Respuestas
people-column-first = Primera
people-column-last = Última
people-column-people = Gente
people-column-link = Publicación
people-column-own = Tuya
people-column-title = Filtro
people-column-keywords = Palabras
people-column-action = Qué hace
people-column-contexts = Dónde
people-column-expires = Hasta
people-column-change = Desde entonces

# Cells
people-boosts-yes = visibles
people-boosts-no = ocultos
people-notify-yes = sí
people-notify-no = no
people-notifications-yes = ocultas
people-notifications-no = visibles
people-languages-all = todos
people-own-yes = publicación tuya
people-unknown = desconocido
people-never = sin fin
people-no-date = sin fecha
people-action-warn = advierte
people-action-hide = oculta
people-action-blur = difumina
people-context-home = inicio y listas
people-context-notifications = notificaciones
people-context-public = cronologías públicas
people-context-thread = conversaciones
people-context-account = perfiles
people-added = añadido
people-removed = quitado
people-unchanged = sin cambios

# Narrowing
people-search = Buscar en esta lista
people-part-all = Todos { $count }
people-part-mutual = Mutuos { $count }
people-part-mutual-tip = Mostrar quién te sigue y a quién sigues
people-part-not-back = No te siguen { $count }
people-part-not-back-tip = Mostrar quién no te sigue, según la lista de seguidores
people-part-not-followed = No sigues { $count }
people-part-not-followed-tip = Mostrar quién te sigue sin que tú sigas
people-part-added = Añadidos { $count }
people-part-added-tip = Mostrar lo que la copia más antigua no tiene
people-part-removed = Quitados { $count }
people-part-removed-tip = Mostrar lo que solo tiene la copia más antigua
people-part-unchanged = Sin cambios { $count }
people-part-unchanged-tip = Mostrar lo que tienen las dos copias
people-part-own = Tus propias publicaciones { $count }
people-part-own-tip = Mostrar cuáles escribiste tú
people-part-all-tip = Mostrar todo
people-host = Solo { $host }
people-host-off = Mostrar otra vez todos los servidores
people-no-fit = Aquí nada encaja
people-no-fit-hint = Busca menos palabras, o muestra todo.
people-waiting = Buscando…
people-waiting-lists-hint = Fossick busca listas en el archivo y junto a él.
people-waiting-posts-hint = Esto se calcula cuando se han leído todas las publicaciones.

# The chart
people-chart = Servidores
people-chart-tip = Mostrar solo estos
people-chart-fold-tip = Mostrar cuántos hay en cada servidor, u ocultarlo de nuevo
people-chart-rows = Entradas
people-chart-share = Proporción
people-chart-percent = { $percent } %
people-chart-more =
    { $count ->
        [one] y un servidor más, en la tabla
       *[other] y { $count } servidores más, en la tabla
    }

# What is not here
people-missing-title = Esta lista no está aquí
people-lists-missing-hint = Tus listas no están en el archivo: son una descarga aparte, lists.csv. En tu servidor, ve a Preferencias → Importar y exportar → Exportar, descárgala y añádela aquí.
people-following-missing-hint = A quién sigues no está en el archivo: es una descarga aparte, following_accounts.csv. En tu servidor, ve a Preferencias → Importar y exportar → Exportar, descárgala y añádela aquí.
people-filters-missing-hint = Los filtros no están en el archivo: Mastodon los guarda en tu servidor. Si tienes un fichero custom_filters.json, añádelo aquí.
people-muted-missing-hint = A quién silencias no está en el archivo: es una descarga aparte, muted_accounts.csv. En tu servidor, ve a Preferencias → Importar y exportar → Exportar, descárgala y añádela aquí.
people-blocked-missing-hint = A quién bloqueas no está en el archivo: es una descarga aparte, blocked_accounts.csv. En tu servidor, ve a Preferencias → Importar y exportar → Exportar, descárgala y añádela aquí.
people-blocked-domains-missing-hint = Qué dominios bloqueas no está en el archivo: es una descarga aparte, blocked_domains.csv. En tu servidor, ve a Preferencias → Importar y exportar → Exportar, descárgala y añádela aquí.
people-followers-missing-title = No hay lista de seguidores
people-followers-missing-hint = Mastodon no ofrece ninguna para descargar. Si tienes una de un servidor que sí lo hace, como GoToSocial, Pixelfed o Pleroma, añádela aquí.
saved-favourites-missing-hint = Este archivo no tiene likes.json. Los archivos lo traen desde Mastodon 2.5; no hay otra descarga de los favoritos.
saved-bookmarks-missing-hint = Este archivo no tiene bookmarks.json; los archivos lo traen desde Mastodon 3.1. Las mismas publicaciones están en bookmarks.csv: en tu servidor, ve a Preferencias → Importar y exportar → Exportar, descarga tus marcadores y añádelos aquí.
people-empty-title = Aquí no hay nadie ni nada
people-empty-hint = La lista está aquí, y está vacía.
people-mentioned-empty-hint = Ninguna publicación menciona a nadie.
people-boosted-empty-hint = No hay impulsos cuyo autor se pueda saber.
people-servers-empty-hint = Las publicaciones no hablan de nadie.
saved-favourites-empty-hint = No hay favoritos en este archivo.
saved-bookmarks-empty-hint = No hay marcadores.

# Strips above the table
people-unclaimed =
    { $count ->
        [one] { $names } está junto a este archivo, y también hay otros archivos. ¿Es una lista de { $handle }?
       *[other] { $names } están junto a este archivo, y también hay otros archivos. ¿Son listas de { $handle }?
    }
people-unclaimed-own = esta cuenta
people-unsure =
    { $count ->
        [one] { $names } es una lista, pero Fossick no sabe de qué.
       *[other] { $names } son listas, pero Fossick no sabe de qué.
    }
people-refused =
    { $count ->
        [one] { $count } fichero no se pudo leer como lista.
       *[other] { $count } ficheros no se pudieron leer como listas.
    }
people-reading = Leyendo listas…
people-comparing-with = Comparada con { $with }
people-comparing = Leyendo la copia más antigua…

# What was noted while reading a list
list-notes-title = Sobre esta lista
list-notes-rows =
    { $count ->
        [one] La fila que no se pudo usar:
       *[other] Las { $count } filas que no se pudieron usar:
    }
list-notes-first = Las primeras { $shown } de las { $count } filas que no se pudieron usar:
list-refused-title = Ficheros que no se tomaron

# Which list is it?
which-list-title = ¿Qué lista es esta?
which-list-question = { $name } no dice qué enumera. No se adivina nada: elige qué es.
which-list-cancel = Omitirlo

# Export
save-list-title = Exportar esta lista
save-list-why =
    { $count ->
        [one] Se escribe { $count } fila.
       *[other] Se escriben { $count } filas.
    }
save-list-which = Qué filas:
save-list-shown =
    { $count ->
        [one] La que se muestra
       *[other] Las { $count } que se muestran, en este orden
    }
save-list-all =
    { $count ->
        [one] La única fila, en el orden de la lista
       *[other] Las { $count } filas, en el orden de la lista
    }
save-list-form = Para qué es el fichero:
save-list-mastodon = Para importarlo en otro servidor, tal como lo escribe Mastodon
save-list-plain = Para otros programas, como CSV sencillo
save-list-spreadsheet = Para abrirlo en una hoja de cálculo, con encabezados
save-list-no-import = Ningún servidor importa esta tabla; es para conservarla.
save-list-parts = Un servidor acepta { $most } filas por fichero, así que salen { $count } ficheros con números en el nombre. Impórtalos uno tras otro, cada uno con «Unir».
save-list-limited =
    { $count ->
        [one] Esta es la lista de los administradores de un servidor: un dominio de ella solo está limitado allí («silence», «noop»). Al importar se bloquea por completo cada dominio del fichero.
       *[other] Esta es la lista de los administradores de un servidor: { $count } dominios de ella solo están limitados allí («silence», «noop»). Al importar se bloquea por completo cada dominio del fichero.
    }
save-list-suspended-only =
    { $count ->
        [one] Solo el que allí está bloqueado por completo
       *[other] Solo los { $count } que allí están bloqueados por completo
    }
save-list-limited-too = Los { $count }, y bloquear también por completo los limitados
save-list-masked =
    { $count ->
        [one] Un nombre está oculto en parte tras «*» y no bloquea nada. Aquí se deja fuera; la forma para hojas de cálculo lo conserva.
       *[other] { $count } nombres están ocultos en parte tras «*» y no bloquean nada. Aquí se dejan fuera; la forma para hojas de cálculo los conserva.
    }
save-list-where = Elegir dónde…
save-list-folder = Listas de Mastodon
save-comparison-name = comparación.csv
save-kind-csv = Fichero CSV
save-kind-json = Fichero JSON
toast-list-added = Añadido: { $names }
toast-list-nothing-new = Todo lo que trae ya estaba aquí
toast-lists-changed = Leído de nuevo: { $names }
toast-lists-unchanged = Todas las listas están como estaban
toast-list-removed = Quitado: { $name }. Los ficheros se quedan como están.
choose-lists = Añadir listas
choose-list-files = Listas
choose-older = Elegir una copia más antigua
choose-older-files = Listas y archivos
path-title-lists = Añadir listas
path-why-lists = Tu sistema no tiene un diálogo para esto. Escribe o pega dónde está el fichero CSV, o una carpeta con varios.
path-label-lists = Ruta de la lista
path-add = Añadir
path-title-older = Comparar con una copia más antigua
path-why-older = Tu sistema no tiene un diálogo para esto. Escribe o pega dónde está el archivo o fichero CSV más antiguo.
path-label-older = Ruta de la copia más antigua
path-compare = Comparar

# Commands
command-add-lists = Añadir ficheros CSV…
command-add-lists-tip = Añadir listas que descargaste además del archivo
command-add-lists-by-path = Añadir listas por ruta…
command-add-lists-by-path-tip = Escribe o pega dónde está una lista
command-read-lists-again = Leer las listas de nuevo
command-read-lists-again-tip = Leer otra vez todas las listas de sus ficheros y buscar nuevas en el archivo y junto a él
command-remove-list = Quitar la lista
command-remove-list-tip = Olvidar lo que se leyó de esta lista; los ficheros se quedan como están
command-put-list-back = Recuperar la lista
command-put-list-back-tip = Recuperar la lista que se quitó la última vez
command-cancel-lists = Cancelar
command-cancel-lists-tip = Dejar de leer; no se toma nada de estos ficheros
command-claim-lists = Usarlas
command-claim-lists-tip = Son de este archivo
command-disclaim-lists = Ahora no
command-disclaim-lists-tip = Dejarlas donde están
command-name-lists = Decir qué es…
command-name-lists-tip = Decir qué enumeran estos ficheros
command-take-list-as = Tomarlo como esta lista
command-take-list-as-tip = Esto es lo que enumera el fichero
command-compare-list = Comparar…
command-compare-list-tip = Comparar esta lista con una copia más antigua, de un fichero CSV o de otro archivo
command-cancel-comparing = Cancelar la comparación
command-cancel-comparing-tip = Dejar de leer la copia más antigua
command-end-comparison = Terminar comparación
command-end-comparison-tip = Volver a la lista en sí
command-view-table = Mostrar todo
command-view-table-tip = Mostrar otra vez todas las filas
command-save-list = Exportar CSV…
command-save-list-tip = Guardar esta lista como fichero CSV, para otro servidor o para una hoja de cálculo
command-save-filters = Exportar JSON…
command-save-filters-tip = Guardar los filtros tal como están, para importarlos en otro sitio
command-save-all-lists = Exportar todas las listas…
command-save-all-lists-tip = Guardar cada lista en una carpeta, con una nota sobre qué hacer con ellas
command-copy-list = Copiar todo
command-copy-list-tip = Copiar las direcciones de todas las filas mostradas, una en cada línea
command-show-list-notes = Detalles
command-show-list-notes-tip = Ver lo que se notó al leer esta lista
command-show-refused-lists = Detalles
command-show-refused-lists-tip = Ver qué ficheros no se tomaron, y por qué
command-dismiss-refused-lists = Descartar
command-dismiss-refused-lists-tip = No decir nada más de estos ficheros
command-list-form = Para qué es el fichero
command-list-form-tip = Elegir para qué es el fichero
command-show-posts-with = Mostrar publicaciones
command-show-posts-with-tip = Mostrar publicaciones con esta cuenta
command-open-profile = Abrir perfil en el navegador
command-open-profile-tip = Abrir la página de esta cuenta en su servidor

# When there is nothing to compare with
error-no-such-list-what = «{ $name }» no tiene esta lista.
error-no-such-list-means = No hay nada con que comparar.
error-no-such-list-todo = Elige el fichero CSV más antiguo de la misma lista, o un archivo que la tenga dentro o al lado.
