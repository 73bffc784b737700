# Charts of the Overview screen

charts-months = Posts per month
charts-days = Posts per day
charts-hours = Posts by weekday and hour
charts-hashtags = Top hashtags
charts-people = Most mentioned people
charts-boosted = Most boosted accounts
charts-instances = Servers talked to
charts-languages = Languages

# What a column or a cell is of
charts-originals = Original
charts-replies = Replies
charts-boosts = Boosts
charts-posts = Posts
charts-month = Month
charts-day = Day
charts-weekday = Weekday
charts-weekday-number = Weekday (1 is Monday)
charts-hour = Hour
charts-name = Name
# 14:00, the beginning of an hour
charts-hour-begins = { $hour }:00
charts-weekday-hour = { $weekday }, { $hour }
# Before the names of the three colours of a column
charts-upwards = From bottom to top:
charts-fewer = Fewer
charts-more-posts = More

# One column of the months: all posts, and what they are made of
charts-column =
    { $count ->
        [one] { $month }: 1 post (original: { $originals }, replies: { $replies }, boosts: { $boosts })
       *[other] { $month }: { $count } posts (original: { $originals }, replies: { $replies }, boosts: { $boosts })
    }
charts-cell =
    { $count ->
        [0] { $name }: no posts
        [one] { $name }: 1 post
       *[other] { $name }: { $count } posts
    }
# For screen readers: the chart, and where in it the keyboard is
cells-name = { $chart }, { $cell }
charts-tip = Click to show these posts

charts-year = Year { $year }
charts-year-before = Year before
charts-year-after = Year after

charts-as-table = As table
charts-as-chart = As chart
charts-as-table-tip = Read the numbers as rows, or see them as a chart
charts-copy = Copy as CSV
charts-copy-tip = Copy all numbers of this chart for a spreadsheet
# For screen readers: a button, and the chart that it belongs to
charts-button = { $button }: { $chart }
charts-show-more = Show more
charts-show-fewer = Show fewer

charts-waiting = The charts appear once all posts have been read.
charts-no-dates = No post in this archive has a date, so there are no charts of months, days and hours.
charts-undated =
    { $count ->
        [one] 1 post has no date and is not in the charts of months, days and hours.
       *[other] { $count } posts have no date and are not in the charts of months, days and hours.
    }
charts-failed-what = The charts could not be made.
charts-failed-means = Your archive is unharmed, and all its posts are still here.
charts-failed-todo = Open the archive again to try once more.
