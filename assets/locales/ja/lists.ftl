# Lists: accounts somebody follows, mutes or blocks, domains, bookmarks, filters.

list-following = フォロー中
list-followers = フォロワー
list-lists = リスト
list-muted = ミュートしたアカウント
list-blocked = ブロックしたアカウント
list-domains = ブロックしたドメイン
list-bookmarks = ブックマーク

# Why a file was not taken. { $name } is the file's name.
list-seems-picture = 「{ $name }」は画像で、一覧ではありません。
list-seems-zip = 「{ $name }」はzipか表計算ソフトのファイルで、一覧ではありません。
list-seems-pdf = 「{ $name }」はPDFで、一覧ではありません。
list-seems-binary = 「{ $name }」の中身はテキストではないため、一覧ではありません。
list-seems-web-page = 「{ $name }」はウェブページで、一覧ではありません。
list-seems-json = 「{ $name }」は別の種類のデータで、一覧ではありません。
list-seems-text = 「{ $name }」はテキストですが、Fossickの知る一覧ではありません。
list-seems-empty = 「{ $name }」は空です。
error-not-a-list-means = アカウント、ドメイン、ブックマークのどれも読み取れず、何も取り込んでいません。
error-not-a-list-todo = 「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」から一覧をもう一度ダウンロードし、CSVファイルを選んでください。
error-not-a-list-todo-zip = アーカイブは「アーカイブを開く…」で開いてください。表計算ソフトの場合は、一覧をCSVで保存し、そのファイルを選んでください。
error-list-too-large-what = 「{ $name }」は一覧にしては大きすぎます。
error-list-too-large-means = Fossickが読める一覧は{ $limit }までです。何も取り込んでいません。
error-list-too-large-todo = 正しいファイルか確かめてください。とても長い一覧は、いくつかのファイルに分けられます。
error-list-record-what = 「{ $name }」に長すぎる行があります。
error-list-record-means = 一覧の行は{ $limit }までです。別の種類のファイルか、引用符が抜けているのかもしれません。何も取り込んでいません。
error-list-record-todo = 一覧をもう一度ダウンロードするか、テキストエディターでその行を直してください。
error-list-quote-what = 「{ $name }」に引用符が足りません。
error-list-quote-means = 引用符で始まるセルが閉じられていないため、後ろの行がすべてそのセルの一部になっています。何も取り込んでいません。
error-list-quote-todo = 一覧をもう一度ダウンロードするか、足りない引用符をテキストエディターで補ってください。
error-list-rows-what = 「{ $name }」は行が多すぎます。
error-list-rows-means = Fossickが読める一覧は{ $limit }行までです。何も取り込んでいません。
error-list-rows-todo = 正しいファイルか確かめてください。とても長い一覧は、いくつかのファイルに分けられます。
error-list-damaged-what = 「{ $name }」は壊れているか、途中で終わっています。
error-list-damaged-means = この種類の一覧は、全体を読めるときだけ読み込みます。何も取り込んでいません。
error-list-damaged-todo = もう一度ダウンロードしてください。
error-list-io-what = 「{ $name }」を読めませんでした。
error-list-io-todo = ファイルがまだあり、読む許可があるか確かめてください。
error-list-unsure-what = 「{ $name }」が何の一覧かわかりません。
error-list-unsure-means = 次のどれかかもしれません：{ $kinds }。間違ってミュートやブロックをしないように、何も取り込んでいません。
error-list-unsure-todo = Mastodonがそのような一覧に付ける名前にしてください。たとえば「{ $name }」です。
error-no-lists-what = 保存する一覧がありません。
error-no-lists-means = Mastodonは一覧をアーカイブに入れません。別にダウンロードするCSVファイルです。
error-no-lists-todo = 「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、アーカイブの隣に置いてください。
error-no-lists-in-what = 「{ $name }」に一覧はありません。
error-no-lists-in-means = フォルダーの中では、following_accounts.csvのような一覧の名前のファイルだけを見ます。
error-no-lists-in-todo = フォルダーを確かめるか、ファイルそのものを指定してください。
lists-unclaimed = フォルダーに複数のアーカイブがあり、一覧にはだれのものか書かれていないため、取り込んでいません：{ $names }

