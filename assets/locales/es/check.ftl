# The backup check: verdicts, findings, reports.
# check-html-language is the code of the language that this file is in.
# Each finding has three parts: -what (one sentence), -means, -todo. An empty part is written { "" }.

check-html-language = es
check-title = Comprobación de la copia
check-verdict-complete = Está todo.
check-verdict-notes = Está todo, con notas.
check-verdict-nearly-empty = Apenas hay nada en este archivo.
check-verdict-unfinished = Puede que esta descarga no haya terminado.
check-verdict-too-many = Hay más en este archivo de lo que Fossick lee.
check-verdict-missing = Falta algo.
check-verdict-damaged = Hay algo dañado.
check-verdict-unreadable = No se pudo leer nada.
check-group-problem = Problemas
check-group-note = Conviene saberlo
check-group-in-order = En orden
check-depth-quick = Comprobación rápida: el índice, las publicaciones y si está cada fichero.
check-depth-full = Comprobación completa: cada byte de cada fichero.
check-waiting = La comprobación empieza cuando se ha leído todo.
check-not-read = Se detuvo la lectura, así que aún no se puede decir si está todo.
check-files-stopped = Detuviste la comprobación de los ficheros: algunos no se leyeron.
check-show-files = { $count ->
    [one] Mostrar el fichero
   *[other] Mostrar los { $count } ficheros
}
check-show-records = { $count ->
    [one] Mostrar el registro
   *[other] Mostrar los { $count } registros
}
check-show-lists = { $count ->
    [one] Mostrar la lista
   *[other] Mostrar las { $count } listas
}
check-spot-remark = { $place }: { $remark }
check-more-places = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
check-places = { $count ->
    [one] Un lugar
   *[other] { $count } lugares
}
check-archive-line = { $name }, { $size }
check-count-line = { $name }: { $count }
check-no-name = Cuenta desconocida
check-made-by = Hecho con Fossick { $version }.

check-bar-opening = Abriendo
check-bar-unpacking = Descomprimiendo
check-bar-reading = Leyendo publicaciones
check-bar-files = Comprobando ficheros

check-what-counts = Qué contiene
check-count-posts = Publicaciones
check-count-replies = de ellas, respuestas
check-count-boosts = Impulsos
check-count-polls = Encuestas
check-count-public = Publicaciones públicas
check-count-unlisted = Publicaciones públicas silenciosas
check-count-followers = Publicaciones solo para seguidores
check-count-direct = Menciones privadas
check-count-attachments = Ficheros adjuntos
check-count-media-present = Ficheros adjuntos que están aquí
check-count-favourites = Favoritos
check-count-bookmarks = Marcadores

check-summary-title = Comprobación de la copia de { $name }: { $verdict }
check-summary-counts = { $posts ->
    [0] Ninguna publicación
    [one] Una publicación
   *[other] { $posts } publicaciones
}, { $boosts ->
    [0] ningún impulso
    [one] un impulso
   *[other] { $boosts } impulsos
}, { $all ->
    [0] ningún fichero adjunto.
    [one] { $here ->
        [0] un fichero adjunto, que no está aquí.
       *[other] un fichero adjunto, que está aquí.
    }
   *[other] { $here } de { $all } ficheros adjuntos aquí.
}

# Remarks about one place
check-really = es un fichero { $kind }
check-skip-bad-json = dañado
check-skip-cut-off = cortado
check-skip-not-an-object = una dirección o un número, sin publicación
check-skip-unknown-activity = ni una publicación ni un impulso
check-skip-no-object = dice que hubo una publicación o un impulso, pero no cuál
check-skip-too-long = demasiado largo para ser una publicación
check-skip-crashed = el propio Fossick falló con él
check-fault-checksum = la suma de comprobación no coincide
check-fault-length = no tiene la longitud que debería
check-fault-broken-data = los datos comprimidos están dañados
check-fault-cut-off = el archivo termina en medio de él
check-fault-not-there = no está donde dice el índice
check-fault-headers-disagree = el índice dice de él algo distinto que el propio fichero
check-fault-password = protegido con contraseña
check-fault-unknown-method = comprimido de una forma desconocida
check-fault-system = el sistema no pudo leerlo
check-fault-not-decodable = el contenido está dañado

