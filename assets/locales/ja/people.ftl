# The screens People and Saved: lists of accounts and domains, people the posts tell of, favourites and bookmarks.

screen-people = ユーザー
screen-people-tip = フォロー、ミュート、ブロックしている相手、リスト、会話した相手
screen-saved = 保存済み
screen-saved-tip = お気に入りとブックマーク

# Tabs
people-following = フォロー中
people-followers = フォロワー
people-lists = リスト
people-muted = ミュート
people-blocked = ブロック
people-blocked-domains = ブロックしたドメイン
people-mentioned = 返信や言及をした相手
people-boosted = ブーストした相手
people-servers = 会話した相手のサーバー
people-filters = フィルター
saved-favourites = お気に入り
saved-bookmarks = ブックマーク
people-tab = { $tab }、{ $count }

# How many there are
people-following-count = { $count }人をフォロー中
people-followers-count = フォロワー{ $count }人
people-lists-count = リストの項目{ $count }件
people-muted-count = ミュートしたアカウント{ $count }件
people-blocked-count = ブロックしたアカウント{ $count }件
people-blocked-domains-count = ブロックしたドメイン{ $count }件
people-mentioned-count = 返信や言及をした相手{ $count }人
people-boosted-count = ブーストした相手{ $count }人
people-servers-count = 会話した相手のサーバー{ $count }件
people-filters-count = フィルター{ $count }件
saved-favourites-count = お気に入り{ $count }件
saved-bookmarks-count = ブックマーク{ $count }件
people-shown = { $all }件中{ $shown }件を表示
people-from = { $files }から
people-from-posts = 自分の投稿から
people-from-archive = アーカイブから
people-from-both = アーカイブと{ $files }から
people-and-more = { $names }ほか{ $count }件
people-own-host = ・自分のサーバーとみなしています
people-own-host-tip = ファイルにこのアカウントのサーバーが書かれていないため、自分のサーバーのアカウントとして扱います。

# Columns
people-column-account = アカウント
people-column-domain = ドメイン
people-column-server = サーバー
people-column-list = リスト
people-column-boosts = ブースト
people-column-notify = 投稿の通知
people-column-languages = 言語
people-column-notifications = 通知
people-column-severity = 制限
people-column-mentions = 回数
people-column-times = 回数
people-column-boosted = ブースト
people-column-replies = 返信
people-column-first = 最初
people-column-last = 最後
people-column-people = 人数
people-column-link = 投稿
people-column-own = 自分
people-column-title = フィルター
people-column-keywords = 言葉
people-column-action = 動作
people-column-contexts = 対象
people-column-expires = 期限
people-column-change = 変化

# Cells
people-boosts-yes = 表示
people-boosts-no = 非表示
people-notify-yes = はい
people-notify-no = いいえ
people-notifications-yes = 非表示
people-notifications-no = 表示
people-languages-all = すべて
people-own-yes = 自分の投稿
people-unknown = 不明
people-never = 無期限
people-no-date = 日付なし
people-action-warn = 警告
people-action-hide = 隠す
people-action-blur = ぼかす
people-context-home = ホームとリスト
people-context-notifications = 通知
people-context-public = 公開タイムライン
people-context-thread = 会話
people-context-account = プロフィール
people-added = 追加
people-removed = 削除
people-unchanged = 変更なし

# Narrowing
people-search = この一覧を検索
people-part-all = すべて { $count }
people-part-mutual = 相互 { $count }
people-part-mutual-tip = お互いにフォローしている相手を表示します
people-part-not-back = フォローされていない { $count }
people-part-not-back-tip = フォロワーの一覧でわかる範囲で、自分をフォローしていない相手を表示します
people-part-not-followed = フォローしていない { $count }
people-part-not-followed-tip = 自分をフォローしていて、自分はフォローしていない相手を表示します
people-part-added = 追加 { $count }
people-part-added-tip = 古いほうにないものを表示します
people-part-removed = 削除 { $count }
people-part-removed-tip = 古いほうにだけあるものを表示します
people-part-unchanged = 変更なし { $count }
people-part-unchanged-tip = 両方にあるものを表示します
people-part-own = 自分の投稿 { $count }
people-part-own-tip = 自分が書いたものを表示します
people-part-all-tip = すべて表示します
people-host = { $host }のみ
people-host-off = すべてのサーバーを表示
people-no-fit = 条件に合うものがありません
people-no-fit-hint = 検索する言葉を減らすか、すべて表示してください。
people-waiting = 探しています…
people-waiting-lists-hint = アーカイブの中と隣で一覧を探しています。
people-waiting-posts-hint = すべての投稿を読み込むと表示されます。

