# The Posts screen and post cards.

posts-title = 投稿とブースト{ $count }件
posts-list = 投稿
posts-newer = 新しい投稿：{ $count }件
posts-none = このアーカイブに投稿はありません
posts-none-hint = 送信箱が空か、エクスポートに含まれていません。
posts-loading = 投稿を読み込んでいます…
posts-loading-hint = 読み込んだものからここに表示されます。

# Cards
posts-card-name = { $name }、{ $date }：{ $words }
posts-card-boost = { $name }さんの投稿をブースト
posts-you-boosted = あなたがブースト
posts-boosted-by = { $name }さんがブースト
posts-someone = だれか
posts-someone-on = { $host }のユーザー
posts-boost-no-text = アーカイブにはこの投稿のアドレスだけがあり、本文はありません。
posts-no-text = この投稿に本文はありません。
posts-no-date = 日付なし
posts-no-date-exact = いつ投稿されたかはアーカイブに書かれていません
posts-more = ほか{ $count }件は元データで見られます
posts-text-cut = ここには最初の部分だけを表示しています。「本文をコピー」で全文をコピーできます。
posts-menu = もっと

posts-visibility-public = 公開
posts-visibility-unlisted = ひかえめな公開：だれでも見られますが、公開タイムラインには載りません
posts-visibility-followers = フォロワー限定
posts-visibility-direct = 返信先の人だけ

posts-reply = 別の投稿への返信
posts-reply-to = { $name }さんへの返信
posts-reply-on = { $host }の投稿への返信
posts-reply-show = この投稿を表示

posts-warning-name = 内容の警告：{ $text }
posts-warning-show = 表示
posts-warning-hide = 隠す

posts-edited = { $date }に編集
posts-edited-exact = 最後の編集：{ $date }
posts-language = 言語：{ $name }
posts-favourites = お気に入り{ $count }件
posts-boosts = ブースト{ $count }件

posts-quote = 別の投稿を引用
posts-quote-of = { $name }さんの投稿を引用
posts-quote-on = { $host }の投稿を引用
posts-quote-media = 添付{ $count }件
posts-quote-deleted = 削除された投稿を引用していました

# Polls
posts-percent = { $share }%
posts-votes = { $count }票
posts-voters = { $count }人
posts-poll-option = { $name }：{ $percent }、{ $votes }
posts-poll-multiple = 複数選択可
posts-poll-closed = 終了
posts-poll-closed-on = { $date }に終了
posts-poll-ends = { $date }まで
posts-poll-was-open = { $date }まで受付

# Media
posts-picture-undescribed = 説明のない画像、{ $date }
posts-video-undescribed = 説明のない動画、{ $date }
posts-audio-undescribed = 説明のない音声、{ $date }
posts-link-undescribed = リンク、{ $date }
posts-link-to = { $host }へのリンク
posts-link-named = { $title }、{ $host }へのリンク
posts-file-undescribed = 説明のないファイル、{ $date }
posts-kind-picture = 画像
posts-kind-video = 動画
posts-kind-audio = 音声
posts-kind-link = リンク
posts-kind-file = ファイル
posts-alt = ALT
posts-missing = このアーカイブにありません
posts-missing-tip = このアーカイブにありません：{ $name }
posts-media-sensitive = 閲覧注意
posts-media-show = メディアを表示
posts-media-hide = メディアを隠す

# Why a picture is not there, or not all of it
trouble-empty = ファイルが空です
trouble-unreadable = ファイルを読めません
trouble-damaged = ファイルが壊れています
trouble-too-large = 大きすぎてここには表示できません
trouble-not-shown = この種類の画像はここでは表示しません
trouble-not-shown-format = { $format }はここでは表示しません。ほかのアプリなら開けるかもしれません
trouble-not-media = 画像・動画・音声ではありません
trouble-late = 時間がかかっています

# Search
search-hint = 投稿を検索…
search-tip = 言葉、“引用符で囲んだ語句”、-除く言葉。ほかに { "#hashtag" }、{ "has:picture" }、{ "is:reply" }、{ "language:ja" }、{ "to:@name" }、{ "before:2024-01-01" }、{ "during:2023-05" }。
search-clear = 検索を空にする
posts-shown = 投稿{ $all }件中{ $shown }件
posts-order = 並び順：{ $order }
posts-searching = 検索しています…
posts-no-fit = 条件に合う投稿がありません
posts-no-fit-hint = 検索する言葉を減らすか変える、または絞り込みを外してください。
posts-no-fit-loosen = 次のどれかを外すと、条件に合う投稿があります：
posts-loosen = 「{ $what }」を外す：投稿{ $count }件

