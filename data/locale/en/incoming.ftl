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
