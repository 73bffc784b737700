# The backup check: verdicts, findings, reports.
# check-html-language is the code of the language that this file is in.
# Each finding has three parts: -what (one sentence), -means, -todo. An empty part is written { "" }.

check-html-language = ja
check-title = バックアップの確認
check-verdict-complete = すべて揃っています。
check-verdict-notes = すべて揃っていますが、注記があります。
check-verdict-nearly-empty = このアーカイブにはほとんど何もありません。
check-verdict-unfinished = このダウンロードは終わっていないかもしれません。
check-verdict-too-many = Fossickが読める量を超えています。
check-verdict-missing = 足りないものがあります。
check-verdict-damaged = 壊れているものがあります。
check-verdict-unreadable = 何も読めませんでした。
check-group-problem = 問題
check-group-note = 知っておきたいこと
check-group-in-order = 問題なし
check-depth-quick = 簡易確認：目次、投稿、各ファイルの有無。
check-depth-full = 完全確認：全ファイルを最後まで。
check-waiting = すべてを読み込むと、確認が始まります。
check-not-read = 読み込みを途中でやめたので、すべて揃っているかはまだわかりません。
check-files-stopped = ファイルの確認を途中でやめました。読んでいないファイルがあります。
check-show-files = { $count }個のファイルを表示
check-show-records = { $count }件の記録を表示
check-show-lists = { $count }個の一覧を表示
check-spot-remark = { $place }：{ $remark }
check-more-places = ほか{ $count }件
check-places = { $count }か所
check-archive-line = { $name }、{ $size }
check-count-line = { $name }：{ $count }
check-no-name = 不明なアカウント
check-made-by = Fossick { $version }で作成しました。

check-bar-opening = 開いています
check-bar-unpacking = 展開しています
check-bar-reading = 投稿を読み込んでいます
check-bar-files = ファイルを確認しています

check-what-counts = アーカイブの中身
check-count-posts = 投稿
check-count-replies = そのうち返信
check-count-boosts = ブースト
check-count-polls = アンケート
check-count-public = 公開の投稿
check-count-unlisted = ひかえめな公開の投稿
check-count-followers = フォロワー限定の投稿
check-count-direct = ダイレクトメッセージ
check-count-attachments = 添付ファイル
check-count-media-present = ここにある添付ファイル
check-count-favourites = お気に入り
check-count-bookmarks = ブックマーク

check-summary-title = { $name }のバックアップの確認：{ $verdict }
check-summary-counts = { $posts ->
    [0] 投稿なし
   *[other] 投稿{ $posts }件
}、{ $boosts ->
    [0] ブーストなし
   *[other] ブースト{ $boosts }件
}、{ $all ->
    [0] 添付ファイルなし。
   *[other] 添付ファイル{ $all }個中{ $here }個あり。
}

# Remarks about one place
check-really = 実際は{ $kind }ファイルです
check-skip-bad-json = 壊れています
check-skip-cut-off = 途切れています
check-skip-not-an-object = アドレスか数字だけで、投稿がありません
check-skip-unknown-activity = 投稿でもブーストでもありません
check-skip-no-object = 投稿かブーストがあったことだけがわかり、どれかはわかりません
check-skip-too-long = 投稿にしては長すぎます
check-skip-crashed = Fossick自身が処理に失敗しました
check-fault-checksum = チェックサムが合いません
check-fault-length = 長さが違います
check-fault-broken-data = 圧縮データが壊れています
check-fault-cut-off = アーカイブがその途中で終わっています
check-fault-not-there = 目次の示す場所にありません
check-fault-headers-disagree = 目次とファイル自身の情報が違います
check-fault-password = パスワードで保護されています
check-fault-unknown-method = 不明な方法で圧縮されています
check-fault-system = システムが読めませんでした
check-fault-not-decodable = 中身が壊れています

