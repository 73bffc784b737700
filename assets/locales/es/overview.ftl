# Charts of the Overview screen

charts-months = Publicaciones por mes
charts-days = Publicaciones por día
charts-hours = Publicaciones por día de la semana y hora
charts-hashtags = Etiquetas más usadas
charts-people = Gente más mencionada
charts-boosted = Cuentas más impulsadas
charts-instances = Servidores con los que hablaste
charts-languages = Idiomas

# What a column or a cell is of
charts-originals = Originales
charts-replies = Respuestas
charts-boosts = Impulsos
charts-posts = Publicaciones
charts-month = Mes
charts-day = Día
charts-weekday = Día de la semana
charts-weekday-number = Día de la semana (1 es lunes)
charts-hour = Hora
charts-name = Nombre
# 14:00, the beginning of an hour
charts-hour-begins = { $hour }:00
charts-weekday-hour = { $weekday }, { $hour }
# Before the names of the three colours of a column
charts-upwards = De abajo arriba:
charts-fewer = Menos
charts-more-posts = Más

# One column of the months: all posts, and what they are made of
charts-column =
    { $count ->
        [one] { $month }: 1 publicación (originales: { $originals }, respuestas: { $replies }, impulsos: { $boosts })
       *[other] { $month }: { $count } publicaciones (originales: { $originals }, respuestas: { $replies }, impulsos: { $boosts })
    }
charts-cell =
    { $count ->
        [0] { $name }: ninguna publicación
        [one] { $name }: 1 publicación
       *[other] { $name }: { $count } publicaciones
    }
# For screen readers: the chart, and where in it the keyboard is
cells-name = { $chart }, { $cell }
charts-tip = Haz clic para mostrar estas publicaciones

charts-year = Año { $year }
charts-year-before = Año anterior
charts-year-after = Año siguiente

charts-as-table = Como tabla
charts-as-chart = Como gráfico
charts-as-table-tip = Leer los números en filas, o verlos como gráfico
charts-copy = Copiar como CSV
charts-copy-tip = Copiar todos los números de este gráfico para una hoja de cálculo
# For screen readers: a button, and the chart that it belongs to
charts-button = { $button }: { $chart }
charts-show-more = Mostrar más
charts-show-fewer = Mostrar menos

charts-waiting = Los gráficos aparecen cuando se han leído todas las publicaciones.
charts-no-dates = Ninguna publicación de este archivo tiene fecha, así que no hay gráficos por meses, días y horas.
charts-undated =
    { $count ->
        [one] 1 publicación no tiene fecha y no está en los gráficos por meses, días y horas.
       *[other] { $count } publicaciones no tienen fecha y no están en los gráficos por meses, días y horas.
    }
charts-failed-what = No se pudieron hacer los gráficos.
charts-failed-means = Tu archivo está intacto, y todas sus publicaciones siguen aquí.
charts-failed-todo = Abre el archivo otra vez para intentarlo de nuevo.