# The chart
people-chart = サーバー
people-chart-tip = これだけを表示します
people-chart-fold-tip = サーバーごとの件数を表示するか、隠します
people-chart-rows = 件数
people-chart-share = 割合
people-chart-percent = { $percent }%
people-chart-more = ほかに{ $count }件のサーバーが表にあります

# What is not here
people-missing-title = この一覧はありません
people-lists-missing-hint = リストはアーカイブに入っておらず、lists.csvとして別にダウンロードするものです。サーバーの「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、ここに追加してください。
people-following-missing-hint = フォロー中の相手はアーカイブに入っておらず、following_accounts.csvとして別にダウンロードするものです。サーバーの「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、ここに追加してください。
people-filters-missing-hint = フィルターはアーカイブに含まれず、サーバーに保存されています。custom_filters.jsonファイルがあれば、ここで追加してください。
people-muted-missing-hint = ミュートした相手はアーカイブに入っておらず、muted_accounts.csvとして別にダウンロードするものです。サーバーの「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、ここに追加してください。
people-blocked-missing-hint = ブロックした相手はアーカイブに入っておらず、blocked_accounts.csvとして別にダウンロードするものです。サーバーの「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、ここに追加してください。
people-blocked-domains-missing-hint = ブロックしたドメインはアーカイブに入っておらず、blocked_domains.csvとして別にダウンロードするものです。サーバーの「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、ここに追加してください。
people-followers-missing-title = フォロワーの一覧はありません
people-followers-missing-hint = Mastodonではダウンロードできません。GoToSocial、Pixelfed、Pleromaなど、ダウンロードできるサーバーの一覧をお持ちなら、ここに追加してください。
saved-favourites-missing-hint = このアーカイブにはlikes.jsonがありません。Mastodon 2.5以降のアーカイブに入るもので、お気に入りをほかの方法でダウンロードすることはできません。
saved-bookmarks-missing-hint = このアーカイブにはbookmarks.jsonがありません。Mastodon 3.1以降のアーカイブに入るものです。同じ投稿はbookmarks.csvにあります。サーバーの「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からブックマークをダウンロードし、ここに追加してください。
people-empty-title = だれもいません
people-empty-hint = 一覧はありますが、空です。
people-mentioned-empty-hint = だれかに返信や言及をした投稿はありません。
people-boosted-empty-hint = だれの投稿かわかるブーストはありません。
people-servers-empty-hint = 投稿に出てくる相手はいません。
saved-favourites-empty-hint = このアーカイブにお気に入りはありません。
saved-bookmarks-empty-hint = ブックマークはありません。

# Strips above the table
people-unclaimed = { $names }がこのアーカイブの隣にありますが、ほかのアーカイブも同じ場所にあります。{ $handle }の一覧ですか？
people-unclaimed-own = このアカウント
people-unsure = { $names }は一覧ですが、何の一覧かわかりません。
people-refused = { $count }個のファイルは一覧として読めませんでした。
people-reading = 一覧を読み込んでいます…
people-comparing-with = { $with }と比較中
people-comparing = 古いほうを読み込んでいます…

# What was noted while reading a list
list-notes-title = この一覧について
list-notes-rows = 使えなかった{ $count }行：
list-notes-first = 使えなかった{ $count }行のうち最初の{ $shown }行：
list-refused-title = 取り込まなかったファイル

# Which list is it?
which-list-title = 何の一覧ですか？
which-list-question = { $name }には何の一覧か書かれていません。推測はしないので、選んでください。
which-list-cancel = 取り込まない

