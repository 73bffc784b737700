# The Media screen, the lightbox, saving media.

screen-media = メディア
screen-media-tip = 画像、動画、音声

media-files = ファイル{ $count }個
media-present = { $count }個あり
media-missing = { $count }個なし
media-empty = { $count }個は空
media-none = このアーカイブにメディアはありません
media-none-hint = 画像、動画、音声が添付された投稿はなく、そのようなファイルもアーカイブにありません。
media-waiting = 投稿を読み込んでいます…
media-waiting-hint = すべての投稿を読み込むと、画像、動画、音声がここに表示されます。
media-no-fit = 条件に合うものがありません
media-no-fit-hint = 絞り込みを外すか、期間を広げるか、検索する言葉を減らしてください。
media-all-well = 該当なし
media-all-well-hint = 条件に合うファイルはありません。よいことです。
media-not-checked = まだすべてのファイルを調べていません
media-not-checked-hint = 壊れたファイルは、全ファイルの確認が終わると表示できます。
media-shown = { $all }個中{ $shown }個を表示
media-chosen = { $count }個を選択中
media-save-chosen = { $count }個のファイルを保存…
media-tile-size = 画像の大きさ
media-group = { $title }、ファイル{ $count }個
media-no-date = 日付なし
media-loose = どの投稿にもなし
media-unread = 読み込んだどの投稿にもなし
media-covered = 閲覧注意
media-badge-moving = GIF

# Filters
media-chip-pictures = 画像 { $count }
media-chip-pictures-tip = 画像を表示します
media-chip-videos = 動画 { $count }
media-chip-videos-tip = 動画を表示します
media-chip-sounds = 音声 { $count }
media-chip-sounds-tip = 音声を表示します
media-chip-others = その他 { $count }
media-chip-others-tip = ほかの種類のファイルを表示します
media-chip-missing = なし { $count }
media-chip-missing-tip = 投稿にはあるのに、アーカイブにないもの、または中身が空のものを表示します
media-chip-damaged = 破損 { $count }
media-chip-damaged-unknown = 破損
media-chip-damaged-tip = バックアップの確認で壊れているとわかったファイルを表示します
media-chip-loose = 添付なし { $count }
media-chip-loose-tip = どの投稿にも添付されていないファイルを表示します。たとえば編集前のものです
media-chip-undescribed = 説明なし { $count }
media-chip-undescribed-tip = 代替テキストのないものを表示します
media-from = { $month }から
media-to = { $month }まで
media-any-date = 全期間
media-search = 説明を検索

# Commands
command-save-chosen = 選んだファイルを保存…
command-save-chosen-tip = 選んだファイルをフォルダーに保存します
command-save-shown = 表示中のものをすべて保存…
command-save-shown-tip = 表示中のものをすべてフォルダーに保存します
command-save-large = 名前を付けて保存…
command-save-large-tip = このファイルを好きな名前で保存します
command-save-avatar = プロフィール画像を保存…
command-save-avatar-tip = プロフィール画像をファイルに保存します
command-save-header = ヘッダー画像を保存…
command-save-header-tip = ヘッダー画像をファイルに保存します
command-cancel-saving = 保存をやめる
command-cancel-saving-tip = 保存をやめます。保存済みのファイルは残ります
command-sidecar = メディアに添えるもの
command-sidecar-tip = 保存した各ファイルに何を添えるかを選びます
command-show-all-media = すべて表示
command-show-all-media-tip = 絞り込みをすべて外します
command-show-media = メディアで表示
command-show-media-tip = このファイルをメディア画面で表示します
command-pick-media = 選択
command-pick-media-tip = このファイルの選択を切り替えます
command-pick-all-media = すべて選択
command-pick-all-media-tip = 表示中のものをすべて選びます
command-pick-no-media = 選択を解除
command-pick-no-media-tip = 選択を解除します。Escキーでも同じです
command-open-media = 大きく見る
command-open-media-tip = 大きく表示します
command-step-media = 次へ
command-step-media-tip = 次のものを表示します
command-turn-picture = 表示を回転
command-turn-picture-tip = 画面上の画像を回します。ファイルはそのままです
command-copy-picture = 画像をコピー
command-copy-picture-tip = 画像をコピーして、ほかの場所に貼り付けられるようにします
command-open-elsewhere = 別のアプリで開く
command-open-elsewhere-tip = システムで決まっているアプリで、自分だけが見られるコピーを開きます。コピーはFossickを閉じると消えます
command-close-lightbox = 閉じる
command-close-lightbox-tip = 前にいた場所に戻ります
command-tile = 画像の大きさ
command-tile-tip = メディア画面の画像の大きさを選びます
command-play = 動く画像を再生
command-play-tip = 一覧で動く画像を再生するかどうかを選びます
command-keep-thumbnails = 縮小画像を残す
command-keep-thumbnails-tip = 次回のために縮小画像をこのパソコンに残すかどうかを選びます
command-clear-thumbnails = 縮小画像を消す
command-clear-thumbnails-tip = Fossickが残した縮小画像を消します。アーカイブはそのままです

