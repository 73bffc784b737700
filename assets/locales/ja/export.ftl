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
