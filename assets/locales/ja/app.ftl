# The window: bars, commands, dialogs, Welcome, Overview, Settings.

app-name = Fossick
# What speakers of this language call it.
own-name = 日本語

# Screens
screen-overview = 概要
screen-overview-tip = このアーカイブの持ち主と中身
screen-posts = 投稿
screen-posts-tip = 投稿とブーストを読みます
screen-check = バックアップの確認
screen-check-tip = すべて揃っていて、壊れていないか
screen-settings = 設定
screen-settings-tip = 言語、外観、大きさ、タイムゾーン、プライバシー
rail-with-count = { $screen }、{ $count }

# Commands: label, and tooltip ending in -tip
command-open = アーカイブを開く…
command-open-tip = ダウンロードしたアーカイブのファイルを選びます
command-open-folder = フォルダーを開く…
command-open-folder-tip = アーカイブを展開したフォルダーを選びます
command-open-by-path = 場所を入力して開く…
command-open-by-path-tip = アーカイブの場所を入力するか貼り付けます
command-open-here = ここで開く
command-open-here-tip = このウィンドウで開きます
command-open-new-window = 新しいウィンドウで開く
command-open-new-window-tip = このウィンドウとは別に開きます
command-open-sample = サンプルのアーカイブを見る
command-open-sample-tip = 架空の人のアーカイブを見て回れます
command-close-archive = アーカイブを閉じる
command-close-archive-tip = 閉じて最初の画面に戻ります
command-retry = もう一度試す
command-retry-tip = 同じファイルをもう一度開きます
command-cancel-loading = キャンセル
command-cancel-loading-tip = 読み込みをやめます。読み込んだ分は残ります
command-forget = 履歴から消す
command-forget-tip = この一覧から外します。ファイルはそのまま残ります
command-forget-all = 履歴をすべて消す
command-forget-all-tip = 最近開いたアーカイブの一覧を空にします。ファイルはそのまま残ります
command-back = 戻る
command-back-tip = 前にいた場所に戻ります
command-forward = 進む
command-forward-tip = もう一度先へ進みます
command-open-link = リンクを開く
command-open-link-tip = ブラウザーで開きます
command-copy = コピー
command-copy-tip = コピーします
command-copy-handle = アカウント名をコピー
command-copy-handle-tip = アカウントの完全なアドレスをコピーします
command-copy-post-text = 本文をコピー
command-copy-post-text-tip = この投稿の本文をコピーします
command-copy-post-link = リンクをコピー
command-copy-post-link-tip = この投稿のアドレスをコピーします
command-open-post = ブラウザーで開く
command-open-post-tip = この投稿を元のサーバーで開きます
command-toggle-warning = 表示・非表示
command-toggle-warning-tip = 警告で隠れた内容の表示を切り替えます
command-toggle-media = メディアの表示・非表示
command-toggle-media-tip = 閲覧注意のメディアの表示を切り替えます
command-show-record = 元データを表示
command-show-record-tip = この投稿をアーカイブにあるままの形で表示します
command-go-to-post = 投稿を表示
command-go-to-post-tip = この投稿を一覧で表示します
command-order-newest = 新しい順
command-order-newest-tip = 投稿を新しいものから並べます
command-order-oldest = 古い順
command-order-oldest-tip = 投稿を古いものから並べます
command-order-favourited = お気に入りの多い順
command-order-favourited-tip = 投稿をお気に入りの数で並べます
command-order-boosted = ブーストの多い順
command-order-boosted-tip = 投稿をブーストの数で並べます
command-search = 投稿を検索
command-search-tip = 自分の投稿から言葉を探します
command-show-all-posts = すべての投稿を表示
command-show-all-posts-tip = 絞り込みと検索の言葉をすべて外します
command-show-posts = これらの投稿を表示
command-show-posts-tip = 投稿画面で表示します
command-go-to-month = この月へ移動
command-go-to-month-tip = この月が見えるようにします
command-show-detail = スレッドで表示
command-show-detail-tip = 投稿を、返信先と返信と一緒に表示します
command-close-detail = スレッドを閉じる
command-close-detail-tip = スレッドの欄を閉じます
command-show-newer = 新しい投稿を表示
command-show-newer-tip = その間に読み込まれた投稿を表示します
command-show-palette = コマンドパレット
command-show-palette-tip = できることを文字入力で探します
command-show-shortcuts = キーボードショートカット
command-show-shortcuts-tip = すべてのキーを見ます
command-show-about = Fossickについて
command-show-about-tip = バージョンと、組み込まれたもののライセンスを見ます
command-show-notes = このアーカイブについての注記
command-show-notes-tip = 読み込み中に気づいたことを見ます
command-check-files = 全ファイルを確認
command-check-files-tip = 全ファイルを最後まで読み、画像、動画、音声の中身も調べます
command-cancel-check = 確認をやめる
command-cancel-check-tip = ファイルの読み込みをやめます。見つかったことは残ります
command-check-again = もう一度確認
command-check-again-tip = 最初から確認し直します。アーカイブの隣にリストを置いたときなどに使います
command-show-places = 場所を表示
command-show-places-tip = どこで見つかったかを表示します
command-copy-summary = 要約をコピー
command-copy-summary-tip = 結果を数行にまとめてコピーします
command-save-report-html = レポートを保存…
command-save-report-html-tip = 結果を保管や印刷ができるページとして保存します
command-save-report-text = テキストで保存…
command-save-report-text-tip = 結果をプレーンテキストで保存します
command-show-in-folder = フォルダーで表示
command-show-in-folder-tip = ファイルマネージャーでファイルを表示します
command-close-dialog = 閉じる
command-close-dialog-tip = これを閉じます
command-zoom-in = 大きく
command-zoom-in-tip = 全体を大きくします
command-zoom-out = 小さく
command-zoom-out-tip = 全体を小さくします
command-zoom-reset = 標準の大きさ
command-zoom-reset-tip = 標準の大きさに戻します
command-language = 言語
command-language-tip = Fossickの言語を選びます
command-theme-system = テーマ：システムに合わせる
command-theme-system-tip = システムに合わせて明るくまたは暗くします
command-theme-light = テーマ：ライト
command-theme-light-tip = いつも明るくします
command-theme-dark = テーマ：ダーク
command-theme-dark-tip = いつも暗くします
command-time-zone = タイムゾーン
command-time-zone-tip = 時刻を表示するタイムゾーンを選びます
command-always-show-warned = 常に表示
command-always-show-warned-tip = 警告付きの投稿と閲覧注意のメディアをすぐに表示します
command-quit = 終了
command-quit-tip = このウィンドウを閉じます

