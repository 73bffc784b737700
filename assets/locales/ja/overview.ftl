# Charts of the Overview screen

charts-months = 月ごとの投稿
charts-days = 日ごとの投稿
charts-hours = 曜日と時間帯ごとの投稿
charts-hashtags = よく使ったハッシュタグ
charts-people = 返信や言及の多い相手
charts-boosted = よくブーストした相手
charts-instances = 会話した相手のサーバー
charts-languages = 言語

# What a column or a cell is of
charts-originals = オリジナル
charts-replies = 返信
charts-boosts = ブースト
charts-posts = 投稿
charts-month = 月
charts-day = 日
charts-weekday = 曜日
charts-weekday-number = 曜日（1が月曜日）
charts-hour = 時間帯
charts-name = 名前
# 14:00, the beginning of an hour
charts-hour-begins = { $hour }時
charts-weekday-hour = { $weekday }、{ $hour }
# Before the names of the three colours of a column
charts-upwards = 下から順に：
charts-fewer = 少ない
charts-more-posts = 多い

# One column of the months: all posts, and what they are made of
charts-column = { $month }：投稿{ $count }件（オリジナル{ $originals }件、返信{ $replies }件、ブースト{ $boosts }件）
charts-cell =
    { $count ->
        [0] { $name }：投稿なし
       *[other] { $name }：投稿{ $count }件
    }
# For screen readers: the chart, and where in it the keyboard is
cells-name = { $chart }、{ $cell }
charts-tip = クリックするとこれらの投稿を表示します

charts-year = { $year }年
charts-year-before = 前の年
charts-year-after = 次の年

charts-as-table = 表で表示
charts-as-chart = グラフで表示
charts-as-table-tip = 数を表で読むか、グラフで見るかを切り替えます
charts-copy = CSVでコピー
charts-copy-tip = 表計算ソフトで使えるように、このグラフの数をすべてコピーします
# For screen readers: a button, and the chart that it belongs to
charts-button = { $button }：{ $chart }
charts-show-more = もっと見る
charts-show-fewer = 表示を減らす

charts-waiting = すべての投稿を読み込むと、グラフが表示されます。
charts-no-dates = このアーカイブには日付のある投稿がないため、月、日、時間帯のグラフはありません。
charts-undated = 日付のない投稿{ $count }件は、月、日、時間帯のグラフに入っていません。
charts-failed-what = グラフを作れませんでした。
charts-failed-means = アーカイブは無事で、投稿もすべてここにあります。
charts-failed-todo = アーカイブをもう一度開いて、やり直してください。