# Lightbox
lightbox-place = { $count }個中{ $at }個目
lightbox-place-short = { $at } / { $count }
lightbox-zoom-in = 拡大
lightbox-zoom-out = 縮小
lightbox-fit = 画像全体を表示
lightbox-fold = 説明と情報を隠す
lightbox-unfold = 説明と情報を表示
lightbox-close = 閉じる
lightbox-previous = 前へ
lightbox-next = 次へ
lightbox-reading = 画像を読み込んでいます…
lightbox-not-played = Fossickは動画と音声を表示しますが、再生はしません。
lightbox-description = 説明
lightbox-no-description = 説明は書かれていません。
lightbox-copy-description = 説明をコピー
lightbox-post = 投稿
lightbox-loose = 読み込んだ投稿の中に、このファイルを使うものはありません。編集、予約、削除された投稿や、読めなかった投稿のものかもしれません。
lightbox-file = ファイル
lightbox-type = 種類
lightbox-size = サイズ
lightbox-pixels = ピクセル
lightbox-pixels-value = { $width } × { $height }
lightbox-length = 長さ
lightbox-state = 状態
lightbox-name = 名前
lightbox-whole-sum = 問題なし（チェックサムが一致）
lightbox-whole = わかる範囲では問題なし
lightbox-unchecked = まだ確認していません

# Saving
save-kind-media = { $ending }ファイル
save-media-title = メディアを保存
save-media-why = { $count }個のファイルを、選んだフォルダーに保存します。名前は投稿の日付と最初の言葉になります。すでにあるファイルは置き換えません。
save-media-beside = 各ファイルに添えるもの：
save-media-beside-nothing = なし
save-media-beside-text = 説明、リンク、日付を書いたテキストファイル
save-media-beside-xmp = 同じ内容のXMPファイル（写真アプリ向け）
save-media-where = フォルダーを選ぶ…
save-media-folder = Mastodonメディア
save-avatar-name = プロフィール画像
save-header-name = ヘッダー画像
status-saving = 保存しています…
toast-saved-many =
    { $count ->
        [0] 保存したファイルはありません
       *[other] { $count }個のファイルを保存しました
    }
toast-thumbnails-cleared = 縮小画像を消しています

# Settings
settings-play = 一覧で動く画像を再生する
settings-play-more = システムで動きを減らす設定のときは止まります。大きく見るときはいつも動きます。
settings-thumbnails = 次回のために縮小画像をこのパソコンに残す
settings-thumbnails-more = メディア画面が速くなります。キャッシュフォルダーに最大256 MBを使い、アーカイブの隣に置くことはありません。

# When saving did not go as hoped
saved-damaged-what = 「{ $name }」はアーカイブの中で壊れています。
saved-damaged-means = 読めるところまで保存しました。残りはこのアーカイブでは失われています。
saved-damaged-todo = サーバーで元のファイルを探すか、アーカイブをもう一度ダウンロードしてください。
saved-gaps-means = どれも、アーカイブの中で欠けているか途切れているもので、Fossickのせいではありません。壊れているもの：{ $names }
saved-gaps-means-missing = アーカイブにないもの、空のものは保存できません。
saved-gaps-todo = バックアップの確認で、ないファイルと壊れたファイルをすべて見られます。サーバーで探すか、アーカイブをもう一度ダウンロードしてください。

error-not-opened-elsewhere-what = 「{ $name }」は開きませんでした。
error-not-opened-elsewhere-means = Fossickの知る画像、動画、音声ではありません。開くとプログラムが動くおそれがあるため、開きません。
error-not-opened-elsewhere-todo = 何のファイルかわかっている場合は、「名前を付けて保存…」で保存してください。