# Problems
check-nothing-readable-what = このアーカイブからは何も読めませんでした。
check-nothing-readable-means = 以前はアーカイブでしたが、もう投稿もプロフィールも取り出せません。
check-nothing-readable-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードし、新しいものが開けるまでこのファイルを残しておいてください。
check-container-cut-off-what = アーカイブが{ $bytes }のところで終わっています。
check-container-cut-off-means = ダウンロードが止まったようで、続きがありません。{ $read ->
    [0] 読めた投稿はありません。
   *[other] 投稿とブースト{ $read }件は読めました。
}{ $lost ->
    [0] { "" }
   *[other] 足りない分は少なくとも{ $gone }です。
}
check-container-cut-off-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードし、新しいファイルを確認してください。
check-container-cut-off-stated-what = アーカイブが{ $bytes }のところで終わっています。
check-container-cut-off-stated-means = ダウンロードが止まったようです。約{ $stated }件の投稿とブーストのうち{ $read }件を読めましたが、残りはありません。{ $lost ->
    [0] { "" }
   *[other] 足りない分は少なくとも{ $gone }です。
}
check-container-cut-off-stated-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードし、新しいファイルを確認してください。
check-container-repaired-what = アーカイブの目次が壊れていたため、Fossickは目次なしでファイルを見つけました。
check-container-repaired-means = ファイルの終わりがないか壊れています。または、4.4.4より前のMastodonのサーバーが4 GBを超えて書き込んだものです。ほかのソフトではまったく開けないかもしれません。
check-container-repaired-todo = まだできるなら、アーカイブをもう一度ダウンロードしてください。同じ結果なら残しておき、一度展開してフォルダーも残しておきましょう。
check-foreign-bytes-what = アーカイブの前か後ろに、関係のないものがあります。
check-foreign-bytes-means = ファイルを保存または送信したソフトが付け足したものです。アーカイブ自体は読めました。
check-foreign-bytes-todo = 完全確認を行って、ファイルが無事か確かめてください。できれば、アーカイブをもう一度ダウンロードしてください。
check-header-mismatch-what = { $count ->
    [1] アーカイブの中に、同じファイルについて食い違う情報があります。
   *[other] アーカイブの中に、同じファイルについて食い違う情報が{ $count }件あります。
}
check-header-mismatch-means = サーバーが作った後に、ファイルが変更されたか壊れました。それでも中身は無事かもしれません。
check-header-mismatch-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードし、新しいファイルを確認してください。
check-checksum-failed-what = { $count }個のファイルのチェックサムが合いません。
check-checksum-failed-means = 保存されているものが、サーバーの入れたものと違います。ダウンロードかディスクで壊れたようです。
check-checksum-failed-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードしてください。同じディスクでまた起きるなら、別のディスクに保存してください。
check-password-protected-what = アーカイブの中の{ $count }個のファイルがパスワードで保護されています。
check-password-protected-means = Mastodonはパスワードを付けません。だれかが圧縮し直したものです。これらのファイルの中身は調べられません。
check-password-protected-todo = 圧縮したソフトで展開してから、そのフォルダーを確認してください。
check-entry-unreadable-what = アーカイブの中の{ $count }個のファイルを読めませんでした。
check-entry-unreadable-means = { $count ->
    [1] このファイルは
   *[other] これらのファイルは
}途切れているか壊れています。ほかのファイルには影響ありません。
check-entry-unreadable-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードし、新しいファイルを確認してください。
check-json-damaged-what = 投稿、プロフィール、お気に入り、ブックマークのファイルのうち{ $count }個が、壊れているか途切れています。
check-json-damaged-means = 壊れた部分の前後は表示しますが、残りは読めません。
check-json-damaged-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードしてください。同じ結果なら、サーバーでのエクスポートがうまくいっていません。管理者に知らせてください。
check-miscounted-what = Fossickがこのアーカイブの記録を数え間違えました。
check-miscounted-means = Fossickの誤りです。表示されない記録があるかもしれません。
check-miscounted-todo = お知らせください。アーカイブはそのまま残してください。何も変わっていません。
check-records-skipped-what = { $count }件の記録を使えませんでした。
check-records-skipped-means = 記録とは、投稿またはブーストのことです。{ $count ->
    [1] この記録は
   *[other] これらの記録は
}壊れているか、途切れているか、Fossickの知らないものです。
check-records-skipped-todo = アーカイブをもう一度ダウンロードしてください。同じ記録が出るなら、サーバーがそう書いたものです。ファイルは残しておいてください。ほかに影響はありません。
check-media-damaged-what = { $count }個の添付ファイルが壊れています。
check-media-damaged-means = 投稿はありますが、その画像、動画、音声が元のままではありません。
check-media-damaged-todo = アーカイブをもう一度ダウンロードしてください。それでも壊れているファイルは、サーバーの投稿から手で保存してください。
check-not-decodable-what = { $count }個のファイルの中身を表示できません。
check-not-decodable-means = { $count ->
    [1] 画像、動画、音声のはずですが、その中身は
   *[other] どれも画像、動画、音声のはずですが、その中身は
}途切れているか壊れています。
check-not-decodable-todo = サーバーで投稿を開いてください。そこでファイルが無事なら、手で保存するか、アーカイブをもう一度ダウンロードしてください。
check-outbox-missing-what = 投稿のoutbox.jsonがアーカイブにありません。
check-outbox-missing-means = これがないと、表示できる投稿もブーストもなく、ほかのファイルだけになります。
check-outbox-missing-todo = アーカイブを分けた場合は、ダウンロードしたファイルを確認してください。そうでなければ、「ユーザー設定 → データのインポートとエクスポート」からもう一度ダウンロードしてください。
check-actor-missing-what = プロフィールのactor.jsonがアーカイブにありません。
check-actor-missing-means = 名前、自己紹介、プロフィール補足情報がありません。投稿には影響ありません。
check-actor-missing-todo = アーカイブを分けた場合は、ダウンロードしたファイルを確認してください。そうでなければ、「ユーザー設定 → データのインポートとエクスポート」からもう一度ダウンロードしてください。
check-media-missing-what = 添付ファイル{ $all }個のうち{ $count }個がアーカイブにありません。
check-media-missing-means = サーバーはアーカイブを作るとき{ $count ->
    [1] このファイルを見つけられず、
   *[other] これらのファイルを見つけられず、
}何も知らせずに省きました。
check-media-missing-todo = サーバーで投稿を開き、まだ見られるファイルは手で保存してください。たくさんないときは、管理者に尋ねてください。
check-media-missing-cut-what = 添付ファイル{ $all }個のうち{ $count }個がアーカイブにありません。
check-media-missing-cut-means = アーカイブが途中で終わっているため、足りないものはその先にあったのかもしれません。
check-media-missing-cut-todo = 「ユーザー設定 → データのインポートとエクスポート」からアーカイブをもう一度ダウンロードし、新しいファイルを確認してください。
check-media-missing-remote-what = 添付ファイル{ $all }個のうち{ $count }個がアーカイブにありません。
check-media-missing-remote-means = PleromaとAkkomaは、画像、動画、音声をアーカイブに入れず、アドレスだけを入れます。
check-media-missing-remote-todo = アカウントがあるうちに、ファイルを手で保存してください。
check-media-missing-alone-what = 添付ファイル{ $all }個のうち{ $count }個がここにありません。
check-media-missing-alone-means = これはoutbox.jsonだけです。画像、動画、音声はアーカイブの中で隣にあります。
check-media-missing-alone-todo = ダウンロードしたままのアーカイブか、フォルダー全体を確認してください。
check-media-missing-all-what = 添付ファイル{ $all }個のうち{ $count }個がアーカイブにありません。
check-media-missing-all-means = メディアのファイルが一つもありません。media_attachmentsフォルダーが取り除かれたか、サーバーが保存場所を読めなかったようです。
check-media-missing-all-todo = ダウンロードしたままのアーカイブを確認してください。そこにもメディアがないなら、もう一度ダウンロードし、それでもだめなら管理者に尋ねてください。
check-media-empty-what = 添付ファイル{ $all }個のうち{ $count }個が空です。
check-media-empty-means = サーバーが保存場所から{ $count ->
    [1] このファイルを読めず、
   *[other] これらのファイルを読めず、
}0バイトのファイルを書きました。
check-media-empty-todo = サーバーで投稿を開き、まだ見られるファイルは手で保存してください。空のものが多いときは、管理者に尋ねてください。
check-avatar-missing-what = プロフィール画像がアーカイブにありません。
check-avatar-missing-means = プロフィールには画像の名前がありますが、ファイルがないか空です。
check-avatar-missing-todo = プロフィールから画像を手で保存してください。
check-avatar-missing-remote-what = プロフィール画像がアーカイブにありません。
check-avatar-missing-remote-means = プロフィールにはアドレスだけがあり、画像はサーバーに残っています。PleromaとAkkomaではこうなります。
check-avatar-missing-remote-todo = プロフィールから画像を手で保存してください。
check-header-missing-what = ヘッダー画像がアーカイブにありません。
check-header-missing-means = プロフィールには画像の名前がありますが、ファイルがないか空です。
check-header-missing-todo = プロフィールから画像を手で保存してください。
check-header-missing-remote-what = ヘッダー画像がアーカイブにありません。
check-header-missing-remote-means = プロフィールにはアドレスだけがあり、画像はサーバーに残っています。PleromaとAkkomaではこうなります。
check-header-missing-remote-todo = プロフィールから画像を手で保存してください。