# What was noted while reading a list.
list-note-repeated = ほかの行と同じ内容の{ $count }行は、1回だけ取り込みました。
list-note-cleaned = { $count }件のアドレスの前後から、見えない文字や余分な文字を取り除きました。
list-note-profiles = { $count }件のプロフィールのアドレスをアカウントに直しました。
list-note-own-host = サーバーの書かれていない{ $count }件のアカウントに、自分のサーバーを補いました。
list-note-western = { $count }行はUTF-8でないため、西ヨーロッパの文字として読みました。
list-note-unused = { $count }行は使えませんでした。
list-note-columns = 残さない列：{ $names }
list-left-out = { $line }行目：{ $reason }（{ $text }）
list-left-out-more = ほか{ $count }件
row-not-an-account = アカウントではない
row-no-host = サーバーのないアカウント
row-not-a-domain = ドメインではない
row-not-an-address = 投稿のアドレスではない
row-no-list-name = リスト名がない
row-too-long = アドレスにしては長すぎる

# What `fossick export --what lists` prints.
lists-saved-file = { $name }：{ $rows }行
lists-saved-filters = { $name }：フィルター
lists-bar = 一覧を読み込んでいます

# The text beside exported lists.
lists-readme-title = Mastodonのアカウントの一覧、Fossick作成
lists-readme-where = 別のサーバーに移すには、そのサーバーにログインし、「ユーザー設定 → データのインポートとエクスポート → データのインポート」を開き、種類を選んでファイルをアップロードします：
lists-readme-file = • { $name }（{ $rows }行）：{ $target }
lists-readme-filters = • { $name }：「フィルター」を選びます（Mastodon 4.6以降）
lists-domains-limited = { $count }件のドメインを省きました。一覧の元のサーバーでは制限されているだけで（「silence」「noop」）、インポートすると完全にブロックされるためです。それでも含めたいときは、ウィンドウでこの一覧だけをエクスポートしてください。
lists-domains-masked = { $count }件のドメインを省きました。名前の一部が「*」で伏せられていて、何もブロックできないためです。
lists-readme-to-following = 「フォロー中のアカウントリスト」を選びます
lists-readme-to-followers = 選ぶものはありません。下をご覧ください
lists-readme-to-lists = 「リスト」を選びます（Mastodon 4.2以降）
lists-readme-to-muted = 「ミュートしたアカウントリスト」を選びます
lists-readme-to-blocked = 「ブロックしたアカウントリスト」を選びます
lists-readme-to-domains = ドメインのリストを選びます
lists-readme-to-bookmarks = 「ブックマーク」を選びます
lists-readme-merge = 「統合」は、ファイルの内容を今あるものに加えます。「上書き」は、ファイルと同じにします。ファイルにないものは消えます。迷ったら「統合」を選んでください。
lists-readme-several = インポートできるファイルは2万行までのため、それより長い一覧は番号付きの複数のファイルに分けてあります。「統合」で1つずつアップロードしてください。「上書き」では最後のものしか残りません。
lists-readme-lists = 「リスト」をインポートすると、中のアカウントをすべてフォローすることにもなります。リストに入れられるのは、フォローしているアカウントだけだからです。
lists-readme-bookmarks = ブックマークは1件ずつ調べられます。新しいサーバーから見えない投稿は飛ばされます。削除されたもの、フォロワー限定のもの、なくなったサーバーのものです。
lists-readme-followers = フォロワーをインポートできるサーバーはありません。元のサーバーからアカウントを引っ越すと、フォロワーは自動で新しいアカウントをフォローします。このファイルは手元に残すためのものです。
lists-readme-form = ファイルはMastodonが書くとおりの形です。表計算ソフトで保存すると変わることがあるので、これはそのまま残し、コピーを使ってください。