# Export
save-list-title = この一覧をエクスポート
save-list-why = { $count }行を書き出します。
save-list-which = 書き出す行：
save-list-shown = 表示中の{ $count }行、この順
save-list-all = 全{ $count }行、一覧の順
save-list-form = ファイルの使い道：
save-list-mastodon = 別のサーバーへのインポート用、Mastodonが書くとおりの形
save-list-plain = ほかのプログラム用、単純なCSV
save-list-spreadsheet = 表計算ソフト用、見出し付き
save-list-no-import = この表をインポートできるサーバーはありません。手元に残すためのものです。
save-list-parts = サーバーが受け付けるのは1ファイル{ $most }行までのため、番号付きの{ $count }個のファイルになります。1つずつ「統合」でインポートしてください。
save-list-limited = これはサーバー管理者の一覧で、そのうち{ $count }件のドメインは制限されているだけです（「silence」「noop」）。インポートすると、ファイルのドメインはすべて完全にブロックされます。
save-list-suspended-only = そのサーバーで完全にブロックされている{ $count }件のみ
save-list-limited-too = 全{ $count }件、制限だけのものも完全にブロックする
save-list-masked = { $count }件の名前は一部が「*」で伏せられていて、何もブロックしません。ここでは省きます。表計算ソフト用の形には残ります。
save-list-where = 保存先を選ぶ…
save-list-folder = Mastodonの一覧
save-comparison-name = 比較.csv
save-kind-csv = CSVファイル
save-kind-json = JSONファイル
toast-list-added = 追加しました：{ $names }
toast-list-nothing-new = 中身はすべてすでにありました
toast-lists-changed = 読み直しました：{ $names }
toast-lists-unchanged = 一覧に変わりはありませんでした
toast-list-removed = 取り除きました：{ $name }。ファイルはそのままです。
choose-lists = 一覧を追加
choose-list-files = 一覧
choose-older = 古いほうを選ぶ
choose-older-files = 一覧とアーカイブ
path-title-lists = 一覧を追加
path-why-lists = お使いのシステムにはこのためのダイアログがありません。CSVファイル、または複数のCSVファイルが入ったフォルダーの場所を入力するか貼り付けてください。
path-label-lists = 一覧の場所
path-add = 追加
path-title-older = 古いものと比較
path-why-older = お使いのシステムにはこのためのダイアログがありません。古いアーカイブまたはCSVファイルの場所を入力するか貼り付けてください。
path-label-older = 古いものの場所
path-compare = 比較

# Commands
command-add-lists = CSVファイルを追加…
command-add-lists-tip = アーカイブとは別にダウンロードした一覧を追加します
command-add-lists-by-path = 場所を入力して一覧を追加…
command-add-lists-by-path-tip = 一覧の場所を入力するか貼り付けます
command-read-lists-again = 一覧を読み直す
command-read-lists-again-tip = すべての一覧をファイルから読み直し、新しい一覧をアーカイブの中と隣で探します
command-remove-list = 一覧を取り除く
command-remove-list-tip = この一覧から読み込んだ内容を忘れます。ファイルはそのままです
command-put-list-back = 一覧を元に戻す
command-put-list-back-tip = 最後に取り除いた一覧を元に戻します
command-cancel-lists = キャンセル
command-cancel-lists-tip = 読み込みをやめます。これらのファイルからは何も取り込みません
command-claim-lists = 使う
command-claim-lists-tip = このアーカイブのものとして使います
command-disclaim-lists = 今は使わない
command-disclaim-lists-tip = そのままにしておきます
command-name-lists = 何の一覧か選ぶ…
command-name-lists-tip = これらのファイルが何の一覧かを選びます
command-take-list-as = この一覧として取り込む
command-take-list-as-tip = ファイルの中身はこの一覧です
command-compare-list = 比較…
command-compare-list-tip = この一覧を、CSVファイルか別のアーカイブにある古いものと比較します
command-cancel-comparing = 比較をキャンセル
command-cancel-comparing-tip = 古いほうの読み込みをやめます
command-end-comparison = 比較を終える
command-end-comparison-tip = 元の一覧に戻ります
command-view-table = すべて表示
command-view-table-tip = すべての行を再び表示します
command-save-list = CSVでエクスポート…
command-save-list-tip = 別のサーバーや表計算ソフトで使うために、この一覧をCSVファイルに保存します
command-save-filters = JSONでエクスポート…
command-save-filters-tip = ほかの場所でインポートできるように、フィルターをそのまま保存します
command-save-all-lists = すべての一覧をエクスポート…
command-save-all-lists-tip = すべての一覧を、使い方の説明と一緒にフォルダーに保存します
command-copy-list = すべてコピー
command-copy-list-tip = 表示中の行のアドレスをすべて、1行に1件ずつコピーします
command-show-list-notes = 詳細
command-show-list-notes-tip = この一覧の読み込み中に気づいたことを見ます
command-show-refused-lists = 詳細
command-show-refused-lists-tip = 取り込まなかったファイルとその理由を見ます
command-dismiss-refused-lists = 閉じる
command-dismiss-refused-lists-tip = これらのファイルについての表示を消します
command-list-form = ファイルの使い道
command-list-form-tip = ファイルの使い道を選びます
command-show-posts-with = 投稿を表示
command-show-posts-with-tip = このアカウントが出てくる投稿を表示します
command-open-profile = プロフィールをブラウザーで開く
command-open-profile-tip = このアカウントのページを元のサーバーで開きます

# When there is nothing to compare with
error-no-such-list-what = 「{ $name }」にこの一覧はありません。
error-no-such-list-means = 比較するものがありません。
error-no-such-list-todo = 同じ一覧の古いCSVファイルか、それが中または隣にあるアーカイブを選んでください。