# Top bar
account-menu = アカウント { $name }

# Status bar
status-opening = 開いています…
status-unpacking = 展開しています…
status-reading = 投稿を読み込んでいます…
status-checking = ファイルを確認しています…
status-cancel = キャンセル
status-percent = { $doing } { $percent }%
status-notes = 注記{ $count }件

# Banners
banner-missing = アーカイブが元の場所にありません。読み込み済みの投稿はここに残りますが、画像と元データは読めません。
banner-stopped = 読み込みを途中でやめました。ここには{ $count }件の投稿がありますが、ほかにもあるかもしれません。
banner-recovered = このファイルは壊れています。{ $count }件の投稿を読み込めました。
banner-recovered-of = このファイルは壊れています。約{ $total }件のうち{ $count }件の投稿を読み込めました。

# Toasts
toast-link-refused = Fossickはこの種類のアドレスを開きません：{ $address }
toast-copied = コピーしました
toast-saved = 保存しました：{ $name }
toast-too-many-dropped = { $count }個のファイルのうち最初のものだけを開きました。一度にドロップできるアーカイブは5個までです。
toast-settings-not-saved = 選択を保存できませんでした。設定フォルダーに書き込めません

# System dialogs
choose-archive = Mastodonのアーカイブを開く
choose-archives = アーカイブ
choose-anything = すべてのファイル
choose-folder = 展開したアーカイブを開く
choose-where = 保存
save-kind-html = ウェブページ
save-kind-text = テキスト
save-report-name = { $archive } – バックアップの確認