# Worth knowing
check-nearly-empty-what = このアーカイブにはほとんど何もありません。全部で{ $bytes }です。
check-nearly-empty-means = アカウントに投稿があるなら、サーバーでのエクスポートに失敗したようです。
check-nearly-empty-todo = サーバーの「ユーザー設定 → データのインポートとエクスポート」でアーカイブを消し、新しいものをリクエストしてください。
check-unfinished-download-what = ファイルの名前が、途中のダウンロードのものです。
check-unfinished-download-means = ブラウザーがまだダウンロード中かもしれません。
check-unfinished-download-todo = ダウンロードが終わるのを待つか、やり直してから、最終的な名前のファイルを確認してください。
check-private-key-what = アーカイブにアカウントの秘密鍵（key.pem）が入っています。
check-private-key-means = Mastodon 2.3と2.4が入れていたものです。この鍵を持つ人は、ほかのサーバーに対してアカウントになりすませます。Fossickは表示もコピーもしません。
check-private-key-todo = このアーカイブは人に渡さないでください。渡す前にはkey.pemを取り除いてください。
check-private-posts-what = { $followers ->
    [0] フォロワー限定の投稿0件
   *[other] フォロワー限定の投稿{ $followers }件
}と{ $direct ->
    [0] ダイレクトメッセージ0件がアーカイブに入っています。
   *[other] ダイレクトメッセージ{ $direct }件がアーカイブに入っています。
}
check-private-posts-means = みんなに向けたものではありませんが、ファイルを持つ人はだれでも読めます。
check-private-posts-todo = アーカイブは安全な場所に保管してください。
check-lists-missing-what = Mastodonがアーカイブとは別に用意する一覧のうち{ $count }個がありません。
check-lists-missing-means = フォロー、ミュート、ブロックしている人とリストは、アーカイブには入りません。別にダウンロードするものです。
check-lists-missing-todo = 「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、アーカイブの隣に置いてください。
check-lists-missing-all-what = Mastodonがアーカイブとは別に用意する一覧がありません。
check-lists-missing-all-means = フォロー、ミュート、ブロックしている人とリストは、アーカイブには入りません。別にダウンロードするものです。
check-lists-missing-all-todo = 「ユーザー設定 → データのインポートとエクスポート → データのエクスポート」からダウンロードし、アーカイブの隣に置いてください。
check-lists-unknown-what = { $count }個のCSVファイルが何の一覧かわかりません。
check-lists-unknown-means = 名前も1行目もMastodonのものではないか、読めません。
check-lists-unknown-todo = following_accounts.csvのような、ダウンロードしたときの名前に戻してください。
check-likes-missing-what = お気に入り（likes.json）がアーカイブにありません。
check-likes-missing-means = Mastodonは2.5から入れています。ほかのサーバーでは入らないことがあります。
check-likes-missing-todo = アカウントがMastodonのサーバーにあるなら、アーカイブをもう一度ダウンロードしてください。
check-likes-missing-old-what = お気に入り（likes.json）がアーカイブにありません。
check-likes-missing-old-means = この時期のアーカイブではふつうです。Mastodonは2.5から入れています。
check-likes-missing-old-todo = アカウントがまだあるなら、新しいアーカイブをリクエストしてください。
check-bookmarks-missing-what = ブックマーク（bookmarks.json）がアーカイブにありません。
check-bookmarks-missing-means = Mastodonは3.1から入れています。ほかのサーバーでは入らないことがあります。
check-bookmarks-missing-todo = アカウントがMastodonのサーバーにあるなら、アーカイブをもう一度ダウンロードしてください。
check-bookmarks-missing-old-what = ブックマーク（bookmarks.json）がアーカイブにありません。
check-bookmarks-missing-old-means = この時期のアーカイブではふつうです。Mastodonは3.1から入れています。
check-bookmarks-missing-old-todo = アカウントがまだあるなら、新しいアーカイブをリクエストしてください。
check-media-unattached-what = { $count }個のファイルはどの投稿のものでもありません。
check-media-unattached-means = ふつうのことです。予約投稿のものか、編集のときに投稿から外されたものです。
check-media-unattached-todo = { "" }
check-media-unattached-alone-what = { $count }個のファイルが、元の投稿のないままここにあります。
check-media-unattached-alone-means = 投稿を読めなかったため、どのファイルがどの投稿のものかわかりません。
check-media-unattached-alone-todo = { "" }
check-media-other-type-what = { $count }個のファイルの種類が、アーカイブに書かれたものと違います。
check-media-other-type-means = 中身はあります。名前か、書かれている種類だけが間違っています。
check-media-other-type-todo = ソフトで開けないときは、正しい拡張子を付けてください。
check-total-differs-what = サーバーが数えた投稿は{ $stated }件ですが、アーカイブには{ $records }件あります。
check-total-differs-means = 4.6より前のMastodonでは、投稿の数が少しずれていることがよくありました。とても多く足りないときは、サーバーでエクスポートが途中で止まったのかもしれません。
check-total-differs-todo = { "" }
check-duplicates-what = { $count }件の記録がアーカイブに2回以上あります。
check-duplicates-means = 何も失われていません。それぞれ1回だけ表示します。
check-duplicates-todo = { "" }
check-duplicates-forms-what = { $count ->
    [1] ある記録がアーカイブに2回、違う形であります。その一つを表示します。
   *[other] { $count }件の記録がアーカイブに2回以上あります。そのうち{ $forms }件は2つの形があり、その一つを表示します。
}
check-duplicates-forms-means = 最後に編集されたほうを、わからないときは長いほうを表示します。投稿とブーストでは、先に出てきたほうです。もう一つは元データとして読めます。
check-duplicates-forms-todo = { "" }
check-other-archive-what = 中に別のアーカイブが{ $count }個あります。最初のものだけを確認しました。
check-other-archive-means = いくつかのダウンロードを、一つのフォルダーかファイルにまとめたのかもしれません。
check-other-archive-todo = それぞれを別々に確認してください。
check-same-names-what = { $count ->
    [1] アーカイブに同じ名前のファイルが2つあります。最後のものだけを表示します。
   *[other] アーカイブの{ $count }個のファイルが、後のファイルと同じ名前です。それぞれ最後のものだけを表示します。
}
check-same-names-means = このようなアーカイブを書くサーバーはありません。後から変更されています。前のファイルだけにあるものは数えていません。
check-same-names-todo = ダウンロードしたままのファイルがまだあるなら、そちらを確認してください。
check-unsafe-names-what = { $count }個のファイルの名前が、アーカイブの外を指しています。
check-unsafe-names-means = このような名前を書くサーバーはありません。Fossickはアーカイブの中の名前を場所として使わないので、ここでは害はありません。
check-unsafe-names-todo = このアーカイブをほかのソフトで展開しないでください。
check-too-many-what = アーカイブの中身が、Fossickが読める量を超えています。
check-too-many-means = 本物のアーカイブがこれほど大きいことはありません。残りはこの確認から省きました。
check-too-many-todo = 本物のアーカイブでしたら、ぜひお知らせください。

