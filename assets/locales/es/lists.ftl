# Lists: accounts somebody follows, mutes or blocks, domains, bookmarks, filters.

list-following = Siguiendo
list-followers = Seguidores
list-lists = Listas
list-muted = Cuentas silenciadas
list-blocked = Cuentas bloqueadas
list-domains = Dominios bloqueados
list-bookmarks = Marcadores

# Why a file was not taken. { $name } is the file's name.
list-seems-picture = «{ $name }» es una imagen, no una lista.
list-seems-zip = «{ $name }» es un zip o un fichero de hoja de cálculo, no una lista.
list-seems-pdf = «{ $name }» es un PDF, no una lista.
list-seems-binary = «{ $name }» contiene algo que no es texto, así que no es una lista.
list-seems-web-page = «{ $name }» es una página web, no una lista.
list-seems-json = «{ $name }» contiene datos de otro tipo, no una lista.
list-seems-text = «{ $name }» es un texto, pero no una lista que Fossick conozca.
list-seems-empty = «{ $name }» está vacío.
error-not-a-list-means = No se pudo leer de él ninguna cuenta, dominio o marcador, y no se tomó nada de él.
error-not-a-list-todo = Descarga la lista otra vez desde Preferencias → Importar y exportar → Exportar, y elige el fichero CSV.
error-not-a-list-todo-zip = Un archivo se abre con «Abrir archivo…». Desde un programa de hojas de cálculo, guarda la lista como CSV y elige ese fichero.
error-list-too-large-what = «{ $name }» es demasiado grande para una lista.
error-list-too-large-means = Fossick lee listas de hasta { $limit }. No se tomó nada de él.
error-list-too-large-todo = Comprueba que es el fichero correcto. Una lista muy larga se puede repartir en varios ficheros.
error-list-record-what = «{ $name }» tiene una línea demasiado larga.
error-list-record-means = Las líneas de una lista tienen hasta { $limit }. Puede ser un fichero de otro tipo, o falta una comilla. No se tomó nada de él.
error-list-record-todo = Descarga la lista otra vez, o arregla esa línea en un editor de texto.
error-list-quote-what = En «{ $name }» falta una comilla.
error-list-quote-means = Una celda empieza con una comilla y no termina con otra, así que todas las líneas siguientes pasaron a formar parte de ella. No se tomó nada de él.
error-list-quote-todo = Descarga la lista otra vez, o añade la comilla que falta en un editor de texto.
error-list-rows-what = «{ $name }» tiene demasiadas filas.
error-list-rows-means = Fossick lee listas de hasta { $limit } filas. No se tomó nada de él.
error-list-rows-todo = Comprueba que es el fichero correcto. Una lista muy larga se puede repartir en varios ficheros.
error-list-damaged-what = «{ $name }» está dañado o termina demasiado pronto.
error-list-damaged-means = Una lista así se lee entera o no se lee. No se tomó nada de él.
error-list-damaged-todo = Descárgala otra vez.
error-list-io-what = No se pudo leer «{ $name }».
error-list-io-todo = Comprueba que el fichero sigue ahí y que tienes permiso para leerlo.
error-list-unsure-what = No se puede saber qué enumera «{ $name }».
error-list-unsure-means = Puede ser una de estas: { $kinds }. No se tomó nada de él, para que nadie quede silenciado o bloqueado por error.
error-list-unsure-todo = Dale al fichero el nombre que Mastodon da a una lista así, por ejemplo «{ $name }».
error-no-lists-what = No hay listas que guardar.
error-no-lists-means = Mastodon no pone las listas en el archivo: son descargas CSV aparte.
error-no-lists-todo = Descárgalas desde Preferencias → Importar y exportar → Exportar, y ponlas junto al archivo.
error-no-lists-in-what = No hay listas en «{ $name }».
error-no-lists-in-means = En una carpeta solo se miran los ficheros que tienen el nombre de una lista, como following_accounts.csv.
error-no-lists-in-todo = Comprueba la carpeta, o indica los propios ficheros.
lists-unclaimed = No se tomaron, porque hay varios archivos en la carpeta y las listas no dicen de quién son: { $names }

