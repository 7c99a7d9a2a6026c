# A calendar on a server
server-no-url = There is no calendar on a server in the settings. Nothing was transferred.
server-no-url-hint = Name the calendar’s address with “rondo setting set caldav-url ADDRESS” or in the settings.
server-not-encrypted = { $url } is not encrypted; others could read the password. Nothing was transferred.
server-not-encrypted-hint = Take an address that begins with https://.
server-no-library = A part for calendar servers is missing. Nothing was transferred.
server-no-library-hint = Install it with: pip install "rondo-planner[caldav]"
server-choice = “{ $value }” is no choice for conflicts: { $known }.
server-mixed = { $url } has the same meetings of another plan already. Nothing was transferred.
server-mixed-hint = Take a calendar of its own for the meetings of all, and one for each person’s plan.
server-not-done = The calendar server does not do it: { $reason }
server-hint = Check address, user and password; nothing is changed here or there.
server-noted = { $count ->
    [one] One entry
   *[other] { $count } entries
} noted in the calendar at { $host }
server-progress = { $done } of { $count } entries transferred

# What is different there
server-there-time = on { $there } there, on { $here } here
server-there-summary = called “{ $there }” there, “{ $here }” here
server-there-location = place there: { $there }, here: { $here }
server-there-description = the description is different there
server-there-cancelled = cancelled there
server-there-deleted = deleted there
server-there-changed = changed there, not planned here any more
server-there-unreadable = what is there cannot be read
server-no-time = unknown
server-moment = { $day } at { $at }
server-day = { $day }

# Why something was not done
server-reason-no-calendar = There is no calendar at that address.
server-reason-password = The server does not take user name and password, or does not let this user write here.
server-reason-certificate = The server’s certificate is not valid. No password was sent.
server-reason-gone = The server cannot be reached.
server-reason-changed = The entry is just being changed there.
server-reason-clash = The calendar has the entry at another place already, or there is no such calendar any more.
server-reason-said = The server says: { $text }
