# Saving files out of an archive: what was saved and what was not, and what is written beside files.

export-saved = { $count ->
    [0] 保存したファイルはありません。
   *[other] { $count }個のファイル（{ $size }）を保存しました。
}
export-missing = { $count }個のファイルはアーカイブにないため、保存できませんでした。
export-empty = { $count }個のファイルはアーカイブの中で空のため、省きました。
export-damaged = { $count }個のファイルはアーカイブの中で壊れているため、読めるところまで保存しました：
export-unreadable = { $count }個のファイルは何も読めないため、保存できませんでした：
export-nothing = このアーカイブに画像、動画、音声はありません。
export-nothing-found = 画像、動画、音声のある投稿で、条件に合うものはありません。
export-bar = ファイルを保存しています

# In the text file beside a picture
export-no-description = 説明はありません。
export-post = 投稿：{ $link }
export-date = 日付：{ $date }

# fossick search: before each post when it was posted, what it is and who could see it; at the end how many there are.
search-post = 投稿
search-reply = 返信
search-boost = ブースト
search-public = 公開
search-unlisted = ひかえめな公開
search-followers = フォロワー限定
search-direct = 返信先の人だけ
search-no-date = 日付なし
search-warning = 内容の警告：{ $text }
search-found = { $count ->
    [0] 条件に合う投稿はありません。
   *[other] 条件に合う投稿は{ $count }件です。
}
search-found-shown = 条件に合う投稿は{ $count }件です。新しいものから{ $shown }件を表示しています。

# Posts
export-posts-written = 投稿とブーストを{ $count }件保存しました。
export-posts-private = だれでも見られるものではない{ $count }件を省きました。
export-posts-no-room = 1つのウェブページに入らないか表示できないため、{ $count }個のファイルを省きました。
export-force-todo = 別の場所を選ぶか、--forceを付けて置き換えてください。

# In exported posts
export-title = { $name }さんの投稿
export-start-page = 最初のページ
export-months = 月別
export-page-part = { $title }、その{ $part }
export-original = 元の投稿
export-boost = { $name }さんの投稿をブースト
export-untitled = 本文のない投稿
export-media-left-out = このエクスポートでは省きました
export-thread-title = 投稿{ $count }件のスレッド
export-thread = スレッド：{ $count }件中{ $place }件目
export-thread-before = このスレッドの前の投稿
export-thread-after = このスレッドの後の投稿
export-search = これらの投稿を検索
export-search-reading = 投稿を読み込んでいます…
# “%” stands for the number.
export-search-found = 見つかった投稿：%件