# What was noted while reading a list.
list-note-repeated = { $count ->
    [one] Una fila dice lo mismo que otra y se tomó una vez.
   *[other] { $count } filas dicen lo mismo que otras y se tomaron una vez.
}
list-note-cleaned = { $count ->
    [one] Se quitaron caracteres invisibles o ajenos alrededor de una dirección.
   *[other] Se quitaron caracteres invisibles o ajenos alrededor de { $count } direcciones.
}
list-note-profiles = { $count ->
    [one] Una dirección de perfil se convirtió en cuenta.
   *[other] { $count } direcciones de perfiles se convirtieron en cuentas.
}
list-note-own-host = { $count ->
    [one] Una cuenta estaba sin su servidor; se añadió el tuyo.
   *[other] { $count } cuentas estaban sin su servidor; se añadió el tuyo.
}
list-note-western = { $count ->
    [one] Una fila no está en UTF-8 y se leyó como texto de Europa occidental.
   *[other] { $count } filas no están en UTF-8 y se leyeron como texto de Europa occidental.
}
list-note-unused = { $count ->
    [one] Una fila no se pudo usar.
   *[other] { $count } filas no se pudieron usar.
}
list-note-columns = Columnas que no se conservan: { $names }
list-left-out = Línea { $line }: { $reason } ({ $text })
list-left-out-more = y { $count } más
row-not-an-account = no es una cuenta
row-no-host = una cuenta sin servidor
row-not-a-domain = no es un dominio
row-not-an-address = no es la dirección de una publicación
row-no-list-name = sin título de lista
row-too-long = demasiado largo para una dirección

# What `fossick export --what lists` prints.
lists-saved-file = { $rows ->
    [one] { $name }: una fila
   *[other] { $name }: { $rows } filas
}
lists-saved-filters = { $name }: filtros
lists-bar = Leyendo listas

# The text beside exported lists.
lists-readme-title = Listas de una cuenta de Mastodon, escritas por Fossick
lists-readme-where = Para llevarlas a otro servidor, inicia sesión allí, abre Preferencias → Importar y exportar → Importar, elige el tipo y sube el fichero:
lists-readme-file = { $rows ->
    [one] • { $name } (una fila): { $target }
   *[other] • { $name } ({ $rows } filas): { $target }
}
lists-readme-filters = • { $name }: elige «Filtros» (Mastodon 4.6 o más reciente)
lists-domains-limited = { $count ->
    [one] Falta un dominio: el servidor del que es la lista solo lo limita («silence», «noop»), y al importarlo se bloquearía por completo. Para llevártelo igualmente, exporta esta lista sola en la ventana.
   *[other] Faltan { $count } dominios: el servidor del que es la lista solo los limita («silence», «noop»), y al importarlos se bloquearían por completo. Para llevártelos igualmente, exporta esta lista sola en la ventana.
}
lists-domains-masked = { $count ->
    [one] Falta un dominio: su nombre está oculto en parte tras «*», así que no bloquearía nada.
   *[other] Faltan { $count } dominios: sus nombres están ocultos en parte tras «*», así que no bloquearían nada.
}
lists-readme-to-following = elige «Lista de seguidos»
lists-readme-to-followers = nada que elegir; mira más abajo
lists-readme-to-lists = elige «Listas» (Mastodon 4.2 o más reciente)
lists-readme-to-muted = elige «Lista de silenciados»
lists-readme-to-blocked = elige «Lista de bloqueados»
lists-readme-to-domains = elige «Lista de dominios bloqueados»
lists-readme-to-bookmarks = elige «Marcadores»
lists-readme-merge = «Unir» añade lo que hay en el fichero a lo que tienes allí. «Sobrescribir» los hace iguales: también quita lo que no está en el fichero. En caso de duda, elige «Unir».
lists-readme-several = Un fichero para importar puede tener 20 000 filas, así que las listas más largas van en varios ficheros numerados. Súbelos uno tras otro con «Unir»; «Sobrescribir» dejaría solo el último.
lists-readme-lists = Al importar «Listas» también se sigue a cada cuenta que hay en ellas, pues solo las cuentas que sigues pueden estar en una lista.
lists-readme-bookmarks = Los marcadores se buscan uno por uno. Las publicaciones que el servidor nuevo no puede ver se saltan: las borradas, las que son solo para seguidores y las de servidores que ya no existen.
lists-readme-followers = Ningún servidor importa seguidores: siguen la cuenta nueva por sí mismos cuando trasladas tu cuenta desde el servidor antiguo. El fichero es para que lo guardes tú.
lists-readme-form = Los ficheros son tal como los escribe Mastodon. Un programa de hojas de cálculo puede cambiarlos al guardarlos, así que conserva estos y trabaja con copias.
