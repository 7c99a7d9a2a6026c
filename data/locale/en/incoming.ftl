# What comes in: calendars of others, busy times, replies to invitations

## Files
incoming-no-calendar = The content is no calendar that can be read. Nothing was changed.
incoming-save-as = Export the calendar as an iCalendar file (.ics) once more.
incoming-too-big-hint = Export a shorter period, or without attachments.

## Single entries
incoming-cut-off = The file ends in the middle of this entry.
incoming-never-ends = The entry has no end (END is missing).
incoming-line-too-long = Line { $line } is longer than { $most } kB.
incoming-bad-line = Line { $line } is no line of a calendar.
incoming-bad-date = Line { $line }: “{ $value }” is no date.
incoming-no-start = The entry has no beginning (DTSTART is missing).
incoming-ends-before = The entry ends before it begins.
incoming-too-many = Nothing is read from here on: more than { $most } entries are no calendar of a person or a team.
incoming-bad-recurrence = The recurrence cannot be read.
incoming-strange-rule = Calendars have no such recurrence ({ $rule }); daily to yearly is possible.
incoming-too-often = The entry recurs more than { $most } times.
incoming-too-much-recurrence = The recurrences of this file take too long to work out.
incoming-which-zone = Which time zone is meant by “{ $zone }”?
incoming-too-long = The entry lasts more than { $days } days.
incoming-nobody = “{ $subject }” names nobody who is known here; the entry is left out.

## Whose calendar
incoming-whose = Whose calendar is “{ $file }”? Name the person.
incoming-owner-published = Read as the calendar of { $person }: that is how the server published it.
incoming-owner-name = Read as the calendar of { $person }: that is what the calendar is called.
incoming-owner-entries = Read as the calendar of { $person }: { $person } is in every entry that has people.
incoming-owner-file = Read as the calendar of { $person }: that is what the file is called.

## What it holds
incoming-about = Calendar, read from { $first } to { $until }{ $past ->
    [0] { "" }
    [one] ; one entry lies before
   *[other] ; { $past } entries lie before
}
incoming-found = { $absences ->
    [0] No absence
    [one] One absence
   *[other] { $absences } absences
} and { $times ->
    [0] no busy time
    [one] one busy time
   *[other] { $times } busy times
}{ $people ->
    [0] { "" }
    [one] {" "}of one person
   *[other] {" "}of { $people } people
}. What busy times are about is not kept.
incoming-passed-own = { $count ->
    [one] One appointment is Rondo’s own and is left out.
   *[other] { $count } appointments are Rondo’s own and are left out.
}
incoming-passed-free = { $count ->
    [one] One entry shows as free and takes no time.
   *[other] { $count } entries show as free and take no time.
}
incoming-passed-tentative = { $count ->
    [one] One entry is only tentative and takes no time.
   *[other] { $count } entries are only tentative and take no time.
}
incoming-passed-cancelled = { $count ->
    [one] One entry is cancelled.
   *[other] { $count } entries are cancelled.
}
incoming-passed-others = { $count ->
    [one] One entry is about somebody else’s absence.
   *[other] { $count } entries are about somebody else’s absence.
}
incoming-passed-nobody = { $count ->
    [one] One entry is of nobody who is known here.
   *[other] { $count } entries are of nobody who is known here.
}

## What has vanished
incoming-vanished-one = { $person } from { $first } to { $last }
incoming-vanished = No longer in the calendar: { $what }. Remove? Until you answer, everything stays as it is.
incoming-removed = Removed, since no longer in the calendar: { $what }.
incoming-vanished-kept = Kept, though no longer in the calendar: { $what }.
incoming-what-vanished = { $absences ->
    [0] { "" }
    [one] one absence ({ $shown })
   *[other] { $absences } absences ({ $shown }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    })
}{ $times ->
    [0] { "" }
    [one] { $absences ->
        [0] one busy time
       *[other] {" "}and one busy time
    }
   *[other] { $absences ->
        [0] { $times } busy times
       *[other] {" "}and { $times } busy times
    }
}
incoming-choice-remove = Remove
incoming-choice-keep = Keep

## Replies to invitations
incoming-replies-about = Replies to invitations
incoming-replies-action = Replies read: { $files }{ $more ->
    [0] { "" }
    [one] {" "}and one more file
   *[other] {" "}and { $more } more files
}
incoming-no-reply = There is no reply to an invitation in the file. Nothing was changed.
incoming-no-reply-hint = Save the reply from the mail program as .eml, or its calendar attachment as .ics.
incoming-no-files = There is no .ics or .eml file in the folder. Nothing was changed.
incoming-too-many-files = That is more than { $most } files. Nothing was changed.
incoming-reply-nothing = It says neither yes nor no.
incoming-reply-foreign = This is no reply to an invitation of this workspace.
incoming-reply-no-meeting = The meeting that it is about is no more.
incoming-reply-other-instance = The reply is about another time ({ $moment }) that there is not.
incoming-reply-stranger = The reply comes from { $who }; the address belongs to nobody who is known here. Whose is it?
incoming-reply-not-there = { $person } is not at this meeting. Whose is the reply?
incoming-reply-older-state = The reply is about an earlier state of the invitation and counts no more.
incoming-reply-older = There is a newer reply already.
incoming-reply-known = This reply is known already.
incoming-answer-accepted = { $person } comes ({ $start }).
incoming-answer-declined = { $person } declines ({ $start }).
incoming-answer-tentative = { $person } may come ({ $start }).
incoming-answer-delegated = { $person } does not come in person ({ $start }) but sends { $delegate }.
incoming-answer-counter = { $person } proposes another time: { $proposed } instead of { $start }.
incoming-answer-counter-open = { $person } would like another time ({ $start }).
incoming-due-declined = { $person } has declined { $day } (“{ $programme }”)
incoming-due-counter = { $person } proposes another time instead of { $day } (“{ $programme }”)
incoming-due-delegated = { $person } sends somebody else on { $day } (“{ $programme }”)
incoming-answered-before = before the last change of the meeting