# Problems
check-nothing-readable-what = No se pudo leer nada de este archivo.
check-nothing-readable-means = Fue un archivo alguna vez, pero ya no se pueden sacar de él ni publicaciones ni perfil.
check-nothing-readable-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar, y conserva este fichero hasta que el nuevo se abra.
check-container-cut-off-what = El archivo termina demasiado pronto, tras { $bytes }.
check-container-cut-off-means = Parece que la descarga se detuvo: falta lo que debería seguir. { $read ->
    [0] No se pudo leer ninguna publicación.
    [one] Se pudo leer una publicación o un impulso.
   *[other] Aún se pudieron leer { $read } publicaciones e impulsos.
} { $lost ->
    [0] { "" }
   *[other] Lo que falta ocupa al menos { $gone }.
}
check-container-cut-off-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar, y comprueba el fichero nuevo.
check-container-cut-off-stated-what = El archivo termina demasiado pronto, tras { $bytes }.
check-container-cut-off-stated-means = Parece que la descarga se detuvo: se pudieron leer { $read } de unos { $stated } publicaciones e impulsos, el resto falta. { $lost ->
    [0] { "" }
   *[other] Lo que falta ocupa al menos { $gone }.
}
check-container-cut-off-stated-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar, y comprueba el fichero nuevo.
check-container-repaired-what = El índice del archivo estaba roto; Fossick encontró los ficheros sin él.
check-container-repaired-means = Falta el final del fichero o está dañado, o un servidor con Mastodon anterior a 4.4.4 escribió más de 4 GB en él. Puede que otros programas no lo abran.
check-container-repaired-todo = Si aún puedes, descarga el archivo otra vez. Si sale igual, consérvalo: descomprímelo una vez y guarda también la carpeta.
check-foreign-bytes-what = Antes o después del archivo hay algo que no es parte de él.
check-foreign-bytes-means = Un programa que guardó o envió el fichero le añadió algo. El archivo mismo se pudo leer.
check-foreign-bytes-todo = Haz la comprobación completa para ver si los ficheros están enteros; si puedes, descarga el archivo otra vez.
check-header-mismatch-what = { $count ->
    [one] El archivo dice dos cosas distintas del mismo fichero.
   *[other] El archivo dice { $count } veces dos cosas distintas del mismo fichero.
}
check-header-mismatch-means = El fichero se cambió o se dañó después de que el servidor lo creara. Aun así, el contenido puede estar entero.
check-header-mismatch-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar, y comprueba el fichero nuevo.
check-checksum-failed-what = { $count ->
    [one] La suma de comprobación de un fichero no coincide.
   *[other] Las sumas de comprobación de { $count } ficheros no coinciden.
}
check-checksum-failed-means = Lo guardado no es lo que el servidor puso: la descarga o el disco lo dañaron.
check-checksum-failed-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar. Si vuelve a ocurrir en el mismo disco, guárdalo en otro.
check-password-protected-what = { $count ->
    [one] Un fichero del archivo está protegido con contraseña.
   *[other] { $count } ficheros del archivo están protegidos con contraseña.
}
check-password-protected-means = Mastodon no hace eso; alguien volvió a comprimir el archivo. Estos ficheros no se pueden examinar.
check-password-protected-todo = Descomprímelo con el programa que lo comprimió y comprueba la carpeta.
check-entry-unreadable-what = { $count ->
    [one] No se pudo leer un fichero del archivo.
   *[other] No se pudieron leer { $count } ficheros del archivo.
}
check-entry-unreadable-means = { $count ->
    [one] Está cortado o dañado; a otros ficheros
   *[other] Están cortados o dañados; a otros ficheros
} no les afecta.
check-entry-unreadable-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar, y comprueba el fichero nuevo.
check-json-damaged-what = { $count ->
    [one] Uno de los ficheros con tus publicaciones, tu perfil, tus favoritos y marcadores está dañado o cortado.
   *[other] { $count } de los ficheros con tus publicaciones, tu perfil, tus favoritos y marcadores están dañados o cortados.
}
check-json-damaged-means = Se muestra lo que hay antes y después del daño; el resto no se puede leer.
check-json-damaged-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar. Si sale igual, la exportación falló en el servidor: díselo a su administración.
check-miscounted-what = Fossick perdió la cuenta de los registros de este archivo.
check-miscounted-means = Es un error de Fossick: puede que algunos registros no se muestren.
check-miscounted-todo = Avísanos, por favor. Conserva el archivo como está; no se cambió nada en él.
check-records-skipped-what = { $count ->
    [one] No se pudo usar un registro.
   *[other] No se pudieron usar { $count } registros.
}
check-records-skipped-means = Un registro es una publicación o un impulso. { $count ->
    [one] Este está dañado, cortado
   *[other] Estos están dañados, cortados
} o es algo que Fossick no conoce.
check-records-skipped-todo = Descarga el archivo otra vez. Si salen los mismos registros, el servidor los escribió así; conserva el fichero, nada más se ve afectado.
check-media-damaged-what = { $count ->
    [one] Un fichero adjunto está dañado.
   *[other] { $count } ficheros adjuntos están dañados.
}
check-media-damaged-means = La publicación está aquí, pero su imagen, vídeo o sonido no está como era.
check-media-damaged-todo = Descarga el archivo otra vez. Si un fichero sigue dañado, guárdalo a mano desde la publicación en el servidor.
check-not-decodable-what = { $count ->
    [one] El contenido de un fichero no se puede mostrar.
   *[other] El contenido de { $count } ficheros no se puede mostrar.
}
check-not-decodable-means = { $count ->
    [one] Debería ser una imagen, un vídeo o un sonido, pero lo que hay dentro
   *[other] Deberían ser imágenes, vídeos o sonidos, pero lo que hay dentro
} está cortado o dañado.
check-not-decodable-todo = Abre las publicaciones en el servidor: si allí los ficheros están enteros, guárdalos a mano o descarga el archivo otra vez.
check-outbox-missing-what = outbox.json, tus publicaciones, no está en el archivo.
check-outbox-missing-means = Sin él no hay publicaciones ni impulsos que mostrar, solo los ficheros que lo acompañan.
check-outbox-missing-todo = Si desmontaste el archivo, comprueba el fichero que descargaste. Si no, descárgalo otra vez desde Preferencias → Importar y exportar.
check-actor-missing-what = actor.json, tu perfil, no está en el archivo.
check-actor-missing-means = Faltan el nombre, la biografía y los campos del perfil; a las publicaciones no les afecta.
check-actor-missing-todo = Si desmontaste el archivo, comprueba el fichero que descargaste. Si no, descárgalo otra vez desde Preferencias → Importar y exportar.
check-media-missing-what = { $all ->
    [one] El único fichero adjunto no está en el archivo.
   *[other] { $count } de { $all } ficheros adjuntos { $count ->
        [one] no está
       *[other] no están
    } en el archivo.
}
check-media-missing-means = El servidor no pudo { $count ->
    [one] encontrarlo al crear el archivo y lo omitió
   *[other] encontrarlos al crear el archivo y los omitió
} sin decirlo.
check-media-missing-todo = Abre las publicaciones en el servidor: donde aún se vean los ficheros, guárdalos a mano. Si faltan muchos, pregunta a la administración.
check-media-missing-cut-what = { $all ->
    [one] El único fichero adjunto no está en el archivo.
   *[other] { $count } de { $all } ficheros adjuntos { $count ->
        [one] no está
       *[other] no están
    } en el archivo.
}
check-media-missing-cut-means = El archivo termina demasiado pronto, y lo que falta puede haber estado tras su final.
check-media-missing-cut-todo = Descarga el archivo otra vez desde Preferencias → Importar y exportar, y comprueba el fichero nuevo.
check-media-missing-remote-what = { $all ->
    [one] El único fichero adjunto no está en el archivo.
   *[other] { $count } de { $all } ficheros adjuntos { $count ->
        [one] no está
       *[other] no están
    } en el archivo.
}
check-media-missing-remote-means = Pleroma y Akkoma no ponen imágenes, vídeos ni sonidos en un archivo, solo sus direcciones.
check-media-missing-remote-todo = Guarda los ficheros a mano mientras exista la cuenta.
check-media-missing-alone-what = { $all ->
    [one] El único fichero adjunto no está aquí.
   *[other] { $count } de { $all } ficheros adjuntos { $count ->
        [one] no está
       *[other] no están
    } aquí.
}
check-media-missing-alone-means = Esto es solo outbox.json; las imágenes, los vídeos y los sonidos están junto a él en el archivo.
check-media-missing-alone-todo = Comprueba el archivo tal como lo descargaste, o la carpeta entera.
check-media-missing-all-what = { $all ->
    [one] El único fichero adjunto no está en el archivo.
   *[other] { $count } de { $all } ficheros adjuntos { $count ->
        [one] no está
       *[other] no están
    } en el archivo.
}
check-media-missing-all-means = No hay ningún fichero multimedia en él: se quitó la carpeta media_attachments, o el servidor no pudo leer su almacenamiento.
check-media-missing-all-todo = Comprueba el archivo tal como lo descargaste. Si tampoco tiene multimedia, descárgalo otra vez, y pregunta a la administración si eso no ayuda.
check-media-empty-what = { $all ->
    [one] El único fichero adjunto está vacío.
   *[other] { $count } de { $all } ficheros adjuntos { $count ->
        [one] está vacío.
       *[other] están vacíos.
    }
}
check-media-empty-means = El servidor no pudo { $count ->
    [one] leerlo de su almacenamiento y escribió un fichero
   *[other] leerlos de su almacenamiento y escribió ficheros
} de 0 bytes.
check-media-empty-todo = Abre las publicaciones en el servidor: donde aún se vean los ficheros, guárdalos a mano. Si hay muchos vacíos, pregunta a la administración.
check-avatar-missing-what = Tu foto de perfil no está en el archivo.
check-avatar-missing-means = El perfil nombra la imagen, pero el fichero no está o está vacío.
check-avatar-missing-todo = Guarda la imagen a mano desde tu perfil.
check-avatar-missing-remote-what = Tu foto de perfil no está en el archivo.
check-avatar-missing-remote-means = El perfil solo nombra su dirección; la imagen se quedó en el servidor, como hacen Pleroma y Akkoma.
check-avatar-missing-remote-todo = Guarda la imagen a mano desde tu perfil.
check-header-missing-what = Tu imagen de cabecera no está en el archivo.
check-header-missing-means = El perfil nombra la imagen, pero el fichero no está o está vacío.
check-header-missing-todo = Guarda la imagen a mano desde tu perfil.
check-header-missing-remote-what = Tu imagen de cabecera no está en el archivo.
check-header-missing-remote-means = El perfil solo nombra su dirección; la imagen se quedó en el servidor, como hacen Pleroma y Akkoma.
check-header-missing-remote-todo = Guarda la imagen a mano desde tu perfil.