# In order
check-container-whole-what = アーカイブは完全です。{ $bytes }あります。
check-container-whole-means = 最初から最後まで開けます。
check-container-whole-todo = { "" }
check-files-intact-what = { $count }個のファイルをすべて最後まで読み、問題ありませんでした。
check-files-intact-means = アーカイブにチェックサムがあるものは、すべて一致しています。
check-files-intact-todo = { "" }
check-files-intact-decoded-what = { $count }個のファイルをすべて最後まで読み、問題ありませんでした。
check-files-intact-decoded-means = アーカイブにチェックサムがあるものは、すべて一致しています。画像、動画、音声の中身も調べました。
check-files-intact-decoded-todo = { "" }
check-parts-present-what = どのアーカイブにもあるはずのファイルのうち{ $count }個があります。
check-parts-present-means = { "" }
check-parts-present-todo = { "" }
check-records-read-what = { $posts ->
    [0] 投稿0件
   *[other] 投稿{ $posts }件
}と{ $boosts ->
    [0] ブースト0件を読み込みました。
   *[other] ブースト{ $boosts }件を読み込みました。
}
check-records-read-means = { "" }
check-records-read-todo = { "" }
check-media-present-what = 添付ファイル{ $all }個のうち{ $count }個があります。
check-media-present-means = { "" }
check-media-present-todo = { "" }
check-media-present-all-what = 添付ファイル{ $count }個がすべてあります。
check-media-present-all-means = { "" }
check-media-present-all-todo = { "" }
check-media-not-checked-what = { $count }個のファイルは、Fossickが中身を調べられない種類です。
check-media-not-checked-means = { $count ->
    [1] ファイルはここにあり、
   *[other] どのファイルもここにあり、
}アーカイブからわかる範囲では無事です。
check-media-not-checked-todo = { "" }
check-how-recent-what = 最も新しい投稿は{ $last }のものです。
check-how-recent-means = アーカイブができた後の投稿は入っていません。
check-how-recent-todo = { "" }
check-how-recent-dated-what = アーカイブは{ $made }に作られました。最も新しい投稿は{ $last }のものです。
check-how-recent-dated-means = その日より後の投稿は入っていません。
check-how-recent-dated-todo = { "" }
check-lists-present-what = { $count }個の一覧があります。
check-lists-present-means = { "" }
check-lists-present-todo = { "" }
check-repeated-key-what = サーバーが投稿の一覧の一部を2回書いています。
check-repeated-key-means = Mastodon 4.2の既知の問題で、害はありません。何も失われていません。
check-repeated-key-todo = { "" }
check-nested-what = アーカイブが別のアーカイブの中にありました。
check-nested-means = クラウドのドライブは、ダウンロードをもう一度圧縮することがあります。害はありません。
check-nested-todo = { "" }
check-followers-not-offered-what = フォロワーの一覧はありません。Mastodonがダウンロードを用意していないためです。
check-followers-not-offered-means = Mastodonで別のアカウントに引っ越すと、フォロワーにはそちらをフォローするよう伝わります。
check-followers-not-offered-todo = { "" }
check-never-included-what = Mastodonのアーカイブには決して入らないものがあります。
check-never-included-means = 受け取ったメッセージ、ブーストやお気に入りをした投稿の本文、フォロワー、通知、設定、固定した投稿、下書き、フィルター、編集前の投稿、カスタム絵文字の画像です。
check-never-included-todo = 大切なものがあれば、アカウントがあるうちに手で保存してください。
check-no-way-back-what = 投稿を元に戻せるMastodonのサーバーはありません。
check-no-way-back-means = アカウントを削除するつもりなら、このアーカイブは保管して読むためのものです。フォロー、ブロック、ミュート、リスト、ブックマークは別のアカウントに移せますが、CSVファイルでしか移せません。
check-no-way-back-todo = アカウントを削除する前に、CSVファイルをダウンロードしてください。