# Welcome
welcome-title = Mastodonのアーカイブの中身を見てみましょう
welcome-subtitle = 投稿、画像、プロフィール。ダウンロードしたすべてを、あなたのパソコンで見られます。
welcome-opening = { $name }を開いています…
welcome-drop = またはここにドロップ
welcome-recent = 最近開いたアーカイブ
recent-facts = { $file } · { $size } · { $date }
recent-gone = { $file } · 見つかりません
recent-forget = { $name }を履歴から消す
welcome-how = アーカイブの入手方法
welcome-step-1 = Mastodonのサーバーで「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」を開きます。
welcome-step-2 = 「アーカイブをリクエスト」を選びます。
welcome-step-3 = メールを待ちます。ふつうは5～30分、大きなアカウントではもっとかかります。
welcome-step-4 = ファイルをダウンロードします。展開する必要はありません。
welcome-step-5 = ここで開きます。
welcome-lists = フォロー中の人、リスト、ミュート、ブロック、ブロックしたドメイン、ブックマークは、同じページにある別のCSVファイルです。アーカイブには入っていないので、一緒にダウンロードしておきましょう。
welcome-limits = アーカイブは6～7日に1回リクエストでき、ダウンロードできるのは7日間です。
welcome-private = ファイルは安全な場所に保管してください。非公開のメッセージも入っています。
welcome-double-click = ダブルクリックでアーカイブを開く
welcome-double-click-windows = アーカイブを右クリックし、「プログラムから開く」、「別のプログラムを選択」、Fossick、「常に使う」の順に選びます。
welcome-double-click-all = Windowsは名前の末尾で判断するため、「常に使う」はすべてのzipファイルに効きます。Mastodonのアーカイブではないファイルの場合、Fossickはそのことを知らせ、何も開きません。元に戻すには、同じ方法で別のプログラムを選びます。
welcome-double-click-macos = Controlキーを押しながらアーカイブをクリックし、「このアプリケーションで開く」、Fossickの順に選びます。Optionキーを押すと「常にこのアプリケーションで開く」になり、そのファイルだけに効きます。
welcome-double-click-macos-all = 同じ種類のすべてのファイルに効かせるには、ファイルを1つ選び、「ファイル」メニューの「情報を見る」を開き、「このアプリケーションで開く」でFossickを選んで「すべてを変更…」を押します。元に戻すには、同じ方法で別のプログラムを選びます。
welcome-double-click-linux = パッケージからFossickをインストールすると、Mastodonが付けた名前のままのzipアーカイブはダブルクリックで開けます。.tar.gzファイルなど、ほかのものは、右クリックして「別のアプリで開く」、Fossickの順に選びます。
welcome-double-click-flatpak = アーカイブを右クリックし、「別のアプリで開く」、Fossickの順に選びます。
welcome-double-click-always = いつもそうするには、Fossickを選ぶところで「この種類のファイルに常に使う」をオンにします。同じ種類のすべてのファイルに効きます。Mastodonのアーカイブではないファイルの場合、Fossickはそのことを知らせ、何も開きません。
promise-offline = このパソコンの外には何も送りません。
promise-read-only = アーカイブの中身は何も変えません。
promise-nothing-lost = 黙って省くことはありません。読めないものはすべて示します。

# Overview
overview-header = { $name }のヘッダー画像
overview-avatar = { $name }のプロフィール画像
overview-bot = 自動アカウント
overview-locked = フォロー承認制
overview-suspended = エクスポート時に停止中
overview-memorial = 故人を偲んで
overview-joined = { $date }に登録
overview-span = { $first }から{ $last }までの投稿
overview-moved = 引っ越し先
overview-also = 別のアカウント
overview-read-posts = 投稿を読む
overview-backup-check = バックアップの確認
tile-posts = 件の投稿
tile-replies = 件がその中の返信
tile-boosts = 件のブースト
tile-media = 件の添付ファイル
tile-polls = 件のアンケート
tile-followers = 件がフォロワー限定
tile-direct = 件のダイレクト

# Settings
settings-look = 外観
settings-language = 言語
settings-language-system = システムの言語
settings-theme = テーマ
settings-theme-system = システムに合わせる
settings-theme-light = ライト
settings-theme-dark = ダーク
settings-size = 大きさ
settings-time-zone = タイムゾーン
settings-percent = { $percent }%
settings-zone-system = システムに合わせる
settings-zone-utc = UTC
settings-zone-search = タイムゾーンを検索
settings-zone-none = その名前のタイムゾーンはありません。
settings-reading = 閲覧
settings-always-show-warned = 警告付きの投稿と閲覧注意のメディアを常に表示する
settings-always-show-warned-more = オフのときは、Mastodonと同じように、開くまで隠れています。
settings-privacy = プライバシー
settings-recent-more = Fossickは開いたアーカイブを覚えています。覚えるのはこのパソコンの中だけです。