# Worth knowing
check-nearly-empty-what = Apenas hay nada en este archivo: { $bytes } en total.
check-nearly-empty-means = Si la cuenta tiene publicaciones, la exportación probablemente falló en el servidor.
check-nearly-empty-todo = Borra el archivo allí, en Preferencias → Importar y exportar, y solicita uno nuevo.
check-unfinished-download-what = El fichero tiene el nombre de una descarga sin terminar.
check-unfinished-download-means = Puede que el navegador aún esté trabajando en él.
check-unfinished-download-todo = Espera a que termine la descarga, o empiézala de nuevo, y comprueba el fichero con su nombre definitivo.
check-private-key-what = El archivo contiene la clave privada de la cuenta, key.pem.
check-private-key-means = Mastodon 2.3 y 2.4 la ponían. Quien tenga esta clave puede actuar en nombre de la cuenta ante otros servidores. Fossick nunca la muestra ni la copia.
check-private-key-todo = Guarda este archivo solo para ti, y quita key.pem antes de pasarlo a otra persona.
check-private-posts-what = { $followers ->
    [0] Ninguna publicación solo para seguidores
    [one] Una publicación solo para seguidores
   *[other] { $followers } publicaciones solo para seguidores
} y { $direct ->
    [0] ninguna mención privada en el archivo.
    [one] una mención privada en el archivo.
   *[other] { $direct } menciones privadas en el archivo.
}
check-private-posts-means = No eran para todo el mundo, y quien tenga el fichero puede leerlas.
check-private-posts-todo = Guarda el archivo en un lugar seguro.
check-lists-missing-what = { $count ->
    [one] Una de las listas que Mastodon ofrece junto al archivo no está aquí.
   *[other] { $count } de las listas que Mastodon ofrece junto al archivo no están aquí.
}
check-lists-missing-means = A quién sigues, silencias y bloqueas, y tus listas, nunca están dentro de un archivo. Son descargas aparte.
check-lists-missing-todo = Descárgalas desde Preferencias → Importar y exportar → Exportar y ponlas junto al archivo.
check-lists-missing-all-what = Las listas que Mastodon ofrece junto al archivo no están aquí.
check-lists-missing-all-means = A quién sigues, silencias y bloqueas, y tus listas, nunca están dentro de un archivo. Son descargas aparte.
check-lists-missing-all-todo = Descárgalas desde Preferencias → Importar y exportar → Exportar y ponlas junto al archivo.
check-lists-unknown-what = { $count ->
    [one] Fossick no sabe qué enumera un fichero CSV.
   *[other] Fossick no sabe qué enumeran { $count } ficheros CSV.
}
check-lists-unknown-means = Ni su nombre ni su primera línea son de los que da Mastodon, o no se puede leer.
check-lists-unknown-todo = Devuélvele el nombre con el que se descargó, como following_accounts.csv.
check-likes-missing-what = Tus favoritos, likes.json, no están en el archivo.
check-likes-missing-means = Mastodon los pone desde la versión 2.5; otros servidores puede que no.
check-likes-missing-todo = Si la cuenta está en un servidor de Mastodon, descarga el archivo otra vez.
check-likes-missing-old-what = Tus favoritos, likes.json, no están en el archivo.
check-likes-missing-old-means = Es normal en un archivo de esta edad: Mastodon los pone desde la versión 2.5.
check-likes-missing-old-todo = Si la cuenta aún existe, solicita un archivo nuevo.
check-bookmarks-missing-what = Tus marcadores, bookmarks.json, no están en el archivo.
check-bookmarks-missing-means = Mastodon los pone desde la versión 3.1; otros servidores puede que no.
check-bookmarks-missing-todo = Si la cuenta está en un servidor de Mastodon, descarga el archivo otra vez.
check-bookmarks-missing-old-what = Tus marcadores, bookmarks.json, no están en el archivo.
check-bookmarks-missing-old-means = Es normal en un archivo de esta edad: Mastodon los pone desde la versión 3.1.
check-bookmarks-missing-old-todo = Si la cuenta aún existe, solicita un archivo nuevo.
check-media-unattached-what = { $count ->
    [one] Un fichero no pertenece a ninguna publicación.
   *[other] { $count } ficheros no pertenecen a ninguna publicación.
}
check-media-unattached-means = Es normal: vienen de publicaciones programadas, o se quitaron de una publicación al editarla.
check-media-unattached-todo = { "" }
check-media-unattached-alone-what = { $count ->
    [one] Un fichero está aquí sin la publicación a la que pertenece.
   *[other] { $count } ficheros están aquí sin las publicaciones a las que pertenecen.
}
check-media-unattached-alone-means = Las publicaciones no se pudieron leer, así que no se puede decir de cuál es cada fichero.
check-media-unattached-alone-todo = { "" }
check-media-other-type-what = { $count ->
    [one] Un fichero es de otro tipo del que dice el archivo.
   *[other] { $count } ficheros son de otro tipo del que dice el archivo.
}
check-media-other-type-means = El contenido está; solo el nombre o el tipo indicado es incorrecto.
check-media-other-type-todo = Si un programa no abre un fichero así, ponle la extensión correcta.
check-total-differs-what = El servidor contó { $stated ->
    [one] una publicación
   *[other] { $stated } publicaciones
}; el archivo contiene { $records }.
check-total-differs-means = Antes de la versión 4.6, la cuenta del propio Mastodon solía fallar por unas pocas publicaciones. Si faltan muchísimas, puede que la exportación se detuviera pronto en el servidor.
check-total-differs-todo = { "" }
check-duplicates-what = { $count ->
    [one] Un registro está dos veces en el archivo.
   *[other] { $count } registros están más de una vez en el archivo.
}
check-duplicates-means = No se pierde nada; cada uno se muestra una vez.
check-duplicates-todo = { "" }
check-duplicates-forms-what = { $count ->
    [one] Un registro está dos veces en el archivo, en dos formas; se muestra una de ellas.
   *[other] { $count } registros están más de una vez en el archivo, { $forms ->
        [one] uno
       *[other] { $forms }
    } de ellos en dos formas, de las que se muestra una.
}
check-duplicates-forms-means = Se muestra la forma editada más tarde, o la más larga si no se puede saber; entre una publicación y un impulso, lo que llegó primero. La otra se puede leer en los datos en bruto.
check-duplicates-forms-todo = { "" }
check-other-archive-what = { $count ->
    [one] Hay otro archivo dentro; solo se comprobó el primero.
   *[other] Hay otros { $count } archivos dentro; solo se comprobó el primero.
}
check-other-archive-means = Quizá se pusieron varias descargas en una misma carpeta o fichero.
check-other-archive-todo = Comprueba cada uno por separado.
check-same-names-what = { $count ->
    [one] Dos ficheros del archivo tienen el mismo nombre; solo se muestra el último.
   *[other] { $count } ficheros del archivo tienen el nombre de uno posterior; de cada nombre solo se muestra el último.
}
check-same-names-means = Ningún servidor escribe un archivo así: se cambió después. Lo que solo contiene el fichero anterior no se cuenta.
check-same-names-todo = Si aún tienes el fichero tal como lo descargaste, comprueba ese.
check-unsafe-names-what = { $count ->
    [one] Un fichero tiene un nombre que apunta fuera del archivo.
   *[other] { $count } ficheros tienen nombres que apuntan fuera del archivo.
}
check-unsafe-names-means = Ningún servidor escribe nombres así. Fossick nunca usa un nombre de un archivo como ruta, así que aquí no hacen daño.
check-unsafe-names-todo = No descomprimas este archivo con otros programas.
check-too-many-what = Hay más en el archivo de lo que Fossick lee.
check-too-many-means = Ningún archivo de verdad es tan grande; el resto quedó fuera de esta comprobación.
check-too-many-todo = Si es un archivo de verdad, cuéntanoslo, por favor.

