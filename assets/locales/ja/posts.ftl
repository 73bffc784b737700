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
trouble-not-media = 画像ではありません
trouble-late = この画像は時間がかかっています