# Filters
filters-kind = 種類
filters-visibility = 公開範囲
filters-has = 付いているもの
filters-date = 日付
filters-language = 言語
filters-hashtag = ハッシュタグ
filters-person = 相手
filters-menu = 絞り込み：{ $kind }
filters-menu-tip = それぞれのメニューで選んだものすべてに合う投稿だけを表示します
filters-any-of = 次のいずれか
filters-all-of = 次のすべて
filters-from = 開始日
filters-until = 終了日
filters-date-hint = 年-月-日
filters-date-wrong = 「{ $text }」は日付ではありません。2024-05-03のように年、月、日を書くか、年だけ、または年と月だけを書いてください。
filters-date-turned = 開始日が終了日より後なので、条件に合う投稿がありません。
filters-entry = { $what }（{ $count }）
filters-active = 絞り込み：{ $what }
filters-active-tip = 「{ $what }」を外します
filter-not = { $what }以外
filter-words = 「{ $words }」
filter-is-post = 投稿
filter-is-reply = 返信
filter-is-boost = ブースト
filter-is-quote = 引用
filter-is-sensitive = 閲覧注意
filter-is-edited = 編集済み
filter-public = 公開
filter-unlisted = ひかえめな公開
filter-followers = フォロワー限定
filter-direct = ダイレクト
filter-has-media = メディア
filter-has-image = 画像
filter-has-video = 動画
filter-has-audio = 音声
filter-has-poll = アンケート
filter-has-link = リンク
filter-has-warning = 内容の警告
filter-has-alt = 説明あり
filter-has-noalt = 説明のないメディア
filter-before = { $date }より前
filter-after = { $date }より後
filter-hour = { $hour }時台
filter-hashtag = #{ $name }
filter-to = { $person }宛て
filter-from = { $person }から
filter-with = { $person }と
filter-me = 自分
weekday-monday = 月曜日
weekday-tuesday = 火曜日
weekday-wednesday = 水曜日
weekday-thursday = 木曜日
weekday-friday = 金曜日
weekday-saturday = 土曜日
weekday-sunday = 日曜日

# The months above the list
timeline-name = 月：{ $month }
timeline-month = { $month }：投稿{ $count }件
timeline-range = { $first } – { $last }
timeline-tip = クリックで移動し、ドラッグでその期間だけを表示します

# The pane with the thread
detail-name = スレッドの中の投稿
detail-post = 投稿
detail-thread = 投稿{ $count }件のスレッド
detail-before = 一覧で上の投稿
detail-next = 一覧で下の投稿
detail-missing = アーカイブにない投稿
detail-missing-by = アーカイブにない{ $name }さんの投稿
detail-open-missing = ブラウザーで開く
detail-attached = 添付
detail-record = 元データを表示
detail-record-hide = 元データを隠す

# Saving posts
command-save-posts = 投稿をエクスポート…
command-save-posts-tip = 投稿をウェブページ、Markdown、表、テキスト、または小さなアーカイブとして保存します
command-export-post = エクスポート…
command-export-post-tip = この投稿を保存します
posts-export-shown = 表示中のものをエクスポート…
save-posts-title = 投稿をエクスポート
save-posts-folder = 投稿
save-posts-name = { $handle }の投稿
save-posts-which = どの投稿ですか？
save-posts-shown = 表示中の{ $count }件の投稿
save-posts-all = すべての投稿（{ $count }件）
save-posts-marked = 選んだ投稿
save-posts-format = どの形式にしますか？
save-posts-html = ウェブページ（フォルダー）
save-posts-html-tip = どのブラウザーでも開けるフォルダー。画像、月別、スレッド、検索付き
save-posts-html-file = 1つのウェブページ
save-posts-html-file-tip = 送ったり印刷したりできる1つのファイル。ブラウザーの「印刷」でPDFにできます
save-posts-markdown = Markdown
save-posts-markdown-tip = ノートアプリやサイト作成ソフト向けのテキストのフォルダー。画像も隣に入ります
save-posts-text = プレーンテキスト
save-posts-text-tip = どのプログラムでも読める1つのファイル
save-posts-csv = 表（CSV）
save-posts-csv-tip = 表計算ソフト向け。投稿1件につき1行
save-posts-json = JSON
save-posts-json-tip = プログラム向けの1つの文書
save-posts-jsonl = JSON Lines
save-posts-jsonl-tip = プログラム向け。投稿1件につき1行
save-posts-archive = 小さなアーカイブ
save-posts-archive-tip = これらの投稿とそのファイルだけが入った、Mastodonのものと同じ形のzip
save-posts-per = 1つのファイルに入れるもの
save-posts-per-month = 1か月分
save-posts-per-thread = 1つのスレッド
save-posts-per-post = 1件の投稿
save-posts-with = 一緒に保存するもの
save-posts-media = 画像、動画、音声
save-posts-private = だれでも見られるものではない{ $count }件の投稿
save-posts-private-hint = フォロワー限定の投稿とダイレクトは、ここで選ばなければ省きます。公開する前に、そこに出てくる人のことを考えてください。
save-posts-all-private = これら{ $count }件の投稿は、どれもだれでも見られるものではありません。含めるには上のチェックを入れてください。
save-posts-where = { $count }件の投稿をエクスポート…
save-kind-posts = { $ending }ファイル
toast-saved-posts = { $count }件の投稿を保存しました
toast-saved-posts-private = { $count }件の投稿を保存しました。だれでも見られるものではないため省いたもの：{ $private }件
saved-posts-no-room-means = 1つのウェブページは画像を中に持つため、大きくなりすぎて開けなくなります。
saved-posts-no-room-todo = 代わりに投稿をウェブページのフォルダーとして保存してください。すべてのファイルが入ります。