# About
about-title = Fossickについて
about-version = Fossick { $version }。Mastodonのアーカイブを開きます。ネットにつなぐことも、開いたものを変えることもありません。
about-licence = FossickはMITライセンスまたはApache License 2.0のどちらでも、使用、変更、再配布ができます。Mastodonプロジェクトが作ったものではありません。
about-others = 次の部分はほかの人が書いたものです。ありがとうございます。それぞれのライセンス：

# Palette
palette-hint = 何をしますか？
palette-nothing = その名前のものはありません。

# Shortcut sheet
shortcuts-title = キーボードショートカット
shortcut-keys-arrows = ↑ ↓
shortcut-does-arrows = 前または次の投稿
shortcut-keys-pages = Page Up、Page Down
shortcut-does-pages = 1ページ上または下へ
shortcut-keys-ends = Home、End
shortcut-does-ends = 最初または最後の投稿
shortcut-keys-enter = Enter
shortcut-does-enter = 選んだものを開く
shortcut-keys-search = / または Ctrl+F
shortcut-does-search = 検索
shortcut-keys-pane = →
shortcut-does-pane = 一覧から隣のスレッドへ
shortcut-keys-space = スペース
shortcut-does-space = メディアではファイルを選択、大きく見るときは一時停止または再生
shortcut-keys-escape = Esc
shortcut-does-escape = 閉じる、または戻る

# What is printed on keys
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt

# Dialogs
notes-title = このアーカイブについての注記
notes-sum = 記録{ $records }件：投稿{ $posts }件、ブースト{ $boosts }件、重複{ $duplicates }件、除外{ $skipped }件。
path-title = アーカイブを開く
path-why = ファイルまたはフォルダーの場所を入力するか貼り付けてください。ウィンドウにドロップすることもできます。
path-label = アーカイブの場所
path-hint = ~/ダウンロード/archive-….zip
path-open = 開く
path-title-save = 保存
path-why-save = お使いのシステムにはこのためのダイアログがありません。ファイルの保存先を入力するか貼り付けてください。
path-label-save = 新しいファイルの場所
path-save = 保存

# Places of a finding
places-title = 見つかった場所
second-title = 別のアーカイブが開いています
second-question = { $name }をどこで開きますか？
second-new-window = 新しいウィンドウ
second-here = ここ
second-cancel = キャンセル
record-title = アーカイブ内の記録
record-what = この投稿についてサーバーが書いた内容です。
record-copy = 記録をコピー
record-reading = この投稿までアーカイブを読み込んでいます…

# When it goes wrong
no-window =
    Fossickのウィンドウを表示できませんでした。お使いのシステムには、Fossickが使える描画方法がありません。
    グラフィックドライバーを更新すると、たいていは直ります。バックアップの確認はウィンドウなしでもできます。ターミナルで「{ $program } check」とアーカイブの名前を入力してください。
    （{ $reason }）
panic-title = Fossickが停止しました
panic-text =
    Fossickの内部で問題が起きたため、終了します。アーカイブは変わっていません。Fossickは読むだけです。
    Fossickをもう一度起動してください。同じアーカイブで毎回起きる場合は、次の場所を添えてお知らせください：{ $place }
panic-copy = 詳細をコピー
panic-close = 閉じる
panic-copy-question = お知らせいただくために詳細をコピーしますか？アーカイブの内容は含まれません。
panic-copied = 詳細をコピーしました。このメッセージを閉じる前に貼り付けてください。システムによっては、閉じると消えます。
panic-not-copied =
    クリップボードを使えないため、詳細をコピーできませんでした。お知らせいただくときに必要なのは次の行です：
    { $details }

# Tables and charts
table-sort-tip = 「{ $column }」で並べ替え
table-sorted-up = { $column }、昇順
table-sorted-down = { $column }、降順
table-cell = { $column }：{ $text }
table-menu = { $row }の操作
bars-row = { $name }：{ $count }
bars-row-share = { $name }：{ $count }（{ $percent }%）