# In order
check-container-whole-what = El archivo está entero: { $bytes }.
check-container-whole-means = Se puede abrir del primer al último byte.
check-container-whole-todo = { "" }
check-files-intact-what = { $count ->
    [one] Un fichero se leyó hasta el último byte y está intacto.
    [2] Los dos ficheros se leyeron hasta el último byte y están intactos.
   *[other] Los { $count } ficheros se leyeron hasta el último byte y están intactos.
}
check-files-intact-means = Donde el archivo indica sumas de comprobación, coinciden.
check-files-intact-todo = { "" }
check-files-intact-decoded-what = { $count ->
    [one] Un fichero se leyó hasta el último byte y está intacto.
    [2] Los dos ficheros se leyeron hasta el último byte y están intactos.
   *[other] Los { $count } ficheros se leyeron hasta el último byte y están intactos.
}
check-files-intact-decoded-means = Donde el archivo indica sumas de comprobación, coinciden; se examinaron imágenes, vídeos y sonidos.
check-files-intact-decoded-todo = { "" }
check-parts-present-what = { $count ->
    [one] Uno de los ficheros que tiene todo archivo está aquí.
   *[other] { $count } de los ficheros que tiene todo archivo están aquí.
}
check-parts-present-means = { "" }
check-parts-present-todo = { "" }
check-records-read-what = { $posts ->
    [0] Ninguna publicación
    [one] Una publicación
   *[other] { $posts } publicaciones
} y { $boosts ->
    [0] ningún impulso leídos.
    [one] un impulso leídos.
   *[other] { $boosts } impulsos leídos.
}
check-records-read-means = { "" }
check-records-read-todo = { "" }
check-media-present-what = { $all ->
    [one] El único fichero adjunto está aquí.
   *[other] { $count } de { $all } ficheros adjuntos { $count ->
        [one] está
       *[other] están
    } aquí.
}
check-media-present-means = { "" }
check-media-present-todo = { "" }
check-media-present-all-what = { $count ->
    [one] El único fichero adjunto está aquí.
    [2] Los dos ficheros adjuntos están aquí.
   *[other] Los { $count } ficheros adjuntos están aquí.
}
check-media-present-all-means = { "" }
check-media-present-all-todo = { "" }
check-media-not-checked-what = { $count ->
    [one] Un fichero es de un tipo que Fossick no puede examinar.
   *[other] { $count } ficheros son de tipos que Fossick no puede examinar.
}
check-media-not-checked-means = { $count ->
    [one] Está aquí y sus bytes están
   *[other] Están aquí y sus bytes están
} intactos, hasta donde el archivo permite saberlo.
check-media-not-checked-todo = { "" }
check-how-recent-what = La publicación más reciente es del { $last }.
check-how-recent-means = Lo que publicaste después de crearse el archivo no está en él.
check-how-recent-todo = { "" }
check-how-recent-dated-what = El archivo se creó el { $made }; la publicación más reciente es del { $last }.
check-how-recent-dated-means = Lo que publicaste después de ese día no está en él.
check-how-recent-dated-todo = { "" }
check-lists-present-what = { $count ->
    [one] Una lista está aquí.
   *[other] { $count } listas están aquí.
}
check-lists-present-means = { "" }
check-lists-present-todo = { "" }
check-repeated-key-what = El servidor escribió dos veces una parte de la lista de publicaciones.
check-repeated-key-means = Un error conocido e inofensivo de Mastodon 4.2; no se pierde nada.
check-repeated-key-todo = { "" }
check-nested-what = El archivo estaba dentro de otro archivo.
check-nested-means = Los discos en la nube vuelven a comprimir las descargas; eso no hace daño.
check-nested-todo = { "" }
check-followers-not-offered-what = No hay lista de tus seguidores, porque Mastodon no ofrece ninguna para descargar.
check-followers-not-offered-means = Cuando te mudas a otra cuenta en Mastodon, a tus seguidores se les indica que te sigan allí.
check-followers-not-offered-todo = { "" }
check-never-included-what = Algunas cosas nunca están en un archivo de Mastodon.
check-never-included-means = Son estas: los mensajes que recibiste, el texto de las publicaciones que impulsaste o marcaste como favoritas, tus seguidores, las notificaciones, los ajustes, qué publicaciones están fijadas, los borradores, los filtros, las versiones anteriores de publicaciones editadas y las imágenes de los emojis personalizados.
check-never-included-todo = Si algo de eso te importa, guárdalo a mano mientras exista la cuenta.
check-no-way-back-what = Ningún servidor de Mastodon vuelve a aceptar publicaciones.
check-no-way-back-means = Si estás a punto de borrar la cuenta: este archivo es para conservar y leer. A quién sigues, bloqueas y silencias, tus listas y marcadores pueden mudarse a otra cuenta, pero solo con sus ficheros CSV.
check-no-way-back-todo = Descarga los ficheros CSV antes de borrar la cuenta.
